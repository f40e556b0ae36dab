/// Rotary positions: turns each head of x [N, H, Dh] by the angle of its row's position, i32 [N].
///
/// Element i pairs with element i + Dh/2, as in the Hugging Face layout. Source: Su et al. 2021.
public struct RoPE: Operation {
    /// Base of the geometric series of wavelengths.
    public let theta: Float
    /// Positions are 0 ..< this.
    public let positionLimit: Int
    /// Turns backwards, which is the gradient.
    public let inverse: Bool

    public var name: String { "rope" }
    public var attributes: String { "theta \(theta), positions \(positionLimit)\(inverse ? ", inverse" : "")" }

    public func resultTypes(_ operands: [TensorType]) throws -> [TensorType] {
        let (x, positions) = (operands[0], operands[1])
        guard x.shape.count == 3, x.shape[2] % 2 == 0, positions == TensorType(.i32, [x.shape[0]]) else {
            throw ShapeError("needs x [N, H, even Dh] and positions i32 [N], got \(x) and \(positions)")
        }
        return [x]
    }

    public func gradients(_ context: GradientContext) -> [Tensor?] {
        guard let gradient = context.resultGradients[0] else { return [nil, nil] }
        let rule = RoPE(theta: theta, positionLimit: positionLimit, inverse: !inverse)
        return [context.builder.add(rule, [gradient, context.operands[1]])[0], nil]
    }

    public func cost(operands: [TensorType], results: [TensorType]) -> Cost {
        Cost(flops: 3 * Double(results[0].count), bytes: Cost.bytes(operands, results))
    }
}

extension Tensor {
    /// Rotated by its rows' positions; see `RoPE`.
    public func rotated(
        at positions: Tensor, theta: Float, limit: Int, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        builder.add(
            RoPE(theta: theta, positionLimit: limit, inverse: false), [self, positions], file: file, line: line)[0]
    }
}
