import Foundation
import Inference

/// Token counts of a request, as OpenAI reports them.
struct Usage: Encodable, Sendable {
    var promptTokens = 0
    var completionTokens = 0

    private enum CodingKeys: String, CodingKey {
        case promptTokens = "prompt_tokens"
        case completionTokens = "completion_tokens"
        case totalTokens = "total_tokens"
    }

    init() {}

    /// Of `choices` that came from prompts with `n` texts each: a prompt counts once.
    init(_ choices: [WrittenChoice], n: Int) {
        for (index, choice) in choices.enumerated() {
            if index % n == 0 { promptTokens += choice.promptTokens }
            completionTokens += choice.completionTokens
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(promptTokens, forKey: .promptTokens)
        try container.encode(completionTokens, forKey: .completionTokens)
        try container.encode(promptTokens + completionTokens, forKey: .totalTokens)
    }
}

/// What stands at the head of every response and chunk. `model` labels the text as written by that model.
struct CompletionHead: Sendable {
    let id: String
    let object: String
    let created: Int
    let model: String

    init(prefix: String, object: String, model: String) {
        id = prefix + UUID().uuidString.replacing("-", with: "").lowercased()
        self.object = object
        created = Int(Date().timeIntervalSince1970)
        self.model = model
    }

    private init(id: String, object: String, created: Int, model: String) {
        self.id = id
        self.object = object
        self.created = created
        self.model = model
    }

    func with(object: String) -> CompletionHead {
        CompletionHead(id: id, object: object, created: created, model: model)
    }
}

/// A response or a chunk of one: the head, the choices, and the usage where it is due.
struct CompletionBody<Choice: Encodable & Sendable>: Encodable, Sendable {
    let head: CompletionHead
    let choices: [Choice]
    var usage: Usage?
    /// Whether `"usage": null` is written where there is none, as OpenAI does in streams that will end with it.
    var announcesUsage = false

    private enum CodingKeys: String, CodingKey {
        case id, object, created, model, choices, usage
        case systemFingerprint = "system_fingerprint"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(head.id, forKey: .id)
        try container.encode(head.object, forKey: .object)
        try container.encode(head.created, forKey: .created)
        try container.encode(head.model, forKey: .model)
        try container.encode("mynah-\(head.model)", forKey: .systemFingerprint)
        try container.encode(choices, forKey: .choices)
        if let usage {
            try container.encode(usage, forKey: .usage)
        } else if announcesUsage {
            try container.encodeNil(forKey: .usage)
        }
    }
}

/// One text of `/v1/completions`; in a stream, the next piece of it.
struct CompletionChoice: Encodable, Sendable {
    let index: Int
    let text: String
    let logprobs: CompletionLogprobs?
    let finishReason: FinishReason?

    private enum CodingKeys: String, CodingKey {
        case index, text, logprobs
        case finishReason = "finish_reason"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
        try container.encode(index, forKey: .index)
        try container.encode(logprobs, forKey: .logprobs)
        try container.encode(finishReason?.rawValue, forKey: .finishReason)
    }
}

/// Log probabilities as `/v1/completions` has them: parallel arrays.
struct CompletionLogprobs: Encodable, Sendable {
    var tokens: [String] = []
    var tokenLogprobs: [Float] = []
    var topLogprobs: [[String: Float]] = []
    var textOffset: [Int] = []

    private enum CodingKeys: String, CodingKey {
        case tokens
        case tokenLogprobs = "token_logprobs"
        case topLogprobs = "top_logprobs"
        case textOffset = "text_offset"
    }

    /// - Parameter offset: characters of text before the first of these tokens; moved past them.
    init(_ written: [WrittenChoice.Token], offset: inout Int) {
        for token in written {
            let text = token.chosen.text
            tokens.append(text)
            tokenLogprobs.append(token.chosen.finiteLogprob)
            var top: [String: Float] = [:]
            for alternative in token.alternatives {
                top[alternative.text] = max(top[alternative.text] ?? -.infinity, alternative.finiteLogprob)
            }
            topLogprobs.append(top)
            textOffset.append(offset)
            offset += text.unicodeScalars.count
        }
    }
}

/// One message of `/v1/chat/completions`, or in a stream the next piece of it.
struct ChatChoice: Encodable, Sendable {
    enum Content: Sendable {
        case message(String)
        /// The first chunk names the role; the last has neither.
        case delta(role: Bool, text: String?)
    }
    let index: Int
    let content: Content
    let logprobs: ChatLogprobs?
    let finishReason: FinishReason?

    private enum CodingKeys: String, CodingKey {
        case index, message, delta, role, content, refusal, logprobs
        case finishReason = "finish_reason"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(index, forKey: .index)
        switch content {
        case .message(let text):
            var message = container.nestedContainer(keyedBy: CodingKeys.self, forKey: .message)
            try message.encode("assistant", forKey: .role)
            try message.encode(text, forKey: .content)
            try message.encodeNil(forKey: .refusal)
        case .delta(let role, let text):
            var delta = container.nestedContainer(keyedBy: CodingKeys.self, forKey: .delta)
            if role { try delta.encode("assistant", forKey: .role) }
            if let text { try delta.encode(text, forKey: .content) }
        }
        try container.encode(logprobs, forKey: .logprobs)
        try container.encode(finishReason?.rawValue, forKey: .finishReason)
    }
}

/// Log probabilities as `/v1/chat/completions` has them: one object per token.
struct ChatLogprobs: Encodable, Sendable {
    struct Token: Encodable, Sendable {
        let token: String
        let logprob: Float
        let bytes: [UInt8]
        var topLogprobs: [Token]?

        private enum CodingKeys: String, CodingKey {
            case token, logprob, bytes
            case topLogprobs = "top_logprobs"
        }

        init(_ token: TokenLogprob, alternatives: [TokenLogprob]? = nil) {
            self.token = token.text
            logprob = token.finiteLogprob
            bytes = token.bytes
            topLogprobs = alternatives?.map { Token($0) }
        }
    }
    let content: [Token]

    init(_ tokens: [WrittenChoice.Token]) {
        content = tokens.map { Token($0.chosen, alternatives: $0.alternatives) }
    }
}

extension TokenLogprob {
    /// The token's bytes as text; a token that is part of a character is written as OpenAI writes it, in bytes.
    var text: String {
        String(validating: bytes, as: UTF8.self)
            ?? "bytes:" + bytes.map { "\\x" + String(format: "%02x", $0) }.joined()
    }

    /// JSON has no infinity: -9999 stands for "impossible", as in OpenAI's API.
    var finiteLogprob: Float { logprob.isFinite ? logprob : -9999 }
}
