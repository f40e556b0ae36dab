import Foundation
import Models

/// Chooses next tokens for one sequence.
struct Sampler {
    private let sampling: Sampling
    private var generator: SplitMix64
    /// How often each token was written so far; prompt tokens count for the repetition penalty only.
    private var writtenCounts: [Int32: Int] = [:]
    private var seen: Set<Int32>

    init(_ sampling: Sampling, prompt: [Int32]) {
        self.sampling = sampling
        generator = SplitMix64(seed: sampling.seed)
        seen = sampling.repetitionPenalty == 1 ? [] : Set(prompt)
    }

    /// The next token from its logits.
    mutating func next(_ logits: [Float]) -> Int32 {
        let chosen = choose(penalised(logits))
        writtenCounts[chosen, default: 0] += 1
        if sampling.repetitionPenalty != 1 { seen.insert(chosen) }
        return chosen
    }

    private func penalised(_ logits: [Float]) -> [Float] {
        var logits = logits
        func inRange(_ token: Int32) -> Bool { token >= 0 && token < logits.count }
        for token in seen where inRange(token) {
            let logit = logits[Int(token)]
            logits[Int(token)] = logit > 0 ? logit / sampling.repetitionPenalty : logit * sampling.repetitionPenalty
        }
        if sampling.frequencyPenalty != 0 || sampling.presencePenalty != 0 {
            for (token, count) in writtenCounts {
                logits[Int(token)] -= sampling.frequencyPenalty * Float(count) + sampling.presencePenalty
            }
        }
        for (token, bias) in sampling.logitBias where inRange(token) { logits[Int(token)] += bias }
        return logits
    }

    private mutating func choose(_ logits: [Float]) -> Int32 {
        guard sampling.temperature > 0 else { return Self.argmax(logits) }
        let largest = logits.max() ?? 0
        // A token this far below the best has less than a billionth of its probability.
        let floor = largest - 21 * sampling.temperature
        var candidates: [(token: Int32, weight: Float)] = []
        for (token, logit) in logits.enumerated() where logit >= floor {
            candidates.append((Int32(token), exp((logit - largest) / sampling.temperature)))
        }
        guard !candidates.isEmpty else { return Self.argmax(logits) }
        if sampling.topK > 0 || sampling.topP < 1 || sampling.minP > 0 {
            candidates.sort { ($0.weight, $1.token) > ($1.weight, $0.token) }
            if sampling.topK > 0 { candidates = Array(candidates.prefix(sampling.topK)) }
            if sampling.topP < 1 {
                let total = candidates.reduce(0) { $0 + $1.weight }
                var sum: Float = 0
                let kept = candidates.firstIndex { candidate in
                    sum += candidate.weight
                    return sum >= sampling.topP * total
                }
                candidates = Array(candidates.prefix((kept ?? candidates.count - 1) + 1))
            }
            if sampling.minP > 0 {
                candidates = candidates.filter { $0.weight >= sampling.minP * candidates[0].weight }
            }
        }
        let total = candidates.reduce(0.0) { $0 + Double($1.weight) }
        var remaining = generator.nextUniform() * total
        for candidate in candidates {
            remaining -= Double(candidate.weight)
            if remaining < 0 { return candidate.token }
        }
        return candidates[candidates.count - 1].token
    }

    private static func argmax(_ logits: [Float]) -> Int32 {
        var best = 0
        for (token, logit) in logits.enumerated() where logit > logits[best] { best = token }
        return Int32(best)
    }

    /// The natural-log probabilities of a token and of the `count` most probable ones.
    static func logprobs(_ logits: [Float], of token: Int32, top count: Int) -> (own: Float, top: [(Int32, Float)]) {
        let largest = logits.max() ?? 0
        let sum = logits.reduce(0.0) { $0 + Double(exp($1 - largest)) }
        let normaliser = largest + Float(log(sum))
        let top =
            count == 0
            ? []
            : logits.enumerated().sorted { ($0.element, $1.offset) > ($1.element, $0.offset) }.prefix(count)
                .map { (Int32($0.offset), $0.element - normaliser) }
        return (logits[Int(token)] - normaliser, top)
    }
}
