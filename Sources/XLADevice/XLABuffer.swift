import Foundation
import Tensors

/// A tensor that lives on the devices of a mesh, split or copied.
final class DeviceTensor {
    let type: TensorType
    let sharding: Sharding
    let client: PJRTClient
    /// One buffer for each device that this process feeds.
    let shards: [OpaquePointer]
    /// The whole on the host, once it has been asked for.
    private var copy: [UInt8]?

    init(_ type: TensorType, sharding: Sharding, client: PJRTClient, shards: [OpaquePointer]) {
        self.type = type
        self.sharding = sharding
        self.client = client
        self.shards = shards
    }

    /// Copies a tensor to the devices, each its part.
    convenience init(
        _ type: TensorType, sharding: Sharding, client: PJRTClient, bytes: UnsafeRawBufferPointer
    ) throws {
        var shards: [OpaquePointer] = []
        do {
            let part = sharding.shard(of: type)
            var scratch = [UInt8](repeating: 0, count: sharding.isReplicated ? 0 : part.byteCount)
            for device in 0..<sharding.mesh.deviceCount {
                if sharding.isReplicated {
                    shards.append(try client.upload(bytes, type, to: client.devices[device]))
                } else {
                    try scratch.withUnsafeMutableBytes { scratch in
                        forEachRow(type, sharding, device: device) { whole, shard, count in
                            scratch[shard..<shard + count].copyBytes(from: bytes[whole..<whole + count])
                        }
                        shards.append(
                            try client.upload(UnsafeRawBufferPointer(scratch), part, to: client.devices[device]))
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
        if let copy { return copy }
        var whole = [UInt8](repeating: 0, count: type.byteCount)
        let part = sharding.shard(of: type)
        if sharding.isReplicated {
            try whole.withUnsafeMutableBytes { try client.download(shards[0], rank: type.shape.count, into: $0) }
        } else {
            var scratch = [UInt8](repeating: 0, count: part.byteCount)
            var seen: Set<[Int]> = []
            for device in shards.indices {
                let place = type.shape.indices.map { sharding.part($0, of: device) }
                guard seen.insert(place).inserted else { continue }
                try scratch.withUnsafeMutableBytes { scratch in
                    try client.download(shards[device], rank: type.shape.count, into: scratch)
                    whole.withUnsafeMutableBytes { whole in
                        forEachRow(type, sharding, device: device) { wholeStart, shardStart, count in
                            whole[wholeStart..<wholeStart + count].copyBytes(
                                from: scratch[shardStart..<shardStart + count])
                        }
                    }
                }
            }
        }
        copy = whole
        return whole
    }
}

/// Calls `body` for each run of bytes that lies together in the whole tensor and in a device's part: where it starts in either, and
/// how long it is.
private func forEachRow(
    _ type: TensorType, _ sharding: Sharding, device: Int, _ body: (_ whole: Int, _ shard: Int, _ count: Int) -> Void
) {
    let part = sharding.shard(of: type)
    // Dimensions after the last one that is split lie together.
    let last = type.shape.indices.last { sharding.parts($0) > 1 } ?? 0
    let unit = part.shape[last...].reduce(1, *) * type.element.byteCount
    let outer = Array(part.shape[..<last])
    let first = type.shape.indices.map { sharding.part($0, of: device) * part.shape[$0] }
    var index = [Int](repeating: 0, count: outer.count)
    for row in 0..<outer.reduce(1, *) {
        var whole = 0
        for dimension in type.shape.indices {
            whole = whole * type.shape[dimension] + first[dimension] + (dimension < outer.count ? index[dimension] : 0)
        }
        body(whole * type.element.byteCount, row * unit, unit)
        for dimension in index.indices.reversed() {
            index[dimension] += 1
            if index[dimension] < outer[dimension] { break }
            index[dimension] = 0
        }
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
        case .element(let tensor, let index):
            bytes.copyBytes(from: try tensor.bytes()[index * type.byteCount..<(index + 1) * type.byteCount])
        }
    }
}
