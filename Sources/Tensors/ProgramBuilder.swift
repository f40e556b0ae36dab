/// A value of a program under construction. Operations on tensors add instructions to its builder.
public struct Tensor {
    public let builder: ProgramBuilder
    public let id: Int
    public let type: TensorType

    public var shape: [Int] { type.shape }
    public var element: ElementType { type.element }
}

/// Builds a `Program` by recording operations.
///
/// Model code does not have to handle errors: the first bad operation is remembered with the line that built it, and
/// `build` throws it.
public final class ProgramBuilder {
    private let name: String
    private var inputs: [Program.Input] = []
    private(set) var instructions: [Program.Instruction] = []
    private var outputs: [Program.Output] = []
    private(set) var types: [TensorType] = []
    private var failure: ShapeError?
    /// Stretches of instructions that gradients compute again; see `recomputed`.
    private(set) var recomputedStretches: [Range<Int>] = []
    private var currentRepetition: Int?
    private var axes: [Int: [LogicalAxis?]] = [:]

    public init(name: String) {
        self.name = name
    }

    /// Adds an input. All inputs come before the first operation.
    ///
    /// - Parameters:
    ///   - axes: what each dimension stands for, where the input is a parameter.
    ///   - stack: its place among inputs of one type that differ by their layer only.
    public func input(
        _ name: String, _ type: TensorType, axes: [LogicalAxis] = [], stack: Program.StackPlace? = nil
    ) -> Tensor {
        if !instructions.isEmpty { fail(ShapeError("input \(name) is added after the first operation")) }
        inputs.append(Program.Input(name: name, type: type, axes: axes, stack: stack))
        types.append(type)
        return Tensor(builder: self, id: types.count - 1, type: type)
    }

    /// Says what a value's dimensions stand for. Inputs say it when they are added.
    func setAxes(_ axes: [LogicalAxis?], of id: Int) {
        if id >= inputs.count { self.axes[id] = axes }
    }

    /// What a value's dimensions stand for, where that has been said.
    func axes(of id: Int) -> [LogicalAxis?]? {
        id < inputs.count ? (inputs[id].axes.isEmpty ? nil : inputs[id].axes) : axes[id]
    }

    /// Makes a tensor a result of the program.
    ///
    /// - Parameter donated: the input whose buffer the result takes over; of the same type.
    public func output(_ name: String, _ tensor: Tensor, donating donated: Tensor? = nil) {
        if let donated, donated.type != tensor.type || donated.id >= inputs.count {
            fail(ShapeError("output \(name) is \(tensor.type) and cannot take the place of a \(donated.type)"))
        }
        outputs.append(Program.Output(name: name, value: tensor.id, donatedInput: donated?.id))
    }

    /// Records one operation and gives its results.
    public func add(
        _ operation: some Operation, _ operands: [Tensor], file: StaticString = #fileID, line: UInt = #line
    ) -> [Tensor] {
        let resultTypes: [TensorType]
        do {
            resultTypes = try operation.resultTypes(operands.map(\.type))
        } catch {
            let message = (error as? ShapeError)?.message ?? String(describing: error)
            fail(ShapeError("\(operation.name): \(message)", location: "\(file):\(line)"))
            return (0..<maximumResults).map { _ in Tensor(builder: self, id: 0, type: TensorType(.f32, [])) }
        }
        let results = resultTypes.map { type in
            types.append(type)
            return Tensor(builder: self, id: types.count - 1, type: type)
        }
        instructions.append(
            Program.Instruction(
                operation: operation, operands: operands.map(\.id), results: results.map(\.id),
                repetition: currentRepetition))
        return results
    }

    /// Records what `body` adds as the repetition of a number, such as a layer: stretches of instructions that follow each other and
    /// differ in their number and their values only can be run as a loop. Their gradients are repetitions too.
    public func repetition<Result>(_ number: Int?, _ body: () -> Result) -> Result {
        let outer = currentRepetition
        currentRepetition = number
        defer { currentRepetition = outer }
        return body()
    }

    /// Records what `body` adds as a stretch that gradients compute a second time: only what enters it is kept until then.
    ///
    /// The results are the same to the bit; memory is saved for the price of the stretch's operations. A stretch inside another is an error.
    /// Source: Chen et al. 2016 (sublinear memory cost).
    public func recomputed<Result>(_ body: () -> Result) -> Result {
        let start = instructions.count
        let result = body()
        if let last = recomputedStretches.last, last.lowerBound >= start {
            fail(ShapeError("a stretch to compute again stands inside another"))
        }
        recomputedStretches.append(start..<instructions.count)
        return result
    }

    /// The finished program, without operations whose results nobody uses. Throws the first `ShapeError` met while building.
    public func build() throws -> Program {
        if let failure { throw failure }
        for output in outputs where output.value < inputs.count {
            // Its buffer would hold another result by the time it is read.
            if outputs.contains(where: { $0.donatedInput == output.value && $0.value != output.value }) {
                throw ShapeError(
                    "output \(output.name) is input \(inputs[output.value].name), which is donated to another output")
            }
        }
        return Program(
            name: name, inputs: inputs, instructions: usedInstructions, outputs: outputs, types: types, axes: axes)
    }

    private var usedInstructions: [Program.Instruction] {
        var used = Set(outputs.map(\.value))
        var kept: [Program.Instruction] = []
        for instruction in instructions.reversed() where instruction.results.contains(where: used.contains) {
            used.formUnion(instruction.operands)
            kept.append(instruction)
        }
        return kept.reversed()
    }

    private func fail(_ error: ShapeError) {
        if failure == nil { failure = error }
    }

    /// Enough stand-ins for the results of any operation after a failure.
    private var maximumResults: Int { 4 }
}

extension Tensor {
    /// This value, of which each dimension stands for something: a device that splits values splits this one, and its gradient, as
    /// the rules for these axes say.
    public func along(_ axes: LogicalAxis?...) -> Tensor {
        builder.setAxes(axes, of: id)
        return self
    }
}
