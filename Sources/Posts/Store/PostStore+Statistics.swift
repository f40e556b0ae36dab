import Foundation
import GRDB

/// What is in a store.
public struct StoreStatistics: Sendable, Equatable, Codable {
    /// Posts of any visibility.
    public var posts = 0
    /// Posts by visibility: `public`, `unlisted`, `followers`, `direct`.
    public var visibility: [String: Int] = [:]
    /// Posts that may be used, by purpose: `search`, `ai_input`, `ai_training`.
    public var allowed: [String: Int] = [:]
    public var platforms: [NameCount] = []
    public var authors = 0
    public var communities = 0
    public var languages = 0
    /// Ids remembered as deleted.
    public var deletions = 0
    /// Seconds since 1970 of the oldest and the newest post; nil where no post has a date.
    public var oldest: Int64?
    public var newest: Int64?
    /// Bytes of the store's file.
    public var bytes: Int64 = 0
}

/// What is in a store of the posts that may be used for one purpose.
public struct AllowedStatistics: Sendable, Equatable {
    public let posts: Int
    /// Authors and communities that have at least one of these posts.
    public let authors: Int
    public let communities: Int
    /// Seconds since 1970 of the oldest and the newest of these posts; nil where none has a date.
    public let oldest: Int64?
    public let newest: Int64?
}

extension PostStore {
    /// Counts the posts that may be used for `purpose`, and nothing of the others.
    public func stats(allowedFor purpose: Purpose) throws -> AllowedStatistics {
        try read { db in
            let sql = """
                SELECT count(*), count(DISTINCT author), count(DISTINCT community), min(created), max(created)
                FROM posts WHERE \(purpose.condition)
                """
            let row = try Row.fetchOne(db, sql: sql)
            return AllowedStatistics(
                posts: row?[0] ?? 0, authors: row?[1] ?? 0, communities: row?[2] ?? 0, oldest: row?[3], newest: row?[4])
        }
    }

    /// Counts what is in the store, from one snapshot.
    public func stats() throws -> StoreStatistics {
        var statistics = try read { db in
            var statistics = StoreStatistics()
            for row in try Row.fetchAll(db, sql: "SELECT visibility, count(*) FROM posts GROUP BY visibility") {
                let visibility = Visibility(rawValue: row[0]) ?? .direct
                statistics.visibility[visibility.name, default: 0] += row[1]
            }
            statistics.posts = statistics.visibility.values.reduce(0, +)
            for purpose in Purpose.allCases {
                statistics.allowed[purpose.name] =
                    try Int.fetchOne(db, sql: "SELECT count(*) FROM posts WHERE \(purpose.condition)") ?? 0
            }
            let platforms =
                "SELECT platform, count(*) AS total FROM posts GROUP BY platform ORDER BY total DESC, platform"
            statistics.platforms = try Row.fetchAll(db, sql: platforms).map { NameCount(name: $0[0], count: $0[1]) }
            statistics.authors = try Int.fetchOne(db, sql: "SELECT count(*) FROM authors WHERE deleted = 0") ?? 0
            statistics.communities = try Int.fetchOne(db, sql: "SELECT count(*) FROM communities") ?? 0
            statistics.languages = try Int.fetchOne(db, sql: "SELECT count(DISTINCT language) FROM posts") ?? 0
            statistics.deletions = try Int.fetchOne(db, sql: "SELECT count(*) FROM deletions") ?? 0
            if let row = try Row.fetchOne(db, sql: "SELECT min(created), max(created) FROM posts") {
                statistics.oldest = row[0]
                statistics.newest = row[1]
            }
            return statistics
        }
        let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber
        statistics.bytes = size?.int64Value ?? 0
        return statistics
    }
}
