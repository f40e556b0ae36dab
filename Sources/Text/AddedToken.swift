/// A token that is cut out of the text before anything else, with the options of `tokenizers`.
public struct AddedToken: Sendable, Equatable {
    public var id: Int32
    public var content: String
    /// Whether it is control rather than text: never made from ordinary text.
    public var isSpecial: Bool
    /// Takes the white space before it along.
    public var stripsLeft = false
    /// Takes the white space after it along.
    public var stripsRight = false
    /// Looked for after those that are not.
    public var isNormalized = false

    public init(id: Int32, content: String, isSpecial: Bool) {
        self.id = id
        self.content = content
        self.isSpecial = isSpecial
    }
}

/// Finds added tokens in text: leftmost first, of several at one place the longest.
struct AddedTokenFinder: Sendable {
    /// A stretch of text, or the token that stands there.
    struct Piece {
        var range: Range<Int>
        var token: Int32?
    }

    private struct Entry {
        var token: AddedToken
        var content: [UInt8]
    }

    /// The tokens that begin with each byte, the longest first; looked for in this order of passes.
    private let passes: [[[Entry]]]
    let isEmpty: Bool
    /// Whether ordinary text can hold one.
    let hasOrdinary: Bool

    init(_ tokens: [AddedToken]) {
        passes = [false, true].map { isNormalized in
            var byFirst = [[Entry]](repeating: [], count: 256)
            for token in tokens where token.isNormalized == isNormalized {
                let content = Array(token.content.utf8)
                if let first = content.first { byFirst[Int(first)].append(Entry(token: token, content: content)) }
            }
            return byFirst.map { $0.sorted { $0.content.count > $1.content.count } }
        }
        isEmpty = tokens.allSatisfy(\.content.isEmpty)
        hasOrdinary = tokens.contains { !$0.isSpecial && !$0.content.isEmpty }
    }

    /// `text` cut at its added tokens; special ones are left in the text unless `allowingSpecial`.
    func pieces(of text: UnsafeBufferPointer<UInt8>, allowingSpecial: Bool) -> [Piece] {
        var pieces = [Piece(range: 0..<text.count, token: nil)]
        for byFirst in passes where byFirst.contains(where: { !$0.isEmpty }) {
            pieces = pieces.flatMap {
                $0.token == nil ? cut(text, $0.range, byFirst, allowingSpecial: allowingSpecial) : [$0]
            }
        }
        return pieces.filter { !$0.range.isEmpty || $0.token != nil }
    }

    private func cut(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ byFirst: [[Entry]], allowingSpecial: Bool
    ) -> [Piece] {
        var pieces: [Piece] = []
        var done = range.lowerBound
        var i = range.lowerBound
        while i < range.upperBound {
            guard let entry = match(text, i, range.upperBound, byFirst[Int(text[i])]) else {
                i += 1
                continue
            }
            var start = i
            var stop = i + entry.content.count
            i = stop
            if entry.token.isSpecial && !allowingSpecial { continue }
            if entry.token.stripsLeft { start = max(done, spaceStart(text, done, start)) }
            if entry.token.stripsRight { stop = spaceEnd(text, stop, range.upperBound) }
            if done < start { pieces.append(Piece(range: done..<start, token: nil)) }
            pieces.append(Piece(range: start..<max(start, stop), token: entry.token.id))
            done = max(done, stop)
        }
        if done < range.upperBound { pieces.append(Piece(range: done..<range.upperBound, token: nil)) }
        return pieces
    }

    private func match(_ text: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int, _ entries: [Entry]) -> Entry? {
        entries.first { entry in
            end - i >= entry.content.count && entry.content.indices.allSatisfy { text[i + $0] == entry.content[$0] }
        }
    }

    private func spaceStart(_ text: UnsafeBufferPointer<UInt8>, _ from: Int, _ end: Int) -> Int {
        guard let base = text.baseAddress else { return end }
        var start = end
        while start > from {
            var first = start - 1
            while first > from, text[first] & 0xC0 == 0x80 { first -= 1 }
            guard CharacterClasses.shared.at(base + first, base + start).kind >= CharacterClass.space else { break }
            start = first
        }
        return start
    }

    private func spaceEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> Int {
        guard let base = text.baseAddress else { return start }
        var end = start
        while end < limit {
            let (kind, length) = CharacterClasses.shared.at(base + end, base + limit)
            guard kind >= CharacterClass.space else { break }
            end += length
        }
        return end
    }
}
