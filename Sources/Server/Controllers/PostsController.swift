import Foundation
import Hummingbird
import Posts

/// `/v1/posts`: one post by its id, posts added or brought up to date, a post deleted.
struct PostsController: Sendable {
    let context: ServerContext

    /// Posts in one request.
    static let maximumPosts = 10_000

    private struct Upserted: Encodable {
        let object = "posts.upserted"
        let read: Int
        let new: Int
        let updated: Int
        let unchanged: Int
        let deletedEarlier: Int
    }

    private struct Deleted: Encodable {
        let object = "post.deleted"
        let id: String
        let deleted = true
    }

    func add(to routes: Routes) {
        routes.post("/v1/posts", upsert)
        // Ids have slashes in them: r/vpfff, https://…
        routes.get("/v1/posts/**", get)
        routes.delete("/v1/posts/**", delete)
    }

    @Sendable func get(_ request: Request, _ requestContext: AppRequestContext) async throws -> Response {
        let id = try id(requestContext)
        // What search may not show is as if it were not here.
        let found = try await context.posts.withStore { try $0.post(id: id, allowedFor: .search) }
        guard let post = found else { throw missing(id) }
        return try .json(post)
    }

    @Sendable func delete(_ request: Request, _ requestContext: AppRequestContext) async throws -> Response {
        let id = try id(requestContext)
        guard try await context.posts.withStore({ try $0.delete(id: id) }) else { throw missing(id) }
        return try .json(Deleted(id: id))
    }

    @Sendable func upsert(_ request: Request, _ requestContext: AppRequestContext) async throws -> Response {
        var request = request
        let body = try await request.jsonBody(maxBytes: context.configuration.maxBodyBytes)
        let posts = try PostsController.posts(in: body)
        let summary = try await context.posts.upsert(posts)
        return try .json(
            Upserted(
                read: summary.read, new: summary.new, updated: summary.updated, unchanged: summary.unchanged,
                deletedEarlier: summary.deletedEarlier),
            keys: .convertToSnakeCase)
    }

    /// One post, an array of posts, or `{"posts": […]}`, each in the form of Mynah's JSONL.
    static func posts(in body: Data) throws -> [Post] {
        guard let value = try? JSONSerialization.jsonObject(with: body) else {
            throw APIError.invalid("the body is not valid JSON", code: "invalid_json")
        }
        if let array = value as? [Any] { return try posts(array) }
        guard let object = value as? [String: Any] else {
            throw APIError.invalid("the body must be a post or an array of posts", code: "invalid_type")
        }
        if let array = object["posts"] {
            guard let array = array as? [Any] else {
                throw APIError.invalid("\"posts\" must be an array", param: "posts", code: "invalid_type")
            }
            return try posts(array)
        }
        return [try post(body, name: nil)]
    }

    private static func posts(_ array: [Any]) throws -> [Post] {
        guard !array.isEmpty else { throw APIError.invalid("there are no posts in the body", code: "empty_array") }
        guard array.count <= maximumPosts else {
            throw APIError.invalid(
                "\(array.count) posts were sent; send at most \(maximumPosts) at once, or use \"mynah import\"",
                code: "array_above_max_length")
        }
        return try array.enumerated().map { index, value in
            guard value is [String: Any] else {
                throw APIError.invalid(
                    "posts[\(index)] must be an object", param: "posts[\(index)]", code: "invalid_type")
            }
            return try post(JSONSerialization.data(withJSONObject: value), name: "posts[\(index)]")
        }
    }

    private static func post(_ json: Data, name: String?) throws -> Post {
        do {
            return try Post(json: json)
        } catch {
            throw APIError.invalid(
                (name.map { "\($0): " } ?? "") + "\(error)", param: name, code: "invalid_post")
        }
    }

    private func id(_ context: AppRequestContext) throws -> String {
        let path = context.parameters.getCatchAll().joined(separator: "/")
        guard let id = path.removingPercentEncoding, !id.isEmpty else {
            throw APIError.invalid("the post's id is missing or not valid in an address", param: "id")
        }
        return id
    }

    private func missing(_ id: String) -> APIError {
        .notFound("there is no post \"\(id.prefix(200))\" in the store", param: "id", code: "post_not_found")
    }
}
