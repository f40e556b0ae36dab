import Foundation
import Inference

/// Several texts being written for one request, as one stream of events.
struct TextGeneration: Sendable {
    typealias Event = (choice: Int, event: GenerationEvent)

    private let streams: [AsyncThrowingStream<GenerationEvent, any Error>]
    private let deadlineSeconds: Double
    private let metrics: Metrics

    /// Queues the requests; if one is refused, those before it are cancelled and its error is thrown.
    init(_ requests: [GenerationRequest], on engine: any TextEngine, deadlineSeconds: Double, metrics: Metrics) throws {
        streams = try requests.map { try engine.submit($0) }
        self.deadlineSeconds = deadlineSeconds
        self.metrics = metrics
    }

    /// The events of all texts as they come. Ending the iteration cancels what is not finished.
    func events() -> AsyncThrowingStream<Event, any Error> {
        let streams = self.streams
        let deadline = deadlineSeconds
        let metrics = self.metrics
        let start = ContinuousClock.now
        let (merged, continuation) = AsyncThrowingStream<Event, any Error>.makeStream()
        let task = Task {
            do {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask {
                        try await Task.sleep(for: .seconds(deadline))
                        throw APIError(
                            status: .gatewayTimeout,
                            message: "the request took longer than \(Int(deadline)) seconds; ask for fewer tokens",
                            type: "server_error", param: nil, code: "timeout")
                    }
                    for (choice, stream) in streams.enumerated() {
                        group.addTask {
                            var sawToken = false
                            var finished = false
                            for try await event in stream {
                                if case .token = event, !sawToken {
                                    sawToken = true
                                    metrics.firstToken(after: ContinuousClock.now - start)
                                }
                                if case .finished(_, let promptTokens, let completionTokens) = event {
                                    finished = true
                                    metrics.finished(promptTokens: promptTokens, completionTokens: completionTokens)
                                }
                                continuation.yield((choice, event))
                            }
                            guard finished else { throw EngineError.stopped }
                        }
                    }
                    for _ in streams { try await group.next() }
                    group.cancelAll()
                }
                continuation.finish()
            } catch {
                continuation.finish(throwing: error)
            }
        }
        continuation.onTermination = { termination in
            if case .cancelled = termination { task.cancel() }
        }
        return merged
    }
}

/// What one text has come to so far.
struct WrittenChoice: Sendable {
    struct Token: Sendable {
        let chosen: TokenLogprob
        let alternatives: [TokenLogprob]
    }
    var text = ""
    var tokens: [Token] = []
    var finishReason: FinishReason?
    var promptTokens = 0
    var completionTokens = 0

    mutating func append(_ event: GenerationEvent) {
        switch event {
        case .token(let text, let logprob, let alternatives):
            self.text += text
            if let logprob { tokens.append(Token(chosen: logprob, alternatives: alternatives)) }
        case .finished(let reason, let promptTokens, let completionTokens):
            finishReason = reason
            self.promptTokens = promptTokens
            self.completionTokens = completionTokens
        }
    }
}
