/// Mynah's own JSONL: one post on each line.
///
/// `id` and one of `text` and `title` must be there. Beside them: `platform`, `author`, `channel` (or `community`), `created`,
/// `language`, `reply_to`, `repost_of`, `tags`, `score`, `ups`, `downs`, `replies`, `likes`, `reposts`, `quotes`, `views`, `media`
/// (`[{"url", "alt"}]`), `visibility` (`public`, `unlisted`, `followers`, `direct`), `consent` (`{"search", "ai_input", "ai_training"}`,
/// each `allowed`, `disallowed` or `unstated`), `content_warning`, `domain`, `flair`, `updated`.
struct MynahFormat: RecordParser {
    mutating func parse(_ record: JSONValue, _ emit: (ImportEvent) throws -> Void) throws {
        try emit(.post(MynahFormat.post(record)))
    }

    static func post(_ record: JSONValue) throws -> Post {
        guard record.isObject else { throw RecordError("not an object with the fields of a post") }
        guard let id = try record.identifier("id") else { throw RecordError("\"id\" is missing") }
        let text = try record.string("text")
        let title = try record.string("title")
        guard text != nil || title != nil else { throw RecordError("\"text\" and \"title\" are both missing") }
        var post = Post(id: id, platform: try record.string("platform") ?? "local", text: text ?? "")
        post.title = title
        post.author = try record.identifier("author")
        post.community = try record.string("channel") ?? record.string("community")
        post.language = try record.string("language")
        post.created = try record.time("created")
        post.replyTo = try record.identifier("reply_to")
        post.repostOf = try record.identifier("repost_of")
        post.tags = try tags(record)
        post.counts = try Counts(
            score: record.integer("score"), ups: record.integer("ups"), downs: record.integer("downs"),
            replies: record.integer("replies"), likes: record.integer("likes"), reposts: record.integer("reposts"),
            quotes: record.integer("quotes"), views: record.integer("views"))
        post.counts.deriveScore()
        post.media = try media(record)
        if let visibility = record["visibility"] {
            guard let known = visibility.string.flatMap(Visibility.init(name:)) else {
                throw RecordError(
                    "\"visibility\" is not public, unlisted, followers or direct (got \(visibility.excerpt))")
            }
            post.visibility = known
        }
        post.consent = try consent(record)
        post.contentWarning = try record.string("content_warning")
        post.domain = try record.string("domain")
        post.flair = try record.string("flair")
        post.revision = try record.integer("revision") ?? record.time("updated").map { $0 * 1_000_000 }
        return post
    }

    private static func tags(_ record: JSONValue) throws -> [String] {
        guard let tags = record["tags"] else { return [] }
        guard tags.isArray else { throw RecordError("\"tags\" is not a list of strings (got \(tags.excerpt))") }
        return tags.elements.compactMap { $0.string.map { String($0.drop { $0 == "#" }) } }.filter { !$0.isEmpty }
    }

    private static func media(_ record: JSONValue) throws -> [Media] {
        guard let media = record["media"] else { return [] }
        guard media.isArray else { throw RecordError("\"media\" is not a list (got \(media.excerpt))") }
        return try media.elements.map { item in
            guard let url = try item.string("url") else { throw RecordError("\"media\" holds an item without \"url\"") }
            return Media(url: url, alt: try item.string("alt"))
        }
    }

    private static func consent(_ record: JSONValue) throws -> Consent {
        var consent = Consent()
        guard let statements = record["consent"] else { return consent }
        guard statements.isObject else { throw RecordError("\"consent\" is not an object (got \(statements.excerpt))") }
        // A statement that is not understood must not be passed over: it may have been a refusal.
        for (key, value) in statements.members {
            guard let purpose = Purpose(name: key) else {
                throw RecordError("\"consent\" has no purpose \"\(key)\"; there are search, ai_input and ai_training")
            }
            guard
                let state = value.string.flatMap(ConsentState.init(name:))
                    ?? value.bool.map({ $0 ? .allowed : .disallowed })
            else {
                throw RecordError(
                    "\"consent\" for \(key) is not allowed, disallowed or unstated (got \(value.excerpt))")
            }
            consent[purpose] = state
        }
        return consent
    }
}
