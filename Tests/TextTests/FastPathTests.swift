import Foundation
import Testing

@testable import Text

/// The fast ways of encoding and counting beside plain ones, on bytes that are meant to break them.
@Suite struct FastPathTests {
    /// Pieces that words begin, go on and end with; some are no UTF-8.
    private static let pieces: [[UInt8]] =
        [
            " ", "  ", "\n", "\r\n", "\t", "'", "'s", "'LL", "a", "the", "Zebra", "é", "à", "œuvre", "9", "1234567",
            "½", "!", "...", "-",
            "\u{A0}", "\u{3000}", "\u{301}", "😀", "👩‍👩‍👧", "中", "한글", "\0", "ſ", "'ſ", "<|post|>", "internationalisation",
            "ababababab",
        ].map { Array($0.utf8) } + [
            [0x80], [0xC3], [0xE2, 0x80], [0xF0, 0x9F], [0xFF], [0xED, 0xA0, 0x80], [0xC0, 0xAF],
        ]

    /// Knuth's linear congruential generator: the same texts in every run.
    private struct Repeatable: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 32
        }
    }

    /// Texts of all lengths, so that words end before, at and after every boundary of 8, 15, 16, 32 and 64 bytes and of 64 words.
    private static func hostileTexts(_ count: Int) -> [[UInt8]] {
        var generator = Repeatable(state: UInt64(count))
        return (0..<count).map { index in
            var text: [UInt8] = []
            while text.count < index % 200 {
                if Int.random(in: 0..<8, using: &generator) == 0 {
                    text.append(UInt8.random(in: 0...255, using: &generator))
                } else {
                    text += pieces.randomElement(using: &generator) ?? []
                }
            }
            return text
        }
    }

    /// Calls `body` with `text` where it ends with the last byte of readable memory.
    private static func atTheEndOfMemory<Result>(
        _ text: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) throws -> Result {
        let page = Int(sysconf(Int32(_SC_PAGESIZE)))
        let readable = (text.count / page + 1) * page
        let memory = mmap(nil, readable + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        let base = try #require(memory)
        defer { munmap(base, readable + page) }
        try #require(mprotect(base + readable, page, PROT_NONE) == 0)
        let start = (base + readable - text.count).assumingMemoryBound(to: UInt8.self)
        start.update(from: text, count: text.count)
        return try body(UnsafeBufferPointer(start: start, count: text.count))
    }

    /// The words of `text`, one at a time.
    private static func words(of text: UnsafeBufferPointer<UInt8>, _ pattern: SplitPattern) -> [[UInt8]] {
        var words: [[UInt8]] = []
        guard var p = text.baseAddress else { return [] }
        let end = p + text.count
        while p < end {
            let next = pattern.wordEnd(p, end)
            words.append(Array(UnsafeBufferPointer(start: p, count: next - p)))
            p = next
        }
        return words
    }

    /// Byte-pair encoding as it is defined: merge the leftmost pair of the lowest rank until there is none.
    private static func merged(_ word: [UInt8], _ definition: TokenizerDefinition, _ ranks: [UInt64: (Int, Int32)])
        -> [Int32]
    {
        var ids: [Int32] = []
        for byte in word {
            let id = definition.offsets.indices.dropLast().first { definition.bytes(of: $0) == [byte] }
            ids.append(Int32(id ?? -1))
        }
        while true {
            var best: (rank: Int, position: Int, id: Int32)?
            for i in ids.indices.dropLast() {
                guard let (rank, id) = ranks[PairTable.key(ids[i], ids[i + 1])] else { continue }
                if rank < best?.rank ?? .max { best = (rank, i, id) }
            }
            guard let best else { return ids }
            ids.replaceSubrange(best.position...best.position + 1, with: [best.id])
        }
    }

    @Test(arguments: SplitPattern.allCases)
    func cachedAndBatchedEncodingGivesWhatMergingEveryWordByDefinitionGives(_ pattern: SplitPattern) throws {
        var definition = try Tokenizer.train(
            on: try texts(), vocabularySize: 900, pattern: pattern == .whole ? .gpt2 : pattern
        )
        .definition
        definition.pattern = pattern
        let tokenizer = Tokenizer(definition, path: nil)
        let ranks = Dictionary(
            uniqueKeysWithValues: definition.merges.enumerated().map {
                (PairTable.key($1.left, $1.right), ($0, $1.result))
            })
        var known: [[UInt8]: [Int32]] = [:]
        for text in Self.hostileTexts(3000) {
            try Self.atTheEndOfMemory(text) { bytes in
                let expected = Self.words(of: bytes, pattern).flatMap { word in
                    if let ids = known[word] { return ids }
                    let ids = Self.merged(word, definition, ranks)
                    known[word] = ids
                    return ids
                }
                for _ in 0..<2 {  // merged, then remembered
                    var ids: [Int32] = []
                    tokenizer.encode(bytes, into: &ids)
                    #expect(ids == expected, "\(text)")
                }
            }
        }
    }

    @Test(arguments: [SplitPattern.gpt2, .llama3])
    func countingFindsEveryWordAsOftenAsItIsThere(_ pattern: SplitPattern) throws {
        var counts = WordCounts()
        var other = WordCounts()
        var expected: [[UInt8]: Int64] = [:]
        for (index, text) in Self.hostileTexts(3000).enumerated() {
            try Self.atTheEndOfMemory(text) { bytes in
                if index % 2 == 0 { counts.add(bytes, pattern: pattern) } else { other.add(bytes, pattern: pattern) }
                for word in Self.words(of: bytes, pattern) { expected[word, default: 0] += 1 }
            }
        }
        counts.merge(other)
        var found: [[UInt8]: Int64] = [:]
        counts.visit { found[Array($0)] = $1 }
        #expect(found == expected)
        #expect(counts.wordCount == expected.count)
    }

    @Test func trainingOnOneCoreGivesWhatTrainingOnAllGives() throws {
        let fingerprints = try [true, false].map { usesAllCores in
            let trainer = try TokenizerTrainer(vocabularySize: 700, usesAllCores: usesAllCores)
            for text in try texts() { trainer.add(text) }
            return try trainer.finish().fingerprint
        }
        #expect(fingerprints[0] == fingerprints[1])
    }
}

extension TokenizerDefinition {
    fileprivate func bytes(of id: Int) -> [UInt8] {
        Array(arena[Int(offsets[id])..<Int(offsets[id + 1])])
    }
}
