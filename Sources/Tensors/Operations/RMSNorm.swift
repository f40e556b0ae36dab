/// y = x / sqrt(mean(x^2) + epsilon) * weight over the last dimension: x [N, D], weight f32 [D] -> [N, D].
///
/// Source: Zhang and Sennrich 2019.
public struct RMSNorm: Operation {
    public let epsilon: Float
    /// Element type of the result.
    public let result: ElementType

    public var name: String { "rms_norm" }
    public var attributes: String { "epsilon \(epsilon)" }

    public func resultTypes(_ operands: [TensorType]) throws -> [TensorType] {
        let (x, weight) = (operands[0], operands[1])
        guard x.shape.count == 2, x.element.isFloat, weight == TensorType(.f32, [x.shape[1]]) else {
            throw ShapeError("needs x [N, D] and weight f32 [D], got \(x) and \(weight)")
        }
        return [x.with(result)]
    }

    public func gradients(_ context: GradientContext) -> [Tensor?] {
        guard let gradient = context.resultGradients[0] else { return [nil, nil] }
        let (x, weight) = (context.operands[0], context.operands[1])
        let sum = context.fold(0).map { [$0.cast(to: x.element)] } ?? []
        return context.builder.add(RMSNormGradient(epsilon: epsilon), [x, weight, gradient] + sum)
    }

    public func cost(operands: [TensorType], results: [TensorType]) -> Cost {
        Cost(flops: 4 * Double(results[0].count), bytes: Cost.bytes(operands, results))
    }
}

/// x [N, D], weight f32 [D], dy [N, D] (and a residual [N, D] added to dx) -> dx [N, D], dweight f32 [D].
public struct RMSNormGradient: Operation {
    public let epsilon: Float

    public var name: String { "rms_norm_gradient" }
    public var attributes: String { "epsilon \(epsilon)" }

    public func resultTypes(_ operands: [TensorType]) throws -> [TensorType] { [operands[0], operands[1]] }

    public func cost(operands: [TensorType], results: [TensorType]) -> Cost {
        Cost(flops: 10 * Double(results[0].count), bytes: Cost.bytes(operands, results))
    }
}

extension Tensor {
    /// Root-mean-square normalisation of each row; see `RMSNorm`.
    public func rmsNorm(
        _ weight: Tensor, epsilon: Float, as result: ElementType? = nil, file: StaticString = #fileID,
        line: UInt = #line
    ) -> Tensor {
        builder.add(RMSNorm(epsilon: epsilon, result: result ?? element), [self, weight], file: file, line: line)[0]
    }
}
