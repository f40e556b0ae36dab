import CPJRT
import Foundation
import Tensors

/// A program compiled by a plugin for the devices of a mesh.
public final class XLAExecutable: Executable {
    public let program: Program
    public let module: StableHLOModule
    /// How each argument of the module is split.
    public let shardings: [Sharding]
    /// Bytes that one device needs for intermediate values; 0 where the plugin does not say.
    public let arenaByteCount: Int
    /// Bytes that one device needs for arguments, in the plugin's words; 0 where it does not say.
    public let argumentByteCount: Int
    /// Bytes of arguments whose memory results take over, on one device, in the plugin's words; 0 where it does not say.
    public let donatedByteCount: Int
    /// Whether it came from the cache, so that nothing was compiled.
    public let wasCached: Bool
    private let device: XLADevice
    private let handle: OpaquePointer
    private let resultShardings: [Sharding]

    init(_ program: Program, device: XLADevice) throws {
        self.program = program
        self.device = device
        let (client, mesh) = (device.client, device.mesh)
        let rules = device.rules
        let partitioning = StableHLOModule.Partitioning(partitions: mesh.deviceCount) { type, axes, name in
            let sharding =
                try name.map { try rules.sharding(of: type, axes: axes, mesh: mesh, name: $0) }
                ?? rules.sharding(ofIntermediate: type, axes: axes, mesh: mesh)
            return sharding.annotation
        }
        module = try StableHLOModule(
            program, partitioning: mesh.deviceCount > 1 ? partitioning : nil,
            fusedAttention: device.fusedAttention)
        let shardings = try module.arguments.map {
            try rules.sharding(of: $0.type, axes: $0.axes, mesh: mesh, name: $0.name)
        }
        resultShardings = module.donations.map { $0.map { shardings[$0] } ?? .replicated(mesh) }
        self.shardings = shardings

        let options = CompileOptions(deviceIDs: Array(client.allDeviceIDs.prefix(mesh.deviceCount))).serialized
        let key = device.cache?.key(
            [
                client.platform, client.platformVersion, client.deviceKind,
                options.map(String.init).joined(separator: " "), module.text,
            ] + client.plugin.fingerprint)
        var loaded: OpaquePointer?
        if let key, let cached = device.cache?.load(key) {
            // One that this plugin cannot read any more is compiled anew.
            loaded = try? client.load(cached)
        }
        let executable = try loaded ?? client.compile(module.text, options: options, name: program.name)
        if let key, loaded == nil, let bytes = try? client.serialize(executable) {
            // A cache that cannot be written costs time, not the work.
            try? device.cache?.store(bytes, as: key)
        }
        // From here on `deinit` frees it, whatever is thrown.
        handle = executable
        wasCached = loaded != nil
        (argumentByteCount, donatedByteCount, arenaByteCount) = client.byteCounts(executable)
        let count = try client.outputCount(executable)
        guard count == module.results.count else {
            throw XLAError.plugin(
                during: "compiling \(program.name)", code: .internal,
                message: "\(count) results, not \(module.results.count)")
        }
    }

    deinit {
        device.client.destroy(executable: handle)
    }

    public func run(_ inputs: [any Buffer]) throws -> [any Buffer] {
        let buffers = inputs.compactMap { $0 as? XLABuffer }
        guard buffers.count == inputs.count, buffers.map(\.type) == program.inputs.map(\.type) else {
            throw XLAError.wrongInputs(
                program: program.name, expected: "\(program.inputs.map(\.type))", got: "\(inputs.map(\.type))")
        }
        let arguments: [DeviceTensor]
        let results: [[OpaquePointer]]
        do {
            arguments = try module.arguments.indices.map { try tensor(of: $0, buffers) }
            results = try device.client.execute(
                handle,
                arguments: device.client.localDevices(of: device.mesh).indices.map { index in
                    arguments.map { $0.shards[index] }
                },
                results: module.results.count, during: "running \(program.name)")
        } catch XLAError.plugin(let during, .resourceExhausted, let message) {
            throw XLAError.outOfMemory(
                during: during, expected: neededByteCount, perDeviceLimit: device.client.memoryByteCount,
                message: message)
        }
        var outputs = [(any Buffer)?](repeating: nil, count: program.outputs.count)
        for (index, slot) in module.results.enumerated() {
            let tensor = DeviceTensor(
                slot.type, sharding: resultShardings[index], client: device.client, shards: results.map { $0[index] })
            for (position, output) in slot.members.enumerated() {
                let buffer =
                    program.outputs[output].donatedInput.map { buffers[$0] }
                    ?? XLABuffer(program.types[program.outputs[output].value])
                buffer.contents = slot.isStack ? .element(tensor, position) : .device(tensor)
                outputs[output] = buffer
            }
        }
        return outputs.compactMap { $0 }
    }

    /// Bytes that one device needs for arguments and intermediate values.
    public var neededByteCount: Int {
        zip(module.arguments, shardings).reduce(arenaByteCount) { $0 + $1.1.shard(of: $1.0.type).byteCount }
    }

    /// An argument as it lies on the devices; buffers whose contents are still on the host are taken there.
    private func tensor(of argument: Int, _ buffers: [XLABuffer]) throws -> DeviceTensor {
        let slot = module.arguments[argument]
        let members = slot.members.map { buffers[$0] }
        if slot.isStack {
            if case .element(let tensor, 0) = members[0].contents, tensor.type == slot.type,
                tensor.sharding == shardings[argument],
                members.enumerated().allSatisfy({ index, member in
                    if case .element(let other, index) = member.contents { other === tensor } else { false }
                })
            {
                return tensor
            }
        } else if case .device(let tensor) = members[0].contents, tensor.sharding == shardings[argument] {
            return tensor
        }
        var bytes = [UInt8](repeating: 0, count: slot.type.byteCount)
        let tensor = try bytes.withUnsafeMutableBytes { bytes in
            var start = 0
            for member in members {
                try member.read(
                    into: UnsafeMutableRawBufferPointer(rebasing: bytes[start..<start + member.type.byteCount]))
                start += member.type.byteCount
            }
            return try DeviceTensor(
                slot.type, sharding: shardings[argument], client: device.client, bytes: UnsafeRawBufferPointer(bytes))
        }
        for (index, member) in members.enumerated() {
            member.contents = slot.isStack ? .element(tensor, index) : .device(tensor)
        }
        return tensor
    }
}

extension PJRTClient {
    /// Compiles StableHLO text.
    func compile(_ text: String, options: [UInt8], name: String) throws -> OpaquePointer {
        var code = Array(text.utf8CString.dropLast())
        let codeCount = code.count
        return try code.withUnsafeMutableBufferPointer { code in
            try options.withUnsafeBytes { options in
                try "mlir".withCString { format in
                    var program = PJRT_Program()
                    program.struct_size = MemoryLayout<PJRT_Program>.size
                    program.code = code.baseAddress
                    program.code_size = codeCount
                    program.format = format
                    program.format_size = 4
                    return try withUnsafePointer(to: &program) { program in
                        var arguments = PJRT_Client_Compile_Args()
                        arguments.client = handle
                        arguments.program = program
                        arguments.compile_options = options.bindMemory(to: CChar.self).baseAddress
                        arguments.compile_options_size = options.count
                        try plugin.call(\PJRT_Api.PJRT_Client_Compile, &arguments, during: "compiling \(name)")
                        guard let executable = arguments.executable else {
                            throw XLAError.plugin(during: "compiling \(name)", code: .internal, message: "no program")
                        }
                        return executable
                    }
                }
            }
        }
    }

    /// A compiled program as bytes, for `load`.
    func serialize(_ executable: OpaquePointer) throws -> [UInt8] {
        try withUnloaded(executable) { unloaded in
            var arguments = PJRT_Executable_Serialize_Args()
            arguments.executable = unloaded
            try plugin.call(\PJRT_Api.PJRT_Executable_Serialize, &arguments, during: "saving a compiled program")
            defer { arguments.serialized_executable_deleter?(arguments.serialized_executable) }
            return Array(
                UnsafeRawBufferPointer(start: arguments.serialized_bytes, count: arguments.serialized_bytes_size))
        }
    }

    /// Loads what `serialize` gave.
    func load(_ bytes: [UInt8]) throws -> OpaquePointer {
        try bytes.withUnsafeBytes { bytes in
            var arguments = PJRT_Executable_DeserializeAndLoad_Args()
            arguments.client = handle
            arguments.serialized_executable = bytes.bindMemory(to: CChar.self).baseAddress
            arguments.serialized_executable_size = bytes.count
            try plugin.call(
                \PJRT_Api.PJRT_Executable_DeserializeAndLoad, &arguments, during: "loading a compiled program")
            guard let executable = arguments.loaded_executable else {
                throw XLAError.plugin(during: "loading a compiled program", code: .internal, message: "no program")
            }
            return executable
        }
    }

    func outputCount(_ executable: OpaquePointer) throws -> Int {
        try withUnloaded(executable) { unloaded in
            var arguments = PJRT_Executable_NumOutputs_Args()
            arguments.executable = unloaded
            try plugin.call(\PJRT_Api.PJRT_Executable_NumOutputs, &arguments, during: "asking for a program's results")
            return arguments.num_outputs
        }
    }

    /// Bytes of arguments, of those that results take over, and of intermediate values on one device; 0 where the plugin does not say.
    func byteCounts(_ executable: OpaquePointer) -> (arguments: Int, donated: Int, temporaries: Int) {
        let bytes = try? withUnloaded(executable) { unloaded in
            var arguments = PJRT_Executable_GetCompiledMemoryStats_Args()
            arguments.executable = unloaded
            try plugin.call(\PJRT_Api.PJRT_Executable_GetCompiledMemoryStats, &arguments, during: "asking for memory")
            return (
                Int(arguments.argument_size_in_bytes), Int(arguments.alias_size_in_bytes),
                Int(arguments.temp_size_in_bytes)
            )
        }
        return bytes ?? (0, 0, 0)
    }

    /// Runs a program and waits until it has ended on all devices.
    ///
    /// - Parameters:
    ///   - arguments: for each device, a buffer for each argument.
    ///   - results: how many each device gives.
    func execute(
        _ executable: OpaquePointer, arguments lists: [[OpaquePointer]], results count: Int, during: String
    ) throws -> [[OpaquePointer]] {
        let devices = lists.count
        let argumentCount = lists[0].count
        let inputs = UnsafeMutablePointer<OpaquePointer?>.allocate(capacity: max(1, devices * argumentCount))
        let outputs = UnsafeMutablePointer<OpaquePointer?>.allocate(capacity: max(1, devices * count))
        let inputLists = UnsafeMutablePointer<UnsafePointer<OpaquePointer?>?>.allocate(capacity: devices)
        let outputLists = UnsafeMutablePointer<UnsafeMutablePointer<OpaquePointer?>?>.allocate(capacity: devices)
        let events = UnsafeMutablePointer<OpaquePointer?>.allocate(capacity: devices)
        defer {
            inputs.deallocate()
            outputs.deallocate()
            inputLists.deallocate()
            outputLists.deallocate()
            events.deallocate()
        }
        outputs.initialize(repeating: nil, count: devices * count)
        for device in 0..<devices {
            for (index, buffer) in lists[device].enumerated() {
                (inputs + device * argumentCount + index).initialize(to: buffer)
            }
            (inputLists + device).initialize(to: UnsafePointer(inputs + device * argumentCount))
            (outputLists + device).initialize(to: outputs + device * count)
            (events + device).initialize(to: nil)
        }
        var options = PJRT_ExecuteOptions()
        options.struct_size = MemoryLayout<PJRT_ExecuteOptions>.size
        try withUnsafeMutablePointer(to: &options) { options in
            var arguments = PJRT_LoadedExecutable_Execute_Args()
            arguments.executable = executable
            arguments.options = options
            arguments.argument_lists = UnsafePointer(inputLists)
            arguments.num_devices = devices
            arguments.num_args = argumentCount
            arguments.output_lists = UnsafePointer(outputLists)
            arguments.device_complete_events = events
            try plugin.call(\PJRT_Api.PJRT_LoadedExecutable_Execute, &arguments, during: during)
        }
        let results = (0..<devices).map { device in (0..<count).compactMap { outputs[device * count + $0] } }
        var failure: (any Error)?
        for device in 0..<devices {
            do { try plugin.await(events[device], during: during) } catch { failure = failure ?? error }
        }
        if let failure {
            results.joined().forEach(destroy(buffer:))
            throw failure
        }
        return results
    }

    func destroy(executable: OpaquePointer) {
        var arguments = PJRT_LoadedExecutable_Destroy_Args()
        arguments.executable = executable
        try? plugin.call(\PJRT_Api.PJRT_LoadedExecutable_Destroy, &arguments, during: "freeing a program")
    }

    /// The part of a loaded program that says what it is.
    private func withUnloaded<R>(_ executable: OpaquePointer, _ body: (OpaquePointer?) throws -> R) throws -> R {
        var arguments = PJRT_LoadedExecutable_GetExecutable_Args()
        arguments.loaded_executable = executable
        try plugin.call(\PJRT_Api.PJRT_LoadedExecutable_GetExecutable, &arguments, during: "asking for a program")
        defer {
            var destruction = PJRT_Executable_Destroy_Args()
            destruction.executable = arguments.executable
            try? plugin.call(\PJRT_Api.PJRT_Executable_Destroy, &destruction, during: "freeing a program")
        }
        return try body(arguments.executable)
    }
}
