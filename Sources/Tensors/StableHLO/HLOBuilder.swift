/// The element type of a StableHLO value: those of tensors, and what lowerings need in between.
public enum HLOElement: String, Sendable {
    case f32, bf16, i32, f64
    /// A truth value.
    case i1

    init(_ element: ElementType) {
        switch element {
        case .f32: self = .f32
        case .bf16: self = .bf16
        case .i32: self = .i32
        }
    }
}

/// A value of a StableHLO module under construction.
public struct HLOValue: Sendable {
    public let shape: [Int]
    public let element: HLOElement
    let name: String
    /// The block that defines it.
    let block: Int

    var type: String { HLOBuilder.type(element, shape) }
}

/// Writes StableHLO text, one operation a line. Each method adds the operation of its name and gives its result.
///
/// Specification: OpenXLA, StableHLO, the operations' chapters and the pretty form that its own printer gives.
public final class HLOBuilder {
    /// A region's lines, and what it took in from around it.
    private struct Block {
        let id: Int
        var lines: [String] = []
        /// Values of enclosing blocks by name, in the order in which they were first used.
        var captures: [(outer: HLOValue, inner: HLOValue)] = []
    }

    private var blocks = [Block(id: 0)]
    private var nextName = 0
    private var nextBlock = 1
    private var shared: [String: HLOValue] = [:]

    /// Whether attention is the custom call of NVIDIA's plugin, where its shapes allow.
    let usesFusedAttention: Bool

    init(usesFusedAttention: Bool = false) {
        self.usesFusedAttention = usesFusedAttention
    }

    // MARK: Elements

    /// A tensor whose elements all are `value`.
    public func constant(_ value: Double, _ element: HLOElement, _ shape: [Int] = []) -> HLOValue {
        emit("stablehlo.constant dense<\(Self.literal(value, element))>", element, shape)
    }

    /// A vector of given elements.
    public func constant(_ values: [Double], _ element: HLOElement) -> HLOValue {
        let text = values.map { Self.literal($0, element) }.joined(separator: ", ")
        return emit("stablehlo.constant dense<[\(text)]>", element, [values.count])
    }

    /// Each element is its index in dimension `dimension`.
    public func iota(_ dimension: Int, _ shape: [Int], _ element: HLOElement = .i32) -> HLOValue {
        emit("stablehlo.iota dim = \(dimension)", element, shape)
    }

    public func convert(_ x: HLOValue, to element: HLOElement) -> HLOValue {
        element == x.element ? x : emit("stablehlo.convert \(use(x))", element, x.shape, from: [x])
    }

    /// An operation on each element: `exponential`, `log`, `logistic`, `negate`, `rsqrt`, `sqrt`, `cosine`, `sine`, `is_finite`.
    public func map(_ name: String, _ x: HLOValue) -> HLOValue {
        name == "is_finite"
            ? emit("stablehlo.is_finite \(use(x))", .i1, x.shape, from: [x])
            : emit("stablehlo.\(name) \(use(x))", x.element, x.shape)
    }

    /// An operation on pairs of elements: `add`, `subtract`, `multiply`, `divide`, `maximum`, `minimum`, `and`. A scalar is spread
    /// over the other operand's shape.
    public func map(_ name: String, _ a: HLOValue, _ b: HLOValue) -> HLOValue {
        let shape = a.shape.isEmpty ? b.shape : a.shape
        let (a, b) = (spread(a, shape), spread(b, shape))
        return emit("stablehlo.\(name) \(use(a)), \(use(b))", a.element, shape)
    }

    public func add(_ a: HLOValue, _ b: HLOValue) -> HLOValue { map("add", a, b) }
    public func subtract(_ a: HLOValue, _ b: HLOValue) -> HLOValue { map("subtract", a, b) }
    public func multiply(_ a: HLOValue, _ b: HLOValue) -> HLOValue { map("multiply", a, b) }
    public func multiply(_ a: HLOValue, _ b: Double) -> HLOValue { multiply(a, constant(b, a.element)) }
    public func divide(_ a: HLOValue, _ b: HLOValue) -> HLOValue { map("divide", a, b) }

    /// Compares element by element; `direction` is `LT`, `LE`, `GT`, `GE`, `EQ` or `NE`.
    public func compare(_ direction: String, _ a: HLOValue, _ b: HLOValue) -> HLOValue {
        let shape = a.shape.isEmpty ? b.shape : a.shape
        let (a, b) = (spread(a, shape), spread(b, shape))
        let kind = a.element == .i32 ? "SIGNED" : "FLOAT"
        return emit("stablehlo.compare \(direction), \(use(a)), \(use(b)), \(kind)", .i1, shape, from: [a, b])
    }

    public func select(_ condition: HLOValue, _ a: HLOValue, _ b: HLOValue) -> HLOValue {
        let (a, b) = (spread(a, condition.shape), spread(b, condition.shape))
        let text = "stablehlo.select \(use(condition)), \(use(a)), \(use(b)) : \(condition.type), \(a.type)"
        return emit(complete: text, a.element, a.shape)
    }

    // MARK: Shapes

    public func reshape(_ x: HLOValue, _ shape: [Int]) -> HLOValue {
        shape == x.shape ? x : emit("stablehlo.reshape \(use(x))", x.element, shape, from: [x])
    }

    /// - Parameter permutation: for each dimension of the result, the operand's.
    public func transpose(_ x: HLOValue, _ permutation: [Int]) -> HLOValue {
        emit(
            "stablehlo.transpose \(use(x)), dims = \(permutation)", x.element, permutation.map { x.shape[$0] },
            from: [x])
    }

    /// Repeats `x` along the dimensions that it lacks.
    ///
    /// - Parameter dimensions: for each dimension of x, the result's.
    public func broadcast(_ x: HLOValue, _ shape: [Int], dimensions: [Int]) -> HLOValue {
        emit("stablehlo.broadcast_in_dim \(use(x)), dims = \(dimensions)", x.element, shape, from: [x])
    }

    private func spread(_ x: HLOValue, _ shape: [Int]) -> HLOValue {
        x.shape.isEmpty && !shape.isEmpty ? broadcast(x, shape, dimensions: []) : x
    }

    public func slice(_ x: HLOValue, _ ranges: [Range<Int>]) -> HLOValue {
        let text = ranges.map { "\($0.lowerBound):\($0.upperBound)" }.joined(separator: ", ")
        return emit("stablehlo.slice \(use(x)) [\(text)]", x.element, ranges.map(\.count), from: [x])
    }

    public func concatenate(_ parts: [HLOValue], dimension: Int) -> HLOValue {
        var shape = parts[0].shape
        shape[dimension] = parts.reduce(0) { $0 + $1.shape[dimension] }
        let names = parts.map(use).joined(separator: ", ")
        return emit("stablehlo.concatenate \(names), dim = \(dimension)", parts[0].element, shape, from: parts)
    }

    /// x[index, ...], without its first dimension.
    func element(of x: HLOValue, at index: HLOValue) -> HLOValue {
        let zero = constant(0, .i32)
        let indices = [index] + x.shape.dropFirst().map { _ in zero }
        let shape = [1] + x.shape.dropFirst()
        let slice = emit(
            "stablehlo.dynamic_slice \(use(x)), \(indices.map(use).joined(separator: ", ")), sizes = \(shape)",
            x.element, shape, from: [x] + indices)
        return reshape(slice, Array(x.shape.dropFirst()))
    }

    /// x with x[index, ...] replaced.
    func replacing(_ x: HLOValue, at index: HLOValue, by part: HLOValue) -> HLOValue {
        let zero = constant(0, .i32)
        let indices = [index] + part.shape.map { _ in zero }
        let part = reshape(part, [1] + part.shape)
        let operands = [x, part] + indices
        return emit(
            "stablehlo.dynamic_update_slice \(operands.map(use).joined(separator: ", "))", x.element, x.shape,
            from: operands)
    }

    // MARK: Sums and products

    /// Reduces dimensions of an f32 tensor away by `add` or `maximum`.
    public func reduce(_ name: String, _ x: HLOValue, over dimensions: [Int]) -> HLOValue {
        let start = constant(name == "add" ? 0 : -.infinity, x.element)
        let shape = x.shape.indices.filter { !dimensions.contains($0) }.map { x.shape[$0] }
        return emit(
            "stablehlo.reduce(\(use(x)) init: \(use(start))) applies stablehlo.\(name) across dimensions = \(dimensions)",
            x.element, shape, from: [x, start])
    }

    /// Sums of products over `contracting` dimensions, for each index of the `batching` ones. The result's dimensions are the batching
    /// ones, then what is left of a, then of b.
    ///
    /// Products of f32 are exact to f32, whatever faster modes the device has.
    public func dot(
        _ a: HLOValue, _ b: HLOValue, batching: ([Int], [Int]) = ([], []), contracting: ([Int], [Int]),
        as element: HLOElement
    ) -> HLOValue {
        func left(_ x: HLOValue, _ batch: [Int], _ contract: [Int]) -> [Int] {
            x.shape.indices.filter { !batch.contains($0) && !contract.contains($0) }.map { x.shape[$0] }
        }
        let shape =
            batching.0.map { a.shape[$0] } + left(a, batching.0, contracting.0) + left(b, batching.1, contracting.1)
        let precision = a.element == .f32 ? "HIGHEST" : "DEFAULT"
        let batch = batching.0.isEmpty ? "" : "batching_dims = \(batching.0) x \(batching.1), "
        return emit(
            "stablehlo.dot_general \(use(a)), \(use(b)), \(batch)contracting_dims = \(contracting.0) x \(contracting.1), precision = [\(precision), \(precision)]",
            element, shape, from: [a, b])
    }

    /// Rows of x [V, ...] by indices i32 [N, 1]; an index outside is moved to the nearest row.
    func gatherRows(_ x: HLOValue, _ indices: HLOValue) -> HLOValue {
        let row = Array(x.shape.dropFirst())
        let offsets = Array(1..<(row.count + 1))
        return emit(
            "\"stablehlo.gather\"(\(use(x)), \(use(indices))) <{dimension_numbers = #stablehlo.gather<offset_dims = \(offsets), collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: \(([1] + row).map(String.init).joined(separator: ", "))>}>",
            x.element, [indices.shape[0]] + row, from: [x, indices])
    }

    /// x with updates [N, ...] put at, or added to, the places that indices i32 [N, K] give in its first K dimensions. Those outside
    /// are left out.
    func scatter(_ x: HLOValue, _ indices: HLOValue, _ updates: HLOValue, adding: Bool) -> HLOValue {
        let places = Array(0..<indices.shape[1])
        let window = Array(1..<updates.shape.count)
        let scalar = Self.type(x.element, [])
        let (old, new, sum) = (freshName(), freshName(), freshName())
        let (result, operands) = (freshName(), [x, indices, updates])
        line(
            "\(result) = \"stablehlo.scatter\"(\(operands.map(use).joined(separator: ", "))) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = \(window), inserted_window_dims = \(places), scatter_dims_to_operand_dims = \(places), index_vector_dim = 1>, unique_indices = false}> ({"
        )
        line("^bb0(\(old): \(scalar), \(new): \(scalar)):")
        if adding { line("  \(sum) = stablehlo.add \(old), \(new) : \(scalar)") }
        line("  stablehlo.return \(adding ? sum : new) : \(scalar)")
        line("}) : (\(operands.map(\.type).joined(separator: ", "))) -> \(x.type)")
        return HLOValue(shape: x.shape, element: x.element, name: result, block: block)
    }

    // MARK: Partitioning

    /// x, split over the devices as the annotation says.
    func sharded(_ x: HLOValue, _ annotation: String) -> HLOValue {
        emit(
            "stablehlo.custom_call @Sharding(\(use(x))) {mhlo.sharding = \"\(annotation)\"}", x.element, x.shape,
            from: [x])
    }

    /// A call of the plugin's own with dense operands, slowest dimension first.
    ///
    /// - Parameters:
    ///   - config: JSON.
    ///   - results: shapes, types, and dimensions from the fastest to the slowest in memory. The call has one more, for its scratch memory.
    func customCall(
        _ target: String, _ operands: [HLOValue], config: String,
        results: [(shape: [Int], element: HLOElement, layout: [Int])]
    ) -> [HLOValue] {
        func layouts(_ layouts: [[Int]]) -> String {
            let texts = layouts.map { "dense<\($0.count == 1 ? "\($0[0])" : "\($0)")> : tensor<\($0.count)xindex>" }
            return "[\(texts.joined(separator: ", "))]"
        }
        let operandLayouts = layouts(operands.map { Array($0.shape.indices.reversed()) })
        let resultLayouts = layouts(results.map(\.layout) + [[0]])
        let types = results.map { Self.type($0.element, $0.shape) } + ["tensor<0xui8>"]
        let name = freshName()
        line(
            "\(name):\(types.count) = stablehlo.custom_call @\(target)(\(operands.map(use).joined(separator: ", "))) {api_version = 2 : i32, backend_config = \"\(config.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\22"))\", operand_layouts = \(operandLayouts), result_layouts = \(resultLayouts)} : (\(operands.map(\.type).joined(separator: ", "))) -> (\(types.joined(separator: ", ")))"
        )
        return results.enumerated().map {
            HLOValue(shape: $1.shape, element: $1.element, name: "\(name)#\($0)", block: block)
        }
    }

    // MARK: Blocks

    /// Runs `body` `count` times. What it uses of the values around it is handed in; what it returns is handed on.
    ///
    /// - Returns: the carried values after the last turn.
    func loop(
        count: Int, carrying carried: [HLOValue],
        body: (_ index: HLOValue, _ carried: [HLOValue]) throws -> [HLOValue]
    ) rethrows -> [HLOValue] {
        let start = constant(0, .i32)
        blocks.append(Block(id: nextBlock))
        nextBlock += 1
        func argument(like value: HLOValue) -> HLOValue {
            HLOValue(shape: value.shape, element: value.element, name: freshName(), block: block)
        }
        let index = argument(like: start)
        let arguments = carried.map(argument)
        let next = try body(index, arguments)
        let following = add(index, constant(1, .i32))
        let yielded = ([following] + next).map(use)
        let bodyBlock = blocks.removeLast()

        let outside = [start] + carried + bodyBlock.captures.map(\.outer)
        let inside = [index] + arguments + bodyBlock.captures.map(\.inner)
        let types = outside.map(\.type).joined(separator: ", ")
        let name = freshName()
        let header = zip(inside, outside).map { "\($0.name) = \(use($1))" }.joined(separator: ", ")
        line("\(name):\(outside.count) = stablehlo.while(\(header)) : \(types)")
        let (limit, isBelow) = (freshName(), freshName())
        line("cond {")
        line("  \(limit) = stablehlo.constant dense<\(count)> : tensor<i32>")
        line(
            "  \(isBelow) = stablehlo.compare LT, \(index.name), \(limit), SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>"
        )
        line("  stablehlo.return \(isBelow) : tensor<i1>")
        line("} do {")
        for text in bodyBlock.lines { line("  " + text) }
        let handedOn = yielded + bodyBlock.captures.map(\.inner.name)
        line("  stablehlo.return \(handedOn.joined(separator: ", ")) : \(types)")
        line("}")
        return carried.indices.map {
            HLOValue(
                shape: carried[$0].shape, element: carried[$0].element, name: "\(name)#\($0 + 1)", block: block)
        }
    }

    /// A value that several operations share, made before the outermost loop that uses it.
    public func sharing(_ key: String, _ make: (HLOBuilder) -> HLOValue) -> HLOValue {
        if let value = shared[key] { return value }
        let inner = Array(blocks.dropFirst())
        blocks = [blocks[0]]
        let value = make(self)
        blocks += inner
        shared[key] = value
        return value
    }

    /// A value of the function's own signature.
    func argument(_ index: Int, _ element: HLOElement, _ shape: [Int]) -> HLOValue {
        HLOValue(shape: shape, element: element, name: "%arg\(index)", block: 0)
    }

    /// The lines of the outermost block.
    var lines: [String] { blocks[0].lines }

    /// The name of a value in the block being written; one from outside a loop becomes an argument of it.
    func use(_ value: HLOValue) -> String {
        guard let depth = blocks.firstIndex(where: { $0.id == value.block }) else {
            preconditionFailure("a value of a finished loop's body is used outside of it")
        }
        var current = value
        for level in (depth + 1)..<max(depth + 1, blocks.count) {
            if let known = blocks[level].captures.first(where: { $0.outer.name == current.name }) {
                current = known.inner
            } else {
                let inner = HLOValue(
                    shape: value.shape, element: value.element, name: freshName(), block: blocks[level].id)
                blocks[level].captures.append((current, inner))
                current = inner
            }
        }
        return current.name
    }

    static func type(_ element: HLOElement, _ shape: [Int]) -> String {
        "tensor<\(shape.map { "\($0)x" }.joined())\(element.rawValue)>"
    }

    /// A number as MLIR reads it: a fraction needs its point, and what is not finite its bits.
    private static func literal(_ value: Double, _ element: HLOElement) -> String {
        if element == .i32 { return "\(Int(value))" }
        guard value.isFinite else { return "0x\(String(Float(value).bitPattern, radix: 16, uppercase: true))" }
        let text = "\(value)"
        guard let exponent = text.firstIndex(of: "e"), !text[..<exponent].contains(".") else { return text }
        return "\(text[..<exponent]).0\(text[exponent...])"
    }

    private var block: Int { blocks[blocks.count - 1].id }

    private func freshName() -> String {
        defer { nextName += 1 }
        return "%\(nextName)"
    }

    private func line(_ text: String) {
        blocks[blocks.count - 1].lines.append(text)
    }

    private func emit(_ text: String, _ element: HLOElement, _ shape: [Int], from operands: [HLOValue] = []) -> HLOValue
    {
        let result = Self.type(element, shape)
        let types = operands.map(\.type).joined(separator: ", ")
        return emit(complete: "\(text) : \(operands.isEmpty ? result : "(\(types)) -> \(result)")", element, shape)
    }

    private func emit(complete text: String, _ element: HLOElement, _ shape: [Int]) -> HLOValue {
        let name = freshName()
        line("\(name) = \(text)")
        return HLOValue(shape: shape, element: element, name: name, block: block)
    }
}
