import Tensors

/// Where every value of a program lives.
///
/// Values that share memory (a reshape and its operand, an in-place update) form one storage. Storages of intermediate
/// values are laid out in one arena, so that two share addresses where their lifetimes do not overlap.
struct MemoryPlan {
    enum Place {
        /// In the buffer of an input.
        case input(Int)
        /// In the arena, at a byte offset.
        case arena(Int)
    }

    /// The place of each value.
    private(set) var places: [Place] = []
    /// Operands to copy into their result before an instruction that updates in place: (instruction, operand, result).
    private(set) var copies: [Int: [(from: Int, to: Int)]] = [:]
    private(set) var arenaByteCount = 0
    /// Offset of each instruction's scratch memory.
    private(set) var workspaces: [Int] = []
    /// What the arena holds at the instruction where most is alive: bytes by the operation that made them, and scratch memory.
    private(set) var fullest: [String: Int] = [:]

    /// - Parameter workspaceByteCounts: scratch memory of each instruction.
    init(_ program: Program, workspaceByteCounts: [Int]) {
        let end = program.instructions.count
        var lastUse = [Int](repeating: -1, count: program.types.count)
        for (index, instruction) in program.instructions.enumerated() {
            for operand in instruction.operands { lastUse[operand] = index }
        }
        for output in program.outputs { lastUse[output.value] = end }
        let donated = Set(program.outputs.compactMap(\.donatedInput))

        // Storages are named by the first value in them.
        var storage = Array(0..<program.types.count)
        var birth = [Int](repeating: -1, count: program.types.count)
        var death = lastUse
        for (index, instruction) in program.instructions.enumerated() {
            let inPlace = (instruction.operation as? any InPlaceOperation)?.inPlace ?? []
            for (position, result) in instruction.results.enumerated() {
                birth[result] = index
                death[result] = max(lastUse[result], index)
                if instruction.operation is Reshape {
                    share(result, with: instruction.operands[0])
                } else if let operand = inPlace.first(where: { $0.result == position }).map({
                    instruction.operands[$0.operand]
                }) {
                    let owner = storage[operand]
                    let writable = owner >= program.inputs.count || donated.contains(owner)
                    if writable, death[owner] <= index {
                        share(result, with: operand)
                    } else {
                        copies[index, default: []].append((operand, result))
                    }
                }
            }
        }
        func share(_ value: Int, with other: Int) {
            storage[value] = storage[other]
            death[storage[other]] = max(death[storage[other]], lastUse[value])
        }

        var requests: [ArenaRequest] = []
        for value in program.inputs.count..<program.types.count where storage[value] == value && birth[value] >= 0 {
            requests.append(
                ArenaRequest(
                    id: value, birth: birth[value], death: death[value], byteCount: program.types[value].byteCount))
        }
        for (index, byteCount) in workspaceByteCounts.enumerated() where byteCount > 0 {
            requests.append(ArenaRequest(id: -1 - index, birth: index, death: index, byteCount: byteCount))
        }
        fullest = Self.fullest(program, requests)
        let (offsets, total) = ArenaRequest.layOut(requests)
        arenaByteCount = total
        places = (0..<program.types.count).map { value in
            let owner = storage[value]
            return owner < program.inputs.count ? .input(owner) : .arena(offsets[owner] ?? 0)
        }
        workspaces = workspaceByteCounts.indices.map { offsets[-1 - $0] ?? 0 }
    }
}

extension MemoryPlan {
    private static func fullest(_ program: Program, _ requests: [ArenaRequest]) -> [String: Int] {
        var change = [Int](repeating: 0, count: program.instructions.count + 2)
        for request in requests {
            change[request.birth] += request.byteCount
            change[request.death + 1] -= request.byteCount
        }
        var (alive, most, moment) = (0, 0, 0)
        for (index, bytes) in change.enumerated() {
            alive += bytes
            if alive > most { (most, moment) = (alive, index) }
        }
        var bytes: [String: Int] = [:]
        for request in requests where request.birth <= moment && moment <= request.death {
            let name = program.instructions[request.birth].operation.name
            bytes[request.id < 0 ? "\(name) scratch" : name, default: 0] += request.byteCount
        }
        return bytes
    }
}

/// A block of memory that is needed from one instruction to another, both included.
private struct ArenaRequest {
    let id: Int
    let birth: Int
    let death: Int
    let byteCount: Int

    private static let alignment = 64

    /// Greedy by size: the largest first, each at the lowest offset that is free for its whole life.
    ///
    /// Source: Pisarchyk and Lee 2020, "Efficient memory management for deep neural net inference".
    static func layOut(_ requests: [ArenaRequest]) -> (offsets: [Int: Int], byteCount: Int) {
        var placed: [(request: ArenaRequest, offset: Int)] = []  // by offset
        var offsets: [Int: Int] = [:]
        var total = 0
        for request in requests.sorted(by: { ($1.byteCount, $0.id) < ($0.byteCount, $1.id) }) {
            var offset = 0
            for other in placed where other.request.birth <= request.death && request.birth <= other.request.death {
                if offset + request.byteCount <= other.offset { break }
                offset = max(offset, (other.offset + other.request.byteCount + alignment - 1) / alignment * alignment)
            }
            let position = placed.firstIndex { $0.offset > offset } ?? placed.count
            placed.insert((request, offset), at: position)
            offsets[request.id] = offset
            total = max(total, offset + request.byteCount)
        }
        return (offsets, total)
    }
}
