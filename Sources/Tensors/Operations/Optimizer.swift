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
