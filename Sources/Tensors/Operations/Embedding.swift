/// Rows of a table [V, D] by ids i32 [N] -> [N, D]. An id outside the table gives zeros.
public struct Embedding: Operation {
    /// Element type of the result.
    public let result: ElementType

    public var name: String { "embedding" }

    public func resultTypes(_ operands: [TensorType]) throws -> [TensorType] {
        let (table, ids) = (operands[0], operands[1])
        guard table.shape.count == 2, table.element.isFloat, ids.shape.count == 1, ids.element == .i32 else {
            throw ShapeError("needs a table [V, D] and ids i32 [N], got \(table) and \(ids)")
        }
        return [TensorType(result, [ids.shape[0], table.shape[1]])]
    }

    public func gradients(_ context: GradientContext) -> [Tensor?] {
        guard let gradient = context.resultGradients[0] else { return [nil, nil] }
        let rule = EmbeddingGradient(rows: context.operands[0].shape[0])
        return [context.builder.add(rule, [gradient, context.operands[1]])[0], nil]
    }

    public func lower(_ operands: [HLOValue], results: [TensorType], to hlo: HLOBuilder) -> [HLOValue] {
        let (table, ids) = (operands[0], operands[1])
        let rows = hlo.gatherRows(table, hlo.reshape(ids, [ids.shape[0], 1]))
        let isKnown = hlo.map(
            "and", hlo.compare("GE", ids, hlo.constant(0, .i32)),
            hlo.compare("LT", ids, hlo.constant(Double(table.shape[0]), .i32)))
        let known = hlo.broadcast(isKnown, rows.shape, dimensions: [0])
        return [hlo.convert(hlo.select(known, rows, hlo.constant(0, rows.element)), to: HLOElement(result))]
    }
}

/// The gradient of a table from the gradient of its looked-up rows: dy [N, D], ids i32 [N] -> f32 [V, D].
public struct EmbeddingGradient: Operation {
    /// V.
    public let rows: Int

    public var name: String { "embedding_gradient" }

    public func resultTypes(_ operands: [TensorType]) throws -> [TensorType] {
        [TensorType(.f32, [rows, operands[0].shape[1]])]
    }

    public func lower(_ operands: [HLOValue], results: [TensorType], to hlo: HLOBuilder) -> [HLOValue] {
        let (dy, ids) = (hlo.convert(operands[0], to: .f32), operands[1])
        let indices = hlo.reshape(ids, [ids.shape[0], 1])
        return [hlo.scatter(hlo.constant(0, .f32, results[0].shape), indices, dy, adding: true)]
    }
}

extension Tensor {
    /// The rows of this table [V, D] named by `ids` i32 [N].
    public func rows(
        _ ids: Tensor, as result: ElementType? = nil, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        builder.add(Embedding(result: result ?? element), [self, ids], file: file, line: line)[0]
    }
}
