import GRDB

/// How well a post did among the posts of its community: the decile of its score, 0 (least) to 9 (most).
///
/// Communities of fewer than `smallest` posts are measured against their whole platform. Ties take the middle of the
/// deciles that they span, so that a community where every score is equal is all 4. The same store gives the same scale.
public struct ReachScale: Sendable {
    public static let smallest = 20

    private struct Key: Hashable {
        let platform: String
        let community: String?
    }
    /// Where one tenth of the sorted scores ends and the next begins.
    private struct Cut {
        let score: Int64
        /// Whether the next tenth begins with the first post of this score, so that none of them is below the cut.
        let isClean: Bool
    }
    /// The nine cuts of each community and platform, ascending.
    private var cuts: [Key: [Cut]] = [:]

    /// The decile of `score`; nil where nothing of the platform is in the scale.
    public func reach(platform: String, community: String?, score: Int64) -> Int? {
        guard
            let cuts = cuts[Key(platform: platform, community: community)]
                ?? cuts[Key(platform: platform, community: nil)]
        else { return nil }
        let lowest = cuts.count { $0.score < score || $0.score == score && $0.isClean }
        let highest = cuts.count { $0.score <= score }
        return (lowest + highest) / 2
    }

    /// The decile of a post; nil where it has no score.
    public func reach(of post: Post) -> Int? {
        post.counts.score.flatMap { reach(platform: post.platform, community: post.community, score: $0) }
    }

    fileprivate init(_ db: Database, allowedFor purpose: Purpose) throws {
        var byCommunity: [(score: Int64, count: Int)] = []
        var byPlatform: [String: [Int64: Int]] = [:]
        var current: Key?
        let statement = try BoundStatement(
            db,
            """
            SELECT posts.platform, communities.name, score, count(*) FROM posts
            LEFT JOIN communities ON communities.number = posts.community
            WHERE score IS NOT NULL AND \(purpose.condition)
            GROUP BY posts.platform, posts.community, score ORDER BY posts.platform, posts.community, score
            """)
        defer { statement.reset() }
        while try statement.step() {
            let key = Key(platform: statement.text(0) ?? "", community: statement.text(1))
            let (score, count) = (statement.int(2), Int(statement.int(3)))
            if key != current {
                if let current { close(current, byCommunity) }
                current = key
                byCommunity.removeAll(keepingCapacity: true)
            }
            byCommunity.append((score, count))
            byPlatform[key.platform, default: [:]][score, default: 0] += count
        }
        if let current { close(current, byCommunity) }
        for (platform, counts) in byPlatform {
            let sorted = counts.sorted { $0.key < $1.key }.map { (score: $0.key, count: $0.value) }
            cuts[Key(platform: platform, community: nil)] = ReachScale.cuts(sorted)
        }
    }

    private mutating func close(_ key: Key, _ scores: [(score: Int64, count: Int)]) {
        guard key.community != nil, scores.reduce(0, { $0 + $1.count }) >= ReachScale.smallest else { return }
        cuts[key] = ReachScale.cuts(scores)
    }

    /// The cuts of a sorted list given as (score, how many): post p of n, counted from 0, is in tenth 10 p / n.
    private static func cuts(_ scores: [(score: Int64, count: Int)]) -> [Cut] {
        let total = scores.reduce(0) { $0 + $1.count }
        var result: [Cut] = []
        var first = 0
        for (score, count) in scores {
            let last = first + count - 1
            while result.count < 9, 10 * last >= (result.count + 1) * total {
                result.append(Cut(score: score, isClean: 10 * first >= (result.count + 1) * total))
            }
            first += count
        }
        return result
    }
}

extension PostStore {
    /// The scale of the posts that may be used for `purpose`; one pass over the facts, no text is read.
    public func reachScale(allowedFor purpose: Purpose) throws -> ReachScale {
        try read { db in try ReachScale(db, allowedFor: purpose) }
    }
}
