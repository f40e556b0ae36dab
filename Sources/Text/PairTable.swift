/// What a pair of tokens merges into, and how early: rank 0 first.
struct Merge {
    var rank: UInt32
    var id: Int32
}

/// Pairs of tokens to merges, in one flat open-addressing table that is an eighth to a quarter full, so that few pairs need a second look.
///
/// Immutable once its tokenizer is made, so that threads may share it; freed with the tokenizer.
final class PairTable: Sendable {
    struct Slot {
        var key: UInt64
        var merge: Merge
    }

    static let empty = UInt64.max
    /// Safe to share: written in `init` only.
    nonisolated(unsafe) let slots: UnsafeMutablePointer<Slot>
    let mask: UInt64
    let shift: UInt64

    /// - Parameter merges: left, right and result, from the first rank; of two for one pair the later counts, as in `tokenizers`.
    init(_ merges: [MergeRule]) {
        var bits: UInt64 = 4
        while 1 << bits < merges.count * 4 { bits += 1 }
        mask = 1 << bits - 1
        shift = 64 - bits
        slots = .allocate(capacity: 1 << Int(bits))
        slots.initialize(repeating: Slot(key: Self.empty, merge: Merge(rank: .max, id: -1)), count: 1 << Int(bits))
        for (rank, rule) in merges.enumerated() {
            let key = Self.key(rule.left, rule.right)
            var i = Int(Self.hash(key) >> shift)
            while slots[i].key != Self.empty, slots[i].key != key { i = (i + 1) & Int(mask) }
            slots[i] = Slot(key: key, merge: Merge(rank: UInt32(rank), id: rule.result))
        }
    }

    deinit {
        slots.deallocate()
    }

    @inline(__always)
    static func key(_ left: Int32, _ right: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
    }

    @inline(__always)
    static func hash(_ key: UInt64) -> UInt64 {
        (key ^ key >> 29) &* 0x9E37_79B9_7F4A_7C15
    }

    /// The merge of a pair; rank `UInt32.max` where there is none.
    @inline(__always)
    func merge(_ left: Int32, _ right: Int32) -> Merge {
        let key = Self.key(left, right)
        var i = Int(truncatingIfNeeded: Self.hash(key) &>> shift)
        while true {
            let slot = slots[i]
            if slot.key == key || slot.key == Self.empty { return slot.merge }
            i = (i &+ 1) & Int(truncatingIfNeeded: mask)
        }
    }
}

/// One merge as a file lists it.
struct MergeRule: Equatable {
    var left: Int32
    var right: Int32
    var result: Int32
}
