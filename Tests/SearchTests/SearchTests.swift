import Foundation
import Posts
import Testing

@testable import Search

@Suite struct SearchQueryTests {
    @Test func wordsPhrasesTagsAndExclusionsAreToldApart() throws {
        let query = try SearchQuery(
            parsing: "coffee \"flat white\" -decaf #Brew -#tea -\"instant mix\" a OR b OR \"c d\" e")
        #expect(
            query.clauses == [
                [.phrase("coffee")], [.phrase("flat white")], [.tag("Brew")],
                [.phrase("a"), .phrase("b"), .phrase("c d")], [.phrase("e")],
            ])
        #expect(query.excluded == [.phrase("decaf"), .tag("tea"), .phrase("instant mix")])
    }

    @Test func operatorsAreRead() throws {
        let query = try SearchQuery(
            parsing:
                "from:@alice in:Coffee -in:tea lang:FR-ca since:2012-01-01 until:2013-01-01 min_score:-3 sort:latest IN:\"two words\""
        )
        #expect(query.authors == [.init(name: "alice", isExcluded: false)])
        #expect(
            query.communities == [
                .init(name: "Coffee", isExcluded: false), .init(name: "tea", isExcluded: true),
                .init(name: "two words", isExcluded: false),
            ])
        #expect(query.languages == [.init(name: "fr", isExcluded: false)])
        #expect(
            query.since == 1_325_376_000 && query.until == 1_356_998_400 && query.minimumScore == -3
                && query.order == .latest)
    }

    @Test(arguments: [
        ("site:example.org coffee", SearchQueryError.unknownOperator("site")), ("foo:bar", .unknownOperator("foo")),
        ("", .nothingToFind), ("  !!! ", .nothingToFind), ("OR a", .danglingOr), ("a OR", .danglingOr),
        ("a OR OR b", .danglingOr),
        ("a OR in:b", .danglingOr), ("a OR -b", .excludedAlternative("b")),
        ("-since:2012-01-01 a", .cannotExclude(operator: "since")),
    ])
    func whatIsNotUnderstoodIsSaid(_ text: String, _ error: SearchQueryError) {
        #expect(throws: error) { try SearchQuery(parsing: text) }
    }

    @Test(arguments: [
        "since:yesterday", "since:2012", "until:2012-02-31", "min_score:high", "lang:french", "sort:best", "in:",
        "from: bob",
    ])
    func badValuesSayWhatToWrite(_ text: String) {
        #expect {
            try SearchQuery(parsing: text)
        } throws: { error in
            "\(error)".contains("write")
        }
    }

    @Test(arguments: ["http://example.org/a", "10:30", "Note: this", "a:b:c d"])
    func addressesAndTimesAreText(_ text: String) throws {
        if text.hasPrefix("a:") {
            #expect(throws: SearchQueryError.unknownOperator("a")) { try SearchQuery(parsing: text) }
        } else {
            #expect(try !SearchQuery(parsing: text).clauses.isEmpty)
        }
    }

    @Test func endlessQueriesAreRefused() {
        #expect(throws: SearchQueryError.tooLong(limit: 1000)) {
            try SearchQuery(parsing: String(repeating: "a", count: 1001))
        }
        #expect(throws: SearchQueryError.tooManyTerms(limit: 64)) {
            try SearchQuery(parsing: Array(repeating: "a", count: 65).joined(separator: " "))
        }
    }
}

@Suite struct FullTextSearchTests {
    let folder: String
    let store: PostStore
    let engine: FullTextSearch

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("mynah-test-\(UUID().uuidString)").path
        store = try PostStore(path: "\(folder)/posts.sqlite")
        engine = FullTextSearch(store: store)
        let day: Int64 = 86_400
        try store.upsert([
            Post(
                id: "1", platform: "p", author: "Alice", community: "Coffee", language: "en",
                title: "Best coffee beans", text: "flat white with oat",
                created: 15_000 * day, counts: Counts(score: 10)),
            Post(
                id: "2", platform: "p", author: "bob", community: "tea", language: "en",
                text: "I drink coffee and tea, white or flat #New_York",
                created: 15_100 * day, counts: Counts(score: 50)),
            Post(
                id: "3", platform: "p", author: "bob", community: "coffee", language: "fr",
                text: "Un café crème s'il vous plaît #café",
                created: 15_200 * day, counts: Counts(score: -1)),
            Post(
                id: "4", platform: "p", author: "carol", community: "Coffee", language: "en", text: "coffee secret",
                visibility: .direct),
            Post(
                id: "5", platform: "p", author: "dan", community: "Coffee", language: "en",
                text: "coffee not to be found",
                consent: Consent(search: .disallowed)),
            Post(id: "6", platform: "p", text: "naïve <b>markup</b> \"quoted\" 日本語 text", created: 15_300 * day),
        ])
    }

    func find(_ text: String) throws -> [String] {
        let results = try engine.search(SearchQuery(parsing: text), limit: 10, offset: 0)
        #expect(results.total == results.hits.count)
        return results.hits.map(\.post.id)
    }

    @Test func findsWhatWasAskedFor() throws {
        #expect(try find("coffee") == ["1", "2"], "a match in the title counts more")
        #expect(try find("COFFEE white") == ["1", "2"])
        #expect(try find("\"flat white\"") == ["1"])
        #expect(try find("coffee -tea") == ["1"])
        #expect(Set(try find("beans OR café")) == ["1", "3"])
        #expect(try find("beans OR tea drink") == ["2"])
        #expect(try find("cafe") == ["3"], "accents do not matter")
        #expect(try find("NAIVE") == ["6"])
        #expect(try find("#café") == ["3"])
        #expect(try find("#new_york") == ["2"])
        #expect(try find("#new") == [])
        #expect(try find("coffee in:COFFEE") == ["1"])
        #expect(Set(try find("in:coffee")) == ["1", "3"])
        #expect(try find("from:BOB lang:fr") == ["3"])
        #expect(try find("white -from:alice") == ["2"])
        #expect(try find("white -in:tea") == ["1"])
        #expect(try find("min_score:20") == ["2"])
        #expect(try find("since:2011-05-06 until:2011-08-14 sort:latest") == ["2"], "the last day is not included")
        #expect(try find("since:2011-05-06 until:2011-08-15 sort:latest") == ["3", "2"])
        #expect(try find("-coffee") == ["6", "3"], "newest first where there is nothing to rank by")
        #expect(try find("sort:latest coffee") == ["2", "1"])
        #expect(try find("-in:coffee -in:tea sort:latest") == ["6"])
    }

    @Test func whatMayNotBeShownIsNotFound() throws {
        #expect(try find("secret") == [])
        #expect(try find("found") == [])
        try store.setConsent(author: "bob", [.search: .disallowed])
        #expect(try find("coffee") == ["1"])
    }

    @Test func aDeletedPostIsGoneAtOnce() throws {
        #expect(try store.delete(id: "1"))
        #expect(try find("beans") == [])
        #expect(try find("coffee") == ["2"])
    }

    @Test func aChangedPostIsFoundByItsNewWordsOnly() throws {
        try store.upsert([Post(id: "1", platform: "p", text: "now espresso")])
        #expect(try find("beans") == [])
        #expect(try find("espresso") == ["1"])
        try store.upsert([Post(id: "1", platform: "p", text: "now espresso", visibility: .followers)])
        #expect(try find("espresso") == [])
    }

    @Test func matchesAreMarkedInPieces() throws {
        let hit = try #require(try engine.search(SearchQuery(parsing: "markup"), limit: 1, offset: 0).hits.first)
        #expect(hit.snippet.parts.map(\.matches) == [false, true, false])
        #expect(hit.snippet.parts[1].text == "markup")
        #expect(hit.snippet.text == "naïve <b>markup</b> \"quoted\" 日本語 text")
        let titled = try #require(try engine.search(SearchQuery(parsing: "beans"), limit: 1, offset: 0).hits.first)
        #expect(titled.title?.parts.map(\.text) == ["Best coffee ", "beans"])
    }

    @Test func pagesFollowOneAnother() throws {
        try store.upsert(
            (0..<3000).map { Post(id: "n\($0)", platform: "p", text: "same words here", created: Int64($0)) })
        let query = try SearchQuery(parsing: "same words sort:latest")
        var ids: [String] = []
        for page in 0..<30 {
            let results = try engine.search(query, limit: 100, offset: page * 100)
            #expect(results.total == 3000)
            ids += results.hits.map(\.post.id)
        }
        #expect(ids == (0..<3000).reversed().map { "n\($0)" })
        #expect(try engine.search(query, limit: 10, offset: 5000).hits.isEmpty)
    }

    @Test func noTextThatAPersonTypesIsSyntax() throws {
        var generator = SplitMix64(state: 2026)
        let pieces = [
            "\"", "'", "*", "(", ")", "AND", "OR", "NOT", "NEAR", "NEAR(", "^", "+", "-", ":", "{", "}", "title",
            "title:", "text :", "#", "%", ";", "--", "\\",
            "\u{0}", "\u{2}", "é", "日本", "🙂", "👨‍👩‍👧", "\u{301}", "\u{200d}", "coffee", "in:", "since:", "\n", " ", " ",
            "post_index", "MATCH", "?", "1", "_",
        ]
        var understood = 0
        for round in 0..<4000 {
            let text: String
            if round % 2 == 0 {
                text = (0..<Int.random(in: 0..<12, using: &generator)).map { _ in
                    pieces.randomElement(using: &generator)!
                }.joined()
            } else {
                let bytes = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
                    UInt8.random(in: 0...255, using: &generator)
                }
                text = String(decoding: bytes, as: UTF8.self)
            }
            do {
                let query = try SearchQuery(parsing: text)
                understood += 1
                _ = try engine.search(query, limit: 3, offset: 0)
            } catch is SearchQueryError {
                continue
            } catch {
                Issue.record("\(text.debugDescription): \(error)")
            }
        }
        #expect(understood > 1000)
    }
}

/// Steele, Lea and Flood's generator: the same numbers in every run.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
