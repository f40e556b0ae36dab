/// y = silu(gate) * up, element by element. Source: Shazeer 2020.
public struct SwiGLU: Operation {
    public var name: String { "swiglu" }

    public func resultTypes(_ operands: [TensorType]) throws -> [TensorType] {
        guard operands[0] == operands[1] else { throw ShapeError("gate \(operands[0]) and up \(operands[1]) differ") }
        return [operands[0]]
    }

    public func gradients(_ context: GradientContext) -> [Tensor?] {
        guard let gradient = context.resultGradients[0] else { return [nil, nil] }
        let (gate, up) = (context.operands[0], context.operands[1])
        return context.builder.add(SwiGLUGradient(), [gate, up, gradient.cast(to: gate.element)])
    }

    public func cost(operands: [TensorType], results: [TensorType]) -> Cost {
        Cost(flops: 6 * Double(results[0].count), bytes: Cost.bytes(operands, results))
    }
}

/// gate, up, dy -> dgate, dup.
public struct SwiGLUGradient: Operation {
    public var name: String { "swiglu_gradient" }

    public func resultTypes(_ operands: [TensorType]) throws -> [TensorType] { [operands[0], operands[1]] }

    public func cost(operands: [TensorType], results: [TensorType]) -> Cost {
        Cost(flops: 12 * Double(results[0].count), bytes: Cost.bytes(operands, results))
    }
}

extension Tensor {
    /// silu(self) * up.
    public func swiglu(_ up: Tensor, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        builder.add(SwiGLU(), [self, up], file: file, line: line)[0]
    }
}
