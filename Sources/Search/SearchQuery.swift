import Foundation
import Posts

/// Why a text is not a query.
public enum SearchQueryError: Error, CustomStringConvertible, Equatable {
    case nothingToFind
    case unknownOperator(String)
    case badValue(operator: String, value: String, expected: String)
    case emptyValue(operator: String, expected: String)
    case cannotExclude(operator: String)
    case danglingOr
    case excludedAlternative(String)
    case tooLong(limit: Int)
    case tooManyTerms(limit: Int)

    public var description: String {
        switch self {
        case .nothingToFind:
            "there is nothing to look for; write a word, a \"phrase\", a #tag, or an operator such as in:Coffee"
        case .unknownOperator(let name):
            "there is no operator \(name): in a search; there are \(SearchQuery.operators.map { "\($0):" }.joined(separator: ", ")) "
                + "(put the text in \"quotes\" to look for it as it is)"
        case .badValue(let name, let value, let expected): "\(name):\(value) is not understood; write \(expected)"
        case .emptyValue(let name, let expected): "\(name): stands alone; write \(expected)"
        case .cannotExclude(let name): "-\(name): has no meaning; only from:, in: and lang: can be excluded with -"
        case .danglingOr:
            "OR needs a word on each side; write it in lower case or in \"quotes\" to look for the word itself"
        case .excludedAlternative(let term): "-\(term) cannot be one side of OR; write the - part apart from it"
        case .tooLong(let limit): "the query is longer than \(limit) characters; shorten it"
        case .tooManyTerms(let limit): "the query has more than \(limit) words; leave some out"
        }
    }
}

/// A search as a person writes it.
///
/// Words are all wanted, in any order; `"a phrase"` in that order; `-word` not at all; `a OR b` either (it binds closer than
/// the space: `a OR b c` wants c and one of a, b); `#tag`. Operators: `from:author`, `in:community`, `lang:fr`, `since:2012-01-01`
/// (that day included), `until:2013-01-01` (that day not included), `min_score:10`, `sort:latest`. Case and accents do not matter.
public struct SearchQuery: Sendable, Equatable {
    /// One thing to look for.
    public enum Term: Sendable, Equatable {
        /// Words that must stand together in this order; one word is a phrase of one.
        case phrase(String)
        /// A hashtag, without `#`.
        case tag(String)
    }

    /// A name to match, or to leave out.
    public struct NameFilter: Sendable, Equatable {
        public let name: String
        public let isExcluded: Bool
    }

    public enum Order: String, Sendable, CaseIterable {
        /// BM25, best first.
        case relevance
        /// Newest first.
        case latest
    }

    /// All of these, each by one of its alternatives.
    public var clauses: [[Term]] = []
    /// None of these.
    public var excluded: [Term] = []
    public var authors: [NameFilter] = []
    public var communities: [NameFilter] = []
    public var languages: [NameFilter] = []
    /// Seconds since 1970: created at or after.
    public var since: Int64?
    /// Seconds since 1970: created before.
    public var until: Int64?
    public var minimumScore: Int64?
    public var order: Order = .relevance

    public static let operators = ["from", "in", "lang", "since", "until", "min_score", "sort"]
    public static let maximumLength = 1000
    public static let maximumTerms = 64

    public init() {}

    /// Whether only operators were given.
    var hasNoTerms: Bool { clauses.isEmpty && excluded.isEmpty }

    /// Reads a query.
    ///
    /// - Throws: `SearchQueryError`, which says what to write instead.
    public init(parsing text: String) throws {
        guard text.count <= SearchQuery.maximumLength else {
            throw SearchQueryError.tooLong(limit: SearchQuery.maximumLength)
        }
        var parser = SearchQueryParser(text)
        self = try parser.parse()
    }
}

/// Reads a query from left to right.
struct SearchQueryParser {
    private let characters: [Character]
    private var position = 0
    private var query = SearchQuery()
    private var hasFilter = false
    /// Whether the word OR was just read.
    private var expectsAlternative = false
    /// Whether an OR could follow: the last thing read was something to look for.
    private var canTakeAlternative = false

    init(_ text: String) {
        // Control characters mean nothing here and end C strings.
        characters = text.map { $0.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7f } ? " " : $0 }
    }

    mutating func parse() throws -> SearchQuery {
        while skipSpaces() { try readItem() }
        guard !expectsAlternative else { throw SearchQueryError.danglingOr }
        guard !query.hasNoTerms || hasFilter else { throw SearchQueryError.nothingToFind }
        let terms = query.clauses.reduce(query.excluded.count) { $0 + $1.count }
        guard terms <= SearchQuery.maximumTerms else {
            throw SearchQueryError.tooManyTerms(limit: SearchQuery.maximumTerms)
        }
        return query
    }

    private mutating func readItem() throws {
        let isExcluded = current == "-" && next.map { !$0.isWhitespace } == true
        if isExcluded { position += 1 }
        if isQuote(current) {
            return try add(.phrase(readQuoted()), isExcluded: isExcluded)
        }
        if current == "#", next.map({ $0.isLetter || $0.isNumber || $0 == "_" }) == true {
            position += 1
            return try add(.tag(readWord()), isExcluded: isExcluded)
        }
        let start = position
        if let name = readOperatorName() {
            return try readOperator(name, isExcluded: isExcluded)
        }
        position = start
        let word = readWord()
        if word == "OR", !isExcluded {
            guard canTakeAlternative, !expectsAlternative else { throw SearchQueryError.danglingOr }
            expectsAlternative = true
            return
        }
        try add(.phrase(word), isExcluded: isExcluded)
    }

    private mutating func add(_ term: SearchQuery.Term, isExcluded: Bool) throws {
        // What holds no letter and no digit has no token in the index: nothing could match it.
        guard case let text = SearchQueryParser.text(of: term), text.contains(where: { $0.isLetter || $0.isNumber })
        else { return }
        if expectsAlternative {
            guard !isExcluded else { throw SearchQueryError.excludedAlternative(text) }
            query.clauses[query.clauses.count - 1].append(term)
            expectsAlternative = false
        } else if isExcluded {
            query.excluded.append(term)
        } else {
            query.clauses.append([term])
        }
        canTakeAlternative = !isExcluded
    }

    private static func text(of term: SearchQuery.Term) -> String {
        switch term {
        case .phrase(let text), .tag(let text): text
        }
    }

    // MARK: Operators

    /// The name before a colon, in lower case; nil where this is no operator (`http://…`, `10:30`, `Note: …`).
    private mutating func readOperatorName() -> String? {
        var name = ""
        while position < characters.count, let letter = current, letter.isASCII, letter.isLetter || letter == "_" {
            name.append(letter)
            position += 1
        }
        guard !name.isEmpty, current == ":" else { return nil }
        position += 1
        let isKnown = SearchQuery.operators.contains(name.lowercased())
        // "Note: …" and "http://…" are text; "in:" with nothing after it is a slip.
        guard let after = current, !after.isWhitespace else { return isKnown ? name.lowercased() : nil }
        return after == "/" && !isKnown ? nil : name.lowercased()
    }

    private mutating func readOperator(_ name: String, isExcluded: Bool) throws {
        guard !expectsAlternative else { throw SearchQueryError.danglingOr }
        guard SearchQuery.operators.contains(name) else { throw SearchQueryError.unknownOperator(name) }
        guard !isExcluded || ["from", "in", "lang"].contains(name) else {
            throw SearchQueryError.cannotExclude(operator: name)
        }
        let value = isQuote(current) ? readQuoted() : readWord(stoppingAtQuote: false)
        canTakeAlternative = false
        hasFilter = true
        guard !value.isEmpty else {
            throw SearchQueryError.emptyValue(operator: name, expected: SearchQueryParser.expected(name))
        }
        let bad = SearchQueryError.badValue(operator: name, value: value, expected: SearchQueryParser.expected(name))
        switch name {
        case "from":
            query.authors.append(.init(name: String(value.drop { $0 == "@" }), isExcluded: isExcluded))
        case "in": query.communities.append(.init(name: value, isExcluded: isExcluded))
        case "lang":
            let language = value.lowercased().prefix { $0 != "-" && $0 != "_" }
            guard (2...3).contains(language.count), language.allSatisfy({ $0.isASCII && $0.isLetter }) else {
                throw bad
            }
            query.languages.append(.init(name: String(language), isExcluded: isExcluded))
        case "since", "until":
            guard let time = PostTime.startOfDay(value) else { throw bad }
            if name == "since" {
                query.since = max(query.since ?? time, time)
            } else {
                query.until = min(query.until ?? time, time)
            }
        case "min_score":
            guard let score = Int64(value) else { throw bad }
            query.minimumScore = score
        default:
            guard let order = SearchQuery.Order(rawValue: value.lowercased()) else { throw bad }
            query.order = order
        }
    }

    private static func expected(_ name: String) -> String {
        switch name {
        case "from": "from: and an author's name, such as from:alice"
        case "in": "in: and a community's name, such as in:Coffee"
        case "lang": "lang: and a language's code, such as lang:fr"
        case "since", "until": "a day as YYYY-MM-DD, such as \(name):2012-01-31"
        case "min_score": "a whole number, such as min_score:10"
        default: "sort:relevance or sort:latest"
        }
    }

    // MARK: Characters

    private var current: Character? { position < characters.count ? characters[position] : nil }
    private var next: Character? { position + 1 < characters.count ? characters[position + 1] : nil }

    private func isQuote(_ character: Character?) -> Bool {
        guard let character else { return false }
        return character == "\"" || character == "\u{201c}" || character == "\u{201d}"
    }

    private mutating func skipSpaces() -> Bool {
        while let character = current, character.isWhitespace { position += 1 }
        return position < characters.count
    }

    private mutating func readWord(stoppingAtQuote: Bool = true) -> String {
        let start = position
        while let character = current, !character.isWhitespace {
            if stoppingAtQuote, position > start, isQuote(character) { break }
            position += 1
        }
        return String(characters[start..<position])
    }

    /// What stands between quotes; a quote that is not closed goes on to the end.
    private mutating func readQuoted() -> String {
        position += 1
        let start = position
        while position < characters.count, !isQuote(current) { position += 1 }
        defer { position = min(position + 1, characters.count) }
        return String(characters[start..<position])
    }
}
