import Foundation
import GRDB

extension PostStore {
    /// Records that an import began. Returns its number.
    func beginImport(source: String) throws -> Int64 {
        try write { db in
            let now = Int64(Date().timeIntervalSince1970)
            try db.execute(literal: "INSERT INTO imports (source, started) VALUES (\(source), \(now))")
            return db.lastInsertedRowID
        }
    }

    /// Records what an import did. One without this was killed.
    func endImport(_ number: Int64, _ summary: ImportSummary) throws {
        let json = String(decoding: try JSONEncoder().encode(summary), as: UTF8.self)
        let now = Int64(Date().timeIntervalSince1970)
        try write { db in
            try db.execute(
                literal: """
                    UPDATE imports SET finished = \(now), bytes = \(summary.bytes), summary = \(json) WHERE number = \(number)
                    """)
        }
    }
}
