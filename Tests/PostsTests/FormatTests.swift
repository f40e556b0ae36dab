import Foundation
import GRDB
import Testing

@testable import Posts

@Suite struct FormatTests {
    let folder: TemporaryFolder
    let store: PostStore

    init() throws {
        folder = try TemporaryFolder()
        store = try folder.store()
    }

    @Test func xArchiveScriptGivesItsPosts() throws {
        let summary = try runImport(store, fixture("x-archive-tweets.js"))
        #expect(summary.read == 2 && summary.new == 2 && summary.skipped == 0 && summary.failures == [])
        let reply = try #require(try store.post(id: "x/1000000000000000001"))
        #expect(reply.created == 1_666_210_045 && reply.replyTo == "x/1000000000000000000" && reply.language == "en")
        #expect(reply.counts == Counts(score: 1, likes: 1, reposts: 0))
        let post = try #require(try store.post(id: "x/1000000000000000002"))
        #expect(post.text == "Bonjour from the évènement hall #conf2022 https://example.org/talk")
        #expect(post.tags == ["conf2022"] && post.media.map(\.url) == ["https://pbs.twimg.com/media/AAAA.jpg"])
    }

    static let tweets = """
        window.YTD.tweets.part0 = [ {"tweet": {"id_str": "5", "full_text": "fish &amp; chips &lt;3", "created_at": "Wed Oct 19 20:07:25 +0000 2022",
        "favorite_count": "2", "retweet_count": "1"}}, {"tweet": {"id_str": "6", "full_text": "RT @bob: not mine", "created_at":
        "Wed Oct 19 20:07:25 +0000 2022"}} ]
        """
    static let account =
        "window.YTD.account.part0 = [ { \"account\" : { \"username\" : \"alice\", \"accountId\" : \"1\" } } ]"

    func makeXArchive(tweets: Bool = true) throws {
        try folder.write("x/data/account.js", FormatTests.account)
        try folder.write(
            "x/data/like.js", "window.YTD.like.part0 = [ {\"like\": {\"tweetId\": \"1\", \"fullText\": \"no\"}} ]")
        try folder.write("x/data/tweets_media/a.jpg", Data(repeating: 7, count: 5000))
        if tweets {
            try folder.write("x/data/tweets.js", FormatTests.tweets)
            try folder.write(
                "x/data/tweets-part1.js",
                "window.YTD.tweets.part1 = [ {\"tweet\": {\"id_str\": \"7\", \"full_text\": \"more\"}} ]")
        }
    }

    @Test func xArchiveReadsTheSameAsFolderZipAndTar() throws {
        try makeXArchive()
        try folder.run(
            "python3", "-c", "import shutil; shutil.make_archive('z','zip','x'); shutil.make_archive('t','gztar','x')")
        for path in ["x", "z.zip", "t.tar.gz"] {
            let store = try folder.store("\(path).sqlite")
            let summary = try runImport(store, "\(folder.path)/\(path)")
            #expect(
                summary.failures == [] && summary.new == 2 && summary.ignored == 1 && summary.skipped == 0, "\(path)")
            #expect(try store.post(id: "x/5")?.text == "fish & chips <3")
            #expect(try store.post(id: "x/5")?.author == "alice", "\(path)")
            #expect(try store.post(id: "x/7")?.author == "alice", "\(path)")
        }
        // The script alone, beside its account.
        let summary = try runImport(store, "\(folder.path)/x/data/tweets.js")
        #expect(summary.new == 1)
        #expect(try store.post(id: "x/5")?.author == "alice")
    }

    @Test func anXArchiveWithoutTweetsSaysSo() throws {
        try makeXArchive(tweets: false)
        try folder.run("python3", "-c", "import shutil; shutil.make_archive('z','zip','x')")
        for path in ["x", "z.zip"] {
            let full = "\(folder.path)/\(path)"
            #expect(try runImport(store, full).failures == ["\(ImportError.archiveWithoutTweets(path: full))"])
        }
    }

    static let page = """
        {"data": [{"id": "10", "text": "hello &amp; https://t.co/a", "author_id": "77", "created_at": "2022-10-19T20:07:25.000Z", "lang": "en",
        "public_metrics": {"retweet_count": 1, "reply_count": 2, "like_count": 3, "quote_count": 4, "impression_count": 5},
        "referenced_tweets": [{"type": "replied_to", "id": "9"}, {"type": "quoted", "id": "8"}],
        "entities": {"urls": [{"url": "https://t.co/a", "expanded_url": "https://example.org/"}], "hashtags": [{"tag": "T"}]},
        "attachments": {"media_keys": ["3_1"]}},
        {"id": "11", "text": "RT", "author_id": "77", "referenced_tweets": [{"type": "retweeted", "id": "1"}]}, {"text": "no id"}],
        "includes": {"users": [{"id": "77", "username": "alice"}], "media": [{"media_key": "3_1", "url": "https://m/1.jpg", "alt_text": "cat"}],
        "tweets": [{"id": "9", "text": "another's"}]}, "errors": [{"title": "Not Found Error", "detail": "Could not find tweet 8."}],
        "meta": {"result_count": 3}}
        """

    @Test func postsOfProtectedXAccountsAreForTheirFollowers() throws {
        let file = try folder.write(
            "page.json",
            """
            {"data": [{"id": "1", "text": "locked", "author_id": "77"}, {"id": "2", "text": "open", "author_id": "78"}],
            "includes": {"users": [{"id": "77", "username": "alice", "protected": true},
            {"id": "78", "username": "bob", "protected": false}]}}
            """)
        #expect(try runImport(store, file).new == 2)
        #expect(try store.post(id: "x/1")?.visibility == .followers)
        #expect(try store.post(id: "x/2")?.visibility == .public)
    }

    @Test func xAPIPagesAreReadLaidOutOrOnePerLine() throws {
        let flat = FormatTests.page.replacingOccurrences(of: "\n", with: " ")
        let second = "{\"data\": {\"id\": \"12\", \"text\": \"single\", \"author_id\": \"78\"}}"
        let files = [
            try folder.write("page.json", FormatTests.page),
            try folder.write("pages.jsonl", "\(flat)\n\(second)\n{broken\n"),
        ]
        let summary = try runImport(store, files[0])
        #expect(summary.read == 4 && summary.new == 1 && summary.ignored == 1 && summary.skipped == 2)
        #expect(
            summary.firstSkipped.map(\.reason) == ["\"id\" is missing", "the X API answered: Could not find tweet 8."])
        let post = try #require(try store.post(id: "x/10"))
        #expect(post.text == "hello & https://example.org/" && post.author == "alice" && post.tags == ["T"])
        #expect(
            post.replyTo == "x/9" && post.repostOf == "x/8" && post.media == [Media(url: "https://m/1.jpg", alt: "cat")]
        )
        #expect(post.counts == Counts(score: 4, replies: 2, likes: 3, reposts: 1, quotes: 4, views: 5))
        #expect(try store.post(id: "x/9") == nil)
        let lines = try runImport(store, files[1])
        #expect(lines.new == 1 && lines.unchanged == 1 && lines.skipped == 3 && lines.updated == 0)
        #expect(try store.post(id: "x/12")?.author == "78")
    }

    static func note(_ id: Int, to: String, cc: String, extra: String = "") -> String {
        """
        {"id": "https://s.example/users/alice/statuses/\(id)/activity", "type": "Create", "actor": "https://s.example/users/alice",
        "published": "2022-10-19T20:07:25Z", "to": [\(to)], "cc": [\(cc)], "object": {"id": "https://s.example/users/alice/statuses/\(id)",
        "type": "Note", "published": "2022-10-19T20:07:25Z", "attributedTo": "https://s.example/users/alice", "to": [\(to)], "cc": [\(cc)],
        "content": "<p>Note \(id) &amp; more<br>line</p>", "contentMap": {"fr": "<p>Note \(id) &amp; more<br>line</p>"}\(extra)}}
        """
    }

    static let outbox: String = {
        let everyone = "\"https://www.w3.org/ns/activitystreams#Public\""
        let followers = "\"https://s.example/users/alice/followers\""
        let extra = """
            , "inReplyTo": "https://o.example/1", "summary": "spoiler", "tag": [{"type": "Hashtag", "name": "#chat"}, {"type": "Mention", "name": "@b"}],
            "attachment": [{"type": "Document", "mediaType": "image/png", "url": "/media/1.png", "name": "a cat"}]
            """
        let items = [
            note(1, to: everyone, cc: followers, extra: extra), note(2, to: followers, cc: everyone),
            note(3, to: followers, cc: ""),
            note(4, to: "\"https://o.example/users/bob\"", cc: ""),
            "{\"type\": \"Announce\", \"id\": \"b\", \"actor\": \"https://s.example/users/alice\", \"object\": \"https://o.example/2\"}",
        ]
        return """
            {"@context": "https://www.w3.org/ns/activitystreams", "id": "outbox.json", "type": "OrderedCollection", "totalItems": 5,
            "orderedItems": [\(items.joined(separator: ",\n"))]}
            """
    }()

    @Test func mastodonPostsKeepWhoTheyAreFor() throws {
        try folder.write("m/outbox.json", FormatTests.outbox)
        try folder.write(
            "m/actor.json",
            "{\"@context\": [], \"type\": \"Person\", \"id\": \"https://s.example/users/alice\", \"name\": \"A\"}")
        try folder.write(
            "m/likes.json", "{\"@context\": \"c\", \"id\": \"likes.json\", \"orderedItems\": [\"https://o.example/9\"]}"
        )
        try folder.run("tar", "czf", "m.tar.gz", "-C", "m", ".")
        for path in ["m/outbox.json", "m.tar.gz", "m"] {
            let store = try folder.store("\(path.replacingOccurrences(of: "/", with: "-")).sqlite")
            let summary = try runImport(store, "\(folder.path)/\(path)")
            #expect(summary.failures == [] && summary.read == 5 && summary.new == 4 && summary.ignored == 1, "\(path)")
            let posts = try (1...4).map {
                try #require(try store.post(id: "https://s.example/users/alice/statuses/\($0)"))
            }
            #expect(posts.map(\.visibility) == [.public, .unlisted, .followers, .direct])
            #expect(
                posts[0].text == "Note 1 & more\nline" && posts[0].language == "fr" && posts[0].created == 1_666_210_045
            )
            #expect(
                posts[0].author == "alice@s.example" && posts[0].contentWarning == "spoiler"
                    && posts[0].tags == ["chat"])
            #expect(
                posts[0].media == [Media(url: "/media/1.png", alt: "a cat")]
                    && posts[0].replyTo == "https://o.example/1")
            #expect(try store.stats().allowed["search"] == 1)
            let indexed = try store.read {
                try Int.fetchOne($0, sql: "SELECT count(*) FROM post_index WHERE post_index MATCH 'note'")
            }
            #expect(indexed == 1, "posts that are not public stay out of the index")
        }
    }

    @Test func jetstreamEventsAreAppliedInOrder() throws {
        let summary = try runImport(store, fixture("bluesky-jetstream.jsonl"))
        #expect(summary.read == 152 && summary.new == 17 && summary.skipped == 0 && summary.failures == [])
        #expect(summary.ignored == 134)
        let again = try runImport(store, fixture("bluesky-jetstream.jsonl"))
        #expect(again.new == 0 && again.updated == 0 && again.deleted == 0 && again.unchanged == 17)
        let post = try #require(
            try store.post(id: "at://did:plc:amnbije7mr5g3pgxuun7q44o/app.bsky.feed.post/3mptbyqhi7s2f"))
        #expect(
            post.language == "ja" && post.author == "did:plc:amnbije7mr5g3pgxuun7q44o" && post.created == 1_783_175_888)
    }

    static func event(_ operation: String, _ key: String, _ time: Int, _ text: String = "", did: String = "did:plc:a")
        -> String
    {
        let record =
            operation == "delete"
            ? "" : ", \"record\": {\"text\": \"\(text)\", \"createdAt\": \"2024-01-01T00:00:00Z\"}"
        return """
            {"did": "\(did)", "time_us": \(time), "kind": "commit", "commit": {"operation": "\(operation)", "collection": "app.bsky.feed.post", \
            "rkey": "\(key)"\(record)}}\n
            """
    }

    @Test func deletesRemoveThePostAndOldEventsDoNotBringItBack() throws {
        let events =
            FormatTests.event("create", "1", 1, "one") + FormatTests.event("create", "2", 2, "two")
            + FormatTests.event("update", "2", 3, "two again") + FormatTests.event("delete", "1", 4)
            + FormatTests.event("delete", "never-seen", 5)
            + FormatTests.event("create", "3", 6, "three", did: "did:plc:b")
            + "{\"did\": \"did:plc:b\", \"time_us\": 7, \"kind\": \"account\", \"account\": {\"active\": false, \"status\": \"deleted\", \"did\": \"did:plc:b\"}}\n"
        let file = try folder.write("events.jsonl", events)
        let first = try runImport(store, file)
        #expect(first.new == 3 && first.updated == 1 && first.deleted == 2)
        let before = try contents(store)
        #expect(try store.stats().posts == 1)
        #expect(try store.post(id: "at://did:plc:a/app.bsky.feed.post/2")?.text == "two again")
        let again = try runImport(store, file)
        #expect(again.new == 0 && again.updated == 0 && again.deleted == 0)
        #expect(try contents(store) == before)
        let late =
            FormatTests.event("create", "never-seen", 5, "x")
            + FormatTests.event("create", "9", 9, "late", did: "did:plc:b")
        let out = try runImport(store, folder.write("late.jsonl", late))
        #expect(out.new == 0 && out.deletedEarlier == 2)
    }

    @Test func formatsAreToldByContentNotByName() throws {
        let detect = { (text: String) in FormatDetection.detect(Array(text.utf8), forced: nil)?.format }
        #expect(detect(FormatTests.tweets) == .xArchive)
        #expect(detect("\u{feff}" + FormatTests.page) == .xAPI)
        #expect(detect(FormatTests.outbox) == .mastodon)
        #expect(detect(FormatTests.event("create", "1", 1)) == .bluesky)
        #expect(detect(jsonl(1)) == .mynah)
        #expect(detect("{broken\n" + jsonl(1)) == .mynah)
        #expect(detect("{\"meta\": {\"result_count\": 0}}") == .xAPI)
        #expect(detect("id,text\n1,hello\n") == nil)
        #expect(detect(FormatTests.account) == nil)
        #expect(detect("{\"name\": \"package\", \"version\": 1}") == nil)
    }
}
