import Foundation
import GRDB
import Posts

/// Search by SQLite's FTS5 index, which lives in the store: BM25 with the title weighing most.
public struct FullTextSearch: SearchEngine {
    private let store: PostStore

    /// BM25 weights of title, text and tags.
    static let weights = (title: 4.0, text: 1.0, tags: 2.0)
    /// Tokens in a snippet.
    static let snippetTokens = 32

    public init(store: PostStore) { self.store = store }

    public func search(_ query: SearchQuery, limit: Int, offset: Int) throws -> SearchResults {
        let started = ContinuousClock.now
        let window = min(max(0, offset), SearchResults.maximumWindow)
        let wanted = min(max(0, limit), SearchResults.maximumWindow - window)
        return try store.read { db in
            let expression = MatchExpression(query)
            var top = TopMatches(count: window + wanted)
            let sql = FullTextSQL(query, expression)
            let rows = try Row.fetchCursor(db, sql: sql.text, arguments: sql.arguments)
            while let row = try rows.next() { top.add(number: row[0], key: row[1]) }
            let hits = try top.sorted.dropFirst(window).prefix(wanted).compactMap { match in
                try hit(db, match, query, expression)
            }
            let elapsed = ContinuousClock.now - started
            let milliseconds = Double(elapsed.components.seconds) * 1e3 + Double(elapsed.components.attoseconds) / 1e15
            return SearchResults(hits: hits, total: top.total, milliseconds: milliseconds)
        }
    }

    private func hit(
        _ db: Database, _ match: TopMatches.Match, _ query: SearchQuery, _ expression: MatchExpression
    ) throws -> SearchHit? {
        guard let post = try PostStore.post(db, number: match.number) else { return nil }
        let relevance = query.order == .relevance ? -match.key : 0
        guard let words = expression.text else {
            return SearchHit(
                post: post, title: post.title.map { HighlightedText(marked: $0) },
                snippet: HighlightedText(marked: FullTextSearch.beginning(of: post.text)), relevance: 0)
        }
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT highlight(post_index, 0, char(2), char(3)),
                snippet(post_index, 1, char(2), char(3), '…', \(FullTextSearch.snippetTokens))
                FROM post_index WHERE post_index MATCH ? AND rowid = ?
                """, arguments: [words, match.number])
        let title: String? = row?[0]
        let snippet: String? = row?[1]
        return SearchHit(
            post: post, title: title.map { HighlightedText(marked: $0) },
            snippet: HighlightedText(marked: snippet ?? ""),
            relevance: relevance)
    }

    private static func beginning(of text: String) -> String {
        let cut = text.prefix(200)
        guard cut.endIndex < text.endIndex else { return text }
        let word = cut.lastIndex { $0.isWhitespace } ?? cut.endIndex
        return "\(cut[..<word])…"
    }
}

/// A query's words as an FTS5 expression. Every word goes in as a quoted string, so nothing that a person types is syntax.
struct MatchExpression {
    /// What must match; nil where the query has only operators and exclusions.
    let text: String?
    /// What must not match, where nothing must.
    let excluded: String?

    init(_ query: SearchQuery) {
        let none = query.excluded.map(MatchExpression.quoted).joined(separator: " OR ")
        if query.clauses.isEmpty {
            text = nil
            excluded = none.isEmpty ? nil : none
            return
        }
        let all = query.clauses.map { "(\($0.map(MatchExpression.quoted).joined(separator: " OR ")))" }.joined(
            separator: " AND ")
        text = none.isEmpty ? all : "(\(all)) NOT (\(none))"
        excluded = nil
    }

    private static func quoted(_ term: SearchQuery.Term) -> String {
        switch term {
        case .phrase(let text): string(text.unicodeScalars)
        // The index holds tags without "_", each as one token.
        case .tag(let tag): "tags : \(string(tag.unicodeScalars.filter { $0 != "_" }))"
        }
    }

    /// An FTS5 string. Quotes are doubled by code point: one that bears a combining mark is another `Character`, and
    /// still ends the string.
    private static func string(_ text: some Sequence<Unicode.Scalar>) -> String {
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text { quoted.append(contentsOf: scalar == "\"" ? [scalar, scalar] : [scalar]) }
        quoted.append("\"")
        return String(quoted)
    }
}

/// The statement that lists what matches: its number and the key to sort by, least first.
struct FullTextSQL {
    private(set) var text: String
    private(set) var arguments: StatementArguments = []

    init(_ query: SearchQuery, _ expression: MatchExpression) {
        let weights = FullTextSearch.weights
        let rank = "bm25(post_index, \(weights.title), \(weights.text), \(weights.tags))"
        let key = query.order == .latest || expression.text == nil ? "-ifnull(posts.created, 0)" : rank
        var conditions = [Purpose.search.condition]
        if let words = expression.text {
            // The index drives: probing it for each post would be far slower.
            text = "SELECT posts.number, \(key) FROM post_index CROSS JOIN posts ON posts.number = post_index.rowid"
            conditions.insert("post_index MATCH ?", at: 0)
            arguments += [words]
        } else {
            text = "SELECT posts.number, \(key) FROM posts"
        }
        if let excluded = expression.excluded {
            conditions.append("posts.number NOT IN (SELECT rowid FROM post_index WHERE post_index MATCH ?)")
            arguments += [excluded]
        }
        let names = [
            ("posts.author", "authors", query.authors), ("posts.community", "communities", query.communities),
        ]
        for (column, table, filters) in names {
            let list = { (count: Int) in
                "(SELECT number FROM \(table) WHERE "
                    + Array(repeating: "name = ? COLLATE NOCASE", count: count).joined(separator: " OR ") + ")"
            }
            // Several of one kind are alternatives: nothing is in two communities.
            let wanted = filters.filter { !$0.isExcluded }.map(\.name)
            if !wanted.isEmpty { conditions.append("\(column) IN \(list(wanted.count))") }
            arguments += StatementArguments(wanted)
            let unwanted = filters.filter(\.isExcluded).map(\.name)
            if !unwanted.isEmpty { conditions.append("ifnull(\(column), -1) NOT IN \(list(unwanted.count))") }
            arguments += StatementArguments(unwanted)
        }
        for (operation, isExcluded) in [("IN", false), ("NOT IN", true)] {
            let languages = query.languages.filter { $0.isExcluded == isExcluded }.map(\.name)
            guard !languages.isEmpty else { continue }
            let places = Array(repeating: "?", count: languages.count).joined(separator: ", ")
            conditions.append("ifnull(posts.language, '') \(operation) (\(places))")
            arguments += StatementArguments(languages)
        }
        if let since = query.since {
            conditions.append("posts.created >= ?")
            arguments += [since]
        }
        if let until = query.until {
            conditions.append("posts.created < ?")
            arguments += [until]
        }
        if let score = query.minimumScore {
            conditions.append("posts.score >= ?")
            arguments += [score]
        }
        text += " WHERE " + conditions.joined(separator: " AND ")
    }
}

/// The best of many matches, in memory that does not grow with how many there are.
struct TopMatches {
    struct Match {
        let number: Int64
        /// Least first.
        let key: Double
    }

    private let count: Int
    private var matches: [Match] = []
    private var worst = Double.infinity
    private(set) var total = 0

    init(count: Int) { self.count = count }

    mutating func add(number: Int64, key: Double) {
        total += 1
        guard count > 0, key <= worst else { return }
        matches.append(Match(number: number, key: key))
        if matches.count >= max(1024, count * 2) {
            matches = Array(sorted.prefix(count))
            if matches.count == count, let last = matches.last { worst = last.key }
        }
    }

    /// By key, then by number, so that equal ones keep their order from page to page.
    var sorted: [Match] {
        matches.sorted { $0.key == $1.key ? $0.number < $1.number : $0.key < $1.key }
    }
}
