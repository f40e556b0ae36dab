/// Softmax cross-entropy fused with the output projection: on the CPU device the logits of a batch never exist in memory; on XLA they do,
/// as f32 [N, V].
///
/// x [N, D], head [V, D], targets i32 [N] (negative: not counted) -> loss f32 [] = sum of losses times `scale`, losses f32 [N]; and
/// where `withGradient`, dx [N, D] and dhead f32 [V, D], made in the same pass.
public struct CrossEntropy: Operation {
    public let scale: Float
    public let withGradient: Bool

    public var name: String { "cross_entropy" }
    public var attributes: String { "scale \(scale)\(withGradient ? ", with gradient" : "")" }

    public func resultTypes(_ operands: [TensorType]) throws -> [TensorType] {
        let (x, head, targets) = (operands[0], operands[1], operands[2])
        guard x.shape.count == 2, head.shape.count == 2, x.shape[1] == head.shape[1], x.element == head.element,
            targets == TensorType(.i32, [x.shape[0]])
        else { throw ShapeError("x \(x), head \(head) and targets \(targets) do not fit") }
        return [TensorType(.f32, []), TensorType(.f32, [x.shape[0]])] + (withGradient ? [x, head.with(.f32)] : [])
    }

    /// Only the loss may be differentiated, and only where the gradient was made with it.
    public func gradients(_ context: GradientContext) -> [Tensor?] {
        guard withGradient, let gradient = context.resultGradients[0] else { return [nil, nil, nil] }
        let (dx, dhead) = (context.results[2], context.results[3])
        if context.builder.isFill(gradient, 1) { return [dx, dhead, nil] }
        return [dx.scaled(by: gradient), dhead.scaled(by: gradient), nil]
    }

    public func cost(operands: [TensorType], results: [TensorType]) -> Cost {
        let (n, d, v) = (operands[0].shape[0], operands[0].shape[1], operands[1].shape[0])
        let product = 2 * Double(n) * Double(d) * Double(v)
        return Cost(flops: product * (withGradient ? 3 : 1), bytes: Cost.bytes(operands, results))
    }

    public func lower(_ operands: [HLOValue], results: [TensorType], to hlo: HLOBuilder) -> [HLOValue] {
        let (x, head, targets) = (operands[0], operands[1], operands[2])
        let logits = hlo.dot(x, head, contracting: ([1], [1]), as: .f32)  // [N, V]
        func columns(_ rows: HLOValue) -> HLOValue { hlo.broadcast(rows, logits.shape, dimensions: [0]) }
        let shifted = hlo.subtract(logits, columns(hlo.reduce("maximum", logits, over: [1])))
        let exponentials = hlo.map("exponential", shifted)
        let sums = hlo.reduce("add", exponentials, over: [1])  // [N]
        let isTarget = hlo.compare("EQ", hlo.iota(1, logits.shape), columns(targets))
        let atTarget = hlo.reduce("add", hlo.select(isTarget, shifted, hlo.constant(0, .f32)), over: [1])
        let isCounted = hlo.map(
            "and", hlo.compare("GE", targets, hlo.constant(0, .i32)),
            hlo.compare("LT", targets, hlo.constant(Double(head.shape[0]), .i32)))  // [N]
        let losses = hlo.select(isCounted, hlo.subtract(hlo.map("log", sums), atTarget), hlo.constant(0, .f32))
        let loss = hlo.multiply(hlo.reduce("add", losses, over: [0]), Double(scale))
        guard withGradient else { return [loss, losses] }

        let weights = hlo.select(isCounted, hlo.constant(Double(scale), .f32), hlo.constant(0, .f32))
        let probabilities = hlo.divide(exponentials, columns(sums))
        let errors = hlo.subtract(
            probabilities, hlo.select(isTarget, hlo.constant(1, .f32), hlo.constant(0, .f32)))
        let dlogits = hlo.convert(hlo.multiply(errors, columns(weights)), to: x.element)
        let dx = hlo.dot(dlogits, head, contracting: ([1], [0]), as: x.element)
        let dhead = hlo.dot(dlogits, x, contracting: ([0], [0]), as: .f32)
        return [loss, losses, dx, dhead]
    }
}

extension Tensor {
    /// The loss of predicting `targets` from this x [N, D] through `head` [V, D]; see `CrossEntropy`.
    ///
    /// - Returns: the scaled sum of losses, f32 [], and the loss of each row, f32 [N].
    public func crossEntropy(
        head: Tensor, targets: Tensor, scale: Float, withGradient: Bool, file: StaticString = #fileID,
        line: UInt = #line
    ) -> (loss: Tensor, losses: Tensor) {
        let operation = CrossEntropy(scale: scale, withGradient: withGradient)
        let results = builder.add(operation, [self, head, targets], file: file, line: line)
        return (results[0], results[1])
    }
}
