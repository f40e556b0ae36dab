import CLanguage

/// Says in which language a text is written, with Compact Language Detector 2.
///
/// Made for posts: links, mentions and the like are left out before the detector looks, and only what it is sure of counts.
public struct LanguageIdentifier: Sendable {
    /// More text than this does not change the answer.
    private static let longestText = 2000
    /// Text with fewer letters is not judged.
    private static let fewestLetters = 8

    public init() {}

    /// The language of `text`, as ISO 639-1 where there is such a code (`fr`, `zh-Hant`); `nil` where it is too short or unclear.
    public func language(of text: String) -> String? {
        var words: [UInt8] = []
        words.reserveCapacity(min(text.utf8.count, Self.longestText) + 64)
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            while start < bytes.count, words.count < Self.longestText {
                var end = start
                while end < bytes.count, bytes[end] > 0x20 { end += 1 }
                let word = bytes[start..<end]
                if word.count < 100, !isNoWord(word) { words.append(contentsOf: word) }
                words.append(0x20)
                start = end + 1
            }
        }
        // Letters beyond ASCII have at least two bytes, all of which count: a few of them say much.
        guard words.count(where: { ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80 }) >= Self.fewestLetters else { return nil }
        var isReliable = false
        let code = words.withUnsafeBytes { raw in
            raw.withMemoryRebound(to: CChar.self) { chars in
                language_detect(chars.baseAddress, chars.count, &isReliable).map { String(cString: $0) }
            }
        }
        guard isReliable, let code, code != "un", code != "xxx" else { return nil }
        switch code {
        // The codes that ISO 639 has withdrawn.
        case "iw": return "he"
        case "jw": return "jv"
        default: return code
        }
    }

    /// Whether `word` is a link, a mention or another name that belongs to no language.
    private func isNoWord(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = word.first else { return true }
        if first == UInt8(ascii: "@") || first == UInt8(ascii: "#") { return true }
        if word.starts(with: "www.".utf8) || word.starts(with: "/r/".utf8) || word.starts(with: "/u/".utf8) {
            return true
        }
        var previous: UInt8 = 0
        for byte in word {
            if byte == UInt8(ascii: "/"), previous == UInt8(ascii: ":") { return true }
            previous = byte
        }
        return false
    }
}
