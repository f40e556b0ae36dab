/// Merges the bytes of one word into tokens: the lowest rank first, of equal ranks the leftmost.
///
/// Short words, which are nearly all, are merged by looking for the lowest rank again and again; long ones with a heap over a linked list, so that a
/// megabyte of one letter takes n log n steps.
final class WordMerger {
    /// The longest word that is merged by looking at all its pairs.
    private static let longestShort = 64
    /// As many merges as a rank and the position in a short word have room for in 32 bits.
    static let mostMerges = 1 << 25
    /// The longest word whose memory is kept for the next.
    private static let kept = 1 << 16

    private let pairs: PairTable
    private let byteIDs: [Int32]
    /// What each byte merges into with each that may follow it.
    private let bytePairs: [Merge]
    // The tokens of a short word, where they start; and the merge of each with the next: its order (rank, then position) and what comes of it.
    private let ids = UnsafeMutablePointer<Int32>.allocate(capacity: WordMerger.longestShort)
    private let orders = UnsafeMutablePointer<Int32>.allocate(capacity: WordMerger.longestShort)
    private let results = UnsafeMutablePointer<Int32>.allocate(capacity: WordMerger.longestShort)

    // The linked list and the heap of a long word.
    private var symbols: [Symbol] = []
    private var heap: [Candidate] = []

    private struct Symbol {
        var id: Int32
        var previous: Int32
        var next: Int32
    }

    /// A merge that was possible when it was put on the heap.
    private struct Candidate {
        /// Rank, then position: the order of merging in one number.
        var order: UInt64
        var left: Int32
        var right: Int32
        var id: Int32
    }

    /// - Parameter byteIDs: the token of each byte, or -1: `tokenizers` leaves such a byte out, and so do we.
    init(pairs: PairTable, byteIDs: [Int32]) {
        self.pairs = pairs
        self.byteIDs = byteIDs
        bytePairs = (0..<1 << 16).map { pairs.merge(byteIDs[$0 >> 8], byteIDs[$0 & 255]) }
    }

    deinit {
        ids.deallocate()
        orders.deallocate()
        results.deallocate()
    }

    /// Calls `body` with the tokens of `word`, which live until it returns.
    @inline(__always)
    func withTokens(of word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<Int32>) -> Void) {
        if word.count <= Self.longestShort {
            body(UnsafeBufferPointer(start: ids, count: mergeShort(word)))
        } else {
            mergeLong(word)
            let tokens = liveTokens()
            tokens.withUnsafeBufferPointer(body)
        }
    }

    /// Merges in place: a bit for each position says whether a token starts there, so that nothing is moved and the loops have no branch to guess.
    private func mergeShort(_ word: UnsafeBufferPointer<UInt8>) -> Int {
        let (ids, orders, results) = (ids, orders, results)
        var count = 0
        bytePairs.withUnsafeBufferPointer { bytePairs in
            var previous = 0
            for byte in word {
                let id = byteIDs[Int(byte)]
                if id < 0 { continue }
                ids[count] = id
                if count > 0 {
                    let merge = bytePairs[previous &<< 8 | Int(byte)]
                    orders[count &- 1] = Self.order(merge, count &- 1)
                    results[count &- 1] = merge.id
                }
                previous = Int(byte)
                count &+= 1
            }
        }
        guard count > 1 else { return count }
        var starts = count == 64 ? UInt64.max : 1 &<< UInt64(count) &- 1
        while true {
            var best = Int32.max
            for i in 0..<count &- 1 { best = min(best, orders[i]) }
            if best == .max { break }
            let left = Int(best & 63)
            let after = starts & ~(UInt64.max &>> UInt64(63 &- left))
            let right = after.trailingZeroBitCount
            ids[left] = results[left]
            starts ^= 1 &<< UInt64(right)
            orders[left] = .max
            if right < count &- 1 { orders[right] = .max }
            let beyond = after & (after &- 1)
            if beyond != 0 { setMerge(left, beyond.trailingZeroBitCount) }
            let before = starts & (1 &<< UInt64(left) &- 1)
            if before != 0 { setMerge(63 &- before.leadingZeroBitCount, left) }
        }
        // Close the gaps.
        var length = 0
        while starts != 0 {
            ids[length] = ids[starts.trailingZeroBitCount]
            starts &= starts &- 1
            length &+= 1
        }
        return length
    }

    @inline(__always)
    private func setMerge(_ left: Int, _ right: Int) {
        let merge = pairs.merge(ids[left], ids[right])
        orders[left] = Self.order(merge, left)
        results[left] = merge.id
    }

    @inline(__always)
    private static func order(_ merge: Merge, _ position: Int) -> Int32 {
        merge.rank == .max ? .max : Int32(truncatingIfNeeded: merge.rank &<< 6) | Int32(truncatingIfNeeded: position)
    }

    private func mergeLong(_ word: UnsafeBufferPointer<UInt8>) {
        symbols.removeAll(keepingCapacity: true)
        heap.removeAll(keepingCapacity: true)
        for byte in word {
            let id = byteIDs[Int(byte)]
            if id < 0 { continue }
            symbols.append(Symbol(id: id, previous: Int32(symbols.count) - 1, next: Int32(symbols.count) + 1))
        }
        guard !symbols.isEmpty else { return }
        symbols[symbols.count - 1].next = -1
        for i in 0..<symbols.count - 1 {
            let merge = pairs.merge(symbols[i].id, symbols[i + 1].id)
            if merge.rank != .max { heap.append(candidate(merge, at: Int32(i))) }
        }
        for i in stride(from: heap.count / 2 - 1, through: 0, by: -1) { siftDown(i) }
        while let top = heap.first {
            removeTop()
            let position = Int(top.order & 0xFFFF_FFFF)
            let symbol = symbols[position]
            guard symbol.id == top.left, symbol.next >= 0, symbols[Int(symbol.next)].id == top.right else { continue }
            let right = symbols[Int(symbol.next)]
            symbols[Int(symbol.next)].id = -1
            symbols[position] = Symbol(id: top.id, previous: symbol.previous, next: right.next)
            if right.next >= 0 {
                symbols[Int(right.next)].previous = Int32(position)
                push(pairs.merge(top.id, symbols[Int(right.next)].id), at: Int32(position))
            }
            if symbol.previous >= 0 {
                push(pairs.merge(symbols[Int(symbol.previous)].id, top.id), at: symbol.previous)
            }
        }
    }

    private func liveTokens() -> [Int32] {
        var tokens: [Int32] = []
        for symbol in symbols where symbol.id >= 0 { tokens.append(symbol.id) }
        if symbols.count > Self.kept {
            symbols = []
            heap = []
        }
        return tokens
    }

    private func candidate(_ merge: Merge, at position: Int32) -> Candidate {
        let symbol = symbols[Int(position)]
        return Candidate(
            order: UInt64(merge.rank) << 32 | UInt64(position), left: symbol.id, right: symbols[Int(symbol.next)].id,
            id: merge.id)
    }

    private func push(_ merge: Merge, at position: Int32) {
        guard merge.rank != .max else { return }
        heap.append(candidate(merge, at: position))
        var i = heap.count - 1
        while i > 0, heap[i].order < heap[(i - 1) / 2].order {
            heap.swapAt(i, (i - 1) / 2)
            i = (i - 1) / 2
        }
    }

    private func removeTop() {
        let last = heap.removeLast()
        guard !heap.isEmpty else { return }
        heap[0] = last
        siftDown(0)
    }

    private func siftDown(_ start: Int) {
        heap.withUnsafeMutableBufferPointer { heap in
            var i = start
            let moving = heap[i]
            while true {
                var child = 2 * i + 1
                guard child < heap.count else { break }
                if child + 1 < heap.count, heap[child + 1].order < heap[child].order { child += 1 }
                guard heap[child].order < moving.order else { break }
                heap[i] = heap[child]
                i = child
            }
            heap[i] = moving
        }
    }
}
