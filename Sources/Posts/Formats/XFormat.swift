import Foundation

/// The account of an X archive (`data/account.js`).
struct XAccount: Sendable, Equatable {
    let name: String

    /// Reads `window.YTD.account.part0 = [ { "account" : { "username" : … } } ]`; nil where it is not that.
    init?(script: [UInt8]) {
        guard let start = script.firstIndex(of: UInt8(ascii: "[")) else { return nil }
        let document = script[start...].withUnsafeBytes { try? JSONDocument($0) }
        guard let document else { return nil }
        let name = withExtendedLifetime(document) { document.root.elements.first?["account"]?["username"]?.string }
        guard let name, !name.isEmpty else { return nil }
        self.name = name
    }
}

/// What the two forms of an X post have in common.
private enum X {
    static func id(_ number: String) -> String { "x/\(number)" }

    /// X escapes `&`, `<` and `>` in texts, and nothing else.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }

    /// Puts the addresses behind X's short links back, and takes links to the post's own media out.
    static func expanded(_ text: String, urls: [JSONValue], media: [JSONValue]) -> String {
        var text = text
        for url in urls {
            guard let short = url["url"]?.string, !short.isEmpty, let long = url["expanded_url"]?.string else {
                continue
            }
            let isMedia = url["media_key"] != nil
            text = text.replacing(short, with: isMedia ? "" : long)
        }
        for item in media {
            if let short = item["url"]?.string, !short.isEmpty { text = text.replacing(short, with: "") }
        }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }

    static func tags(_ list: JSONValue?, key: StaticString) -> [String] {
        (list?.elements ?? []).compactMap { $0[key]?.string }.filter { !$0.isEmpty }
    }
}

/// `data/tweets.js` of an X account archive: a script that holds a list of `{"tweet": {…}}`, all numbers as strings.
struct XArchiveFormat: RecordParser {
    /// Who the archive belongs to; nil where `account.js` was not found.
    let account: XAccount?

    mutating func parse(_ record: JSONValue, _ emit: (ImportEvent) throws -> Void) throws {
        let tweet = record["tweet"] ?? record
        guard let number = try tweet.identifier("id_str") ?? tweet.identifier("id") else {
            throw RecordError("\"id_str\" is missing")
        }
        guard let text = try tweet.string("full_text") ?? tweet.string("text") else {
            throw RecordError("\"full_text\" is missing")
        }
        // An archive marks its retweets by this prefix only; "retweeted" is false in all of them.
        if text.hasPrefix("RT @") { return try emit(.ignored) }
        let entities = tweet["entities"]
        let media = (tweet["extended_entities"]?["media"] ?? entities?["media"])?.elements ?? []
        var post = Post(
            id: X.id(number), platform: "x", author: account?.name, language: try tweet.string("lang"),
            text: X.unescaped(X.expanded(text, urls: entities?["urls"]?.elements ?? [], media: media)),
            created: try tweet.time("created_at"))
        post.replyTo = try tweet.identifier("in_reply_to_status_id_str").map(X.id)
        post.repostOf = try tweet.identifier("quoted_status_id_str").map(X.id)
        post.tags = X.tags(entities?["hashtags"], key: "text")
        post.counts = Counts(likes: try tweet.integer("favorite_count"), reposts: try tweet.integer("retweet_count"))
        post.counts.deriveScore()
        post.media = try media.compactMap { item in
            guard let url = try item.string("media_url_https") ?? item.string("media_url") else { return nil }
            return Media(url: url, alt: try item.string("ext_alt_text"))
        }
        try emit(.post(post))
    }
}

/// Responses of the X API v2: `data` (one post or a list), `includes`, `errors`; also single posts, as flattened by tools.
///
/// Posts in `includes` are context that the request did not ask for, often other people's; they are not imported.
struct XAPIFormat: RecordParser {
    mutating func parse(_ record: JSONValue, _ emit: (ImportEvent) throws -> Void) throws {
        guard record.isObject else { throw RecordError("not an object of the X API") }
        if record["data"] == nil, record["id"] != nil { return try parse(record, includes: nil, emit) }
        let data = record["data"]
        for tweet in data.map({ $0.isArray ? $0.elements : [$0] }) ?? [] {
            do {
                try parse(tweet, includes: record["includes"], emit)
            } catch let error as RecordError {
                try emit(.skipped(reason: error.description))
            }
        }
        for error in record["errors"]?.elements ?? [] {
            let text = error["detail"]?.string ?? error["message"]?.string ?? error["title"]?.string ?? "an error"
            try emit(.skipped(reason: "the X API answered: \(text)"))
        }
        if data == nil, record["errors"] == nil, record["meta"] == nil {
            let text = record["detail"]?.string ?? record["title"]?.string
            throw RecordError(text.map { "the X API answered: \($0)" } ?? "\"data\" is missing")
        }
    }

    private func parse(_ tweet: JSONValue, includes: JSONValue?, _ emit: (ImportEvent) throws -> Void) throws {
        guard let number = try tweet.identifier("id") else { throw RecordError("\"id\" is missing") }
        let references = tweet["referenced_tweets"]?.elements ?? []
        if references.contains(where: { $0["type"]?.string == "retweeted" }) { return try emit(.ignored) }
        // Long posts have their whole text here; "text" is its beginning.
        guard let text = try tweet["note_tweet"]?.string("text") ?? tweet.string("text") else {
            throw RecordError("\"text\" is missing")
        }
        let entities = tweet["note_tweet"]?["entities"] ?? tweet["entities"]
        var post = Post(
            id: X.id(number), platform: "x", language: try tweet.string("lang"),
            text: X.unescaped(X.expanded(text, urls: entities?["urls"]?.elements ?? [], media: [])),
            created: try tweet.time("created_at"))
        if let author = try tweet.identifier("author_id") {
            let user = (includes?["users"]?.elements ?? []).first { $0["id"]?.string == author } ?? tweet["author"]
            post.author = user?["username"]?.string ?? author
            if user?["protected"]?.bool == true { post.visibility = .followers }
        }
        for reference in references {
            let id = try reference.identifier("id").map(X.id)
            switch reference["type"]?.string {
            case "replied_to": post.replyTo = id
            case "quoted": post.repostOf = id
            default: break
            }
        }
        post.tags = X.tags(entities?["hashtags"], key: "tag")
        if let metrics = tweet["public_metrics"] {
            post.counts = try Counts(
                replies: metrics.integer("reply_count"), likes: metrics.integer("like_count"),
                reposts: metrics.integer("retweet_count"), quotes: metrics.integer("quote_count"),
                views: metrics.integer("impression_count"))
            post.counts.deriveScore()
        }
        let known = includes?["media"]?.elements ?? []
        post.media = (tweet["attachments"]?["media_keys"]?.elements ?? []).compactMap { key in
            guard let item = known.first(where: { $0["media_key"]?.string == key.string }) else { return nil }
            guard let url = item["url"]?.string ?? item["preview_image_url"]?.string else { return nil }
            return Media(url: url, alt: item["alt_text"]?.string)
        }
        try emit(.post(post))
    }
}
