import Foundation
import Testing

@testable import Text

/// What `tokenizers` does with the tokenizers of `Fixtures`, see `make_fixtures.py` there.
struct Expected: Decodable {
    let strings: [String]
    let words: [String: [[String]]]
    let ids: [String: [[Int32]]]
    let idsWithSpecial: [String: [[Int32]]]

    static func load() throws -> Expected {
        try JSONDecoder().decode(Expected.self, from: Data(contentsOf: fixture("expected.json")))
    }
}

func fixture(_ name: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/\(name)")
}

func temporaryFolder() -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("mynah-\(UUID().uuidString)").path
}

func texts() throws -> [String] {
    try String(contentsOf: fixture("texts.txt"), encoding: .utf8).components(separatedBy: "\n%\n")
}

@Suite struct TokenizerTests {
    @Test(arguments: [SplitPattern.gpt2, .llama3])
    func aSplitPatternCutsTextIntoTheWordsThatTheRegularExpressionFinds(_ pattern: SplitPattern) throws {
        let expected = try Expected.load()
        for (string, words) in zip(expected.strings, try #require(expected.words[pattern.rawValue])) {
            let found = pattern.words(of: string)
            #expect(found.map { Array($0.utf8) } == words.map { Array($0.utf8) }, "\(string.debugDescription)")
        }
    }

    @Test(arguments: ["gpt2", "llama3", "whole"])
    func textIsEncodedAsTokenizersDoesWithTheSameFile(_ name: String) throws {
        let expected = try Expected.load()
        let tokenizer = try Tokenizer(contentsOf: fixture("\(name).json").path)
        for (index, string) in expected.strings.enumerated() {
            #expect(tokenizer.encode(string) == expected.ids[name]?[index], "\(string.debugDescription)")
            #expect(
                tokenizer.encode(string, allowingSpecial: true) == expected.idsWithSpecial[name]?[index],
                "\(string.debugDescription)")
        }
    }

    @Test func trainingGivesTheVocabularyAndTheMergesOfTokenizersTrainer() throws {
        let reference = try Tokenizer(contentsOf: fixture("gpt2.json").path)
        let trained = try Tokenizer.train(
            on: try texts().map { " " + $0 }, vocabularySize: 700, pattern: .gpt2, specialTokens: ["<|endoftext|>"])
        #expect(trained.definition.merges == reference.definition.merges)
        #expect(trained.definition.arena == reference.definition.arena)
        #expect(trained.definition.offsets == reference.definition.offsets)
    }

    @Test func aTokenizerThatIsSavedAndOpenedAgainIsTheSame() throws {
        let folder = temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let trained = try Tokenizer.train(on: try texts(), vocabularySize: 380)
        try trained.save(to: folder)
        let opened = try Tokenizer(contentsOf: folder)
        #expect(opened.fingerprint == trained.fingerprint)
        #expect(opened.json() == trained.json())
        #expect(opened.vocabularySize == 380)
        #expect(try Tokenizer.train(on: try texts(), vocabularySize: 381).fingerprint != trained.fingerprint)
        for name in ["gpt2", "llama3", "whole"] {
            let foreign = try Tokenizer(contentsOf: fixture("\(name).json").path)
            try foreign.save(to: folder)
            #expect(try Tokenizer(contentsOf: folder).fingerprint == foreign.fingerprint)
        }
    }

    @Test func specialTokensHaveTheFirstIdsInTheirOrderAndUserTextNeverBecomesOne() throws {
        let tokenizer = try Tokenizer.train(on: try texts(), vocabularySize: 400)
        for (id, name) in SpecialToken.all.enumerated() {
            #expect(tokenizer.id(ofSpecial: name) == Int32(id))
            #expect(tokenizer.encode(name, allowingSpecial: true) == [Int32(id)])
            #expect(tokenizer.encode("a\(name)b").allSatisfy { $0 >= SpecialToken.all.count })
            #expect(tokenizer.decode(tokenizer.encode("a\(name)b")) == "a\(name)b")
        }
    }

    @Test func anyBytesComeBackAsTheyWere() throws {
        let tokenizer = try Tokenizer.train(on: try texts(), vocabularySize: 500)
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            let bytes = (0..<Int.random(in: 0..<100)).map { _ in UInt8.random(in: 0...255, using: &generator) }
            var ids: [Int32] = []
            bytes.withUnsafeBufferPointer { tokenizer.encode($0, into: &ids) }
            #expect(ids.flatMap { tokenizer.bytes(of: $0) } == bytes)
        }
    }

    @Test(
        .timeLimit(.minutes(2)),
        arguments: ["a", "1", "👩\u{200D}", " ", "\n", "é", "<", "'", "ab", " \n", "<|endoftext|>"])
    func aMegabyteOfOneThingTakesNoTimeToSpeakOf(_ unit: String) throws {
        let text = String(repeating: unit, count: (1 << 20) / unit.utf8.count)
        for name in ["gpt2", "llama3", "whole"] {
            let tokenizer = try Tokenizer(contentsOf: fixture("\(name).json").path)
            let clock = ContinuousClock()
            var ids: [Int32] = []
            let time = clock.measure { ids = tokenizer.encode(text) }
            #expect(ids.flatMap { tokenizer.bytes(of: $0) }.suffix(1 << 19).count == min(1 << 19, text.utf8.count))
            // Quadratic time would take hours; this leaves room for a debug build on a busy machine.
            #expect(time < .seconds(20))
        }
    }

    @Test func aTextThatNeedsNoMoreThanItsWordsIsEncodedTheSameByManyThreadsAtOnce() async throws {
        let tokenizer = try Tokenizer(contentsOf: fixture("llama3.json").path)
        let all = try texts()
        let expected = all.map { tokenizer.encode($0) }
        await withTaskGroup(of: [[Int32]].self) { group in
            for _ in 0..<8 { group.addTask { all.map { tokenizer.encode($0) } } }
            for await ids in group { #expect(ids == expected) }
        }
    }

    @Test func countingWithLittleMemoryDropsTheRarestWordsOnly() throws {
        let trainer = try TokenizerTrainer(vocabularySize: 300, pattern: .gpt2, memoryLimit: 1 << 20)
        for i in 0..<40_000 { trainer.add(" common word\(String(i, radix: 36)) \(i)") }
        let tokenizer = try trainer.finish()
        #expect(tokenizer.encode(" common").count < 4)
    }

    @Test func impossibleVocabulariesAndNoTextAreRefused() throws {
        #expect(throws: TokenizerError.vocabularyTooSmall(asked: 277, least: 278)) {
            try Tokenizer.train(on: ["a"], vocabularySize: 277)
        }
        #expect(throws: TokenizerError.noText) { try Tokenizer.train(on: [], vocabularySize: 300) }
        #expect(throws: TokenizerError.noText) { try Tokenizer.train(on: [""], vocabularySize: 300) }
        #expect(throws: TokenizerError.self) { try Tokenizer.train(on: ["a"], vocabularySize: 1 << 30) }
    }
}

@Suite struct StreamingDecoderTests {
    @Test func charactersComeWholeHoweverTheirBytesAreCutIntoTokens() throws {
        let tokenizer = try Tokenizer.train(on: ["a"], vocabularySize: 278)  // a token per byte
        let text = "né 👩‍👩‍👧 日本 fin"
        var decoder = StreamingDecoder(tokenizer)
        var pieces = tokenizer.encode(text).map { decoder.push($0) }
        pieces.append(decoder.finish())
        #expect(pieces.joined() == text)
        #expect(!pieces.joined().contains("\u{FFFD}"))
        #expect(pieces.contains("é") && pieces.contains("日"))
    }

    @Test func randomTokensGiveTheSameTextStreamedAsAtOnce() throws {
        let tokenizer = try Tokenizer.train(on: ["a"], vocabularySize: 278)
        for _ in 0..<500 {
            let ids = (0..<Int.random(in: 0..<12)).map { _ in Int32.random(in: 22..<278) }
            var decoder = StreamingDecoder(tokenizer)
            let streamed = ids.map { decoder.push($0) }.joined() + decoder.finish()
            #expect(Array(streamed.utf8) == Array(tokenizer.decode(ids).utf8))
        }
    }

    @Test func theFactsOfAPostAreNoTextOfIt() throws {
        let format = try DocumentFormat(try Tokenizer.train(on: ["a"], vocabularySize: 278))
        let facts = DocumentFacts(community: "france", language: "fr", reach: 9)
        var decoder = StreamingDecoder(format.tokenizer)
        let pieces = format.document(facts, title: "Salut", text: " à tous").map { decoder.push($0) }
        #expect(pieces.joined() == "Salut à tous")
        // In the middle of a text it is only a token that means nothing there.
        let rest = format.prompt(DocumentFacts(language: "fr")).dropFirst()
        var later = StreamingDecoder(format.tokenizer, after: format.prompt(facts, startOfText: "Hm"))
        #expect(rest.map { later.push($0) }.joined() == "fr")
        var loud = StreamingDecoder(format.tokenizer, skippingSpecial: false)
        #expect(format.prompt(facts).map { loud.push($0) }.joined().contains("<|language|>fr"))
    }

    @Test func specialTokensGiveNoTextUnlessTheyAreWanted() throws {
        let tokenizer = try Tokenizer.train(on: ["a"], vocabularySize: 278)
        var silent = StreamingDecoder(tokenizer)
        var loud = StreamingDecoder(tokenizer, skippingSpecial: false)
        #expect(silent.push(0) == "" && loud.push(0) == "<|endoftext|>")
        #expect(tokenizer.decode([0, 5000, -1]) == "<|endoftext|>")
        #expect(tokenizer.decode([0], skippingSpecial: true) == "")
    }
}
