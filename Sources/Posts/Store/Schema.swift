import GRDB
import GRDBSQLite

/// The store's tables, one migration per version; a migration that has been released is never edited.
///
/// - `posts` holds the facts, narrow on purpose: rules, counts and filters scan it without touching any text.
/// - `post_texts` holds what people wrote, under the same number.
/// - `post_index` is the FTS5 index over public posts. It stands in the same file so that a post and its entry come and
///   go in one transaction, and keeps no text of its own (external content, read back through `searchable_texts`).
/// - `deletions` remembers deleted ids, so that importing an old file again does not bring a post back.
enum Schema {
    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 posts") { db in try db.execute(sql: version1) }
        return migrator
    }()

    /// Has the index take a deleted post's words out of its segments at once, where SQLite can (3.42 on); otherwise they
    /// stay in the file, without the post, until their segments are merged.
    ///
    /// An older SQLite cannot read the index after the first such deletion.
    static func eraseDeletedWords(_ writer: some DatabaseWriter) throws {
        guard sqlite3_libversion_number() >= 3_042_000 else { return }
        let isSet = try writer.read { db in
            try Int.fetchOne(db, sql: "SELECT v FROM post_index_config WHERE k = 'secure-delete'") == 1
        }
        guard !isSet else { return }
        try writer.write {
            try $0.execute(sql: "INSERT INTO post_index (post_index, rank) VALUES ('secure-delete', 1)")
        }
    }

    private static let version1 = """
        CREATE TABLE authors (
            number INTEGER PRIMARY KEY,
            platform TEXT NOT NULL,
            name TEXT NOT NULL,
            deleted INTEGER NOT NULL DEFAULT 0,
            UNIQUE (platform, name)
        );
        CREATE INDEX authors_by_name ON authors (name COLLATE NOCASE);

        CREATE TABLE communities (
            number INTEGER PRIMARY KEY,
            platform TEXT NOT NULL,
            name TEXT NOT NULL,
            UNIQUE (platform, name)
        );
        CREATE INDEX communities_by_name ON communities (name COLLATE NOCASE);

        CREATE TABLE consent (
            author INTEGER NOT NULL REFERENCES authors (number),
            purpose INTEGER NOT NULL,
            state INTEGER NOT NULL,
            stated INTEGER NOT NULL,
            PRIMARY KEY (author, purpose)
        ) WITHOUT ROWID;

        CREATE TABLE posts (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            platform TEXT NOT NULL,
            author INTEGER REFERENCES authors (number),
            community INTEGER REFERENCES communities (number),
            language TEXT,
            created INTEGER,
            visibility INTEGER NOT NULL,
            consent_search INTEGER NOT NULL,
            consent_ai_input INTEGER NOT NULL,
            consent_ai_training INTEGER NOT NULL,
            score INTEGER,
            ups INTEGER,
            downs INTEGER,
            replies INTEGER,
            likes INTEGER,
            reposts INTEGER,
            quotes INTEGER,
            views INTEGER,
            fingerprint INTEGER NOT NULL,
            revision INTEGER
        );
        CREATE INDEX posts_by_community ON posts (community, created);
        CREATE INDEX posts_by_author ON posts (author) WHERE author IS NOT NULL;

        CREATE TABLE post_texts (
            number INTEGER PRIMARY KEY,
            title TEXT,
            text TEXT NOT NULL,
            tags TEXT,
            reply_to TEXT,
            repost_of TEXT,
            media TEXT,
            content_warning TEXT,
            domain TEXT,
            flair TEXT
        );

        CREATE TABLE deletions (
            id TEXT PRIMARY KEY,
            deleted INTEGER NOT NULL
        ) WITHOUT ROWID;

        CREATE TABLE imports (
            number INTEGER PRIMARY KEY,
            source TEXT NOT NULL,
            started INTEGER NOT NULL,
            finished INTEGER,
            bytes INTEGER NOT NULL DEFAULT 0,
            summary TEXT
        );

        CREATE VIEW searchable_texts AS
            SELECT post_texts.number AS number, title, text, replace(tags, '_', '') AS tags
            FROM post_texts JOIN posts USING (number) WHERE visibility = 0;

        CREATE VIRTUAL TABLE post_index USING fts5 (
            title, text, tags,
            content = 'searchable_texts', content_rowid = 'number',
            tokenize = 'unicode61 remove_diacritics 2'
        );
        INSERT INTO post_index (post_index, rank) VALUES ('automerge', 0);
        INSERT INTO post_index (post_index, rank) VALUES ('hashsize', 33554432);
        """
}
