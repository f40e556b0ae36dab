/// Merges the bytes of one word into tokens: the lowest rank first, of equal ranks the leftmost.
///
/// Short words, which are nearly all, are merged by looking for the lowest rank again and again; long ones with a heap over a linked list, so that a
/// megabyte of one letter takes n log n steps.
final class WordMerger {
    /// The longest word that is merged by looking at all its pairs.
    private static let longestShort = 64
    /// The longest word whose memory is kept for the next.
    private static let kept = 1 << 16

    private let pairs: PairTable
    private let byteIDs: [Int32]
    private let ids = UnsafeMutablePointer<Int32>.allocate(capacity: WordMerger.longestShort)
    private let merges = UnsafeMutablePointer<Merge>.allocate(capacity: WordMerger.longestShort)

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
    }

    deinit {
        ids.deallocate()
        merges.deallocate()
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

    private func mergeShort(_ word: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        for byte in word {
            let id = byteIDs[Int(byte)]
            if id < 0 { continue }
            ids[count] = id
            count &+= 1
        }
        guard count > 1 else { return count }
        for i in 0..<count &- 1 { merges[i] = pairs.merge(ids[i], ids[i &+ 1]) }
        while count > 1 {
            var best = 0
            var bestRank = merges[0].rank
            var i = 1
            while i < count &- 1 {
                if merges[i].rank < bestRank {
                    bestRank = merges[i].rank
                    best = i
                }
                i &+= 1
            }
            if bestRank == .max { break }
            ids[best] = merges[best].id
            // Close the gap that the right part leaves.
            i = best &+ 1
            while i < count &- 1 {
                ids[i] = ids[i &+ 1]
                merges[i] = merges[i &+ 1]
                i &+= 1
            }
            count &-= 1
            if best > 0 { merges[best &- 1] = pairs.merge(ids[best &- 1], ids[best]) }
            if best < count &- 1 { merges[best] = pairs.merge(ids[best], ids[best &+ 1]) }
        }
        return count
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
