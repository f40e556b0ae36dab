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

    public func lower(_ operands: [HLOValue], results: [TensorType], to hlo: HLOBuilder) -> [HLOValue] {
        let normalised = normalised(hlo.convert(operands[0], to: .f32), epsilon: epsilon, hlo).x
        let weight = hlo.broadcast(operands[1], operands[0].shape, dimensions: [1])
        return [hlo.convert(hlo.multiply(normalised, weight), to: HLOElement(result))]
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

    /// With n = x / rms: dx = (dy w - n mean(n dy w)) / rms, dw = sum over rows of n dy.
    public func lower(_ operands: [HLOValue], results: [TensorType], to hlo: HLOBuilder) -> [HLOValue] {
        let shape = operands[0].shape
        let (n, inverse) = normalised(hlo.convert(operands[0], to: .f32), epsilon: epsilon, hlo)
        let dy = hlo.convert(operands[2], to: .f32)
        let weighted = hlo.multiply(dy, hlo.broadcast(operands[1], shape, dimensions: [1]))
        let mean = hlo.multiply(hlo.reduce("add", hlo.multiply(n, weighted), over: [1]), 1 / Double(shape[1]))
        let projection = hlo.multiply(n, hlo.broadcast(mean, shape, dimensions: [0]))
        var dx = hlo.multiply(hlo.subtract(weighted, projection), hlo.broadcast(inverse, shape, dimensions: [0]))
        if operands.count == 4 { dx = hlo.add(dx, hlo.convert(operands[3], to: .f32)) }
        let dweight = hlo.reduce("add", hlo.multiply(n, dy), over: [0])
        return [hlo.convert(dx, to: operands[0].element), dweight]
    }
}

/// x [N, D] over the root of its rows' mean square, and one over that root, [N].
private func normalised(_ x: HLOValue, epsilon: Float, _ hlo: HLOBuilder) -> (x: HLOValue, inverse: HLOValue) {
    let squares = hlo.reduce("add", hlo.multiply(x, x), over: [1])
    let mean = hlo.multiply(squares, 1 / Double(x.shape[1]))
    let inverse = hlo.map("rsqrt", hlo.add(mean, hlo.constant(Double(epsilon), .f32)))
    return (hlo.multiply(x, hlo.broadcast(inverse, x.shape, dimensions: [0])), inverse)
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
