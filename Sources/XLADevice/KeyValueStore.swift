import CPJRT
import Foundation

/// Values that the processes of a job exchange by key, such as the addresses of their devices.
public protocol KeyValueStore: AnyObject, Sendable {
    func put(_ key: [UInt8], _ value: [UInt8]) throws
    /// Waits for a value that another process may still have to put.
    ///
    /// - Returns: nil where it has not come in time.
    func get(_ key: [UInt8], seconds: Double) throws -> [UInt8]?
    /// A value that is there already; nil else.
    func tryGet(_ key: [UInt8]) throws -> [UInt8]?
}

/// This process among those that train together, one for each host.
public struct ProcessPlace: Sendable {
    public let index: Int
    public let count: Int
    public let store: any KeyValueStore

    public init(index: Int, count: Int, store: any KeyValueStore) {
        self.index = index
        self.count = count
        self.store = store
    }
}

/// What a plugin's callbacks get as their argument: the store. Kept by the client, whose plugin may call at any time.
final class StoreBox: Sendable {
    let store: any KeyValueStore

    init(_ store: any KeyValueStore) {
        self.store = store
    }

    /// Hands the store to the plugin.
    func install(in arguments: inout PJRT_Client_Create_Args) {
        let pointer = Unmanaged.passUnretained(self).toOpaque()
        arguments.kv_get_user_arg = pointer
        arguments.kv_put_user_arg = pointer
        arguments.kv_try_get_user_arg = pointer
        arguments.kv_put_callback = { arguments in
            guard let arguments else { return nil }
            let call = arguments.pointee
            return StoreBox.answer(call.callback_error) {
                try StoreBox.at(call.user_arg).store.put(
                    StoreBox.bytes(call.key, call.key_size), StoreBox.bytes(call.value, call.value_size))
            }
        }
        arguments.kv_get_callback = { arguments in
            guard let arguments else { return nil }
            let call = arguments.pointee
            return StoreBox.answer(call.callback_error) {
                let key = StoreBox.bytes(call.key, call.key_size)
                let value = try StoreBox.at(call.user_arg).store.get(key, seconds: Double(call.timeout_in_ms) / 1000)
                guard let value else {
                    throw StoreFailure(
                        code: .deadlineExceeded,
                        message:
                            "no process gave \(String(decoding: key, as: UTF8.self)) within \(call.timeout_in_ms) ms")
                }
                (arguments.pointee.value, arguments.pointee.value_size) = StoreBox.copy(value)
                arguments.pointee.value_deleter_callback = { free($0) }
            }
        }
        arguments.kv_try_get_callback = { arguments in
            guard let arguments else { return nil }
            let call = arguments.pointee
            return StoreBox.answer(call.callback_error) {
                let key = StoreBox.bytes(call.key, call.key_size)
                guard let value = try StoreBox.at(call.user_arg).store.tryGet(key) else {
                    throw StoreFailure(
                        code: .notFound, message: "there is no \(String(decoding: key, as: UTF8.self)) yet")
                }
                (arguments.pointee.value, arguments.pointee.value_size) = StoreBox.copy(value)
                arguments.pointee.value_deleter_callback = { free($0) }
            }
        }
    }

    private struct StoreFailure: Error {
        let code: XLAError.Code
        let message: String
    }

    private static func at(_ pointer: UnsafeMutableRawPointer?) throws -> StoreBox {
        guard let pointer else { throw StoreFailure(code: .internal, message: "the plugin lost its argument") }
        return Unmanaged<StoreBox>.fromOpaque(pointer).takeUnretainedValue()
    }

    private static func bytes(_ start: UnsafePointer<CChar>?, _ count: Int) -> [UInt8] {
        Array(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
    }

    private static func copy(_ value: [UInt8]) -> (UnsafeMutablePointer<CChar>?, Int) {
        let memory = malloc(max(1, value.count))
        value.withUnsafeBytes { bytes in
            if let base = bytes.baseAddress { memory?.copyMemory(from: base, byteCount: bytes.count) }
        }
        return (memory?.assumingMemoryBound(to: CChar.self), value.count)
    }

    /// Runs the body of a callback; an error becomes one of the plugin's own making.
    private static func answer(
        _ makeError: UnsafeMutablePointer<PJRT_CallbackError?>?, _ body: () throws -> Void
    ) -> OpaquePointer? {
        do {
            try body()
            return nil
        } catch {
            let failure = error as? StoreFailure
            let message = failure?.message ?? "\(error)"
            return message.withCString {
                makeError?.pointee?((failure?.code ?? .unavailable).rawValue, $0, message.utf8.count)
            }
        }
    }
}
