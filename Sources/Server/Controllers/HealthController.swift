import Foundation
import HTTPTypes
import Hummingbird
import Inference
import NIOCore

/// `GET /health` says whether tokens move; `GET /metrics` says how many.
struct HealthController: Sendable {
    let context: ServerContext

    private struct Health: Encodable {
        struct Model: Encodable {
            let name: String
            let waiting: Int
            let running: Int
            let stalledFor: Double?
        }
        let status: String
        let uptimeSeconds: Int
        let models: [Model]
    }

    func add(to routes: Routes) {
        routes.get("/health", health)
        routes.get("/metrics", metrics)
    }

    @Sendable func health(_ request: Request, _ requestContext: AppRequestContext) async throws -> Response {
        let models = await context.models.loaded().map { model in
            let status = model.engine.status
            return Health.Model(
                name: model.name, waiting: status.waiting, running: status.running, stalledFor: status.stalledFor)
        }
        let stalled = models.contains {
            $0.waiting + $0.running > 0 && ($0.stalledFor ?? 0) > context.configuration.stallSeconds
        }
        let health = Health(
            status: stalled ? "stalled" : "ok",
            uptimeSeconds: Int((ContinuousClock.now - context.started).seconds), models: models)
        return try .json(health, status: stalled ? .serviceUnavailable : .ok, keys: .convertToSnakeCase)
    }

    @Sendable func metrics(_ request: Request, _ requestContext: AppRequestContext) async throws -> Response {
        let text = context.metrics.text(await context.models.loaded())
        return Response(
            status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
