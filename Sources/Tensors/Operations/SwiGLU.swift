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

    public func lower(_ operands: [HLOValue], results: [TensorType], to hlo: HLOBuilder) -> [HLOValue] {
        let (gate, up) = (hlo.convert(operands[0], to: .f32), hlo.convert(operands[1], to: .f32))
        let silu = hlo.multiply(gate, hlo.map("logistic", gate))
        return [hlo.convert(hlo.multiply(silu, up), to: operands[0].element)]
    }
}

/// gate, up, dy -> dgate, dup.
public struct SwiGLUGradient: Operation {
    public var name: String { "swiglu_gradient" }

    public func resultTypes(_ operands: [TensorType]) throws -> [TensorType] { [operands[0], operands[1]] }

    public func cost(operands: [TensorType], results: [TensorType]) -> Cost {
        Cost(flops: 12 * Double(results[0].count), bytes: Cost.bytes(operands, results))
    }

    /// d silu(g) / dg = s (1 + g (1 - s)), s = sigmoid(g).
    public func lower(_ operands: [HLOValue], results: [TensorType], to hlo: HLOBuilder) -> [HLOValue] {
        let (gate, up, dy) = (
            hlo.convert(operands[0], to: .f32), hlo.convert(operands[1], to: .f32), hlo.convert(operands[2], to: .f32)
        )
        let s = hlo.map("logistic", gate)
        let silu = hlo.multiply(gate, s)
        let slope = hlo.subtract(hlo.add(s, silu), hlo.multiply(silu, s))
        return [hlo.multiply(hlo.multiply(dy, up), slope), hlo.multiply(dy, silu)].map {
            hlo.convert($0, to: operands[0].element)
        }
    }
}

extension Tensor {
    /// silu(self) * up.
    public func swiglu(_ up: Tensor, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        builder.add(SwiGLU(), [self, up], file: file, line: line)[0]
    }
}
