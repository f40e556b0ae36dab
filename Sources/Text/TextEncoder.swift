import CText

/// Encodes text with one tokenizer, remembering the words it has seen; one thread at a time.
///
/// The hot loop of the tokenizer: cut some words, then look each up by its bytes and copy its tokens. Cut first, so that the processor, which need not know
/// where one word ends to look up the next, waits for the memory of many slots at once. Only words of up to 15 bytes and four tokens are remembered, in
/// slots that hold key and tokens side by side, so that a word costs one cache line; the others are merged anew.
///
/// `@unchecked Sendable`: it is handed from thread to thread, and the tokenizer gives it to one call at a time.
final class TextEncoder: @unchecked Sendable {
    /// One remembered word and its tokens.
    private struct Slot {
        var key = WordKey.none
        /// Four tokens; the count stands above the first.
        var tokens = SIMD4<UInt32>(repeating: 0)
    }

    /// A word that was cut and not looked up yet.
    private struct Cut {
        /// Of a word that is too long for a key, its length in `low` and nothing in `high`.
        var key: WordKey
        var start: UnsafePointer<UInt8>
        var slot: UnsafeMutablePointer<Slot>
    }

    private static let slotBits: UInt64 = 19
    private static let cutCapacity = 64
    private static let idMask = SIMD4<UInt32>(0x0FFF_FFFF, .max, .max, .max)
    /// Room for the tokens of all cuts; what is stored for the last may reach four further.
    private static let outputCapacity = cutCapacity * WordKey.longestWord
    /// No word is longer: positions in a word are 32-bit.
    private static let longestWord = 1 << 30

    private let merger: WordMerger
    private let wordIDs: TokenTable?
    private let slots: UnsafeMutablePointer<Slot>
    private let cuts: UnsafeMutablePointer<Cut>
    private let output: UnsafeMutablePointer<Int32>

    init(pairs: PairTable, byteIDs: [Int32], wordIDs: TokenTable?) {
        merger = WordMerger(pairs: pairs, byteIDs: byteIDs)
        self.wordIDs = wordIDs
        // Both slots of a word in one cache line.
        let count = 1 << Int(Self.slotBits)
        slots = UnsafeMutableRawPointer.allocate(byteCount: count * MemoryLayout<Slot>.stride, alignment: 64)
            .initializeMemory(as: Slot.self, repeating: Slot(), count: count)
        cuts = .allocate(capacity: Self.cutCapacity)
        output = .allocate(capacity: Self.outputCapacity + 4)
        output.initialize(repeating: 0, count: Self.outputCapacity + 4)
    }

    deinit {
        slots.deallocate()
        cuts.deallocate()
        output.deallocate()
    }

    /// Appends the tokens of `bytes` to `ids`.
    func encode(_ bytes: UnsafeBufferPointer<UInt8>, pattern: SplitPattern, into ids: inout [Int32]) {
        switch pattern {
        case .gpt2: encode(bytes, GPT2Split.self, into: &ids)
        case .llama3: encode(bytes, Llama3Split.self, into: &ids)
        case .whole: encode(bytes, WholeSplit.self, into: &ids)
        }
    }

    @inline(__always)
    private func encode<Split: WordSplit>(
        _ bytes: UnsafeBufferPointer<UInt8>, _: Split.Type, into ids: inout [Int32]
    ) {
        guard var p = bytes.baseAddress else { return }
        let end = p + bytes.count
        let classes = CharacterClasses.shared
        // Locals, so that the loop neither loads nor checks access to properties.
        let slots = slots
        let cuts = cuts
        while p < end {
            var cutCount = 0
            while p < end, cutCount < Self.cutCapacity {
                let count = min(Split.wordEnd(p, end, classes) - p, Self.longestWord)
                var key = WordKey(low: UInt64(truncatingIfNeeded: count), high: 0)
                if count <= WordKey.longestWord { key = WordKey(p, count, end) }
                let slot = slots + Int(truncatingIfNeeded: key.hash &>> (65 &- Self.slotBits)) &<< 1
                mt_prefetch(slot)
                (cuts + cutCount).initialize(to: Cut(key: key, start: p, slot: slot))
                cutCount &+= 1
                p += count
            }
            lookUp(cutCount, into: &ids)
        }
    }

    /// Appends the tokens of the first `cutCount` cuts to `ids`.
    @inline(__always)
    private func lookUp(_ cutCount: Int, into ids: inout [Int32]) {
        let cuts = cuts
        let output = output
        var outputCount = 0
        for i in 0..<cutCount {
            let cut = cuts[i]
            // Which of the two slots is no branch: nothing foretells it.
            let slot = cut.slot + (cut.slot.pointee.key == cut.key ? 0 : 1)
            if slot.pointee.key == cut.key {
                let tokens = slot.pointee.tokens
                UnsafeMutableRawPointer(output + outputCount).storeBytes(
                    of: tokens & Self.idMask, as: SIMD4<UInt32>.self)
                outputCount &+= Int(tokens.x &>> 28)
            } else if cut.key.high != 0 {
                outputCount &+= remember(cut, output + outputCount)
            } else {
                ids.append(contentsOf: UnsafeBufferPointer(start: output, count: outputCount))
                outputCount = 0
                appendLong(UnsafeBufferPointer(start: cut.start, count: Int(cut.key.low)), into: &ids)
            }
        }
        ids.append(contentsOf: UnsafeBufferPointer(start: output, count: outputCount))
    }

    /// Merges a word, writes its tokens to `output`, and keeps them if they fit, where the word that came before moves one on.
    ///
    /// - Returns: how many tokens there are.
    @inline(never)
    private func remember(_ cut: Cut, _ output: UnsafeMutablePointer<Int32>) -> Int {
        var count = 0
        withTokens(of: UnsafeBufferPointer(start: cut.start, count: cut.key.count)) { tokens in
            count = tokens.count
            for i in 0..<count { output[i] = tokens[i] }
        }
        if count <= 4 {
            var packed = SIMD4<UInt32>(repeating: 0)
            for i in 0..<count { packed[i] = UInt32(bitPattern: output[i]) }
            packed.x |= UInt32(count) << 28
            cut.slot[1] = cut.slot[0]
            cut.slot[0] = Slot(key: cut.key, tokens: packed)
        }
        return count
    }

    @inline(never)
    private func appendLong(_ word: UnsafeBufferPointer<UInt8>, into ids: inout [Int32]) {
        withTokens(of: word) { ids.append(contentsOf: $0) }
    }

    @inline(__always)
    private func withTokens(of word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<Int32>) -> Void) {
        if let wordIDs, var id = wordIDs[word] {  // `ignore_merges`
            withUnsafePointer(to: &id) { body(UnsafeBufferPointer(start: $0, count: 1)) }
        } else {
            merger.withTokens(of: word, body)
        }
    }
}
