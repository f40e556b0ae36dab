/// What is known of a post beside its words; what is not known is left out of its document.
public struct DocumentFacts: Sendable, Equatable {
    public var community: String?
    /// ISO 639-1: `fr`.
    public var language: String?
    /// The decile of the post's engagement within its community: 0 (least) to 9 (most).
    public var reach: Int?

    public init(community: String? = nil, language: String? = nil, reach: Int? = nil) {
        self.community = community
        self.language = language
        self.reach = reach
    }
}

/// How a post, or a conversation, is written for the model:
///
///     <|post|> <|community|>NAME <|language|>xx <|reach|><|reach_7|> <|title|>TITLE <|text|>TEXT <|endoftext|>
///
/// without the spaces between; parts that are not known are left out.
public struct DocumentFormat: Sendable {
    public let tokenizer: Tokenizer
    /// The token that ends every document.
    public let endOfText: Int32
    /// The token that begins every post.
    public let startOfPost: Int32
    private let community, language, reach, title, text: Int32
    private let deciles: [Int32]

    /// - Throws: `TokenizerError.missingSpecials` for a tokenizer that is not Mynah's own.
    public init(_ tokenizer: Tokenizer) throws {
        let missing = SpecialToken.all.filter { tokenizer.id(ofSpecial: $0) == nil }
        guard missing.isEmpty else {
            throw TokenizerError.missingSpecials(path: tokenizer.path ?? "the tokenizer", names: missing)
        }
        func id(_ name: String) -> Int32 { tokenizer.id(ofSpecial: name) ?? -1 }
        self.tokenizer = tokenizer
        endOfText = id(SpecialToken.endOfText)
        startOfPost = id(SpecialToken.post)
        community = id(SpecialToken.community)
        language = id(SpecialToken.language)
        reach = id(SpecialToken.reach)
        title = id(SpecialToken.title)
        text = id(SpecialToken.text)
        deciles = (0...9).map { id(SpecialToken.reach($0)) }
    }

    /// The beginning of a post, for the model to go on with.
    ///
    /// - Parameters:
    ///   - title: a whole title; the model writes the text. `nil`: no title where there is a `startOfText`, else the model may begin with either.
    ///   - startOfText: the first words of the text; empty for none yet. With neither title nor text the model is left to choose.
    public func prompt(_ facts: DocumentFacts, title: String? = nil, startOfText: String? = nil) -> [Int32] {
        var ids = head(facts)
        if let title {
            ids.append(self.title)
            append(title, to: &ids)
            ids.append(text)
        } else if startOfText != nil {
            ids.append(text)
        }
        if let startOfText { append(startOfText, to: &ids) }
        return ids
    }

    /// A whole post; an empty title is left out.
    public func document(_ facts: DocumentFacts, title: String? = nil, text: String) -> [Int32] {
        var ids = head(facts)
        if let title, !title.isEmpty {
            ids.append(self.title)
            append(title, to: &ids)
        }
        ids.append(self.text)
        append(text, to: &ids)
        ids.append(endOfText)
        return ids
    }

    /// A conversation as it stands before the assistant's next turn, in the words that a model of posts knows: what a user
    /// says is the title of a post, what the assistant says is its text. The same ids as `apply_chat_template` with a
    /// generation prompt.
    ///
    /// - Throws: `TokenizerError.unknownRole`.
    public func chatPrompt(messages: [(role: String, content: String)]) throws -> [Int32] {
        var ids = [startOfPost]
        for (role, content) in messages {
            switch role {
            case "user":
                ids.append(title)
                append(content, to: &ids)
            case "assistant", "system":
                ids.append(text)
                append(content, to: &ids)
                ids += [endOfText, startOfPost]
            default: throw TokenizerError.unknownRole(role)
            }
        }
        return ids + [text]
    }

    private func head(_ facts: DocumentFacts) -> [Int32] {
        var ids = [startOfPost]
        if let name = facts.community {
            ids.append(community)
            append(name, to: &ids)
        }
        if let code = facts.language {
            ids.append(language)
            append(code, to: &ids)
        }
        if let decile = facts.reach {
            ids.append(reach)
            ids.append(deciles[min(max(decile, 0), 9)])
        }
        return ids
    }

    private func append(_ text: String, to ids: inout [Int32]) {
        var text = text
        text.withUTF8 { tokenizer.encode($0, into: &ids) }
    }
}

/// The conversation format for `transformers`.
enum ChatFormat {
    /// A Jinja template that gives the text whose tokens `DocumentFormat.chatPrompt` makes.
    static let template =
        "<|post|>{% for message in messages %}{% if message['role'] == 'user' %}{{ '<|title|>' + message['content'] }}"
        + "{% elif message['role'] in ['assistant', 'system'] %}"
        + "{{ '<|text|>' + message['content'] + '<|endoftext|><|post|>' }}"
        + "{% else %}{{ raise_exception('a message is from system, user or assistant') }}{% endif %}{% endfor %}"
        + "{% if add_generation_prompt %}<|text|>{% endif %}"
}
