import Foundation
import NIOCore

/// A message between a process and the coordinator: JSON after its length in four bytes.
struct Frame: Codable, Sendable {
    enum Kind: String, Codable {
        /// The coordinator asks for a proof of the secret.
        case challenge
        /// A process proves it and asks for one in turn.
        case hello
        case put, get, tryGet
        /// Waits until all processes have come to the barrier of a key.
        case barrier
        case answer
        /// The coordinator refuses a proof.
        case refusal
    }

    var kind: Kind
    /// Tells which call an answer is for.
    var id = 0
    var process: Int?
    var key: Data?
    var value: Data?
    var seconds: Double?
    /// Processes that have not come to a barrier.
    var missing: [Int]?
    var challenge: Data?
    var proof: Data?

    static let largest = 64 << 20
}

struct FrameTooLarge: Error {}

final class FrameDecoder: ByteToMessageDecoder {
    typealias InboundOut = Frame

    func decode(context: ChannelHandlerContext, buffer: inout ByteBuffer) throws -> DecodingState {
        guard let length = buffer.getInteger(at: buffer.readerIndex, as: UInt32.self) else { return .needMoreData }
        guard length <= Frame.largest else { throw FrameTooLarge() }
        guard buffer.readableBytes >= 4 + Int(length) else { return .needMoreData }
        buffer.moveReaderIndex(forwardBy: 4)
        guard let bytes = buffer.readBytes(length: Int(length)) else { return .needMoreData }
        context.fireChannelRead(wrapInboundOut(try JSONDecoder().decode(Frame.self, from: Data(bytes))))
        return .continue
    }
}

final class FrameEncoder: MessageToByteEncoder {
    typealias OutboundIn = Frame

    func encode(data: Frame, out: inout ByteBuffer) throws {
        let bytes = try JSONEncoder().encode(data)
        out.writeInteger(UInt32(bytes.count))
        out.writeBytes(bytes)
    }
}
