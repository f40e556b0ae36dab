import Foundation
import Home
import Tensors

#if canImport(Glibc)
    import Glibc
#endif

/// Where a model's weights come from.
public protocol WeightSource {
    /// Writes the parameter's values as `element` (f32 or bf16) into `bytes`, which has exactly its size.
    func load(_ parameter: Parameter, as element: ElementType, into bytes: UnsafeMutableRawBufferPointer) throws
}

/// A `model.safetensors` file, memory-mapped. The header is not trusted: every offset is checked before it is used.
///
/// Source: the safetensors format, https://huggingface.co/docs/safetensors.
public final class SafetensorsFile: WeightSource {
    public struct Entry: Sendable, Equatable {
        public let dtype: String
        public let shape: [Int]
        /// Bytes from the start of the data.
        public let range: Range<Int>
    }

    public let path: String
    public let entries: [String: Entry]
    public let metadata: [String: String]
    private let mapping: UnsafeRawBufferPointer
    private let dataStart: Int

    /// Throws `ModelError.badWeights` where the file is not a whole and honest safetensors file.
    public init(path: String) throws {
        self.path = path
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError.cannotRead(path: path, reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var information = stat()
        guard fstat(descriptor, &information) == 0 else {
            throw FileError.cannotRead(path: path, reason: String(cString: strerror(errno)))
        }
        let size = Int(information.st_size)
        guard size >= 8 else {
            throw ModelError.badWeights(path: path, reason: "it has \(size) bytes, less than a header")
        }
        guard let base = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), base != MAP_FAILED else {
            throw FileError.cannotRead(path: path, reason: String(cString: strerror(errno)))
        }
        mapping = UnsafeRawBufferPointer(start: base, count: size)
        do {
            (entries, metadata, dataStart) = try Self.parseHeader(mapping, path: path)
        } catch {
            munmap(base, size)
            throw error
        }
    }

    deinit {
        munmap(UnsafeMutableRawPointer(mutating: mapping.baseAddress), mapping.count)
    }

    private static let elementByteCounts = [
        "F64": 8, "I64": 8, "U64": 8, "F32": 4, "I32": 4, "U32": 4, "BF16": 2, "F16": 2, "I16": 2, "U16": 2, "I8": 1,
        "U8": 1,
        "BOOL": 1,
    ]

    private static func parseHeader(
        _ file: UnsafeRawBufferPointer, path: String
    ) throws -> (entries: [String: Entry], metadata: [String: String], dataStart: Int) {
        func bad(_ reason: String) -> ModelError { .badWeights(path: path, reason: reason) }
        let length = UInt64(littleEndian: file.loadUnaligned(as: UInt64.self))
        guard length <= UInt64(min(file.count - 8, 100 << 20)) else {
            throw bad(
                "its header claims \(length) bytes but the file has \(file.count); it is truncated or not safetensors")
        }
        let dataStart = 8 + Int(length)
        let header = Data(file[8..<dataStart])
        guard let object = (try? JSONSerialization.jsonObject(with: header)) as? [String: Any] else {
            throw bad("its header is not JSON")
        }
        let dataSize = file.count - dataStart
        var entries: [String: Entry] = [:]
        for (name, value) in object where name != "__metadata__" {
            guard let fields = value as? [String: Any], let dtype = fields["dtype"] as? String,
                let shape = fields["shape"] as? [Int], let offsets = fields["data_offsets"] as? [Int],
                offsets.count == 2
            else { throw bad("its entry \(name) lacks dtype, shape or data_offsets") }
            guard let elementBytes = elementByteCounts[dtype] else {
                throw bad("\(name) is of the unknown type \(dtype)")
            }
            guard 0 <= offsets[0], offsets[0] <= offsets[1], offsets[1] <= dataSize else {
                throw bad(
                    "\(name) claims bytes \(offsets[0]) to \(offsets[1]) of \(dataSize); the file is truncated or damaged"
                )
            }
            var bytes = elementBytes
            for size in shape {
                let (product, overflow) = bytes.multipliedReportingOverflow(by: size)
                guard size >= 0, !overflow else { throw bad("the shape \(shape) of \(name) is impossible") }
                bytes = product
            }
            guard bytes == offsets[1] - offsets[0] else {
                throw bad("\(name) \(dtype) \(shape) needs \(bytes) bytes but has \(offsets[1] - offsets[0])")
            }
            entries[name] = Entry(dtype: dtype, shape: shape, range: offsets[0]..<offsets[1])
        }
        var end = 0
        for (name, entry) in entries.sorted(by: {
            ($0.value.range.lowerBound, $0.key) < ($1.value.range.lowerBound, $1.key)
        }) {
            guard entry.range.isEmpty || entry.range.lowerBound == end else {
                throw bad("\(name) overlaps another tensor or leaves a gap")
            }
            end = max(end, entry.range.upperBound)
        }
        guard end == dataSize else { throw bad("\(dataSize - end) bytes after the last tensor belong to none") }
        return (entries, object["__metadata__"] as? [String: String] ?? [:], dataStart)
    }

    /// The bytes of a tensor. Throws `ModelError.badWeights` where there is none of that name, shape and type.
    public func bytes(of name: String, dtype: String, shape: [Int]) throws -> UnsafeRawBufferPointer {
        let entry = try entry(name, shape: shape)
        guard entry.dtype == dtype else {
            throw ModelError.badWeights(path: path, reason: "\(name) is \(entry.dtype), not \(dtype)")
        }
        return data(entry)
    }

    public func load(_ parameter: Parameter, as element: ElementType, into bytes: UnsafeMutableRawBufferPointer) throws
    {
        let entry = try entry(parameter.name, shape: parameter.shape)
        let source = data(entry)
        switch (entry.dtype, element) {
        case ("F32", .f32), ("BF16", .bf16):
            bytes.copyMemory(from: source)
        case ("F32", .bf16):
            convert(source, from: UInt32.self, bytes, to: UInt16.self) { BFloat16.bits(Float(bitPattern: $0)) }
        case ("BF16", .f32):
            convert(source, from: UInt16.self, bytes, to: UInt32.self) { UInt32($0) << 16 }
        case ("F16", .f32):
            convert(source, from: UInt16.self, bytes, to: UInt32.self) { Float(Float16(bitPattern: $0)).bitPattern }
        case ("F16", .bf16):
            convert(source, from: UInt16.self, bytes, to: UInt16.self) { BFloat16.bits(Float(Float16(bitPattern: $0))) }
        default:
            throw ModelError.badWeights(
                path: path, reason: "\(parameter.name) is \(entry.dtype), which cannot be used here")
        }
    }

    /// Throws `ModelError.badWeights` where the parameter is missing or has another shape.
    func check(_ parameter: Parameter) throws {
        _ = try entry(parameter.name, shape: parameter.shape)
    }

    private func entry(_ name: String, shape: [Int]) throws -> Entry {
        guard let entry = entries[name] else { throw ModelError.badWeights(path: path, reason: "\(name) is missing") }
        guard entry.shape == shape else {
            throw ModelError.badWeights(
                path: path, reason: "\(name) has the shape \(entry.shape), but config.json makes it \(shape)")
        }
        return entry
    }

    private func data(_ entry: Entry) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
            rebasing: mapping[(dataStart + entry.range.lowerBound)..<(dataStart + entry.range.upperBound)])
    }

    private func convert<S: FixedWidthInteger & BitwiseCopyable, D: BitwiseCopyable>(
        _ source: UnsafeRawBufferPointer, from: S.Type, _ destination: UnsafeMutableRawBufferPointer, to: D.Type,
        _ transform: (S) -> D
    ) {
        let size = MemoryLayout<S>.size
        for index in 0..<source.count / size {
            let value = source.loadUnaligned(fromByteOffset: index * size, as: S.self)
            destination.storeBytes(of: transform(value), toByteOffset: index * MemoryLayout<D>.size, as: D.self)
        }
    }

    /// Writes f32 tensors, in order, to a safetensors file that appears whole or not at all.
    ///
    /// - Parameter contents: calls its argument with the bytes of the tensor at an index.
    public static func write(
        _ tensors: [(name: String, shape: [Int])], metadata: [String: String], to path: String,
        contents: (Int, (UnsafeRawBufferPointer) throws -> Void) throws -> Void
    ) throws {
        var offset = 0
        var entries: [String] = []
        for tensor in tensors {
            let byteCount = tensor.shape.reduce(4, *)
            let shape = tensor.shape.map(String.init).joined(separator: ",")
            let name = try jsonString(tensor.name)
            entries.append(
                "\(name):{\"dtype\":\"F32\",\"shape\":[\(shape)],\"data_offsets\":[\(offset),\(offset + byteCount)]}")
            offset += byteCount
        }
        let pairs = try metadata.sorted { $0.key < $1.key }.map {
            "\(try jsonString($0.key)):\(try jsonString($0.value))"
        }
        var header = "{\"__metadata__\":{\(pairs.joined(separator: ","))}" + entries.map { ",\($0)" }.joined() + "}"
        header += String(repeating: " ", count: (8 - header.utf8.count % 8) % 8)
        let file = try AtomicFile(path: path)
        try withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian) { try file.write($0) }
        try file.write(header)
        for index in tensors.indices {
            try contents(index) { try file.write($0) }
        }
        try file.commit()
    }

    private static func jsonString(_ text: String) throws -> String {
        String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
    }
}

/// The upper half of an f32.
public enum BFloat16 {
    /// The nearest bf16, ties to even; not-a-number stays so.
    public static func bits(_ value: Float) -> UInt16 {
        if value.isNaN { return 0x7FC0 }
        let bits = value.bitPattern
        return UInt16(truncatingIfNeeded: (bits &+ 0x7FFF &+ ((bits >> 16) & 1)) >> 16)
    }
}
