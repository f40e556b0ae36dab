import Foundation
import Server
import Synchronization

@testable import Inference

/// An engine that writes what it is told to, a byte at a time: its tokens are bytes.
final class FakeEngine: TextEngine {
    struct State {
        var running = 0
        var cancelled = 0
        var requests: [GenerationRequest] = []
        var stalledFor: Double?
        var waiting = 0
    }

    let contextLength: Int
    let queueLimit: Int
    let secondsPerToken: Double
    let reply: @Sendable (GenerationRequest) -> String
    let state = Mutex(State())

    init(
        contextLength: Int = 2048, queueLimit: Int = 100, secondsPerToken: Double = 0,
        reply: @escaping @Sendable (GenerationRequest) -> String = { _ in "Hello world. This is a text." }
    ) {
        self.contextLength = contextLength
        self.queueLimit = queueLimit
        self.secondsPerToken = secondsPerToken
        self.reply = reply
    }

    var status: EngineStatus {
        state.withLock {
            EngineStatus(
                waiting: $0.waiting, running: $0.running, promptTokens: 7, completionTokens: 8, steps: 9,
                stalledFor: $0.stalledFor)
        }
    }

    func submit(_ request: GenerationRequest) throws -> AsyncThrowingStream<GenerationEvent, any Error> {
        if request.prompt.isEmpty { throw EngineError.emptyPrompt }
        if request.prompt.count + request.maxTokens > contextLength {
            throw EngineError.promptTooLong(tokens: request.prompt.count, context: contextLength)
        }
        try state.withLock {
            if $0.running >= queueLimit { throw EngineError.queueFull(limit: queueLimit) }
            $0.running += 1
            $0.requests.append(request)
        }
        let (stream, continuation) = AsyncThrowingStream<GenerationEvent, any Error>.makeStream()
        let task = Task {
            var text = reply(request)
            var reason = FinishReason.stop
            for stop in request.stop {
                if let range = text.range(of: stop) { text = String(text[..<range.lowerBound]) }
            }
            var bytes = Array(text.utf8)
            if bytes.count > request.maxTokens {
                bytes = Array(bytes.prefix(request.maxTokens))
                reason = .length
            }
            for byte in bytes {
                if secondsPerToken > 0 { try await Task.sleep(for: .seconds(secondsPerToken)) }
                let logprob = TokenLogprob(id: Int32(byte), bytes: [byte], logprob: -0.5)
                let other = TokenLogprob(id: 33, bytes: [33], logprob: -.infinity)
                continuation.yield(
                    .token(
                        text: String(decoding: [byte], as: UTF8.self),
                        logprob: request.logprobs == nil ? nil : logprob,
                        alternatives: Array([logprob, other].prefix(request.logprobs ?? 0))))
            }
            continuation.yield(
                .finished(reason: reason, promptTokens: request.prompt.count, completionTokens: bytes.count))
            continuation.finish()
        }
        continuation.onTermination = { termination in
            task.cancel()
            self.state.withLock {
                $0.running -= 1
                if case .cancelled = termination { $0.cancelled += 1 }
            }
        }
        return stream
    }
}

/// Prompts whose tokens are their bytes; steering is written in brackets.
struct ByteFormat: PromptFormat {
    let vocabularySize = 256

    func prompt(_ steering: Steering, startOfText: String) throws -> [Int32] {
        var text = ""
        if let community = steering.community { text += "[\(community)]" }
        if let language = steering.language { text += "[\(language)]" }
        if let reach = steering.reach { text += "[\(reach)]" }
        if let title = steering.title { text += "[\(title)]" }
        return (text + startOfText).utf8.map(Int32.init)
    }

    func prompt(_ messages: [ChatMessage]) throws -> (tokens: [Int32], stop: [String]) {
        let text = messages.map { "\($0.role.rawValue): \($0.content)\n" }.joined() + "assistant:"
        return (text.utf8.map(Int32.init), ["\nuser:"])
    }
}

/// Serves fake engines by name; the first is the default.
struct FakeModels: ModelProvider {
    let models: [ServedModel]

    init(_ engine: FakeEngine, named name: String = "mynah-test") {
        models = [ServedModel(name: name, engine: engine, format: ByteFormat())]
    }

    init(none: Void) { models = [] }

    func listings() -> [ModelListing] {
        models.enumerated().map {
            ModelListing(name: $1.name, created: Date(timeIntervalSince1970: 1_700_000_000), isDefault: $0 == 0)
        }
    }

    func model(named name: String?) async throws -> ServedModel {
        guard let name else {
            guard let first = models.first else { throw ModelProviderError.noModels }
            return first
        }
        guard let model = models.first(where: { $0.name == name }) else {
            throw ModelProviderError.unknown(name: name, known: models.map(\.name))
        }
        return model
    }

    func loaded() async -> [ServedModel] { models }
}
