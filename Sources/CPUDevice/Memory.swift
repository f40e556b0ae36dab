import Foundation
import Tensors

#if canImport(Glibc)
    import Glibc
#endif

/// Zeroed, page-aligned memory; large blocks ask for huge pages.
final class Memory {
    let base: UnsafeMutableRawPointer
    let byteCount: Int

    init(byteCount: Int) throws {
        let mapped = max(byteCount, 64)
        guard let base = mmap(nil, mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
            base != MAP_FAILED
        else { throw CPUDeviceError.outOfMemory(bytes: byteCount) }
        if mapped >= 4 << 20 { madvise(base, mapped, MADV_HUGEPAGE) }
        self.base = base
        self.byteCount = mapped
    }

    deinit {
        munmap(base, byteCount)
    }
}

/// A tensor in main memory.
public final class CPUBuffer: Buffer {
    public let type: TensorType
    private let memory: Memory

    init(_ type: TensorType) throws {
        self.type = type
        memory = try Memory(byteCount: type.byteCount)
    }

    var base: UnsafeMutableRawPointer { memory.base }

    public func write(_ bytes: UnsafeRawBufferPointer) {
        precondition(bytes.count == type.byteCount, "\(bytes.count) bytes do not fill \(type)")
        if let source = bytes.baseAddress { memory.base.copyMemory(from: source, byteCount: bytes.count) }
    }

    public func read(into bytes: UnsafeMutableRawBufferPointer) {
        precondition(bytes.count == type.byteCount, "\(bytes.count) bytes do not hold \(type)")
        bytes.copyMemory(from: UnsafeRawBufferPointer(start: memory.base, count: type.byteCount))
    }

    /// The contents in place, for as long as `body` runs.
    public func withUnsafeBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
        try body(UnsafeRawBufferPointer(start: memory.base, count: type.byteCount))
    }
}
