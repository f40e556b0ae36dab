import Crypto
import Foundation
import Home
import Text

/// Builds a corpus: cleans posts, drops duplicates, sets a holdout aside, and writes the rest as tokens.
///
/// What is built depends on the posts and the options alone: the same store gives the same bytes. It is built beside its place and renamed, so that an
/// interrupted build leaves no corpus.
public struct CorpusBuilder {
    public struct Options: Sendable {
        /// The share of posts, chosen by a hash of their ids, that no model is trained on.
        public var holdoutPercent = 1.0
        /// How often a fact is left out of a document, so that the model also learns to write without.
        public var factDropoutPercent = 10.0
        /// Whether posts of languages that few write in are repeated, so that the model learns these too.
        public var balancesLanguages = true
        /// Bytes per file of tokens.
        public var shardSize = 64 << 20
        /// Tokens of a tokenizer that is trained on this corpus; `nil`: by the amount of text.
        public var vocabularySize: Int?
        /// The most memory to remember words of posts in.
        public var deduplicationMemory = 512 << 20

        public init() {}
    }

    /// What the builder is at, for a progress line.
    public enum Step: String, Sendable {
        case readingPosts = "reading posts"
        case trainingTokenizer = "training the tokenizer"
        case writingHoldout = "writing the holdout"
        case writingTokens = "writing tokens"
    }

    private let source: any CorpusSource
    private let options: Options
    private let cleaner = TextCleaner()

    public init(_ source: any CorpusSource, options: Options = Options()) {
        self.source = source
        self.options = options
    }

    /// Builds `corpora/NAME` in `home`.
    ///
    /// - Parameters:
    ///   - tokenizerName: a tokenizer of `home`; `nil`: one is trained on this corpus.
    ///   - replacing: whether a corpus of that name may be there already.
    ///   - progress: called now and then with the step, and posts done of all.
    /// - Throws: `CorpusError`, `TokenizerError`, `FileError`.
    @discardableResult
    public func build(
        _ name: String, in home: HomeDirectory, tokenizerName: String? = nil, replacing: Bool = false,
        progress: (Step, Int, Int) -> Void = { _, _, _ in }
    ) throws -> CorpusManifest {
        guard HomeDirectory.isValidName(name) else { throw CorpusError.invalidName(name) }
        let destination = home.corpus(name)
        guard replacing || !FileManager.default.fileExists(atPath: destination) else { throw CorpusError.exists(name) }
        let lock = try FileLock(path: "\(home.corporaPath)/.\(name).lock", subject: "the corpus \(name)")
        defer { withExtendedLifetime(lock) {} }
        var tokenizer: Tokenizer?
        if let tokenizerName {
            guard HomeDirectory.isValidName(tokenizerName) else {
                throw TokenizerError.notFound(path: home.tokenizer(tokenizerName))
            }
            tokenizer = try Tokenizer(contentsOf: home.tokenizer(tokenizerName))
        }
        // A folder that begins with a dot is no corpus; one that a killed build left is in the way.
        let beside = "\(home.corporaPath)/.\(name).building"
        try? FileManager.default.removeItem(atPath: beside)
        try FileManager.default.createDirectory(atPath: beside, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: beside) }
        let manifest = try build(in: beside, tokenizer, tokenizerName, progress)
        try AtomicFile.write(manifest.json(), to: "\(beside)/manifest.json")
        try replace(destination, with: beside)
        return manifest
    }

    private func replace(_ destination: String, with folder: String) throws {
        let old = folder + ".old"
        try? FileManager.default.removeItem(atPath: old)
        if FileManager.default.fileExists(atPath: destination) {
            try FileManager.default.moveItem(atPath: destination, toPath: old)
        }
        try FileManager.default.moveItem(atPath: folder, toPath: destination)
        try AtomicFile.syncFolder(of: destination)
        try? FileManager.default.removeItem(atPath: old)
    }

    // MARK: Passes

    private func build(
        in folder: String, _ given: Tokenizer?, _ tokenizerName: String?, _ progress: (Step, Int, Int) -> Void
    ) throws -> CorpusManifest {
        let (count, textBytes, languages) = try survey(progress)
        let tokenizer = try given ?? trainTokenizer(count: count, textBytes: textBytes, progress)
        let format = try DocumentFormat(tokenizer)
        try tokenizer.save(to: folder)

        let repetitions =
            options.balancesLanguages ? CorpusBuilder.repetitions(languages, posts: count) : [:]
        var build = Pass(options, format, folder: folder, expectedPosts: count, repetitions: repetitions)
        for split in [CorpusSplit.holdout, .train] {
            var done = 0
            try source.forEachPost { post in
                done += 1
                if done % 1000 == 0 { progress(split == .train ? .writingTokens : .writingHoldout, done, count) }
                if self.split(of: post) == split { try build.add(cleaned(post), to: split) }
            }
        }
        guard build.counts.train > 0 else { throw CorpusError.nothingToTrainOn(holdout: build.counts.holdout) }
        build.counts.read = count
        return try build.finish(
            rules: source.rules,
            CorpusManifest.TokenizerRecord(
                name: tokenizerName, fingerprint: tokenizer.fingerprint, vocabularySize: tokenizer.vocabularySize,
                endOfText: format.endOfText, startOfPost: format.startOfPost))
    }

    /// How many posts there are, and how much text.
    private func survey(
        _ progress: (Step, Int, Int) -> Void
    ) throws -> (count: Int, textBytes: Int, languages: [String: Int]) {
        var languages: [String: Int] = [:]
        var count = 0
        var textBytes = 0
        try source.forEachPost { post in
            count += 1
            textBytes += post.title.utf8.count + post.text.utf8.count
            if let language = post.language { languages[language, default: 0] += 1 }
            if count % 1000 == 0 { progress(.readingPosts, count, 0) }
        }
        guard count > 0 else { throw CorpusError.noPosts }
        return (count, textBytes, languages)
    }

    /// How often each post of a language is written: the square root of how much rarer it is than the commonest, at most 4
    /// times. Languages of less than half a per cent of the posts, which are often mistaken, are left as they are.
    ///
    /// Source: sampling of languages with an exponent of 1/2, Conneau et al. 2020.
    static func repetitions(_ languages: [String: Int], posts: Int) -> [String: Int] {
        let most = languages.values.max() ?? 0
        return languages.compactMapValues { count in
            let times = min(4, Int((Double(most) / Double(count)).squareRoot().rounded()))
            return count * 200 >= posts && times > 1 ? times : nil
        }
    }

    private func trainTokenizer(
        count: Int, textBytes: Int, _ progress: (Step, Int, Int) -> Void
    ) throws -> Tokenizer {
        let trainer = try TokenizerTrainer(
            vocabularySize: options.vocabularySize ?? CorpusBuilder.vocabularySize(textBytes: textBytes))
        var done = 0
        try source.forEachPost { post in
            done += 1
            if done % 1000 == 0 { progress(.trainingTokenizer, done, count) }
            guard split(of: post) == .train else { return }
            let post = cleaned(post)
            trainer.add(post.title)
            trainer.add(post.text)
            if let community = post.community { trainer.add(community) }
        }
        progress(.trainingTokenizer, count, count)
        return try trainer.finish()
    }

    /// A vocabulary that so much text can fill: 8192 tokens for most first corpora.
    static func vocabularySize(textBytes: Int) -> Int {
        switch textBytes {
        case ..<1_000_000: 2048
        case ..<500_000_000: 8192
        case ..<5_000_000_000: 16384
        default: 32768
        }
    }

    private func split(of post: CorpusPost) -> CorpusSplit {
        let share = Double(StableHash.of(post.id, seed: 0x686F_6C64) >> 11) / Double(1 << 53)
        return share * 100 < options.holdoutPercent ? .holdout : .train
    }

    private func cleaned(_ post: CorpusPost) -> CorpusPost {
        var post = post
        post.title = cleaner.clean(post.title)
        post.text = cleaner.clean(post.text)
        return post
    }
}

extension CorpusBuilder {
    /// The writing of the holdout and then of the rest, with all that is counted on the way.
    private struct Pass {
        var counts = CorpusManifest.PostCounts()
        private let options: Options
        private let repetitions: [String: Int]
        private let format: DocumentFormat
        private let folder: String
        private let shards: [CorpusSplit: ShardWriter]
        private let identifier = LanguageIdentifier()
        private var signatures = SignatureMaker()
        /// What the holdout has is never forgotten; of the rest, what doesn't fit into memory.
        private var held: Deduplicator
        private var seen: Deduplicator
        private var list: PostListWriter
        private var communities: [String: Int] = [:]
        private var languages: [String: Int] = [:]
        private var newest: Int64?

        init(
            _ options: Options, _ format: DocumentFormat, folder: String, expectedPosts: Int,
            repetitions: [String: Int]
        ) {
            self.options = options
            self.repetitions = repetitions
            self.format = format
            self.folder = folder
            let width = format.tokenizer.vocabularySize <= 1 << 16 ? 2 : 4
            shards = Dictionary(
                uniqueKeysWithValues: CorpusSplit.allCases.map {
                    ($0, ShardWriter(folder: folder, split: $0, width: width, shardSize: options.shardSize))
                })
            let heldCount = Int(Double(expectedPosts) * options.holdoutPercent / 100 * 2) + 1000
            held = Deduplicator(expectedPosts: heldCount, byteLimit: .max)
            seen = Deduplicator(expectedPosts: expectedPosts, byteLimit: options.deduplicationMemory)
            list = PostListWriter()
        }

        mutating func add(_ post: CorpusPost, to split: CorpusSplit) throws {
            guard !post.title.isEmpty || !post.text.isEmpty else {
                counts.empty += 1
                return
            }
            let signature = signatures.signature(title: post.title, text: post.text)
            var verdict = held.verdict(signature)
            if verdict == .new, split == .train { verdict = seen.verdict(signature) }
            switch verdict {
            case .exactDuplicate:
                counts.exactDuplicates += 1
                return
            case .nearDuplicate:
                counts.nearDuplicates += 1
                return
            case .new: break
            }
            var post = post
            if post.language == nil { post.language = identifier.language(of: post.title + "\n" + post.text) }
            if split == .train {
                seen.insert(signature)
                counts.train += 1
            } else {
                held.insert(signature)
                counts.holdout += 1
            }
            for repetition in 0..<(split == .train ? post.language.flatMap { repetitions[$0] } ?? 1 : 1) {
                try shards[split]?.append(
                    format.document(facts(of: post, repetition), title: post.title, text: post.text),
                    textBytes: post.title.utf8.count + post.text.utf8.count)
            }
            list.add(post.id, split)
            communities[post.community ?? "", default: 0] += 1
            languages[post.language ?? "", default: 0] += 1
            if let created = post.created { newest = max(newest ?? created, created) }
        }

        /// The facts of `post`, each left out now and then by a hash of the post and the fact.
        private func facts(of post: CorpusPost, _ repetition: Int) -> DocumentFacts {
            func isKept(_ seed: UInt64) -> Bool {
                let share = Double(StableHash.of(post.id, seed: seed + 16 * UInt64(repetition)) >> 11) / Double(1 << 53)
                return share * 100 >= options.factDropoutPercent
            }
            return DocumentFacts(
                community: isKept(1) ? post.community : nil, language: isKept(2) ? post.language : nil,
                reach: isKept(3) ? post.reach : nil)
        }

        mutating func finish(
            rules: [String: String], _ tokenizer: CorpusManifest.TokenizerRecord
        ) throws -> CorpusManifest {
            for writer in shards.values { try writer.finish() }
            return CorpusManifest(
                newestPost: newest.map {
                    Date(timeIntervalSince1970: Double($0)).formatted(.iso8601)
                },
                rules: rules,
                options: CorpusManifest.Options(
                    holdoutPercent: options.holdoutPercent, factDropoutPercent: options.factDropoutPercent,
                    repetitions: repetitions),
                tokenizer: tokenizer, posts: counts, postsFile: try list.write(to: folder),
                shards: (shards[.train]?.records ?? []) + (shards[.holdout]?.records ?? []),
                communities: communities, languages: languages)
        }
    }
}
