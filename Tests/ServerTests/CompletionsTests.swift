import Foundation
import Inference
import Testing

@testable import Server

@Suite(.timeLimit(.minutes(1))) struct CompletionsTests {
    @Test func aCompletionHasOpenAIsShape() async throws {
        try await TestServer.run(models: FakeModels(FakeEngine())) { server in
            let answer = try await server.post(
                "/v1/completions", ["model": "mynah-test", "prompt": "Say", "max_tokens": 100])
            #expect(answer.status == 200)
            let object = answer.object
            #expect(object["object"] as? String == "text_completion")
            #expect((object["id"] as? String)?.hasPrefix("cmpl-") == true)
            #expect(object["model"] as? String == "mynah-test")
            let choice = try #require((object["choices"] as? [[String: Any]])?.first)
            #expect(choice["text"] as? String == "Hello world. This is a text.")
            #expect(choice["finish_reason"] as? String == "stop")
            #expect(choice["logprobs"] is NSNull)
            let usage = try #require(object["usage"] as? [String: Int])
            #expect(usage == ["prompt_tokens": 3, "completion_tokens": 28, "total_tokens": 31])
        }
    }

    @Test func withoutMaxTokensSixteenAreWritten() async throws {
        try await TestServer.run(models: FakeModels(FakeEngine())) { server in
            let answer = try await server.post("/v1/completions", ["prompt": "Say"])
            let choice = try #require((answer.object["choices"] as? [[String: Any]])?.first)
            #expect(choice["text"] as? String == "Hello world. Thi")
            #expect(choice["finish_reason"] as? String == "length")
        }
    }

    @Test func everySamplingParameterReachesTheEngine() async throws {
        let engine = FakeEngine()
        try await TestServer.run(models: FakeModels(engine)) { server in
            let answer = try await server.post(
                "/v1/completions",
                [
                    "prompt": "x", "max_tokens": 5, "temperature": 0.25, "top_p": 0.5, "top_k": 7, "min_p": 0.125,
                    "repetition_penalty": 1.5, "frequency_penalty": 0.5, "presence_penalty": -0.5,
                    "logit_bias": ["65": -100, "66": 3], "seed": 42, "stop": ["END", "."], "logprobs": 2, "n": 2,
                ])
            #expect(answer.status == 200)
        }
        let requests = engine.state.withLock { $0.requests }
        try #require(requests.count == 2)
        let sampling = requests[0].sampling
        #expect(sampling.temperature == 0.25)
        #expect(sampling.topP == 0.5)
        #expect(sampling.topK == 7)
        #expect(sampling.minP == 0.125)
        #expect(sampling.repetitionPenalty == 1.5)
        #expect(sampling.frequencyPenalty == 0.5)
        #expect(sampling.presencePenalty == -0.5)
        #expect(sampling.logitBias == [65: -100, 66: 3])
        #expect(Set(requests.map(\.sampling.seed)) == [42, 43], "each choice has a seed of its own")
        #expect(requests[0].stop == ["END", "."])
        #expect(requests[0].logprobs == 2)
        #expect(requests[0].maxTokens == 5)
    }

    @Test func steeringBecomesTheFactsOfADocument() async throws {
        let engine = FakeEngine()
        try await TestServer.run(models: FakeModels(engine)) { server in
            let answer = try await server.post(
                "/v1/completions",
                ["prompt": "Bon", "community": "france", "language": "fr", "reach": 9, "title": "Le pain"])
            #expect(answer.status == 200)
        }
        let prompt = try #require(engine.state.withLock { $0.requests.first?.prompt })
        #expect(String(decoding: prompt.map { UInt8($0) }, as: UTF8.self) == "[france][fr][9][Le pain]Bon")
    }

    @Test func manyPromptsGiveManyChoicesInOrder() async throws {
        let engine = FakeEngine { request in String(decoding: request.prompt.map { UInt8($0) }, as: UTF8.self) + "!" }
        try await TestServer.run(models: FakeModels(engine)) { server in
            let texts = try await server.post("/v1/completions", ["prompt": ["one", "two"], "n": 2])
            let choices = try #require(texts.object["choices"] as? [[String: Any]])
            #expect(choices.map { $0["text"] as? String } == ["one!", "one!", "two!", "two!"])
            #expect(choices.map { $0["index"] as? Int } == [0, 1, 2, 3])
            #expect((texts.object["usage"] as? [String: Int])?["prompt_tokens"] == 6, "a prompt counts once")

            let tokens = try await server.post("/v1/completions", ["prompt": [72, 105]])
            #expect((tokens.object["choices"] as? [[String: Any]])?.first?["text"] as? String == "Hi!")
            let many = try await server.post("/v1/completions", ["prompt": [[72, 105], [65]]])
            #expect((many.object["choices"] as? [[String: Any]])?.map { $0["text"] as? String } == ["Hi!", "A!"])
        }
    }

    @Test func logprobsAreParallelArrays() async throws {
        let engine = FakeEngine { _ in "é!" }
        try await TestServer.run(models: FakeModels(engine)) { server in
            let answer = try await server.post("/v1/completions", ["prompt": "x", "logprobs": 2])
            let choice = try #require((answer.object["choices"] as? [[String: Any]])?.first)
            let logprobs = try #require(choice["logprobs"] as? [String: Any])
            #expect(logprobs["tokens"] as? [String] == ["bytes:\\xc3", "bytes:\\xa9", "!"])
            #expect(logprobs["token_logprobs"] as? [Double] == [-0.5, -0.5, -0.5])
            let top = try #require(logprobs["top_logprobs"] as? [[String: Double]])
            #expect(top[0]["!"] == -9999, "minus infinity has a number in JSON")
            #expect((logprobs["text_offset"] as? [Int])?.count == 3)
        }
    }

    @Test func aStreamGivesTheSameTextInChunksAndEndsWithDone() async throws {
        try await TestServer.run(models: FakeModels(FakeEngine())) { server in
            let answer = try await server.post(
                "/v1/completions",
                ["prompt": "Say", "max_tokens": 50, "stream": true, "stream_options": ["include_usage": true]])
            #expect(answer.headers["content-type"]?.hasPrefix("text/event-stream") == true)
            #expect(answer.events.last == "[DONE]")
            let chunks = answer.chunks
            let choices = chunks.compactMap { ($0["choices"] as? [[String: Any]])?.first }
            #expect(choices.compactMap { $0["text"] as? String }.joined() == "Hello world. This is a text.")
            #expect(choices.last?["finish_reason"] as? String == "stop")
            #expect(choices.first?["finish_reason"] is NSNull)
            #expect(Set(chunks.compactMap { $0["id"] as? String }).count == 1)
            #expect(chunks.dropLast().allSatisfy { $0["usage"] is NSNull })
            let last = try #require(chunks.last)
            #expect((last["choices"] as? [Any])?.isEmpty == true)
            #expect((last["usage"] as? [String: Int])?["completion_tokens"] == 28)
        }
    }

    @Test func aStreamOfSeveralTextsTellsThemApart() async throws {
        let engine = FakeEngine { request in "text \(request.sampling.seed)" }
        try await TestServer.run(models: FakeModels(engine)) { server in
            let answer = try await server.post("/v1/completions", ["prompt": "x", "n": 3, "seed": 5, "stream": true])
            var texts: [Int: String] = [:]
            for chunk in answer.chunks {
                let choice = try #require((chunk["choices"] as? [[String: Any]])?.first)
                texts[try #require(choice["index"] as? Int), default: ""] += choice["text"] as? String ?? ""
            }
            #expect(texts == [0: "text 5", 1: "text 6", 2: "text 7"])
        }
    }

    @Test(arguments: [true, false])
    func aClientThatGoesAwayCancelsItsRequest(stream: Bool) async throws {
        let engine = FakeEngine(secondsPerToken: 0.05) { _ in String(repeating: "word ", count: 300) }
        try await TestServer.run(models: FakeModels(engine)) { server in
            let connection = try RawConnection(port: server.port)
            connection.sendJSON("/v1/completions", #"{"prompt": "x", "max_tokens": 1500, "stream": \#(stream)}"#)
            #expect(try await eventually { engine.state.withLock { $0.running == 1 } })
            if stream { #expect(await connection.receive().contains("200")) }
            connection.close()
            #expect(try await eventually { engine.state.withLock { $0.running == 0 && $0.cancelled == 1 } })
        }
    }

    @Test func pastTheQueueLimitTheServerIsBusy() async throws {
        let engine = FakeEngine(queueLimit: 1, secondsPerToken: 0.05) { _ in String(repeating: "word ", count: 100) }
        try await TestServer.run(models: FakeModels(engine)) { server in
            let connection = try RawConnection(port: server.port)
            connection.sendJSON("/v1/completions", #"{"prompt": "x", "max_tokens": 500}"#)
            #expect(try await eventually { engine.state.withLock { $0.running == 1 } })
            let answer = try await server.post("/v1/completions", ["prompt": "y"])
            #expect(answer.status == 503)
            #expect(answer.headers["retry-after"] == "1")
            #expect(answer.error["code"] as? String == "queue_full")
            connection.close()
        }
    }

    @Test func whenOneOfSeveralTextsIsRefusedTheOthersAreCancelled() async throws {
        let engine = FakeEngine(queueLimit: 2, secondsPerToken: 0.05) { _ in String(repeating: "word ", count: 100) }
        try await TestServer.run(models: FakeModels(engine)) { server in
            let answer = try await server.post("/v1/completions", ["prompt": "y", "n": 3, "max_tokens": 400])
            #expect(answer.status == 503)
            #expect(try await eventually { engine.state.withLock { $0.running == 0 && $0.cancelled == 2 } })
        }
    }

    @Test func aRequestThatTakesTooLongIsStopped() async throws {
        let engine = FakeEngine(secondsPerToken: 0.05) { _ in String(repeating: "word ", count: 100) }
        try await TestServer.run(models: FakeModels(engine), configuration: .with { $0.maxRequestSeconds = 0.3 }) {
            server in
            let answer = try await server.post("/v1/completions", ["prompt": "y", "max_tokens": 400])
            #expect(answer.status == 504)
            #expect(answer.error["code"] as? String == "timeout")
            let stream = try await server.post(
                "/v1/completions", ["prompt": "y", "max_tokens": 400, "stream": true])
            #expect(stream.chunks.last?["error"] != nil)
            #expect(try await eventually { engine.state.withLock { $0.running == 0 } })
        }
    }
}
