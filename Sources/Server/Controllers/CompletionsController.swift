import Hummingbird
import Inference

/// `POST /v1/completions`: texts that go on from a prompt, or documents of the facts asked for.
struct CompletionsController: Sendable {
    let context: ServerContext

    func add(to routes: Routes) {
        routes.post("/v1/completions", create)
    }

    @Sendable func create(_ request: Request, _ requestContext: AppRequestContext) async throws -> Response {
        var request = request
        let configuration = context.configuration
        let body = try await request.decodeJSON(CompletionRequest.self, maxBytes: configuration.maxBodyBytes)
        try body.sampling.check(configuration, prompts: body.prompts.count)
        let model = try await context.model(named: body.sampling.model)
        let requests = try body.prompts.flatMap { prompt in
            let tokens =
                switch prompt {
                case .text(let text): try model.format.prompt(body.steering, startOfText: text)
                case .tokens(let tokens): tokens
                }
            return try body.sampling.requests(
                prompt: tokens, defaultMaxTokens: CompletionRequest.defaultMaxTokens, logprobs: body.logprobs,
                for: model)
        }
        let generation = try context.generate(requests, on: model)
        let head = CompletionHead(prefix: "cmpl-", object: "text_completion", model: model.name)
        return body.sampling.stream
            ? stream(generation, texts: requests.count, head: head, body: body, request: request)
            : try await whole(generation, texts: requests.count, head: head, body: body, request: request)
    }

    private func whole(
        _ generation: TextGeneration, texts: Int, head: CompletionHead, body: CompletionRequest, request: Request
    ) async throws -> Response {
        let written = try await generation.whole(texts: texts, request: request)
        let choices = written.enumerated().map { index, choice in
            var offset = 0
            return CompletionChoice(
                index: index, text: choice.text,
                logprobs: body.logprobs == nil ? nil : CompletionLogprobs(choice.tokens, offset: &offset),
                finishReason: choice.finishReason)
        }
        return try .generated(
            CompletionBody(head: head, choices: choices, usage: Usage(written, n: body.sampling.n)))
    }

    private func stream(
        _ generation: TextGeneration, texts: Int, head: CompletionHead, body: CompletionRequest, request: Request
    ) -> Response {
        let sampling = body.sampling
        return .events(for: request) { events in
            var written = [WrittenChoice](repeating: WrittenChoice(), count: texts)
            var offsets = [Int](repeating: 0, count: texts)
            for try await (index, event) in generation.events() {
                var piece = WrittenChoice()
                piece.append(event)
                written[index].count(event)
                let logprobs =
                    body.logprobs == nil || piece.tokens.isEmpty
                    ? nil : CompletionLogprobs(piece.tokens, offset: &offsets[index])
                if piece.text.isEmpty, logprobs == nil, piece.finishReason == nil { continue }
                try await events.send(
                    CompletionBody(
                        head: head,
                        choices: [
                            CompletionChoice(
                                index: index, text: piece.text, logprobs: logprobs, finishReason: piece.finishReason)
                        ], announcesUsage: sampling.includeUsage))
            }
            if sampling.includeUsage {
                try await events.send(
                    CompletionBody<CompletionChoice>(head: head, choices: [], usage: Usage(written, n: sampling.n)))
            }
            try await events.done()
        }
    }
}

extension WrittenChoice {
    /// Keeps the counts of `event` and not its text: what a stream needs for its usage.
    mutating func count(_ event: GenerationEvent) {
        if case .finished = event { append(event) }
    }
}

extension TextGeneration {
    /// Waits for all texts, and stops waiting when the client goes away.
    func whole(texts: Int, request: Request) async throws -> [WrittenChoice] {
        try await request.body.consumeWithCancellationOnInboundClose { _ in
            var written = [WrittenChoice](repeating: WrittenChoice(), count: texts)
            for try await (index, event) in events() {
                written[index].append(event)
            }
            try Task.checkCancellation()
            return written
        }
    }
}

extension Response {
    /// A whole generated response; see `events(for:_:)` about the connection.
    static func generated(_ body: some Encodable) throws -> Response {
        var response = try Response.json(body)
        response.headers[.connection] = "close"
        return response
    }
}
