/// What the split patterns ask of a character.
enum CharacterClass {
    static let other: UInt8 = 0
    /// `\p{L}`
    static let letter: UInt8 = 1
    /// `\p{N}`
    static let number: UInt8 = 2
    /// `\s` but for `\r` and `\n`
    static let space: UInt8 = 3
    /// `\r` or `\n`
    static let newline: UInt8 = 4
}

/// The class of every code point, in blocks of 256; blocks of one class share one copy.
struct CharacterClasses {
    private let blocks: UnsafePointer<UInt16>
    private let classes: UnsafePointer<UInt8>

    /// The one table, expanded on first use and kept until the process ends.
    ///
    /// Safe to share: nothing writes to it after it is made.
    nonisolated(unsafe) static let shared = CharacterClasses()

    private init() {
        let blockCount = 0x110000 / 256
        let index = UnsafeMutablePointer<UInt16>.allocate(capacity: blockCount)
        var expanded: [UInt8] = []
        var uniform = [Int](repeating: -1, count: 8)
        var change = 0
        var current: UInt8 = 0
        for block in 0..<blockCount {
            let first = UInt32(block * 256)
            let isUniform =
                change == Self.changes.count || Self.changes[change] >> 3 > first + 255
            if isUniform, uniform[Int(current)] >= 0 {
                index[block] = UInt16(uniform[Int(current)])
                continue
            }
            let position = expanded.count / 256
            if isUniform { uniform[Int(current)] = position }
            index[block] = UInt16(position)
            for codePoint in first...first + 255 {
                if change < Self.changes.count, Self.changes[change] >> 3 == codePoint {
                    current = UInt8(Self.changes[change] & 7)
                    change += 1
                }
                expanded.append(current)
            }
        }
        let storage = UnsafeMutablePointer<UInt8>.allocate(capacity: expanded.count)
        storage.initialize(from: expanded, count: expanded.count)
        blocks = UnsafePointer(index)
        classes = UnsafePointer(storage)
    }

    /// The class of an ASCII byte.
    @inline(__always)
    func ofASCII(_ byte: UInt8) -> UInt8 {
        classes[Int(byte)]
    }

    @inline(__always)
    func of(_ codePoint: UInt32) -> UInt8 {
        classes[Int(blocks[Int(codePoint >> 8)]) << 8 | Int(codePoint & 255)]
    }

    /// The class of the character at `p` and its length in bytes; a byte that is no part of valid UTF-8 is one character of class `other`.
    @inline(__always)
    func at(_ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> (kind: UInt8, length: Int) {
        let first = p[0]
        return first < 0x80 ? (classes[Int(first)], 1) : multiByte(p, end)
    }

    @inline(never)
    private func multiByte(_ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> (kind: UInt8, length: Int) {
        let invalid = (CharacterClass.other, 1)
        let b0 = UInt32(p[0])
        let available = end - p
        if b0 < 0xE0 {
            guard b0 >= 0xC2, available >= 2, p[1] & 0xC0 == 0x80 else { return invalid }
            return (of((b0 & 0x1F) << 6 | UInt32(p[1] & 0x3F)), 2)
        }
        if b0 < 0xF0 {
            guard available >= 3, p[1] & 0xC0 == 0x80, p[2] & 0xC0 == 0x80 else { return invalid }
            let codePoint = (b0 & 0x0F) << 12 | UInt32(p[1] & 0x3F) << 6 | UInt32(p[2] & 0x3F)
            guard codePoint >= 0x800, codePoint & 0xF800 != 0xD800 else { return invalid }
            return (of(codePoint), 3)
        }
        guard b0 < 0xF5, available >= 4, p[1] & 0xC0 == 0x80, p[2] & 0xC0 == 0x80, p[3] & 0xC0 == 0x80 else {
            return invalid
        }
        let high = (b0 & 0x07) << 18 | UInt32(p[1] & 0x3F) << 12
        let codePoint = high | UInt32(p[2] & 0x3F) << 6 | UInt32(p[3] & 0x3F)
        guard codePoint >= 0x10000, codePoint < 0x110000 else { return invalid }
        return (of(codePoint), 4)
    }
}
