import Foundation
import HTTPTypes
import Hummingbird

/// Lets requests pass that carry the key: programs as `Authorization: Bearer KEY`, people as the password that their
/// browser asks for (HTTP Basic, any name). `/health` is open, for load balancers.
struct KeyAuthentication: RouterMiddleware {
    typealias Context = AppRequestContext
    let key: String

    func handle(
        _ request: Request, context: AppRequestContext,
        next: (Request, AppRequestContext) async throws -> Response
    ) async throws -> Response {
        if request.uri.path == "/health" { return try await next(request, context) }
        guard let given = KeyAuthentication.key(in: request.headers[.authorization] ?? "") else {
            throw APIError(
                status: .unauthorized, message: "an API key is needed: send Authorization: Bearer KEY",
                type: "authentication_error", param: nil, code: "missing_api_key", headers: challenge(request))
        }
        guard KeyAuthentication.equal(given, key) else {
            throw APIError(
                status: .unauthorized, message: "the API key is not the right one", type: "authentication_error",
                param: nil, code: "invalid_api_key", headers: challenge(request))
        }
        return try await next(request, context)
    }

    /// Basic makes a browser ask; programs get Bearer, so that a page's own requests never make a dialog.
    private func challenge(_ request: Request) -> HTTPFields {
        [
            .wwwAuthenticate: request.wantsPage
                ? "Basic realm=\"Mynah: the API key is the password\", charset=\"UTF-8\"" : "Bearer"
        ]
    }

    static func key(in header: String) -> String? {
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        let credentials = parts[1].trimmingCharacters(in: .whitespaces)
        switch parts[0].lowercased() {
        case "bearer": return credentials
        case "basic":
            guard let data = Data(base64Encoded: credentials), let text = String(data: data, encoding: .utf8),
                let colon = text.firstIndex(of: ":")
            else { return nil }
            return String(text[text.index(after: colon)...])
        default: return nil
        }
    }

    /// Compares in a time that depends on the length of `given` alone.
    static func equal(_ given: String, _ key: String) -> Bool {
        let key = Array(key.utf8)
        let given = Array(given.utf8)
        var difference = UInt(bitPattern: given.count ^ key.count)
        for (index, byte) in given.enumerated() {
            difference |= UInt(byte ^ (key.isEmpty ? 0 : key[index % key.count]))
        }
        return difference == 0
    }
}
