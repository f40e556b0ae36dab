/// A tensor whose elements all have one value.
public struct Fill: Operation {
    public let value: Float
    public let type: TensorType

    public var name: String { "fill" }
    public var attributes: String { "\(value)" }

    public func resultTypes(_ operands: [TensorType]) throws -> [TensorType] {
        guard type.element == .f32 else { throw ShapeError("fills f32 only, not \(type)") }
        return [type]
    }

    public func lower(_ operands: [HLOValue], results: [TensorType], to hlo: HLOBuilder) -> [HLOValue] {
        [hlo.constant(Double(value), .f32, type.shape)]
    }
}

/// The same elements as another type. bf16 rounds to nearest even.
public struct Cast: Operation {
    public let element: ElementType

    public var name: String { "cast" }

    public func resultTypes(_ operands: [TensorType]) throws -> [TensorType] {
        guard operands[0].element.isFloat, element.isFloat else {
            throw ShapeError("\(operands[0]) is not floating-point")
        }
        return [operands[0].with(element)]
    }

    /// Gradients may be of either type, so a cast passes them as they are.
    public func gradients(_ context: GradientContext) -> [Tensor?] { [context.resultGradients[0]] }

    public var isElementwise: Bool { true }

    public func lower(_ operands: [HLOValue], results: [TensorType], to hlo: HLOBuilder) -> [HLOValue] {
        [hlo.convert(operands[0], to: HLOElement(element))]
    }
}

/// The same elements in another shape; costs nothing.
public struct Reshape: Operation {
    public let shape: [Int]

    public var name: String { "reshape" }

    public func resultTypes(_ operands: [TensorType]) throws -> [TensorType] {
        guard shape.reduce(1, *) == operands[0].count else {
            throw ShapeError("\(operands[0]) does not have the size of \(shape)")
        }
        return [operands[0].with(shape: shape)]
    }

    public func gradients(_ context: GradientContext) -> [Tensor?] {
        [context.resultGradients[0]?.reshaped(context.operands[0].shape)]
    }

    public func cost(operands: [TensorType], results: [TensorType]) -> Cost { Cost() }

    public func lower(_ operands: [HLOValue], results: [TensorType], to hlo: HLOBuilder) -> [HLOValue] {
        [hlo.reshape(operands[0], shape)]
    }
}

/// The sum of two tensors of one shape; the result has the wider element type.
public struct Add: Operation {
    public var name: String { "add" }

    public func resultTypes(_ operands: [TensorType]) throws -> [TensorType] {
        guard operands[0].shape == operands[1].shape else {
            throw ShapeError("\(operands[0]) and \(operands[1]) differ in shape")
        }
        return [operands[0].element == .f32 ? operands[0] : operands[1]]
    }

    public func gradients(_ context: GradientContext) -> [Tensor?] {
        [context.resultGradients[0], context.resultGradients[0]]
    }

    public var isElementwise: Bool { true }

    public func lower(_ operands: [HLOValue], results: [TensorType], to hlo: HLOBuilder) -> [HLOValue] {
        let element = HLOElement(results[0].element)
        return [hlo.add(hlo.convert(operands[0], to: element), hlo.convert(operands[1], to: element))]
    }
}

/// A tensor times an f32 scalar that is known when the program runs. The factor gets no gradient.
public struct Scale: Operation {
    public var name: String { "scale" }

    public func resultTypes(_ operands: [TensorType]) throws -> [TensorType] {
        guard operands[1] == TensorType(.f32, []) else {
            throw ShapeError("the factor \(operands[1]) is not an f32 scalar")
        }
        return [operands[0]]
    }

    public func gradients(_ context: GradientContext) -> [Tensor?] {
        [context.resultGradients[0]?.scaled(by: context.operands[1]), nil]
    }

    public var isElementwise: Bool { true }

    public func lower(_ operands: [HLOValue], results: [TensorType], to hlo: HLOBuilder) -> [HLOValue] {
        let product = hlo.multiply(hlo.convert(operands[0], to: .f32), operands[1])
        return [hlo.convert(product, to: operands[0].element)]
    }
}

extension ProgramBuilder {
    /// A tensor whose elements all have one value.
    public func fill(_ value: Float, _ type: TensorType) -> Tensor {
        add(Fill(value: value, type: type), [])[0]
    }

    /// Whether a tensor is a `fill` of `value`.
    func isFill(_ tensor: Tensor, _ value: Float) -> Bool {
        let maker = instructions.first { $0.results.contains(tensor.id) }
        return (maker?.operation as? Fill)?.value == value
    }
}

extension Tensor {
    public func cast(to element: ElementType, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        element == self.element ? self : builder.add(Cast(element: element), [self], file: file, line: line)[0]
    }

    public func reshaped(_ shape: [Int], file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        shape == self.shape ? self : builder.add(Reshape(shape: shape), [self], file: file, line: line)[0]
    }

    public func adding(_ other: Tensor, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        builder.add(Add(), [self, other], file: file, line: line)[0]
    }

    /// - Parameter factor: an f32 scalar.
    public func scaled(by factor: Tensor, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
        builder.add(Scale(), [self, factor], file: file, line: line)[0]
    }
}
