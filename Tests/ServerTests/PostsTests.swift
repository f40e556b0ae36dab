import Foundation
import Posts
import Testing

@testable import Server

@Suite(.timeLimit(.minutes(1))) struct PostsAPITests {
    static func sample(_ index: Int, text: String = "The best coffee in town") -> [String: Any] {
        [
            "id": "r/p\(index)", "platform": "reddit", "channel": index.isMultiple(of: 2) ? "Coffee" : "france",
            "created": 1_340_832_240 + index * 86_400, "score": index, "title": "Post \(index)", "text": text,
            "language": index.isMultiple(of: 2) ? "en" : "fr",
        ]
    }

    @Test func aPostGoesInComesOutAndIsDeletedEverywhere() async throws {
        try await TestServer.run(models: FakeModels(none: ())) { server in
            let missing = try await server.get("/v1/posts/r/p1")
            #expect(missing.status == 404)
            let added = try await server.post("/v1/posts", PostsAPITests.sample(1))
            #expect(added.status == 200, "\(added.text)")
            #expect(added.object["new"] as? Int == 1)
            let again = try await server.post(
                "/v1/posts", ["posts": [PostsAPITests.sample(1), PostsAPITests.sample(2)]])
            #expect(again.object["new"] as? Int == 1)
            #expect(again.object["unchanged"] as? Int == 1)

            for path in ["/v1/posts/r/p1", "/v1/posts/r%2Fp1"] {
                let post = try await server.get(path)
                #expect(post.status == 200)
                #expect(post.object["text"] as? String == "The best coffee in town")
                #expect(post.object["channel"] as? String == "france")
            }
            let found = try await server.get("/v1/search?q=coffee")
            #expect(found.object["total"] as? Int == 2)

            let deleted = try await server.request("DELETE", "/v1/posts/r/p1")
            #expect(deleted.object["deleted"] as? Bool == true)
            #expect(try await server.get("/v1/posts/r/p1").status == 404)
            #expect(try await server.get("/v1/search?q=coffee").object["total"] as? Int == 1)
            #expect(try await server.request("DELETE", "/v1/posts/r/p1").status == 404)
            let back = try await server.post("/v1/posts", PostsAPITests.sample(1))
            #expect(back.object["deleted_earlier"] as? Int == 1, "a deleted post stays deleted")
        }
    }

    @Test func postsThatSearchMayNotShowAreNowhere() async throws {
        try await TestServer.run(models: FakeModels(none: ())) { server in
            var direct = PostsAPITests.sample(1)
            direct["visibility"] = "direct"
            direct["channel"] = "Whispers"
            var refused = PostsAPITests.sample(2)
            refused["author"] = "ann"
            refused["channel"] = "Refusals"
            let added = try await server.post("/v1/posts", ["posts": [direct, refused, PostsAPITests.sample(3)]])
            #expect(added.object["new"] as? Int == 3, "\(added.text)")
            #expect(try await server.get("/v1/posts/r/p1").status == 404)
            #expect(try await server.get("/v1/posts/r/p2").status == 200)
            try PostStore(path: server.home.storePath).setConsent(author: "ann", [.search: .disallowed])
            let answer = try await server.get("/v1/posts/r/p2")
            #expect(answer.status == 404 && answer.error["code"] as? String == "post_not_found")
            #expect(try await server.get("/v1/posts/r/p3").status == 200)
            for path in ["/", "/write"] {
                let page = try await server.get(path)
                #expect(page.text.contains("france"), "\(path)")
                #expect(!page.text.contains("Whispers") && !page.text.contains("Refusals"), "\(path)")
            }
            #expect(
                try await server.get("/").text.contains("30 June 2012 to 30 June 2012"),
                "the period is that of the shown post")
        }
    }

    @Test func wrongPostsAreNamedAndNothingIsStored() async throws {
        try await TestServer.run(models: FakeModels(none: ())) { server in
            for (body, param) in [
                ("[]", nil), ("5", nil), ("{\"posts\": 5}", "posts"), ("[{\"id\": \"a\"}, 5]", "posts[0]"),
                ("{", nil), ("[5]", "posts[0]"), ("{\"posts\": [{\"text\": \"no id\"}]}", "posts[0]"),
            ] as [(String, String?)] {
                let answer = try await server.post("/v1/posts", raw: body)
                #expect(answer.status == 400, "\(body): \(answer.text)")
                #expect(answer.error["param"] as? String == param, "\(body): \(answer.text)")
            }
            let mixed = try await server.post("/v1/posts", ["posts": [PostsAPITests.sample(1), ["id": 5]]])
            #expect(mixed.status == 400)
            #expect(try await server.get("/v1/posts/r/p1").status == 404, "all or nothing")
        }
    }

    @Test func searchPagesSortsAndExplains() async throws {
        try await TestServer.run(models: FakeModels(none: ())) { server in
            let posts = (1...30).map { PostsAPITests.sample($0) }
            #expect(try await server.post("/v1/posts", ["posts": posts]).object["new"] as? Int == 30)
            let latest = try await server.get("/v1/search?q=coffee+in%3Afrance&sort=latest&limit=5&offset=5")
            #expect(latest.object["total"] as? Int == 15)
            let hits = try #require(latest.object["data"] as? [[String: Any]])
            let ids = hits.compactMap { ($0["post"] as? [String: Any])?["id"] as? String }
            #expect(ids == ["r/p19", "r/p17", "r/p15", "r/p13", "r/p11"])
            let snippet = try #require((hits[0]["snippet"] as? [String: Any])?["parts"] as? [[String: Any]])
            #expect(snippet.first { $0["matches"] as? Bool == true }?["text"] as? String == "coffee")

            for (query, param) in [
                ("", "q"), ("?q=", "q"), ("?q=colour:red", "q"), ("?q=x&limit=0", "limit"),
                ("?q=x&limit=1000", "limit"),
                ("?q=x&offset=-1", "offset"), ("?q=x&sort=best", "sort"),
            ] {
                let answer = try await server.get("/v1/search\(query)")
                #expect(answer.status == 400, "\(query)")
                #expect(answer.error["param"] as? String == param, "\(query): \(answer.text)")
            }
        }
    }

    @Test func withoutAStoreSearchSaysWhatToDo() async throws {
        try await TestServer.run(models: FakeModels(none: ())) { server in
            let answer = try await server.get("/v1/search?q=coffee")
            #expect(answer.status == 404)
            #expect((answer.error["message"] as? String)?.contains("mynah import") == true)
        }
    }
}
