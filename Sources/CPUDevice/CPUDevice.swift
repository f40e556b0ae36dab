import CKernels
import Foundation
import Tensors

/// Runs programs on the processor's cores, with its own pinned threads and no dependency.
///
/// The same program on the same inputs gives the same bits, whatever the number of threads.
public final class CPUDevice: Device {
    let pool: ThreadPool
    private let tables = RotaryTables()

    /// - Parameter threads: how many threads compute, the caller included; one per processor where nil.
    /// - Throws: `CPUDeviceError.noThreads`; `noInstructionSet` where MYNAH_ISA names one that is not there.
    public init(threads: Int? = nil) throws {
        if let name = ProcessInfo.processInfo.environment["MYNAH_ISA"] { try CPUDevice.useInstructionSet(name) }
        pool = try ThreadPool(threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
    }

    public var threads: Int { pool.threads }

    /// The instruction set that the kernels use: `avx512`, `avx2`, `neon-bf16` or `portable`.
    public static var instructionSet: String { String(cString: mk_isa_name(mk_isa_current())) }

    /// Has the devices that are made from now on use an instruction set; `best` and an empty name change nothing.
    ///
    /// - Throws: `CPUDeviceError.noInstructionSet`.
    public static func useInstructionSet(_ name: String) throws {
        guard !["", "best"].contains(name) else { return }
        let sets = [MK_PORTABLE, MK_AVX2, MK_AVX512, MK_NEON_BF16]
        guard let set = sets.first(where: { String(cString: mk_isa_name($0)) == name }), mk_isa_force(set) else {
            throw CPUDeviceError.noInstructionSet(name, best: String(cString: mk_isa_name(mk_isa_best())))
        }
    }

    /// Whether the processor multiplies bf16 numbers directly.
    public static var hasBF16Dot: Bool { mk_has_bf16_dot() }

    public func compile(_ program: Program) throws -> any Executable {
        try CPUExecutable(program, pool: pool, tables: tables)
    }

    public func makeBuffer(_ type: TensorType) throws -> any Buffer {
        try CPUBuffer(type)
    }

    /// Bytes of memory for intermediate values that the program would need, without asking for them.
    public func plannedByteCount(_ program: Program) -> Int {
        MemoryPlan(
            program,
            workspaceByteCounts: program.instructions.map { instruction in
                (instruction.operation as? any CPUOperation)?.workspaceByteCount(
                    operands: instruction.operands.map { program.types[$0] },
                    results: instruction.results.map { program.types[$0] }, threads: threads) ?? 0
            }
        ).arenaByteCount
    }

    /// Floating-point operations per second that multiply-adds in registers reach: the peak of the MFU.
    public func peakFlops(_ element: ElementType) -> Double { peakFlops(element, seconds: 0.1) }

    /// The same, measured for a given time.
    public func peakFlops(_ element: ElementType, seconds: Double) -> Double {
        mk_peak_flops(pool.handle, element.kernelType, seconds)
    }

    public var preferredCompute: ElementType { Self.hasBF16Dot ? .bf16 : .f32 }
    public var compilesSlowly: Bool { false }
    public var description: String { "\(threads) threads, \(Self.instructionSet)" }
}

extension CPUDevice {
    /// Bytes per second of reading memory, on all threads, over a buffer larger than any cache.
    public func readBandwidth(seconds: Double = 0.2) throws -> Double {
        let memory = try Memory(byteCount: 512 << 20)
        memset(memory.base, 1, memory.byteCount)  // pages that were never written are all one and the same
        return mk_peak_read_bandwidth(pool.handle, memory.base, memory.byteCount, seconds)
    }

    /// Seconds that each thread has spent in kernels since the device was made, the caller first.
    public var busySeconds: [Double] {
        (0..<pool.threads).map { mk_pool_busy_seconds(pool.handle, Int32($0)) }
    }
}

/// Why the device cannot do what it was asked.
public enum CPUDeviceError: Error, CustomStringConvertible {
    case noThreads(Int)
    case noInstructionSet(String, best: String)
    case outOfMemory(bytes: Int)
    case unknownOperation(String)
    case wrongInputs(program: String, expected: String, got: String)

    public var description: String {
        switch self {
        case .noThreads(let count): "\(count) threads cannot be started; ask for fewer"
        case .noInstructionSet(let name, let best):
            "this processor has no \(name); set engine.isa (MYNAH_ISA) to \(best) or leave it out"
        case .outOfMemory(let bytes):
            "\(bytes / 1_048_576) MiB of memory cannot be had; use a smaller batch or model"
        case .unknownOperation(let name): "the CPU device has no kernel for \(name)"
        case .wrongInputs(let program, let expected, let got): "\(program) takes \(expected), not \(got)"
        }
    }
}

/// The kernels' threads. Owned by one device; one program runs at a time.
final class ThreadPool: @unchecked Sendable {  // the C pool is only entered by the thread that runs a program
    let handle: OpaquePointer
    let threads: Int

    init(threads: Int) throws {
        guard let handle = mk_pool_create(Int32(threads), true) else { throw CPUDeviceError.noThreads(threads) }
        self.handle = handle
        self.threads = threads
    }

    deinit {
        mk_pool_destroy(handle)
    }
}

extension ElementType {
    /// The kernels' name of a floating-point type.
    var kernelType: mk_type { self == .bf16 ? MK_BF16 : MK_F32 }
}
