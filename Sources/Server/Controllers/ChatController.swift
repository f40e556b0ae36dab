import Hummingbird
import Inference

/// `POST /v1/chat/completions`: the assistant's next message.
struct ChatController: Sendable {
    let context: ServerContext

    func add(to routes: Routes) {
        routes.post("/v1/chat/completions", create)
    }

    @Sendable func create(_ request: Request, _ requestContext: AppRequestContext) async throws -> Response {
        var request = request
        let configuration = context.configuration
        let body = try await request.decodeJSON(ChatRequest.self, maxBytes: configuration.maxBodyBytes)
        try body.sampling.check(configuration, prompts: 1)
        let model = try await context.model(named: body.sampling.model)
        let prompt = try model.format.prompt(body.messages)
        let requests = try body.sampling.requests(
            prompt: prompt.tokens, extraStop: prompt.stop, defaultMaxTokens: model.engine.contextLength,
            logprobs: body.logprobs, for: model)
        let generation = try context.generate(requests, on: model)
        let head = CompletionHead(prefix: "chatcmpl-", object: "chat.completion", model: model.name)
        return body.sampling.stream
            ? stream(generation, head: head.with(object: "chat.completion.chunk"), body: body, request: request)
            : try await whole(generation, head: head, body: body, request: request)
    }

    private func whole(
        _ generation: TextGeneration, head: CompletionHead, body: ChatRequest, request: Request
    ) async throws -> Response {
        let written = try await generation.whole(texts: body.sampling.n, request: request)
        let choices = written.enumerated().map { index, choice in
            ChatChoice(
                index: index, content: .message(choice.text),
                logprobs: body.logprobs == nil ? nil : ChatLogprobs(choice.tokens), finishReason: choice.finishReason)
        }
        return try .generated(
            CompletionBody(head: head, choices: choices, usage: Usage(written, n: body.sampling.n)))
    }

    private func stream(
        _ generation: TextGeneration, head: CompletionHead, body: ChatRequest, request: Request
    ) -> Response {
        let sampling = body.sampling
        return .events(for: request) { events in
            func chunk(_ choices: [ChatChoice], usage: Usage? = nil) -> CompletionBody<ChatChoice> {
                CompletionBody(head: head, choices: choices, usage: usage, announcesUsage: sampling.includeUsage)
            }
            var written = [WrittenChoice](repeating: WrittenChoice(), count: sampling.n)
            for index in 0..<sampling.n {
                let first = ChatChoice(
                    index: index, content: .delta(role: true, text: ""), logprobs: nil, finishReason: nil)
                try await events.send(chunk([first]))
            }
            for try await (index, event) in generation.events() {
                var piece = WrittenChoice()
                piece.append(event)
                written[index].count(event)
                let logprobs = body.logprobs == nil || piece.tokens.isEmpty ? nil : ChatLogprobs(piece.tokens)
                if piece.text.isEmpty, logprobs == nil, piece.finishReason == nil { continue }
                let ends = piece.finishReason != nil
                try await events.send(
                    chunk([
                        ChatChoice(
                            index: index, content: .delta(role: false, text: ends ? nil : piece.text),
                            logprobs: logprobs, finishReason: piece.finishReason)
                    ]))
            }
            if sampling.includeUsage { try await events.send(chunk([], usage: Usage(written, n: sampling.n))) }
            try await events.done()
        }
    }
}
