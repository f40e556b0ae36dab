import Foundation
import Synchronization
import Tensors

/// A tensor that lives on the devices of a mesh, split or copied.
final class DeviceTensor {
    let type: TensorType
    let sharding: Sharding
    let client: PJRTClient
    /// One buffer for each device that this process feeds, and the devices' places in the mesh.
    let shards: [OpaquePointer]
    private let places: [Int]
    /// Parts on the host, once they have been asked for: the elements of a stack are read one after the other.
    private let copies = Mutex<[Int: [UInt8]]>([:])

    init(_ type: TensorType, sharding: Sharding, client: PJRTClient, shards: [OpaquePointer]) {
        self.type = type
        self.sharding = sharding
        self.client = client
        self.shards = shards
        places = client.localDevices(of: sharding.mesh).map(\.place)
    }

    /// Copies a tensor to the devices, each its part.
    convenience init(
        _ type: TensorType, sharding: Sharding, client: PJRTClient, bytes: UnsafeRawBufferPointer
    ) throws {
        var shards: [OpaquePointer] = []
        do {
            let part = sharding.shard(of: type)
            var scratch = [UInt8](repeating: 0, count: sharding.isReplicated ? 0 : part.byteCount)
            for (place, device) in client.localDevices(of: sharding.mesh) {
                if sharding.isReplicated {
                    shards.append(try client.upload(bytes, type, to: device))
                } else {
                    try scratch.withUnsafeMutableBytes { scratch in
                        type.forEachRun(in: sharding.ranges(of: type, place: place)) { whole, shard, count in
                            scratch[shard..<shard + count].copyBytes(from: bytes[whole..<whole + count])
                        }
                        shards.append(
                            try client.upload(UnsafeRawBufferPointer(scratch), part, to: device))
                    }
                }
            }
        } catch {
            shards.forEach(client.destroy(buffer:))
            throw error
        }
        self.init(type, sharding: sharding, client: client, shards: shards)
    }

    deinit {
        shards.forEach(client.destroy(buffer:))
    }

    /// The whole tensor, put together from the devices' parts.
    func bytes() throws -> [UInt8] {
        if sharding.isReplicated { return try bytes(of: 0) }
        var whole = [UInt8](repeating: 0, count: type.byteCount)
        let parts = parts
        try checkAreWhole(parts)
        for part in parts {
            let bytes = try part.bytes()
            whole.withUnsafeMutableBytes { whole in
                bytes.withUnsafeBytes { bytes in
                    type.forEachRun(in: part.ranges) { wholeStart, partStart, count in
                        whole[wholeStart..<wholeStart + count].copyBytes(from: bytes[partStart..<partStart + count])
                    }
                }
            }
        }
        return whole
    }

    /// Throws where some of the parts are other processes'.
    func checkAreWhole(_ parts: [BufferPart]) throws {
        guard parts.count == (0..<sharding.dimensions.count).reduce(1, { $0 * sharding.parts($1) }) else {
            throw XLAError.notHere("\(type)")
        }
    }

    /// Lets go of what lies on the host.
    func dropCopies() {
        copies.withLock { $0 = [:] }
    }

    /// Each different part once, by the first place of the mesh that has it, where that is one of this process's.
    var parts: [BufferPart] {
        var seen: Set<[Range<Int>]> = []
        return (0..<sharding.mesh.deviceCount).compactMap { place in
            let ranges = sharding.ranges(of: type, place: place)
            guard seen.insert(ranges).inserted, let index = places.firstIndex(of: place) else { return nil }
            return BufferPart(owner: place, ranges: ranges) { try self.bytes(of: index) }
        }
    }

    /// The part in one of the buffers.
    private func bytes(of index: Int) throws -> [UInt8] {
        if let copy = copies.withLock({ $0[index] }) { return copy }
        var bytes = [UInt8](repeating: 0, count: sharding.shard(of: type).byteCount)
        try bytes.withUnsafeMutableBytes { try client.download(shards[index], rank: type.shape.count, into: $0) }
        copies.withLock { $0[index] = bytes }
        return bytes
    }
}

/// A tensor of a program: bytes that wait on the host, or a place in a tensor on the devices.
///
/// An executable takes the members of a stack to the devices as one tensor; each buffer is then an element of it.
public final class XLABuffer: Buffer {
    enum Contents {
        case zeros
        case host([UInt8])
        case device(DeviceTensor)
        case element(DeviceTensor, Int)
    }

    public let type: TensorType
    var contents = Contents.zeros

    init(_ type: TensorType) {
        self.type = type
    }

    public func write(_ bytes: UnsafeRawBufferPointer) {
        precondition(bytes.count == type.byteCount, "\(bytes.count) bytes do not fill \(type)")
        contents = .host(Array(bytes))
    }

    public func read(into bytes: UnsafeMutableRawBufferPointer) throws {
        precondition(bytes.count == type.byteCount, "\(bytes.count) bytes do not hold \(type)")
        switch contents {
        case .zeros: bytes.initializeMemory(as: UInt8.self, repeating: 0)
        case .host(let values): bytes.copyBytes(from: values)
        case .device(let tensor): bytes.copyBytes(from: try tensor.bytes())
        case .element(let tensor, _):
            let parts = parts
            try tensor.checkAreWhole(parts)
            for part in parts {
                let values = try part.bytes()
                values.withUnsafeBytes { values in
                    type.forEachRun(in: part.ranges) { whole, part, count in
                        bytes[whole..<whole + count].copyBytes(from: values[part..<part + count])
                    }
                }
            }
        }
    }

    public var parts: [BufferPart] {
        switch contents {
        case .device(let tensor): return tensor.parts
        case .element(let tensor, let index):
            return tensor.parts.map { part in
                // A stack is never split along its elements.
                let byteCount = part.ranges.dropFirst().reduce(type.element.byteCount) { $0 * $1.count }
                return BufferPart(owner: part.owner, ranges: Array(part.ranges.dropFirst())) {
                    let bytes = Array(try part.bytes()[index * byteCount..<(index + 1) * byteCount])
                    // Elements are read in order, and the whole stack is then not needed on the host any more.
                    if index == tensor.type.shape[0] - 1 { tensor.dropCopies() }
                    return bytes
                }
            }
        case .zeros, .host:
            return [
                BufferPart(owner: 0, ranges: type.shape.map { 0..<$0 }) { try self.read(as: UInt8.self, initial: 0) }
            ]
        }
    }
}
