import Foundation
import Inference

/// What `/v1/completions` and `/v1/chat/completions` have in common: how to sample, how much, how to answer.
struct SamplingParameters: Sendable {
    /// OpenAI's defaults.
    var model: String?
    var n = 1
    var maxTokens: Int?
    var temperature: Float = 1
    var topP: Float = 1
    var topK = 0
    var minP: Float = 0
    var repetitionPenalty: Float = 1
    var frequencyPenalty: Float = 0
    var presencePenalty: Float = 0
    var logitBias: [Int32: Float] = [:]
    var seed: UInt64?
    var stop: [String] = []
    var stream = false
    var includeUsage = false

    static let keys: Set<String> = [
        "model", "n", "max_tokens", "temperature", "top_p", "top_k", "min_p", "repetition_penalty",
        "frequency_penalty", "presence_penalty", "logit_bias", "seed", "stop", "stream", "stream_options",
        // Accepted and of no effect on the text.
        "user", "store", "metadata", "service_tier", "safety_identifier", "prompt_cache_key",
    ]

    init(from container: RequestContainer) throws {
        let fields = container
        model = try fields.string("model")
        n = try fields.integer("n", in: 1...Int.max) ?? 1
        maxTokens = try fields.integer("max_tokens", in: 1...Int.max)
        temperature = try fields.number("temperature", in: 0...2) ?? 1
        topP = try fields.number("top_p", in: 0...1) ?? 1
        topK = max(0, try fields.integer("top_k", in: -1...Int.max) ?? 0)
        minP = try fields.number("min_p", in: 0...1) ?? 0
        repetitionPenalty = try fields.number("repetition_penalty", in: 0.01...10) ?? 1
        frequencyPenalty = try fields.number("frequency_penalty", in: -2...2) ?? 0
        presencePenalty = try fields.number("presence_penalty", in: -2...2) ?? 0
        if let bias = try fields.value([String: Float].self, "logit_bias") {
            guard bias.count <= 1024 else {
                throw APIError.invalid("\"logit_bias\" has \(bias.count) entries; 1024 are allowed", param: "logit_bias")
            }
            for (key, value) in bias {
                guard let id = Int32(key), id >= 0, (-100...100).contains(value) else {
                    throw APIError.invalid(
                        "\"logit_bias\" must map token ids to numbers from -100 to 100", param: "logit_bias",
                        code: "invalid_value")
                }
                logitBias[id] = value
            }
        }
        seed = try fields.value(Int64.self, "seed").map { UInt64(bitPattern: $0) }
        stop = try fields.value(OneOrMany.self, "stop")?.values ?? []
        stream = try fields.value(Bool.self, "stream") ?? false
        includeUsage = try fields.value(StreamOptions.self, "stream_options")?.includeUsage ?? false
        if let guarded = stop.first(where: { $0.isEmpty || $0.utf8.count > 1000 }) {
            throw APIError.invalid(
                guarded.isEmpty ? "a stop string is empty" : "a stop string is longer than 1000 bytes", param: "stop",
                code: "invalid_value")
        }
    }

    /// Checks what depends on the server's limits.
    func check(_ configuration: ServerConfiguration, prompts: Int) throws {
        guard n <= configuration.maxChoices else {
            throw APIError.invalid(
                "\"n\" is \(n); up to \(configuration.maxChoices) are allowed", param: "n", code: "invalid_value")
        }
        guard prompts * n <= configuration.maxTexts else {
            throw APIError.invalid(
                "\(prompts) prompts with n = \(n) are \(prompts * n) texts; one request may ask for "
                    + "\(configuration.maxTexts)", param: "prompt", code: "invalid_value")
        }
        guard stop.count <= configuration.maxStopStrings else {
            throw APIError.invalid(
                "\(stop.count) stop strings were given; up to \(configuration.maxStopStrings) are allowed",
                param: "stop", code: "array_above_max_length")
        }
    }

    /// The requests for one prompt, `n` of them with seeds of their own.
    ///
    /// - Parameter defaultMaxTokens: for a request without `max_tokens`; cut to what fits.
    /// - Throws: `APIError` with the code `context_length_exceeded`.
    func requests(
        prompt: [Int32], extraStop: [String] = [], defaultMaxTokens: Int, logprobs: Int?, for model: ServedModel
    ) throws -> [GenerationRequest] {
        guard !prompt.isEmpty else { throw EngineError.emptyPrompt }
        let context = model.engine.contextLength
        let vocabulary = model.format.vocabularySize
        if let stranger = prompt.first(where: { $0 < 0 || $0 >= vocabulary }) {
            throw APIError.invalid(
                "token \(stranger) is not one of the model's \(vocabulary) tokens", param: "prompt",
                code: "invalid_value")
        }
        if let stranger = logitBias.keys.first(where: { $0 >= vocabulary }) {
            throw APIError.invalid(
                "token \(stranger) is not one of the model's \(vocabulary) tokens", param: "logit_bias",
                code: "invalid_value")
        }
        let room = context - prompt.count
        guard room >= 1 else { throw EngineError.promptTooLong(tokens: prompt.count, context: context) }
        if let maxTokens, maxTokens > room {
            throw APIError.invalid(
                "this model's context is \(context) tokens, but \(prompt.count) in the prompt and \(maxTokens) in "
                    + "max_tokens were asked for; shorten the prompt or ask for at most \(room)",
                param: "max_tokens", code: "context_length_exceeded")
        }
        let first = seed ?? UInt64.random(in: .min ... .max)
        return (0..<n).map { choice in
            var sampling = Sampling(seed: first &+ UInt64(choice))
            sampling.temperature = temperature
            sampling.topP = topP
            sampling.topK = topK
            sampling.minP = minP
            sampling.repetitionPenalty = repetitionPenalty
            sampling.frequencyPenalty = frequencyPenalty
            sampling.presencePenalty = presencePenalty
            sampling.logitBias = logitBias
            return GenerationRequest(
                prompt: prompt, maxTokens: maxTokens ?? min(defaultMaxTokens, room), sampling: sampling,
                stop: stop + extraStop, logprobs: logprobs)
        }
    }
}

/// `"x"` or `["x", "y"]`.
struct OneOrMany: Decodable, Sendable {
    let values: [String]

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let one = try? container.decode(String.self) {
            values = [one]
        } else if let many = try? container.decode([String].self) {
            values = many
        } else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "must be a string or an array of strings")
        }
    }
}

struct StreamOptions: Decodable, Sendable {
    let includeUsage: Bool?

    private enum CodingKeys: String, CodingKey {
        case includeUsage = "include_usage"
    }
}

/// The fields of a request object, read with checks that name the field.
struct RequestContainer {
    private let container: KeyedDecodingContainer<AnyKey>

    /// - Parameters:
    ///   - known: every field there is; another is an error, so that a misspelt one is not ignored in silence.
    ///   - refused: fields that OpenAI has and Mynah has not, with the sentence that says so.
    init(from decoder: any Decoder, known: Set<String>, refused: [String: String] = [:]) throws {
        container = try decoder.container(keyedBy: AnyKey.self)
        for key in container.allKeys where !known.contains(key.stringValue) {
            if let sentence = refused[key.stringValue] {
                if try container.decodeNil(forKey: key) { continue }
                throw APIError.invalid(sentence, param: key.stringValue, code: "unsupported_parameter")
            }
            throw APIError.invalid(
                "\"\(key.stringValue.prefix(100))\" is not a parameter of this call", param: String(key.stringValue.prefix(100)),
                code: "unknown_parameter")
        }
    }

    /// Nil where the field is missing or null.
    func value<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value? {
        do {
            return try container.decodeIfPresent(type, forKey: AnyKey(stringValue: name))
        } catch let error where !(error is DecodingError || error is APIError) {
            // JSONDecoder's own error, of a number that the type cannot hold: 1.5 or 1e20 for a whole number.
            throw APIError.invalid(
                "\"\(name)\" is a number that cannot be used here", param: name, code: "invalid_value")
        }
    }

    func required<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value {
        try container.decode(type, forKey: AnyKey(stringValue: name))
    }

    func string(_ name: String) throws -> String? { try value(String.self, name) }

    func integer(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
        guard let value = try value(Int.self, name) else { return nil }
        guard range.contains(value) else {
            let limit = range.upperBound == Int.max ? "\(range.lowerBound) or more" : "from \(range.lowerBound) to \(range.upperBound)"
            throw APIError.invalid("\"\(name)\" is \(value) but must be \(limit)", param: name, code: "invalid_value")
        }
        return value
    }

    func number(_ name: String, in range: ClosedRange<Float>) throws -> Float? {
        guard let value = try value(Float.self, name) else { return nil }
        guard range.contains(value) else {
            throw APIError.invalid(
                "\"\(name)\" is \(value) but must be from \(range.lowerBound) to \(range.upperBound)", param: name,
                code: "invalid_value")
        }
        return value
    }

    func boolean(_ name: String) throws -> Bool? { try value(Bool.self, name) }
}
