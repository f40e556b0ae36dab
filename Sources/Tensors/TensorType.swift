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

    /// Calls `body` for each run of bytes that lies together both in the dense tensor and in a dense part of it.
    ///
    /// - Parameters:
    ///   - ranges: the part's place in each dimension.
    ///   - body: gets where the run starts in the tensor and in the part, and its length, in bytes.
    public func forEachRun(
        in ranges: [Range<Int>], _ body: (_ whole: Int, _ part: Int, _ count: Int) throws -> Void
    ) rethrows {
        // Dimensions after the last one that is not taken whole lie together.
        let last = shape.indices.last { ranges[$0].count < shape[$0] } ?? 0
        let unit = ranges.dropFirst(last).reduce(element.byteCount) { $0 * $1.count }
        let rows = ranges.prefix(last).reduce(1) { $0 * $1.count }
        var index = ranges.map(\.lowerBound)
        for row in 0..<rows {
            let place = shape.indices.reduce(0) { $0 * shape[$1] + index[$1] }
            try body(place * element.byteCount, row * unit, unit)
            for dimension in (0..<last).reversed() {
                index[dimension] += 1
                if index[dimension] < ranges[dimension].upperBound { break }
                index[dimension] = ranges[dimension].lowerBound
            }
        }
    }
}

/// What a dimension of a parameter stands for; a sharding rule maps it to an axis of a mesh.
public enum LogicalAxis: String, Sendable, Codable {
    case vocab, embed, heads, mlp, experts, layers
    /// Rows of a batch: of inputs that are no parameters.
    case batch
}
