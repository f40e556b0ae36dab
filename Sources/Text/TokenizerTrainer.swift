import Dispatch

/// Learns a byte-level BPE vocabulary from texts that come one after the other.
///
/// The result is that of `tokenizers`' `BpeTrainer` on the same texts and does not depend on the number of threads. Memory is bounded: by a batch of text,
/// and by a table of words from which the rarest are dropped when it is over `memoryLimit`.
public final class TokenizerTrainer {
    /// The largest vocabulary that can be asked for.
    public static let largestVocabulary = 1 << 20
    private static let batchSize = 16 << 20
    /// Texts are counted in this many shares, whatever the number of threads, so that the result is the same everywhere.
    private static let shareCount = 4
    /// A share is made of whole texts; a longer text than this is cut where the pattern would cut it anyway.
    private static let longestPiece = 1 << 20

    private let vocabularySize: Int
    private let minimumFrequency: Int64
    private let pattern: SplitPattern
    private let specialTokens: [String]
    private let memoryLimit: Int
    private let usesAllCores: Bool
    private var batch: [UInt8] = []
    private var ends: [Int] = []
    private var shares = [WordCounts](repeating: WordCounts(), count: TokenizerTrainer.shareCount)
    /// Bytes of text so far.
    public private(set) var byteCount = 0

    /// - Parameters:
    ///   - vocabularySize: how many tokens at most, special ones and the 256 bytes included.
    ///   - minimumFrequency: pairs that are rarer make no token.
    ///   - memoryLimit: bytes for the table of words.
    ///   - usesAllCores: whether words are counted by as many threads as there are cores; the result is the same.
    /// - Throws: `TokenizerError`, where the vocabulary is too small for bytes and special tokens, or too large.
    public init(
        vocabularySize: Int, minimumFrequency: Int = 2, pattern: SplitPattern = .llama3,
        specialTokens: [String] = SpecialToken.all, memoryLimit: Int = 1 << 30,
        usesAllCores: Bool = true
    ) throws {
        guard vocabularySize >= 256 + specialTokens.count else {
            throw TokenizerError.vocabularyTooSmall(asked: vocabularySize, least: 256 + specialTokens.count)
        }
        guard vocabularySize <= Self.largestVocabulary else {
            throw TokenizerError.vocabularyTooLarge(asked: vocabularySize, most: Self.largestVocabulary)
        }
        self.vocabularySize = vocabularySize
        self.minimumFrequency = Int64(max(1, minimumFrequency))
        self.pattern = pattern
        self.specialTokens = specialTokens
        self.memoryLimit = memoryLimit
        self.usesAllCores = usesAllCores
    }

    /// Takes one text.
    public func add(_ text: String) {
        var text = text
        text.withUTF8 { add($0) }
    }

    /// Takes one text as UTF-8.
    public func add(_ text: UnsafeBufferPointer<UInt8>) {
        byteCount += text.count
        var start = 0
        while start < text.count {
            let end = cut(text, from: start)
            batch.append(contentsOf: text[start..<end])
            ends.append(batch.count)
            start = end
            if batch.count >= Self.batchSize { countBatch() }
        }
    }

    /// Learns the merges from all texts so far.
    ///
    /// - Throws: `TokenizerError.noText` where there was none.
    public func finish() throws -> Tokenizer {
        countBatch()
        var words = shares[0]
        for share in shares.dropFirst() { words.merge(share) }
        shares = [WordCounts](repeating: WordCounts(), count: Self.shareCount)
        guard words.wordCount > 0 else { throw TokenizerError.noText }
        var learner = MergeLearner(words, firstByteID: specialTokens.count)
        words = WordCounts()
        let mergeCount = vocabularySize - specialTokens.count
        let learned = learner.learn(vocabularySize: mergeCount, minimumFrequency: minimumFrequency)

        var definition = TokenizerDefinition()
        definition.pattern = pattern
        for (id, name) in specialTokens.enumerated() {
            definition.added.append(AddedToken(id: Int32(id), content: name, isSpecial: true))
            let isSpelt = Array(name.utf8).withUnsafeBufferPointer {
                ByteAlphabet.appendBytes(of: $0, to: &definition.arena)
            }
            if !isSpelt {
                definition.arena.append(contentsOf: name.utf8)
                definition.unspelled.insert(Int32(id))
            }
            definition.offsets.append(Int32(definition.arena.count))
        }
        for token in learned.tokens {
            definition.arena.append(contentsOf: token)
            definition.offsets.append(Int32(definition.arena.count))
        }
        definition.merges = learned.merges
        return Tokenizer(definition, path: nil)
    }

    /// Where the piece of `text` that begins at `start` ends.
    private func cut(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard text.count - start > Self.longestPiece, pattern != .whole else { return text.count }
        // Both patterns cut between a line end and a character that is not white space.
        var end = start + Self.longestPiece
        while end < text.count, text[end - 1] != 0x0A || text[end] <= 0x20 || text[end] >= 0x80 { end += 1 }
        return end
    }

    private func countBatch() {
        guard !batch.isEmpty else { return }
        let goal = batch.count / Self.shareCount + 1
        var ranges: [Range<Int>] = []
        var first = 0
        for share in 0..<Self.shareCount {
            var last = first
            while last < ends.count,
                share == Self.shareCount - 1 || (last == 0 ? 0 : ends[last - 1]) < goal * (share + 1)
            { last += 1 }
            ranges.append(first..<last)
            first = last
        }
        let pattern = pattern
        let shareRanges = ranges
        let shareLimit = memoryLimit / Self.shareCount
        batch.withUnsafeBufferPointer { batch in
            ends.withUnsafeBufferPointer { ends in
                shares.withUnsafeMutableBufferPointer { shares in
                    // Each iteration reads what nobody writes and writes one share that is its own.
                    nonisolated(unsafe) let batch = batch
                    nonisolated(unsafe) let ends = ends
                    nonisolated(unsafe) let shares = shares
                    let count: @Sendable (Int) -> Void = { share in
                        var words = WordCounts()
                        swap(&words, &shares[share])
                        for text in shareRanges[share] {
                            let start = text == 0 ? 0 : ends[text - 1]
                            words.add(UnsafeBufferPointer(rebasing: batch[start..<ends[text]]), pattern: pattern)
                        }
                        words.prune(limit: shareLimit)
                        swap(&words, &shares[share])
                    }
                    if usesAllCores {
                        DispatchQueue.concurrentPerform(iterations: Self.shareCount, execute: count)
                    } else {
                        (0..<Self.shareCount).forEach(count)
                    }
                }
            }
        }
        batch.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }
}

extension Tokenizer {
    /// Learns a tokenizer from `texts`; see `TokenizerTrainer` for texts that come piece by piece.
    public static func train(
        on texts: some Sequence<String>, vocabularySize: Int, minimumFrequency: Int = 2,
        pattern: SplitPattern = .llama3, specialTokens: [String] = SpecialToken.all
    ) throws -> Tokenizer {
        let trainer = try TokenizerTrainer(
            vocabularySize: vocabularySize, minimumFrequency: minimumFrequency, pattern: pattern,
            specialTokens: specialTokens)
        for text in texts { trainer.add(text) }
        return try trainer.finish()
    }
}
