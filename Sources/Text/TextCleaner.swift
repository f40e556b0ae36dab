/// Makes the text of a post fit to learn from, and leaves what its author wrote as it is.
///
/// Line ends become `\n`, control characters go, the HTML entities that some platforms leave in are decoded once, runs of one character are cut short, and
/// white space at both ends goes. Nothing is normalised: no NFC, no case, no spelling.
public struct TextCleaner: Sendable {
    /// The longest run of one character that is kept.
    public var longestRun = 32
    /// The most line ends in a row.
    public var mostNewlines = 3

    public init() {}

    public func clean(_ text: String) -> String {
        var text = text
        if text.withUTF8({ isClean($0) }) { return text }
        var output = String.UnicodeScalarView()
        var run = 0
        var last: UnicodeScalar?
        var previousWasReturn = false
        let scalars = text.unicodeScalars
        var i = scalars.startIndex
        while i < scalars.endIndex {
            var scalar = scalars[i]
            i = scalars.index(after: i)
            if scalar == "&", let (decoded, next) = entity(scalars, after: i) {
                scalar = decoded
                i = next
            }
            if scalar == "\n", previousWasReturn {
                previousWasReturn = false
                continue
            }
            previousWasReturn = scalar == "\r"
            if scalar == "\r" { scalar = "\n" }
            if isControl(scalar) { continue }
            run = scalar == last ? run + 1 : 1
            last = scalar
            if run <= (scalar == "\n" ? mostNewlines : longestRun) { output.append(scalar) }
        }
        while let first = output.first, first.properties.isWhitespace { output.removeFirst() }
        while let last = output.last, last.properties.isWhitespace { output.removeLast() }
        return String(output)
    }

    /// Whether `text` surely needs no cleaning, by its bytes alone; most posts do not.
    private func isClean(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first, let last = text.last else { return true }
        if first <= 0x20 || last <= 0x20 { return false }
        var previous: UInt8 = 0
        var run = 0
        var beyondASCII = 0
        for byte in text {
            run = byte == previous ? run + 1 : 1
            previous = byte
            switch byte {
            case 0x0A: if run > mostNewlines { return false }
            case UInt8(ascii: "&"), 0..<0x20, 0x7F: return false
            // These begin white space and control characters, among others.
            case 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: return false
            case 0x80...: beyondASCII += 1
            default: if run > longestRun { return false }
            }
        }
        // A run of a character beyond ASCII that is too long has more bytes than these.
        return beyondASCII <= 2 * longestRun
    }

    private func isControl(_ scalar: UnicodeScalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// The character of the entity whose `&` stands before `start`, and where the text goes on.
    private func entity(
        _ scalars: String.UnicodeScalarView, after start: String.UnicodeScalarView.Index
    ) -> (UnicodeScalar, String.UnicodeScalarView.Index)? {
        var name = ""
        var i = start
        while i < scalars.endIndex, scalars[i] != ";" {
            guard name.unicodeScalars.count < 8, scalars[i].isASCII, scalars[i].value > 0x20 else { return nil }
            name.unicodeScalars.append(scalars[i])
            i = scalars.index(after: i)
        }
        guard i < scalars.endIndex else { return nil }
        let next = scalars.index(after: i)
        switch name {
        case "amp": return ("&", next)
        case "lt": return ("<", next)
        case "gt": return (">", next)
        case "quot": return ("\"", next)
        case "apos": return ("'", next)
        case "nbsp": return ("\u{A0}", next)
        default:
            guard name.hasPrefix("#") else { return nil }
            let digits = name.dropFirst()
            let value =
                digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return value.flatMap { UnicodeScalar($0) }.map { ($0, next) }
        }
    }
}
