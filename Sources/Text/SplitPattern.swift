/// How text is cut into words before its bytes are merged; a merge never crosses a cut.
public enum SplitPattern: String, Sendable, CaseIterable {
    /// GPT-2's pattern, which is also that of a `ByteLevel` pre-tokenizer with `use_regex`.
    case gpt2
    /// Llama-3's pattern: digits in groups of up to three, a line end stays with the sign before it. Ours.
    case llama3
    /// No cuts: `ByteLevel` without `use_regex`.
    case whole

    /// The pattern as a regular expression of `tokenizers`.
    public var expression: String {
        switch self {
        case .gpt2: #"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"#
        case .llama3:
            #"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|"#
                + #"\s+(?!\S)|\s+"#
        case .whole: ""
        }
    }

    /// The pattern that `expression` is, where it is one of the two or another spelling of the same.
    init?(expression: String) {
        switch expression {
        case SplitPattern.gpt2.expression, #"'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"#:
            self = .gpt2
        case SplitPattern.llama3.expression,
            #"(?:'[sS]|'[tT]|'[rR][eE]|'[vV][eE]|'[mM]|'[lL][lL]|'[dD])|"#
            + #"[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"#:
            self = .llama3
        default: return nil
        }
    }

    /// The words of `text`, for tests and for looking at what the pattern does.
    public func words(of text: String) -> [String] {
        var text = text
        return text.withUTF8 { bytes in
            var words: [String] = []
            guard let start = bytes.baseAddress else { return words }
            let end = start + bytes.count
            var p = start
            while p < end {
                let next = wordEnd(p, end)
                words.append(String(decoding: UnsafeBufferPointer(start: p, count: next - p), as: UTF8.self))
                p = next
            }
            return words
        }
    }

    /// The end of the word that starts at `p`; always past `p`.
    @inline(__always)
    func wordEnd(_ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
        switch self {
        case .gpt2: GPT2Split.wordEnd(p, end, .shared)
        case .llama3: Llama3Split.wordEnd(p, end, .shared)
        case .whole: end
        }
    }
}

/// One split pattern as a state machine over UTF-8.
protocol WordSplit {
    /// The end of the word that starts at `p`, where `p < end`; always past `p`.
    static func wordEnd(
        _ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ classes: CharacterClasses
    ) -> UnsafePointer<UInt8>
}

enum WholeSplit: WordSplit {
    @inline(__always)
    static func wordEnd(
        _ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ classes: CharacterClasses
    ) -> UnsafePointer<UInt8> { end }
}

enum GPT2Split: WordSplit {
    @inline(__always)
    static func wordEnd(
        _ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ classes: CharacterClasses
    ) -> UnsafePointer<UInt8> {
        let first = p[0]
        if first == UInt8(ascii: "'"), let contraction = contractionEnd(p, end) { return contraction }
        var (kind, length) = classes.at(p, end)
        var q = p + length
        if first == UInt8(ascii: " "), q < end {  // ` ?` before a run of letters, numbers or signs
            let next = classes.at(q, end)
            if next.kind < CharacterClass.space {
                (kind, length) = next
                q += length
            }
        }
        if kind == CharacterClass.letter { return lettersEnd(q, end, classes) }
        if kind < CharacterClass.space { return runEnd(q, end, classes, of: kind) }
        return spaceEnd(p, q, end, classes)
    }

    /// The end of `'s 't 're 've 'm 'll 'd` at `p`, in lower case only.
    @inline(__always)
    private static func contractionEnd(
        _ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
    ) -> UnsafePointer<UInt8>? {
        guard end - p >= 2 else { return nil }
        let second = end - p >= 3 ? p[2] : 0
        switch p[1] {
        case UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "m"), UInt8(ascii: "d"): return p + 2
        case UInt8(ascii: "r") where second == UInt8(ascii: "e"): return p + 3
        case UInt8(ascii: "v") where second == UInt8(ascii: "e"): return p + 3
        case UInt8(ascii: "l") where second == UInt8(ascii: "l"): return p + 3
        default: return nil
        }
    }

    /// `\s+(?!\S)|\s+`: white space but for its last character, which the word after it may want.
    @inline(never)
    private static func spaceEnd(
        _ start: UnsafePointer<UInt8>, _ afterFirst: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>,
        _ classes: CharacterClasses
    ) -> UnsafePointer<UInt8> {
        var q = afterFirst
        var last = start
        while q < end {
            let (kind, length) = classes.at(q, end)
            guard kind >= CharacterClass.space else { return last > start ? last : q }
            last = q
            q += length
        }
        return end
    }
}

enum Llama3Split: WordSplit {
    @inline(__always)
    static func wordEnd(
        _ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ classes: CharacterClasses
    ) -> UnsafePointer<UInt8> {
        let first = p[0]
        let (kind, length) = classes.at(p, end)
        let q = p + length
        if kind == CharacterClass.letter { return lettersEnd(q, end, classes) }
        if kind == CharacterClass.number { return numberEnd(q, end, classes) }
        if first == UInt8(ascii: "'"), let contraction = contractionEnd(p, end) { return contraction }
        if kind != CharacterClass.newline, q < end {
            let next = classes.at(q, end)
            if next.kind == CharacterClass.letter {
                return lettersEnd(q + next.length, end, classes)
            }
            if first == UInt8(ascii: " "), next.kind == CharacterClass.other {
                return signsEnd(q + next.length, end, classes)
            }
        }
        if kind == CharacterClass.other { return signsEnd(q, end, classes) }
        return spaceEnd(p, end, classes)
    }

    /// The end of `'s 't 're 've 'm 'll 'd` at `p` in any case; `ſ` (U+017F) is an s in another case.
    @inline(__always)
    private static func contractionEnd(
        _ p: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
    ) -> UnsafePointer<UInt8>? {
        guard end - p >= 2 else { return nil }
        let second = end - p >= 3 ? p[2] : 0
        switch p[1] | 0x20 {
        case UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "m"), UInt8(ascii: "d"): return p + 2
        case UInt8(ascii: "r") where second | 0x20 == UInt8(ascii: "e"): return p + 3
        case UInt8(ascii: "v") where second | 0x20 == UInt8(ascii: "e"): return p + 3
        case UInt8(ascii: "l") where second | 0x20 == UInt8(ascii: "l"): return p + 3
        default: return p[1] == 0xC5 && second == 0xBF ? p + 3 : nil
        }
    }

    /// `\p{N}{1,3}` after its first number.
    @inline(__always)
    private static func numberEnd(
        _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ classes: CharacterClasses
    ) -> UnsafePointer<UInt8> {
        var q = start
        for _ in 0..<2 where q < end {
            let (kind, length) = classes.at(q, end)
            if kind != CharacterClass.number { return q }
            q += length
        }
        return q
    }

    /// `[^\s\p{L}\p{N}]+[\r\n]*` after its first sign.
    @inline(__always)
    private static func signsEnd(
        _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ classes: CharacterClasses
    ) -> UnsafePointer<UInt8> {
        var q = runEnd(start, end, classes, of: CharacterClass.other)
        while q < end, q[0] == UInt8(ascii: "\n") || q[0] == UInt8(ascii: "\r") { q += 1 }
        return q
    }

    /// `\s*[\r\n]+|\s+(?!\S)|\s+`: to the last line end, else all but the last character.
    @inline(never)
    private static func spaceEnd(
        _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ classes: CharacterClasses
    ) -> UnsafePointer<UInt8> {
        var q = start
        var last = start
        var afterNewline: UnsafePointer<UInt8>?
        while q < end {
            let (kind, length) = classes.at(q, end)
            guard kind >= CharacterClass.space else { return afterNewline ?? (last > start ? last : q) }
            last = q
            q += length
            if kind == CharacterClass.newline { afterNewline = q }
        }
        return afterNewline ?? end
    }
}

/// The end of the run of characters of class `kind` that goes on at `start`.
@inline(__always)
func runEnd(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ classes: CharacterClasses, of kind: UInt8
) -> UnsafePointer<UInt8> {
    var q = start
    while q < end {
        let next = classes.at(q, end)
        if next.kind != kind { break }
        q += next.length
    }
    return q
}

/// The end of the run of letters that goes on at `start`: eight ASCII bytes at a time, without a branch for each.
@inline(__always)
func lettersEnd(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ classes: CharacterClasses
) -> UnsafePointer<UInt8> {
    let high: UInt64 = 0x8080_8080_8080_8080
    var q = start
    while end - q >= 8 {
        let bytes = UInt64(littleEndian: UnsafeRawPointer(q).loadUnaligned(as: UInt64.self))
        // In lower case and 7 bits, a byte is at least "a" when adding 0x1F carries into its high bit, above "z" when 0x05 does.
        let lower = (bytes | 0x2020_2020_2020_2020) & ~high
        let isLetter = (lower &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(lower &+ 0x0505_0505_0505_0505) & ~bytes & high
        if isLetter != high {
            q += (isLetter ^ high).trailingZeroBitCount &>> 3
            if q[0] < 0x80 { return q }
            break
        }
        q += 8
    }
    return runEnd(q, end, classes, of: CharacterClass.letter)
}
