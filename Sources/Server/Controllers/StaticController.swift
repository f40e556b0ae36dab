import HTTPTypes
import Hummingbird
import NIOCore
import Web

/// `GET /static/{file}` and `GET /openapi.json`.
struct StaticController: Sendable {
    let files: [String: StaticFile]

    func add(to routes: Routes) {
        routes.get("/static/:file", file)
        routes.get("/openapi.json") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "application/json; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: WebFiles.openAPI)))
        }
    }

    @Sendable func file(_ request: Request, _ context: AppRequestContext) async throws -> Response {
        guard let file = files[context.parameters.get("file") ?? ""] else { throw HTTPError(.notFound) }
        let current = request.uri.queryParameters["v"].map(String.init) == file.version
        return Response(
            status: .ok,
            headers: [
                .contentType: file.mediaType,
                .cacheControl: current ? "public, max-age=31536000, immutable" : "no-cache",
            ], body: ResponseBody(byteBuffer: file.bytes))
    }
}
