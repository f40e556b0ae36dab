/// Where a text stops being JSON, or being the JSON that was asked for.
struct JSONError: Error {
    let offset: Int
    let expected: String
}

/// A value of a small part of a JSON file.
enum JSONValue: Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    subscript(key: String) -> JSONValue? {
        if case .object(let members) = self { members[key] } else { nil }
    }
    var string: String? {
        if case .string(let value) = self { value } else { nil }
    }
    var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }
    var array: [JSONValue]? {
        if case .array(let value) = self { value } else { nil }
    }
    var integer: Int? {
        if case .number(let value) = self { Int(exactly: value) } else { nil }
    }
}

/// Reads JSON from memory in one pass, without building values for what the caller takes piece by piece.
///
/// A tokenizer.json is a few megabytes, most of it one object of tokens and one array of merges; opening one must not take longer than reading it.
struct JSONReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var offset = 0
    private var unescaped: [UInt8] = []

    /// `bytes` must be valid UTF-8 and outlive the reader.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    private func failure(_ expected: String) -> JSONError { JSONError(offset: offset, expected: expected) }

    /// The next byte that is not white space, not taken yet.
    @inline(__always)
    mutating func peek() throws -> UInt8 {
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte > 0x20 || !(byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09) { return byte }
            offset += 1
        }
        throw failure("more: the file ends too early")
    }

    @inline(__always)
    mutating func take(_ byte: UInt8) throws {
        guard try peek() == byte else { throw failure("`\(Character(UnicodeScalar(byte)))`") }
        offset += 1
    }

    @inline(__always)
    private mutating func takeIf(_ byte: UInt8) throws -> Bool {
        guard try peek() == byte else { return false }
        offset += 1
        return true
    }

    /// Calls `body` at each element of an array; `body` must take the element.
    mutating func readArray(_ body: (inout JSONReader) throws -> Void) throws {
        try take(UInt8(ascii: "["))
        if try takeIf(UInt8(ascii: "]")) { return }
        repeat { try body(&self) } while try takeIf(UInt8(ascii: ","))
        try take(UInt8(ascii: "]"))
    }

    /// Calls `body` at each member of an object, with its key; `body` must take the value.
    mutating func readObject(_ body: (inout JSONReader, String) throws -> Void) throws {
        try take(UInt8(ascii: "{"))
        if try takeIf(UInt8(ascii: "}")) { return }
        repeat {
            let key = try readString()
            try take(UInt8(ascii: ":"))
            try body(&self, key)
        } while try takeIf(UInt8(ascii: ","))
        try take(UInt8(ascii: "}"))
    }

    /// Calls `body` with the bytes of each key and its value, for an object of strings to integers.
    mutating func readIntegers(_ body: (UnsafeBufferPointer<UInt8>, Int) throws -> Void) throws {
        try take(UInt8(ascii: "{"))
        if try takeIf(UInt8(ascii: "}")) { return }
        repeat {
            let start = offset
            try withString { reader, key in
                try reader.take(UInt8(ascii: ":"))
                do {
                    try body(key, try reader.readInteger())
                } catch let error as JSONError {
                    throw JSONError(offset: max(start, error.offset), expected: error.expected)
                }
            }
        } while try takeIf(UInt8(ascii: ","))
        try take(UInt8(ascii: "}"))
    }

    mutating func readString() throws -> String {
        try withString { _, bytes in String(decoding: bytes, as: UTF8.self) }
    }

    /// Takes a string and calls `body` with its unescaped bytes, which live until `body` returns.
    @inline(__always)
    mutating func withString<Result>(
        _ body: (inout JSONReader, UnsafeBufferPointer<UInt8>) throws -> Result
    ) throws -> Result {
        try take(UInt8(ascii: "\""))
        let start = offset
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "\"") {
                let string = UnsafeBufferPointer(rebasing: bytes[start..<offset])
                offset += 1
                return try body(&self, string)
            }
            if byte == UInt8(ascii: "\\") { break }
            if byte < 0x20 { throw failure("no control character in a string") }
            offset += 1
        }
        try unescape(from: start)
        let string = unescaped
        return try string.withUnsafeBufferPointer { try body(&self, $0) }
    }

    private mutating func unescape(from start: Int) throws {
        unescaped.removeAll(keepingCapacity: true)
        unescaped.append(contentsOf: bytes[start..<offset])
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            switch byte {
            case UInt8(ascii: "\""): return
            case UInt8(ascii: "\\"): try unescapeOne()
            case 0..<0x20: throw failure("no control character in a string")
            default: unescaped.append(byte)
            }
        }
        throw failure("`\"`: a string that does not end")
    }

    private mutating func unescapeOne() throws {
        guard offset < bytes.count else { throw failure("more after `\\`") }
        let byte = bytes[offset]
        offset += 1
        switch byte {
        case UInt8(ascii: "n"): unescaped.append(0x0A)
        case UInt8(ascii: "t"): unescaped.append(0x09)
        case UInt8(ascii: "r"): unescaped.append(0x0D)
        case UInt8(ascii: "b"): unescaped.append(0x08)
        case UInt8(ascii: "f"): unescaped.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): unescaped.append(byte)
        case UInt8(ascii: "u"):
            var unit = try readHex()
            if unit & 0xFC00 == 0xD800 {
                guard offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
                    bytes[offset + 1] == UInt8(ascii: "u")
                else { throw failure("the second half of a surrogate pair") }
                offset += 2
                let low = try readHex()
                guard low & 0xFC00 == 0xDC00 else { throw failure("the second half of a surrogate pair") }
                unit = 0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF)
            }
            guard let scalar = UnicodeScalar(unit) else { throw failure("a code point after `\\u`") }
            unescaped.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        default: throw failure("an escape that JSON knows")
        }
    }

    private mutating func readHex() throws -> UInt32 {
        guard offset + 4 <= bytes.count else { throw failure("four hexadecimal digits") }
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(UnicodeScalar(bytes[offset])).hexDigitValue else {
                throw failure("four hexadecimal digits")
            }
            value = value << 4 | UInt32(digit)
            offset += 1
        }
        return value
    }

    mutating func readInteger() throws -> Int {
        _ = try peek()
        let start = offset
        let isNegative = bytes[offset] == UInt8(ascii: "-")
        if isNegative { offset += 1 }
        var value = 0
        let first = offset
        while offset < bytes.count, case let digit = Int(bytes[offset]) - 48, (0...9).contains(digit) {
            guard offset - first < 18 else { throw failure("a smaller number") }
            value = value * 10 + digit
            offset += 1
        }
        let ends = offset < bytes.count ? bytes[offset] : 0x20
        guard offset > first, ends != UInt8(ascii: "."), ends | 0x20 != UInt8(ascii: "e") else {
            offset = start
            throw failure("a whole number")
        }
        return isNegative ? -value : value
    }

    /// Takes any value; `depth` more levels of nesting at most.
    mutating func readValue(depth: Int = 64) throws -> JSONValue {
        guard depth > 0 else { throw failure("less nesting") }
        switch try peek() {
        case UInt8(ascii: "{"):
            var members: [String: JSONValue] = [:]
            try readObject { members[$1] = try $0.readValue(depth: depth - 1) }
            return .object(members)
        case UInt8(ascii: "["):
            var elements: [JSONValue] = []
            try readArray { elements.append(try $0.readValue(depth: depth - 1)) }
            return .array(elements)
        case UInt8(ascii: "\""): return .string(try readString())
        case UInt8(ascii: "t"): return try readWord("true", .bool(true))
        case UInt8(ascii: "f"): return try readWord("false", .bool(false))
        case UInt8(ascii: "n"): return try readWord("null", .null)
        default: return try readNumber()
        }
    }

    private mutating func readWord(_ word: StaticString, _ value: JSONValue) throws -> JSONValue {
        let count = word.utf8CodeUnitCount
        guard offset + count <= bytes.count,
            (0..<count).allSatisfy({ bytes[offset + $0] == word.utf8Start[$0] })
        else { throw failure("a value") }
        offset += count
        return value
    }

    private mutating func readNumber() throws -> JSONValue {
        let start = offset
        while offset < bytes.count, "+-.0123456789eE".utf8.contains(bytes[offset]) { offset += 1 }
        guard let value = Double(String(decoding: bytes[start..<offset], as: UTF8.self)) else {
            offset = start
            throw failure("a value")
        }
        return .number(value)
    }

    /// Checks that nothing but white space is left.
    mutating func finish() throws {
        while offset < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[offset]) { offset += 1 }
        guard offset == bytes.count else { throw failure("the end of the file") }
    }
}
