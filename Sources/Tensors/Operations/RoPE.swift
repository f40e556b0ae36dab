import Foundation

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

    /// The angles are computed in f64, as float would lose a thousandth of a turn at position 10,000.
    public func lower(_ operands: [HLOValue], results: [TensorType], to hlo: HLOBuilder) -> [HLOValue] {
        let (x, positions) = (hlo.convert(operands[0], to: .f32), operands[1])
        let (n, half) = (x.shape[0], x.shape[2] / 2)
        /// Cosines or sines of each row's angles, [N, H, Dh/2].
        func turn(_ name: String) -> HLOValue {
            let table = hlo.sharing("rope \(name) \(theta) \(positionLimit) \(half)") { hlo in
                let frequencies = (0..<half).map { pow(Double(theta), -Double($0) / Double(half)) }
                let shape = [positionLimit, half]
                let angles = hlo.multiply(
                    hlo.convert(hlo.iota(0, shape), to: .f64),
                    hlo.broadcast(hlo.constant(frequencies, .f64), shape, dimensions: [1]))
                return hlo.convert(hlo.map(name, angles), to: .f32)  // [P, Dh/2]
            }
            let rows = hlo.gatherRows(table, hlo.reshape(positions, [n, 1]))
            return hlo.broadcast(rows, [n, x.shape[1], half], dimensions: [0, 2])
        }
        let (cosine, sine) = (turn("cosine"), inverse ? hlo.map("negate", turn("sine")) : turn("sine"))
        let halves = [0..<half, half..<2 * half].map { hlo.slice(x, [0..<n, 0..<x.shape[1], $0]) }
        let first = hlo.subtract(hlo.multiply(halves[0], cosine), hlo.multiply(halves[1], sine))
        let second = hlo.add(hlo.multiply(halves[1], cosine), hlo.multiply(halves[0], sine))
        return [hlo.convert(hlo.concatenate([first, second], dimension: 2), to: operands[0].element)]
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
