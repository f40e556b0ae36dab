import Foundation
import Home
import Testing
import Text

@testable import Training

@Suite struct CorpusBatchTests {
    private let temporary = TemporaryHome()

    private func corpus() throws -> CorpusReader {
        var options = CorpusBuilder.Options()
        options.holdoutPercent = 10
        options.vocabularySize = 500
        try CorpusBuilder(PostList(somePosts(200)), options: options).build("c", in: temporary.home)
        return try CorpusReader(path: temporary.home.corpus("c"))
    }

    @Test func anEpochVisitsEveryWindowOnceAndTheNextInAnotherOrder() throws {
        let corpus = try corpus()
        let sampler = try BatchSampler(corpus, contextLength: 64, batchSize: 1, seed: 7)
        var epochs: [[[Int32]]] = []
        for epoch in 0..<2 {
            epochs.append((0..<sampler.windowCount).map { sampler.batch(at: epoch * sampler.windowCount + $0).tokens })
        }
        let windows = (0..<sampler.windowCount).map { corpus.tokens(.train, $0 * 64..<($0 + 1) * 64) }
        #expect(epochs[0] != epochs[1])
        #expect(epochs[0] != windows)
        for epoch in epochs {
            #expect(epoch.map { "\($0)" }.sorted() == windows.map { "\($0)" }.sorted())
        }
    }

    @Test func aBatchDependsOnSeedAndStepAlone() throws {
        let corpus = try corpus()
        let sampler = try BatchSampler(corpus, contextLength: 32, batchSize: 4, seed: 7)
        let again = try BatchSampler(corpus, contextLength: 32, batchSize: 4, seed: 7)
        let other = try BatchSampler(corpus, contextLength: 32, batchSize: 4, seed: 8)
        for step in [5, 0, 1000, 5] { #expect(sampler.batch(at: step) == again.batch(at: step)) }
        #expect(sampler.batch(at: 0) != other.batch(at: 0))
    }

    @Test func targetsAreTheNextTokensButAfterTheEndOfADocument() throws {
        let corpus = try corpus()
        let end = corpus.manifest.tokenizer.endOfText
        let sampler = try BatchSampler(corpus, contextLength: 300, batchSize: 2, seed: 1)
        for step in 0..<20 {
            let batch = sampler.batch(at: step)
            for array in [batch.tokens, batch.targets, batch.starts] { #expect(array.count == 600) }
            for row in 0..<2 {
                var start: Int32 = 0
                for i in 0..<300 {
                    let p = row * 300 + i
                    #expect(batch.starts[p] == start)
                    if batch.tokens[p] == end {
                        #expect(batch.targets[p] == -1)
                        start = Int32(i + 1)
                        if i < 299 { #expect(batch.tokens[p + 1] == corpus.manifest.tokenizer.startOfPost) }
                    } else if i < 299 {
                        #expect(batch.targets[p] == batch.tokens[p + 1])
                    } else {
                        #expect(batch.targets[p] >= 0)
                    }
                }
            }
        }
    }

    @Test func theHoldoutIsPredictedOnceEveryTokenButTheFirstOfEachDocument() throws {
        let corpus = try corpus()
        let holdout = corpus.tokens(.holdout, 0..<corpus.holdoutTokens)
        let batches = HoldoutBatches(corpus, contextLength: 100, batchSize: 3)
        let targets = (0..<batches.count).flatMap { batches.batch(at: $0).targets }.filter { $0 >= 0 }
        #expect(targets == holdout.filter { $0 != corpus.manifest.tokenizer.startOfPost })
    }

    @Test(arguments: [1, 2, 3, 4, 5, 63, 64, 65, 1000, 4097])
    func aPermutationHasEveryNumberOnce(_ count: Int) {
        let permutation = Permutation(count: count, seed: 3)
        #expect(Set((0..<count).map { permutation[$0] }) == Set(0..<count))
    }

    @Test func aContextLongerThanTheCorpusIsRefused() throws {
        let corpus = try corpus()
        #expect(throws: CorpusError.tooSmall(tokens: corpus.trainTokens, contextLength: 1 << 20)) {
            try BatchSampler(corpus, contextLength: 1 << 20, batchSize: 1, seed: 1)
        }
    }
}
