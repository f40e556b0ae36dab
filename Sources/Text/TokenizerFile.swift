import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// What a `tokenizer.json` says, checked: the parts of a byte-level BPE tokenizer.
struct TokenizerDefinition {
    var pattern = SplitPattern.llama3
    /// Whether a space is put before text that does not begin with one.
    var addsPrefixSpace = false
    /// Whether a word that is a token is that token, whatever the merges say.
    var ignoresMerges = false
    /// The bytes of all tokens by id, one after the other, and where each starts; a free id has no bytes.
    var arena: [UInt8] = []
    var offsets: [Int32] = [0]
    /// Tokens that the file does not spell in the byte alphabet; they never come out of merges.
    var unspelled: Set<Int32> = []
    /// Ids that `model.vocab` lacks: of added tokens, or of none.
    var outsideModel: Set<Int32> = []
    var merges: [MergeRule] = []
    var added: [AddedToken] = []
}

/// Reads a `tokenizer.json` of Hugging Face's `tokenizers`.
struct TokenizerFile {
    private static let largestID = 1 << 24

    private let path: String
    private var definition = TokenizerDefinition()
    // The vocabulary in the order of the file: spellings and ids.
    private var spellings: [UInt8] = []
    private var spellingOffsets: [Int32] = [0]
    private var ids: [Int32] = []
    private var merges = MergeSpellings()

    /// Merges as spelt, until the vocabulary has been read: it may come later in the file.
    private struct MergeSpellings {
        var arena: [UInt8] = []
        /// The ends of left and right in `arena`, alternating.
        var ends: [Int32] = []
    }

    private init(path: String) {
        self.path = path
    }

    /// The tokenizer at `path`, which is the file or its folder.
    static func read(_ path: String) throws -> TokenizerDefinition {
        var file = TokenizerFile(path: path)
        let bytes = try file.contents()
        return try bytes.withUnsafeBufferPointer { bytes in
            try file.parse(bytes)
        }
    }

    private func contents() throws -> [UInt8] {
        var file = path
        var info = stat()
        guard stat(file, &info) == 0 else { throw TokenizerError.notFound(path: path) }
        if info.st_mode & S_IFMT == S_IFDIR {
            file += "/tokenizer.json"
            guard stat(file, &info) == 0 else { throw TokenizerError.notFound(path: path) }
        }
        guard info.st_mode & S_IFMT == S_IFREG else { throw TokenizerError.notFound(path: path) }
        guard info.st_size < 1 << 30 else { throw TokenizerError.unreadable(path: path, reason: "it is over 1 GB") }
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw TokenizerError.unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        let size = Int(info.st_size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size, let base = buffer.baseAddress {
                let got = Glibc.read(descriptor, base + count, size - count)
                if got <= 0 { break }
                count += got
            }
        }
        guard bytes.count == size else { throw TokenizerError.unreadable(path: path, reason: "it ends too early") }
        return bytes
    }

    private mutating func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws -> TokenizerDefinition {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw TokenizerError.notJSON(path: path, offset: 0, expected: "UTF-8 throughout")
        }
        var reader = JSONReader(bytes)
        var parts: [String: JSONValue] = [:]
        do {
            try reader.readObject { reader, key in
                if key == "model" {
                    parts["model"] = .object(try readModel(&reader))
                } else {
                    parts[key] = try reader.readValue()
                }
            }
            try reader.finish()
        } catch let error as JSONError {
            throw TokenizerError.notJSON(path: path, offset: error.offset, expected: error.expected)
        }
        guard let model = parts["model"] else { throw inconsistent("it has no `model`") }
        try checkModel(model)
        try checkUnused(parts)
        try readPreTokenizer(parts["pre_tokenizer"] ?? .null)
        guard let decoder = parts["decoder"], decoder["type"]?.string == "ByteLevel" else {
            throw unsupported("decoder", parts["decoder"]?["type"])
        }
        let table = TokenTable(arena: spellings, offsets: spellingOffsets)
        if let duplicate = table.duplicate {
            throw inconsistent("the token \"\(String(decoding: table[duplicate], as: UTF8.self))\" is there twice")
        }
        try readAdded(parts["added_tokens"] ?? .array([]), table)
        try placeTokens()
        try resolveMerges(table)
        return definition
    }

    private func inconsistent(_ reason: String) -> TokenizerError { .inconsistent(path: path, reason: reason) }

    private func unsupported(_ part: String, _ value: JSONValue?) -> TokenizerError {
        let name = if let string = value?.string { "\"\(string)\"" } else { "that it has" }
        return .unsupported(path: path, part: part, value: value == nil || value == .null ? "`null`" : name)
    }

    // MARK: Reading

    private mutating func readModel(_ reader: inout JSONReader) throws -> [String: JSONValue] {
        var scalars: [String: JSONValue] = [:]
        try reader.readObject { reader, key in
            switch key {
            case "vocab":
                // Models other than BPE have an array here.
                guard try reader.peek() == UInt8(ascii: "{") else { throw unsupported("kind of vocabulary", nil) }
                guard ids.isEmpty else { throw inconsistent("it has two vocabularies") }
                try reader.readIntegers { spelling, id in
                    guard (0..<Self.largestID).contains(id) else {
                        throw inconsistent("the id \(id) is not between 0 and \(Self.largestID - 1)")
                    }
                    spellings.append(contentsOf: spelling)
                    spellingOffsets.append(Int32(spellings.count))
                    ids.append(Int32(id))
                }
            case "merges":
                guard merges.ends.isEmpty else { throw inconsistent("it has two lists of merges") }
                try reader.readArray { try readMerge(&$0) }
            default: scalars[key] = try reader.readValue()
            }
        }
        return scalars
    }

    /// Takes `"left right"` or `["left", "right"]`.
    private mutating func readMerge(_ reader: inout JSONReader) throws {
        let number = merges.ends.count / 2
        if try reader.peek() == UInt8(ascii: "[") {
            var parts = 0
            try reader.readArray { reader in
                parts += 1
                guard parts <= 2 else { throw inconsistent("merge \(number) has more than two parts") }
                try reader.withString { _, part in merges.arena.append(contentsOf: part) }
                merges.ends.append(Int32(merges.arena.count))
            }
            guard parts == 2 else { throw inconsistent("merge \(number) has not two parts") }
        } else {
            try reader.withString { _, rule in
                guard let space = rule.firstIndex(of: 0x20), !rule[(space + 1)...].contains(0x20) else {
                    throw inconsistent("merge \(number) has not two parts")
                }
                merges.arena.append(contentsOf: rule[..<space])
                merges.ends.append(Int32(merges.arena.count))
                merges.arena.append(contentsOf: rule[(space + 1)...])
                merges.ends.append(Int32(merges.arena.count))
            }
        }
    }

    private mutating func checkModel(_ model: JSONValue) throws {
        // Old files leave the type out.
        if let type = model["type"], type.string != "BPE" { throw unsupported("model", type) }
        guard !ids.isEmpty else { throw inconsistent("its vocabulary is empty") }
        for (key, harmless) in [
            ("dropout", [JSONValue.null, .number(0)]), ("unk_token", [.null]),
            ("continuing_subword_prefix", [.null, .string("")]), ("end_of_word_suffix", [.null, .string("")]),
            ("byte_fallback", [.null, .bool(false)]),
        ] {
            // An unknown-token never arises where every byte has a token.
            if key == "unk_token", model[key]?.string != nil, hasAllBytes { continue }
            if let value = model[key], !harmless.contains(value) { throw unsupported("model option", .string(key)) }
        }
        definition.ignoresMerges = model["ignore_merges"]?.bool ?? false
    }

    private var hasAllBytes: Bool {
        let table = TokenTable(arena: spellings, offsets: spellingOffsets)
        return (0...255).allSatisfy { table[ByteAlphabet.spelling(of: [UInt8($0)])] != nil }
    }

    private func checkUnused(_ parts: [String: JSONValue]) throws {
        for key in ["truncation", "padding"] {
            if let value = parts[key], value != .null { throw unsupported(key, value["strategy"]) }
        }
        if let value = parts["normalizer"], value != .null {
            guard value["type"]?.string == "Sequence", value["normalizers"]?.array?.isEmpty == true else {
                throw unsupported("normalizer", value["type"])
            }
        }
    }

    private mutating func readPreTokenizer(_ value: JSONValue) throws {
        var steps = [value]
        if value["type"]?.string == "Sequence" { steps = value["pretokenizers"]?.array ?? [] }
        guard (1...2).contains(steps.count), let last = steps.last, last["type"]?.string == "ByteLevel" else {
            throw unsupported("pre-tokenizer", value["type"])
        }
        // `tokenizers` takes both options as true where they are not written.
        let usesExpression = last["use_regex"]?.bool ?? true
        definition.addsPrefixSpace = last["add_prefix_space"]?.bool ?? true
        guard steps.count == 2 else {
            definition.pattern = usesExpression ? .gpt2 : .whole
            return
        }
        guard steps[0]["type"]?.string == "Split", !usesExpression, !definition.addsPrefixSpace,
            steps[0]["behavior"]?.string == "Isolated", steps[0]["invert"]?.bool != true
        else { throw unsupported("pre-tokenizer", steps[0]["type"]) }
        let expression = steps[0]["pattern"]?["Regex"]?.string ?? ""
        guard let pattern = SplitPattern(expression: expression) else {
            throw unsupported("split pattern", .string(expression))
        }
        definition.pattern = pattern
    }

    private mutating func readAdded(_ value: JSONValue, _ table: TokenTable) throws {
        guard let entries = value.array else { throw inconsistent("`added_tokens` is not a list") }
        var seen: Set<String> = []
        for entry in entries {
            guard let id = entry["id"]?.integer, let content = entry["content"]?.string else {
                throw inconsistent("an added token lacks its id or its content")
            }
            guard (0..<Self.largestID).contains(id), seen.insert(content).inserted else {
                throw inconsistent("the added token \"\(content)\" is there twice or has the id \(id)")
            }
            if entry["single_word"]?.bool == true { throw unsupported("added-token option", .string("single_word")) }
            if let listed = table[Array(content.utf8)], ids[Int(listed)] != Int32(id) {
                throw inconsistent("\"\(content)\" is token \(ids[Int(listed)]) and added token \(id)")
            }
            var token = AddedToken(id: Int32(id), content: content, isSpecial: entry["special"]?.bool ?? false)
            token.stripsLeft = entry["lstrip"]?.bool ?? false
            token.stripsRight = entry["rstrip"]?.bool ?? false
            token.isNormalized = entry["normalized"]?.bool ?? !token.isSpecial
            definition.added.append(token)
        }
    }

    // MARK: Putting together

    /// Lays the bytes of all tokens out by id.
    private mutating func placeTokens() throws {
        let largest = max(ids.max() ?? 0, definition.added.map(\.id).max() ?? 0)
        var indexes = [Int32](repeating: -1, count: Int(largest) + 1)
        for (index, id) in ids.enumerated() {
            guard indexes[Int(id)] < 0 else { throw inconsistent("the id \(id) belongs to two tokens") }
            indexes[Int(id)] = Int32(index)
        }
        var addedByID: [Int32: AddedToken] = [:]
        for token in definition.added {
            let index = Int(indexes[Int(token.id)])
            let isListed =
                index >= 0
                && spellings[Int(spellingOffsets[index])..<Int(spellingOffsets[index + 1])].elementsEqual(
                    token.content.utf8)
            guard index < 0 || isListed, addedByID.updateValue(token, forKey: token.id) == nil else {
                throw inconsistent("the id \(token.id) belongs to two tokens")
            }
        }
        definition.arena.reserveCapacity(spellings.count)
        definition.offsets.reserveCapacity(indexes.count + 1)
        for id in indexes.indices {
            let index = Int(indexes[id])
            if index < 0 {
                definition.outsideModel.insert(Int32(id))
                let content = Array((addedByID[Int32(id)]?.content ?? "").utf8)
                _ = appendToken(content)
            } else {
                let isSpelt = spellings.withUnsafeBufferPointer { all in
                    let range = Int(spellingOffsets[index])..<Int(spellingOffsets[index + 1])
                    let spelling = UnsafeBufferPointer(rebasing: all[range])
                    if ByteAlphabet.appendBytes(of: spelling, to: &definition.arena) { return true }
                    definition.arena.append(contentsOf: spelling)
                    return false
                }
                if !isSpelt { definition.unspelled.insert(Int32(id)) }
            }
            definition.offsets.append(Int32(definition.arena.count))
        }
    }

    private mutating func appendToken(_ content: [UInt8]) -> Bool {
        let isSpelt = content.withUnsafeBufferPointer { ByteAlphabet.appendBytes(of: $0, to: &definition.arena) }
        if !isSpelt { definition.arena.append(contentsOf: content) }
        return isSpelt
    }

    private mutating func resolveMerges(_ table: TokenTable) throws {
        let count = merges.ends.count / 2
        definition.merges.reserveCapacity(count)
        var start = 0
        for number in 0..<count {
            let middle = Int(merges.ends[2 * number])
            let end = Int(merges.ends[2 * number + 1])
            let rule: MergeRule? = merges.arena.withUnsafeBufferPointer { arena in
                guard let left = table[UnsafeBufferPointer(rebasing: arena[start..<middle])],
                    let right = table[UnsafeBufferPointer(rebasing: arena[middle..<end])],
                    let result = table[UnsafeBufferPointer(rebasing: arena[start..<end])]
                else { return nil }
                return MergeRule(left: ids[Int(left)], right: ids[Int(right)], result: ids[Int(result)])
            }
            guard let rule else {
                let left = String(decoding: merges.arena[start..<middle], as: UTF8.self)
                let right = String(decoding: merges.arena[middle..<end], as: UTF8.self)
                throw inconsistent("merge \(number), \"\(left) \(right)\", is of tokens that the vocabulary lacks")
            }
            definition.merges.append(rule)
            start = end
        }
    }
}
