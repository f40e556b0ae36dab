import Foundation
import GRDB

/// An author as the store knows them.
public struct AuthorConsent: Sendable, Equatable {
    public let platform: String
    public let name: String
    public let consent: Consent
}

extension PostStore {
    /// Records what an author said about some purposes; the others stay as they are. It holds at once, for their posts
    /// already in the store and for those to come.
    ///
    /// - Parameters:
    ///   - author: the author's name, as in their posts.
    ///   - platform: nil for every platform where the store knows this name; with one, the author may be yet unknown.
    /// - Returns: each author that it now holds for.
    /// - Throws: `StoreError.unknownAuthor` where no platform is given and nobody has this name.
    @discardableResult
    public func setConsent(
        author: String, platform: String? = nil, _ statements: [Purpose: ConsentState]
    ) throws -> [AuthorConsent] {
        try write { db in
            if let platform {
                _ = try PostWriter(db).author(platform: platform, name: author)
            }
            let now = Int64(Date().timeIntervalSince1970)
            let authors = try PostStore.authors(db, name: author, platform: platform)
            guard !authors.isEmpty else { throw StoreError.unknownAuthor(author) }
            for (number, _, _) in authors {
                for (purpose, state) in statements {
                    try db.execute(
                        literal: """
                            INSERT INTO consent (author, purpose, state, stated)
                            VALUES (\(number), \(purpose.rawValue), \(state.rawValue), \(now))
                            ON CONFLICT (author, purpose) DO UPDATE SET state = excluded.state, stated = excluded.stated
                            """)
                }
            }
            return try authors.map { try PostStore.consent(db, of: $0) }
        }
    }

    /// What the authors of this name said.
    public func consent(author: String, platform: String? = nil) throws -> [AuthorConsent] {
        try read { db in
            let authors = try PostStore.authors(db, name: author, platform: platform)
            guard !authors.isEmpty else { throw StoreError.unknownAuthor(author) }
            return try authors.map { try PostStore.consent(db, of: $0) }
        }
    }

    private static func authors(_ db: Database, name: String, platform: String?) throws -> [(Int64, String, String)] {
        let sql =
            "SELECT number, platform, name FROM authors WHERE name = ? COLLATE NOCASE AND platform = ifnull(?, platform)"
        return try Row.fetchAll(db, sql: "\(sql) ORDER BY platform, name", arguments: [name, platform])
            .map { ($0[0], $0[1], $0[2]) }
    }

    private static func consent(_ db: Database, of author: (Int64, String, String)) throws -> AuthorConsent {
        var consent = Consent()
        let rows = try Row.fetchAll(
            db, sql: "SELECT purpose, state FROM consent WHERE author = ?", arguments: [author.0])
        for row in rows {
            let (purpose, state): (Int, Int) = (row[0], row[1])
            if let purpose = Purpose(rawValue: purpose) {
                consent[purpose] = ConsentState(rawValue: state) ?? .disallowed
            }
        }
        return AuthorConsent(platform: author.1, name: author.2, consent: consent)
    }
}
