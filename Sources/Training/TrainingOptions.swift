import Foundation
import Home
import Models
import Tensors
import Yams

/// Everything that decides what a run computes: with the corpus, the same options give the same weights.
public struct TrainingOptions: Codable, Sendable, Equatable {
    public var corpus: String
    /// What the corpus was made from: a run goes on with the same tokens only.
    public var corpusFingerprint: String
    public var model: LlamaConfig
    /// The type of matrix products.
    public var compute: ElementType = .bf16
    /// B, rows of a microbatch.
    public var batch = 16
    /// T, tokens of a row.
    public var context = 256
    /// Microbatches whose gradients are added up before an update.
    public var microbatches = 1
    public var steps: Int
    /// The highest learning rate, after the warm-up.
    public var learningRate = 3e-3
    public var warmupSteps: Int
    /// The learning rate of the last step, as a fraction of the highest; it falls linearly.
    public var finalLearningRate = 0.0
    public var optimizer = OptimizerOptions()
    /// Gradients longer than this are shortened to it.
    public var clipNorm = 1.0
    public var seed: UInt64 = 1
    /// Steps between measurements on the holdout.
    public var evaluationInterval: Int
    /// Batches of the holdout to measure on, at most.
    public var evaluationBatches = 16
    /// Steps between checkpoints.
    public var checkpointInterval: Int
    /// Checkpoints to keep.
    public var keptCheckpoints = 2

    public init(corpus: String, corpusFingerprint: String, model: LlamaConfig, steps: Int) {
        self.corpus = corpus
        self.corpusFingerprint = corpusFingerprint
        self.model = model
        self.steps = steps
        (warmupSteps, evaluationInterval, checkpointInterval) = (0, 0, 0)
        setIntervals()
    }

    /// Sets what follows from the number of steps: warm-up, measurements, checkpoints.
    mutating func setIntervals() {
        warmupSteps = max(1, min(200, steps / 20))
        evaluationInterval = max(1, steps / 10)
        checkpointInterval = max(1, min(500, steps / 5))
    }

    /// The first difference from `other`, in words; nil where both compute the same.
    func difference(from other: TrainingOptions) -> String? {
        let pairs: [(String, String, String)] = [
            ("corpus", corpus, other.corpus), ("corpus contents", corpusFingerprint, other.corpusFingerprint),
            ("model", "\(model)", "\(other.model)"), ("dtype", compute.rawValue, other.compute.rawValue),
            ("batch", "\(batch)", "\(other.batch)"), ("context", "\(context)", "\(other.context)"),
            ("accumulation", "\(microbatches)", "\(other.microbatches)"),
            ("learning rate", "\(learningRate)", "\(other.learningRate)"), ("seed", "\(seed)", "\(other.seed)"),
            ("optimizer", "\(optimizer)", "\(other.optimizer)"), ("clip norm", "\(clipNorm)", "\(other.clipNorm)"),
        ]
        return pairs.first { $0.1 != $0.2 }.map { "\($0.0) was \($0.1) and is now \($0.2)" }
    }

    public var tokensPerStep: Int { batch * context * microbatches }

    /// The learning rate of step 0 ..< steps: a linear warm-up, then a linear fall.
    public func learningRate(at step: Int) -> Double {
        if step < warmupSteps { return learningRate * Double(step + 1) / Double(warmupSteps) }
        let progress = Double(step - warmupSteps) / Double(max(1, steps - warmupSteps))
        return learningRate * (1 - min(1, progress) * (1 - finalLearningRate))
    }
}

/// Why a run cannot go on.
public enum TrainingError: Error, CustomStringConvertible, Equatable {
    case otherOptions(run: String, difference: String)
    case noCheckpoint(run: String, reason: String)
    case diverged(step: Int, skipped: Int)
    case fewerSteps(run: String, steps: Int, asked: Int)

    public var description: String {
        switch self {
        case .otherOptions(let run, let difference):
            "run \(run) was started with other options (\(difference)); repeat the same ones to resume it, or choose another name"
        case .noCheckpoint(let run, let reason):
            "run \(run) has no usable checkpoint (\(reason)); delete its folder to start again"
        case .diverged(let step, let skipped):
            "the last \(skipped) steps up to step \(step) gave no usable gradient; resume with a lower --learning-rate"
        case .fewerSteps(let run, let steps, let asked):
            "run \(run) was started for \(steps) steps and cannot have \(asked); choose another name, or ask for as many or more"
        }
    }
}
