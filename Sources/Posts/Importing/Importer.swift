import Foundation
import Home

/// Brings posts from files into a store.
///
/// Reading, decompressing, parsing and language identification happen on the calling thread, writing on another. Memory is
/// bounded: by the longest record (8 MB), a few thousand posts in flight, and the store's own caches.
public struct Importer: Sendable {
    public let store: PostStore
    /// What the files are; nil to tell by their content.
    public var format: PostFormat?
    /// Names the language of a text; asked for posts that come without one.
    public var identifyLanguage: (@Sendable (String) -> String?)?
    /// Asked often; true stops the import. What was read by then is kept.
    public var isCancelled: @Sendable () -> Bool
    /// Told where the import stands, some ten times a second.
    public var progress: (@Sendable (ImportProgress) -> Void)?

    public init(
        store: PostStore, format: PostFormat? = nil, identifyLanguage: (@Sendable (String) -> String?)? = nil,
        isCancelled: @escaping @Sendable () -> Bool = { false }, progress: (@Sendable (ImportProgress) -> Void)? = nil
    ) {
        self.store = store
        self.format = format
        self.identifyLanguage = identifyLanguage
        self.isCancelled = isCancelled
        self.progress = progress
    }

    /// Imports files, folders, archives and standard input (`-`), in the order given.
    ///
    /// A file that cannot be read, or not to its end, is named in the summary's `failures`; the others are imported.
    ///
    /// - Throws: what stops the store: `FileError.diskFull`, `FileError.locked`, a `DatabaseError`.
    public func run(_ paths: [String]) throws -> ImportSummary {
        let started = Date()
        let run = ImportRun(importer: self, paths: paths)
        let record = try store.beginImport(source: paths.joined(separator: " "))
        run.readAll()
        var summary = try run.finish()
        summary.seconds = Date().timeIntervalSince(started)
        let reading = summary.time.reading
        summary.time.reading.records = summary.seconds - reading.files - reading.languages - reading.waiting
        try store.endImport(record, summary)
        return summary
    }
}

/// The reading half of one import.
private final class ImportRun {
    private let importer: Importer
    private let paths: [String]
    private let writer: ImportWriter
    private var summary = ImportSummary()
    private let started = Date()

    private var chunk: ImportWriter.Chunk = []
    private var chunkBytes = 0
    private var lastPush = Date.distantPast
    private var lastProgress = Date.distantPast
    private var writerFailed = false
    private var bytesDone: Int64 = 0
    private lazy var bytesTotal: Int64? = SourceFiles.size(of: paths)

    /// Actions handed to the writer at once: few enough to be small, many enough that handing over costs nothing.
    private static let chunkPosts = 1000
    private static let chunkBytes = 1 << 20

    init(importer: Importer, paths: [String]) {
        self.importer = importer
        self.paths = paths
        writer = ImportWriter(store: importer.store)
    }

    private var isStopped: Bool { writerFailed || summary.interrupted }

    func readAll() {
        for path in paths where !isStopped {
            do {
                try read(path)
            } catch ImportError.unknownFormat(let file) {
                summary.passedOver.append("\(ImportError.unknownFormat(path: file))")
            } catch {
                summary.failures.append("\(error)")
            }
        }
    }

    func finish() throws -> ImportSummary {
        push()
        var clock = Stopwatch()
        summary.addWritten(try writer.finish())
        summary.time.reading.waiting += clock.lap()
        summary.bytes = bytesDone
        // 'mynah import folder/*' names a licence or a picture without meaning it; a file alone is meant.
        if summary.files == 0 {
            summary.failures = summary.passedOver + summary.failures
            summary.passedOver = []
        }
        return summary
    }

    // MARK: Sources

    private func read(_ path: String) throws {
        if path == "-" {
            return try readFile(path, shown: "standard input", group: SourceGroup(path: "standard input"))
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw ImportError.missing(path: path)
        }
        guard isFolder.boolValue else {
            return try readFile(path, shown: path, group: SourceGroup(path: path))
        }
        let group = SourceGroup(path: path)
        group.isFolder = true
        let files = SourceFiles.files(in: path)
        for file in files where file.hasSuffix("/account.js") { group.addAccount(file: file) }
        for file in files where !isStopped {
            do {
                try readFile(file, shown: file, group: group)
            } catch ImportError.unknownFormat, ImportError.empty {
                continue  // a folder may hold anything
            } catch {
                group.hasFailed = true
                summary.failures.append("\(error)")
            }
        }
        try check(group)
    }

    /// Reads one file of the file system: plain, compressed, or an archive of several.
    private func readFile(_ path: String, shown: String, group: SourceGroup) throws {
        guard path == "-" || FileManager.default.isReadableFile(atPath: path) else {
            throw ImportError.unreadable(path: path, reason: "permission denied")
        }
        if !group.isFolder, path != "-" { try group.findAccount(near: path, isCancelled: importer.isCancelled) }
        let archive = try ArchiveReader(path: path, isCancelled: importer.isCancelled)
        defer { bytesDone += archive.bytesRead }
        var isArchive = false
        while !isStopped, let entry = try timed({ try archive.nextFile() }) {
            if let name = entry.name {
                isArchive = true
                let label = "\(shown):\(name)"
                if name.hasSuffix("account.js"), try readAccount(archive, name: name, group: group) { continue }
                _ = try readStream(archive, label: label, name: name, group: group)
                continue
            }
            switch try readStream(archive, label: shown, name: path, group: group) {
            case .known: return
            case .empty: break
            case .unknown:
                if group.sawArchiveScript, !group.isFolder { throw ImportError.archiveWithoutTweets(path: shown) }
                throw ImportError.unknownFormat(path: shown)
            }
        }
        if isStopped { return }
        if isArchive {
            if !group.isFolder { try check(group) }
        } else {
            throw ImportError.empty(path: shown)
        }
    }

    private func check(_ group: SourceGroup) throws {
        guard !group.hasPosts, !group.hasFailed, !isStopped else { return }
        throw group.sawArchiveScript
            ? ImportError.archiveWithoutTweets(path: group.path) : ImportError.nothingKnown(folder: group.path)
    }

    /// In an archive that cannot be read twice, the account counts only where it comes before the posts.
    private func readAccount(_ archive: ArchiveReader, name: String, group: SourceGroup) throws -> Bool {
        var script: [UInt8] = []
        while let block = try timed({ try archive.nextBlock() }) {
            if script.count < 1 << 20 { script.append(contentsOf: block) }
        }
        group.sawArchiveScript = group.sawArchiveScript || FormatDetection.isArchiveScript(script[...])
        group.addAccount(script: script, of: name)
        return true
    }

    // MARK: Streams

    private enum StreamKind { case known, unknown, empty }

    /// Reads the current file of `archive` if it is in a known format.
    private func readStream(
        _ archive: ArchiveReader, label: String, name: String, group: SourceGroup
    ) throws -> StreamKind {
        var prefix: [UInt8] = []
        while prefix.count < FormatDetection.prefixBytes, let block = try timed({ try archive.nextBlock() }) {
            prefix.append(contentsOf: block)
        }
        if importer.isCancelled() { summary.interrupted = true }
        guard prefix.contains(where: { $0 > 0x20 }) else { return .empty }
        if FormatDetection.isArchiveScript(prefix[...]) { group.sawArchiveScript = true }
        guard let detected = FormatDetection.detect(prefix, forced: importer.format) else { return .unknown }
        group.hasPosts = true
        summary.files += 1

        let stream = RecordStream(detected, label: label, account: group.account(for: name))
        if prefix.starts(with: [0xef, 0xbb, 0xbf]) { prefix.removeFirst(3) }
        try prefix.withUnsafeBytes { try feed($0, to: stream) }
        prefix = []
        while !isStopped, let block = try timed({ try archive.nextBlock() }) {
            try feed(block, to: stream)
            report(label, archive)
        }
        // Standard input ends early when the import is cancelled; its last line may be half of one.
        if importer.isCancelled() { summary.interrupted = true }
        if !isStopped {
            let unfinished = stream.splitter.finish { record in take(record, &stream.parser, label) }
            if let line = unfinished {
                summary.read += 1
                summary.skip(file: label, line: line, reason: "the file ends in the middle of this record")
            }
        }
        report(label, archive)
        return .known
    }

    /// Runs what reads and decompresses.
    private func timed<T>(_ reading: () throws -> T) rethrows -> T {
        var clock = Stopwatch()
        defer { summary.time.reading.files += clock.lap() }
        return try reading()
    }

    private func feed(_ block: UnsafeRawBufferPointer, to stream: RecordStream) throws {
        _ = stream.splitter.feed(block) { record in take(record, &stream.parser, stream.label) }
        if importer.isCancelled() { summary.interrupted = true }
    }

    /// Parses one record and queues what it says. Returns false to stop.
    private func take(_ record: RawRecord, _ parser: inout any RecordParser, _ label: String) -> Bool {
        if record.isTooLong {
            summary.read += 1
            summary.skip(
                file: label, line: record.line,
                reason: "longer than \(RecordSplitter.maximumBytes >> 20) MB, which no post is")
            return true
        }
        var events = 0
        do {
            let document = try JSONDocument(record.bytes)
            try withExtendedLifetime(document) {
                try parser.parse(document.root) { event in
                    events += 1
                    summary.read += 1
                    handle(event, record, label)
                }
            }
        } catch {
            if events == 0 { summary.read += 1 }
            summary.skip(file: label, line: record.line, reason: "\(error)")
        }
        if chunk.count >= ImportRun.chunkPosts || chunkBytes >= ImportRun.chunkBytes { push() }
        return !isStopped
    }

    private func handle(_ event: ImportEvent, _ record: RawRecord, _ label: String) {
        switch event {
        case .post(let post):
            chunk.append(.upsert(PreparedPost(post, identifyLanguage: identifyLanguage)))
            chunkBytes += record.bytes.count
        case .delete(let id): chunk.append(.delete(id: id))
        case .deleteAuthor(let platform, let name): chunk.append(.deleteAuthor(platform: platform, name: name))
        case .ignored: summary.ignored += 1
        case .skipped(let reason): summary.skip(file: label, line: record.line, reason: reason)
        }
    }

    private func identifyLanguage(_ text: String) -> String? {
        var clock = Stopwatch()
        defer { summary.time.reading.languages += clock.lap() }
        return importer.identifyLanguage?(text)
    }

    private func push() {
        guard !chunk.isEmpty, !writerFailed else { return }
        var clock = Stopwatch()
        if !writer.push(chunk) { writerFailed = true }
        summary.time.reading.waiting += clock.lap()
        chunk.removeAll(keepingCapacity: true)
        chunkBytes = 0
        lastPush = Date()
    }

    private func report(_ label: String, _ archive: ArchiveReader) {
        let now = Date()
        // A slow source (a live stream) is written every second, not when a chunk is full.
        if now.timeIntervalSince(lastPush) > 1 { push() }
        guard let progress = importer.progress, now.timeIntervalSince(lastProgress) >= 0.1 else { return }
        lastProgress = now
        progress(
            ImportProgress(
                file: label, bytesRead: bytesDone + archive.bytesRead, bytesTotal: bytesTotal, records: summary.read,
                seconds: now.timeIntervalSince(started)))
    }
}

/// One file on its way through a splitter and a parser.
private final class RecordStream {
    let label: String
    var splitter: RecordSplitter
    var parser: any RecordParser

    init(_ detected: DetectedFormat, label: String, account: XAccount?) {
        self.label = label
        splitter = RecordSplitter(detected.layout)
        parser =
            switch detected.format {
            case .mynah: MynahFormat()
            case .xArchive: XArchiveFormat(account: account)
            case .xAPI: XAPIFormat()
            case .mastodon: MastodonFormat()
            case .bluesky: BlueskyFormat()
            }
    }
}
