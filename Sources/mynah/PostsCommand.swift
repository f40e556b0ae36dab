import ArgumentParser
import Foundation
import Posts

extension ConsentState: ExpressibleByArgument {
    public init?(argument: String) { self.init(name: argument) }
    public static var allValueStrings: [String] { allCases.map(\.name) }
}

struct PostsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "posts",
        abstract: "Look after the posts in the store.",
        discussion: "Example: mynah posts stats",
        subcommands: [Stats.self, Show.self, Delete.self, Export.self, SetConsent.self])

    struct Stats: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Count what is in the store.", discussion: "Example: mynah posts stats --json")

        @OptionGroup var global: GlobalOptions

        func run() throws {
            try reportingErrors {
                let statistics = try global.existingStore().stats()
                if global.json { return try global.printJSON(statistics) }
                let count = ProgressLine.grouped
                print("posts          \(count(statistics.posts))")
                for visibility in Visibility.allCases where statistics.visibility[visibility.name] != nil {
                    print("  \(visibility.name)".padded(15) + count(statistics.visibility[visibility.name] ?? 0))
                }
                for platform in statistics.platforms {
                    print("  on \(platform.name)".padded(15) + count(platform.count))
                }
                print("may be used")
                for purpose in Purpose.allCases {
                    print("  \(purpose.name)".padded(15) + count(statistics.allowed[purpose.name] ?? 0))
                }
                print("authors        \(count(statistics.authors))")
                print("communities    \(count(statistics.communities))")
                print("languages      \(count(statistics.languages))")
                print("deleted ids    \(count(statistics.deletions))")
                if let oldest = statistics.oldest, let newest = statistics.newest {
                    print("from           \(day(oldest)) to \(day(newest))")
                }
                print("on disk        \(count(Int(statistics.bytes / 1_000_000))) MB")
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print one post as JSON.", discussion: "Example: mynah posts show r/vpfff")

        @Argument(help: "The post's id.") var id: String
        @OptionGroup var global: GlobalOptions

        func run() throws {
            try reportingErrors {
                guard let post = try global.existingStore().post(id: id) else {
                    throw PostsCommandError.noSuchPost(id)
                }
                try global.printJSON(post)
            }
        }
    }

    struct Delete: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remove a post from the store and from search, now and in later imports.",
            discussion: "Example: mynah posts delete r/vpfff")

        @Argument(help: "The post's id.") var id: String
        @OptionGroup var global: GlobalOptions

        func run() throws {
            try reportingErrors {
                let wasThere = try global.existingStore().delete(id: id)
                if global.json {
                    try global.printJSON(Deleted(id: id, deleted: wasThere))
                } else {
                    print(wasThere ? "deleted \(id)" : "\(id) was not in the store; it will be left out if it comes")
                }
                if !wasThere { throw ExitCode.failure }
            }
        }

        private struct Deleted: Encodable {
            let id: String
            let deleted: Bool
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write posts as Mynah's JSONL to standard output.",
            discussion: """
                All posts, whoever may see them; with --for only those that may be used for a purpose.

                Example: mynah posts export | zstd > posts.jsonl.zst
                """)

        @Option(
            name: .customLong("for"),
            help: ArgumentHelp(
                "Only posts that may be used for this: search, ai_input, ai_training.", valueName: "purpose"))
        var purpose: Purpose?
        @OptionGroup var global: GlobalOptions

        func run() throws {
            try reportingErrors {
                let store = try global.existingStore()
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
                var buffer = Data()
                let body: (Post) throws -> Void = { post in
                    buffer.append(try encoder.encode(post))
                    buffer.append(UInt8(ascii: "\n"))
                    if buffer.count > 1 << 18 {
                        try FileHandle.standardOutput.write(contentsOf: buffer)
                        buffer.removeAll(keepingCapacity: true)
                    }
                }
                if let purpose { try store.forEach(allowedFor: purpose, body) } else { try store.forEach(body) }
                try FileHandle.standardOutput.write(contentsOf: buffer)
            }
        }
    }

    struct SetConsent: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "consent",
            abstract: "Record what an author said about the use of their posts, or print it.",
            discussion: """
                It holds at once, for the posts in the store and for those to come. Each state is allowed, disallowed or \
                unstated; a purpose that the author or the post disallows is never used. Without a state, prints what is recorded.

                Example: mynah posts consent alice --ai-training disallowed
                """)

        @Argument(help: "The author's name, as in their posts.") var author: String
        @Option(help: "Only on this platform; the author need not be in the store yet.") var platform: String?
        @Option(help: ArgumentHelp("Being shown in search results.", valueName: "state")) var search: ConsentState?
        @Option(help: ArgumentHelp("Being read by a model that answers or writes.", valueName: "state")) var aiInput:
            ConsentState?
        @Option(help: ArgumentHelp("Being learned by a model.", valueName: "state")) var aiTraining: ConsentState?
        @OptionGroup var global: GlobalOptions

        func run() throws {
            try reportingErrors {
                let store = try global.existingStore()
                var statements: [Purpose: ConsentState] = [:]
                statements[.search] = search
                statements[.aiInput] = aiInput
                statements[.aiTraining] = aiTraining
                let authors =
                    statements.isEmpty
                    ? try store.consent(author: author, platform: platform)
                    : try store.setConsent(author: author, platform: platform, statements)
                if global.json { return try global.printJSON(authors.map(Recorded.init)) }
                for author in authors {
                    let states = Purpose.allCases.map { "\($0.name) \(author.consent[$0].name)" }
                    print("\(author.name) on \(author.platform): \(states.joined(separator: ", "))")
                }
            }
        }

        private struct Recorded: Encodable {
            let author: String
            let platform: String
            let consent: [String: String]

            init(_ author: AuthorConsent) {
                self.author = author.name
                platform = author.platform
                consent = Dictionary(uniqueKeysWithValues: Purpose.allCases.map { ($0.name, author.consent[$0].name) })
            }
        }
    }
}

extension Purpose: ExpressibleByArgument {
    public init?(argument: String) { self.init(name: argument) }
    public static var allValueStrings: [String] { allCases.map(\.name) }
}

enum PostsCommandError: Error, CustomStringConvertible {
    case noSuchPost(String)

    var description: String {
        switch self {
        case .noSuchPost(let id): "no post \(id) is in the store; check the id"
        }
    }
}

extension String {
    fileprivate func padded(_ width: Int) -> String {
        padding(toLength: max(width, count), withPad: " ", startingAt: 0)
    }
}

/// A time as its day in UTC: `2012-06-27`.
func day(_ seconds: Int64) -> String {
    Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601.year().month().day())
}
