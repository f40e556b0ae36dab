import Inference

/// The body of `POST /v1/completions`.
struct CompletionRequest: Decodable, Sendable {
    /// What OpenAI writes when nothing else is said.
    static let defaultMaxTokens = 16

    enum Prompt: Sendable, Equatable {
        case text(String)
        case tokens([Int32])
    }

    let prompts: [Prompt]
    let steering: Steering
    let sampling: SamplingParameters
    let logprobs: Int?

    private static let refused = [
        "suffix": "\"suffix\" is not supported: Mynah's models write forwards only",
        "best_of": "\"best_of\" is not supported; ask for n texts and choose",
    ]

    init(from decoder: any Decoder) throws {
        let fields = try RequestContainer(
            from: decoder,
            known: SamplingParameters.keys.union([
                "prompt", "logprobs", "echo", "community", "language", "reach", "title",
            ]), refused: CompletionRequest.refused)
        sampling = try SamplingParameters(from: fields)
        logprobs = try fields.integer("logprobs", in: 0...20)
        if try fields.boolean("echo") == true {
            throw APIError.invalid(
                "\"echo\" is not supported; put the prompt before the text yourself", param: "echo",
                code: "unsupported_parameter")
        }
        steering = Steering(
            community: try fields.string("community").flatMap { $0.isEmpty ? nil : $0 },
            language: try fields.string("language").flatMap { $0.isEmpty ? nil : $0 },
            reach: try fields.integer("reach", in: 0...9),
            title: try fields.string("title").flatMap { $0.isEmpty ? nil : $0 })
        let prompts = try fields.value(Prompts.self, "prompt")?.prompts ?? [.text("")]
        guard !prompts.isEmpty else {
            throw APIError.invalid("\"prompt\" is an empty array", param: "prompt", code: "empty_array")
        }
        if steering != Steering(), prompts.contains(where: { if case .tokens = $0 { true } else { false } }) {
            throw APIError.invalid(
                "\"community\", \"language\", \"reach\" and \"title\" go with a prompt of text, not of tokens",
                param: "prompt", code: "invalid_value")
        }
        self.prompts = prompts
    }

    /// A string, an array of strings, an array of tokens or an array of arrays of tokens.
    private struct Prompts: Decodable {
        let prompts: [Prompt]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                prompts = [.text(text)]
            } else if let tokens = try? container.decode([Int32].self) {
                prompts = tokens.isEmpty ? [] : [.tokens(tokens)]
            } else if let texts = try? container.decode([String].self) {
                prompts = texts.map(Prompt.text)
            } else if let many = try? container.decode([[Int32]].self) {
                prompts = many.map(Prompt.tokens)
            } else {
                throw DecodingError.dataCorruptedError(
                    in: container,
                    debugDescription: "must be a string, an array of strings, an array of tokens or an array of those")
            }
        }
    }
}
