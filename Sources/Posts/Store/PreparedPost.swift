import Foundation

/// A post made ready for the store: clean text, tags, a language, and a fingerprint of what the source said.
struct PreparedPost: Sendable {
    var post: Post
    /// 64-bit FNV-1a of every field as it came, before a language was guessed: equal means nothing changed.
    let fingerprint: Int64

    init(_ source: Post, identifyLanguage: ((String) -> String?)? = nil) {
        var post = source
        post.id = post.id.withoutControls
        post.text = post.text.withoutControls
        post.title = post.title.flatMap { $0.isEmpty ? nil : $0.withoutControls }
        post.author = post.author.flatMap { $0.isEmpty ? nil : $0.withoutControls }
        post.community = post.community.flatMap { $0.isEmpty ? nil : $0.withoutControls }
        post.flair = post.flair.flatMap { $0.isEmpty ? nil : $0.withoutControls }
        post.domain = post.domain.flatMap { $0.isEmpty ? nil : $0.withoutControls }
        post.contentWarning = post.contentWarning.flatMap { $0.isEmpty ? nil : $0.withoutControls }
        post.language = post.language.flatMap(LanguageTag.primary)
        if post.tags.isEmpty {
            post.tags = Hashtags.find(in: post.text)
            if let title = post.title { post.tags += Hashtags.find(in: title) }
        } else {
            post.tags = post.tags.map { $0.withoutControls.replacingOccurrences(of: " ", with: "_") }
        }
        fingerprint = PreparedPost.fingerprint(of: post)
        if post.language == nil, let identifyLanguage {
            post.language = identifyLanguage(post.title.map { "\($0)\n\(post.text)" } ?? post.text)
        }
        self.post = post
    }

    /// Tags as one column of text, separated by spaces.
    var tagsColumn: String? { post.tags.isEmpty ? nil : post.tags.joined(separator: " ") }

    /// Tags as the index holds them: `new_york` is one token, so a search for `#new` does not find it.
    static func indexed(tags column: String?) -> String? {
        column.map { $0.contains("_") ? $0.replacingOccurrences(of: "_", with: "") : $0 }
    }

    var mediaColumn: String? {
        guard !post.media.isEmpty, let data = try? JSONEncoder().encode(post.media) else { return nil }
        return String(decoding: data, as: UTF8.self)
    }

    private static func fingerprint(of post: Post) -> Int64 {
        var hash = FNV1a()
        hash.add(post.platform)
        hash.add(post.author)
        hash.add(post.community)
        hash.add(post.language)
        hash.add(post.title)
        hash.add(post.text)
        hash.add(post.created)
        hash.add(post.replyTo)
        hash.add(post.repostOf)
        for tag in post.tags { hash.add(tag) }
        let counts = post.counts
        for count in [
            counts.score, counts.ups, counts.downs, counts.replies, counts.likes, counts.reposts, counts.quotes,
            counts.views,
        ] { hash.add(count) }
        for item in post.media {
            hash.add(item.url)
            hash.add(item.alt)
        }
        hash.add(Int64(post.visibility.rawValue))
        for purpose in Purpose.allCases { hash.add(Int64(post.consent[purpose].rawValue)) }
        hash.add(post.contentWarning)
        hash.add(post.domain)
        hash.add(post.flair)
        return Int64(bitPattern: hash.state)
    }
}

/// The 64-bit FNV-1a hash (Fowler, Noll, Vo), with a length or a mark before each field so that fields cannot run together.
private struct FNV1a {
    var state: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }

    mutating func add(word: UInt64) {
        state = (state ^ word) &* 0x100_0000_01b3
        state ^= state >> 32
    }

    mutating func add(_ text: String?) {
        guard var text else { return add(byte: 0) }
        text.withUTF8 { bytes in
            add(word: UInt64(bytes.count) &+ 1)
            var hash = state
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            state = hash
        }
    }

    mutating func add(_ number: Int64?) {
        guard let number else { return add(byte: 0) }
        add(byte: 1)
        add(word: UInt64(bitPattern: number))
    }
}

extension String {
    /// The string without control characters, but for line ends and tabs: they mean nothing in a post, end C strings, and
    /// steer terminals.
    var withoutControls: String {
        let isClean = utf8.withContiguousStorageIfAvailable { bytes in
            bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7f || $0 == 0x0a || $0 == 0x09 }
        }
        if isClean == true { return self }
        return String(decoding: utf8.filter { $0 >= 0x20 && $0 != 0x7f || $0 == 0x0a || $0 == 0x09 }, as: UTF8.self)
    }
}

/// Language tags (BCP 47).
enum LanguageTag {
    /// `pt-BR` -> `pt`; nil for what names no language (`und`, `zxx`, X's `qme`) or is not a tag.
    static func primary(_ tag: String) -> String? {
        let primary = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
        guard (2...3).contains(primary.utf8.count), primary.utf8.allSatisfy({ (0x61...0x7a).contains($0) }) else {
            return nil
        }
        // qaa...qtz are private use: X marks tweets of only mentions, tags, links or media so.
        if ["und", "zxx", "mul", "mis", "art"].contains(primary) { return nil }
        if primary.utf8.count == 3, primary >= "qaa", primary <= "qtz" { return nil }
        return primary
    }
}

/// Hashtags in plain text.
enum Hashtags {
    /// The tags in `text`, without `#`: letters, digits and `_`, at least one not a digit, not inside a word or an address.
    static func find(in text: String) -> [String] {
        let hasMark = text.utf8.withContiguousStorageIfAvailable { $0.contains(UInt8(ascii: "#")) }
        guard hasMark != false else { return [] }
        var tags: [String] = []
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        var before: Unicode.Scalar = " "
        while index < scalars.endIndex {
            let scalar = scalars[index]
            index = scalars.index(after: index)
            if scalar == "#", before.properties.isWhitespace || "([{\"'«“.,;:!?¿¡".unicodeScalars.contains(before) {
                let start = index
                while index < scalars.endIndex, isTagScalar(scalars[index]) { index = scalars.index(after: index) }
                let tag = String(scalars[start..<index])
                if tag.utf8.count <= 400, tag.unicodeScalars.contains(where: { $0.properties.isAlphabetic }),
                    !tags.contains(tag)
                {
                    tags.append(tag)
                }
            }
            before = scalar
        }
        return tags
    }

    private static func isTagScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
                || scalar == "_"
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .nonspacingMark, .spacingMark:
            return true
        default: return false
        }
    }
}
