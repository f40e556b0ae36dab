/// Encodes text with one tokenizer, remembering the words it has seen; one thread at a time.
///
/// The hot loop of the tokenizer: cut a word, look it up by its bytes, copy its tokens. Only words of up to 15 bytes and four tokens are remembered, in
/// slots that hold key and tokens side by side, so that a word costs one cache line; the others are merged anew.
///
/// `@unchecked Sendable`: it is handed from thread to thread, and the tokenizer gives it to one call at a time.
final class TextEncoder: @unchecked Sendable {
    /// One remembered word: its bytes, zero-padded, its length in the last byte, and its tokens.
    private struct Slot {
        var low: UInt64 = 0
        var high: UInt64 = 0
        /// Four tokens; the count stands above the first.
        var tokens = SIMD4<UInt32>(repeating: 0)
    }

    private static let slotBits: UInt64 = 15
    private static let longestKey = 15
    private static let outputCapacity = 8192
    /// No word is longer: positions in a word are 32-bit.
    private static let longestWord = 1 << 30

    private let merger: WordMerger
    private let wordIDs: TokenTable?
    private let slots: UnsafeMutablePointer<Slot>
    private let output: UnsafeMutablePointer<Int32>
    private var outputCount = 0

    init(pairs: PairTable, byteIDs: [Int32], wordIDs: TokenTable?) {
        merger = WordMerger(pairs: pairs, byteIDs: byteIDs)
        self.wordIDs = wordIDs
        slots = .allocate(capacity: 1 << Int(Self.slotBits))
        slots.initialize(repeating: Slot(), count: 1 << Int(Self.slotBits))
        output = .allocate(capacity: Self.outputCapacity + 4)
        output.initialize(repeating: 0, count: Self.outputCapacity + 4)
    }

    deinit {
        slots.deallocate()
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
        while p < end {
            var next = Split.wordEnd(p, end, classes)
            if next - p > Self.longestWord { next = p + Self.longestWord }
            if outputCount > Self.outputCapacity &- Self.longestKey { flush(into: &ids) }
            if next - p <= Self.longestKey {
                appendShort(p, next - p, end)
            } else {
                appendLong(UnsafeBufferPointer(start: p, count: next - p), into: &ids)
            }
            p = next
        }
        flush(into: &ids)
    }

    @inline(__always)
    private func appendShort(_ p: UnsafePointer<UInt8>, _ count: Int, _ end: UnsafePointer<UInt8>) {
        var low: UInt64 = 0
        var high: UInt64 = 0
        if end - p >= 16 {
            let raw = UnsafeRawPointer(p)
            low = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
            high = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
            let bits = UInt64(truncatingIfNeeded: count &* 8)
            // Keep the bytes of the word only; a shift by 64 gives 0.
            low &= ~(UInt64.max << bits)
            high &= bits > 64 ? ~(UInt64.max << (bits &- 64)) : 0
        } else {
            for i in 0..<min(count, 8) { low |= UInt64(p[i]) << UInt64(8 * i) }
            for i in 8..<max(count, 8) { high |= UInt64(p[i]) << UInt64(8 * (i - 8)) }
        }
        high |= UInt64(truncatingIfNeeded: count) &<< 56
        let hash = (low ^ (high &* 0xA24B_AED4_963E_E407)) &* 0x9E37_79B9_7F4A_7C15
        let mixed = (hash ^ (hash &>> 32)) &* 0xD6E8_FEB8_6659_FD93
        let slot = slots + Int(truncatingIfNeeded: mixed &>> (64 &- Self.slotBits))
        if slot.pointee.low != low || slot.pointee.high != high {
            if !remember(UnsafeBufferPointer(start: p, count: count), low, high, in: slot) { return }
        }
        var tokens = slot.pointee.tokens
        let tokenCount = Int(tokens.x &>> 28)
        tokens.x &= 0x0FFF_FFFF
        UnsafeMutableRawPointer(output + outputCount).storeBytes(of: tokens, as: SIMD4<UInt32>.self)
        outputCount &+= tokenCount
    }

    /// Merges a word and puts it in `slot`; where it has too many tokens for that, appends them itself and returns false.
    @inline(never)
    private func remember(
        _ word: UnsafeBufferPointer<UInt8>, _ low: UInt64, _ high: UInt64, in slot: UnsafeMutablePointer<Slot>
    ) -> Bool {
        var isRemembered = false
        withTokens(of: word) { tokens in
            if tokens.count <= 4 {
                var packed = SIMD4<UInt32>(repeating: 0)
                for i in 0..<tokens.count { packed[i] = UInt32(tokens[i]) }
                packed.x |= UInt32(tokens.count) << 28
                slot.pointee = Slot(low: low, high: high, tokens: packed)
                isRemembered = true
            } else {
                for token in tokens {
                    output[outputCount] = token
                    outputCount += 1
                }
            }
        }
        return isRemembered
    }

    @inline(never)
    private func appendLong(_ word: UnsafeBufferPointer<UInt8>, into ids: inout [Int32]) {
        flush(into: &ids)
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

    @inline(__always)
    private func flush(into ids: inout [Int32]) {
        ids.append(contentsOf: UnsafeBufferPointer(start: output, count: outputCount))
        outputCount = 0
    }
}
