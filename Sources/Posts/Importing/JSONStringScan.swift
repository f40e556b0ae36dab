/// Where a byte-by-byte scan of JSON text is with regard to strings, in which braces and commas mean nothing.
struct JSONStringScan {
    enum Step {
        /// A byte of what the string says.
        case content
        /// Part of an escape.
        case escape
        /// The closing quotation mark.
        case end
    }

    private(set) var isInString = false
    private var isEscaped = false

    /// The opening quotation mark was met.
    mutating func begin() { isInString = true }

    /// Takes a byte that comes inside a string.
    mutating func step(_ byte: UInt8) -> Step {
        if isEscaped {
            isEscaped = false
            return .escape
        }
        switch byte {
        case UInt8(ascii: "\\"):
            isEscaped = true
            return .escape
        case UInt8(ascii: "\""):
            isInString = false
            return .end
        default: return .content
        }
    }
}
