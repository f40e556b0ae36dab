/// Who may see a post.
public enum Visibility: Int, Sendable, CaseIterable, Codable {
    case `public` = 0
    case unlisted = 1
    case followers = 2
    case direct = 3

    /// The word used in files and on the command line.
    public var name: String {
        switch self {
        case .public: "public"
        case .unlisted: "unlisted"
        case .followers: "followers"
        case .direct: "direct"
        }
    }

    public init?(name: String) {
        guard let found = Visibility.allCases.first(where: { $0.name == name }) else { return nil }
        self = found
    }
}

/// How people responded to a post. A count that the source does not give is nil, which is not zero.
public struct Counts: Sendable, Equatable {
    /// The platform's own ranking number; where a platform has none, importers set likes + reposts.
    public var score: Int64?
    public var ups: Int64?
    public var downs: Int64?
    public var replies: Int64?
    public var likes: Int64?
    public var reposts: Int64?
    public var quotes: Int64?
    public var views: Int64?

    public init(
        score: Int64? = nil, ups: Int64? = nil, downs: Int64? = nil, replies: Int64? = nil, likes: Int64? = nil,
        reposts: Int64? = nil, quotes: Int64? = nil, views: Int64? = nil
    ) {
        self.score = score
        self.ups = ups
        self.downs = downs
        self.replies = replies
        self.likes = likes
        self.reposts = reposts
        self.quotes = quotes
        self.views = views
    }

    /// Sets `score` from likes and reposts where the platform gives no score of its own.
    mutating func deriveScore() {
        if score == nil, likes != nil || reposts != nil { score = (likes ?? 0) + (reposts ?? 0) }
    }
}

/// A picture, video or sound of a post.
public struct Media: Sendable, Equatable, Codable {
    public var url: String
    /// The author's description of it, for people who cannot see it.
    public var alt: String?

    public init(url: String, alt: String? = nil) {
        self.url = url
        self.alt = alt
    }
}

/// One post of a platform.
public struct Post: Sendable, Equatable {
    /// Unique over all platforms: `r/vpfff`, `x/1000000000000000001`, `https://…`, `at://…`.
    public var id: String
    /// `reddit`, `x`, `mastodon`, `bluesky`, …
    public var platform: String
    /// The author's name on the platform: a user name, `alice@server`, a DID.
    public var author: String?
    /// Subreddit, server, list; `channel` in Mynah's JSONL.
    public var community: String?
    /// Primary language subtag in lower case: `en`, `fr`.
    public var language: String?
    public var title: String?
    public var text: String
    /// Seconds since 1970-01-01 UTC.
    public var created: Int64?
    /// The id of the post that this one answers.
    public var replyTo: String?
    /// The id of the post that this one quotes or shares.
    public var repostOf: String?
    /// Hashtags, without `#`.
    public var tags: [String]
    public var counts: Counts
    public var media: [Media]
    public var visibility: Visibility
    /// What was stated with this post; the author's own statement is kept beside it (`PostStore.setConsent`).
    public var consent: Consent
    public var contentWarning: String?
    /// The site that a link post points to.
    public var domain: String?
    public var flair: String?
    /// Larger is newer: a revision older than the stored one is not applied. Microseconds where the source gives a time.
    public var revision: Int64?

    public init(
        id: String, platform: String, author: String? = nil, community: String? = nil, language: String? = nil,
        title: String? = nil, text: String, created: Int64? = nil, replyTo: String? = nil, repostOf: String? = nil,
        tags: [String] = [], counts: Counts = Counts(), media: [Media] = [], visibility: Visibility = .public,
        consent: Consent = Consent(), contentWarning: String? = nil, domain: String? = nil, flair: String? = nil,
        revision: Int64? = nil
    ) {
        self.id = id
        self.platform = platform
        self.author = author
        self.community = community
        self.language = language
        self.title = title
        self.text = text
        self.created = created
        self.replyTo = replyTo
        self.repostOf = repostOf
        self.tags = tags
        self.counts = counts
        self.media = media
        self.visibility = visibility
        self.consent = consent
        self.contentWarning = contentWarning
        self.domain = domain
        self.flair = flair
        self.revision = revision
    }
}
