import Foundation
import Inference
import Testing

@testable import Server

@Suite(.timeLimit(.minutes(1))) struct ChatTests {
    private static var messages: [[String: Any]] {
        [
            ["role": "system", "content": "Be brief."],
            ["role": "user", "content": [["type": "text", "text": "Hi"], ["type": "text", "text": " there"]]],
        ]
    }

    @Test func aChatCompletionHasOpenAIsShape() async throws {
        let engine = FakeEngine { _ in "Hello." }
        try await TestServer.run(models: FakeModels(engine)) { server in
            let answer = try await server.post(
                "/v1/chat/completions",
                ["model": "mynah-test", "messages": ChatTests.messages, "logprobs": true, "top_logprobs": 1, "n": 2])
            #expect(answer.status == 200)
            #expect(answer.object["object"] as? String == "chat.completion")
            let choices = try #require(answer.object["choices"] as? [[String: Any]])
            #expect(choices.count == 2)
            let message = try #require(choices[0]["message"] as? [String: Any])
            #expect(message["role"] as? String == "assistant")
            #expect(message["content"] as? String == "Hello.")
            let tokens = try #require((choices[0]["logprobs"] as? [String: Any])?["content"] as? [[String: Any]])
            #expect(tokens.compactMap { $0["token"] as? String }.joined() == "Hello.")
            #expect((tokens[0]["top_logprobs"] as? [[String: Any]])?.count == 1)
            #expect(tokens[0]["bytes"] as? [Int] == [72])
        }
        let request = try #require(engine.state.withLock { $0.requests.first })
        let prompt = String(decoding: request.prompt.map { UInt8($0) }, as: UTF8.self)
        #expect(prompt == "system: Be brief.\nuser: Hi there\nassistant:")
        #expect(request.stop == ["\nuser:"], "the format's own stop strings are added")
        #expect(request.maxTokens == 2048 - prompt.utf8.count, "without a limit the context is the limit")
    }

    @Test func aChatStreamBeginsWithTheRoleAndEndsWithTheReason() async throws {
        try await TestServer.run(models: FakeModels(FakeEngine { _ in "Hello." })) { server in
            let answer = try await server.post(
                "/v1/chat/completions",
                ["messages": ChatTests.messages, "stream": true, "stream_options": ["include_usage": true]])
            #expect(answer.events.last == "[DONE]")
            let chunks = answer.chunks
            #expect(chunks.allSatisfy { $0["object"] as? String == "chat.completion.chunk" })
            let choices = chunks.compactMap { ($0["choices"] as? [[String: Any]])?.first }
            let deltas = choices.compactMap { $0["delta"] as? [String: Any] }
            #expect(deltas.first?["role"] as? String == "assistant")
            #expect(deltas.first?["content"] as? String == "")
            #expect(deltas.dropFirst().allSatisfy { $0["role"] == nil })
            #expect(deltas.compactMap { $0["content"] as? String }.joined() == "Hello.")
            #expect(deltas.last?.isEmpty == true)
            #expect(choices.last?["finish_reason"] as? String == "stop")
            #expect((chunks.last?["usage"] as? [String: Int])?["completion_tokens"] == 6)
        }
    }

    @Test func maxCompletionTokensIsALimit() async throws {
        try await TestServer.run(models: FakeModels(FakeEngine())) { server in
            let answer = try await server.post(
                "/v1/chat/completions", ["messages": ChatTests.messages, "max_completion_tokens": 5])
            let choice = try #require((answer.object["choices"] as? [[String: Any]])?.first)
            #expect((choice["message"] as? [String: Any])?["content"] as? String == "Hello")
            #expect(choice["finish_reason"] as? String == "length")
        }
    }
}
