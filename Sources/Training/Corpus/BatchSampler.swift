/// One batch of token windows, row after row: all three arrays have B·T elements.
public struct TokenBatch: Sendable, Equatable {
    /// [B, T]
    public var tokens: [Int32]
    /// [B, T]: the token that follows, or -1 where there is nothing to learn: after the end of a document, and past the end of the corpus.
    public var targets: [Int32]
    /// [B, T]: the place in the row at which the token's document starts; 0 for one that started before the row.
    public var starts: [Int32]

    public init(tokens: [Int32], targets: [Int32], starts: [Int32]) {
        self.tokens = tokens
        self.targets = targets
        self.starts = starts
    }
}

/// Draws training batches from a corpus: a pure function of seed and step, so that a run which is resumed goes on exactly.
///
/// The tokens of the corpus are cut into windows of T tokens (and the one after); each epoch visits all windows in an order of its own. A document may begin
/// before its row and end after it.
public struct BatchSampler: Sendable {
    public let contextLength: Int
    public let batchSize: Int
    public let seed: UInt64
    /// How many windows an epoch has.
    public let windowCount: Int
    private let corpus: CorpusReader

    /// - Parameters:
    ///   - contextLength: T, tokens per row.
    ///   - batchSize: B, rows.
    /// - Throws: `CorpusError.tooSmall` for a corpus without a whole window.
    public init(_ corpus: CorpusReader, contextLength: Int, batchSize: Int, seed: UInt64) throws {
        precondition(contextLength > 0 && batchSize > 0, "a batch needs rows and tokens")
        windowCount = max(0, corpus.trainTokens - 1) / contextLength
        guard windowCount > 0 else {
            throw CorpusError.tooSmall(tokens: corpus.trainTokens, contextLength: contextLength)
        }
        self.corpus = corpus
        self.contextLength = contextLength
        self.batchSize = batchSize
        self.seed = seed
    }

    /// How often the corpus has been gone through before `step`.
    public func epochs(before step: Int) -> Double { Double(step) * Double(batchSize) / Double(windowCount) }

    /// The batch of `step`, from 0.
    public func batch(at step: Int) -> TokenBatch {
        var packer = RowPacker(contextLength: contextLength, endOfText: corpus.manifest.tokenizer.endOfText)
        for row in 0..<batchSize {
            let (epoch, place) = (step * batchSize + row).quotientAndRemainder(dividingBy: windowCount)
            let order = Permutation(count: windowCount, seed: mixed(seed) ^ UInt64(epoch))
            let start = order[place] * contextLength
            packer.append(corpus.tokens(.train, start..<start + contextLength + 1))
        }
        return packer.batch
    }
}

/// The holdout in fixed order, each token predicted once; the last batch is filled up with rows that count nothing.
public struct HoldoutBatches: Sendable {
    public let contextLength: Int
    public let batchSize: Int
    /// How many batches there are.
    public let count: Int
    private let corpus: CorpusReader

    public init(_ corpus: CorpusReader, contextLength: Int, batchSize: Int) {
        precondition(contextLength > 0 && batchSize > 0, "a batch needs rows and tokens")
        self.corpus = corpus
        self.contextLength = contextLength
        self.batchSize = batchSize
        let predictions = max(0, corpus.holdoutTokens - 1)
        let perBatch = contextLength * batchSize
        count = (predictions + perBatch - 1) / perBatch
    }

    /// Batch `index` of `count`.
    public func batch(at index: Int) -> TokenBatch {
        let endOfText = corpus.manifest.tokenizer.endOfText
        var packer = RowPacker(contextLength: contextLength, endOfText: endOfText)
        for row in 0..<batchSize {
            let start = (index * batchSize + row) * contextLength
            let end = min(start + contextLength + 1, corpus.holdoutTokens)
            packer.append(start < end ? corpus.tokens(.holdout, start..<end) : [])
        }
        return packer.batch
    }
}

/// Puts windows of tokens into the rows of a batch.
private struct RowPacker {
    let contextLength: Int
    let endOfText: Int32
    var batch = TokenBatch(tokens: [], targets: [], starts: [])

    /// Adds a window of up to T + 1 tokens; what it lacks is filled with `endOfText`, which has no target.
    mutating func append(_ window: [Int32]) {
        var start: Int32 = 0
        for i in 0..<contextLength {
            let token = i < window.count ? window[i] : endOfText
            batch.tokens.append(token)
            batch.targets.append(token == endOfText || i + 1 >= window.count ? -1 : window[i + 1])
            batch.starts.append(start)
            if token == endOfText { start = Int32(i + 1) }
        }
    }
}

/// A shuffled order of `0..<count` that takes no memory: a Feistel network over the next power of four, walked until it lands inside.
///
/// Source: Black and Rogaway 2002, ciphers with arbitrary finite domains.
struct Permutation {
    let count: Int
    private let halfBits: UInt64
    private let keys: [UInt64]

    init(count: Int, seed: UInt64) {
        self.count = count
        var halfBits: UInt64 = 1
        while 1 << (2 * halfBits) < count { halfBits += 1 }
        self.halfBits = halfBits
        keys = (0..<4).map { mixed(seed &+ $0 &* 0x9E37_79B9_7F4A_7C15) }
    }

    /// The number at `place`, which is in `0..<count`.
    subscript(place: Int) -> Int {
        var value = UInt64(place)
        let mask: UInt64 = 1 << halfBits - 1
        repeat {
            var left = value >> halfBits
            var right = value & mask
            for key in keys { (left, right) = (right, left ^ (mixed(right ^ key) & mask)) }
            value = left << halfBits | right
        } while value >= UInt64(count)
        return Int(value)
    }
}
