import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// Server-sent events, written by `write` until it returns, it throws, or the client goes away (which cancels it).
    ///
    /// The connection is closed afterwards: watching the client uses up its reading side.
    static func events(
        for request: Request, _ write: @escaping @Sendable (inout EventWriter) async throws -> Void
    ) -> Response {
        let headers: HTTPFields = [
            .contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store", .connection: "close",
        ]
        let body = ResponseBody { writer in
            var events = EventWriter(writer: writer)
            try await request.body.consumeWithCancellationOnInboundClose { _ in
                do {
                    try await write(&events)
                } catch is CancellationError {
                    throw CancellationError()
                } catch {
                    try await events.send(APIErrorBody(APIError(error)))
                }
                try Task.checkCancellation()
            }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: headers, body: body)
    }
}

/// Writes the events of one response.
struct EventWriter {
    fileprivate var writer: any ResponseBodyWriter
    private let encoder = JSONEncoder.api

    fileprivate init(writer: any ResponseBodyWriter) {
        self.writer = writer
    }

    mutating func send(_ value: some Encodable) async throws {
        var buffer = ByteBuffer(string: "data: ")
        buffer.writeBytes(try encoder.encode(value))
        buffer.writeString("\n\n")
        try await writer.write(buffer)
    }

    /// The end, as OpenAI marks it.
    mutating func done() async throws {
        try await writer.write(ByteBuffer(string: "data: [DONE]\n\n"))
    }
}
