import Foundation
import Hummingbird

/// `GET /v1/models` and `/v1/models/{id}`: what can be asked for.
struct ModelsController: Sendable {
    let context: ServerContext

    private struct Model: Encodable {
        let id: String
        let object = "model"
        let created: Int
        let ownedBy = "mynah"

        init(_ listing: ModelListing) {
            id = listing.name
            created = Int(listing.created.timeIntervalSince1970)
        }
    }

    private struct List: Encodable {
        let object = "list"
        let data: [Model]
    }

    func add(to routes: Routes) {
        routes.get("/v1/models", list)
        routes.get("/v1/models/:model", get)
    }

    /// The default model first: programs that take the first one get that.
    @Sendable func list(_ request: Request, _ requestContext: AppRequestContext) async throws -> Response {
        let listings = context.models.listings()
        let sorted = listings.filter(\.isDefault) + listings.filter { !$0.isDefault }
        return try .json(List(data: sorted.map(Model.init)), keys: .convertToSnakeCase)
    }

    @Sendable func get(_ request: Request, _ requestContext: AppRequestContext) async throws -> Response {
        let name = requestContext.parameters.get("model")?.removingPercentEncoding ?? ""
        let listings = context.models.listings()
        guard let listing = listings.first(where: { $0.name == name }) else {
            throw APIError(ModelProviderError.unknown(name: name, known: listings.map(\.name)))
        }
        return try .json(Model(listing), keys: .convertToSnakeCase)
    }
}
