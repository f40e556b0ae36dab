import Foundation
import Home
import Yams

/// One line of a run's `metrics.jsonl`.
public enum RunMetric: Sendable {
    case step(StepMetrics)
    /// `bitsPerByte` is nil where the holdout holds no text.
    case evaluation(step: Int, loss: Double, bitsPerByte: Double?)
    case sample(step: Int, prompt: [String: String], text: String)
    case skip(step: Int, reason: String)

    var step: Int {
        switch self {
        case .step(let metrics): metrics.step
        case .evaluation(let step, _, _), .sample(let step, _, _), .skip(let step, _): step
        }
    }
}

/// What one training step gave.
public struct StepMetrics: Codable, Sendable {
    /// Steps done, this one included.
    public var step: Int
    /// Mean over the step's tokens, in nats.
    public var loss: Float
    public var gradientNorm: Float
    public var learningRate: Double
    /// Tokens trained on since the run began.
    public var tokens: Int
    public var tokensPerSecond: Double
    /// Model FLOPs utilisation; see docs/training.md.
    public var mfu: Double
    /// Seconds of training since the run began.
    public var seconds: Double

    private enum CodingKeys: String, CodingKey {
        case step, loss, tokens, mfu, seconds
        case gradientNorm = "grad_norm"
        case learningRate = "lr"
        case tokensPerSecond = "tokens_per_second"
    }
}

/// The state of a run for those who watch it: `status.json`.
public struct RunStatus: Codable, Sendable {
    public enum State: String, Codable, Sendable {
        case running, finished, stopped, failed
    }

    public var state: State
    public var pid: Int32
    public var step: Int
    public var totalSteps: Int
    public var tokens: Int
    public var elapsedSeconds: Double
    public var etaSeconds: Double
    /// Seconds since 1970.
    public var updated: Double
    public var corpus: String
    public var depth: Int
    public var parameters: Int

    private enum CodingKeys: String, CodingKey {
        case state, pid, step, tokens, updated, corpus, depth, parameters
        case totalSteps = "total_steps"
        case elapsedSeconds = "elapsed_seconds"
        case etaSeconds = "eta_seconds"
    }
}

/// `runs/NAME`: `config.yaml`, `metrics.jsonl`, `status.json`, `checkpoints/`. Held by one process at a time.
public final class RunFolder {
    public let path: String
    private let lock: FileLock?
    private var metrics: AppendFile?

    /// - Parameter isShared: whether this process trains along with another one, which holds the folder: it writes nothing here.
    ///
    /// Throws `FileError.locked` where another process is training this run.
    public init(path: String, isShared: Bool = false) throws {
        self.path = path
        lock =
            isShared ? nil : try FileLock(path: "\(path)/.lock", subject: "run \((path as NSString).lastPathComponent)")
    }

    public var name: String { (path as NSString).lastPathComponent }
    private var metricsPath: String { "\(path)/metrics.jsonl" }

    /// The options that the run was started with; nil for a new run.
    public func options() throws -> TrainingOptions? {
        guard let data = FileManager.default.contents(atPath: "\(path)/config.yaml") else { return nil }
        do {
            return try YAMLDecoder().decode(TrainingOptions.self, from: data)
        } catch {
            throw FileError.cannotRead(path: "\(path)/config.yaml", reason: "it is not a run's configuration")
        }
    }

    func write(_ options: TrainingOptions) throws {
        guard lock != nil else { return }
        try AtomicFile.write(Data(try YAMLEncoder().encode(options).utf8), to: "\(path)/config.yaml")
    }

    func write(_ status: RunStatus) throws {
        guard lock != nil else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try AtomicFile.write(try encoder.encode(status), to: "\(path)/status.json")
    }

    /// Drops the lines of steps after `step`, which will be done again, and a line that was cut off.
    func rewindMetrics(to step: Int) throws {
        guard lock != nil else { return }
        struct Line: Decodable { var step: Int }
        let text = FileManager.default.contents(atPath: metricsPath) ?? Data()
        let kept = text.split(separator: UInt8(ascii: "\n")).filter { line in
            ((try? JSONDecoder().decode(Line.self, from: line))?.step).map { $0 <= step } ?? false
        }
        try AtomicFile.write(Data(kept.map { $0 + [UInt8(ascii: "\n")] }.joined()), to: metricsPath)
        metrics = try AppendFile(path: metricsPath)
    }

    func append(_ metric: RunMetric) throws {
        guard lock != nil else { return }
        var line: [String: Any] = ["step": metric.step]
        switch metric {
        case .step(let step):
            let object = try JSONSerialization.jsonObject(with: Self.encoder.encode(step)) as? [String: Any]
            line.merge(object ?? [:]) { $1 }
            line["type"] = "step"
        case .evaluation(_, let loss, let bitsPerByte):
            line["type"] = "eval"
            line["holdout_loss"] = loss.isFinite ? loss : "\(loss)" as Any
            if let bitsPerByte {
                line["holdout_bits_per_byte"] = bitsPerByte.isFinite ? bitsPerByte : "\(bitsPerByte)" as Any
            }
        case .sample(_, let prompt, let text):
            line["type"] = "sample"
            line["prompt"] = prompt
            line["text"] = text
        case .skip(_, let reason):
            line["type"] = "skip"
            line["reason"] = reason
        }
        var data = try JSONSerialization.data(withJSONObject: line, options: [.sortedKeys])
        data.append(UInt8(ascii: "\n"))
        try metrics?.write(data)
    }

    /// Infinite and not-a-number values, which JSON lacks, are written as text.
    private static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        return encoder
    }()
}
