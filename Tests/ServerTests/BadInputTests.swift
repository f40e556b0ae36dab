import Foundation
import Testing

@testable import Server

/// Every bad request gets an error in OpenAI's form, and the server goes on.
@Suite(.timeLimit(.minutes(1))) struct BadInputTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let body: String
        let param: String?
        let code: String?
        var testDescription: String { String(body.prefix(60)) }

        init(_ body: String, _ param: String?, _ code: String?) {
            self.body = body
            self.param = param
            self.code = code
        }
    }

    static let completions: [Case] = [
        Case("not JSON at all", nil, "invalid_json"),
        Case("", nil, "invalid_json"),
        Case("{\"prompt\": \"x\"", nil, "invalid_json"),
        Case("[1, 2]", nil, "invalid_type"),
        Case("{\"prompt\": \"x\", \"temperature\": NaN}", nil, "invalid_json"),
        Case("{\"prompt\": \"x\", \"temperature\": Infinity}", nil, "invalid_json"),
        Case("{\"prompt\": \"x\", \"temperature\": 1e999}", nil, nil),
        Case("{\"prompt\": 5}", "prompt", "invalid_value"),
        Case("{\"prompt\": [\"a\", 5]}", "prompt", "invalid_value"),
        Case("{\"prompt\": {\"a\": 5}}", "prompt", "invalid_value"),
        Case("{\"prompt\": []}", "prompt", "empty_array"),
        Case("{\"prompt\": [[]]}", "prompt", "empty_prompt"),
        Case("{\"prompt\": \"\"}", "prompt", "empty_prompt"),
        Case("{\"prompt\": [-1]}", "prompt", "invalid_value"),
        Case("{\"prompt\": [256]}", "prompt", "invalid_value"),
        Case("{\"prompt\": [99999999999]}", "prompt", "invalid_value"),
        Case("{\"prompt\": \"x\", \"max_tokens\": -1}", "max_tokens", "invalid_value"),
        Case("{\"prompt\": \"x\", \"max_tokens\": 0}", "max_tokens", "invalid_value"),
        Case("{\"prompt\": \"x\", \"max_tokens\": \"many\"}", "max_tokens", "invalid_type"),
        Case("{\"prompt\": \"x\", \"max_tokens\": 1.5}", "max_tokens", nil),
        Case("{\"prompt\": \"x\", \"max_tokens\": 9007199254740993}", "max_tokens", "context_length_exceeded"),
        Case("{\"prompt\": \"x\", \"max_tokens\": 100000000000000000000}", "max_tokens", nil),
        Case("{\"prompt\": \"x\", \"n\": 0}", "n", "invalid_value"),
        Case("{\"prompt\": \"x\", \"n\": -3}", "n", "invalid_value"),
        Case("{\"prompt\": \"x\", \"n\": 100000}", "n", "invalid_value"),
        Case("{\"prompt\": \"x\", \"n\": true}", "n", "invalid_type"),
        Case("{\"prompt\": \"x\", \"temperature\": -0.1}", "temperature", "invalid_value"),
        Case("{\"prompt\": \"x\", \"temperature\": \"hot\"}", "temperature", "invalid_type"),
        Case("{\"prompt\": \"x\", \"top_p\": 1.5}", "top_p", "invalid_value"),
        Case("{\"prompt\": \"x\", \"top_k\": -2}", "top_k", "invalid_value"),
        Case("{\"prompt\": \"x\", \"presence_penalty\": 3}", "presence_penalty", "invalid_value"),
        Case("{\"prompt\": \"x\", \"repetition_penalty\": 0}", "repetition_penalty", "invalid_value"),
        Case("{\"prompt\": \"x\", \"logit_bias\": {\"a\": 1}}", "logit_bias", "invalid_value"),
        Case("{\"prompt\": \"x\", \"logit_bias\": {\"65\": 101}}", "logit_bias", "invalid_value"),
        Case("{\"prompt\": \"x\", \"logit_bias\": {\"256\": 1}}", "logit_bias", "invalid_value"),
        Case("{\"prompt\": \"x\", \"logit_bias\": [1]}", "logit_bias", "invalid_type"),
        Case("{\"prompt\": \"x\", \"stop\": 5}", "stop", "invalid_value"),
        Case("{\"prompt\": \"x\", \"stop\": \"\"}", "stop", "invalid_value"),
        Case("{\"prompt\": \"x\", \"stop\": [\"a\", \"b\", \"c\", \"d\", \"e\"]}", "stop", "array_above_max_length"),
        Case("{\"prompt\": \"x\", \"logprobs\": -1}", "logprobs", "invalid_value"),
        Case("{\"prompt\": \"x\", \"logprobs\": 21}", "logprobs", "invalid_value"),
        Case("{\"prompt\": \"x\", \"seed\": \"s\"}", "seed", "invalid_type"),
        Case("{\"prompt\": \"x\", \"stream\": \"yes\"}", "stream", "invalid_type"),
        Case("{\"prompt\": \"x\", \"echo\": true}", "echo", "unsupported_parameter"),
        Case("{\"prompt\": \"x\", \"suffix\": \"y\"}", "suffix", "unsupported_parameter"),
        Case("{\"prompt\": \"x\", \"best_of\": 2}", "best_of", "unsupported_parameter"),
        Case("{\"prompt\": \"x\", \"max_token\": 2}", "max_token", "unknown_parameter"),
        Case("{\"prompt\": \"x\", \"reach\": 10}", "reach", "invalid_value"),
        Case("{\"prompt\": [65], \"community\": \"c\"}", "prompt", "invalid_value"),
    ]

    @Test func wrongCompletionRequestsNameTheField() async throws {
        try await TestServer.run(models: FakeModels(FakeEngine())) { server in
            for wrong in BadInputTests.completions {
                let answer = try await server.post("/v1/completions", raw: wrong.body)
                #expect(answer.status == 400, "\(wrong.body): \(answer.text)")
                let error = answer.error
                #expect(error["type"] as? String == "invalid_request_error", "\(wrong.body): \(answer.text)")
                if let code = wrong.code { #expect(error["code"] as? String == code, "\(wrong.body): \(answer.text)") }
                if let param = wrong.param {
                    #expect(error["param"] as? String == param, "\(wrong.body): \(answer.text)")
                }
                let message = error["message"] as? String ?? ""
                #expect(!message.isEmpty && message.count < 400 && !message.contains("\n"), "\(wrong.body): \(message)")
            }
            let fine = try await server.post("/v1/completions", ["prompt": "x", "suffix": NSNull(), "stop": NSNull()])
            #expect(fine.status == 200, "a null is as good as nothing: \(fine.text)")
        }
    }

    static let chats: [Case] = [
        Case("{}", "messages", "missing_required_parameter"),
        Case("{\"messages\": []}", "messages", "empty_array"),
        Case("{\"messages\": \"hi\"}", "messages", "invalid_type"),
        Case("{\"messages\": [{\"role\": \"user\"}]}", "messages[0].content", nil),
        Case("{\"messages\": [{\"content\": \"x\"}]}", "messages[0].role", "missing_required_parameter"),
        Case("{\"messages\": [{\"role\": \"king\", \"content\": \"x\"}]}", "messages[0].role", "invalid_value"),
        Case("{\"messages\": [{\"role\": \"user\", \"content\": 5}]}", "messages[0].content", "invalid_value"),
        Case(
            "{\"messages\": [{\"role\": \"user\", \"content\": [{\"type\": \"image_url\"}]}]}", "messages[0].content",
            "invalid_value"),
        Case("{\"messages\": [{\"role\": \"user\", \"content\": \"x\"}], \"tools\": [{}]}", "tools", nil),
        Case("{\"messages\": [{\"role\": \"user\", \"content\": \"x\"}], \"top_logprobs\": 2}", "top_logprobs", nil),
        Case(
            "{\"messages\": [{\"role\": \"user\", \"content\": \"x\"}], \"response_format\": {\"type\": \"json_object\"}}",
            "response_format", "unsupported_parameter"),
        Case(
            "{\"messages\": [{\"role\": \"user\", \"content\": \"x\"}], \"max_completion_tokens\": -1}",
            "max_completion_tokens", "invalid_value"),
    ]

    @Test func wrongChatRequestsNameTheField() async throws {
        try await TestServer.run(models: FakeModels(FakeEngine())) { server in
            for wrong in BadInputTests.chats {
                let answer = try await server.post("/v1/chat/completions", raw: wrong.body)
                #expect(answer.status == 400, "\(wrong.body): \(answer.text)")
                if let code = wrong.code {
                    #expect(answer.error["code"] as? String == code, "\(wrong.body): \(answer.text)")
                }
                #expect(answer.error["param"] as? String == wrong.param, "\(wrong.body): \(answer.text)")
            }
        }
    }

    @Test func tenThousandStopStringsAreRefused() async throws {
        try await TestServer.run(models: FakeModels(FakeEngine())) { server in
            let stop = (0..<10_000).map { "stop \($0)" }
            let answer = try await server.post("/v1/completions", ["prompt": "x", "stop": stop])
            #expect(answer.status == 400)
            #expect(answer.error["param"] as? String == "stop")
            #expect(answer.error["message"] as? String == "10000 stop strings were given; up to 4 are allowed")
        }
    }

    @Test func aBodyLargerThanTheLimitIs413() async throws {
        try await TestServer.run(models: FakeModels(FakeEngine()), configuration: .with { $0.maxBodyBytes = 2000 }) {
            server in
            let answer = try await server.post("/v1/completions", ["prompt": String(repeating: "x", count: 5000)])
            #expect(answer.status == 413)
            #expect(answer.error["code"] as? String == "content_too_large")
            // Without a length in the head, the bytes are counted as they come.
            let connection = try RawConnection(port: server.port)
            connection.send(
                "POST /v1/completions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n")
            for _ in 0..<5 { connection.send("400\r\n" + String(repeating: " ", count: 1024) + "\r\n") }
            connection.send("0\r\n\r\n")
            #expect(await connection.receive().hasPrefix("HTTP/1.1 413"))
            connection.close()
        }
    }

    @Test func aPromptLongerThanTheContextSaysSo() async throws {
        try await TestServer.run(models: FakeModels(FakeEngine(contextLength: 64))) { server in
            let long = try await server.post("/v1/completions", ["prompt": String(repeating: "x", count: 64)])
            #expect(long.status == 400)
            #expect(long.error["code"] as? String == "context_length_exceeded")
            #expect((long.error["message"] as? String)?.contains("64 tokens") == true)
            let both = try await server.post(
                "/v1/completions", ["prompt": String(repeating: "x", count: 60), "max_tokens": 5])
            #expect(both.error["code"] as? String == "context_length_exceeded")
            let chat = try await server.post(
                "/v1/chat/completions",
                ["messages": [["role": "user", "content": String(repeating: "x", count: 100)]]])
            #expect(chat.error["code"] as? String == "context_length_exceeded")
        }
    }

    @Test func aBodyThatDoesNotSayItIsJSONIs415() async throws {
        try await TestServer.run(models: FakeModels(FakeEngine())) { server in
            let answer = try await server.post(
                "/v1/completions", raw: "{\"prompt\": \"x\"}", headers: ["Content-Type": "text/plain"])
            #expect(answer.status == 415)
            #expect(answer.error["code"] as? String == "unsupported_media_type")
        }
    }

    @Test func unknownAddressesAndMethodsAreSaid() async throws {
        try await TestServer.run(models: FakeModels(FakeEngine())) { server in
            let nowhere = try await server.get("/v1/nothing")
            #expect(nowhere.status == 404)
            #expect(nowhere.error["type"] as? String == "invalid_request_error")
            let wrong = try await server.request("GET", "/v1/completions")
            #expect(wrong.status == 405)
            #expect(wrong.headers["allow"] == "POST")
            let model = try await server.post("/v1/completions", ["prompt": "x", "model": "gpt-4"])
            #expect(model.status == 404)
            #expect(model.error["code"] as? String == "model_not_found")
        }
    }

    @Test func withoutAnyModelTheErrorSaysWhatToDo() async throws {
        try await TestServer.run(models: FakeModels(none: ())) { server in
            let answer = try await server.post("/v1/completions", ["prompt": "x"])
            #expect(answer.status == 404)
            #expect((answer.error["message"] as? String)?.contains("mynah train") == true)
        }
    }
}
