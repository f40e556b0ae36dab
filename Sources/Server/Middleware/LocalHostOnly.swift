import HTTPTypes
import Hummingbird

/// Where there is no key, refuses requests for other host names: a page of another site that points its own name at
/// 127.0.0.1 (DNS rebinding) must not get in.
struct LocalHostOnly: RouterMiddleware {
    typealias Context = AppRequestContext

    func handle(
        _ request: Request, context: AppRequestContext,
        next: (Request, AppRequestContext) async throws -> Response
    ) async throws -> Response {
        let authority = (request.head.authority ?? "localhost").lowercased()
        var host = authority
        if let colon = authority.lastIndex(of: ":"), authority[colon...].dropFirst().allSatisfy(\.isNumber) {
            host = String(authority[..<colon])
        }
        guard host == "localhost" || host == "[::1]" || host.hasSuffix(".localhost") || isLoopbackAddress(host) else {
            throw APIError(
                status: .misdirectedRequest,
                message:
                    "without an API key Mynah answers for localhost only, not for \(host.prefix(100)); set an API key",
                type: "invalid_request_error", param: nil, code: "wrong_host")
        }
        return try await next(request, context)
    }

    private func isLoopbackAddress(_ host: String) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
