import HTTPTypes
import Hummingbird
import Logging

/// Turns every error into OpenAI's form, or a page where a person asked, and puts the security headers on.
struct ErrorResponses: RouterMiddleware {
    typealias Context = AppRequestContext
    let pages: PageRenderer
    let logger: Logger

    func handle(
        _ request: Request, context: AppRequestContext,
        next: (Request, AppRequestContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            let error = error is CancellationError ? APIError.clientGone : APIError(error)
            if error.status.code >= 500, error.status != .serviceUnavailable {
                logger.error("\(request.method.rawValue) \(request.uri.path): \(error.message)")
            }
            if request.wantsPage {
                response = pages.error(error, for: request)
                response.headers.append(contentsOf: error.headers)
            } else {
                response = try error.response(from: request, context: context)
            }
        }
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.referrerPolicy] = "same-origin"
        response.headers[.contentSecurityPolicy] =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        return response
    }
}

extension APIError {
    /// What nginx calls 499: nobody reads this answer, but it is counted.
    static let clientGone = APIError(
        status: .init(code: 499, reasonPhrase: "Client Closed Request"), message: "the client went away",
        type: "invalid_request_error", param: nil, code: "client_closed_request")
}

extension Request {
    /// Whether a person with a browser asked, rather than a program.
    var wantsPage: Bool {
        !uri.path.hasPrefix("/v1/") && headers[.accept]?.contains("text/html") == true
    }
}

extension HTTPField.Name {
    static let referrerPolicy = constant("Referrer-Policy")

    /// A name that is known to be valid; `accept` is never used in its place.
    private static func constant(_ text: String) -> HTTPField.Name {
        HTTPField.Name(text) ?? .accept
    }
}
