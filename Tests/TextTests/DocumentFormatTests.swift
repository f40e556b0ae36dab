import Testing

@testable import Text

@Suite struct DocumentFormatTests {
    private func format() throws -> DocumentFormat {
        try DocumentFormat(try Tokenizer.train(on: try texts(), vocabularySize: 400))
    }

    private func written(_ format: DocumentFormat, _ ids: [Int32]) -> String { format.tokenizer.decode(ids) }

    @Test func aDocumentHasItsFactsFirstInSpecialTokens() throws {
        let format = try format()
        let facts = DocumentFacts(community: "france", language: "fr", reach: 7)
        #expect(
            written(format, format.document(facts, title: "Salut", text: "Ça va ?"))
                == "<|post|><|community|>france<|language|>fr<|reach|><|reach_7|><|title|>Salut<|text|>Ça va ?<|endoftext|>"
        )
        #expect(
            written(format, format.document(DocumentFacts(), title: "Only a title", text: ""))
                == "<|post|><|title|>Only a title<|text|><|endoftext|>")
        #expect(
            written(format, format.document(DocumentFacts(community: "c"), text: "x"))
                == "<|post|><|community|>c<|text|>x<|endoftext|>")
    }

    @Test func aPromptIsTheBeginningOfTheDocumentThatItAsksFor() throws {
        let format = try format()
        let facts = DocumentFacts(community: "france", language: "fr", reach: 9)
        let document = format.document(facts, title: "Salut", text: " tout le monde")
        #expect(document.starts(with: format.prompt(facts)))
        #expect(document.starts(with: format.prompt(facts, title: "Salut")))
        #expect(document.dropLast().elementsEqual(format.prompt(facts, title: "Salut", startOfText: " tout le monde")))
        #expect(written(format, format.prompt(facts, startOfText: "Hm")).hasSuffix("<|reach_9|><|text|>Hm"))
    }

    @Test func whatAUserWroteNeverBecomesASpecialToken() throws {
        let format = try format()
        let ids = format.document(DocumentFacts(community: "<|post|>"), title: "<|text|>", text: "<|endoftext|>")
        #expect(ids.count { $0 == format.endOfText } == 1)
        #expect(ids.count { $0 == format.startOfPost } == 1)
    }

    @Test func aConversationEndsWhereTheAssistantBegins() throws {
        let format = try format()
        let ids = try format.chatPrompt(messages: [
            ("system", "Be short."), ("user", "Hi"), ("assistant", "Hello"), ("user", "Bye"),
        ])
        #expect(
            written(format, ids)
                == "<|post|><|text|>Be short.<|endoftext|><|post|><|title|>Hi<|text|>Hello<|endoftext|><|post|><|title|>Bye<|text|>"
        )
        #expect(throws: TokenizerError.unknownRole("robot")) {
            try format.chatPrompt(messages: [("robot", "Hi")])
        }
    }

    @Test func aTokenizerThatIsNotMynahsIsRefusedByName() throws {
        let foreign = try Tokenizer(contentsOf: fixture("gpt2.json").path)
        let error = #expect(throws: TokenizerError.self) { try DocumentFormat(foreign) }
        #expect(error?.description.contains("<|post|>") == true)
    }
}

@Suite struct TextCleanerTests {
    @Test(arguments: [
        ("a\r\nb\rc", "a\nb\nc"), ("a\u{0}b\u{7}\u{1B}c\u{202E}", "abc"),
        ("R&amp;D &lt;3 &gt; &#39;x&#x27; &nope; &", "R&D <3 > 'x' &nope; &"),
        ("&amp;lt;", "&lt;"), ("  x \n", "x"), ("a\n\n\n\n\n\nb", "a\n\n\nb"), ("e\u{301}", "e\u{301}"), ("", ""),
        ("&#0;&#xD800;&#99999999;", "&#xD800;&#99999999;"),
    ])
    func textIsCleanedAndOtherwiseLeftAsItWas(_ text: String, _ cleaned: String) {
        #expect(Array(TextCleaner().clean(text).utf8) == Array(cleaned.utf8))
    }

    @Test(arguments: ["a", "é", "中", "😀", "!"])
    func aRunIsCutShort(_ character: String) {
        let run = String(repeating: character, count: 10_000)
        #expect(TextCleaner().clean("x\(run)x").unicodeScalars.count == 34)
        #expect(TextCleaner().clean(String(run.prefix(33))).unicodeScalars.count == 32)
    }
}

@Suite struct LanguageIdentifierTests {
    @Test(arguments: [
        ("Bonjour à tous, je cherche un appartement à Lyon pour la rentrée", "fr"),
        ("Does anybody know a good place for coffee around here?", "en"),
        ("Kennt jemand ein gutes Café in der Nähe des Bahnhofs?", "de"),
        ("Regardez ça, c'est vraiment incroyable http://www.youtube.com/watch?v=citzRjwk", "fr"),
    ])
    func aSentenceIsRecognised(_ text: String, _ language: String) {
        #expect(LanguageIdentifier().language(of: text) == language)
    }

    @Test func ofALongTextTheBeginningIsJudged() {
        let french = String(repeating: "Bonjour à tous, je cherche un appartement à Lyon pour la rentrée. ", count: 9)
        let german = String(repeating: "Kennt jemand ein gutes Café in der Nähe des Bahnhofs? ", count: 60)
        #expect(LanguageIdentifier().language(of: french + german) == "fr")
    }

    @Test func wordsThatAreTooLongAreLeftOut() {
        let noWord = String(repeating: "x", count: 99)
        #expect(LanguageIdentifier().language(of: Array(repeating: noWord, count: 50).joined(separator: " ")) == nil)
        let french = " Bonjour à tous, je cherche un appartement à Lyon pour la rentrée"
        #expect(LanguageIdentifier().language(of: noWord + "x" + french) == "fr")
        // As many bytes as are ever judged.
        let full = Array(repeating: noWord, count: 4).joined(separator: " ") + " " + noWord.dropLast() + " " + noWord
        #expect(LanguageIdentifier().language(of: full) == nil)
    }

    @Test(arguments: [
        ("この近くでおいしいコーヒーが飲める店を知っている人はいますか、教えてください。よろしくお願いします", "ja"),
        ("มีใครรู้จักร้านกาแฟดีๆแถวนี้บ้างไหมครับช่วยแนะนำหน่อยนะครับขอบคุณมากๆครับ", "th"),
    ])
    func aSentenceWithoutSpacesIsRecognised(_ text: String, _ language: String) {
        #expect(text.utf8.count > 100)
        #expect(LanguageIdentifier().language(of: text) == language)
        #expect(LanguageIdentifier().language(of: String(repeating: text, count: 9)) == language)
    }

    @Test(arguments: [
        "", "ok", "lol 😀", "http://example.com/a/very/long/link/of/words", "12345 67890 12345", "\u{0}\u{0}",
    ])
    func whatIsTooShortOrNoLanguageIsNotGuessed(_ text: String) {
        #expect(LanguageIdentifier().language(of: text) == nil)
    }
}
