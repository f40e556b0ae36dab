/// C = op(A) op(B) (+ residual), accumulated in f32.
///
/// op(A) is [M, K]: A is [M, K], or [K, M] where `transposeA`. op(B) is [K, N]: B is [K, N], or [N, K] where `transposeB`, the
/// layout of a weight [out, in].
public struct MatMul: Operation {
    public let transposeA: Bool
    public let transposeB: Bool
    /// Element type of the result.
    public let result: ElementType

    public var name: String { "matmul" }

    public var attributes: String {
        [transposeA ? "transposeA" : nil, transposeB ? "transposeB" : nil].compactMap { $0 }.joined(separator: ", ")
    }

    /// M, N and K of the product.
    public func sizes(_ operands: [TensorType]) -> (m: Int, n: Int, k: Int) {
        let (a, b) = (operands[0].shape, operands[1].shape)
        return (transposeA ? a[1] : a[0], transposeB ? b[0] : b[1], transposeA ? a[0] : a[1])
    }

    public func resultTypes(_ operands: [TensorType]) throws -> [TensorType] {
        guard operands.count == 2 || operands.count == 3, operands[0].shape.count == 2, operands[1].shape.count == 2
        else {
            throw ShapeError("needs two matrices and at most one residual, got \(operands)")
        }
        let (m, n, k) = sizes(operands)
        let (a, b) = (operands[0], operands[1])
        guard k == (transposeB ? b.shape[1] : b.shape[0]) else {
            throw ShapeError("the inner sizes of \(a) and \(b) differ")
        }
        guard a.element == b.element, a.element.isFloat, result.isFloat else {
            throw ShapeError("\(a) and \(b) are not of one floating-point type")
        }
        if operands.count == 3, operands[2].shape != [m, n] || !operands[2].element.isFloat {
            throw ShapeError("the residual \(operands[2]) is not [\(m), \(n)]")
        }
        return [TensorType(result, [m, n])]
    }

    public func gradients(_ context: GradientContext) -> [Tensor?] {
        guard let gradient = context.resultGradients[0] else { return context.operands.map { _ in nil } }
        let (a, b) = (context.operands[0], context.operands[1])
        let dc = gradient.cast(to: a.element)  // [M, N]
        // A parameter's gradient is f32 whatever the products are computed in; an activation's has the activation's type.
        var da: Tensor?
        if context.needed[0] {
            let sum = context.fold(0)
            da =
                transposeA
                ? b.matmul(dc, transposeA: transposeB, transposeB: true, adding: sum, as: a.element)
                : dc.matmul(b, transposeB: !transposeB, adding: sum, as: a.element)
        }
        var db: Tensor?
        if context.needed[1] {
            let sum = context.fold(1)
            db =
                transposeB
                ? dc.matmul(a, transposeA: true, transposeB: transposeA, adding: sum, as: .f32)
                : a.matmul(dc, transposeA: !transposeA, adding: sum, as: .f32)
        }
        return [da, db] + (context.operands.count == 3 ? [gradient] : [])
    }

    public func cost(operands: [TensorType], results: [TensorType]) -> Cost {
        let (m, n, k) = sizes(operands)
        return Cost(flops: 2 * Double(m) * Double(n) * Double(k), bytes: Cost.bytes(operands, results))
    }

    public func lower(_ operands: [HLOValue], results: [TensorType], to hlo: HLOBuilder) -> [HLOValue] {
        let contracting = ([transposeA ? 0 : 1], [transposeB ? 1 : 0])
        let element = HLOElement(result)
        guard operands.count == 3 else {
            return [hlo.dot(operands[0], operands[1], contracting: contracting, as: element)]
        }
        let product = hlo.dot(operands[0], operands[1], contracting: contracting, as: .f32)
        return [hlo.convert(hlo.add(product, hlo.convert(operands[2], to: .f32)), to: element)]
    }
}

extension Tensor {
    /// The product of two matrices; see `MatMul`.
    ///
    /// - Parameters:
    ///   - residual: added to the product, [M, N].
    ///   - result: element type of the result; the operands' where nil.
    public func matmul(
        _ other: Tensor, transposeA: Bool = false, transposeB: Bool = false, adding residual: Tensor? = nil,
        as result: ElementType? = nil, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        let operation = MatMul(transposeA: transposeA, transposeB: transposeB, result: result ?? element)
        return builder.add(operation, [self, other] + (residual.map { [$0] } ?? []), file: file, line: line)[0]
    }
}
