/// The type of one element of a tensor.
public enum ElementType: String, Sendable, Codable, CaseIterable {
    case f32, bf16, i32

    /// Bytes per element.
    public var byteCount: Int { self == .bf16 ? 2 : 4 }

    public var isFloat: Bool { self != .i32 }
}

/// A static shape and an element type: `f32[4, 256]`.
public struct TensorType: Sendable, Hashable, CustomStringConvertible {
    /// Sizes, slowest dimension first; empty for a scalar.
    public let shape: [Int]
    public let element: ElementType

    public init(_ element: ElementType, _ shape: [Int]) {
        self.element = element
        self.shape = shape
    }

    /// Number of elements.
    public var count: Int { shape.reduce(1, *) }
    public var byteCount: Int { count * element.byteCount }
    public var description: String { "\(element.rawValue)[\(shape.map(String.init).joined(separator: ", "))]" }

    public func with(_ element: ElementType) -> TensorType { TensorType(element, shape) }
    public func with(shape: [Int]) -> TensorType { TensorType(element, shape) }
}

/// What a dimension of a parameter stands for; a sharding rule maps it to an axis of a mesh.
public enum LogicalAxis: String, Sendable, Codable {
    case vocab, embed, heads, mlp, experts, layers
    /// Rows of a batch: of inputs that are no parameters.
    case batch
}
