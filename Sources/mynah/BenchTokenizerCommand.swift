import ArgumentParser
import Foundation
import Posts
import Text
import Training

struct BenchTokenizerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tokenizer",
        abstract: "Measure the tokenizer: training on all cores, encoding on one, and opening.",
        discussion: """
            Texts are separated by empty lines. Without --input the posts of the store are used.

            Example: mynah bench tokenizer --input text.txt --vocab 8192 --json
            """)

    @Option(help: ArgumentHelp("A text file.", valueName: "file")) var input: String?
    @Option(help: "How many tokens.") var vocab = 8192
    @Option(help: "How often each is measured; the median counts.") var repetitions = 5
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard repetitions > 0 else { throw ValidationError("--repetitions must be at least 1") }
    }

    func run() throws {
        try reportingErrors {
            let texts = try texts()
            let bytes = texts.joined.count
            guard bytes > 0 else { throw TokenizerError.noText }
            let (trainSeconds, tokenizer) = try median {
                let trainer = try TokenizerTrainer(vocabularySize: vocab)
                texts.forEachText { trainer.add($0) }
                return try trainer.finish()
            }
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
                "mynah-bench-\(UUID().uuidString)"
            ).path
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try tokenizer.save(to: folder)
            let (openSeconds, opened) = try median { try Tokenizer(contentsOf: folder) }
            let (encodeSeconds, ids) = median {
                var ids: [Int32] = []
                ids.reserveCapacity(bytes / 2)
                texts.forEachText { opened.encode($0, into: &ids) }
                return ids
            }
            let result = Result(
                bytes: bytes, texts: texts.ends.count, vocabularySize: tokenizer.vocabularySize, tokens: ids.count,
                trainMBPerSecond: Double(bytes) / 1e6 / trainSeconds,
                encodeMBPerSecond: Double(bytes) / 1e6 / encodeSeconds, openMilliseconds: openSeconds * 1000)
            if global.json { return try global.printJSON(result) }
            print(String(format: "train   %.1f MB/s on all cores", result.trainMBPerSecond))
            print(String(format: "encode  %.1f MB/s on one core", result.encodeMBPerSecond))
            print(String(format: "open    %.1f ms", result.openMilliseconds))
            print(
                "\(ProgressLine.grouped(bytes)) bytes in \(ProgressLine.grouped(texts.ends.count)) texts, "
                    + "\(ProgressLine.grouped(ids.count)) tokens of \(result.vocabularySize) kinds")
        }
    }

    /// The median time of `body`, and what it gave last.
    private func median<Value>(_ body: () throws -> Value) rethrows -> (seconds: Double, value: Value) {
        var times: [Double] = []
        func timed() throws -> Value {
            let start = ContinuousClock.now
            let value = try body()
            times.append(start.duration(to: .now) / .seconds(1))
            return value
        }
        var value = try timed()
        for _ in 1..<max(1, repetitions) { value = try timed() }
        return (times.sorted()[times.count / 2], value)
    }

    private func texts() throws -> Texts {
        var texts = Texts()
        if let input {
            try TextFile(input).withBytes { bytes in
                var start = 0
                var i = 0
                while i + 1 < bytes.count {
                    guard bytes[i] == 0x0A, bytes[i + 1] == 0x0A else {
                        i += 1
                        continue
                    }
                    texts.add(bytes[start..<i])
                    i += 2
                    start = i
                }
                texts.add(bytes[start...])
            }
        } else {
            try StoredPosts(global.existingStore()).forEachTrainingText { texts.add($0.utf8) }
        }
        return texts
    }

    /// Texts in one piece of memory, so that nothing but the tokenizer is measured.
    private struct Texts {
        var joined: [UInt8] = []
        var ends: [Int] = []

        mutating func add(_ text: some Collection<UInt8>) {
            guard !text.isEmpty else { return }
            joined.append(contentsOf: text)
            ends.append(joined.count)
        }

        func forEachText(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
            joined.withUnsafeBufferPointer { bytes in
                var start = 0
                for end in ends {
                    body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
                    start = end
                }
            }
        }
    }

    private struct Result: Encodable {
        let bytes, texts, vocabularySize, tokens: Int
        let trainMBPerSecond, encodeMBPerSecond, openMilliseconds: Double

        private enum CodingKeys: String, CodingKey {
            case bytes, texts, tokens
            case vocabularySize = "vocabulary_size"
            case trainMBPerSecond = "train_mb_per_second"
            case encodeMBPerSecond = "encode_mb_per_second"
            case openMilliseconds = "open_ms"
        }
    }
}
