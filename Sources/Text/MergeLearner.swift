/// Learns merges from counted words: again and again the most frequent pair, of equal ones the pair of smallest ids.
///
/// A pair knows the words it may be in, so that a merge touches only these; the most frequent pair is found with a heap whose counts are brought up to
/// date when they come to the top. The order of all this is that of `tokenizers`, and so is the result.
struct MergeLearner {
    private let firstByteID: Int
    /// The symbols of all words, one after the other; a word only ever shrinks in its place.
    private var symbols: [Int32] = []
    private var words: [Word] = []
    private var pairs = PairIndex()
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
        symbols.reserveCapacity(counts.arena.count)
        words.reserveCapacity(counts.entries.count)
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

    private mutating func countPairs() {
        pairs.begin()
        for (index, word) in words.enumerated() where word.length > 1 {
            for i in word.start..<word.start + Int(word.length) - 1 {
                pairs.change(PairTable.key(symbols[i], symbols[i + 1]), by: word.count, in: UInt32(index))
            }
        }
        pushTouched()
    }

    /// Merges the pair in the words at `range`, keeping the counts of its neighbours.
    private mutating func apply(_ rule: MergeRule, to range: Range<Int>) {
        pairs.begin()
        symbols.withUnsafeMutableBufferPointer { symbols in
            for p in range {
                let index = positions[p]
                let word = words[Int(index)]
                var length = Int(word.length)
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
                    if write > 0 {
                        pairs.change(PairTable.key(s[write - 1], rule.left), by: -word.count, in: nil)
                        pairs.change(PairTable.key(s[write - 1], rule.result), by: word.count, in: index)
                    }
                    if read + 2 < length {
                        pairs.change(PairTable.key(rule.right, s[read + 2]), by: -word.count, in: nil)
                        pairs.change(PairTable.key(rule.result, s[read + 2]), by: word.count, in: index)
                    }
                    s[write] = rule.result
                    write += 1
                    read += 2
                }
                length = write
                words[Int(index)].length = Int32(length)
            }
        }
        pushTouched()
    }

    /// Puts the pairs that came up since `pairs.begin()` on the heap with their words.
    private mutating func pushTouched() {
        for record in pairs.touched {
            let start = positions.count
            pairs.appendWords(of: record, to: &positions)
            let count = pairs.count(ofRecord: record)
            if count > 0 {
                push(Candidate(count: count, pair: pairs.pair(ofRecord: record), positions: start..<positions.count))
            }
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

/// How often each pair occurs, and which words the current merge put it in.
struct PairIndex {
    private struct Record {
        var pair: UInt64
        var count: Int64 = 0
        /// The merge in which `head` was last set.
        var stamp: Int32 = -1
        /// The last of the pair's words in `nodes`, or -1.
        var head: Int32 = -1
    }

    private struct Node {
        var word: UInt32
        var next: Int32
    }

    private var records: [Record] = []
    private var slots = [Int32](repeating: -1, count: 1 << 12)
    private var nodes: [Node] = []
    private var stamp: Int32 = -1
    /// Records with words of the current merge.
    private(set) var touched: [Int32] = []

    /// Begins a merge: forgets the words of the last.
    mutating func begin() {
        stamp += 1
        nodes.removeAll(keepingCapacity: true)
        touched.removeAll(keepingCapacity: true)
    }

    func count(of pair: UInt64) -> Int64 {
        let slot = slots[find(pair)]
        return slot < 0 ? 0 : records[Int(slot)].count
    }

    func count(ofRecord record: Int32) -> Int64 { records[Int(record)].count }

    func pair(ofRecord record: Int32) -> UInt64 { records[Int(record)].pair }

    /// Adds to the count of `pair`, and notes that it is now in `word`.
    @inline(__always)
    mutating func change(_ pair: UInt64, by count: Int64, in word: UInt32?) {
        let i = find(pair)
        var index = slots[i]
        if index < 0 {
            index = Int32(records.count)
            slots[i] = index
            records.append(Record(pair: pair))
            if records.count * 2 > slots.count { grow() }
        }
        records.withUnsafeMutableBufferPointer { records in
            let record = records.baseAddress.unsafelyUnwrapped + Int(index)
            record.pointee.count &+= count
            guard let word else { return }
            if record.pointee.stamp != stamp {
                record.pointee.stamp = stamp
                record.pointee.head = -1
                touched.append(index)
            }
            let head = record.pointee.head
            if head >= 0, nodes[Int(head)].word == word { return }
            nodes.append(Node(word: word, next: head))
            record.pointee.head = Int32(nodes.count - 1)
        }
    }

    /// Appends the words of `record`, which come in the order opposite to that of `change`.
    func appendWords(of record: Int32, to words: inout [UInt32]) {
        var node = records[Int(record)].head
        let start = words.count
        while node >= 0 {
            words.append(nodes[Int(node)].word)
            node = nodes[Int(node)].next
        }
        words[start...].reverse()
    }

    @inline(__always)
    private func find(_ pair: UInt64) -> Int {
        let mask = slots.count &- 1
        var i = Int(truncatingIfNeeded: PairTable.hash(pair) &>> 32) & mask
        while case let index = slots[i], index >= 0, records[Int(index)].pair != pair { i = (i &+ 1) & mask }
        return i
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for index in records.indices { slots[find(records[index].pair)] = Int32(index) }
    }
}
