import Foundation
import HTTPTypes
import Hummingbird
import Posts
import Search

/// The pages Home, Search and Write.
struct PagesController: Sendable {
    let context: ServerContext

    static let hitsPerPage = 20

    func add(to routes: Routes) {
        routes.get("/", home)
        routes.get("/search", search)
        routes.get("/write", write)
    }

    // MARK: Home

    @Sendable func home(_ request: Request, _ requestContext: AppRequestContext) async throws -> Response {
        let language = PageLanguage(request)
        var content: [String: Any] = [:]
        if let summary = try await context.posts.summary(), summary.statistics.posts > 0 {
            content["store"] = store(summary, language)
        }
        let models = await models(language)
        content["hasModels"] = !models.isEmpty
        content["models"] = models
        let runs = await context.runs.runs().prefix(4)
        content["hasRuns"] = !runs.isEmpty
        content["runs"] = runs.map { RunView($0, language).row }
        return try context.pages.page(
            "home", for: request, section: "/", title: Phrases.text("home", language), content)
    }

    private func store(_ summary: PostsAccess.Summary, _ language: PageLanguage) -> [String: Any] {
        let statistics = summary.statistics
        var store: [String: Any] = [
            "posts": language.number(statistics.posts), "communities": language.number(statistics.communities),
            "hasCommunities": !summary.communities.isEmpty, "hasLanguages": !summary.languages.isEmpty,
        ]
        if statistics.authors > 0 { store["authors"] = language.number(statistics.authors) }
        if let oldest = statistics.oldest, let newest = statistics.newest {
            store["period"] = Phrases.text("periodText", language, language.date(oldest), language.date(newest))
        }
        store["topCommunities"] = summary.communities.prefix(8).map { community in
            [
                "name": community.name, "count": language.number(community.count),
                "href": "/search?sort=latest&q=" + PagesController.filter("in", community.name).queryEscaped,
            ]
        }
        store["languages"] = summary.languages.prefix(5).map { count in
            [
                "name": language.languageName(count.name), "count": language.number(count.count),
                "percent": String(max(1, count.count * 100 / max(1, statistics.posts))),
            ]
        }
        return store
    }

    private func models(_ language: PageLanguage) async -> [[String: Any]] {
        let loaded = await context.models.loaded()
        let listings = context.models.listings()
        return (listings.filter(\.isDefault) + listings.filter { !$0.isDefault }).map { listing in
            let trained = Phrases.text(
                "modelTrained", language, language.date(Int64(listing.created.timeIntervalSince1970)))
            var use = Phrases.text("modelIdle", language)
            if let status = loaded.first(where: { $0.name == listing.name })?.engine.status {
                use = Phrases.text(
                    "modelLoaded", language, language.number(status.running), language.number(status.waiting))
            }
            return [
                "name": listing.name, "isDefault": listing.isDefault && listings.count > 1,
                "detail": "\(trained) · \(use)",
            ]
        }
    }

    /// `in:Coffee`, quoted where the name has spaces.
    static func filter(_ name: String, _ value: String) -> String {
        value.contains { $0.isWhitespace } ? "\(name):\"\(value)\"" : "\(name):\(value)"
    }

    // MARK: Search

    @Sendable func search(_ request: Request, _ requestContext: AppRequestContext) async throws -> Response {
        let language = PageLanguage(request)
        let text = request.parameter("q") ?? ""
        let sort = request.parameter("sort") ?? ""
        var content: [String: Any] = ["query": text, "latest": sort == "latest", "openCrib": text.isEmpty]
        var title = Phrases.text("search", language)
        var status = HTTPResponse.Status.ok
        if !text.trimmingCharacters(in: .whitespaces).isEmpty {
            title = "\(text.prefix(80)) · \(title)"
            do {
                try await find(text, sort: sort, request, language, &content)
            } catch let error as SearchQueryError {
                content["problem"] = Phrases.text("queryProblem", language, error.sentence(language))
                content["openCrib"] = true
                status = .badRequest
            } catch StoreError.missing {
                content["problem"] = Phrases.text(
                    "queryProblem", language, Phrases.text("noStore", language))
            }
        }
        return try context.pages.page("search", for: request, section: "/search", title: title, content, status: status)
    }

    private func find(
        _ text: String, sort: String, _ request: Request, _ language: PageLanguage, _ content: inout [String: Any]
    ) async throws {
        let size = PagesController.hitsPerPage
        var query = try SearchQuery(parsing: text)
        if sort == "latest" { query.order = .latest }
        let page = min(max(1, Int(request.parameter("page") ?? "") ?? 1), SearchResults.maximumWindow / size)
        let results = try await context.posts.search(query, limit: size, offset: (page - 1) * size)
        let time = language.number(results.milliseconds, digits: results.milliseconds < 10 ? 1 : 0)
        content["searched"] = true
        content["first"] = (page - 1) * size + 1
        content["summary"] =
            switch (results.total, results.hits.isEmpty) {
            case (0, _): Phrases.text("noResults", language)
            case (_, true): Phrases.text("noMoreResults", language)
            case (1, _): Phrases.text("resultCount", language, time)
            default: Phrases.text("resultsCount", language, language.number(results.total), time)
            }
        content["hits"] = results.hits.map { hit($0, language) }
        let hasNext = page * size < min(results.total, SearchResults.maximumWindow)
        if page > 1 { content["previous"] = request.address(with: ("page", "\(page - 1)")) }
        if hasNext { content["next"] = request.address(with: ("page", "\(page + 1)")) }
        content["hasPages"] = page > 1 || hasNext
    }

    private func hit(_ hit: SearchHit, _ language: PageLanguage) -> [String: Any] {
        func segments(_ text: HighlightedText) -> [String: Any] {
            ["segments": text.parts.map { ["text": $0.text, "marked": $0.matches] as [String: Any] }]
        }
        let post = hit.post
        var values: [String: Any] = [:]
        if let title = hit.title, !title.parts.isEmpty { values["title"] = segments(title) }
        if !hit.snippet.parts.isEmpty { values["snippet"] = segments(hit.snippet) }
        if let community = post.community {
            values["community"] = [
                "name": community, "href": "/search?q=" + PagesController.filter("in", community).queryEscaped,
            ]
        }
        if let author = post.author { values["author"] = author }
        if let created = post.created {
            let iso = Date(timeIntervalSince1970: Double(created)).formatted(.iso8601)
            values["date"] = ["iso": iso, "text": language.date(created)]
        }
        if let score = post.counts.score {
            values["score"] = Phrases.text("points", language, language.number(Int(score)))
        }
        if let code = post.language { values["language"] = language.languageName(code) }
        return values
    }

    // MARK: Write

    @Sendable func write(_ request: Request, _ requestContext: AppRequestContext) async throws -> Response {
        let language = PageLanguage(request)
        let summary = try await context.posts.summary()
        let listings = context.models.listings()
        let community = request.parameter("community") ?? ""
        let model = request.parameter("model") ?? listings.first(where: \.isDefault)?.name ?? ""
        let content: [String: Any] = [
            "hasModels": !listings.isEmpty, "manyModels": listings.count > 1,
            "models": listings.map { ["name": $0.name, "selected": $0.name == model] as [String: Any] },
            "communities": (summary?.communities ?? []).map {
                ["name": $0.name, "selected": $0.name == community] as [String: Any]
            },
            "languages": (summary?.languages ?? []).map { ["code": $0.name, "name": language.languageName($0.name)] },
        ]
        return try context.pages.page(
            "write", for: request, section: "/write", title: Phrases.text("write", language), content)
    }
}
