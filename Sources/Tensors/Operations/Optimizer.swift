/// The Euclidean norm over all elements of all operands, f32 [].
public struct GradientNorm: Operation {
    public var name: String { "gradient_norm" }

    public func resultTypes(_ operands: [TensorType]) throws -> [TensorType] {
        guard operands.allSatisfy({ $0.element == .f32 }) else { throw ShapeError("gradients must be f32") }
        return [TensorType(.f32, [])]
    }

    public func cost(operands: [TensorType], results: [TensorType]) -> Cost {
        Cost(flops: 2 * Double(operands.reduce(0) { $0 + $1.count }), bytes: Cost.bytes(operands, results))
    }

    public func lower(_ operands: [HLOValue], results: [TensorType], to hlo: HLOBuilder) -> [HLOValue] {
        let sums = operands.map { hlo.reduce("add", hlo.multiply($0, $0), over: Array($0.shape.indices)) }
        return [hlo.map("sqrt", sums.dropFirst().reduce(sums[0], hlo.add))]
    }
}

/// What to multiply gradients by: norm f32 [], loss f32 [], limits f32 [3] -> f32 [].
///
/// Limits are [clipping norm, largest norm, largest loss]. The result is min(1, clipping norm / norm), or -1 (leave everything
/// as it is) where the norm or the loss is not finite or above its limit.
public struct ClipScale: Operation {
    public var name: String { "clip_scale" }

    public func resultTypes(_ operands: [TensorType]) throws -> [TensorType] {
        guard operands.map(\.shape) == [[], [], [3]] else { throw ShapeError("needs a norm, a loss and three limits") }
        return [TensorType(.f32, [])]
    }

    public func lower(_ operands: [HLOValue], results: [TensorType], to hlo: HLOBuilder) -> [HLOValue] {
        let (norm, loss, limits) = (operands[0], operands[1], operands[2])
        func limit(_ index: Int) -> HLOValue { hlo.reshape(hlo.slice(limits, [index..<index + 1]), []) }
        // A comparison with what is not a number is false.
        let accepted = [
            hlo.map("is_finite", norm), hlo.map("is_finite", loss), hlo.compare("LE", norm, limit(1)),
            hlo.compare("LE", loss, limit(2)),
        ]
        let clipped = hlo.divide(limit(0), hlo.add(norm, hlo.constant(1e-6, .f32)))
        let scale = hlo.map("minimum", clipped, hlo.constant(1, .f32))
        let isAccepted = accepted.dropFirst().reduce(accepted[0]) { hlo.map("and", $0, $1) }
        return [hlo.select(isAccepted, scale, hlo.constant(-1, .f32))]
    }
}

/// One AdamW step: parameter, first and second moment, gradient (f32, one shape), step f32 [3] = [learning rate, 1 - beta1^t,
/// 1 - beta2^t], gradient scale f32 [] (negative: change nothing) -> parameter, first and second moment.
///
/// Source: Loshchilov and Hutter 2019.
public struct AdamW: Operation {
    public let beta1: Float
    public let beta2: Float
    public let epsilon: Float
    public let weightDecay: Float

    public init(beta1: Float, beta2: Float, epsilon: Float, weightDecay: Float) {
        self.beta1 = beta1
        self.beta2 = beta2
        self.epsilon = epsilon
        self.weightDecay = weightDecay
    }

    public var name: String { "adamw" }
    public var attributes: String { "beta1 \(beta1), beta2 \(beta2), epsilon \(epsilon), weight decay \(weightDecay)" }

    public func resultTypes(_ operands: [TensorType]) throws -> [TensorType] {
        guard operands.count == 6, operands[0].element == .f32, Set(operands[0..<4]).count == 1 else {
            throw ShapeError("parameter, moments and gradient differ: \(operands)")
        }
        guard operands[4] == TensorType(.f32, [3]), operands[5] == TensorType(.f32, []) else {
            throw ShapeError("needs step f32 [3] and gradient scale f32 []")
        }
        return Array(operands[0..<3])
    }

    public func cost(operands: [TensorType], results: [TensorType]) -> Cost {
        Cost(flops: 14 * Double(operands[0].count), bytes: Cost.bytes(operands, results))
    }

    public var isElementwise: Bool { true }

    public func lower(_ operands: [HLOValue], results: [TensorType], to hlo: HLOBuilder) -> [HLOValue] {
        let (p, m, v, step, scale) = (operands[0], operands[1], operands[2], operands[4], operands[5])
        func part(_ index: Int) -> HLOValue { hlo.reshape(hlo.slice(step, [index..<index + 1]), []) }
        let one = hlo.constant(1, .f32)
        let g = hlo.multiply(operands[3], scale)
        let newM = hlo.add(hlo.multiply(m, Double(beta1)), hlo.multiply(g, Double(1 - beta1)))
        let newV = hlo.add(hlo.multiply(v, Double(beta2)), hlo.multiply(hlo.multiply(g, g), Double(1 - beta2)))
        let root = hlo.map("sqrt", hlo.multiply(newV, hlo.divide(one, part(2))))
        let change = hlo.divide(
            hlo.multiply(newM, hlo.divide(part(0), part(1))), hlo.add(root, hlo.constant(Double(epsilon), .f32)))
        let kept = hlo.multiply(p, hlo.subtract(one, hlo.multiply(part(0), Double(weightDecay))))
        let isUpdate = hlo.broadcast(hlo.compare("GE", scale, hlo.constant(0, .f32)), p.shape, dimensions: [])
        return [
            hlo.select(isUpdate, hlo.subtract(kept, change), p), hlo.select(isUpdate, newM, m),
            hlo.select(isUpdate, newV, v),
        ]
    }
}

extension ProgramBuilder {
    /// The norm over all of `gradients`, f32 [].
    public func gradientNorm(_ gradients: [Tensor]) -> Tensor {
        add(GradientNorm(), gradients)[0]
    }

    /// What to multiply gradients by; see `ClipScale`.
    public func clipScale(norm: Tensor, loss: Tensor, limits: Tensor) -> Tensor {
        add(ClipScale(), [norm, loss, limits])[0]
    }

    /// One optimiser step; see `AdamW`.
    public func adamW(
        _ operation: AdamW, parameter: Tensor, firstMoment: Tensor, secondMoment: Tensor, gradient: Tensor,
        step: Tensor,
        scale: Tensor
    ) -> (parameter: Tensor, firstMoment: Tensor, secondMoment: Tensor) {
        let results = add(operation, [parameter, firstMoment, secondMoment, gradient, step, scale])
        return (results[0], results[1], results[2])
    }
}
