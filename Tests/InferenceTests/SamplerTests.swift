import Testing

@testable import Inference

@Suite struct SamplerTests {
    private let logits: [Float] = [1, 3, 2, -1, 0]

    private func counts(_ change: (inout Sampling) -> Void, draws: Int = 4000) -> [Int] {
        var sampling = Sampling(seed: 7)
        sampling.temperature = 1
        sampling.topP = 1
        change(&sampling)
        var sampler = Sampler(sampling, prompt: [1])
        var counts = [Int](repeating: 0, count: logits.count)
        for _ in 0..<draws { counts[Int(sampler.next(logits))] += 1 }
        return counts
    }

    @Test func drawsFollowTheSoftmax() {
        // softmax of the logits: 0.0861, 0.6364, 0.2341, 0.0117, 0.0317
        for (count, expected) in zip(counts { _ in }, [0.0861, 0.6364, 0.2341, 0.0117, 0.0317]) {
            #expect(abs(Double(count) / 4000 - expected) < 0.025)
        }
    }

    @Test func filtersLeaveTheMostProbable() {
        #expect(counts { $0.temperature = 0 } == [0, 4000, 0, 0, 0])
        #expect(counts { $0.topK = 1 } == [0, 4000, 0, 0, 0])
        #expect(counts { $0.topK = 2 }.map { $0 > 0 } == [false, true, true, false, false])
        #expect(counts { $0.topP = 0.6 }.map { $0 > 0 } == [false, true, false, false, false])
        #expect(counts { $0.topP = 0.9 }.map { $0 > 0 } == [true, true, true, false, false])
        #expect(counts { $0.minP = 0.3 }.map { $0 > 0 } == [false, true, true, false, false])
    }

    @Test func penaltiesAndBiasesChangeTheChoice() {
        // Token 1 is in the prompt: its logit 3 becomes 1 and token 2 is the best; then that is penalised too.
        let repetition = counts(
            {
                $0.repetitionPenalty = 3
                $0.temperature = 0
            }, draws: 1)
        #expect(repetition == [0, 0, 1, 0, 0])
        #expect(
            counts(
                {
                    $0.presencePenalty = 2
                    $0.temperature = 0
                }, draws: 2) == [0, 1, 1, 0, 0])
        #expect(
            counts(
                {
                    $0.logitBias = [4: 100, 1: -100, 99: 5, -3: 5]
                    $0.temperature = 0
                }, draws: 2) == [0, 0, 0, 0, 2])
    }

    @Test func stopStringsAreFoundAcrossPieces() {
        var matcher = StopMatcher(["END", "é!"])
        #expect(matcher.take("abcE") == ("abc", false))
        #expect(matcher.take("Nothing") == ("ENothing", false))
        #expect(matcher.take(" E") == (" ", false))
        #expect(matcher.take("N") == ("", false))
        #expect(matcher.take("Dx") == ("", true))
        var accented = StopMatcher(["é!"])
        #expect(accented.take("caf") == ("caf", false))
        #expect(accented.take("é") == ("", false))
        #expect(accented.finish() == "é")
    }
}
