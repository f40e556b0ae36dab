import CText

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
    // The linked list of a short word, and the merge of each symbol with the next.
    private let ids = UnsafeMutablePointer<Int32>.allocate(capacity: WordMerger.longestShort)
    private let previous = UnsafeMutablePointer<UInt8>.allocate(capacity: WordMerger.longestShort)
    private let next = UnsafeMutablePointer<UInt8>.allocate(capacity: WordMerger.longestShort)
    private let mergedIDs = UnsafeMutablePointer<Int32>.allocate(capacity: WordMerger.longestShort)
    /// Rank, then position: the order of merging in one number.
    private let orders = UnsafeMutablePointer<UInt64>.allocate(capacity: WordMerger.longestShort)

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
        previous.deallocate()
        next.deallocate()
        mergedIDs.deallocate()
        orders.deallocate()
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
        // Locals, so that the loops do not load them anew.
        let (ids, previous, next, mergedIDs, orders, pairs) = (ids, previous, next, mergedIDs, orders, pairs)
        var count = 0
        for byte in word {
            let id = byteIDs[Int(byte)]
            if id < 0 { continue }
            ids[count] = id
            count &+= 1
        }
        guard count > 1 else { return count }
        let last = count &- 1
        @inline(__always) func setMerge(at i: Int, with right: Int) {
            let merge = pairs.merge(ids[i], ids[right])
            orders[i] = UInt64(merge.rank) << 8 | UInt64(truncatingIfNeeded: i)
            mergedIDs[i] = merge.id
        }
        for i in 0..<last {
            setMerge(at: i, with: i &+ 1)
            next[i] = UInt8(truncatingIfNeeded: i &+ 1)
            previous[i &+ 1] = UInt8(truncatingIfNeeded: i)
        }
        next[last] = UInt8(truncatingIfNeeded: count)
        while true {
            let best = mt_lowest(orders, last)
            if best >= UInt64(UInt32.max) << 8 { break }
            let i = Int(truncatingIfNeeded: best & 0xFF)
            let right = Int(next[i])
            let following = Int(next[right])
            ids[i] = mergedIDs[i]
            orders[right] = .max
            next[i] = UInt8(truncatingIfNeeded: following)
            if following < count {
                previous[following] = UInt8(truncatingIfNeeded: i)
                setMerge(at: i, with: following)
            } else {
                orders[i] = .max
            }
            if i > 0 { setMerge(at: Int(previous[i]), with: i) }
        }
        var (kept, i) = (0, 0)
        while i < count {
            ids[kept] = ids[i]
            kept &+= 1
            i = Int(next[i])
        }
        return kept
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
