/// How often each word was seen: words of up to 15 bytes, which are nearly all, in an open-addressing table that holds them; longer ones in one over an arena.
struct WordCounts {
    /// Words are counted by their first bytes only: a longer run of one letter teaches no more.
    static let longestWord = 512

    private var short = [ShortWord](repeating: ShortWord(), count: 1 << 10)
    private var shortShift: UInt64 = 64 - 10
    private var shortCount = 0
    private var arena: [UInt8] = []
    private var entries: [Entry] = []
    private var slots = [Slot](repeating: Slot(entry: -1, tag: 0), count: 1 << 10)
    private var shift: UInt64 = 64 - 10

    private struct ShortWord {
        var key = WordKey.none
        var count: Int64 = 0
    }

    private struct Entry {
        var offset: Int
        var length: Int32
        var count: Int64
    }

    /// The entry of a word and the low half of its hash, so that most collisions never look at the word.
    private struct Slot {
        var entry: Int32
        var tag: UInt32
    }

    /// How many words there are.
    var wordCount: Int { shortCount + entries.count }

    /// Counts the words of one text.
    mutating func add(_ text: UnsafeBufferPointer<UInt8>, pattern: SplitPattern) {
        switch pattern {
        case .gpt2: add(text, GPT2Split.self)
        case .llama3: add(text, Llama3Split.self)
        case .whole: add(text, WholeSplit.self)
        }
    }

    @inline(__always)
    private mutating func add<Split: WordSplit>(_ text: UnsafeBufferPointer<UInt8>, _: Split.Type) {
        guard var p = text.baseAddress else { return }
        let end = p + text.count
        let classes = CharacterClasses.shared
        while p < end {
            let next = Split.wordEnd(p, end, classes)
            if next - p <= WordKey.longestWord {
                add(WordKey(p, next - p, end), count: 1)
            } else {
                addLong(UnsafeBufferPointer(start: p, count: min(next - p, Self.longestWord)), count: 1)
            }
            p = next
        }
    }

    private mutating func add(_ word: UnsafeBufferPointer<UInt8>, count: Int64) {
        if let start = word.baseAddress, word.count <= WordKey.longestWord {
            add(WordKey(start, word.count, start + word.count), count: count)
        } else {
            addLong(word, count: count)
        }
    }

    @inline(__always)
    private mutating func add(_ key: WordKey, count: Int64) {
        let mask = short.count &- 1
        let isNew = short.withUnsafeMutableBufferPointer { short in
            var i = Int(truncatingIfNeeded: key.hash &>> shortShift)
            while short[i].key != key, short[i].count != 0 { i = (i &+ 1) & mask }
            let isNew = short[i].count == 0
            short[i].key = key
            short[i].count &+= count
            return isNew
        }
        if isNew {
            shortCount += 1
            if shortCount * 2 > short.count { growShort() }
        }
    }

    private mutating func growShort() {
        let old = short
        shortShift -= 1
        short = [ShortWord](repeating: ShortWord(), count: old.count * 2)
        for word in old where word.count != 0 {
            var i = Int(word.key.hash >> shortShift)
            while short[i].count != 0 { i = (i + 1) & (short.count - 1) }
            short[i] = word
        }
    }

    @inline(never)
    private mutating func addLong(_ word: UnsafeBufferPointer<UInt8>, count: Int64) {
        let hash = hashBytes(word)
        let tag = UInt32(truncatingIfNeeded: hash)
        var i = Int(truncatingIfNeeded: hash &>> shift)
        let mask = slots.count &- 1
        while true {
            let slot = slots[i]
            if slot.entry < 0 { break }
            if slot.tag == tag, holds(Int(slot.entry), word) {
                entries[Int(slot.entry)].count &+= count
                return
            }
            i = (i &+ 1) & mask
        }
        slots[i] = Slot(entry: Int32(entries.count), tag: tag)
        entries.append(Entry(offset: arena.count, length: Int32(word.count), count: count))
        arena.append(contentsOf: word)
        if entries.count * 2 > slots.count { rehash(bits: 64 - Int(shift) + 1) }
    }

    @inline(__always)
    private func holds(_ entry: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let entry = entries[entry]
        guard Int(entry.length) == word.count else { return false }
        return arena.withUnsafeBufferPointer {
            equalBytes(UnsafeBufferPointer(rebasing: $0[entry.offset..<entry.offset + word.count]), word)
        }
    }

    private mutating func rehash(bits: Int) {
        shift = UInt64(64 - bits)
        var slots = [Slot](repeating: Slot(entry: -1, tag: 0), count: 1 << bits)
        arena.withUnsafeBufferPointer { arena in
            for (index, entry) in entries.enumerated() {
                let range = entry.offset..<entry.offset + Int(entry.length)
                let hash = hashBytes(UnsafeBufferPointer(rebasing: arena[range]))
                var i = Int(hash >> shift)
                while slots[i].entry >= 0 { i = (i + 1) & (slots.count - 1) }
                slots[i] = Slot(entry: Int32(index), tag: UInt32(truncatingIfNeeded: hash))
            }
        }
        self.slots = slots
    }

    /// Adds the counts of `other`.
    mutating func merge(_ other: WordCounts) {
        for word in other.short where word.count != 0 { add(word.key, count: word.count) }
        other.visitLong { addLong($0, count: $1) }
    }

    func visit(_ body: (UnsafeBufferPointer<UInt8>, Int64) -> Void) {
        for word in short where word.count != 0 { word.key.withBytes { body($0, word.count) } }
        visitLong(body)
    }

    private func visitLong(_ body: (UnsafeBufferPointer<UInt8>, Int64) -> Void) {
        arena.withUnsafeBufferPointer { arena in
            for entry in entries {
                body(
                    UnsafeBufferPointer(rebasing: arena[entry.offset..<entry.offset + Int(entry.length)]), entry.count)
            }
        }
    }

    /// Forgets the rarest words until at most half of `limit` bytes are in use, where more than `limit` are; the most frequent always stay.
    mutating func prune(limit: Int) {
        guard bytesInUse > limit else { return }
        var least: Int64 = 2
        repeat {
            var kept = WordCounts()
            visit { word, count in if count >= least { kept.add(word, count: count) } }
            if kept.wordCount == 0 { return }
            self = kept
            least *= 2
        } while bytesInUse > limit / 2
    }

    private var bytesInUse: Int {
        arena.count + entries.count * MemoryLayout<Entry>.stride + slots.count * MemoryLayout<Slot>.stride
            + short.count * MemoryLayout<ShortWord>.stride
    }
}
