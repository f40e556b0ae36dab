/// Learns merges from counted words: again and again the most frequent pair, of equal ones the pair of smallest ids.
///
/// A pair knows the words it may be in, so that a merge touches only these; the most frequent pair is found with a heap whose counts are brought up to
/// date when they come to the top. The order of all this is that of `tokenizers`, and so is the result.
struct MergeLearner {
    private let firstByteID: Int
    /// The symbols of all words, one after the other; a word only ever shrinks in its place.
    private var symbols: [Int32] = []
    private var words: [Word] = []
    private var pairs = PairCounts()
    private var neighbours = PairGroups(count: 0)
    /// The words that pairs may be in, by the ranges of `Candidate`.
    private var positions: [UInt32] = []
    private var heap: [Candidate] = []
    private var tokens: [[UInt8]] = []

    private struct Word {
        var start: Int
        var length: Int32
        var count: Int64
    }

    private struct Candidate {
        var count: Int64
        var pair: UInt64
        var positions: Range<Int>

        /// Whether it is merged before `other`.
        @inline(__always)
        func precedes(_ other: Candidate) -> Bool {
            count != other.count ? count > other.count : pair < other.pair
        }
    }

    /// - Parameter firstByteID: the id of the first byte in the order of the byte alphabet; pairs are compared by id.
    init(_ counts: WordCounts, firstByteID: Int) {
        self.firstByteID = firstByteID
        tokens = ByteAlphabet.bytesInOrder.map { [$0] }
        var idOfByte = [Int32](repeating: 0, count: 256)
        for (index, byte) in ByteAlphabet.bytesInOrder.enumerated() { idOfByte[Int(byte)] = Int32(firstByteID + index) }
        words.reserveCapacity(counts.wordCount)
        counts.visit { word, count in
            words.append(Word(start: symbols.count, length: Int32(word.count), count: count))
            for byte in word { symbols.append(idOfByte[Int(byte)]) }
        }
    }

    /// - Parameter vocabularySize: tokens at most, the 256 bytes included.
    /// - Returns: the bytes of every token from `firstByteID`, and the merges from rank 0.
    mutating func learn(vocabularySize: Int, minimumFrequency: Int64) -> (tokens: [[UInt8]], merges: [MergeRule]) {
        countPairs()
        var known: [[UInt8]: Int32] = [:]
        for (index, token) in tokens.enumerated() { known[token] = Int32(firstByteID + index) }
        var merges: [MergeRule] = []
        while tokens.count < vocabularySize, var top = popTop() {
            let count = pairs.count(of: top.pair)
            if top.count != count {
                top.count = count
                push(top)
                continue
            }
            if count < minimumFrequency { break }
            let left = Int32(truncatingIfNeeded: top.pair >> 32)
            let right = Int32(truncatingIfNeeded: top.pair)
            let token = tokens[Int(left) - firstByteID] + tokens[Int(right) - firstByteID]
            let result = known[token] ?? Int32(firstByteID + tokens.count)
            if known.updateValue(result, forKey: token) == nil { tokens.append(token) }
            merges.append(MergeRule(left: left, right: right, result: result))
            apply(merges[merges.count - 1], to: top.positions)
        }
        return (tokens, merges)
    }

    /// Counts the pairs of bytes, and lists the words of each.
    private mutating func countPairs() {
        // Bytes' ids follow `firstByteID`, so that a table of 256 x 256 holds all pairs.
        var groups = PairGroups(count: 1 << 16)
        for (index, word) in words.enumerated() where word.length > 1 {
            for i in word.start..<word.start + Int(word.length) - 1 {
                let left = Int(symbols[i]) - firstByteID
                let right = Int(symbols[i + 1]) - firstByteID
                groups.add(word.count, to: left << 8 | right, in: UInt32(index))
            }
        }
        for (group, delta, range) in groups.takeWords(into: &positions) {
            let left = Int32(firstByteID + group >> 8)
            let right = Int32(firstByteID + group & 255)
            let pair = PairTable.key(left, right)
            push(Candidate(count: pairs.change(pair, by: delta), pair: pair, positions: range))
        }
    }

    /// Merges the pair in the words at `range`, keeping the counts of its neighbours.
    ///
    /// Where x stands before the pair, (x, left) becomes (x, result); where it stands after, (right, x) becomes (result, x). So the changes are added up by x
    /// and side while the words are visited, and the table of pairs is asked only once for each x.
    private mutating func apply(_ rule: MergeRule, to range: Range<Int>) {
        let before = 0
        let after = 1
        neighbours.grow(to: 2 * (firstByteID + tokens.count))
        symbols.withUnsafeMutableBufferPointer { symbols in
            words.withUnsafeMutableBufferPointer { words in
                for p in range {
                    let index = positions[p]
                    let word = words[Int(index)]
                    let length = Int(word.length)
                    let s = UnsafeMutableBufferPointer(rebasing: symbols[word.start..<word.start + length])
                    var read = 0
                    var write = 0
                    while read < length {
                        guard s[read] == rule.left, read + 1 < length, s[read + 1] == rule.right else {
                            s[write] = s[read]
                            write += 1
                            read += 1
                            continue
                        }
                        if write > 0 { neighbours.add(word.count, to: Int(s[write - 1]) << 1 | before, in: index) }
                        if read + 2 < length {
                            neighbours.add(word.count, to: Int(s[read + 2]) << 1 | after, in: index)
                        }
                        s[write] = rule.result
                        write += 1
                        read += 2
                    }
                    words[Int(index)].length = Int32(write)
                }
            }
        }
        pushNeighbours(of: rule)
    }

    /// Brings the counts of the pairs that a merge changed up to date, and puts the new pairs on the heap with their words.
    private mutating func pushNeighbours(of rule: MergeRule) {
        var fresh: [Candidate] = []
        for (group, delta, range) in neighbours.takeWords(into: &positions) {
            let x = Int32(group >> 1)
            let isBefore = group & 1 == 0
            _ = pairs.change(isBefore ? PairTable.key(x, rule.left) : PairTable.key(rule.right, x), by: -delta)
            let pair = isBefore ? PairTable.key(x, rule.result) : PairTable.key(rule.result, x)
            _ = pairs.change(pair, by: delta)
            fresh.append(Candidate(count: 0, pair: pair, positions: range))
        }
        // The result beside itself is one pair, though it comes from both sides.
        let itself = PairTable.key(rule.result, rule.result)
        let twins = fresh.filter { $0.pair == itself }
        if twins.count == 2 {
            let all = Set(twins.flatMap { positions[$0.positions] }).sorted()
            fresh.removeAll { $0.pair == itself }
            fresh.append(Candidate(count: 0, pair: itself, positions: positions.count..<positions.count + all.count))
            positions.append(contentsOf: all)
        }
        for var candidate in fresh {
            candidate.count = pairs.count(of: candidate.pair)
            if candidate.count > 0 { push(candidate) }
        }
    }

    private mutating func push(_ candidate: Candidate) {
        heap.append(candidate)
        heap.withUnsafeMutableBufferPointer { heap in
            var i = heap.count - 1
            while i > 0, candidate.precedes(heap[(i - 1) / 2]) {
                heap[i] = heap[(i - 1) / 2]
                i = (i - 1) / 2
            }
            heap[i] = candidate
        }
    }

    private mutating func popTop() -> Candidate? {
        guard let top = heap.first, let moving = heap.popLast() else { return nil }
        heap.withUnsafeMutableBufferPointer { heap in
            guard !heap.isEmpty else { return }
            var i = 0
            while true {
                var child = 2 * i + 1
                guard child < heap.count else { break }
                if child + 1 < heap.count, heap[child + 1].precedes(heap[child]) { child += 1 }
                guard heap[child].precedes(moving) else { break }
                heap[i] = heap[child]
                i = child
            }
            heap[i] = moving
        }
        return top
    }
}

/// Words in groups, each with the sum of its words' counts: what one pass over the words finds, until it is taken out.
///
/// The words are noted in the order of the pass and then dealt out, so that a group costs a few bytes in a table that stays in the cache.
struct PairGroups {
    private struct Group {
        var sum: Int64 = 0
        var wordCount: Int32 = 0
        /// The last word that was added, so that none is there twice.
        var lastWord = UInt32.max
    }

    private var groups: [Group]
    /// Groups with words.
    private var touched: [Int32] = []
    private var notes: [(group: Int32, word: UInt32)] = []

    init(count: Int) {
        groups = [Group](repeating: Group(), count: count)
    }

    /// Makes room for groups below `count`.
    mutating func grow(to count: Int) {
        while groups.count < count { groups.append(Group()) }
    }

    @inline(__always)
    mutating func add(_ count: Int64, to group: Int, in word: UInt32) {
        groups[group].sum &+= count
        if groups[group].lastWord == word { return }
        groups[group].lastWord = word
        if groups[group].wordCount == 0 { touched.append(Int32(group)) }
        groups[group].wordCount &+= 1
        notes.append((Int32(group), word))
    }

    /// Appends the words of all groups to `words` and forgets them.
    ///
    /// - Returns: each group, its sum and where its words are.
    mutating func takeWords(into words: inout [UInt32]) -> [(group: Int, sum: Int64, range: Range<Int>)] {
        let first = words.count
        words.append(contentsOf: repeatElement(0, count: notes.count))
        var start = first
        var taken: [(group: Int, sum: Int64, range: Range<Int>)] = []
        taken.reserveCapacity(touched.count)
        for group in touched {
            let count = Int(groups[Int(group)].wordCount)
            taken.append((Int(group), groups[Int(group)].sum, start..<start + count))
            // From here on where the group's next word goes.
            groups[Int(group)].sum = Int64(start)
            start += count
        }
        words.withUnsafeMutableBufferPointer { words in
            for note in notes {
                let place = groups[Int(note.group)].sum
                words[Int(place)] = note.word
                groups[Int(note.group)].sum = place &+ 1
            }
        }
        for group in touched { groups[Int(group)] = Group() }
        touched.removeAll(keepingCapacity: true)
        notes.removeAll(keepingCapacity: true)
        return taken
    }
}

/// How often each pair occurs: open addressing, a quarter to half full.
struct PairCounts {
    private struct Slot {
        var pair = PairTable.empty
        var count: Int64 = 0
    }

    private var slots = [Slot](repeating: Slot(), count: 1 << 12)
    private var used = 0

    func count(of pair: UInt64) -> Int64 { slots[find(pair)].count }

    /// Adds to the count of `pair`.
    ///
    /// - Returns: the count.
    mutating func change(_ pair: UInt64, by count: Int64) -> Int64 {
        let i = find(pair)
        slots[i].count += count
        let sum = slots[i].count
        if slots[i].pair == PairTable.empty {
            slots[i].pair = pair
            used += 1
            if used * 2 > slots.count { grow() }
        }
        return sum
    }

    @inline(__always)
    private func find(_ pair: UInt64) -> Int {
        let mask = slots.count &- 1
        var i = Int(truncatingIfNeeded: PairTable.hash(pair) &>> 32) & mask
        while slots[i].pair != pair, slots[i].pair != PairTable.empty { i = (i &+ 1) & mask }
        return i
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        for slot in old where slot.pair != PairTable.empty { slots[find(slot.pair)] = slot }
    }
}
