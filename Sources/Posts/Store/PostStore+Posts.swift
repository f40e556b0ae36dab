import Foundation
import GRDB

/// How many posts bear a name.
public struct NameCount: Sendable, Equatable, Codable {
    public let name: String
    public let count: Int
}

extension PostStore {
    /// The post with this id, whoever may see it; nil where there is none.
    public func post(id: String) throws -> Post? { try post(id: id, where: "") }

    /// The post with this id; nil where there is none or it may not be used for `purpose`.
    public func post(id: String, allowedFor purpose: Purpose) throws -> Post? {
        try post(id: id, where: "AND \(purpose.condition)")
    }

    private func post(id: String, where condition: String) throws -> Post? {
        try read { db in
            let statement = try BoundStatement(db, "\(PostRow.select) WHERE posts.id = ? \(condition)")
            statement.bind(1, id)
            defer { statement.reset() }
            return try statement.step() ? PostRow.decode(statement) : nil
        }
    }

    /// The post with this number of a row of `posts`, for engines that search inside a snapshot.
    public static func post(_ db: Database, number: Int64) throws -> Post? {
        let statement = try BoundStatement(db, "\(PostRow.select) WHERE posts.number = ?")
        statement.bind(1, number)
        defer { statement.reset() }
        return try statement.step() ? PostRow.decode(statement) : nil
    }

    /// Adds new posts and brings changed ones up to date, in one transaction. A post deleted earlier stays deleted.
    ///
    /// - Parameter identifyLanguage: names the language of a text; asked for posts that come without one.
    /// - Returns: counts, as of an import.
    @discardableResult
    public func upsert(_ posts: [Post], identifyLanguage: (@Sendable (String) -> String?)? = nil) throws
        -> ImportSummary
    {
        let prepared = posts.map { PreparedPost($0, identifyLanguage: identifyLanguage) }
        return try write { db in
            let writer = try PostWriter(db)
            var summary = ImportSummary()
            summary.read = posts.count
            for post in prepared { summary.count(try writer.upsert(post)) }
            return summary
        }
    }

    /// Removes the post from the store and from search at once, and keeps it out of later imports.
    ///
    /// - Returns: whether it was in the store.
    public func delete(id: String) throws -> Bool {
        try write { db in try PostWriter(db).delete(id: id) }
    }

    /// Calls `body` with every post that may be used for `purpose`, ordered by id (as bytes), from one snapshot.
    public func forEach(allowedFor purpose: Purpose, _ body: (Post) throws -> Void) throws {
        try read { db in
            let statement = try BoundStatement(db, "\(PostRow.select) WHERE \(purpose.condition) ORDER BY posts.id")
            defer { statement.reset() }
            while try statement.step() { try body(PostRow.decode(statement)) }
        }
    }

    /// Calls `body` with every post of the store, whatever its visibility, ordered by id: for export.
    public func forEach(_ body: (Post) throws -> Void) throws {
        try read { db in
            let statement = try BoundStatement(db, "\(PostRow.select) ORDER BY posts.id")
            defer { statement.reset() }
            while try statement.step() { try body(PostRow.decode(statement)) }
        }
    }

    /// The communities with most posts that may be used for `purpose`, most first; each with the number of these posts.
    public func communities(allowedFor purpose: Purpose, limit: Int) throws -> [NameCount] {
        try counts(
            """
            SELECT communities.name, sum(count) AS total FROM
            (SELECT community, count(*) AS count FROM posts
            WHERE \(purpose.condition) AND community IS NOT NULL GROUP BY community)
            JOIN communities ON communities.number = community
            GROUP BY communities.name ORDER BY total DESC, communities.name LIMIT ?
            """, limit: limit)
    }

    /// The languages with most posts that may be used for `purpose`, most first; each with the number of these posts.
    public func languages(allowedFor purpose: Purpose, limit: Int) throws -> [NameCount] {
        try counts(
            """
            SELECT language, count(*) AS total FROM posts WHERE \(purpose.condition) AND language IS NOT NULL
            GROUP BY language ORDER BY total DESC, language LIMIT ?
            """, limit: limit)
    }

    private func counts(_ sql: String, limit: Int) throws -> [NameCount] {
        try read { db in
            try Row.fetchAll(db, sql: sql, arguments: [limit]).map { NameCount(name: $0[0], count: $0[1]) }
        }
    }
}

/// Reads a whole post from a row.
enum PostRow {
    static let select = """
        SELECT posts.id, posts.platform, authors.name, communities.name, posts.language, posts.created, posts.visibility,
        posts.consent_search, posts.consent_ai_input, posts.consent_ai_training, posts.score, posts.ups, posts.downs,
        posts.replies, posts.likes, posts.reposts, posts.quotes, posts.views, posts.revision, title, text, tags, reply_to,
        repost_of, media, content_warning, domain, flair
        FROM posts JOIN post_texts ON post_texts.number = posts.number
        LEFT JOIN authors ON authors.number = posts.author
        LEFT JOIN communities ON communities.number = posts.community
        """

    static func decode(_ row: BoundStatement) -> Post {
        Post(
            id: row.text(0) ?? "", platform: row.text(1) ?? "", author: row.text(2), community: row.text(3),
            language: row.text(4), title: row.text(19), text: row.text(20) ?? "", created: row.optionalInt(5),
            replyTo: row.text(22), repostOf: row.text(23),
            tags: row.text(21).map { $0.split(separator: " ").map(String.init) } ?? [],
            counts: Counts(
                score: row.optionalInt(10), ups: row.optionalInt(11), downs: row.optionalInt(12),
                replies: row.optionalInt(13), likes: row.optionalInt(14), reposts: row.optionalInt(15),
                quotes: row.optionalInt(16), views: row.optionalInt(17)),
            media: row.text(24).flatMap { try? JSONDecoder().decode([Media].self, from: Data($0.utf8)) } ?? [],
            // A value that this version does not know is the most private one.
            visibility: Visibility(rawValue: Int(row.int(6))) ?? .direct,
            consent: Consent(
                search: consent(row.int(7)), aiInput: consent(row.int(8)), aiTraining: consent(row.int(9))),
            contentWarning: row.text(25), domain: row.text(26), flair: row.text(27), revision: row.optionalInt(18))
    }

    private static func consent(_ value: Int64) -> ConsentState { ConsentState(rawValue: Int(value)) ?? .disallowed }
}
