import Foundation
import Testing

@testable import Server

@Suite(.timeLimit(.minutes(1))) struct HealthTests {
    @Test func healthFailsWhenARequestWaitsAndNoTokenMoves() async throws {
        let engine = FakeEngine()
        try await TestServer.run(models: FakeModels(engine), configuration: .with { $0.stallSeconds = 5 }) { server in
            #expect(try await server.get("/health").object["status"] as? String == "ok")
            engine.state.withLock {
                $0.waiting = 1
                $0.stalledFor = 4
            }
            #expect(try await server.get("/health").status == 200)
            engine.state.withLock { $0.stalledFor = 6 }
            let stalled = try await server.get("/health")
            #expect(stalled.status == 503)
            #expect(stalled.object["status"] as? String == "stalled")
        }
    }

    @Test func metricsCountRequestsAndTokens() async throws {
        try await TestServer.run(models: FakeModels(FakeEngine())) { server in
            _ = try await server.post("/v1/completions", ["prompt": "Say", "max_tokens": 10])
            _ = try await server.post("/v1/completions", ["prompt": "Say", "max_tokens": 10, "stream": true])
            _ = try await server.post("/v1/completions", ["prompt": "Say", "max_tokens": -1])
            _ = try await server.get("/nowhere")
            let answer = try await server.get("/metrics")
            #expect(answer.headers["content-type"]?.hasPrefix("text/plain; version=0.0.4") == true)
            let lines = answer.text.split(separator: "\n").map(String.init)
            #expect(
                lines.contains(
                    #"mynah_http_requests_total{method="POST",route="/v1/completions",status="200"} 2"#),
                "\(answer.text)")
            #expect(
                lines.contains(
                    #"mynah_http_requests_total{method="POST",route="/v1/completions",status="400"} 1"#))
            #expect(lines.contains { $0.contains(#"status="404"} 1"#) })
            #expect(lines.contains("mynah_prompt_tokens_total 6"))
            #expect(lines.contains("mynah_completion_tokens_total 20"))
            #expect(lines.contains("mynah_time_to_first_token_seconds_count 2"))
            #expect(lines.contains(#"mynah_engine_steps_total{model="mynah-test"} 9"#))
            #expect(
                lines.contains(#"mynah_http_request_duration_seconds_count{route="/v1/completions"} 3"#))
        }
    }

    @Test func modelsAreListed() async throws {
        try await TestServer.run(models: FakeModels(FakeEngine())) { server in
            let list = try await server.get("/v1/models")
            let data = try #require(list.object["data"] as? [[String: Any]])
            #expect(data.map { $0["id"] as? String } == ["mynah-test"])
            #expect(data[0]["object"] as? String == "model")
            #expect(data[0]["created"] as? Int == 1_700_000_000)
            #expect(try await server.get("/v1/models/mynah-test").object["id"] as? String == "mynah-test")
            let missing = try await server.get("/v1/models/gpt-4")
            #expect(missing.status == 404)
            #expect(missing.error["code"] as? String == "model_not_found")
        }
    }
}
