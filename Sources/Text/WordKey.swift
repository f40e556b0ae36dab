/// A word of up to 15 bytes as two numbers: its bytes, zero-padded, and its length in the last byte.
struct WordKey: Equatable {
    static let longestWord = 15

    var low: UInt64
    var high: UInt64

    /// The word of `count` bytes at `p`, in a text that goes on to `end`; nothing past `end` is read.
    @inline(__always)
    init(_ p: UnsafePointer<UInt8>, _ count: Int, _ end: UnsafePointer<UInt8>) {
        low = 0
        high = 0
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
        high |= UInt64(truncatingIfNeeded: count) &<< 56
    }

    init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// No word has it: what an empty slot holds.
    static let none = WordKey(low: 0, high: 0)

    var count: Int { Int(high >> 56) }

    /// A hash whose high bits are the good ones.
    @inline(__always)
    var hash: UInt64 {
        (low ^ (low &>> 31)) &* 0x9E37_79B9_7F4A_7C15 &+ high &* 0xA24B_AED4_963E_E407
    }

    @inline(__always)
    static func == (a: WordKey, b: WordKey) -> Bool { (a.low ^ b.low) | (a.high ^ b.high) == 0 }

    /// Calls `body` with the bytes of the word.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withUnsafeBytes(of: (low.littleEndian, high.littleEndian)) {
            body(UnsafeBufferPointer(rebasing: $0.bindMemory(to: UInt8.self)[..<count]))
        }
    }
}
