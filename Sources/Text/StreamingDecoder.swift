/// Turns tokens into text as they come, never half a character: bytes of an unfinished one are held back.
///
/// A post's community and language, where a model writes them before its title or text, are no text of its.
public struct StreamingDecoder {
    private let tokenizer: Tokenizer
    private let skipped: Set<Int32>
    /// Those of `skipped` after which a fact of the post follows, and those that end its facts.
    private let factTokens, contentTokens: Set<Int32>
    private var isBeforeContent: Bool
    private var isInFact = false
    private var pending: [UInt8] = []

    /// - Parameters:
    ///   - prompt: what came before; where a post's title or text has begun there, no facts are looked for.
    ///   - skippingSpecial: whether special tokens give no text.
    public init(_ tokenizer: Tokenizer, after prompt: [Int32] = [], skippingSpecial: Bool = true) {
        self.tokenizer = tokenizer
        let special = skippingSpecial ? tokenizer.addedTokens.filter(\.isSpecial) : []
        func ids(_ names: [String]) -> Set<Int32> { Set(special.filter { names.contains($0.content) }.map(\.id)) }
        skipped = Set(special.map(\.id))
        factTokens = ids([SpecialToken.community, SpecialToken.language])
        contentTokens = ids([SpecialToken.title, SpecialToken.text])
        isBeforeContent = !prompt.contains(where: contentTokens.contains)
    }

    /// The text that `id` completes; empty while a character is unfinished. Bytes that can't be UTF-8 become U+FFFD.
    public mutating func push(_ id: Int32) -> String {
        if skipped.contains(id) {
            isBeforeContent = isBeforeContent && !contentTokens.contains(id)
            isInFact = isBeforeContent && factTokens.contains(id)
            return ""
        }
        if isInFact { return "" }
        pending.append(contentsOf: tokenizer.bytes(of: id))
        let complete = pending.count - unfinishedCount(pending)
        let text = String(decoding: pending[..<complete], as: UTF8.self)
        pending.removeFirst(complete)
        return text
    }

    /// What is left when no more tokens come: U+FFFD for an unfinished character.
    public mutating func finish() -> String {
        defer { pending = [] }
        return String(decoding: pending, as: UTF8.self)
    }

    /// How many bytes at the end of `bytes` begin a character that more bytes could complete.
    private func unfinishedCount(_ bytes: [UInt8]) -> Int {
        for count in 1...3 where count <= bytes.count {
            let lead = bytes[bytes.count - count]
            if lead & 0xC0 == 0x80 { continue }
            let length = lead >= 0xF5 ? 0 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0
            guard length > count else { return 0 }
            if count == 1 { return 1 }
            let second = bytes[bytes.count - count + 1]
            let isPossible =
                switch lead {
                case 0xE0: second >= 0xA0
                case 0xED: second < 0xA0
                case 0xF0: second >= 0x90
                case 0xF4: second < 0x90
                default: true
                }
            return isPossible ? count : 0
        }
        return 0
    }
}
