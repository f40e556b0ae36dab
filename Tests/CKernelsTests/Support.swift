import CKernels
import CKernelsReference
import Testing

/// All kernel suites, one test at a time: some tell what threads do.
@Suite(.serialized) enum KernelSuites {}

let instructionSets = [MK_PORTABLE, MK_AVX2, MK_AVX512, MK_NEON_BF16]
let types = [MK_F32, MK_BF16]

/// Runs `body` on `instructionSet` with a pool of two threads; does nothing where the processor does not offer it.
func withKernels(_ instructionSet: mk_isa, threads: Int32 = 2, _ body: (OpaquePointer) throws -> Void) throws {
    let pool = try #require(mk_pool_create(threads, false))
    defer { mk_pool_destroy(pool) }
    guard mk_pool_use(pool, instructionSet) else { return }
    try body(pool)
}

/// A generator with a seed, so that a failure comes back (splitmix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func size(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
    mutating func type() -> mk_type { Bool.random(using: &self) ? MK_F32 : MK_BF16 }
}

/// An array in memory as a kernel sees it, guarded at its end: writing past it is found.
final class Operand {
    let type: mk_type
    let count: Int
    let memory: UnsafeMutableRawPointer
    private static let guardBytes = 64

    private var bytes: Int { count * (type == MK_F32 ? 4 : 2) }

    init(_ type: mk_type, count: Int) {
        self.type = type
        self.count = count
        let bytes = count * (type == MK_F32 ? 4 : 2)
        memory = .allocate(byteCount: bytes + Self.guardBytes, alignment: 64)
        memory.initializeMemory(as: UInt8.self, repeating: 0xFF, count: bytes + Self.guardBytes)
    }

    convenience init(_ type: mk_type, _ values: [Float]) {
        self.init(type, count: values.count)
        for (index, value) in values.enumerated() { store(value, at: index) }
    }

    /// Numbers between -scale and scale.
    convenience init(_ type: mk_type, count: Int, scale: Float = 1, using generator: inout SeededGenerator) {
        self.init(type, (0..<count).map { _ in Float.random(in: -scale...scale, using: &generator) })
    }

    deinit { memory.deallocate() }

    func store(_ value: Float, at index: Int) {
        if type == MK_F32 {
            memory.storeBytes(of: value, toByteOffset: index * 4, as: Float.self)
        } else {
            memory.storeBytes(of: reference_to_bf16(value), toByteOffset: index * 2, as: UInt16.self)
        }
    }

    var floats: UnsafeMutablePointer<Float> { memory.assumingMemoryBound(to: Float.self) }

    /// What is stored, as f32.
    var values: [Float] {
        (0..<count).map { index in
            type == MK_F32
                ? memory.load(fromByteOffset: index * 4, as: Float.self)
                : reference_from_bf16(memory.load(fromByteOffset: index * 2, as: UInt16.self))
        }
    }

    var rawBytes: [UInt8] { Array(UnsafeRawBufferPointer(start: memory, count: bytes)) }

    var guardIsIntact: Bool {
        UnsafeRawBufferPointer(start: memory + bytes, count: Self.guardBytes).allSatisfy { $0 == 0xFF }
    }
}

/// Scratch memory, filled with NaN, guarded at its end.
final class Workspace {
    let memory: UnsafeMutableRawPointer
    private let bytes: Int

    init(bytes: Int) {
        self.bytes = bytes
        memory = .allocate(byteCount: bytes + 64, alignment: 64)
        memory.initializeMemory(as: UInt8.self, repeating: 0xFF, count: bytes + 64)
    }

    deinit { memory.deallocate() }

    var guardIsIntact: Bool { UnsafeRawBufferPointer(start: memory + bytes, count: 64).allSatisfy { $0 == 0xFF } }
}

/// Compares with the reference: each element within `tolerance` times its own size plus the array's root mean square.
func expectClose(
    _ operand: Operand, _ expected: [Float], tolerance: Float, _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(operand.guardIsIntact, "\(what): written past the end", sourceLocation: sourceLocation)
    let got = operand.values
    guard got.count == expected.count else {
        Issue.record("\(what): \(got.count) elements, expected \(expected.count)", sourceLocation: sourceLocation)
        return
    }
    let spread = (expected.reduce(0) { $0 + Double($1) * Double($1) } / Double(max(expected.count, 1))).squareRoot()
    for index in got.indices {
        let error = abs(got[index] - expected[index])
        if !(error <= tolerance * (abs(expected[index]) + Float(spread) + 1e-5)) {
            Issue.record(
                "\(what): element \(index) is \(got[index]), expected \(expected[index])",
                sourceLocation: sourceLocation)
            return
        }
    }
}

/// The tolerance of a result stored as `type`: rounding to bf16 loses up to 1 part in 256.
func tolerance(_ type: mk_type, f32: Float = 2e-5, bf16: Float = 8e-3) -> Float { type == MK_F32 ? f32 : bf16 }

extension mk_isa: @retroactive CustomTestStringConvertible {
    public var testDescription: String { String(cString: mk_isa_name(self)) }
}

/// Memory for a reference result.
func reference(_ count: Int, _ body: (UnsafeMutablePointer<Float>) -> Void) -> [Float] {
    Array(unsafeUninitializedCapacity: count) { buffer, initialized in
        buffer.initialize(repeating: 0)
        if let base = buffer.baseAddress { body(base) }
        initialized = count
    }
}
