import Text

/// A post as a corpus takes it: public, and its author allows training.
public struct CorpusPost: Sendable, Equatable {
    public var id: String
    public var community: String?
    /// ISO 639-1.
    public var language: String?
    /// The decile of its engagement within its community, 0 to 9.
    public var reach: Int?
    public var title: String
    public var text: String
    /// Seconds since 1970 UTC.
    public var created: Int64?

    public init(
        id: String, community: String? = nil, language: String? = nil, reach: Int? = nil, title: String = "",
        text: String, created: Int64? = nil
    ) {
        self.id = id
        self.community = community
        self.language = language
        self.reach = reach
        self.title = title
        self.text = text
        self.created = created
    }
}

/// Where the posts of a corpus come from.
public protocol CorpusSource {
    /// Calls `body` with each post that may be trained on, in ascending order of id: the same posts at every call.
    func forEachPost(_ body: (CorpusPost) throws -> Void) throws
    /// Which posts those are and which store they come from, for the manifest: `consent`, `storeVersion`.
    var rules: [String: String] { get }
}

/// Posts from memory.
public struct PostList: CorpusSource {
    private let posts: [CorpusPost]
    public let rules: [String: String]

    public init(_ posts: [CorpusPost], rules: [String: String] = [:]) {
        self.posts = posts.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        self.rules = rules
    }

    public func forEachPost(_ body: (CorpusPost) throws -> Void) throws {
        for post in posts { try body(post) }
    }
}
