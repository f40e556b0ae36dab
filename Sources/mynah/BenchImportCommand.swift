import ArgumentParser
import Foundation
import Posts
import Text

struct BenchImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract:
            "Measure importing: posts a second, where the time goes, memory, and a second import that changes nothing.",
        discussion: """
            Imports into a temporary store, languages and search index included, and removes it.

            Example: mynah bench import posts.jsonl.zst --json
            """)

    @Argument(help: "A file of posts.") var path: String
    @OptionGroup var global: GlobalOptions

    func run() throws {
        try reportingErrors {
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
                "mynah-bench-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: folder) }
            let store = try PostStore(path: folder.appendingPathComponent("posts.sqlite").path)
            let identifier = LanguageIdentifier()
            let interrupt = Interrupt()
            let importer = Importer(
                store: store, identifyLanguage: { identifier.language(of: $0) },
                isCancelled: { interrupt.isRequested })
            let first = try importer.run([path])
            let memory = BenchImportCommand.peakMemory()
            let statistics = try store.stats()
            let again = try importer.run([path])
            if first.interrupted || again.interrupted { throw ExitCode.failure }
            guard first.failures.isEmpty else { throw ImportFailure(sentence: first.failures[0]) }
            let result = Result(
                posts: statistics.posts, seconds: first.seconds, postsPerSecond: Double(first.read) / first.seconds,
                secondsAgain: again.seconds, changedAgain: again.new + again.updated + again.deleted,
                peakMemoryMB: memory, storeMB: Double(statistics.bytes) / 1e6,
                secondsByPart: [
                    "read_files": first.time.reading.files, "read_records": first.time.reading.records,
                    "read_languages": first.time.reading.languages, "read_waiting": first.time.reading.waiting,
                    "write_rows": first.time.writing.rows, "write_index": first.time.writing.index,
                    "write_commits": first.time.writing.commits, "write_waiting": first.time.writing.waiting,
                ])
            if global.json { return try global.printJSON(result) }
            let (reading, writing) = (first.time.reading, first.time.writing)
            print(
                String(format: "%.0f posts/s (%d posts in %.2f s)", result.postsPerSecond, result.posts, result.seconds)
            )
            print(
                String(
                    format: "reading: files %.2f s, records %.2f s, languages %.2f s, waiting %.2f s", reading.files,
                    reading.records, reading.languages, reading.waiting))
            print(
                String(
                    format: "writing: rows %.2f s, search index %.2f s, commits %.2f s, waiting %.2f s", writing.rows,
                    writing.index, writing.commits, writing.waiting))
            print(String(format: "again, changing nothing: %.2f s", result.secondsAgain))
            print(String(format: "peak memory %.0f MB, store %.0f MB", result.peakMemoryMB, result.storeMB))
        }
    }

    /// The most memory that this process has held, in MB.
    private static func peakMemory() -> Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Double(usage.ru_maxrss) / 1000
    }

    private struct ImportFailure: Error, CustomStringConvertible {
        let sentence: String
        var description: String { sentence }
    }

    private struct Result: Encodable {
        let posts: Int
        let seconds: Double
        let postsPerSecond: Double
        let secondsAgain: Double
        let changedAgain: Int
        let peakMemoryMB: Double
        let storeMB: Double
        let secondsByPart: [String: Double]

        enum CodingKeys: String, CodingKey {
            case posts, seconds
            case postsPerSecond = "posts_per_second"
            case secondsAgain = "seconds_again"
            case changedAgain = "changed_again"
            case peakMemoryMB = "peak_memory_mb"
            case storeMB = "store_mb"
            case secondsByPart = "seconds_by_part"
        }
    }
}
