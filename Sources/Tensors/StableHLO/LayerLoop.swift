/// Repetitions of the same instructions, such as the layers of a model, as one loop.
///
/// What a turn uses from outside is the same value in every turn, or what the turn before made, or another element of a stack in each
/// turn. What is used outside afterwards is what the last turn made, or becomes a stack with an element for each turn.
struct LayerLoop {
    private enum Source {
        case inside(instruction: Int, result: Int)
        case invariant(Int)
        case carried(Int)
        case stacked(Int)
    }

    /// A value that each turn hands to the next.
    private struct Carried {
        let initial: Int
        let made: Made
    }

    private struct Made: Hashable {
        let instruction, result: Int
    }

    private let groups: [Range<Int>]
    private let program: Program
    /// For each instruction of a turn, where its operands come from.
    private var sources: [[Source]] = []
    private var carried: [Carried] = []
    /// Values of outside, one for each turn.
    private var sequences: [[Int]] = []
    /// Results that are needed of every turn.
    private var stacked: [Made] = []
    /// Results that are needed of the last turn alone.
    private var lasts: [Made] = []
    /// Carried values whose every turn's start is needed.
    private var savedStarts: [Int] = []

    /// What must be equal for turns to be alike: operations, types, and which operand comes from where inside the turn.
    static func signature(of group: Range<Int>, in program: Program) -> String {
        var made: [Int: String] = [:]
        var text = ""
        for index in group {
            let instruction = program.instructions[index]
            text += "\(instruction.operation.name) \(instruction.operation.attributes)"
            for operand in instruction.operands {
                text += " \(made[operand] ?? "-")\(program.types[operand])"
            }
            for (position, result) in instruction.results.enumerated() {
                made[result] = "\(index - group.lowerBound).\(position)"
                text += " \(program.types[result])"
            }
            text += "\n"
        }
        return text
    }

    /// Fails where the groups are not turns of one loop; they are of one signature.
    init?(_ groups: [Range<Int>], in lowering: ProgramLowering) {
        guard groups.count > 1 else { return nil }
        self.groups = groups
        program = lowering.program
        let program = lowering.program
        /// The turn, instruction and result that a value of the loop comes from.
        var makers: [Int: (turn: Int, made: Made)] = [:]
        for (turn, group) in groups.enumerated() {
            for index in group {
                for (position, result) in program.instructions[index].results.enumerated() {
                    makers[result] = (turn, Made(instruction: index - group.lowerBound, result: position))
                }
            }
        }
        var known: [[Int]: Source] = [:]
        for offset in 0..<groups[0].count {
            var row: [Source] = []
            for position in program.instructions[groups[0].lowerBound + offset].operands.indices {
                let ids = groups.map { program.instructions[$0.lowerBound + offset].operands[position] }
                if let source = known[ids] {
                    row.append(source)
                    continue
                }
                let source: Source
                if let maker = makers[ids[0]] {
                    source = .inside(instruction: maker.made.instruction, result: maker.made.result)
                } else if Set(ids).count == 1 {
                    source = .invariant(ids[0])
                } else if let maker = makers[ids[1]] {
                    let isHandedOn = (1..<ids.count).allSatisfy {
                        makers[ids[$0]].map { ($0.turn, $0.made) } ?? (-1, maker.made) == ($0 - 1, maker.made)
                    }
                    guard isHandedOn else { return nil }
                    carried.append(Carried(initial: ids[0], made: maker.made))
                    source = .carried(carried.count - 1)
                } else {
                    guard ids.allSatisfy({ makers[$0] == nil }) else { return nil }
                    sequences.append(ids)
                    source = .stacked(sequences.count - 1)
                }
                known[ids] = source
                row.append(source)
            }
            sources.append(row)
        }
        findWhatIsUsedAfterwards(lowering)
    }

    private mutating func findWhatIsUsedAfterwards(_ lowering: ProgramLowering) {
        let all = groups[0].lowerBound..<groups[groups.count - 1].upperBound
        for offset in 0..<groups[0].count {
            for position in program.instructions[groups[0].lowerBound + offset].results.indices {
                let ids = groups.map { program.instructions[$0.lowerBound + offset].results[position] }
                let used = ids.map { id in
                    lowering.isOutput.contains(id) || lowering.users[id].contains { !all.contains($0) }
                }
                let place = carried.firstIndex { $0.made == Made(instruction: offset, result: position) }
                if let place {
                    if used.dropLast().contains(true) { savedStarts.append(place) }
                } else if used.dropLast().contains(true) {
                    stacked.append(Made(instruction: offset, result: position))
                } else if used[groups.count - 1] {
                    lasts.append(Made(instruction: offset, result: position))
                }
            }
        }
    }

    /// Whether later turns belong to earlier layers, as in a backward pass; stacks are always in the order of the layers.
    private var isDescending: Bool {
        (program.instructions[groups[0].lowerBound].repetition ?? 0)
            > (program.instructions[groups[1].lowerBound].repetition ?? 0)
    }

    /// Adds the loop to the module and places what it makes.
    func lower(into lowering: inout ProgramLowering) throws {
        let hlo = lowering.hlo
        let count = groups.count
        var invariants: [Int: HLOValue] = [:]
        for case .invariant(let id) in sources.joined() { invariants[id] = lowering.value(id) }
        let runs = sequences.map { ids in
            lowering.run(of: ids) ?? (lowering.stack(of: ids), 0, 1)
        }
        let initial = carried.map { lowering.value($0.initial) }
        /// A stack for values like one.
        func emptyStack(_ id: Int) throws -> HLOValue {
            let type = program.types[id].with(shape: [count] + program.types[id].shape)
            let stack = hlo.constant(0, HLOElement(type.element), type.shape)
            return try lowering.sharded(stack, type, program.axes[id].map { [.layers] + $0 })
        }
        let starts = try savedStarts.map { try emptyStack(ids(carried[$0].made)[0]) }
        let results = try stacked.map { try emptyStack(ids($0)[0]) }

        let ends = try lasts.map { last in
            let (id, type) = (ids(last)[0], program.types[ids(last)[0]])
            return try lowering.sharded(
                hlo.constant(0, HLOElement(type.element), type.shape), type, program.axes[id])
        }

        let finals = try hlo.loop(count: count, carrying: initial + starts + results + ends) { turn, arguments in
            let turns = Array(arguments[0..<initial.count])
            var indices: [String: HLOValue] = [:]
            /// first + step * turn
            func index(_ first: Int, _ step: Int) -> HLOValue {
                if first == 0, step == 1 { return turn }
                if let known = indices["\(first) \(step)"] { return known }
                let start = hlo.constant(Double(first), .i32)
                let index = step == 1 ? hlo.add(start, turn) : hlo.subtract(start, turn)
                indices["\(first) \(step)"] = index
                return index
            }
            let place = isDescending ? index(count - 1, -1) : turn
            var taken: [Int: HLOValue] = [:]
            var made: [[HLOValue]] = []
            for (offset, row) in sources.enumerated() {
                let instruction = program.instructions[groups[0].lowerBound + offset]
                let operands = row.map { source -> HLOValue in
                    switch source {
                    case .inside(let instruction, let result): return made[instruction][result]
                    case .invariant(let id): return invariants[id] ?? turn
                    case .carried(let position): return turns[position]
                    case .stacked(let position):
                        if let value = taken[position] { return value }
                        let run = runs[position]
                        let value = hlo.element(of: run.stack, at: index(run.first, run.step))
                        taken[position] = value
                        return value
                    }
                }
                made.append(try lowering.lower(instruction, operands))
            }
            let newStarts = savedStarts.enumerated().map { position, start in
                hlo.replacing(arguments[initial.count + position], at: place, by: turns[start])
            }
            let newResults = stacked.enumerated().map { position, result in
                hlo.replacing(
                    arguments[initial.count + starts.count + position], at: place,
                    by: made[result.instruction][result.result])
            }
            let newEnds = lasts.map { made[$0.instruction][$0.result] }
            return carried.map { made[$0.made.instruction][$0.made.result] } + newStarts + newResults + newEnds
        }

        func inOrder(_ ids: [Int]) -> [Int] { isDescending ? ids.reversed() : ids }
        for (position, value) in carried.enumerated() {
            lowering.place(ids(value.made)[count - 1], finals[position])
        }
        for (position, start) in savedStarts.enumerated() {
            let value = carried[start]
            lowering.place(
                inOrder([value.initial] + ids(value.made).dropLast()), asElementsOf: finals[initial.count + position])
        }
        for (position, last) in lasts.enumerated() {
            lowering.place(ids(last)[count - 1], finals[finals.count - lasts.count + position])
        }
        for (position, result) in stacked.enumerated() {
            lowering.place(inOrder(ids(result)), asElementsOf: finals[initial.count + starts.count + position])
        }
    }

    /// What each turn made as one of its results.
    private func ids(_ made: Made) -> [Int] {
        groups.map { program.instructions[$0.lowerBound + made.instruction].results[made.result] }
    }
}
