import CPUDevice
import Foundation
import Models
import Tensors
import Testing
import Text

@testable import Inference

@Suite struct EngineTests {
    /// Weights drawn at random: what is written means nothing, but is the same each time.
    private struct RandomWeights: WeightSource {
        func load(_ parameter: Parameter, as element: ElementType, into bytes: UnsafeMutableRawBufferPointer) throws {
            let values = parameter.initialValues(seed: 4).map { parameter.isMatrix ? $0 * 8 : $0 }
            for (index, value) in values.enumerated() {
                if element == .bf16 {
                    bytes.storeBytes(of: BFloat16.bits(value), toByteOffset: 2 * index, as: UInt16.self)
                } else {
                    bytes.storeBytes(of: value, toByteOffset: 4 * index, as: Float.self)
                }
            }
        }
    }

    private let tokenizer: Tokenizer
    private let config: LlamaConfig

    init() throws {
        tokenizer = try Tokenizer.train(
            on: ["the cat sat on the mat and the dog sat on the log"], vocabularySize: 290)
        config = LlamaConfig(
            vocabularySize: tokenizer.vocabularySize, hiddenSize: 32, layers: 2, heads: 4, keyValueHeads: 2,
            intermediateSize: 48, contextLength: 400, tiedEmbeddings: true)
    }

    private func engine(slots: Int = 3, queueLimit: Int = 64, context: Int = 400) throws -> Engine {
        var config = config
        config.contextLength = context
        var options = EngineOptions()
        options.context = context
        options.slots = slots
        options.queueLimit = queueLimit
        options.compute = .f32
        return try Engine(
            name: "random", config: config, weights: RandomWeights(), tokenizer: tokenizer, options: options)
    }

    private func session() throws -> WritingSession {
        try WritingSession(
            config: config, weights: RandomWeights(), device: CPUDevice(threads: 2), compute: .f32, slots: 3,
            context: 400)
    }

    private func greedy() -> Sampling {
        var sampling = Sampling(seed: 1)
        sampling.temperature = 0
        return sampling
    }

    /// A request that goes on to the end of a long context: its end token is never chosen.
    private var endless: GenerationRequest {
        var sampling = Sampling(seed: 3)
        sampling.logitBias = [tokenizer.id(ofSpecial: "<|endoftext|>") ?? -1: -1e9]
        return GenerationRequest(prompt: tokenizer.encode("the"), maxTokens: 49_990, sampling: sampling)
    }

    private func text(_ engine: Engine, _ request: GenerationRequest) async throws -> (String, FinishReason?, Int) {
        var (text, reason, count): (String, FinishReason?, Int) = ("", nil, 0)
        for try await event in try engine.submit(request) {
            switch event {
            case .token(let piece, _, _): text += piece
            case .finished(let why, _, let tokens): (reason, count) = (why, tokens)
            }
        }
        return (text, reason, count)
    }

    /// Logits from the KV cache, a piece of the prompt at a time, against the losses of the whole sequence at once.
    @Test func writingTokenByTokenComputesWhatTheEvaluationComputes() throws {
        var generator = SplitMix64(seed: 9)
        let tokens = (0..<61).map { _ in Int32.random(in: 0..<Int32(config.vocabularySize), using: &generator) }
        let device = try CPUDevice(threads: 2)
        let programs = LlamaPrograms(config, compute: .f32)
        let evaluation = try device.compile(try programs.evaluation(batch: 1, context: 60))
        let flat = TensorType(.i32, [60])
        func buffer(_ type: TensorType, _ values: [Int32]) throws -> any Buffer {
            let buffer = try device.makeBuffer(type)
            buffer.write(values)
            return buffer
        }
        let parameters = try programs.parameters.map { parameter in
            let buffer = try device.makeBuffer(TensorType(.f32, parameter.shape))
            buffer.write(parameter.initialValues(seed: 4).map { parameter.isMatrix ? $0 * 8 : $0 })
            return buffer
        }
        let losses = try evaluation.run(
            parameters + [
                buffer(flat, Array(tokens.dropLast())), buffer(flat, Array(tokens.dropFirst())),
                buffer(flat, (0..<60).map(Int32.init)),
                buffer(TensorType(.i32, [1, 60]), [Int32](repeating: 0, count: 60)),
            ])[0].floats

        // The other slots are busy with other tokens meanwhile.
        let session = try session()
        var position = 0
        for size in [1, 7, 20, 1, 1, 13, 17] {
            var inputs = (0..<size).map { offset in
                WritingSession.Input(
                    token: tokens[position + offset], slot: 1, position: Int32(position + offset),
                    wantsLogits: offset == size - 1)
            }
            inputs.append(
                WritingSession.Input(
                    token: tokens[60 - position], slot: 2, position: Int32(position), wantsLogits: true))
            let logits = try session.step(inputs)[0]
            position += size
            let (logprob, _) = Sampler.logprobs(logits, of: tokens[position], top: 0)
            #expect(abs(-logprob - losses[position - 1]) < 1e-3)
        }
        #expect(position == 60)
    }

    @Test func requestsThatRunTogetherGetWhatTheyGetAlone() async throws {
        let engine = try engine()
        let session = try session()
        let prompts = (0..<8).map { index in tokenizer.encode(String(repeating: "the cat sat ", count: 1 + index * 9)) }
        let expected = try prompts.map { prompt in
            let ids = try session.write(
                prompt: prompt, maxTokens: 12, sampling: greedy(),
                endTokens: [tokenizer.id(ofSpecial: "<|endoftext|>") ?? -1])
            var decoder = StreamingDecoder(tokenizer)
            return ids.map { decoder.push($0) }.joined() + decoder.finish()
        }
        let written = try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for (index, prompt) in prompts.enumerated() {
                let request = GenerationRequest(prompt: prompt, maxTokens: 12, sampling: greedy())
                group.addTask { (index, try await self.text(engine, request).0) }
            }
            var written = [String](repeating: "", count: prompts.count)
            for try await (index, text) in group { written[index] = text }
            return written
        }
        #expect(written == expected)
        // A stream ends a moment before the engine's thread takes stock.
        let deadline = ContinuousClock.now + .seconds(10)
        while engine.status.running > 0, ContinuousClock.now < deadline { try await Task.sleep(for: .milliseconds(1)) }
        #expect(engine.status.running == 0 && engine.status.waiting == 0 && engine.status.stalledFor == nil)
    }

    @Test func theSameSeedGivesTheSameTextAndAnotherSeedAnother() async throws {
        let engine = try engine()
        let prompt = tokenizer.encode("the dog")
        func write(_ seed: UInt64) async throws -> String {
            try await text(engine, GenerationRequest(prompt: prompt, maxTokens: 30, sampling: Sampling(seed: seed))).0
        }
        let first = try await write(1)
        #expect(try await write(1) == first)
        #expect(try await write(2) != first)
    }

    @Test func textEndsBeforeAStopStringHoweverItArrives() async throws {
        let engine = try engine()
        let prompt = tokenizer.encode("the")
        let (whole, _, _) = try await text(engine, GenerationRequest(prompt: prompt, maxTokens: 40, sampling: greedy()))
        let characters = Array(whole)
        try #require(characters.count > 12)
        let stop = String(characters[5..<9])
        let (stopped, reason, _) = try await text(
            engine, GenerationRequest(prompt: prompt, maxTokens: 40, sampling: greedy(), stop: ["never", stop]))
        #expect(reason == .stop)
        #expect(stopped == String(whole[..<(try #require(whole.range(of: stop))).lowerBound]))
    }

    @Test func lengthLimitsAreKept() async throws {
        let engine = try engine()
        let prompt = tokenizer.encode("the cat")
        let (_, reason, count) = try await text(
            engine, GenerationRequest(prompt: prompt, maxTokens: 5, sampling: greedy()))
        #expect(count <= 5 && (reason == .length || count < 5))
        #expect(throws: EngineError.emptyPrompt) {
            try engine.submit(GenerationRequest(prompt: [], maxTokens: 1, sampling: greedy()))
        }
        let long = [Int32](repeating: 30, count: 400)
        #expect(throws: EngineError.promptTooLong(tokens: 400, context: 400)) {
            try engine.submit(GenerationRequest(prompt: long, maxTokens: 1, sampling: greedy()))
        }
        // A prompt that fills the context but for one token can still be answered.
        let (_, last, written) = try await text(
            engine, GenerationRequest(prompt: long.dropLast(), maxTokens: 50, sampling: greedy()))
        #expect(written <= 1 && last != nil)
    }

    @Test func logprobsSumToOneAndContainTheToken() async throws {
        let engine = try engine()
        let request = GenerationRequest(
            prompt: tokenizer.encode("the"), maxTokens: 3, sampling: greedy(), logprobs: config.vocabularySize)
        for try await event in try engine.submit(request) {
            guard case .token(_, let own?, let alternatives) = event else { continue }
            #expect(abs(alternatives.reduce(0) { $0 + exp(Double($1.logprob)) } - 1) < 1e-3)
            #expect(alternatives.first == own)
        }
    }

    @Test func aClientThatGoesAwayFreesItsSlot() async throws {
        let engine = try engine(slots: 1, context: 50_000)
        let endless = endless
        let abandoned = Task {
            for try await _ in try engine.submit(endless) { break }
        }
        try await abandoned.value
        let (_, reason, _) = try await text(
            engine, GenerationRequest(prompt: tokenizer.encode("the"), maxTokens: 2, sampling: greedy()))
        #expect(reason != nil)
        // Had the first request gone on to its end, it would have taken 49,990 steps.
        #expect(engine.status.steps < 49_000)
    }

    @Test func aFullQueueRefusesAndAStoppedEngineEndsItsRequests() async throws {
        let engine = try engine(slots: 1, queueLimit: 1, context: 50_000)
        let long = endless
        let running = try engine.submit(long)
        for _ in 0..<5000 where engine.status.running == 0 { try await Task.sleep(for: .milliseconds(1)) }
        try #require(engine.status.running == 1)
        let waiting = try engine.submit(long)
        #expect(throws: EngineError.queueFull(limit: 1)) { try engine.submit(long) }
        engine.stop()
        await #expect(throws: EngineError.stopped) { for try await _ in running {} }
        await #expect(throws: EngineError.stopped) { for try await _ in waiting {} }
        #expect(throws: EngineError.stopped) { try engine.submit(long) }
    }
}
