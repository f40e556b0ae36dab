import ArgumentParser
import Foundation
import Home
import Posts
import Text
import Training

struct TokenizerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tokenizer",
        abstract: "Train a tokenizer and look at what it does.",
        discussion: "Example: mynah tokenizer train web --vocab 32768",
        subcommands: [Train.self, Encode.self, Decode.self])

    struct Train: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Learn a tokenizer from the posts of the store, or from text files.",
            discussion: """
                It is saved as a Hugging Face tokenizer.json that other tools open. Posts whose authors disallow training \
                are left out.

                Example: mynah tokenizer train web --vocab 32768
                Example: mynah tokenizer train books --input one.txt --input two.txt
                """)

        @Argument(help: "The tokenizer's name.") var name: String
        @Option(help: "How many tokens at most, bytes and special tokens included.") var vocab = 8192
        @Option(help: ArgumentHelp("A text file to learn from instead of the store.", valueName: "file"))
        var input: [String] = []
        @OptionGroup var global: GlobalOptions

        func run() throws {
            try reportingErrors {
                guard HomeDirectory.isValidName(name) else { throw CorpusError.invalidName(name) }
                let start = ContinuousClock.now
                let trainer = try TokenizerTrainer(vocabularySize: vocab)
                let progress = ProgressLine(label: "tokenizer")
                defer { progress.clear() }
                if input.isEmpty {
                    try StoredPosts(global.existingStore()).forEachTrainingText { text in
                        trainer.add(text)
                        progress.update(fraction: nil, text: "\(trainer.byteCount / 1_000_000) MB of posts")
                    }
                } else {
                    for path in input { try TextFile(path).withBytes { trainer.add($0) } }
                }
                let bytes = trainer.byteCount
                let tokenizer = try trainer.finish()
                let folder = global.homeDirectory.tokenizer(name)
                try tokenizer.save(to: folder)
                progress.clear()
                let result = Trained(
                    name: name, path: folder, vocabularySize: tokenizer.vocabularySize, bytes: bytes,
                    seconds: start.duration(to: .now) / .seconds(1), fingerprint: tokenizer.fingerprint)
                if global.json { return try global.printJSON(result) }
                print("\(folder): \(result.vocabularySize) tokens from \(ProgressLine.grouped(bytes)) bytes of text")
                if result.vocabularySize < vocab { print("there was not enough text for \(vocab) tokens") }
            }
        }

        private struct Trained: Encodable {
            let name, path: String
            let vocabularySize, bytes: Int
            let seconds: Double
            let fingerprint: String
        }
    }

    struct Encode: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the tokens of a text.",
            discussion: """
                Without a text, standard input is read. With --json each line of it is a JSON string, and each line that \
                is printed the list of its ids.

                Example: mynah tokenizer encode web "Bonjour à tous"
                """)

        @Argument(help: "A tokenizer's name, or the path of a tokenizer.json or its folder.") var tokenizer: String
        @Argument(help: "The text.") var text: String?
        @Flag(help: "Let names of special tokens, such as <|endoftext|>, become those tokens.") var special = false
        @OptionGroup var global: GlobalOptions

        func run() throws {
            try reportingErrors {
                let tokenizer = try global.openTokenizer(tokenizer)
                if let text {
                    try show(text, tokenizer)
                } else if global.json {
                    while let line = readLine() {
                        guard let text = try? JSONDecoder().decode(String.self, from: Data(line.utf8)) else {
                            throw ValidationError("a line of standard input is not a JSON string")
                        }
                        try show(text, tokenizer)
                    }
                } else {
                    let data = FileHandle.standardInput.readDataToEndOfFile()
                    try show(String(decoding: data, as: UTF8.self), tokenizer)
                }
            }
        }

        private func show(_ text: String, _ tokenizer: Tokenizer) throws {
            let ids = tokenizer.encode(text, allowingSpecial: special)
            if global.json { return try global.printJSON(ids) }
            print(ids.map(String.init).joined(separator: " "))
            print("\(ids.count) tokens, \(text.utf8.count) bytes")
        }
    }

    struct Decode: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the text of tokens.", discussion: "Example: mynah tokenizer decode web 312 87 1024")

        @Argument(help: "A tokenizer's name, or the path of a tokenizer.json or its folder.") var tokenizer: String
        @Argument(help: "The ids of tokens.") var ids: [Int32]
        @OptionGroup var global: GlobalOptions

        func run() throws {
            try reportingErrors {
                let tokenizer = try global.openTokenizer(tokenizer)
                for id in ids where id < 0 || id >= tokenizer.vocabularySize {
                    throw TokenizerError.unknownToken(id: Int(id), vocabularySize: tokenizer.vocabularySize)
                }
                let text = tokenizer.decode(ids)
                if global.json { try global.printJSON(["text": text]) } else { print(text) }
            }
        }
    }
}

extension GlobalOptions {
    /// The tokenizer of that name, or at that path.
    func openTokenizer(_ name: String) throws -> Tokenizer {
        let named = homeDirectory.tokenizer(name)
        let isName = HomeDirectory.isValidName(name) && FileManager.default.fileExists(atPath: named)
        return try Tokenizer(contentsOf: isName ? named : name)
    }
}

/// A text file, mapped into memory.
struct TextFile {
    private let data: Data

    init(_ path: String) throws {
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
        } catch {
            throw FileError.cannotRead(path: path, reason: "it is missing, a folder, or may not be read")
        }
    }

    /// Calls `body` with the bytes of the file.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        try data.withUnsafeBytes { try body($0.bindMemory(to: UInt8.self)) }
    }

    var count: Int { data.count }
}
