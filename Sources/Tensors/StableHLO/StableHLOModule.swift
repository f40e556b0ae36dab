/// A program as StableHLO, for XLA devices.
///
/// Inputs of one stack, such as a parameter of every layer, are one argument with a dimension more in front; the layers of a model
/// are a loop over it (see `LayerLoop`). So the text is as long for 4 layers as for 100, and as quick to compile.
public struct StableHLOModule: Sendable {
    /// What an argument or result of the module holds of the program's inputs or outputs.
    public struct Slot: Sendable, Equatable {
        /// One index, or those of a whole stack in order.
        public let members: [Int]
        /// The type in the module: that of one member, with the number of members in front where they are a stack.
        public let type: TensorType
        public let isStack: Bool

        /// What each dimension stands for, where it is a parameter.
        public let axes: [LogicalAxis]
        /// The stack's or the value's name.
        public let name: String
    }

    public let text: String
    public let arguments: [Slot]
    public let results: [Slot]
    /// For each result, the argument whose memory it takes over.
    public let donations: [Int?]

    /// How the values of a module are split over several devices.
    public struct Partitioning {
        public let partitions: Int
        /// For a tensor whose dimensions stand for something, how it is split in the partitioner's words; only arguments and results have
        /// names.
        public let annotation: (_ type: TensorType, _ axes: [LogicalAxis?], _ name: String?) throws -> String

        public init(
            partitions: Int, annotation: @escaping (TensorType, [LogicalAxis?], String?) throws -> String
        ) {
            self.partitions = partitions
            self.annotation = annotation
        }
    }

    /// Lowers a whole program, for one device or split over several.
    ///
    /// - Parameter fusedAttention: use NVIDIA's custom call for attention, on one device and where the shapes allow.
    public init(_ program: Program, partitioning: Partitioning? = nil, fusedAttention: Bool = false) throws {
        var lowering = ProgramLowering(
            program, partitioning: partitioning, fusedAttention: fusedAttention && partitioning == nil)
        self = try lowering.module()
    }

    init(text: String, arguments: [Slot], results: [Slot], donations: [Int?]) {
        self.text = text
        self.arguments = arguments
        self.results = results
        self.donations = donations
    }
}

/// Lowers a program: keeps where each of its values is in the module.
struct ProgramLowering {
    let program: Program
    let hlo: HLOBuilder
    /// Values that exist by themselves.
    private var wholes: [Int: HLOValue] = [:]
    /// Values that are elements of stacks.
    private var elements: [Int: [Element]] = [:]
    private var stacks: [HLOValue] = []
    private var arguments: [StableHLOModule.Slot] = []
    /// For each value, the instructions that use it.
    private(set) var users: [[Int]]
    private(set) var isOutput: Set<Int>
    private let partitioning: StableHLOModule.Partitioning?

    private struct Element {
        let stack: Int
        let index: Int
    }

    init(_ program: Program, partitioning: StableHLOModule.Partitioning?, fusedAttention: Bool) {
        self.program = program
        hlo = HLOBuilder(usesFusedAttention: fusedAttention)
        self.partitioning = partitioning
        users = [[Int]](repeating: [], count: program.types.count)
        for (index, instruction) in program.instructions.enumerated() {
            for operand in Set(instruction.operands) { users[operand].append(index) }
        }
        isOutput = Set(program.outputs.map(\.value))
        arguments = Self.slots(program.inputs)
        for (index, slot) in arguments.enumerated() {
            let value = hlo.argument(index, HLOElement(slot.type.element), slot.type.shape)
            if slot.isStack {
                place(slot.members, asElementsOf: value)
            } else {
                wholes[slot.members[0]] = value
            }
        }
    }

    mutating func module() throws -> StableHLOModule {
        var next = 0
        while next < program.instructions.count {
            let stretch = stretch(from: next)
            if program.instructions[next].repetition == nil {
                try lowerOnce(stretch)
            } else {
                try lowerRepetitions(stretch)
            }
            next = stretch.upperBound
        }

        let owners = Dictionary(
            arguments.enumerated().flatMap { index, slot in slot.members.map { ($0, index) } },
            uniquingKeysWith: { $1 })
        var results: [StableHLOModule.Slot] = []
        var donations: [Int?] = []
        var values: [HLOValue] = []
        var taken: Set<Int> = []
        for (index, output) in program.outputs.enumerated() where !taken.contains(index) {
            let owner = output.donatedInput.flatMap { owners[$0] }
            guard let owner, arguments[owner].isStack else {
                values.append(value(output.value))
                results.append(
                    StableHLOModule.Slot(
                        members: [index], type: program.types[output.value], isStack: false,
                        axes: owner.map { arguments[$0].axes } ?? [], name: output.name))
                donations.append(owner)
                continue
            }
            let members = arguments[owner].members.compactMap { input in
                program.outputs.firstIndex { $0.donatedInput == input }
            }
            taken.formUnion(members)
            values.append(stack(of: members.map { program.outputs[$0].value }))
            results.append(
                StableHLOModule.Slot(
                    members: members, type: arguments[owner].type, isStack: true, axes: arguments[owner].axes,
                    name: output.name))
            donations.append(owner)
        }
        return StableHLOModule(
            text: try text(values, results: results, donations: donations), arguments: arguments, results: results,
            donations: donations)
    }

    private func text(
        _ values: [HLOValue], results: [StableHLOModule.Slot], donations: [Int?]
    ) throws -> String {
        func declaration(_ slot: StableHLOModule.Slot, donation: Int?) throws -> String {
            let attributes = [
                try partitioning.map { "mhlo.sharding = \"\(try $0.annotation(slot.type, slot.axes, slot.name))\"" },
                donation.map { "tf.aliasing_output = \($0) : i32" },
            ].compactMap { $0 }
            let type = HLOBuilder.type(HLOElement(slot.type.element), slot.type.shape)
            return attributes.isEmpty ? type : "\(type) {\(attributes.joined(separator: ", "))}"
        }
        let parameters = try arguments.enumerated().map {
            "%arg\($0): \(try declaration($1, donation: donations.firstIndex(of: $0)))"
        }
        let returned = try results.map { try declaration($0, donation: nil) }
        let types = values.map(\.type).joined(separator: ", ")
        let names = values.map { hlo.use($0) }.joined(separator: ", ")
        return """
            module @\(program.name) attributes {mhlo.num_partitions = \(partitioning?.partitions ?? 1) : i32, mhlo.num_replicas = 1 : i32} {
            func.func public @main(\(parameters.joined(separator: ", "))) -> (\(returned.joined(separator: ", "))) {
            \(hlo.lines.joined(separator: "\n"))
            return \(names) : \(types)
            }
            }

            """
    }

    /// One argument for each input, or for each stack of inputs.
    private static func slots(_ inputs: [Program.Input]) -> [StableHLOModule.Slot] {
        var slots: [StableHLOModule.Slot] = []
        var members: [String: [(input: Int, index: Int)]] = [:]
        for (index, input) in inputs.enumerated() {
            if let stack = input.stack { members[stack.name, default: []].append((index, stack.index)) }
        }
        for (index, input) in inputs.enumerated() {
            guard let stack = input.stack, let all = members[stack.name] else {
                slots.append(
                    .init(members: [index], type: input.type, isStack: false, axes: input.axes, name: input.name))
                continue
            }
            let ordered = all.sorted { $0.index < $1.index }.map(\.input)
            guard ordered[0] == index else { continue }
            let axes = input.axes.isEmpty ? [] : [.layers] + input.axes
            slots.append(
                .init(
                    members: ordered, type: input.type.with(shape: [ordered.count] + input.type.shape), isStack: true,
                    axes: axes, name: stack.name))
        }
        return slots
    }

    /// The instructions from `start` on that all belong to repetitions, or all do not.
    private func stretch(from start: Int) -> Range<Int> {
        let isRepeated = program.instructions[start].repetition != nil
        let end = program.instructions[start...].firstIndex { ($0.repetition != nil) != isRepeated }
        return start..<(end ?? program.instructions.count)
    }

    // MARK: Values

    /// A value by itself; one that is an element of a stack is taken out of it.
    mutating func value(_ id: Int) -> HLOValue {
        if let whole = wholes[id] { return whole }
        guard let element = elements[id]?.first else { preconditionFailure("value \(id) is used before it is made") }
        let stack = stacks[element.stack]
        let ranges = [element.index..<element.index + 1] + stack.shape.dropFirst().map { 0..<$0 }
        let whole = hlo.reshape(hlo.slice(stack, ranges), Array(stack.shape.dropFirst()))
        wholes[id] = whole
        return whole
    }

    func isKnown(_ id: Int) -> Bool { wholes[id] != nil || elements[id] != nil }

    mutating func place(_ id: Int, _ value: HLOValue) {
        wholes[id] = value
    }

    mutating func place(_ ids: [Int], asElementsOf stack: HLOValue) {
        stacks.append(stack)
        for (index, id) in ids.enumerated() {
            elements[id, default: []].append(Element(stack: stacks.count - 1, index: index))
        }
    }

    /// Where values stand at a regular step in one stack.
    func run(of ids: [Int]) -> (stack: HLOValue, first: Int, step: Int)? {
        for element in elements[ids[0]] ?? [] {
            for step in [1, -1] {
                let isRun = ids.enumerated().allSatisfy { offset, id in
                    (elements[id] ?? []).contains {
                        $0.stack == element.stack && $0.index == element.index + step * offset
                    }
                }
                if isRun { return (stacks[element.stack], element.index, step) }
            }
        }
        return nil
    }

    /// A stack of values, put together where there is none.
    mutating func stack(of ids: [Int]) -> HLOValue {
        if let run = run(of: ids), run.first == 0, run.step == 1, run.stack.shape[0] == ids.count { return run.stack }
        var parts: [HLOValue] = []
        var next = 0
        while next < ids.count {
            // As many as possible at once that stand in a row somewhere.
            let end = (next + 1...ids.count).last { end in
                end == next + 1 || run(of: Array(ids[next..<end])).map { $0.step == 1 } ?? false
            }
            let members = Array(ids[next..<(end ?? next + 1)])
            if members.count > 1, let run = run(of: members) {
                let rows = run.first..<run.first + members.count
                parts.append(
                    rows.count == run.stack.shape[0]
                        ? run.stack : hlo.slice(run.stack, [rows] + run.stack.shape.dropFirst().map { 0..<$0 }))
            } else {
                let value = value(ids[next])
                parts.append(hlo.reshape(value, [1] + value.shape))
            }
            next += members.count
        }
        let stack = hlo.concatenate(parts, dimension: 0)
        place(ids, asElementsOf: stack)
        return stack
    }

    // MARK: Instructions

    /// Lowers instructions one by one, but for those that do the same to each element of a stack.
    private mutating func lowerOnce(_ range: Range<Int>) throws {
        var done: Set<Int> = []
        for index in range where !done.contains(index) {
            let instruction = program.instructions[index]
            if let members = elementwiseMembers(like: index, in: index..<range.upperBound) {
                lowerTogether(members)
                done.formUnion(members)
            } else {
                let results = try lower(instruction, operands(of: instruction))
                for (id, result) in zip(instruction.results, results) { place(id, result) }
            }
        }
    }

    /// One instruction on operands as they are in the module; results that are to be split in a certain way are.
    func lower(_ instruction: Program.Instruction, _ operands: [HLOValue]) throws -> [HLOValue] {
        let types = instruction.results.map { program.types[$0] }
        return try zip(instruction.results, instruction.operation.lower(operands, results: types, to: hlo)).map {
            id, value in
            try sharded(value, program.types[id], program.axes[id])
        }
    }

    /// A value whose dimensions stand for something, split as that says.
    func sharded(_ value: HLOValue, _ type: TensorType, _ axes: [LogicalAxis?]?) throws -> HLOValue {
        guard let partitioning, let axes else { return value }
        return hlo.sharded(value, try partitioning.annotation(type, axes, nil))
    }

    private mutating func operands(of instruction: Program.Instruction) -> [HLOValue] {
        guard instruction.operation is GradientNorm else { return instruction.operands.map { value($0) } }
        // A norm is the same over stacks as over their elements.
        var left = Set(instruction.operands)
        return instruction.operands.compactMap { id in
            guard left.contains(id) else { return nil }
            if let element = elements[id]?.first(where: { stack in
                elements.filter { $0.value.contains { $0.stack == stack.stack } }.keys.allSatisfy(left.contains)
            }) {
                left.subtract(elements.filter { $0.value.contains { $0.stack == element.stack } }.keys)
                return stacks[element.stack]
            }
            left.remove(id)
            return value(id)
        }
    }

    /// The instructions that do what the first does, each to its element of the stack that the first's operand begins.
    private func elementwiseMembers(like first: Int, in range: Range<Int>) -> [Int]? {
        let instruction = program.instructions[first]
        guard instruction.operation.isElementwise, let operand = instruction.operands.first else { return nil }
        for start in elements[operand] ?? [] where start.index == 0 {
            var members: [Int?] = Array(repeating: nil, count: stacks[start.stack].shape[0])
            for index in range {
                let other = program.instructions[index]
                guard other.operation.name == instruction.operation.name,
                    other.operation.attributes == instruction.operation.attributes,
                    other.results.map({ program.types[$0] }) == instruction.results.map({ program.types[$0] }),
                    other.operands.allSatisfy(isKnown),
                    let place = elements[other.operands[0]]?.first(where: { $0.stack == start.stack })
                else { continue }
                if members[place.index] == nil { members[place.index] = index }
            }
            let found = members.compactMap { $0 }
            // Operands of another shape than the result's, such as scalars, must be the same for all.
            let areAlike = instruction.operands.indices.allSatisfy { position in
                program.types[instruction.operands[position]].shape == program.types[instruction.results[0]].shape
                    || isShared(position, found)
            }
            if found.count == members.count, found.count > 1, areAlike { return found }
        }
        return nil
    }

    /// Whether an operand is one and the same for all members, and no stack: a scalar, or the numbers of an optimiser's step.
    private func isShared(_ position: Int, _ members: [Int]) -> Bool {
        let ids = members.map { program.instructions[$0].operands[position] }
        let result = program.instructions[members[0]].results[0]
        return Set(ids).count == 1 && program.types[ids[0]].shape != program.types[result].shape
    }

    private mutating func lowerTogether(_ members: [Int]) {
        let first = program.instructions[members[0]]
        let operands = first.operands.indices.map { position -> HLOValue in
            let ids = members.map { program.instructions[$0].operands[position] }
            return isShared(position, members) ? value(ids[0]) : stack(of: ids)
        }
        let types = first.results.map {
            program.types[$0].with(shape: [members.count] + program.types[$0].shape)
        }
        let results = first.operation.lower(operands, results: types, to: hlo)
        for (position, result) in results.enumerated() {
            place(members.map { program.instructions[$0].results[position] }, asElementsOf: result)
        }
    }

    /// Lowers a stretch of repetitions: those in a row that are alike as a loop, the others one by one.
    private mutating func lowerRepetitions(_ range: Range<Int>) throws {
        var groups: [Range<Int>] = []
        for index in range {
            if let last = groups.last,
                program.instructions[index].repetition == program.instructions[last.lowerBound].repetition
            {
                groups[groups.count - 1] = last.lowerBound..<index + 1
            } else {
                groups.append(index..<index + 1)
            }
        }
        let signatures = groups.map { LayerLoop.signature(of: $0, in: program) }
        var next = 0
        while next < groups.count {
            let end = signatures[next...].firstIndex { $0 != signatures[next] } ?? groups.count
            if let loop = LayerLoop(Array(groups[next..<end]), in: self) {
                try loop.lower(into: &self)
            } else {
                try lowerOnce(groups[next].lowerBound..<groups[end - 1].upperBound)
            }
            next = end
        }
    }
}
