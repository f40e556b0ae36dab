import Foundation
import Home

/// What a corpus was made of and how: `manifest.json`. The same store gives the same bytes.
public struct CorpusManifest: Sendable, Codable, Equatable {
    public static let currentFormat = 1

    /// The tokenizer, which lies beside the manifest.
    public struct TokenizerRecord: Sendable, Codable, Equatable {
        /// The name it was asked for by; `nil` where it was trained on this corpus.
        public var name: String?
        public var fingerprint: String
        public var vocabularySize: Int
        /// The id of `<|endoftext|>`, which ends every document.
        public var endOfText: Int32
        /// The id of `<|post|>`, which begins every post.
        public var startOfPost: Int32
    }

    /// How many posts there were and what became of them.
    public struct PostCounts: Sendable, Codable, Equatable {
        public var read = 0
        public var train = 0
        public var holdout = 0
        /// Dropped: the same words as another post.
        public var exactDuplicates = 0
        /// Dropped: almost the words of another post.
        public var nearDuplicates = 0
        /// Dropped: no words at all.
        public var empty = 0
    }

    /// How the corpus was made.
    public struct Options: Sendable, Codable, Equatable {
        public var holdoutPercent: Double
        /// How often a fact of a post was left out of its document, per cent.
        public var factDropoutPercent: Double
        /// How often each post of a language was written, where more than once.
        public var repetitions: [String: Int]
    }

    /// The file that lists the posts: a line each, `ID<tab>train` or `ID<tab>holdout`, ascending by the bytes of the id.
    public struct PostsFile: Sendable, Codable, Equatable {
        public var file: String
        public var lines: Int
        public var sha256: String
    }

    public var format = currentFormat
    /// The time of the newest post, ISO 8601: a corpus is as old as what it knows.
    public var newestPost: String?
    /// Which posts could be taken (consent) and the version of the store they came from.
    public var rules: [String: String]
    public var options: Options
    public var tokenizer: TokenizerRecord
    public var posts: PostCounts
    public var postsFile: PostsFile
    public var shards: [ShardRecord]
    /// Documents of each community and of each language; posts without are counted under "".
    public var communities: [String: Int]
    public var languages: [String: Int]

    public func tokens(_ split: CorpusSplit) -> Int { shards.filter { $0.split == split }.reduce(0) { $0 + $1.tokens } }

    /// Bytes of titles and texts: what bits per byte are counted by.
    public func textBytes(_ split: CorpusSplit) -> Int {
        shards.filter { $0.split == split }.reduce(0) { $0 + $1.textBytes }
    }

    /// The manifest of the corpus in `folder`.
    public static func read(in folder: String) throws -> CorpusManifest {
        let path = "\(folder)/manifest.json"
        guard FileManager.default.fileExists(atPath: path) else { throw CorpusError.notFound(path: folder) }
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw FileError.cannotRead(path: path, reason: error.localizedDescription)
        }
        struct Format: Decodable {
            var format: Int
        }
        if let format = try? JSONDecoder().decode(Format.self, from: data).format, format > currentFormat {
            throw CorpusError.newerFormat(path: path, format: format)
        }
        do {
            return try JSONDecoder().decode(CorpusManifest.self, from: data)
        } catch {
            throw CorpusError.damaged(path: path, reason: "it is not a manifest of a corpus")
        }
    }

    /// The manifest as JSON with sorted keys.
    public func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self) + Data("\n".utf8)
    }
}
