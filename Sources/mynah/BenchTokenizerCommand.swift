import ArgumentParser
import Foundation
import Posts
import Text
import Training

struct BenchTokenizerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tokenizer",
        abstract: "Measure the tokenizer: training, encoding, and opening.",
        discussion: """
            Training is measured on one core and on all, encoding on one: the first time, when no word is remembered yet, and the median of all times.

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
            func train(usingAllCores: Bool) throws -> Tokenizer {
                let trainer = try TokenizerTrainer(vocabularySize: vocab, usesAllCores: usingAllCores)
                texts.forEachText { trainer.add($0) }
                return try trainer.finish()
            }
            let (oneCore, tokenizer) = try timed { try train(usingAllCores: false) }
            let (allCores, _) = try timed { try train(usingAllCores: true) }
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
                "mynah-bench-\(UUID().uuidString)"
            ).path
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try tokenizer.save(to: folder)
            let (opening, opened) = try timed { try Tokenizer(contentsOf: folder) }
            let (encoding, tokens) = timed {
                // A text's tokens go where the last one's were: fresh memory for all of them would be measured too.
                var ids: [Int32] = []
                var tokens = 0
                texts.forEachText {
                    ids.removeAll(keepingCapacity: true)
                    opened.encode($0, into: &ids)
                    tokens += ids.count
                }
                return tokens
            }
            let result = Result(
                bytes: bytes, texts: texts.ends.count, vocabularySize: tokenizer.vocabularySize, tokens: tokens,
                trainMBPerSecond: Double(bytes) / 1e6 / oneCore.median,
                trainAllCoresMBPerSecond: Double(bytes) / 1e6 / allCores.median,
                encodeMBPerSecond: Double(bytes) / 1e6 / encoding.median,
                encodeFirstMBPerSecond: Double(bytes) / 1e6 / encoding.first, openMilliseconds: opening.median * 1000)
            if global.json { return try global.printJSON(result) }
            print(
                String(
                    format: "train   %.1f MB/s on one core, %.1f on all", result.trainMBPerSecond,
                    result.trainAllCoresMBPerSecond))
            print(
                String(
                    format: "encode  %.1f MB/s on one core, %.1f the first time", result.encodeMBPerSecond,
                    result.encodeFirstMBPerSecond))
            print(String(format: "open    %.1f ms", result.openMilliseconds))
            print(
                "\(ProgressLine.grouped(bytes)) bytes in \(ProgressLine.grouped(texts.ends.count)) texts, "
                    + "\(ProgressLine.grouped(tokens)) tokens of \(result.vocabularySize) kinds")
        }
    }

    private struct Times {
        var seconds: [Double] = []
        var first: Double { seconds[0] }
        var median: Double { seconds.sorted()[seconds.count / 2] }
    }

    /// The times of `body`, and what it gave last.
    private func timed<Value>(_ body: () throws -> Value) rethrows -> (times: Times, value: Value) {
        var times = Times()
        func once() throws -> Value {
            let start = ContinuousClock.now
            let value = try body()
            times.seconds.append(start.duration(to: .now) / .seconds(1))
            return value
        }
        var value = try once()
        for _ in 1..<max(1, repetitions) { value = try once() }
        return (times, value)
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
        let trainMBPerSecond, trainAllCoresMBPerSecond: Double
        let encodeMBPerSecond, encodeFirstMBPerSecond, openMilliseconds: Double

        private enum CodingKeys: String, CodingKey {
            case bytes, texts, tokens
            case vocabularySize = "vocabulary_size"
            case trainMBPerSecond = "train_mb_per_second"
            case trainAllCoresMBPerSecond = "train_all_cores_mb_per_second"
            case encodeMBPerSecond = "encode_mb_per_second"
            case encodeFirstMBPerSecond = "encode_first_mb_per_second"
            case openMilliseconds = "open_ms"
        }
    }
}
