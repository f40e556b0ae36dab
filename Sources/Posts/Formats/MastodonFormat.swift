/// `outbox.json` of a Mastodon archive: ActivityPub activities in `orderedItems`.
///
/// `Create` activities hold posts; `Announce` ones are boosts, which are not posts of this author.
struct MastodonFormat: RecordParser {
    mutating func parse(_ record: JSONValue, _ emit: (ImportEvent) throws -> Void) throws {
        let type = try record.string("type")
        switch type {
        case "Create", "Update":
            guard let object = record["object"] else { throw RecordError("\"object\" is missing") }
            guard let kind = object["type"]?.string, ["Note", "Question", "Article"].contains(kind) else {
                return try emit(.ignored)
            }
            try emit(.post(MastodonFormat.post(object, activity: record)))
        case "Delete":
            let object = record["object"]
            guard let id = object?.string ?? object?["id"]?.string else { throw RecordError("\"object\" is missing") }
            try emit(.delete(id: id))
        case "Note", "Question", "Article": try emit(.post(MastodonFormat.post(record, activity: record)))
        case nil: throw RecordError("\"type\" is missing")
        default: try emit(.ignored)
        }
    }

    private static func post(_ object: JSONValue, activity: JSONValue) throws -> Post {
        guard let id = try object.identifier("id") else { throw RecordError("\"id\" is missing") }
        let content = try object.string("content") ?? ""
        var text = HTMLText.plain(content)
        for option in (object["oneOf"] ?? object["anyOf"])?.elements ?? [] {
            if let name = option["name"]?.string { text += "\n- \(name)" }
        }
        var post = Post(id: id, platform: "mastodon", text: text)
        post.title = try object.string("name")
        let actor = object["attributedTo"]?.string ?? activity["actor"]?.string
        if let actor {
            (post.author, post.community) = account(actor)
        }
        // The map holds the text by language; the one that is the text names it.
        let languages = object["contentMap"]?.members ?? []
        post.language = (languages.first { $0.value.string == content } ?? languages.first)?.key
        post.created = try object.time("published") ?? activity.time("published")
        post.revision = try object.time("updated").map { $0 * 1_000_000 }
        post.replyTo = object["inReplyTo"]?.string
        post.repostOf = object["quote"]?.string ?? object["quoteUri"]?.string ?? object["quoteUrl"]?.string
        post.contentWarning = try object.string("summary")
        post.visibility = visibility(object, activity: activity)
        post.tags = (object["tag"]?.elements ?? []).compactMap { tag in
            guard tag["type"]?.string == "Hashtag", let name = tag["name"]?.string else { return nil }
            return String(name.drop { $0 == "#" })
        }
        post.media = (object["attachment"]?.elements ?? []).compactMap { item in
            item["url"]?.string.map { Media(url: $0, alt: item["name"]?.string) }
        }
        post.counts = Counts(
            replies: object["replies"]?["totalItems"]?.integer, likes: object["likes"]?["totalItems"]?.integer,
            reposts: object["shares"]?["totalItems"]?.integer)
        post.counts.deriveScore()
        return post
    }

    /// `https://example.social/users/alice` -> (`alice@example.social`, `example.social`).
    private static func account(_ actor: String) -> (author: String, community: String?) {
        guard let scheme = actor.range(of: "://") else { return (actor, nil) }
        let parts = actor[scheme.upperBound...].split(separator: "/")
        guard let server = parts.first, parts.count > 1, let user = parts.last else { return (actor, nil) }
        return ("\(user.drop { $0 == "@" })@\(server)", String(server))
    }

    /// Addressed to everyone: public; to everyone as a copy only: unlisted; to followers; or to people by name.
    /// A post that says nothing of whom it is for is not taken for public.
    private static func visibility(_ object: JSONValue, activity: JSONValue) -> Visibility {
        let to = addresses(object["to"] ?? activity["to"])
        let cc = addresses(object["cc"] ?? activity["cc"])
        if to.contains(where: isEveryone) { return .public }
        if cc.contains(where: isEveryone) { return .unlisted }
        if (to + cc).contains(where: { $0.hasSuffix("/followers") }) { return .followers }
        return .direct
    }

    private static func addresses(_ value: JSONValue?) -> [String] {
        guard let value else { return [] }
        return value.string.map { [$0] } ?? value.elements.compactMap(\.string)
    }

    private static func isEveryone(_ address: String) -> Bool {
        ["https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public"].contains(address)
    }
}
