/// B rows of T tokens of packed documents, row after row.
public struct TokenBatch: Sendable, Equatable {
    /// Token ids, B x T.
    public var tokens: [Int32]
    /// The token that follows each token; negative where the prediction does not count.
    public var targets: [Int32]
    /// Where in its row each token's document begins.
    public var starts: [Int32]

    public init(tokens: [Int32], targets: [Int32], starts: [Int32]) {
        self.tokens = tokens
        self.targets = targets
        self.starts = starts
    }

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
