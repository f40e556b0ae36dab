import HTTPTypes
import Hummingbird

typealias AppRequestContext = BasicRequestContext

/// The routes of the server: a router that also knows what it has, and answers 405 where only the method is wrong.
final class Routes {
    typealias Handler = @Sendable (Request, AppRequestContext) async throws -> Response

    let router: Router<AppRequestContext>
    private(set) var methods: [String: [HTTPRequest.Method]] = [:]

    init(router: Router<AppRequestContext>) {
        self.router = router
    }

    func get(_ path: String, _ handler: @escaping Handler) { on(.get, path, handler) }
    func post(_ path: String, _ handler: @escaping Handler) { on(.post, path, handler) }
    func delete(_ path: String, _ handler: @escaping Handler) { on(.delete, path, handler) }

    private func on(_ method: HTTPRequest.Method, _ path: String, _ handler: @escaping Handler) {
        methods[path, default: []].append(method)
        router.on(RouterPath(path), method: method) { request, context in try await handler(request, context) }
    }

    /// Adds the answers for wrong methods; call it once, after all routes.
    func finish() {
        for (path, methods) in methods {
            let allowed = (methods + (methods.contains(.get) ? [.head] : [])).map(\.rawValue).sorted()
            for method in [HTTPRequest.Method.get, .post, .put, .patch, .delete, .options]
            where !methods.contains(method) {
                router.on(RouterPath(path), method: method) { request, _ -> Response in
                    throw APIError(
                        status: .methodNotAllowed,
                        message:
                            "\(request.method.rawValue) is not possible here; use \(allowed.joined(separator: " or "))",
                        type: "invalid_request_error", param: nil, code: "method_not_allowed",
                        headers: [.allow: allowed.joined(separator: ", ")])
                }
            }
        }
    }
}
