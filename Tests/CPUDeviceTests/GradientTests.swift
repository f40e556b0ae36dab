import CPUDevice
import Foundation
import Models
import Tensors
import Testing

/// Every gradient rule against central differences of the program that it differentiates, in f32 on odd shapes.
@Suite struct GradientTests {
    private let device: CPUDevice

    init() throws {
        device = try CPUDevice(threads: 2)
    }

    @Test(arguments: [(false, false), (false, true), (true, false), (true, true)])
    func matmulGradient(transposeA: Bool, transposeB: Bool) throws {
        let (m, n, k) = (5, 7, 3)
        try check([
            TensorType(.f32, transposeA ? [k, m] : [m, k]), TensorType(.f32, transposeB ? [n, k] : [k, n]),
            TensorType(.f32, [m, n]),
        ]) { $0[0].matmul($0[1], transposeA: transposeA, transposeB: transposeB, adding: $0[2]) }
    }

    @Test func sharedOperandsAddTheirGradients() throws {
        try check([TensorType(.f32, [4, 4])]) { x in
            let product = x[0].matmul(x[0], transposeB: true)
            return product.matmul(x[0], adding: product).adding(x[0])
        }
    }

    @Test func aValueOfARecomputedStretchMayBeUsedAfterIt() throws {
        try check([TensorType(.f32, [4, 4]), TensorType(.f32, [4])]) { x in
            var inner: Tensor?
            let outer = x[0].builder.recomputed {
                let product = x[0].matmul(x[0], transposeB: true)
                inner = product
                return product.rmsNorm(x[1], epsilon: 1e-5).matmul(x[0])
            }
            return outer.matmul(inner ?? outer).adding(inner ?? outer)
        }
    }

    @Test func embeddingGradient() throws {
        let ids: [Int32] = [2, 0, 2, 4, 1, 2]
        try check([TensorType(.f32, [5, 3])], ids: [ids]) { $0[0].rows($0[1]) }
    }

    @Test(arguments: [1, 3, 17, 64])
    func rmsNormGradient(width: Int) throws {
        try check([TensorType(.f32, [5, width]), TensorType(.f32, [width])]) { x in
            // The residual makes the rule fold a gradient that is already there.
            x[0].rmsNorm(x[1], epsilon: 1e-5).adding(x[0])
        }
    }

    @Test func ropeGradient() throws {
        try check([TensorType(.f32, [6, 2, 8])], ids: [[0, 1, 2, 0, 1, 9]]) {
            $0[0].rotated(at: $0[1], theta: 10_000, limit: 10)
        }
    }

    @Test func swigluGradient() throws {
        try check([TensorType(.f32, [3, 11]), TensorType(.f32, [3, 11])]) { $0[0].swiglu($0[1]) }
    }

    @Test(arguments: [(4, 4), (4, 2), (3, 1)])
    func attentionGradient(heads: Int, keyValueHeads: Int) throws {
        let (b, t, dh) = (2, 13, 6)
        let keyValue = TensorType(.f32, [b, t, keyValueHeads, dh])
        let starts = (0..<b * t).map { Int32($0 % t >= 5 ? 5 : 0) }
        try check([TensorType(.f32, [b, t, heads, dh]), keyValue, keyValue], ids: [starts]) { x in
            x[0].attention(keys: x[1], values: x[2], starts: x[3].reshaped([b, t]), scale: 0.4)
        }
    }

    @Test func crossEntropyGradient() throws {
        let targets: [Int32] = [0, 10, -1, 3, 7]
        let types = [TensorType(.f32, [5, 4]), TensorType(.f32, [11, 4])]
        try check(types, ids: [targets], isLoss: true) {
            $0[0].crossEntropy(head: $0[1], targets: $0[2], scale: 0.2, withGradient: true).loss
        }
    }

    /// The whole training step against differences of the evaluation program: embedding to loss, tied and untied.
    @Test(arguments: [true, false])
    func modelGradient(tied: Bool) throws {
        let config = LlamaConfig(
            vocabularySize: 19, hiddenSize: 12, layers: 2, heads: 3, keyValueHeads: 1, headSize: 4,
            intermediateSize: 10,
            contextLength: 16, tiedEmbeddings: tied)
        let programs = LlamaPrograms(config, compute: .f32)
        let (batch, context) = (2, 7)
        var options = OptimizerOptions()
        // With these options the first AdamW step moves each weight by the learning rate times its gradient's sign, and
        // the first moment keeps half of the gradient itself.
        options.beta1 = 0.5
        options.weightDecay = 0
        let step = try device.compile(try programs.trainingStep(batch: batch, context: context, optimizer: options))
        let evaluation = try device.compile(try programs.evaluation(batch: batch, context: context))

        var generator = SplitMix64(seed: 5)
        let tokens = (0..<batch * context).map { _ in Int32.random(in: 0..<19, using: &generator) }
        let targets = (0..<batch * context).map { $0 == 3 ? -1 : Int32.random(in: 0..<19, using: &generator) }
        let starts = (0..<batch * context).map { Int32($0 % context >= 4 ? 4 : 0) }
        let positions = (0..<batch * context).map { Int32($0 % context) - starts[$0] }
        let values = programs.parameters.map { parameter in
            parameter.initialValues(seed: 3).map { $0 * (parameter.isMatrix ? 10 : 1) }
        }

        func data() throws -> [any Buffer] {
            let flat = TensorType(.i32, [batch * context])
            return try [
                buffer(flat, tokens), buffer(flat, targets), buffer(flat, positions),
                buffer(TensorType(.i32, [batch, context]), starts),
            ]
        }
        func parameters(_ values: [[Float]]) throws -> [any Buffer] {
            try zip(programs.parameters, values).map { try buffer(TensorType(.f32, $0.shape), $1) }
        }
        func loss(_ values: [[Float]]) throws -> Double {
            let losses = try evaluation.run(try parameters(values) + data())[0].floats
            return losses.reduce(0) { $0 + Double($1) } / Double(batch * context)
        }

        let zeros = values.map { [Float](repeating: 0, count: $0.count) }
        let controls: [any Buffer] = try [
            buffer(TensorType(.f32, [3]), [Float(1e-3), 0.5, 0.05]),
            buffer(TensorType(.f32, [3]), [Float(1e9), 1e9, 1e9]),
        ]
        let outputs = try step.run(try parameters(values) + parameters(zeros) + parameters(zeros) + controls + data())
        let count = programs.parameters.count
        #expect(try abs(Double(outputs[3 * count].scalar) - loss(values)) < 1e-5)

        for (index, parameter) in programs.parameters.enumerated() {
            let gradient = try outputs[count + index].floats.map { $0 * 2 }
            for _ in 0..<4 {
                let position = Int.random(in: 0..<gradient.count, using: &generator)
                let h: Float = 1e-2
                var (up, down) = (values, values)
                up[index][position] += h
                down[index][position] -= h
                let difference = try (loss(up) - loss(down)) / Double(2 * h)
                #expect(
                    abs(difference - Double(gradient[position])) < 2e-3 + 0.02 * abs(difference),
                    "\(parameter.name)[\(position)]: \(gradient[position]) but differences give \(difference)")
            }
        }
    }

    private func buffer<T: BitwiseCopyable>(_ type: TensorType, _ values: [T]) throws -> any Buffer {
        let buffer = try device.makeBuffer(type)
        buffer.write(values)
        return buffer
    }

    /// Compares the gradient of sum(weights * f(x)) with central differences, at every element of every f32 operand.
    ///
    /// - Parameter isLoss: whether `function` gives a scalar already.
    private func check(
        _ types: [TensorType], ids: [[Int32]] = [], isLoss: Bool = false, function: ([Tensor]) -> Tensor,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        func inputs(_ builder: ProgramBuilder) -> [Tensor] {
            types.enumerated().map { builder.input("x\($0.offset)", $0.element) }
                + ids.enumerated().map { builder.input("ids\($0.offset)", TensorType(.i32, [$0.element.count])) }
        }
        let forward = ProgramBuilder(name: "forward")
        let result = function(inputs(forward))
        forward.output("y", result)
        let forwardExecutable = try device.compile(try forward.build())

        // The weighted sum is the product of two vectors, so that it is differentiated by the matmul rule checked above.
        let count = result.type.count
        var generator = SplitMix64(seed: 11)
        let weights = (0..<count).map { _ in Float(generator.nextUniform() * 2 - 1) }
        let backward = ProgramBuilder(name: "backward")
        let weightInput = backward.input("weights", TensorType(.f32, [count, 1]))
        let operands = inputs(backward)
        let y = function(operands)
        let sum = isLoss ? y : y.reshaped([1, count]).matmul(weightInput).reshaped([])
        for gradient in backward.gradients(of: sum, withRespectTo: Array(operands[0..<types.count])) {
            backward.output("gradient", gradient)
        }
        let backwardExecutable = try device.compile(try backward.build())

        let values = types.map { type in (0..<type.count).map { _ in Float(generator.nextUniform() * 2 - 1) } }
        let idBuffers = try ids.map { try buffer(TensorType(.i32, [$0.count]), $0) }
        func evaluate(_ values: [[Float]]) throws -> Double {
            let outputs = try forwardExecutable.run(try zip(types, values).map { try buffer($0, $1) } + idBuffers)
            let y = try outputs[0].floats
            return isLoss ? Double(y[0]) : zip(y, weights).reduce(0) { $0 + Double($1.0) * Double($1.1) }
        }
        let weightBuffer = try buffer(TensorType(.f32, [count, 1]), weights)
        let gradients = try backwardExecutable.run(
            [weightBuffer] + zip(types, values).map { try buffer($0, $1) } + idBuffers)
        let h: Float = 1e-2
        for (index, gradient) in gradients.enumerated() {
            for (position, value) in try gradient.floats.enumerated() {
                var (up, down) = (values, values)
                up[index][position] += h
                down[index][position] -= h
                let difference = try (evaluate(up) - evaluate(down)) / Double(2 * h)
                #expect(
                    abs(difference - Double(value)) < 2e-3 + 0.01 * abs(difference),
                    "operand \(index)[\(position)]: \(value) but differences give \(difference)",
                    sourceLocation: sourceLocation)
            }
        }
    }
}
