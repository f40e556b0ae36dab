import Foundation
import Home
import Models
import Tensors

/// How long to train.
public enum TrainingLength: Sendable, Equatable {
    case steps(Int)
    case minutes(Double)
    case tokens(Int)
}

/// A run of a home from beginning to end: options, training on this machine, and the model that comes of it.
public final class TrainingRun {
    public let folder: RunFolder
    public let corpus: CorpusReader
    public let trainer: Trainer
    private let home: HomeDirectory
    private let peers: (any TrainingPeers)?

    /// Prepares a new run, or one that goes on.
    ///
    /// A run that exists keeps its options: `options` must agree with them, but for a larger number of steps.
    ///
    /// - Parameters:
    ///   - options: what to compute; its `steps` are set from `length`.
    ///   - device: what computes.
    ///   - recompute: compute activations a second time instead of keeping them; the result does not depend on it either.
    ///   - peers: the processes that train this run together, where it is more than one. They share the home.
    /// - Throws: `TrainingError`, `CorpusError`, `FileError.locked`.
    public init(
        _ name: String, options: TrainingOptions, length: TrainingLength, corpus: CorpusReader, home: HomeDirectory,
        device: any Device, recompute: Bool = false, peers: (any TrainingPeers)? = nil
    ) throws {
        self.home = home
        self.peers = peers
        self.corpus = corpus
        let folder = try RunFolder(path: home.run(name), isShared: (peers?.index ?? 0) > 0)
        self.folder = folder
        let tokenizer = try corpus.tokenizer()
        let byteCounts = try Self.tokenByteCounts(corpus)
        let peak = try device.peakFlops(options.compute)
        guard tokenizer.vocabularySize <= options.model.vocabularySize else {
            throw ModelError.tokenizerDoesNotFit(
                path: corpus.path, tokenizer: tokenizer.vocabularySize, model: options.model.vocabularySize)
        }
        func makeTrainer(_ options: TrainingOptions) throws -> Trainer {
            try Trainer(
                options: options, folder: folder, batches: try CorpusBatches(corpus, options: options),
                tokenByteCounts: byteCounts, device: device, peakFlops: peak, recompute: recompute, peers: peers)
        }
        var options = options
        let saved = try folder.options()
        if let saved, let difference = saved.difference(from: options) {
            throw TrainingError.otherOptions(run: name, difference: difference)
        }
        switch length {
        case .steps(let steps): options.steps = steps
        case .tokens(let tokens): options.steps = max(1, (tokens + options.tokensPerStep - 1) / options.tokensPerStep)
        case .minutes(let minutes):
            options.steps = try saved?.steps ?? makeTrainer(options).calibratedSteps(seconds: 60 * minutes)
        }
        if let saved, options.steps < saved.steps {
            throw TrainingError.fewerSteps(run: name, steps: saved.steps, asked: options.steps)
        }
        if let saved, saved.steps == options.steps {
            options = saved
        } else {
            options.setIntervals()
        }
        trainer = try makeTrainer(options)
    }

    public var options: TrainingOptions { trainer.options }

    /// Trains, then writes the model to `models/NAME`.
    public func run(
        modelName: String, sample: (TrainedWeights) throws -> [TrainingSample], shouldStop: () -> Bool,
        observe: (TrainingEvent) -> Void
    ) throws -> TrainingEnd {
        let end = try trainer.run(sample: sample, shouldStop: shouldStop, observe: observe)
        guard (peers?.index ?? 0) == 0 else { return end }
        try TrainedModel.export(
            peers == nil ? trainer.weights : try trainer.savedWeights(), options: options,
            status: trainer.status(end == .finished ? .finished : .stopped),
            holdoutBitsPerByte: trainer.holdoutBitsPerByte, corpus: corpus, to: home.model(modelName))
        return end
    }

    /// For each token id, how many bytes of text it stands for; none for special tokens.
    private static func tokenByteCounts(_ corpus: CorpusReader) throws -> [Int] {
        let tokenizer = try corpus.tokenizer()
        let special = Set(tokenizer.addedTokens.filter(\.isSpecial).map(\.id))
        return (0..<Int32(tokenizer.vocabularySize)).map { special.contains($0) ? 0 : tokenizer.bytes(of: $0).count }
    }
}
