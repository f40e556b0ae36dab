/// Bluesky Jetstream events: creates, updates and deletes of `app.bsky.feed.post` records, and accounts that were deleted.
struct BlueskyFormat: RecordParser {
    static let collection = "app.bsky.feed.post"

    mutating func parse(_ record: JSONValue, _ emit: (ImportEvent) throws -> Void) throws {
        guard let did = try record.string("did") else { throw RecordError("\"did\" is missing") }
        if let account = record["account"] {
            let isDeleted = account["active"]?.bool == false && account["status"]?.string == "deleted"
            return try emit(isDeleted ? .deleteAuthor(platform: "bluesky", name: did) : .ignored)
        }
        guard let commit = record["commit"] else {
            guard record["kind"]?.string != "commit" else { throw RecordError("\"commit\" is missing") }
            return try emit(.ignored)
        }
        guard try commit.string("collection") == BlueskyFormat.collection else { return try emit(.ignored) }
        guard let key = try commit.string("rkey"), !key.isEmpty else { throw RecordError("\"rkey\" is missing") }
        let id = "at://\(did)/\(BlueskyFormat.collection)/\(key)"
        switch try commit.string("operation") {
        case "create", "update":
            guard let content = commit["record"] else { throw RecordError("\"record\" is missing") }
            try emit(.post(BlueskyFormat.post(content, id: id, did: did, event: record)))
        case "delete": try emit(.delete(id: id))
        case let other: throw RecordError("\"operation\" is not create, update or delete (got \(other ?? "nothing"))")
        }
    }

    private static func post(_ record: JSONValue, id: String, did: String, event: JSONValue) throws -> Post {
        guard let text = try record.string("text") else { throw RecordError("\"text\" is missing") }
        var post = Post(id: id, platform: "bluesky", author: did, text: text)
        post.created = try record.time("createdAt")
        post.revision = try event.integer("time_us")
        post.language = record["langs"]?.elements.first?.string
        post.replyTo = record["reply"]?["parent"]?["uri"]?.string
        var tags = (record["tags"]?.elements ?? []).compactMap(\.string)
        for facet in record["facets"]?.elements ?? [] {
            for feature in facet["features"]?.elements ?? []
            where feature["$type"]?.string == "app.bsky.richtext.facet#tag" {
                if let tag = feature["tag"]?.string { tags.append(tag) }
            }
        }
        post.tags = tags
        if let embed = record["embed"] {
            // A quote with media holds the media beside the quoted record.
            let media = embed["media"] ?? embed
            let quoted = embed["record"]?["record"] ?? embed["record"]
            post.repostOf = quoted?["uri"]?.string
            post.media = BlueskyFormat.media(media, did: did)
        }
        if let label = record["labels"]?["values"]?.elements.first?["val"]?.string { post.contentWarning = label }
        return post
    }

    private static func media(_ embed: JSONValue, did: String) -> [Media] {
        var found = (embed["images"]?.elements ?? []).map { (blob: $0["image"], alt: $0["alt"]?.string) }
        if let video = embed["video"] { found.append((video, embed["alt"]?.string)) }
        return found.compactMap { blob, alt in
            guard let cid = blob?["ref"]?["$link"]?.string ?? blob?["cid"]?.string else { return nil }
            return Media(url: "at://\(did)/blob/\(cid)", alt: alt.flatMap { $0.isEmpty ? nil : $0 })
        }
    }
}
