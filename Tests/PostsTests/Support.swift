import Foundation
import GRDB
import Testing

@testable import Posts

/// A folder of a test's own, removed with it.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("mynah-test-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file, making the folders above it. Returns its path.
    @discardableResult
    func write(_ name: String, _ data: Data) throws -> String {
        let file = "\(path)/\(name)"
        try FileManager.default.createDirectory(
            atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try data.write(to: URL(fileURLWithPath: file))
        return file
    }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, Data(text.utf8)) }

    func store(_ name: String = "posts.sqlite") throws -> PostStore { try PostStore(path: "\(path)/\(name)") }

    /// Runs a program of the system in this folder.
    func run(_ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: path)
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(arguments)")
    }
}

func fixture(_ name: String) -> String {
    "\((#filePath as NSString).deletingLastPathComponent)/Fixtures/\(name)"
}

/// Everything that a store says, as text: two stores with the same contents give the same.
func contents(_ store: PostStore) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    var lines: [String] = []
    try store.forEach { lines.append(String(decoding: try encoder.encode($0), as: UTF8.self)) }
    lines += try store.read { try String.fetchAll($0, sql: "SELECT id FROM deletions ORDER BY id") }
    // The index must agree with the texts.
    try store.pool.write { try $0.execute(sql: "INSERT INTO post_index (post_index) VALUES ('integrity-check')") }
    return lines.joined(separator: "\n")
}

/// `count` posts of Mynah's JSONL over a few communities and authors.
func jsonl(_ count: Int, from first: Int = 0, word: String = "hello") -> String {
    (first..<first + count).map { number in
        """
        {"id": "t/\(number)", "platform": "test", "author": "a\(number % 7)", "channel": "c\(number % 5)", "created": \
        \(1_340_000_000 + number), "score": \(number % 50), "title": "post \(number)", "text": "\(word) number \(number) #tag\(number % 3)"}\n
        """
    }.joined()
}

/// An import without progress.
func runImport(_ store: PostStore, _ paths: String..., format: PostFormat? = nil) throws -> ImportSummary {
    try Importer(store: store, format: format).run(paths)
}
