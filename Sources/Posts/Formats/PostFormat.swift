/// The formats that posts are imported from.
public enum PostFormat: String, Sendable, CaseIterable {
    /// Mynah's own JSONL.
    case mynah
    /// `data/tweets.js` of an X account archive.
    case xArchive = "x-archive"
    /// Responses of the X API v2.
    case xAPI = "x-api"
    /// `outbox.json` of a Mastodon archive.
    case mastodon
    /// Bluesky Jetstream events.
    case bluesky

    static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

/// Something that a record says.
enum ImportEvent: Sendable {
    case post(Post)
    case delete(id: String)
    case deleteAuthor(platform: String, name: String)
    /// Not a post: a like, a boost, a retweet.
    case ignored
    case skipped(reason: String)
}

/// Reads the records of one format.
protocol RecordParser {
    /// Calls `emit` for each thing that the record says, or throws `RecordError` where it cannot be read.
    mutating func parse(_ record: JSONValue, _ emit: (ImportEvent) throws -> Void) throws
}

/// What a file turned out to be.
struct DetectedFormat {
    let format: PostFormat
    let layout: RecordLayout
}

/// Tells formats apart by the first bytes of a file, never by its name.
enum FormatDetection {
    /// How many bytes are looked at.
    static let prefixBytes = 1 << 16

    /// - Parameters:
    ///   - prefix: the beginning of the file.
    ///   - forced: what the operator says it is: only the layout is then looked for.
    static func detect(_ prefix: [UInt8], forced: PostFormat?) -> DetectedFormat? {
        let text = prefix.starts(with: [0xef, 0xbb, 0xbf]) ? prefix[3...] : prefix[...]
        guard let first = text.firstIndex(where: { !$0.isJSONSpace }) else { return nil }
        if isArchiveScript(text[first...]) {
            // Also the deleted ones, likes, messages and settings of the account are such scripts.
            let name = text[first...].dropFirst("window.YTD.".utf8.count).prefix { $0 != UInt8(ascii: ".") }
            let isPosts = ["tweets", "tweet"].contains(String(decoding: name.prefix(32), as: UTF8.self))
            return isPosts ? DetectedFormat(format: .xArchive, layout: .elements) : nil
        }
        if text[first] == UInt8(ascii: "[") {
            let keys = Set(keysOfFirstObject(text[first...]))
            guard let format = forced ?? format(keys: keys) else { return nil }
            return DetectedFormat(format: format, layout: .elements)
        }
        // The first line may be broken: a later one tells as well.
        var start = first
        for _ in 0..<100 {
            let line = text[start...]
            let end = line.firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
            if let opening = line.first(where: { !$0.isJSONSpace }), opening == UInt8(ascii: "{") {
                let keys = Set(keysOfFirstObject(line))
                if let format = forced ?? format(keys: keys) {
                    return DetectedFormat(
                        format: format, layout: layout(of: format, keys: keys, firstLine: text[start..<end]))
                }
            }
            guard end < text.endIndex else { break }
            start = text.index(after: end)
            if start >= text.endIndex { break }
        }
        return forced.map {
            DetectedFormat(format: $0, layout: $0 == .mastodon ? .elementsOfKey("orderedItems") : .lines)
        }
    }

    /// Whether this is any file of an X archive: `window.YTD.account.part0 = [`.
    static func isArchiveScript(_ text: ArraySlice<UInt8>) -> Bool {
        text.starts(with: Array("window.YTD.".utf8)) || text.starts(with: Array("window.__THAR_CONFIG".utf8))
    }

    private static func format(keys: Set<String>) -> PostFormat? {
        if keys.contains("@context"), keys.contains("orderedItems") || keys.contains("totalItems") { return .mastodon }
        if keys.contains("did"), keys.contains("kind") || keys.contains("commit") || keys.contains("time_us") {
            return .bluesky
        }
        if keys.contains("tweet") { return .xArchive }
        if keys.contains("edit_history_tweet_ids")
            || keys.contains("id") && keys.contains("text") && keys.contains("author_id")
        {
            return .xAPI
        }
        if keys.contains("data") || keys.contains("errors") || keys == ["meta"] { return .xAPI }
        if keys.contains("id"), keys.contains("text") || keys.contains("title") { return .mynah }
        return nil
    }

    private static func layout(of format: PostFormat, keys: Set<String>, firstLine: ArraySlice<UInt8>) -> RecordLayout {
        switch format {
        case .mastodon: return .elementsOfKey("orderedItems")
        case .xArchive: return .values
        case .mynah, .bluesky, .xAPI:
            // A value that goes on after its first line is laid out for reading, not one to a line.
            let last = firstLine.last { !$0.isJSONSpace }
            return last == UInt8(ascii: "}") || firstLine.count > 512 ? .lines : .values
        }
    }

    /// The keys of the first object in a text that may be cut anywhere.
    private static func keysOfFirstObject(_ text: ArraySlice<UInt8>) -> [String] {
        var keys: [String] = []
        var depth = 0
        var objectDepth = 0
        var string = JSONStringScan()
        var current: [UInt8] = []
        var expectsKey = false
        for byte in text {
            if string.isInString {
                switch string.step(byte) {
                case .content: if expectsKey, current.count < 64 { current.append(byte) }
                case .escape: break
                case .end:
                    if expectsKey, depth == objectDepth { keys.append(String(decoding: current, as: UTF8.self)) }
                    expectsKey = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""):
                string.begin()
                current = []
            case UInt8(ascii: "{"):
                depth += 1
                if objectDepth == 0 { objectDepth = depth }
                expectsKey = depth == objectDepth
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if objectDepth > 0, depth < objectDepth { return keys }
            case UInt8(ascii: ","): expectsKey = objectDepth > 0 && depth == objectDepth
            default: break
            }
        }
        return keys
    }
}

extension UInt8 {
    fileprivate var isJSONSpace: Bool { self == 0x20 || self == 0x0a || self == 0x0d || self == 0x09 }
}
