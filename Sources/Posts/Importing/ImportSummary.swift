import Dispatch

/// A record that an import could not read.
public struct SkippedRecord: Sendable, Equatable, Codable {
    /// The file, or `archive.zip:data/tweets.js` for a file in an archive.
    public let file: String
    /// The line on which the record begins, counted from 1.
    public let line: Int
    public let reason: String
}

/// What an import did.
public struct ImportSummary: Sendable, Equatable, Codable {
    /// Records read: posts and events, good or bad.
    public var read = 0
    public var new = 0
    public var updated = 0
    /// Posts already in the store just as they came.
    public var unchanged = 0
    /// Posts removed because the source says that they were deleted.
    public var deleted = 0
    /// Records that could not be read.
    public var skipped = 0
    /// Records that are not posts: likes, follows, boosts, retweets.
    public var ignored = 0
    /// Posts left out because they, or their author, were deleted earlier.
    public var deletedEarlier = 0
    /// The first skipped records.
    public var firstSkipped: [SkippedRecord] = []
    /// Files that posts were looked for in.
    public var files = 0
    /// Files that could not be read, or not to their end, each as one sentence.
    public var failures: [String] = []
    /// Files beside the others that are in no known format, each as one sentence. Where no file at all is in a known
    /// format, these are among `failures` instead.
    public var passedOver: [String] = []
    /// Whether the import was stopped before its end.
    public var interrupted = false
    /// Bytes read from disk or from standard input, compressed as they were.
    public var bytes: Int64 = 0
    public var seconds = 0.0
    /// Where `seconds` went; not part of the summary's JSON.
    public var time = ImportTime()

    /// How many skipped records are kept in `firstSkipped`.
    public static let skippedKept = 10

    public init() {}

    enum CodingKeys: String, CodingKey {
        case read, new, updated, unchanged, deleted, skipped, ignored
        case deletedEarlier = "deleted_earlier"
        case firstSkipped = "first_skipped"
        case passedOver = "passed_over"
        case files, failures, interrupted, bytes, seconds
    }

    mutating func count(_ outcome: WriteOutcome) {
        switch outcome {
        case .new: new += 1
        case .updated: updated += 1
        case .unchanged: unchanged += 1
        case .deletedEarlier: deletedEarlier += 1
        }
    }

    mutating func skip(file: String, line: Int, reason: String) {
        skipped += 1
        if firstSkipped.count < ImportSummary.skippedKept {
            firstSkipped.append(SkippedRecord(file: file, line: line, reason: reason))
        }
    }

    /// Adds what the writer counted to what the reader counted.
    mutating func addWritten(_ other: ImportSummary) {
        time.writing = other.time.writing
        new += other.new
        updated += other.updated
        unchanged += other.unchanged
        deleted += other.deleted
        deletedEarlier += other.deletedEarlier
    }
}

/// Where the seconds of an import went, on each of its two threads.
public struct ImportTime: Sendable, Equatable {
    public struct Reading: Sendable, Equatable {
        /// Reading the files and decompressing them.
        public var files = 0.0
        /// Parsing records and cleaning their texts: what is left of the thread's time.
        public var records = 0.0
        public var languages = 0.0
        /// Waiting for the other thread.
        public var waiting = 0.0
    }
    public struct Writing: Sendable, Equatable {
        /// Rows of facts and texts: what is left of the thread's time.
        public var rows = 0.0
        /// Words on their way into the search index.
        public var index = 0.0
        /// The index's segment and the pages on their way to the disk.
        public var commits = 0.0
        public var waiting = 0.0
    }
    public var reading = Reading()
    public var writing = Writing()
}

/// A clock that says how long ago it was last asked.
struct Stopwatch {
    private var last = DispatchTime.now().uptimeNanoseconds

    /// Seconds since the last call, or since the start.
    mutating func lap() -> Double {
        let now = DispatchTime.now().uptimeNanoseconds
        defer { last = now }
        return Double(now - last) / 1e9
    }
}

/// Where an import stands.
public struct ImportProgress: Sendable {
    /// The file being read.
    public let file: String
    public let bytesRead: Int64
    /// Nil where it cannot be known (standard input).
    public let bytesTotal: Int64?
    /// Records read so far.
    public let records: Int
    public let seconds: Double
}
