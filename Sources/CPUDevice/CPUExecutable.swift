import CKernels
import Foundation
import Tensors

/// Everything that a kernel needs to run: where its operands, results and scratch memory are.
struct Frame {
    let operands: UnsafePointer<UnsafeMutableRawPointer>
    let results: UnsafePointer<UnsafeMutableRawPointer>
    let workspace: UnsafeMutableRawPointer
    let pool: OpaquePointer
}

/// A kernel with its shapes already chosen.
typealias Kernel = (Frame) -> Void

/// An operation that the CPU device can run.
protocol CPUOperation: Tensors.Operation {
    /// Bytes of scratch memory for one run.
    func workspaceByteCount(operands: [TensorType], results: [TensorType], threads: Int) -> Int
    /// The kernel for operands and results of these types; `tables` keeps what kernels of one device share.
    func makeKernel(operands: [TensorType], results: [TensorType], tables: RotaryTables) -> Kernel
}

extension CPUOperation {
    func workspaceByteCount(operands: [TensorType], results: [TensorType], threads: Int) -> Int { 0 }
}

/// An operation whose kernel updates operands where they are.
protocol InPlaceOperation: CPUOperation {
    var inPlace: [(result: Int, operand: Int)] { get }
}

/// A program with its memory planned and its kernels chosen.
public final class CPUExecutable: Executable {
    public let program: Program
    /// Seconds spent in each kind of operation since the start, while `measuresTime` is set.
    public private(set) var secondsByOperation: [String: Double] = [:]
    public var measuresTime = false

    private struct Step {
        let kernel: Kernel?
        let name: String
        let operands: Range<Int>  // of `slots`
        let results: Range<Int>
        let workspace: Int
        let copies: [(from: Int, to: Int, byteCount: Int)]
    }

    private let pool: ThreadPool
    private let plan: MemoryPlan
    private let arena: Memory
    private var steps: [Step] = []
    /// Values in the order in which the steps use them.
    private var slots: [Int] = []

    init(_ program: Program, pool: ThreadPool, tables: RotaryTables) throws {
        self.program = program
        self.pool = pool
        let operations = try program.instructions.map { instruction in
            guard let operation = instruction.operation as? any CPUOperation else {
                throw CPUDeviceError.unknownOperation(instruction.operation.name)
            }
            return operation
        }
        let signatures = program.instructions.map { instruction in
            (
                operands: instruction.operands.map { program.types[$0] },
                results: instruction.results.map { program.types[$0] }
            )
        }
        plan = MemoryPlan(
            program,
            workspaceByteCounts: zip(operations, signatures).map {
                $0.workspaceByteCount(operands: $1.operands, results: $1.results, threads: pool.threads)
            })
        arena = try Memory(byteCount: plan.arenaByteCount)
        for (index, instruction) in program.instructions.enumerated() {
            let operandStart = slots.count
            slots += instruction.operands
            let resultStart = slots.count
            slots += instruction.results
            let isReshape = instruction.operation is Reshape
            steps.append(
                Step(
                    kernel: isReshape
                        ? nil
                        : operations[index].makeKernel(
                            operands: signatures[index].operands, results: signatures[index].results, tables: tables),
                    name: instruction.operation.name,
                    operands: operandStart..<resultStart, results: resultStart..<slots.count,
                    workspace: plan.workspaces[index],
                    copies: (plan.copies[index] ?? []).map { ($0.from, $0.to, program.types[$0.to].byteCount) }))
        }
    }

    public var arenaByteCount: Int { plan.arenaByteCount }

    /// What the arena holds when it is fullest: bytes by the operation whose results they are, and scratch memory.
    public var fullestArena: [String: Int] { plan.fullest }

    public func run(_ inputs: [any Buffer]) throws -> [any Buffer] {
        let buffers = inputs.compactMap { $0 as? CPUBuffer }
        guard buffers.count == inputs.count, buffers.map(\.type) == program.inputs.map(\.type) else {
            throw CPUDeviceError.wrongInputs(
                program: program.name, expected: "\(program.inputs.map(\.type))", got: "\(inputs.map(\.type))")
        }
        let pointers = plan.places.map { place in
            switch place {
            case .input(let index): buffers[index].base
            case .arena(let offset): arena.base + offset
            }
        }
        let arguments = slots.map { pointers[$0] }
        arguments.withUnsafeBufferPointer { arguments in
            for step in steps {
                guard let kernel = step.kernel else { continue }
                let start = measuresTime ? DispatchTime.now().uptimeNanoseconds : 0
                for copy in step.copies {
                    pointers[copy.to].copyMemory(from: pointers[copy.from], byteCount: copy.byteCount)
                }
                guard let base = arguments.baseAddress else { continue }
                kernel(
                    Frame(
                        operands: base + step.operands.lowerBound, results: base + step.results.lowerBound,
                        workspace: arena.base + step.workspace, pool: pool.handle))
                if measuresTime {
                    let elapsed = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
                    secondsByOperation[step.name, default: 0] += elapsed
                }
            }
        }
        let results = try program.outputs.map { output in
            try output.donatedInput.map { buffers[$0] } ?? CPUBuffer(program.types[output.value])
        }
        // New buffers first: a donated one may hold a value that is also an output of its own.
        let (new, donated) = (
            program.outputs.indices.filter { program.outputs[$0].donatedInput == nil },
            program.outputs.indices.filter { program.outputs[$0].donatedInput != nil }
        )
        for index in new + donated where results[index].base != pointers[program.outputs[index].value] {
            results[index].base.copyMemory(
                from: pointers[program.outputs[index].value], byteCount: results[index].type.byteCount)
        }
        return results
    }
}
