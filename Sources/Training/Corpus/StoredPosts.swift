import Posts
import Text

/// The posts of a store that models may be trained on.
public struct StoredPosts: CorpusSource {
    private let store: PostStore
    private let scale: ReachScale
    public let rules: [String: String]

    /// Reads how posts did in their communities; the posts themselves are read when they are asked for.
    public init(_ store: PostStore) throws {
        self.store = store
        scale = try store.reachScale(allowedFor: .aiTraining)
        rules = [
            "purpose": Purpose.aiTraining.name,
            "consent": "public posts, where neither the post nor its author disallows \(Purpose.aiTraining.name)",
            "storeMigrations": try store.migrations().joined(separator: ", "),
        ]
    }

    public func forEachPost(_ body: (CorpusPost) throws -> Void) throws {
        try store.forEach(allowedFor: .aiTraining) { post in
            try body(
                CorpusPost(
                    id: post.id, community: post.community, language: post.language, reach: scale.reach(of: post),
                    title: post.title ?? "", text: post.text, created: post.created))
        }
    }
}

extension CorpusSource {
    /// Calls `body` with the cleaned titles and texts of all posts, as a tokenizer learns from them.
    public func forEachTrainingText(_ body: (String) throws -> Void) throws {
        let cleaner = TextCleaner()
        try forEachPost { post in
            for text in [cleaner.clean(post.title), cleaner.clean(post.text)] where !text.isEmpty { try body(text) }
        }
    }
}
