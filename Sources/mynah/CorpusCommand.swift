import ArgumentParser
import Foundation
import Home
import Training

struct CorpusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corpus",
        abstract: "Turn the posts of the store into tokens to train on.",
        discussion: "Example: mynah corpus build all",
        subcommands: [Build.self, List.self, Show.self, Which.self])

    struct Build: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Build a corpus from all posts that may be trained on.",
            discussion: """
                Duplicates are dropped, one post in a hundred is held out, and the rest is written as tokens. The same \
                store gives the same bytes. Without --tokenizer one is trained on the corpus itself.

                Example: mynah corpus build all --vocab 16384
                """)

        @Argument(help: "The corpus' name.") var name: String
        @Option(help: ArgumentHelp("A tokenizer made by `mynah tokenizer train`.", valueName: "name"))
        var tokenizer: String?
        @Option(help: "How many tokens a tokenizer trained here has. Default: by the amount of text.") var vocab: Int?
        @Flag(help: "Build a corpus of this name anew.") var replace = false
        @Flag(
            inversion: .prefixedNo,
            help: "Repeat posts of languages that few write in, so that the model learns these too.")
        var balance = true
        @OptionGroup var global: GlobalOptions

        func validate() throws {
            if tokenizer != nil, vocab != nil {
                throw ValidationError("--vocab is for a tokenizer that is trained here; leave it out with --tokenizer")
            }
        }

        func run() throws {
            try reportingErrors {
                var options = CorpusBuilder.Options()
                options.vocabularySize = vocab
                options.balancesLanguages = balance
                let progress = ProgressLine(label: "corpus")
                defer { progress.clear() }
                let builder = CorpusBuilder(try StoredPosts(global.existingStore()), options: options)
                let manifest = try builder.build(
                    name, in: global.homeDirectory, tokenizerName: tokenizer, replacing: replace
                ) { step, done, count in
                    progress.update(
                        fraction: nil,
                        text: "\(step.rawValue): \(ProgressLine.grouped(done))"
                            + (count > 0 ? " of \(ProgressLine.grouped(count))" : ""))
                }
                progress.clear()
                try global.show(manifest, name)
            }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the corpora.", discussion: "Example: mynah corpus list")

        @OptionGroup var global: GlobalOptions

        func run() throws {
            try reportingErrors {
                let home = global.homeDirectory
                let corpora = try home.corpusNames.map { ($0, try CorpusManifest.read(in: home.corpus($0))) }
                if global.json {
                    return try global.printJSON(Dictionary(uniqueKeysWithValues: corpora))
                }
                if corpora.isEmpty { print("there is no corpus yet; build one with `mynah corpus build NAME`") }
                for (name, manifest) in corpora {
                    print(
                        "\(name): \(ProgressLine.grouped(manifest.posts.train + manifest.posts.holdout)) posts, "
                            + "\(ProgressLine.grouped(manifest.tokens(.train))) tokens to train on")
                }
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what a corpus was made of; --verify also reads all of it and compares checksums.",
            discussion: "Example: mynah corpus show all --verify")

        @Argument(help: "The corpus' name.") var name: String
        @Flag(help: "Read every file and compare its checksum.") var verify = false
        @OptionGroup var global: GlobalOptions

        func run() throws {
            try reportingErrors {
                let reader = try CorpusReader(path: global.homeDirectory.corpus(name))
                if verify { try reader.verify() }
                try global.show(reader.manifest, name)
            }
        }
    }

    struct Which: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say which corpora have a post.",
            discussion: "A model card names the corpora of its model.\n\nExample: mynah corpus which r/vpfff")

        @Argument(help: "The post's id.") var id: String
        @OptionGroup var global: GlobalOptions

        func run() throws {
            try reportingErrors {
                let home = global.homeDirectory
                var found: [String: String] = [:]
                for name in home.corpusNames {
                    found[name] = try PostListFile(in: home.corpus(name)).split(of: id)?.rawValue
                }
                if global.json { return try global.printJSON(found) }
                if found.isEmpty { print("no corpus has \(id)") }
                for (name, split) in found.sorted(by: { $0.key < $1.key }) { print("\(name): \(split)") }
            }
        }
    }
}

extension GlobalOptions {
    /// Prints what a corpus was made of.
    fileprivate func show(_ manifest: CorpusManifest, _ name: String) throws {
        if json { return try printJSON(manifest) }
        let count = ProgressLine.grouped
        let posts = manifest.posts
        print("corpus       \(name)")
        print("posts        \(count(posts.read)) read")
        print("  to train   \(count(posts.train))")
        print("  held out   \(count(posts.holdout))")
        print(
            "  dropped    \(count(posts.exactDuplicates)) duplicates, \(count(posts.nearDuplicates)) near duplicates, "
                + "\(count(posts.empty)) empty")
        print(
            "tokens       \(count(manifest.tokens(.train))) to train on, \(count(manifest.tokens(.holdout))) held out")
        let tokenizer = manifest.tokenizer
        print("tokenizer    \(tokenizer.name ?? "its own"), \(count(tokenizer.vocabularySize)) tokens")
        print("communities  \(count(manifest.communities.count))")
        let languages = manifest.languages.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(6)
        print(
            "languages    "
                + languages.map { "\($0.key.isEmpty ? "unknown" : $0.key) \(count($0.value))" }.joined(separator: ", "))
    }
}
