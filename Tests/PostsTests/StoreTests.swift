import Foundation
import GRDB
import Testing

@testable import Posts

@Suite struct StoreTests {
    let folder: TemporaryFolder
    let store: PostStore

    init() throws {
        folder = try TemporaryFolder()
        store = try folder.store()
    }

    static let full = Post(
        id: "x/1", platform: "x", author: "alice", community: "club", language: "fr", title: "Un titre",
        text: "Du café\nnoir",
        created: 1_340_832_240, replyTo: "x/0", repostOf: "x/9", tags: ["café_noir", "b"],
        counts: Counts(score: -3, ups: 1, downs: 4, replies: 5, likes: 6, reposts: 7, quotes: 8, views: 9),
        media: [Media(url: "https://e.org/a.jpg", alt: "a \"cup\""), Media(url: "u")], visibility: .unlisted,
        consent: Consent(search: .allowed, aiTraining: .disallowed), contentWarning: "hot", domain: "e.org", flair: "f",
        revision: 12)

    @Test func everyFieldOfAPostIsKept() throws {
        try store.upsert([StoreTests.full])
        #expect(try store.post(id: "x/1") == StoreTests.full)
        #expect(try store.post(id: "x/2") == nil)
    }

    @Test func aPostWrittenAsJSONIsReadAsTheSamePost() throws {
        #expect(try Post(json: JSONEncoder().encode(StoreTests.full)) == StoreTests.full)
    }

    @Test(arguments: [
        "{}", "[]", "{\"id\": 1}", "not json", "{\"id\":\"a\",\"text\":1}",
        "{\"id\":\"a\",\"text\":\"\",\"score\":-1.5}", "",
    ])
    func jsonThatIsNoPostSaysWhy(_ json: String) {
        #expect(throws: PostJSONError.self) { try Post(json: Data(json.utf8)) }
    }

    @Test func changedPostsAreUpdatedAndOthersLeft() throws {
        var post = StoreTests.full
        #expect(try store.upsert([post]).new == 1)
        #expect(try store.upsert([post]).unchanged == 1)
        post.text = "autre"
        #expect(try store.upsert([post]).updated == 1)
        #expect(try store.post(id: "x/1")?.text == "autre")
        post.text = "older"
        post.revision = 11
        #expect(try store.upsert([post]).unchanged == 1)
        #expect(try store.post(id: "x/1")?.text == "autre")
    }

    @Test func deletingIsForGood() throws {
        var post = StoreTests.full
        post.visibility = .public
        try store.upsert([post])
        #expect(try store.delete(id: "x/1"))
        #expect(try !store.delete(id: "x/1"))
        #expect(try store.post(id: "x/1") == nil)
        let again = try store.upsert([post])
        #expect(again.new == 0 && again.deletedEarlier == 1)
        let matches = try store.read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM post_index WHERE post_index MATCH 'noir'")
        }
        #expect(matches == 0)
        #expect(try contents(store) == "x/1")
    }

    @Test func whatIsDeletedIsNotLeftInTheFile() throws {
        let short = "the quick secret of the short post"
        let long = (0..<2000).map { "long secret number \($0)" }.joined(separator: " ")
        try store.upsert(
            [Post(id: "short", platform: "p", text: short), Post(id: "long", platform: "p", text: long)]
                + (0..<50).map { Post(id: "other \($0)", platform: "p", text: "other \($0)") })
        let holds = { (words: String) in
            _ = try store.pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            return try Data(contentsOf: URL(fileURLWithPath: store.path)).range(of: Data(words.utf8)) != nil
        }
        #expect(try holds(short))
        #expect(try holds("long secret number 1234 "))
        #expect(try store.delete(id: "short"))
        #expect(try store.delete(id: "long"))
        #expect(try !holds(short))
        #expect(try !holds("long secret number"))
        #expect(try holds("other 49"))
    }

    @Test func countsAndLookupsForAPurposeTellNothingOfOtherPosts() throws {
        let post = { (id: String, name: String, visibility: Visibility, created: Int64) in
            Post(
                id: id, platform: "p", author: "by \(name)", community: name, language: name == "open" ? "en" : "fr",
                text: id, created: created, visibility: visibility)
        }
        try store.upsert([
            post("shown", "open", .public, 200), post("direct", "closed", .direct, 100),
            post("refused", "refused", .public, 300),
        ])
        try store.setConsent(author: "by refused", [.search: .disallowed])
        #expect(try store.post(id: "shown", allowedFor: .search) != nil)
        #expect(try store.post(id: "direct", allowedFor: .search) == nil)
        #expect(try store.post(id: "refused", allowedFor: .search) == nil)
        #expect(try store.post(id: "refused", allowedFor: .aiTraining) != nil)
        #expect(try store.communities(allowedFor: .search, limit: 9) == [NameCount(name: "open", count: 1)])
        #expect(try store.languages(allowedFor: .search, limit: 9) == [NameCount(name: "en", count: 1)])
        #expect(
            try store.stats(allowedFor: .search)
                == AllowedStatistics(posts: 1, authors: 1, communities: 1, oldest: 200, newest: 200))
    }

    @Test func onlyPublicPostsThatNobodyRefusedAreUsed() throws {
        let post = { (id: String, author: String?, visibility: Visibility, consent: Consent) in
            Post(id: id, platform: "p", author: author, text: id, visibility: visibility, consent: consent)
        }
        try store.upsert([
            post("anyone", nil, .public, Consent()), post("alice", "alice", .public, Consent()),
            post("alice-yes", "alice", .public, Consent(aiTraining: .allowed)), post("bob", "bob", .public, Consent()),
            post("bob-no", "bob", .public, Consent(aiTraining: .disallowed)),
            post("unlisted", nil, .unlisted, Consent()),
            post("followers", nil, .followers, Consent()), post("direct", nil, .direct, Consent(search: .allowed)),
        ])
        try store.setConsent(author: "alice", [.aiTraining: .disallowed])
        let allowed = { (purpose: Purpose) in
            var ids: [String] = []
            try store.forEach(allowedFor: purpose) { ids.append($0.id) }
            return ids
        }
        #expect(try allowed(.aiTraining) == ["anyone", "bob"])
        #expect(try allowed(.search) == ["alice", "alice-yes", "anyone", "bob", "bob-no"])
        #expect(try store.stats().allowed == ["search": 5, "ai_input": 5, "ai_training": 2])
        try store.setConsent(author: "ALICE", [.aiTraining: .allowed, .search: .disallowed])
        #expect(try allowed(.aiTraining) == ["alice", "alice-yes", "anyone", "bob"])
        #expect(try allowed(.search) == ["anyone", "bob", "bob-no"])
        #expect(
            try store.consent(author: "alice").map(\.consent) == [Consent(search: .disallowed, aiTraining: .allowed)])
    }

    @Test func consentCanComeBeforeThePosts() throws {
        #expect(throws: StoreError.unknownAuthor("carol")) {
            try store.setConsent(author: "carol", [.search: .disallowed])
        }
        try store.setConsent(author: "carol", platform: "p", [.search: .disallowed])
        try store.upsert([Post(id: "1", platform: "p", author: "carol", text: "x")])
        #expect(try store.stats().allowed["search"] == 0)
    }

    @Test func statisticsCountWhatIsThere() throws {
        _ = try runImport(store, folder.write("a.jsonl", jsonl(100)))
        let statistics = try store.stats()
        #expect(statistics.posts == 100 && statistics.authors == 7 && statistics.communities == 5)
        #expect(statistics.visibility == ["public": 100])
        #expect(statistics.oldest == 1_340_000_000 && statistics.newest == 1_340_000_099)
        #expect(
            try store.communities(allowedFor: .search, limit: 2) == [
                NameCount(name: "c0", count: 20), NameCount(name: "c1", count: 20),
            ])
    }

    @Test func aStoreFromANewerVersionIsRefused() throws {
        try store.pool.write { db in
            try db.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('99 from the future')")
        }
        #expect(throws: StoreError.newerVersion(path: store.path)) { try PostStore(path: store.path) }
    }

    @Test func aFileThatIsNoStoreIsRefused() throws {
        let path = try folder.write("other.sqlite", String(repeating: "not a database ", count: 100))
        #expect { try PostStore(path: path) } throws: { error in
            if case StoreError.notAStore = error { true } else { false }
        }
        #expect(throws: StoreError.missing(path: "/nonexistent/x")) { try PostStore.existing(path: "/nonexistent/x") }
    }

    @Test func reachIsTheDecileWithinTheCommunity() throws {
        let post = { (id: Int, community: String, score: Int64?) in
            Post(id: "\(community)\(id)", platform: "p", community: community, text: "", counts: Counts(score: score))
        }
        try store.upsert((0..<100).map { post($0, "big", Int64($0 * 10)) })
        try store.upsert((0..<40).map { post($0, "same", 7) })
        try store.upsert((0..<5).map { post($0, "small", 10_000) })
        try store.upsert([post(0, "unscored", nil)])
        let scale = try store.reachScale(allowedFor: .aiTraining)
        for number in 0..<100 {
            #expect(scale.reach(platform: "p", community: "big", score: Int64(number * 10)) == number / 10)
        }
        #expect(scale.reach(platform: "p", community: "same", score: 7) == 4)
        #expect(scale.reach(platform: "p", community: "same", score: 8) == 9)
        #expect(scale.reach(platform: "p", community: "same", score: 6) == 0)
        #expect(scale.reach(platform: "p", community: "small", score: 10_000) == 9)
        #expect(scale.reach(of: post(0, "unscored", nil)) == nil)
        #expect(scale.reach(platform: "elsewhere", community: nil, score: 1) == nil)
    }
}
