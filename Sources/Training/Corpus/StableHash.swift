/// A 64-bit hash that is the same in every process and on every machine: FNV-1a with a final mix.
struct StableHash {
    private var state: UInt64

    init(seed: UInt64 = 0) {
        state = 0xCBF2_9CE4_8422_2325 ^ mixed(seed)
    }

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { add(byte) }
    }

    var value: UInt64 { mixed(state) }

    static func of(_ text: String, seed: UInt64 = 0) -> UInt64 {
        var hash = StableHash(seed: seed)
        hash.add(text.utf8)
        return hash.value
    }
}

/// A bijection of 64-bit numbers without visible pattern (the finaliser of SplitMix64, Steele et al. 2014).
@inline(__always)
func mixed(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z &>> 31)
}
