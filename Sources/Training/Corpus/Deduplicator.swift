/// What a post's words are compared by.
struct WordSignature {
    /// Of all words, in order.
    var exact: UInt64
    /// One key per band of the MinHash signature; empty for a post of too few words to be almost like another.
    var bands: [UInt64]
}

/// Makes signatures by which posts of equal, and of almost equal, words are found.
///
/// Near duplicates: MinHash over shingles of three words, 12 bands of 12 rows. Two posts that share 90 % of their shingles meet with a chance of 98 %, that share
/// 80 %: 57 %, 60 %: 3 %. Sources: Broder 1997 (MinHash); Leskovec et al., Mining of Massive Datasets, ch. 3 (banding).
struct SignatureMaker {
    static let bandCount = 12
    static let rowCount = 12
    private static let shingleLength = 3
    private static let fewestWords = 8

    private let multipliers: [UInt32]
    private let offsets: [UInt32]
    private var words: [UInt64] = []
    private var minima: [UInt32]

    init() {
        let count = Self.bandCount * Self.rowCount
        multipliers = (0..<count).map { UInt32(truncatingIfNeeded: mixed(UInt64($0))) | 1 }
        offsets = (0..<count).map { UInt32(truncatingIfNeeded: mixed(UInt64($0)) >> 32) }
        minima = [UInt32](repeating: .max, count: count)
    }

    /// The signature of a post; case, punctuation and spaces make no difference.
    mutating func signature(title: String, text: String) -> WordSignature {
        words.removeAll(keepingCapacity: true)
        splitWords(title)
        splitWords(text)
        var exact: UInt64 = UInt64(words.count)
        for word in words { exact = mixed(exact ^ word) }
        if words.isEmpty {
            // Nothing but signs: these are then what counts.
            exact = StableHash.of(title + "\n" + text, seed: 1)
        }
        guard words.count >= Self.fewestWords else { return WordSignature(exact: exact, bands: []) }
        for i in minima.indices { minima[i] = .max }
        for i in 0...words.count - Self.shingleLength {
            var shingle: UInt64 = 0
            for word in words[i..<i + Self.shingleLength] { shingle = mixed(shingle ^ word) }
            lowerMinima(UInt32(truncatingIfNeeded: shingle))
        }
        let bands = (0..<Self.bandCount).map { band in
            minima[band * Self.rowCount..<(band + 1) * Self.rowCount].reduce(UInt64(band)) { mixed($0 ^ UInt64($1)) }
        }
        return WordSignature(exact: exact, bands: bands)
    }

    private mutating func lowerMinima(_ shingle: UInt32) {
        minima.withUnsafeMutableBufferPointer { minima in
            multipliers.withUnsafeBufferPointer { multipliers in
                offsets.withUnsafeBufferPointer { offsets in
                    for i in 0..<minima.count {
                        minima[i] = min(minima[i], shingle &* multipliers[i] &+ offsets[i])
                    }
                }
            }
        }
    }

    private mutating func splitWords(_ text: String) {
        var hash = StableHash()
        var length = 0
        for byte in text.utf8 {
            let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
            if lower &- 0x61 < 26 || lower &- 0x30 < 10 || lower >= 0x80 {
                hash.add(lower)
                length += 1
            } else if length > 0, byte != UInt8(ascii: "'") {
                words.append(hash.value)
                hash = StableHash()
                length = 0
            }
        }
        if length > 0 { words.append(hash.value) }
    }
}

/// A set of 64-bit keys in memory that never grows: when a bucket is full, a key of it is forgotten.
struct BoundedKeySet {
    private static let bucketSize = 8
    private var keys: [UInt64]
    private let mask: Int

    /// - Parameters:
    ///   - expectedCount: how many keys will come.
    ///   - byteLimit: the most memory to take.
    init(expectedCount: Int, byteLimit: Int) {
        var count = 64
        // Twice the keys, so that nearly all buckets have room.
        while count < expectedCount * 2, count * 2 * 8 <= byteLimit { count *= 2 }
        keys = [UInt64](repeating: 0, count: count)
        mask = count / Self.bucketSize - 1
    }

    private func bucket(_ key: UInt64) -> Int { (Int(truncatingIfNeeded: key >> 20) & mask) * Self.bucketSize }

    func contains(_ key: UInt64) -> Bool {
        let key = max(key, 1)
        let first = bucket(key)
        for i in first..<first + Self.bucketSize where keys[i] == key { return true }
        return false
    }

    mutating func insert(_ key: UInt64) {
        let key = max(key, 1)
        let first = bucket(key)
        for i in first..<first + Self.bucketSize where keys[i] == key || keys[i] == 0 {
            keys[i] = key
            return
        }
        keys[first + Int(key & 7)] = key
    }
}

/// Finds posts whose words another post had before.
struct Deduplicator {
    enum Verdict {
        case new, exactDuplicate, nearDuplicate
    }

    private var exact: BoundedKeySet
    private var bands: BoundedKeySet

    init(expectedPosts: Int, byteLimit: Int) {
        exact = BoundedKeySet(expectedCount: expectedPosts, byteLimit: byteLimit / 4)
        bands = BoundedKeySet(
            expectedCount: expectedPosts * SignatureMaker.bandCount, byteLimit: byteLimit / 4 * 3)
    }

    func verdict(_ signature: WordSignature) -> Verdict {
        if exact.contains(signature.exact) { return .exactDuplicate }
        return signature.bands.contains(where: bands.contains) ? .nearDuplicate : .new
    }

    mutating func insert(_ signature: WordSignature) {
        exact.insert(signature.exact)
        for band in signature.bands { bands.insert(band) }
    }
}
