import CJansson

/// A parsed JSON text; its values live as long as it does.
final class JSONDocument {
    private let pointer: UnsafeMutablePointer<json_t>

    var root: JSONValue { JSONValue(pointer: pointer) }

    /// Parses one JSON text (RFC 8259, strict; `\u0000` is let through).
    ///
    /// - Throws: `RecordError` with what is wrong and at which byte.
    init(_ bytes: UnsafeRawBufferPointer) throws {
        var error = json_error_t()
        let flags = Int(JSON_ALLOW_NUL)
        guard let pointer = json_loadb(bytes.baseAddress, bytes.count, flags, &error) else {
            let text = withUnsafeBytes(of: &error.text) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            throw RecordError("not valid JSON: \(text.prefix(120).filter { !$0.isNewline }) (byte \(error.position))")
        }
        self.pointer = pointer
    }

    deinit { json_decref(pointer) }
}

/// Why a record cannot be a post.
struct RecordError: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// A value inside a `JSONDocument`, which must outlive it.
struct JSONValue {
    fileprivate let pointer: UnsafeMutablePointer<json_t>

    /// A member of an object; nil where it is missing or null, or where this is no object.
    subscript(key: StaticString) -> JSONValue? {
        guard key.hasPointerRepresentation, pointer.pointee.type == JSON_OBJECT else { return nil }
        let name = UnsafeRawPointer(key.utf8Start).assumingMemoryBound(to: CChar.self)
        guard let found = json_object_get(pointer, name), found.pointee.type != JSON_NULL else { return nil }
        return JSONValue(pointer: found)
    }

    var isObject: Bool { pointer.pointee.type == JSON_OBJECT }
    var isArray: Bool { pointer.pointee.type == JSON_ARRAY }

    var string: String? {
        guard pointer.pointee.type == JSON_STRING, let start = json_string_value(pointer) else { return nil }
        let count = json_string_length(pointer)
        return start.withMemoryRebound(to: UInt8.self, capacity: count) {
            String(decoding: UnsafeBufferPointer(start: $0, count: count), as: UTF8.self)
        }
    }

    /// A whole number, also when it is written as a string (X archives) or with a fraction of zero.
    var integer: Int64? {
        switch pointer.pointee.type {
        case JSON_INTEGER: return json_integer_value(pointer)
        case JSON_REAL: return Int64(exactly: json_real_value(pointer))
        case JSON_STRING: return string.flatMap { Int64($0) }
        default: return nil
        }
    }

    /// Any number, written as one.
    var number: Double? {
        switch pointer.pointee.type {
        case JSON_INTEGER: Double(json_integer_value(pointer))
        case JSON_REAL: json_real_value(pointer)
        default: nil
        }
    }

    var bool: Bool? {
        switch pointer.pointee.type {
        case JSON_TRUE: true
        case JSON_FALSE: false
        default: nil
        }
    }

    /// The elements of an array; empty for anything else.
    var elements: [JSONValue] {
        guard isArray else { return [] }
        return (0..<json_array_size(pointer)).compactMap { index in
            json_array_get(pointer, index).map(JSONValue.init(pointer:))
        }
    }

    /// The members of an object in file order; empty for anything else.
    var members: [(key: String, value: JSONValue)] {
        guard isObject else { return [] }
        var result: [(String, JSONValue)] = []
        var iterator = json_object_iter(pointer)
        while let current = iterator {
            if let key = json_object_iter_key(current), let value = json_object_iter_value(current) {
                result.append((String(cString: key), JSONValue(pointer: value)))
            }
            iterator = json_object_iter_next(pointer, current)
        }
        return result
    }

    /// The value in few words, for an error.
    var excerpt: String {
        if let string {
            let cut = string.withoutControls.replacing("\n", with: " ")
            return cut.count > 40 ? "\"\(cut.prefix(40))…\"" : "\"\(cut)\""
        }
        if let bool { return bool ? "true" : "false" }
        if pointer.pointee.type == JSON_INTEGER { return "\(json_integer_value(pointer))" }
        if let number { return "\(number)" }
        return isArray ? "a list" : "an object"
    }
}

extension JSONValue {
    /// A member that must be a string where it is there.
    func string(_ key: StaticString) throws -> String? {
        guard let value = self[key] else { return nil }
        guard let string = value.string else { throw RecordError("\"\(key)\" is not a string (got \(value.excerpt))") }
        return string
    }

    /// A member that must be a whole number where it is there.
    func integer(_ key: StaticString) throws -> Int64? {
        guard let value = self[key] else { return nil }
        if value.string == "" { return nil }
        guard let integer = value.integer else {
            throw RecordError("\"\(key)\" is not a whole number (got \(value.excerpt))")
        }
        return integer
    }

    /// A member that must be a time where it is there.
    func time(_ key: StaticString) throws -> Int64? {
        guard let value = self[key] else { return nil }
        if value.string == "" { return nil }
        guard let time = PostTime.seconds(from: value) else {
            throw RecordError("\"\(key)\" is not a date (got \(value.excerpt))")
        }
        return time
    }

    /// A member that identifies something: a string, or a whole number.
    func identifier(_ key: StaticString) throws -> String? {
        guard let value = self[key] else { return nil }
        if let string = value.string { return string.isEmpty ? nil : string }
        guard let integer = value.integer else { throw RecordError("\"\(key)\" is not an id (got \(value.excerpt))") }
        return String(integer)
    }
}
