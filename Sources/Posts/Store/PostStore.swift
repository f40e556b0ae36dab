import Foundation
import GRDB
import Home

/// Why the store could not be opened.
public enum StoreError: Error, CustomStringConvertible, Equatable {
    case newerVersion(path: String)
    case notAStore(path: String, reason: String)
    case missing(path: String)
    case unknownAuthor(String)

    public var description: String {
        switch self {
        case .newerVersion(let path):
            "\(path) was made by a newer version of Mynah; update Mynah, or name another folder with --home"
        case .notAStore(let path, let reason):
            "\(path) is not a store of posts (\(reason)); move it away or name another folder with --home"
        case .missing(let path):
            "there is no store at \(path) yet; run 'mynah import FILE' first, or name the right folder with --home"
        case .unknownAuthor(let name):
            "no author called \(name) is in the store; check the name, or add --platform to record it before their posts come"
        }
    }
}

/// The store of posts: one SQLite file, one writer, many readers.
///
/// It is the truth of a home; indexes, corpora and caches are derived from it.
public final class PostStore: Sendable {
    public let path: String
    let pool: DatabasePool

    /// Opens the store at `path`, making it where it is missing and bringing an older one up to date.
    ///
    /// - Throws: `StoreError.newerVersion`, `StoreError.notAStore`, or `FileError` when the disk refuses.
    public init(path: String) throws {
        self.path = path
        var configuration = Configuration()
        configuration.busyMode = .timeout(30)
        // Interned numbers are only ever written by PostWriter beside the rows they name, so checks would be pure cost.
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = NORMAL")
            try db.execute(sql: "PRAGMA cache_size = -32768")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
            if !db.configuration.readonly {
                try db.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
                // What somebody deletes is overwritten in the file, not only forgotten.
                _ = try String.fetchOne(db, sql: "PRAGMA secure_delete = ON")
            }
        }
        let folder = path.folderPath
        do {
            if !folder.isEmpty {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            }
        } catch {
            throw FileError.cannotWrite(path: folder, reason: error.localizedDescription)
        }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            let migrator = Schema.migrator
            guard try !pool.read(migrator.hasBeenSuperseded) else { throw StoreError.newerVersion(path: path) }
            try migrator.migrate(pool)
            try Schema.eraseDeletedWords(pool)
        } catch let error as DatabaseError {
            throw PostStore.explain(error, path: path)
        }
    }

    /// Opens the store at `path`, or throws `StoreError.missing` where there is none.
    public static func existing(path: String) throws -> PostStore {
        guard FileManager.default.fileExists(atPath: path) else { throw StoreError.missing(path: path) }
        return try PostStore(path: path)
    }

    /// Reads inside one snapshot of the store; writers are not held up.
    public func read<T>(_ body: (Database) throws -> T) throws -> T {
        do {
            return try pool.read(body)
        } catch let error as DatabaseError {
            throw PostStore.explain(error, path: path)
        }
    }

    /// Writes in one transaction.
    func write<T>(_ body: (Database) throws -> T) throws -> T {
        do {
            return try pool.write(body)
        } catch let error as DatabaseError {
            throw PostStore.explain(error, path: path)
        }
    }

    /// The error of a failed SQLite call, in the words of somebody who runs Mynah.
    static func explain(_ error: DatabaseError, path: String) -> any Error {
        switch error.resultCode {
        case .SQLITE_FULL: FileError.diskFull(path: path)
        case .SQLITE_NOTADB, .SQLITE_CORRUPT:
            StoreError.notAStore(path: path, reason: error.message ?? "it cannot be read")
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY:
            FileError.cannotWrite(path: path, reason: error.message ?? "permission denied")
        case .SQLITE_BUSY, .SQLITE_LOCKED: FileError.locked(path: path, by: "another process")
        default: error
        }
    }
}
