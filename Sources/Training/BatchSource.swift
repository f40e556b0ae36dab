extension TokenBatch {
    /// The position of each token in its document, for rows of `context` tokens.
    func positions(context: Int) -> [Int32] {
        starts.enumerated().map { Int32($0.offset % context) - $0.element }
    }
}

/// Where training gets its tokens: a pure function of an index, so that a resumed run sees the same data.
public protocol BatchSource: Sendable {
    /// The batch of an index, 0 and up.
    func batch(at index: Int) -> TokenBatch
    /// The batches of the holdout, in a fixed order; the last is filled up with targets that do not count.
    var holdout: [TokenBatch] { get }
}
