import ArgumentParser
import Foundation
import Posts
import Text

extension PostFormat: ExpressibleByArgument {}

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring posts into the store.",
        discussion: """
            Reads files, folders, zip and tar archives, plain or compressed (gz, zst, xz, bz2), and standard input ('-'). The \
            format is told by the content: Mynah's JSONL, an X account archive, X API v2 responses, a Mastodon archive or its \
            outbox.json, Bluesky Jetstream events.

            Importing twice changes nothing, and an import that was stopped is completed by running it again. A post that was \
            deleted stays deleted.

            Example: mynah import twitter-2024-05-01.zip outbox.json events.jsonl.zst
            """)

    @Argument(help: ArgumentHelp("Files, folders or archives; '-' is standard input.", valueName: "path"))
    var paths: [String]

    @Option(
        help:
            "What the files are, where their content does not tell: \(PostFormat.allCases.map(\.rawValue).joined(separator: ", "))."
    )
    var format: PostFormat?

    @OptionGroup var global: GlobalOptions

    func run() throws {
        try reportingErrors {
            let store = try PostStore(path: global.homeDirectory.storePath)
            let identifier = LanguageIdentifier()
            let interrupt = Interrupt()
            let line = ImportProgressLine()
            let importer = Importer(
                store: store, format: format, identifyLanguage: { identifier.language(of: $0) },
                isCancelled: { interrupt.isRequested }, progress: { line.show($0) })
            let summary = try importer.run(paths)
            line.clear()
            if global.json { try global.printJSON(summary) } else { print(ImportReport(summary).text) }
            for sentence in summary.passedOver + summary.failures { printError(sentence) }
            if summary.interrupted {
                printError("stopped; what was read is in the store: run the same command again to go on")
            }
            if summary.interrupted || !summary.failures.isEmpty { throw ExitCode.failure }
        }
    }
}

/// Shows an import's progress from whichever thread reports it.
final class ImportProgressLine: Sendable {
    private let line = LockedProgressLine(label: "import")

    func show(_ progress: ImportProgress) {
        let rate = Int(Double(progress.records) / max(progress.seconds, 0.001))
        line.update(
            fraction: progress.bytesTotal.flatMap { $0 > 0 ? Double(progress.bytesRead) / Double($0) : nil },
            text: "\(ProgressLine.grouped(progress.records)) records, \(ProgressLine.grouped(rate))/s")
    }

    func clear() { line.clear() }
}

/// What an import did, for people.
struct ImportReport {
    let summary: ImportSummary

    init(_ summary: ImportSummary) { self.summary = summary }

    var text: String {
        let count = ProgressLine.grouped
        let rate = Int(Double(summary.read) / max(summary.seconds, 0.001))
        var lines = [
            "read \(count(summary.read)) records in \(String(format: "%.1f", summary.seconds)) s (\(count(rate))/s)",
            "new \(count(summary.new)), updated \(count(summary.updated)), unchanged \(count(summary.unchanged)), "
                + "deleted \(count(summary.deleted)), skipped \(count(summary.skipped)), ignored \(count(summary.ignored))",
        ]
        if summary.deletedEarlier > 0 {
            lines.append("\(count(summary.deletedEarlier)) left out because they were deleted earlier")
        }
        if !summary.firstSkipped.isEmpty {
            let isAll = summary.firstSkipped.count == summary.skipped
            lines.append(isAll ? "skipped:" : "the first \(summary.firstSkipped.count) skipped:")
            lines += summary.firstSkipped.map { "  \($0.file) line \($0.line): \($0.reason)" }
        }
        return lines.joined(separator: "\n")
    }
}
