import Posts

/// Finds posts. Every engine returns only posts that may be used for `Purpose.search`, and never one that was deleted.
public protocol SearchEngine: Sendable {
    /// - Parameters:
    ///   - limit: how many hits at most, 1 to `SearchResults.maximumWindow` together with `offset`.
    ///   - offset: how many hits to pass over.
    func search(_ query: SearchQuery, limit: Int, offset: Int) throws -> SearchResults
}

/// Text in pieces, some of which matched: a page escapes each piece and marks the matching ones.
public struct HighlightedText: Sendable, Equatable, Codable {
    public struct Part: Sendable, Equatable, Codable {
        public let text: String
        public let matches: Bool
    }

    public let parts: [Part]

    /// The text without marks.
    public var text: String { parts.map(\.text).joined() }

    init(parts: [Part]) { self.parts = parts }

    /// Reads text in which U+0002 opens a match and U+0003 closes it; the store keeps such characters out of posts.
    init(marked: String) {
        var parts: [Part] = []
        var matches = false
        var text = ""
        for scalar in marked.unicodeScalars {
            if scalar.value == 2 || scalar.value == 3 {
                if !text.isEmpty { parts.append(Part(text: text, matches: matches)) }
                text = ""
                matches = scalar.value == 2
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        if !text.isEmpty { parts.append(Part(text: text, matches: matches)) }
        self.parts = parts
    }
}

/// One post that was found.
public struct SearchHit: Sendable {
    public let post: Post
    /// The title with its matches; nil where the post has none.
    public let title: HighlightedText?
    /// The part of the text around its matches.
    public let snippet: HighlightedText
    /// Larger is more relevant; 0 where there was nothing to rank by.
    public let relevance: Double
}

/// What a search found.
public struct SearchResults: Sendable {
    public let hits: [SearchHit]
    /// How many posts match in all, exactly.
    public let total: Int
    public let milliseconds: Double

    /// The furthest hit that can be asked for.
    public static let maximumWindow = 10_000
}
