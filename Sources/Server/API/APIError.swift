import Foundation
import HTTPTypes
import Hummingbird
import Inference
import Posts

/// An error as OpenAI's API writes it: `{"error": {"message", "type", "param", "code"}}`.
public struct APIError: Error, HTTPResponseError, CustomStringConvertible, Equatable {
    public var status: HTTPResponse.Status
    public var message: String
    /// `invalid_request_error`, `authentication_error`, `server_error`, ...
    public var type: String
    /// The field of the request that is wrong.
    public var param: String?
    public var code: String?
    public var headers: HTTPFields = [:]

    public var description: String { message }

    /// A request that can never succeed as it stands.
    public static func invalid(_ message: String, param: String? = nil, code: String? = nil) -> APIError {
        APIError(status: .badRequest, message: message, type: "invalid_request_error", param: param, code: code)
    }

    public static func notFound(_ message: String, param: String? = nil, code: String? = "not_found") -> APIError {
        APIError(status: .notFound, message: message, type: "invalid_request_error", param: param, code: code)
    }

    /// Something that may work later.
    public static func unavailable(_ message: String, code: String, retryAfter: Int) -> APIError {
        APIError(
            status: .serviceUnavailable, message: message, type: "server_error", param: nil, code: code,
            headers: [.retryAfter: "\(retryAfter)"])
    }

    static let tooLarge = "content_too_large"

    /// The error that a client should see for one thrown inside.
    public init(_ error: any Error) {
        switch error {
        case let error as APIError: self = error
        case let error as EngineError: self = APIError(error)
        case StoreError.missing: self = .notFound("\(error)", code: "no_store")
        case let error as HTTPError where error.status == .notFound:
            self = .notFound("there is nothing at this address; the API is described in /openapi.json")
        case let error as any HTTPResponseError:
            self = APIError(
                status: error.status, message: "\(error.status.reasonPhrase.lowercased()): the request cannot be read",
                type: "invalid_request_error", param: nil, code: nil)
        default:
            self = APIError(
                status: .internalServerError, message: "\(error)", type: "server_error", param: nil,
                code: "internal_error")
        }
    }

    private init(_ error: EngineError) {
        switch error {
        case .promptTooLong:
            self = .invalid("\(error)", param: "prompt", code: "context_length_exceeded")
        case .emptyPrompt: self = .invalid("\(error)", param: "prompt", code: "empty_prompt")
        case .queueFull: self = .unavailable("\(error)", code: "queue_full", retryAfter: 1)
        case .stopped: self = .unavailable("\(error)", code: "stopping", retryAfter: 5)
        case .failed:
            self = APIError(
                status: .internalServerError, message: "\(error)", type: "server_error", param: nil,
                code: "engine_failed")
        }
    }

    public init(
        status: HTTPResponse.Status, message: String, type: String, param: String?, code: String?,
        headers: HTTPFields = [:]
    ) {
        self.status = status
        self.message = message
        self.type = type
        self.param = param
        self.code = code
        self.headers = headers
    }

    public func response(from request: Request, context: some RequestContext) throws -> Response {
        var response = try Response.json(APIErrorBody(self), status: status)
        response.headers.append(contentsOf: headers)
        return response
    }
}

/// What goes over the wire, also inside a stream that breaks.
struct APIErrorBody: Encodable {
    let error: APIError

    init(_ error: APIError) {
        self.error = error
    }

    private enum Keys: String, CodingKey {
        case error, message, type, param, code
    }

    func encode(to encoder: any Encoder) throws {
        var outer = encoder.container(keyedBy: Keys.self)
        var container = outer.nestedContainer(keyedBy: Keys.self, forKey: .error)
        try container.encode(error.message, forKey: .message)
        try container.encode(error.type, forKey: .type)
        try container.encode(error.param, forKey: .param)
        try container.encode(error.code, forKey: .code)
    }
}
