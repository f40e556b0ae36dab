import Foundation
import Home
import Testing

@testable import Server

@Suite(.timeLimit(.minutes(1))) struct AccessTests {
    @Test func withAKeyEveryRequestMustCarryIt() async throws {
        try await TestServer.run(models: FakeModels(FakeEngine()), configure: { $0.apiKey = "sésame" }) { server in
            let none = try await server.get("/v1/models")
            #expect(none.status == 401)
            #expect(none.error["code"] as? String == "missing_api_key")
            #expect(none.headers["www-authenticate"] == "Bearer")
            let wrong = try await server.get("/v1/models", headers: ["Authorization": "Bearer sesame"])
            #expect(wrong.status == 401)
            #expect(wrong.error["code"] as? String == "invalid_api_key")
            let right = try await server.get("/v1/models", headers: ["Authorization": "Bearer sésame"])
            #expect(right.status == 200)
            let basic = Data("anyone:sésame".utf8).base64EncodedString()
            #expect(try await server.get("/", headers: ["Authorization": "Basic \(basic)"]).status == 200)
            #expect(try await server.get("/health").status == 200, "load balancers have no key")
            #expect(try await server.get("/metrics").status == 401)
        }
    }

    @Test func aBrowserIsAskedForTheKey() async throws {
        try await TestServer.run(models: FakeModels(FakeEngine()), configure: { $0.apiKey = "k" }) { server in
            let connection = try RawConnection(port: server.port)
            connection.send("GET / HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n")
            let head = await connection.receive()
            connection.close()
            #expect(head.hasPrefix("HTTP/1.1 401"))
            #expect(head.lowercased().contains("www-authenticate: basic"))
        }
    }

    @Test func withoutAKeyOtherHostNamesAreRefused() async throws {
        try await TestServer.run(models: FakeModels(FakeEngine())) { server in
            for (host, status) in [
                ("evil.example", "421"), ("localhost", "200"), ("127.0.0.1:80", "200"), ("[::1]:80", "200"),
                ("127.0.0.1.evil.example", "421"),
            ] {
                let connection = try RawConnection(port: server.port)
                connection.send("GET /v1/models HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
                #expect(await connection.receive().hasPrefix("HTTP/1.1 \(status)"), "\(host)")
                connection.close()
            }
        }
    }

    @Test func anOpenAddressNeedsAKey() throws {
        let open = try Settings(configPath: "/nonexistent", flags: ["server.host": ("--host", "0.0.0.0")])
        let error = #expect(throws: ServerError.self) { try ServerConfiguration(open) }
        #expect(error == .keyNeeded(host: "0.0.0.0"))
        let keyed = try Settings(
            configPath: "/nonexistent", environment: ["MYNAH_API_KEY": "k"],
            flags: ["server.host": ("--host", "0.0.0.0")])
        #expect(try ServerConfiguration(keyed).apiKey == "k")
        for host in ["127.0.0.1", "127.1.2.3", "localhost", "::1"] {
            #expect(throws: Never.self) {
                try ServerConfiguration(
                    try Settings(configPath: "/nonexistent", flags: ["server.host": ("--host", host)]))
            }
        }
        let trick = try Settings(
            configPath: "/nonexistent", flags: ["server.host": ("--host", "127.0.0.1.example.org")])
        #expect(throws: ServerError.self) { try ServerConfiguration(trick) }
    }

    @Test func keysAreComparedWhole() {
        #expect(KeyAuthentication.equal("abc", "abc"))
        for wrong in ["", "a", "ab", "abcd", "abcabc", "abd", "Abc"] {
            #expect(!KeyAuthentication.equal(wrong, "abc"), "\(wrong)")
        }
    }

    @Test func aSecondServerOnThePortIsOneSentence() async throws {
        try await TestServer.run(models: FakeModels(FakeEngine())) { server in
            var configuration = ServerConfiguration()
            configuration.port = server.port
            let context = try ServerContext(
                configuration: configuration, home: server.home, models: FakeModels(none: ()), posts: PostsAccess(home: server.home))
            let error = await #expect(throws: ServerError.self) { try await serve(context) }
            #expect(error == .portInUse(host: "127.0.0.1", port: server.port))
        }
    }
}
