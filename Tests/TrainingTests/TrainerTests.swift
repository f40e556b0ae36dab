import CPUDevice
import Foundation
import Home
import Models
import Tensors
import Testing

@testable import Training

@Suite struct TrainerTests {
    private let home = NSTemporaryDirectory() + "mynah-trainer-\(UUID().uuidString)"

    /// Tokens that follow a rule that can be learned: each is the one before plus a step that depends on the row.
    private struct CountingBatches: BatchSource {
        let batch: Int
        let context: Int

        func batch(at index: Int) -> TokenBatch {
            let rows = (0..<batch).map { row in (0...context).map { Int32(($0 * (1 + row % 2) + index * 7 + row) % 50) }
            }
            return TokenBatch(
                tokens: rows.flatMap { $0.dropLast() }, targets: rows.flatMap { $0.dropFirst() },
                starts: [Int32](repeating: 0, count: batch * context))
        }

        var holdout: [TokenBatch] { [batch(at: 1_000_003)] }
    }

    private func options(steps: Int) -> TrainingOptions {
        let model = LlamaConfig(
            vocabularySize: 50, hiddenSize: 32, layers: 2, heads: 2, intermediateSize: 48, contextLength: 16,
            tiedEmbeddings: true)
        var options = TrainingOptions(corpus: "counting", corpusFingerprint: "1", model: model, steps: steps)
        options.batch = 4
        options.context = 16
        options.learningRate = 1e-2
        options.microbatches = 2
        options.warmupSteps = 2
        options.evaluationInterval = 4
        options.checkpointInterval = 3
        return options
    }

    private func trainer(_ run: String, _ options: TrainingOptions) throws -> Trainer {
        try Trainer(
            options: options, folder: try RunFolder(path: "\(home)/\(run)"),
            batches: CountingBatches(batch: options.batch, context: options.context),
            tokenByteCounts: [Int](repeating: 1, count: 50), device: try CPUDevice(threads: 2), peakFlops: 1e9)
    }

    private func bits(_ weights: TrainedWeights, _ options: TrainingOptions) throws -> [[UInt32]] {
        try LlamaParameters(options.model).all.indices.map { index in
            var bits: [UInt32] = []
            try weights.withBytes(of: index) { bits = Array($0.bindMemory(to: UInt32.self)) }
            return bits
        }
    }

    /// What `metrics.jsonl` says of the data and the model, without times.
    private func metrics(_ run: String) throws -> [String] {
        let text = try String(contentsOfFile: "\(home)/\(run)/metrics.jsonl", encoding: .utf8)
        return try text.split(separator: "\n").map { line in
            var object = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            for key in ["seconds", "tokens_per_second", "mfu"] { object[key] = nil }
            return String(
                decoding: try JSONSerialization.data(withJSONObject: object, options: .sortedKeys), as: UTF8.self)
        }
    }

    @Test func trainingLearnsAndMeasuresTheHoldout() throws {
        let options = options(steps: 60)
        let trainer = try trainer("learn", options)
        var evaluations: [Double] = []
        let end = try trainer.run(shouldStop: { false }) { event in
            if case .metric(.evaluation(_, _, let bitsPerByte)) = event { evaluations.append(bitsPerByte ?? 0) }
        }
        #expect(end == .finished)
        // Uniform guesses cost log2(50) bits; the rule leaves a bit at most.
        #expect(abs((evaluations.first ?? 0) - 5.64) < 0.3)
        #expect((evaluations.last ?? 9) < 1.5)
    }

    @Test(arguments: [1, 5, 6, 11])
    func aRunThatIsStoppedAndResumedEndsWithTheSameBits(stop: Int) throws {
        let options = options(steps: 12)
        let whole = try trainer("whole-\(stop)", options)
        _ = try whole.run(shouldStop: { false }, observe: { _ in })

        var done = 0
        do {
            let first = try trainer("parts-\(stop)", options)
            let end = try first.run(shouldStop: { done >= stop }) { event in
                if case .metric(.step(let step)) = event { done = step.step }
            }
            #expect(end == .stopped)
        }
        let second = try trainer("parts-\(stop)", options)
        var resumed: Int?
        _ = try second.run(shouldStop: { false }) { event in
            if case .resumed(let step) = event { resumed = step }
        }
        #expect(resumed == stop)
        #expect(try bits(second.weights, options) == bits(whole.weights, options))
        #expect(try metrics("parts-\(stop)") == metrics("whole-\(stop)"))
    }

    private struct Crash: Error {}

    @Test func aRunThatDiesBetweenCheckpointsEndsWithTheSameBits() throws {
        let options = options(steps: 12)
        let whole = try trainer("whole", options)
        _ = try whole.run(shouldStop: { false }, observe: { _ in })
        do {
            let first = try trainer("crash", options)
            #expect(throws: Crash.self) {
                try first.run(sample: { _ in throw Crash() }, shouldStop: { false }, observe: { _ in })
            }
        }
        // Dies while the samples of step 4 are written, after the checkpoint of step 3; leaves a line that was cut off.
        do {
            var samples = 0
            let first = try trainer("crash", options)
            func sample(_ weights: TrainedWeights) throws -> [TrainingSample] {
                samples += 1
                if samples > 1 { throw Crash() }
                return []
            }
            #expect(throws: Crash.self) {
                try first.run(sample: sample, shouldStop: { false }, observe: { _ in })
            }
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(home)/crash/metrics.jsonl"))
            try handle.seekToEnd()
            try handle.write(contentsOf: Data(#"{"type":"step","st"#.utf8))
        }
        let second = try trainer("crash", options)
        var resumed: Int?
        _ = try second.run(shouldStop: { false }) { event in
            if case .resumed(let step) = event { resumed = step }
        }
        #expect(resumed == 3)
        #expect(try bits(second.weights, options) == bits(whole.weights, options))
        #expect(
            try metrics("crash").filter { !$0.contains("eval") } == metrics("whole").filter { !$0.contains("eval") })
    }

    @Test func aDamagedCheckpointIsPassedOverForTheOneBefore() throws {
        let options = options(steps: 12)
        _ = try trainer("damaged", options).run(shouldStop: { false }, observe: { _ in })
        let checkpoints = "\(home)/damaged/checkpoints"
        let names = try FileManager.default.contentsOfDirectory(atPath: checkpoints).sorted()
        #expect(names == ["step-00000009", "step-00000012"])
        let file = "\(checkpoints)/step-00000012/parameters.safetensors"
        var data = try Data(contentsOf: URL(fileURLWithPath: file))
        data[data.count - 5] ^= 1
        try data.write(to: URL(fileURLWithPath: file))

        var (resumed, notes): (Int?, [String]) = (nil, [])
        _ = try trainer("damaged", options).run(shouldStop: { false }) { event in
            if case .resumed(let step) = event { resumed = step }
            if case .note(let note) = event { notes.append(note) }
        }
        #expect(resumed == 9)
        #expect(notes.count == 1 && notes[0].contains("checksum"))
        let left = try FileManager.default.contentsOfDirectory(atPath: checkpoints).sorted()
        #expect(left == ["step-00000009", "step-00000012"], "the damaged one made way for a good one")
    }

    @Test func stepsWithoutAUsableGradientAreSkippedAndReported() throws {
        var options = options(steps: 100)
        // One step of this size makes every later loss meaningless.
        options.learningRate = 1e30
        options.warmupSteps = 1
        let trainer = try trainer("diverge", options)
        var skipped: [Int] = []
        #expect(throws: TrainingError.self) {
            try trainer.run(shouldStop: { false }) { event in
                if case .metric(.skip(let step, _)) = event { skipped.append(step) }
            }
        }
        #expect(skipped.count == 32)
        let status = try JSONDecoder().decode(
            RunStatus.self, from: Data(contentsOf: URL(fileURLWithPath: "\(home)/diverge/status.json")))
        #expect(status.state == .failed)
    }

    @Test func aRunIsHeldByOneProcessAtATime() throws {
        let folder = try RunFolder(path: "\(home)/held")
        let error = #expect(throws: FileError.self) { try RunFolder(path: "\(home)/held") }
        #expect(error?.description.contains("run held is in use by process \(getpid())") == true)
        withExtendedLifetime(folder) {}
    }
}
