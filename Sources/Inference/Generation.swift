/// How the next token is chosen. Fields are named as in the OpenAI API where it has them.
public struct Sampling: Sendable, Equatable {
    /// 0 means greedy.
    public var temperature: Float = 0.8
    /// Keep the most probable tokens only; 0 means all.
    public var topK: Int = 0
    /// Keep the smallest set of tokens whose probabilities add up to this. Source: Holtzman et al. 2020.
    public var topP: Float = 0.95
    /// Keep tokens at least this probable relative to the most probable. Source: Nguyen et al. 2024.
    public var minP: Float = 0
    /// Divides positive (multiplies negative) logits of tokens already seen; 1 means off. Source: Keskar et al. 2019.
    public var repetitionPenalty: Float = 1
    public var frequencyPenalty: Float = 0
    public var presencePenalty: Float = 0
    public var logitBias: [Int32: Float] = [:]
    /// The same seed, prompt and model give the same text while the engine does nothing else. Beside other requests products
    /// are computed in other shapes, so that logits can differ in their last bits, and now and then a token.
    public var seed: UInt64

    public init(seed: UInt64) {
        self.seed = seed
    }
}

/// One text to be written.
public struct GenerationRequest: Sendable {
    /// Token ids, at least one; prompt and `maxTokens` together must fit the model's context.
    public var prompt: [Int32]
    public var maxTokens: Int
    public var sampling: Sampling
    /// The text ends before the first of these strings.
    public var stop: [String]
    /// How many alternatives to report for each token; nil for no log probabilities at all.
    public var logprobs: Int?

    public init(
        prompt: [Int32], maxTokens: Int, sampling: Sampling, stop: [String] = [], logprobs: Int? = nil
    ) {
        self.prompt = prompt
        self.maxTokens = maxTokens
        self.sampling = sampling
        self.stop = stop
        self.logprobs = logprobs
    }
}

/// A token and its natural-log probability under the model (temperature 1, no filter).
public struct TokenLogprob: Sendable, Equatable {
    public var id: Int32
    public var bytes: [UInt8]
    public var logprob: Float
}

public enum FinishReason: String, Sendable {
    /// The model ended its text, or a stop string was met.
    case stop
    /// `maxTokens` or the end of the context was reached.
    case length
}

/// What a running request yields, in order: any number of `token`, then one `finished`.
public enum GenerationEvent: Sendable {
    /// `text` is what may be shown now: valid UTF-8, held back while it could be the beginning of a stop string.
    /// Empty text is possible. `logprob` and `alternatives` are there where the request asked for them.
    case token(text: String, logprob: TokenLogprob?, alternatives: [TokenLogprob])
    case finished(reason: FinishReason, promptTokens: Int, completionTokens: Int)
}

public enum EngineError: Error, CustomStringConvertible, Equatable {
    case promptTooLong(tokens: Int, context: Int)
    case emptyPrompt
    case queueFull(limit: Int)
    case stopped
    case failed(String)

    public var description: String {
        switch self {
        case .promptTooLong(let tokens, let context):
            "the prompt has \(tokens) tokens but the model's context is \(context); shorten it"
        case .emptyPrompt: "the prompt is empty; give at least one token"
        case .queueFull(let limit): "\(limit) requests are already waiting; try again in a moment"
        case .stopped: "the engine has been stopped"
        case .failed(let reason): "the engine failed: \(reason)"
        }
    }
}

/// What the engine is doing now, for `/health` and `/metrics`.
public struct EngineStatus: Sendable {
    public var waiting: Int
    public var running: Int
    public var promptTokens: Int
    public var completionTokens: Int
    public var steps: Int
    /// Seconds since a token last moved, or since the oldest request began to wait; nil when idle.
    public var stalledFor: Double?
}

/// What the server needs of an engine; `Engine` is the real one.
public protocol TextEngine: Sendable {
    /// Queues a request. Ending the iteration of the stream (or cancelling its task) cancels the request within one step.
    /// Throws `EngineError.queueFull`, `.promptTooLong`, `.emptyPrompt`, `.stopped`.
    func submit(_ request: GenerationRequest) throws -> AsyncThrowingStream<GenerationEvent, any Error>
    var status: EngineStatus { get }
    /// The longest prompt plus completion, in tokens.
    var contextLength: Int { get }
}
