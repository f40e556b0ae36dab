/// The batches of a corpus on disk.
public struct CorpusBatches: BatchSource {
    private let sampler: BatchSampler
    private let holdoutBatches: HoldoutBatches
    private let holdoutLimit: Int

    /// Throws `CorpusError.tooSmall` for a corpus without a whole row.
    public init(_ corpus: CorpusReader, options: TrainingOptions) throws {
        sampler = try BatchSampler(corpus, contextLength: options.context, batchSize: options.batch, seed: options.seed)
        holdoutBatches = HoldoutBatches(corpus, contextLength: options.context, batchSize: options.batch)
        holdoutLimit = options.evaluationBatches
    }

    public func batch(at index: Int) -> TokenBatch { sampler.batch(at: index) }

    public var holdout: [TokenBatch] {
        (0..<min(holdoutLimit, holdoutBatches.count)).map(holdoutBatches.batch)
    }
}
