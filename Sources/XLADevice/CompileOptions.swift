/// How a program is compiled, in the form that PJRT takes: a serialised `xla.CompileOptionsProto`.
///
/// Source: OpenXLA, xla/pjrt/proto/compile_options.proto and xla/xla_data.proto. Only the few fields that are not left at their
/// defaults are written, so no generated code is needed.
struct CompileOptions {
    /// The ids of the devices that the program is split over, in the order of the mesh.
    let deviceIDs: [Int]

    var serialized: [UInt8] {
        // DeviceAssignmentProto: replica_count 1, computation_count 2, computation_devices 3 { replica_device_ids 1 }
        var assignment = Message()
        assignment.add(1, 1)
        assignment.add(2, deviceIDs.count)
        for id in deviceIDs {
            var device = Message()
            device.add(1, id)
            assignment.add(3, device)
        }
        // ExecutableBuildOptionsProto: device_ordinal 1, num_replicas 4, num_partitions 5, use_spmd_partitioning 6, device_assignment 9
        var build = Message()
        build.add(1, -1)
        build.add(4, 1)
        build.add(5, deviceIDs.count)
        build.add(6, deviceIDs.count > 1 ? 1 : 0)
        build.add(9, assignment)
        // CompileOptionsProto: executable_build_options 3
        var options = Message()
        options.add(3, build)
        return options.bytes
    }

    /// A protocol buffer message. Source: the Protocol Buffers encoding guide.
    private struct Message {
        var bytes: [UInt8] = []

        mutating func add(_ field: Int, _ value: Int) {
            varint(UInt64(field) << 3)
            varint(UInt64(bitPattern: Int64(value)))
        }

        mutating func add(_ field: Int, _ message: Message) {
            varint(UInt64(field) << 3 | 2)
            varint(UInt64(message.bytes.count))
            bytes += message.bytes
        }

        private mutating func varint(_ value: UInt64) {
            var rest = value
            while rest >= 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
                rest >>= 7
            }
            bytes.append(UInt8(rest))
        }
    }
}
