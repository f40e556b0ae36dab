import Foundation
import Hummingbird
import Posts
import Search

/// `GET /v1/search?q=&limit=&offset=&sort=`.
struct SearchController: Sendable {
    let context: ServerContext

    private struct Results: Encodable {
        struct Hit: Encodable {
            let post: Post
            /// Pieces of text, each with whether it matches.
            let title: HighlightedText?
            let snippet: HighlightedText
            let relevance: Double
        }
        let object = "search.results"
        let query: String
        let total: Int
        let offset: Int
        let limit: Int
        let milliseconds: Double
        let data: [Hit]
    }

    func add(to routes: Routes) {
        routes.get("/v1/search", search)
    }

    @Sendable func search(_ request: Request, _ requestContext: AppRequestContext) async throws -> Response {
        guard let text = request.parameter("q") else {
            throw APIError.invalid(
                "\"q\" is missing; say what to look for", param: "q", code: "missing_required_parameter")
        }
        let limit = try integer("limit", of: request, in: 1...100) ?? 20
        let offset = try integer("offset", of: request, in: 0...(SearchResults.maximumWindow - 100)) ?? 0
        let query = try SearchController.query(text, sort: request.parameter("sort"))
        let results = try await context.posts.search(query, limit: limit, offset: offset)
        return try .json(
            Results(
                query: text, total: results.total, offset: offset, limit: limit, milliseconds: results.milliseconds,
                data: results.hits.map {
                    Results.Hit(post: $0.post, title: $0.title, snippet: $0.snippet, relevance: $0.relevance)
                }))
    }

    /// - Throws: `APIError` with the query's own sentence.
    static func query(_ text: String, sort: String?) throws -> SearchQuery {
        var query: SearchQuery
        do {
            query = try SearchQuery(parsing: text)
        } catch let error as SearchQueryError {
            throw APIError.invalid("\(error)", param: "q", code: "invalid_query")
        }
        if let sort, !sort.isEmpty {
            guard let order = SearchQuery.Order(rawValue: sort) else {
                let orders = SearchQuery.Order.allCases.map(\.rawValue).joined(separator: " or ")
                throw APIError.invalid("\"sort\" must be \(orders)", param: "sort", code: "invalid_value")
            }
            query.order = order
        }
        return query
    }

    private func integer(_ name: String, of request: Request, in range: ClosedRange<Int>) throws -> Int? {
        guard let text = request.parameter(name), !text.isEmpty else { return nil }
        guard let value = Int(text), range.contains(value) else {
            throw APIError.invalid(
                "\"\(name)\" must be a whole number from \(range.lowerBound) to \(range.upperBound)", param: name,
                code: "invalid_value")
        }
        return value
    }
}
