/// Decides how large a loss or gradient norm may be before a step is skipped: far outside the spread of recent accepted steps.
///
/// Part of a run's state: a resumed run skips the same steps.
struct SpikeGuard: Codable, Equatable {
    private var losses: [Float] = []
    private var norms: [Float] = []
    private(set) var consecutiveSkips = 0

    private static let window = 64
    private static let warmup = 16
    /// After this many skips in a row the recent past says nothing any more and is forgotten.
    private static let patience = 8

    /// [clipping norm, largest norm, largest loss] for the next step.
    func limits(clipNorm: Float) -> [Float] {
        guard losses.count >= Self.warmup else {
            return [clipNorm, .greatestFiniteMagnitude, .greatestFiniteMagnitude]
        }
        let (normMean, normDeviation) = spread(norms)
        let (lossMean, lossDeviation) = spread(losses)
        return [clipNorm, normMean + max(10 * normDeviation, 4 * normMean), lossMean + max(10 * lossDeviation, 1)]
    }

    mutating func record(loss: Float, norm: Float, accepted: Bool) {
        guard accepted else {
            consecutiveSkips += 1
            if consecutiveSkips % Self.patience == 0 {
                losses = []
                norms = []
            }
            return
        }
        consecutiveSkips = 0
        losses = (losses + [loss]).suffix(Self.window)
        norms = (norms + [norm]).suffix(Self.window)
    }

    /// More skips in a row than any recent past explains.
    var hasGivenUp: Bool { consecutiveSkips >= 4 * Self.patience }

    private func spread(_ values: [Float]) -> (mean: Float, deviation: Float) {
        let mean = values.reduce(0, +) / Float(values.count)
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Float(values.count)
        return (mean, variance.squareRoot())
    }
}

extension [Float] {
    fileprivate func suffix(_ count: Int) -> [Float] { Array(self[Swift.max(0, self.count - count)...]) }
}
