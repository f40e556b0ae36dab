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

    private static let slotBits: UInt64 = 16
    private static let longestKey = 15
    private static let idMask = SIMD4<UInt32>(0x0FFF_FFFF, .max, .max, .max)
    private static let outputCapacity = 8192
    /// No word is longer: positions in a word are 32-bit.
    private static let longestWord = 1 << 30

    private let merger: WordMerger
    private let wordIDs: TokenTable?
    private let slots: UnsafeMutablePointer<Slot>
    private let output: UnsafeMutablePointer<Int32>

    init(pairs: PairTable, byteIDs: [Int32], wordIDs: TokenTable?) {
        merger = WordMerger(pairs: pairs, byteIDs: byteIDs)
        self.wordIDs = wordIDs
        // Both slots of a word in one cache line.
        slots = UnsafeMutableRawPointer.allocate(
            byteCount: MemoryLayout<Slot>.stride << Int(Self.slotBits), alignment: 64
        ).assumingMemoryBound(to: Slot.self)
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
        // Locals, so that the loop neither loads nor checks access to properties.
        let slots = slots
        let output = output
        var outputCount = 0
        while p < end {
            let next = Split.wordEnd(p, end, classes)
            let count = next - p
            if outputCount > Self.outputCapacity &- Self.longestKey {
                ids.append(contentsOf: UnsafeBufferPointer(start: output, count: outputCount))
                outputCount = 0
            }
            if count <= Self.longestKey {
                let (low, high) = Self.key(p, count, end)
                var slot = slots + Self.index(low, high)
                if slot.pointee.low != low || slot.pointee.high != high { slot += 1 }
                if slot.pointee.low == low, slot.pointee.high == high {
                    let tokens = slot.pointee.tokens
                    UnsafeMutableRawPointer(output + outputCount).storeBytes(
                        of: tokens & Self.idMask, as: SIMD4<UInt32>.self)
                    outputCount &+= Int(tokens.x &>> 28)
                } else {
                    slot -= 1
                    outputCount &+= remember(
                        UnsafeBufferPointer(start: p, count: count), low, high, slot, output + outputCount)
                }
                p = next
            } else {
                ids.append(contentsOf: UnsafeBufferPointer(start: output, count: outputCount))
                outputCount = 0
                let word = UnsafeBufferPointer(start: p, count: min(count, Self.longestWord))
                appendLong(word, into: &ids)
                p += word.count
            }
        }
        ids.append(contentsOf: UnsafeBufferPointer(start: output, count: outputCount))
    }

    /// The bytes of a word of up to 15 as two numbers, its length in the last byte.
    @inline(__always)
    private static func key(
        _ p: UnsafePointer<UInt8>, _ count: Int, _ end: UnsafePointer<UInt8>
    ) -> (low: UInt64, high: UInt64) {
        var low: UInt64 = 0
        var high: UInt64 = 0
        if end - p >= 16 {
            let raw = UnsafeRawPointer(p)
            let bits = UInt64(truncatingIfNeeded: count) &* 8
            low = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
            high = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
            // Keep the bytes of the word only.
            low &= count >= 8 ? .max : ~(UInt64.max &<< bits)
            high &= count > 8 ? UInt64.max &>> (128 &- bits) : 0
        } else {
            for i in 0..<min(count, 8) { low |= UInt64(p[i]) &<< UInt64(8 * i) }
            for i in 8..<max(count, 8) { high |= UInt64(p[i]) &<< UInt64(8 * (i - 8)) }
        }
        return (low, high | UInt64(truncatingIfNeeded: count) &<< 56)
    }

    /// The first of the two slots in which a word may be.
    @inline(__always)
    private static func index(_ low: UInt64, _ high: UInt64) -> Int {
        let hash = (low ^ (low &>> 31)) &* 0x9E37_79B9_7F4A_7C15 &+ high &* 0xA24B_AED4_963E_E407
        return Int(truncatingIfNeeded: hash &>> (65 &- slotBits)) &<< 1
    }

    /// Merges a word, writes its tokens to `output`, and keeps them at `slot` if they fit, where the word that came before moves one on.
    ///
    /// - Returns: how many tokens there are.
    @inline(never)
    private func remember(
        _ word: UnsafeBufferPointer<UInt8>, _ low: UInt64, _ high: UInt64, _ slot: UnsafeMutablePointer<Slot>,
        _ output: UnsafeMutablePointer<Int32>
    ) -> Int {
        var count = 0
        withTokens(of: word) { tokens in
            count = tokens.count
            for i in 0..<count { output[i] = tokens[i] }
        }
        if count <= 4 {
            var packed = SIMD4<UInt32>(repeating: 0)
            for i in 0..<count { packed[i] = UInt32(bitPattern: output[i]) }
            packed.x |= UInt32(count) << 28
            slot[1] = slot[0]
            slot[0] = Slot(low: low, high: high, tokens: packed)
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
