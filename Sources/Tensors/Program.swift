/// A list of operations over values with static shapes: everything that the model computes.
///
/// Values are numbered: the inputs first, in order, then the results of each instruction. A program runs nothing; a
/// `Device` compiles it. The words are those of XLA and PJRT.
public struct Program: Sendable, CustomStringConvertible {
    public struct Input: Sendable {
        public let name: String
        public let type: TensorType
        /// What each dimension stands for, where the input is a parameter; else empty.
        public let axes: [LogicalAxis]
        /// The stack of inputs of one type that it is an element of, such as a parameter of each layer.
        public let stack: StackPlace?
    }

    /// A place in a row of inputs, which a device may keep as one tensor with a dimension more in front.
    public struct StackPlace: Sendable, Hashable {
        public let name: String
        /// 0 for the first; no number is left out.
        public let index: Int

        public init(name: String, index: Int) {
            self.name = name
            self.index = index
        }
    }

    public struct Instruction: Sendable {
        public let operation: any Operation
        public let operands: [Int]
        public let results: [Int]
        /// Which repetition of a repeated stretch it belongs to, or is the gradient of; see `ProgramBuilder.repetition`.
        public let repetition: Int?
    }

    public struct Output: Sendable {
        public let name: String
        public let value: Int
        /// The input whose buffer this output takes over.
        public let donatedInput: Int?
    }

    public let name: String
    public let inputs: [Input]
    public let instructions: [Instruction]
    public let outputs: [Output]
    /// The type of each value.
    public let types: [TensorType]
    /// What the dimensions of some values stand for, by value: a device that splits values keeps them so.
    public let axes: [Int: [LogicalAxis?]]

    /// The work of one run, counted without running it.
    public var cost: Cost {
        instructions.reduce(into: Cost()) { $0 += cost(of: $1) }
    }

    public func cost(of instruction: Instruction) -> Cost {
        instruction.operation.cost(
            operands: instruction.operands.map { types[$0] }, results: instruction.results.map { types[$0] })
    }

    /// The program as text, one instruction a line.
    public var description: String {
        var lines = ["program \(name)("]
        for (index, input) in inputs.enumerated() {
            let axes = input.axes.isEmpty ? "" : " {\(input.axes.map(\.rawValue).joined(separator: ", "))}"
            lines.append("  %\(index): \(input.type) \"\(input.name)\"\(axes)")
        }
        lines.append(") {")
        for instruction in instructions {
            let results = instruction.results.map { "%\($0): \(types[$0])" }.joined(separator: ", ")
            let operands = instruction.operands.map { "%\($0)" }.joined(separator: ", ")
            let attributes = instruction.operation.attributes
            let suffix = attributes.isEmpty ? "" : " {\(attributes)}"
            lines.append("  \(results) = \(instruction.operation.name)(\(operands))\(suffix)")
        }
        for output in outputs {
            let donation = output.donatedInput.map { " in %\($0)" } ?? ""
            lines.append("  return \"\(output.name)\" %\(output.value)\(donation)")
        }
        return (lines + ["}"]).joined(separator: "\n")
    }
}

/// Floating-point operations, and bytes read and written where every operand comes from memory.
public struct Cost: Sendable, Equatable {
    public var flops: Double
    public var bytes: Double

    public init(flops: Double = 0, bytes: Double = 0) {
        self.flops = flops
        self.bytes = bytes
    }

    public static func += (left: inout Cost, right: Cost) {
        left.flops += right.flops
        left.bytes += right.bytes
    }
}

/// One kind of instruction: its shape rule, its gradient rule and its cost. One operation is one file.
public protocol Operation: Sendable {
    /// The name in printed programs and in measurements: `matmul`.
    var name: String { get }
    /// Its options in printed programs: `transposeB`; empty where there are none.
    var attributes: String { get }
    /// The shape rule. Throws `ShapeError` where the operands do not fit.
    func resultTypes(_ operands: [TensorType]) throws -> [TensorType]
    /// The gradient rule: what flows back to each operand, nil where nothing does.
    func gradients(_ context: GradientContext) -> [Tensor?]
    /// Floating-point operations and bytes of one run.
    func cost(operands: [TensorType], results: [TensorType]) -> Cost
    /// Writes the operation in StableHLO, for XLA devices.
    ///
    /// - Parameter results: the types that the rule above gave.
    func lower(_ operands: [HLOValue], results: [TensorType], to hlo: HLOBuilder) -> [HLOValue]
    /// Whether each result element follows from the operands' elements at its place, and from operands of at most one dimension that
    /// all such operations share: then many of them can be one over stacked operands.
    var isElementwise: Bool { get }
}

extension Operation {
    public var attributes: String { "" }
    public var isElementwise: Bool { false }

    /// An operation that is only used in gradients and updates has no gradient of its own.
    public func gradients(_ context: GradientContext) -> [Tensor?] {
        context.operands.map { _ in nil }
    }

    /// The default for operations that do little arithmetic: one operation per result element.
    public func cost(operands: [TensorType], results: [TensorType]) -> Cost {
        Cost(flops: Double(results.reduce(0) { $0 + $1.count }), bytes: Cost.bytes(operands, results))
    }
}

extension Cost {
    static func bytes(_ operands: [TensorType], _ results: [TensorType]) -> Double {
        Double((operands + results).reduce(0) { $0 + $1.byteCount })
    }
}

/// Why an operation cannot take its operands, or a program cannot be built.
public struct ShapeError: Error, CustomStringConvertible {
    public let message: String
    /// The line of model code that built the bad node.
    public var location: String?

    public init(_ message: String, location: String? = nil) {
        self.message = message
        self.location = location
    }

    public var description: String { location.map { "\($0): \(message)" } ?? message }
}
