import Foundation

/// Why a text is not a post.
public enum PostJSONError: Error, CustomStringConvertible, Equatable {
    case invalid(reason: String)

    public var description: String {
        switch self {
        case .invalid(let reason): "this is not a post: \(reason)"
        }
    }
}

extension Post: Encodable {
    /// Reads one post in the form of Mynah's JSONL (see `docs` of the import).
    ///
    /// - Throws: `PostJSONError.invalid` with what is wrong.
    public init(json: Data) throws {
        do {
            let document = try json.withUnsafeBytes { try JSONDocument($0) }
            self = try withExtendedLifetime(document) { try MynahFormat.post(document.root) }
        } catch let error as RecordError {
            throw PostJSONError.invalid(reason: error.description)
        }
    }

    private enum Keys: String, CodingKey {
        case id, platform, author, channel, created, language, title, text, tags, media, visibility, consent, domain,
            flair
        case score, ups, downs, replies, likes, reposts, quotes, views, revision
        case replyTo = "reply_to"
        case repostOf = "repost_of"
        case contentWarning = "content_warning"
    }

    /// Writes the post as a line of Mynah's JSONL says it: what is not known is left out.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode(id, forKey: .id)
        try container.encode(platform, forKey: .platform)
        try container.encodeIfPresent(author, forKey: .author)
        try container.encodeIfPresent(community, forKey: .channel)
        try container.encodeIfPresent(created, forKey: .created)
        try container.encodeIfPresent(language, forKey: .language)
        try container.encodeIfPresent(title, forKey: .title)
        try container.encode(text, forKey: .text)
        try container.encodeIfPresent(replyTo, forKey: .replyTo)
        try container.encodeIfPresent(repostOf, forKey: .repostOf)
        if !tags.isEmpty { try container.encode(tags, forKey: .tags) }
        try container.encodeIfPresent(counts.score, forKey: .score)
        try container.encodeIfPresent(counts.ups, forKey: .ups)
        try container.encodeIfPresent(counts.downs, forKey: .downs)
        try container.encodeIfPresent(counts.replies, forKey: .replies)
        try container.encodeIfPresent(counts.likes, forKey: .likes)
        try container.encodeIfPresent(counts.reposts, forKey: .reposts)
        try container.encodeIfPresent(counts.quotes, forKey: .quotes)
        try container.encodeIfPresent(counts.views, forKey: .views)
        if !media.isEmpty { try container.encode(media, forKey: .media) }
        if visibility != .public { try container.encode(visibility.name, forKey: .visibility) }
        let stated = Purpose.allCases.filter { consent[$0] != .unstated }
        if !stated.isEmpty {
            let statements = Dictionary(uniqueKeysWithValues: stated.map { ($0.name, consent[$0].name) })
            try container.encode(statements, forKey: .consent)
        }
        try container.encodeIfPresent(contentWarning, forKey: .contentWarning)
        try container.encodeIfPresent(domain, forKey: .domain)
        try container.encodeIfPresent(flair, forKey: .flair)
        try container.encodeIfPresent(revision, forKey: .revision)
    }
}
