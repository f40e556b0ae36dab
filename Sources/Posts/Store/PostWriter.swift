import Foundation
import GRDB
import GRDBSQLite

/// What became of a post that was given to the store.
enum WriteOutcome {
    case new
    case updated
    case unchanged
    /// It, or its author, was deleted earlier, and stays so.
    case deletedEarlier
}

/// Numbers of authors and communities by name, so that most posts need no lookup. True within one transaction only: a
/// transaction that is rolled back takes its numbers with it, and between two another process may delete an author.
struct NameCache {
    struct Key: Hashable {
        let platform: String
        let name: String
    }
    struct Author {
        let number: Int64
        let isDeleted: Bool
    }

    var authors: [Key: Author] = [:]
    var communities: [Key: Int64] = [:]
}

/// Writes posts inside one transaction: the row, its text and its index entry together.
final class PostWriter {
    let db: Database
    let now: Int64
    private var names = NameCache()
    /// Seconds spent on the search index.
    private(set) var indexSeconds = 0.0
    private let isDeleted, insertPost, insertText, insertIndex, findPost, updatePost, updateText, findText,
        deleteIndex: BoundStatement
    private let insertAuthor, findAuthor, insertCommunity, findCommunity: BoundStatement

    /// - Parameter now: seconds since 1970, recorded with deletions.
    init(_ db: Database, now: Int64 = Int64(Date().timeIntervalSince1970)) throws {
        self.db = db
        self.now = now
        isDeleted = try BoundStatement(db, "SELECT 1 FROM deletions WHERE id = ?")
        insertPost = try BoundStatement(
            db,
            """
            INSERT INTO posts (id, platform, author, community, language, created, visibility, consent_search, consent_ai_input,
            consent_ai_training, score, ups, downs, replies, likes, reposts, quotes, views, fingerprint, revision)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
            """)
        insertText = try BoundStatement(
            db,
            """
            INSERT INTO post_texts (title, text, tags, reply_to, repost_of, media, content_warning, domain, flair, number)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        insertIndex = try BoundStatement(db, "INSERT INTO post_index (title, text, tags, rowid) VALUES (?, ?, ?, ?)")
        findPost = try BoundStatement(db, "SELECT number, fingerprint, revision, visibility FROM posts WHERE id = ?")
        updatePost = try BoundStatement(
            db,
            """
            UPDATE posts SET id = ?, platform = ?, author = ?, community = ?, language = ?, created = ?, visibility = ?,
            consent_search = ?, consent_ai_input = ?, consent_ai_training = ?, score = ?, ups = ?, downs = ?, replies = ?,
            likes = ?, reposts = ?, quotes = ?, views = ?, fingerprint = ?, revision = ? WHERE number = ?
            """)
        updateText = try BoundStatement(
            db,
            """
            UPDATE post_texts SET title = ?, text = ?, tags = ?, reply_to = ?, repost_of = ?, media = ?,
            content_warning = ?, domain = ?, flair = ? WHERE number = ?
            """)
        findText = try BoundStatement(db, "SELECT title, text, tags FROM post_texts WHERE number = ?")
        deleteIndex = try BoundStatement(
            db, "INSERT INTO post_index (title, text, tags, rowid, post_index) VALUES (?, ?, ?, ?, 'delete')")
        insertAuthor = try BoundStatement(
            db, "INSERT INTO authors (platform, name) VALUES (?, ?)")
        findAuthor = try BoundStatement(db, "SELECT number, deleted FROM authors WHERE platform = ? AND name = ?")
        insertCommunity = try BoundStatement(
            db, "INSERT INTO communities (platform, name) VALUES (?, ?)")
        findCommunity = try BoundStatement(db, "SELECT number FROM communities WHERE platform = ? AND name = ?")
    }

    /// Adds the post, brings the stored one up to date, or leaves it as it is.
    func upsert(_ prepared: PreparedPost) throws -> WriteOutcome {
        let post = prepared.post
        isDeleted.bind(1, post.id)
        let wasDeleted = try isDeleted.step()
        isDeleted.reset()
        if wasDeleted { return .deletedEarlier }

        var author: NameCache.Author?
        if let name = post.author {
            author = try self.author(platform: post.platform, name: name)
            if author?.isDeleted == true { return .deletedEarlier }
        }
        let community = try post.community.map { try self.community(platform: post.platform, name: $0) }

        bindFacts(insertPost, prepared, author: author?.number, community: community)
        try insertPost.run()
        guard sqlite3_changes(db.sqliteConnection) == 1 else {
            return try update(prepared, author: author?.number, community: community)
        }
        let number = sqlite3_last_insert_rowid(db.sqliteConnection)
        bindText(insertText, prepared, number: number)
        try insertText.run()
        if post.visibility == .public {
            try index(insertIndex, title: post.title, text: post.text, tags: prepared.tagsColumn, number: number)
        }
        return .new
    }

    private func update(_ prepared: PreparedPost, author: Int64?, community: Int64?) throws -> WriteOutcome {
        let post = prepared.post
        findPost.bind(1, post.id)
        guard try findPost.step() else { return .unchanged }
        let number = findPost.int(0)
        let fingerprint = findPost.int(1)
        let revision = findPost.optionalInt(2)
        let wasPublic = findPost.int(3) == Int64(Visibility.public.rawValue)
        findPost.reset()
        if fingerprint == prepared.fingerprint { return .unchanged }
        if let revision, let incoming = post.revision, incoming < revision { return .unchanged }

        if wasPublic { try removeFromIndex(number) }
        bindFacts(updatePost, prepared, author: author, community: community)
        updatePost.bind(21, number)
        try updatePost.run()
        bindText(updateText, prepared, number: number)
        try updateText.run()
        if post.visibility == .public {
            try index(insertIndex, title: post.title, text: post.text, tags: prepared.tagsColumn, number: number)
        }
        return .updated
    }

    /// Removes the post and remembers that it was deleted, whether or not it was here. Returns whether it was.
    func delete(id: String) throws -> Bool {
        try db.execute(
            literal: "INSERT INTO deletions (id, deleted) VALUES (\(id), \(now)) ON CONFLICT (id) DO NOTHING")
        findPost.bind(1, id)
        guard try findPost.step() else {
            findPost.reset()
            return false
        }
        let number = findPost.int(0)
        let isPublic = findPost.int(3) == Int64(Visibility.public.rawValue)
        findPost.reset()
        if isPublic { try removeFromIndex(number) }
        try db.execute(literal: "DELETE FROM post_texts WHERE number = \(number)")
        try db.execute(literal: "DELETE FROM posts WHERE number = \(number)")
        return true
    }

    /// Removes all posts of an author who is gone, now and later. Returns how many there were.
    func deleteAuthor(platform: String, name: String) throws -> Int {
        let author = try self.author(platform: platform, name: name)
        names.authors[NameCache.Key(platform: platform, name: name)] =
            NameCache.Author(number: author.number, isDeleted: true)
        try db.execute(literal: "UPDATE authors SET deleted = 1 WHERE number = \(author.number)")
        let ids = try String.fetchAll(db, sql: "SELECT id FROM posts WHERE author = ?", arguments: [author.number])
        for id in ids { _ = try delete(id: id) }
        return ids.count
    }

    /// The author's number, recorded where it is new.
    func author(platform: String, name: String) throws -> NameCache.Author {
        let key = NameCache.Key(platform: platform, name: name)
        if let known = names.authors[key] { return known }
        findAuthor.bind(1, platform)
        findAuthor.bind(2, name)
        var author: NameCache.Author?
        if try findAuthor.step() {
            author = NameCache.Author(number: findAuthor.int(0), isDeleted: findAuthor.int(1) != 0)
        }
        findAuthor.reset()
        let found = try author ?? NameCache.Author(number: insert(insertAuthor, platform, name), isDeleted: false)
        names.authors[key] = found
        return found
    }

    private func community(platform: String, name: String) throws -> Int64 {
        let key = NameCache.Key(platform: platform, name: name)
        if let cached = names.communities[key] { return cached }
        findCommunity.bind(1, platform)
        findCommunity.bind(2, name)
        let known = try findCommunity.step() ? findCommunity.int(0) : nil
        findCommunity.reset()
        let number = try known ?? insert(insertCommunity, platform, name)
        names.communities[key] = number
        return number
    }

    /// Adds a name to a table of names. Returns its number.
    private func insert(_ statement: BoundStatement, _ platform: String, _ name: String) throws -> Int64 {
        statement.bind(1, platform)
        statement.bind(2, name)
        try statement.run()
        return sqlite3_last_insert_rowid(db.sqliteConnection)
    }

    private func removeFromIndex(_ number: Int64) throws {
        // An external-content index is told what it held; it cannot look.
        findText.bind(1, number)
        _ = try findText.step()
        let (title, text, tags) = (findText.text(0), findText.text(1) ?? "", findText.text(2))
        findText.reset()
        try index(deleteIndex, title: title, text: text, tags: tags, number: number)
    }

    private func index(_ statement: BoundStatement, title: String?, text: String, tags: String?, number: Int64) throws {
        var clock = Stopwatch()
        statement.bind(1, title)
        statement.bind(2, text)
        statement.bind(3, PreparedPost.indexed(tags: tags))
        statement.bind(4, number)
        try statement.run()
        indexSeconds += clock.lap()
    }

    private func bindFacts(_ statement: BoundStatement, _ prepared: PreparedPost, author: Int64?, community: Int64?) {
        let post = prepared.post
        statement.bind(1, post.id)
        statement.bind(2, post.platform)
        statement.bind(3, author)
        statement.bind(4, community)
        statement.bind(5, post.language)
        statement.bind(6, post.created)
        statement.bind(7, Int64(post.visibility.rawValue))
        statement.bind(8, Int64(post.consent.search.rawValue))
        statement.bind(9, Int64(post.consent.aiInput.rawValue))
        statement.bind(10, Int64(post.consent.aiTraining.rawValue))
        statement.bind(11, post.counts.score)
        statement.bind(12, post.counts.ups)
        statement.bind(13, post.counts.downs)
        statement.bind(14, post.counts.replies)
        statement.bind(15, post.counts.likes)
        statement.bind(16, post.counts.reposts)
        statement.bind(17, post.counts.quotes)
        statement.bind(18, post.counts.views)
        statement.bind(19, prepared.fingerprint)
        statement.bind(20, post.revision)
    }

    private func bindText(_ statement: BoundStatement, _ prepared: PreparedPost, number: Int64) {
        let post = prepared.post
        statement.bind(1, post.title)
        statement.bind(2, post.text)
        statement.bind(3, prepared.tagsColumn)
        statement.bind(4, post.replyTo)
        statement.bind(5, post.repostOf)
        statement.bind(6, prepared.mediaColumn)
        statement.bind(7, post.contentWarning)
        statement.bind(8, post.domain)
        statement.bind(9, post.flair)
        statement.bind(10, number)
    }
}
