import Inference

/// The body of `POST /v1/chat/completions`.
struct ChatRequest: Decodable, Sendable {
    let messages: [ChatMessage]
    let sampling: SamplingParameters
    /// Alternatives per token; nil for no log probabilities.
    let logprobs: Int?

    private static let refused = [
        "tools": "\"tools\" are not supported by Mynah's models",
        "tool_choice": "\"tool_choice\" is not supported by Mynah's models",
        "functions": "\"functions\" are not supported by Mynah's models",
        "function_call": "\"function_call\" is not supported by Mynah's models",
        "audio": "\"audio\" is not supported by Mynah's models",
        "prediction": "\"prediction\" is not supported",
        "reasoning_effort": "\"reasoning_effort\" is not supported by Mynah's models",
        "web_search_options": "\"web_search_options\" is not supported",
        "verbosity": "\"verbosity\" is not supported by Mynah's models",
    ]

    private struct ResponseFormat: Decodable {
        let type: String
    }

    init(from decoder: any Decoder) throws {
        let fields = try RequestContainer(
            from: decoder,
            known: SamplingParameters.keys.union([
                "messages", "max_completion_tokens", "logprobs", "top_logprobs", "response_format", "modalities",
                "parallel_tool_calls",
            ]), refused: ChatRequest.refused)
        var sampling = try SamplingParameters(from: fields)
        if let limit = try fields.integer("max_completion_tokens", in: 1...Int.max) { sampling.maxTokens = limit }
        self.sampling = sampling
        let alternatives = try fields.integer("top_logprobs", in: 0...20)
        if try fields.boolean("logprobs") == true {
            logprobs = alternatives ?? 0
        } else if alternatives != nil {
            throw APIError.invalid(
                "\"top_logprobs\" needs \"logprobs\": true", param: "top_logprobs", code: "invalid_value")
        } else {
            logprobs = nil
        }
        if let format = try fields.value(ResponseFormat.self, "response_format"), format.type != "text" {
            throw APIError.invalid(
                "\"response_format\" can only be text", param: "response_format", code: "unsupported_parameter")
        }
        if let modalities = try fields.value([String].self, "modalities"), modalities != ["text"] {
            throw APIError.invalid(
                "\"modalities\" can only be [\"text\"]", param: "modalities", code: "unsupported_parameter")
        }
        messages = try fields.required([Message].self, "messages").map(\.message)
        guard !messages.isEmpty else {
            throw APIError.invalid("\"messages\" is empty; say something", param: "messages", code: "empty_array")
        }
    }

    /// A message whose content is a string or an array of text parts.
    private struct Message: Decodable {
        let message: ChatMessage

        private enum CodingKeys: String, CodingKey {
            case role, content, name
        }

        private struct Part: Decodable {
            let type: String
            let text: String?
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            let roleText = try container.decode(String.self, forKey: .role)
            guard let role = ChatMessage.Role(rawValue: roleText) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .role, in: container,
                    debugDescription:
                        "\"\(roleText.prefix(50))\" is not a role; use system, developer, user or assistant")
            }
            let content: String
            if let text = try? container.decode(String.self, forKey: .content) {
                content = text
            } else if let parts = try? container.decode([Part].self, forKey: .content) {
                content = try parts.map { part in
                    guard part.type == "text", let text = part.text else {
                        throw DecodingError.dataCorruptedError(
                            forKey: .content, in: container,
                            debugDescription: "only parts of type text are supported, not \(part.type.prefix(50))")
                    }
                    return text
                }.joined()
            } else {
                throw DecodingError.dataCorruptedError(
                    forKey: .content, in: container, debugDescription: "must be a string or an array of text parts")
            }
            message = ChatMessage(role: role, content: content)
        }
    }
}
