import CPUDevice
import Foundation
import Models
import Tensors
import Testing
import XLADevice

/// The CPU device and XLA's CPU backend on the same programs.
@Suite(.enabled(if: hasPlugin)) struct AgreementTests {
    private let cpu: CPUDevice
    private let xla: XLADevice

    init() throws {
        cpu = try CPUDevice(threads: 2)
        xla = try XLADevice(plugin: cpuPlugin)
    }

    @Test(arguments: [1, 2, 4])
    func fiftyStepsOfTrainingGiveTheSameLosses(layers: Int) throws {
        let training = SmallTraining(layers: layers)
        let expected = try training.run(cpu, steps: 50)
        let got = try training.run(xla, steps: 50)
        #expect(got.losses[49] < 0.7 * got.losses[0])
        for (step, (a, b)) in zip(expected.losses, got.losses).enumerated() {
            #expect(abs(a - b) <= 1e-4 * a, "step \(step): \(a) and \(b)")
        }
    }

    @Test func trainingInBF16WithMicrobatchesAndRecomputingAgreesRoughly() throws {
        let training = SmallTraining(layers: 3, compute: .bf16, tied: false, microbatches: 2)
        let expected = try training.run(cpu, steps: 20, recompute: true)
        let got = try training.run(xla, steps: 20, recompute: true)
        for (step, (a, b)) in zip(expected.losses, got.losses).enumerated() {
            #expect(abs(a - b) <= 2e-2 * a, "step \(step): \(a) and \(b)")
        }
    }

    @Test func recomputingGivesTheSameLosses() throws {
        let training = SmallTraining(layers: 4)
        let kept = try training.run(xla, steps: 5)
        let recomputed = try training.run(xla, steps: 5, recompute: true)
        for (a, b) in zip(kept.losses, recomputed.losses) { #expect(abs(a - b) <= 1e-5 * a) }
    }

    @Test func aStepCopiesNothingOfItsState() throws {
        let executable = try #require(try xla.compile(SmallTraining(layers: 3).program()) as? XLAExecutable)
        let state = executable.module.arguments.filter { $0.axes.contains { $0 != .batch } }
        #expect(executable.donatedByteCount == state.reduce(0) { $0 + $1.type.byteCount })
    }

    @Test func recomputingSavesMemory() throws {
        let training = SmallTraining(layers: 8, batch: 8)
        let kept = try xla.compile(training.program()).arenaByteCount
        let recomputed = try xla.compile(training.program(recompute: true)).arenaByteCount
        #expect(2 * recomputed < kept, "\(recomputed) bytes instead of \(kept)")
    }

    @Test func aStepWhoseLossIsNotANumberChangesNothing() throws {
        let training = SmallTraining(layers: 2)
        let program = try training.program()
        let executable = try xla.compile(program)
        let inputs = try program.inputs.map { input in
            let isParameter = input.name.hasPrefix("model.")
            return isParameter
                ? try xla.buffer(input.type, [Float](repeating: .nan, count: input.type.count))
                : try xla.makeBuffer(input.type)
        }
        let outputs = try executable.run(inputs)
        #expect(try outputs[outputs.count - 1].scalar == -1)
        #expect(try outputs[training.programs.parameters.count].floats.allSatisfy { $0 == 0 })
    }

    // MARK: Operations and their gradients

    @Test(arguments: [ElementType.f32, .bf16], [(false, false), (false, true), (true, false), (true, true)])
    func matmul(element: ElementType, transposes: (a: Bool, b: Bool)) throws {
        let (m, n, k) = (5, 7, 33)
        try check([
            TensorType(element, transposes.a ? [k, m] : [m, k]), TensorType(element, transposes.b ? [n, k] : [k, n]),
            TensorType(.f32, [m, n]),
        ]) { x in
            x[0].matmul(x[1], transposeA: transposes.a, transposeB: transposes.b, adding: x[2], as: .f32)
                .adding(x[0].matmul(x[1], transposeA: transposes.a, transposeB: transposes.b))
        }
    }

    @Test(arguments: [ElementType.f32, .bf16])
    func embeddingWithIdsOutsideTheTable(element: ElementType) throws {
        try check([TensorType(element, [5, 3])], ids: [[2, 0, 2, 4, -1, 5, 1, 2]]) { $0[0].rows($0[1], as: .f32) }
    }

    @Test(arguments: [ElementType.f32, .bf16], [1, 3, 64])
    func rmsNorm(element: ElementType, width: Int) throws {
        try check([TensorType(element, [5, width]), TensorType(.f32, [width])]) { x in
            x[0].rmsNorm(x[1], epsilon: 1e-5, as: .f32).adding(x[0])
        }
    }

    @Test(arguments: [ElementType.f32, .bf16])
    func ropeAtFarPositions(element: ElementType) throws {
        try check([TensorType(element, [6, 2, 8])], ids: [[0, 1, 2, 4095, 1, 2000]]) {
            $0[0].rotated(at: $0[1], theta: 10_000, limit: 4096)
        }
    }

    @Test(arguments: [ElementType.f32, .bf16])
    func swiglu(element: ElementType) throws {
        try check([TensorType(element, [3, 11]), TensorType(element, [3, 11])]) { $0[0].swiglu($0[1]) }
    }

    @Test(arguments: [ElementType.f32, .bf16], [(4, 4), (4, 2), (3, 1)])
    func attention(element: ElementType, heads: (queries: Int, keys: Int)) throws {
        let (b, t, dh) = (2, 13, 6)
        let keyValue = TensorType(element, [b, t, heads.keys, dh])
        let starts = (0..<b * t).map { Int32($0 % t >= 5 ? 5 : 0) }
        try check([TensorType(element, [b, t, heads.queries, dh]), keyValue, keyValue], ids: [starts]) { x in
            x[0].attention(keys: x[1], values: x[2], starts: x[3].reshaped([b, t]), scale: 0.4)
        }
    }

    @Test(arguments: [ElementType.f32, .bf16])
    func crossEntropy(element: ElementType) throws {
        let types = [TensorType(element, [5, 4]), TensorType(element, [11, 4])]
        try check(types, ids: [[0, 10, -1, 3, 7]], isLoss: true) {
            $0[0].crossEntropy(head: $0[1], targets: $0[2], scale: 0.2, withGradient: true).loss
        }
    }

    @Test func scaleAndCast() throws {
        try check([TensorType(.f32, [7, 3]), TensorType(.f32, [])], differentiated: 1) {
            $0[0].cast(to: .bf16).scaled(by: $0[1]).cast(to: .f32).reshaped([3, 7])
        }
    }

    @Test func cachesOfSeveralSlotsAndPaddingTokens() throws {
        let builder = ProgramBuilder(name: "cached")
        let cache = TensorType(.f32, [3, 8, 2, 4])
        let rows = TensorType(.f32, [4, 2, 4])
        let (keys, values) = (builder.input("keys", cache), builder.input("values", cache))
        let (k, v) = (builder.input("k", rows), builder.input("v", rows))
        let q = builder.input("q", TensorType(.f32, [4, 6, 4]))
        let (slots, positions) = (
            builder.input("slots", TensorType(.i32, [4])), builder.input("positions", TensorType(.i32, [4]))
        )
        let newKeys = keys.writing(k, slots: slots, positions: positions)
        let newValues = values.writing(v, slots: slots, positions: positions)
        let o = q.cachedAttention(keys: newKeys, values: newValues, slots: slots, positions: positions, scale: 0.5)
        builder.output("keys", newKeys, donating: keys)
        builder.output("values", newValues, donating: values)
        builder.output("o", o)
        let program = try builder.build()
        let results = try [cpu as any Device, xla].map { device in
            var generator = SplitMix64(seed: 2)
            let inputs = try program.inputs.map { input in
                if input.name == "slots" { return try device.buffer(input.type, [Int32(2), 0, 2, -1]) }
                if input.name == "positions" { return try device.buffer(input.type, [Int32(4), 0, 5, 0]) }
                return try device.buffer(
                    input.type, (0..<input.type.count).map { _ in Float(generator.nextUniform() * 2 - 1) })
            }
            return try device.compile(program).run(inputs).map { try $0.floats }
        }
        #expect(results[0][0] == results[1][0])
        #expect(results[0][1] == results[1][1])
        // The last token is padding, and its row means nothing.
        #expect(relativeDifference(Array(results[0][2].prefix(3 * 24)), Array(results[1][2].prefix(3 * 24))) < 1e-5)
    }

    /// Compares a function of random operands, and the gradient of its weighted sum, on both devices.
    ///
    /// - Parameters:
    ///   - isLoss: whether `function` gives a scalar already.
    ///   - differentiated: of how many operands the gradient is taken; all where nil.
    private func check(
        _ types: [TensorType], ids: [[Int32]] = [], isLoss: Bool = false, differentiated: Int? = nil,
        function: ([Tensor]) -> Tensor, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let builder = ProgramBuilder(name: "function")
        let shape = ProgramBuilder(name: "shape")
        func operands(_ builder: ProgramBuilder) -> [Tensor] {
            types.enumerated().map { builder.input("x\($0.offset)", $0.element) }
                + ids.enumerated().map { builder.input("ids\($0.offset)", TensorType(.i32, [$0.element.count])) }
        }
        let count = function(operands(shape)).type.count
        let weights = builder.input("weights", TensorType(.f32, [count, 1]))
        let x = operands(builder)
        let y = function(x).cast(to: .f32)
        let sum = isLoss ? y : y.reshaped([1, count]).matmul(weights).reshaped([])
        builder.output("y", y)
        for gradient in builder.gradients(of: sum, withRespectTo: Array(x.prefix(differentiated ?? types.count))) {
            builder.output("gradient", gradient.cast(to: .f32))
        }
        let program = try builder.build()
        let results = try [cpu as any Device, xla].map { device in
            var generator = SplitMix64(seed: 7)
            let inputs = try program.inputs.enumerated().map { index, input in
                let floats = (0..<input.type.count).map { _ in Float(generator.nextUniform() * 2 - 1) }
                switch input.type.element {
                case .f32: return try device.buffer(input.type, floats)
                case .bf16: return try device.buffer(input.type, floats.map(BFloat16.bits))
                case .i32: return try device.buffer(input.type, ids[index - 1 - types.count])
                }
            }
            return try device.compile(program).run(inputs).map { try $0.floats }
        }
        let limit: Float = types.contains { $0.element == .bf16 } ? 2e-2 : 1e-5
        for (index, (a, b)) in zip(results[0], results[1]).enumerated() {
            let difference = relativeDifference(a, b)
            #expect(
                difference < limit, "\(index == 0 ? "result" : "gradient \(index - 1)"): \(difference)",
                sourceLocation: sourceLocation)
        }
    }
}
