import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension JSONEncoder {
    /// As OpenAI's API writes JSON: slashes as they are.
    static var api: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        return encoder
    }
}

extension Response {
    /// A whole JSON response.
    ///
    /// - Parameter keys: `.convertToSnakeCase` for values whose keys are their properties' names.
    static func json(
        _ value: some Encodable, status: HTTPResponse.Status = .ok,
        keys: JSONEncoder.KeyEncodingStrategy = .useDefaultKeys
    ) throws -> Response {
        let encoder = JSONEncoder.api
        encoder.keyEncodingStrategy = keys
        return Response(
            status: status, headers: [.contentType: "application/json; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(value))))
    }
}

extension Request {
    /// Collects the body, checks that it says it is JSON, and decodes it.
    ///
    /// - Throws: `APIError` 413, 415 or 400; the last names the field that is wrong.
    mutating func decodeJSON<Value: Decodable>(_ type: Value.Type, maxBytes: Int) async throws -> Value {
        let data = try await jsonBody(maxBytes: maxBytes)
        do {
            return try JSONDecoder().decode(type, from: data)
        } catch let error as DecodingError {
            throw APIError(error)
        }
    }

    /// The bytes of a body that says it is JSON. Asking for that type also keeps other sites' forms out: a browser
    /// sends it across sites only with leave, which Mynah never gives.
    mutating func jsonBody(maxBytes: Int) async throws -> Data {
        let contentType = headers[.contentType] ?? ""
        let mediaType = contentType.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
        guard mediaType == "application/json" || mediaType.hasSuffix("+json") else {
            throw APIError(
                status: .unsupportedMediaType,
                message: "the body must be JSON with the header Content-Type: application/json",
                type: "invalid_request_error", param: nil, code: "unsupported_media_type")
        }
        let tooLarge = APIError(
            status: .contentTooLarge, message: "the body is larger than \(maxBytes) bytes; send less at once",
            type: "invalid_request_error", param: nil, code: APIError.tooLarge)
        if let length = headers[.contentLength].flatMap({ Int($0) }), length > maxBytes { throw tooLarge }
        do {
            return Data(buffer: try await collectBody(upTo: maxBytes))
        } catch is NIOTooManyBytesError {
            throw tooLarge
        }
    }
}

extension APIError {
    /// A sentence for what JSONDecoder complains about, with the path of the field as `param`.
    init(_ error: DecodingError) {
        func path(_ keys: [any CodingKey]) -> String {
            keys.reduce("") { text, key in
                if let index = key.intValue { return "\(text)[\(index)]" }
                return text.isEmpty ? key.stringValue : "\(text).\(key.stringValue)"
            }
        }
        switch error {
        case .typeMismatch(let type, let context):
            let name = path(context.codingPath)
            self = .invalid(
                "\(name.isEmpty ? "the body" : "\"\(name)\"") must be \(APIError.words(for: type))", param: name,
                code: "invalid_type")
        case .valueNotFound(let type, let context):
            let name = path(context.codingPath)
            self = .invalid(
                "\"\(name)\" is null but must be \(APIError.words(for: type))", param: name, code: "invalid_type")
        case .keyNotFound(let key, let context):
            let name = path(context.codingPath + [key])
            self = .invalid("\"\(name)\" is missing", param: name, code: "missing_required_parameter")
        case .dataCorrupted(let context):
            let name = path(context.codingPath)
            if name.isEmpty {
                self = .invalid("the body is not valid JSON", code: "invalid_json")
            } else {
                self = .invalid("\"\(name)\": \(context.debugDescription)", param: name, code: "invalid_value")
            }
        @unknown default:
            self = .invalid("the body cannot be understood", code: "invalid_json")
        }
        if param?.isEmpty == true { param = nil }
    }

    private static func words(for type: Any.Type) -> String {
        switch type {
        case is String.Type: "a string"
        case is Bool.Type: "true or false"
        case is any BinaryInteger.Type: "a whole number"
        case is any BinaryFloatingPoint.Type: "a number"
        case is any Collection.Type: "\(type)".hasPrefix("Array") ? "an array" : "an object"
        default: "an object"
        }
    }
}

/// A key of any name, to see which keys an object has.
struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
