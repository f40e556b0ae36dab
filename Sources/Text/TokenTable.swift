/// Byte strings in one arena, found by their bytes: open addressing, immutable once made.
struct TokenTable: Sendable {
    /// All strings, one after the other.
    let arena: [UInt8]
    /// Where each string starts in `arena`, and one more for the end of the last; by id.
    let offsets: [Int32]
    private let slots: [Int32]
    private let shift: UInt64
    /// The id of a string that is there a second time.
    let duplicate: Int?

    /// - Parameter isListed: which ids can be found; of equal strings the later is found.
    init(arena: [UInt8], offsets: [Int32], isListed: (Int) -> Bool = { _ in true }) {
        self.arena = arena
        self.offsets = offsets
        let count = offsets.count - 1
        var bits: UInt64 = 4
        while 1 << bits < count * 2 { bits += 1 }
        shift = 64 - bits
        var slots = [Int32](repeating: -1, count: 1 << Int(bits))
        let shift = shift
        var duplicate: Int?
        arena.withUnsafeBufferPointer { arena in
            slots.withUnsafeMutableBufferPointer { slots in
                for id in 0..<count where isListed(id) {
                    let string = UnsafeBufferPointer(rebasing: arena[Int(offsets[id])..<Int(offsets[id + 1])])
                    var i = Int(hashBytes(string) >> shift)
                    while slots[i] >= 0 {
                        let other = Int(slots[i])
                        let range = Int(offsets[other])..<Int(offsets[other + 1])
                        if equalBytes(UnsafeBufferPointer(rebasing: arena[range]), string) {
                            duplicate = id
                            break
                        }
                        i = (i + 1) & (slots.count - 1)
                    }
                    slots[i] = Int32(id)
                }
            }
        }
        self.slots = slots
        self.duplicate = duplicate
    }

    var count: Int { offsets.count - 1 }

    subscript(id: Int) -> ArraySlice<UInt8> { arena[Int(offsets[id])..<Int(offsets[id + 1])] }

    /// The id of `string`.
    subscript(string: UnsafeBufferPointer<UInt8>) -> Int32? {
        var i = Int(hashBytes(string) >> shift)
        return arena.withUnsafeBufferPointer { arena in
            while slots[i] >= 0 {
                let id = Int(slots[i])
                let range = Int(offsets[id])..<Int(offsets[id + 1])
                if equalBytes(UnsafeBufferPointer(rebasing: arena[range]), string) { return Int32(id) }
                i = (i + 1) & (slots.count - 1)
            }
            return nil
        }
    }

    subscript(string: [UInt8]) -> Int32? { string.withUnsafeBufferPointer { self[$0] } }
}

/// A 64-bit hash of bytes whose high bits are the good ones; the same in every process.
@inline(__always)
func hashBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var i = 0
    if let base = UnsafeRawPointer(bytes.baseAddress) {
        while i &+ 8 <= bytes.count {
            hash = (hash ^ base.loadUnaligned(fromByteOffset: i, as: UInt64.self)) &* 0xD6E8_FEB8_6659_FD93
            hash ^= hash &>> 32
            i &+= 8
        }
    }
    var tail: UInt64 = 0
    while i < bytes.count {
        tail = tail &<< 8 | UInt64(bytes[i])
        i &+= 1
    }
    hash = (hash ^ tail) &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash &>> 32
    return hash &* 0x9E37_79B9_7F4A_7C15
}

@inline(__always)
func equalBytes(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    guard a.count == b.count else { return false }
    for i in 0..<a.count where a[i] != b[i] { return false }
    return true
}
