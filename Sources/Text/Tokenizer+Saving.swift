import Foundation
import Home

extension Tokenizer {
    /// Writes `tokenizer.json`, `tokenizer_config.json` and `special_tokens_map.json` into `folder`, making it where it is missing.
    ///
    /// `tokenizers.Tokenizer.from_file` and `transformers.AutoTokenizer.from_pretrained` open them.
    public func save(to folder: String) throws {
        try AtomicFile.write(json(), to: "\(folder)/tokenizer.json")
        var names: [String: String] = [:]
        if id(ofSpecial: SpecialToken.endOfText) != nil { names["eos_token"] = SpecialToken.endOfText }
        if id(ofSpecial: SpecialToken.padding) != nil { names["pad_token"] = SpecialToken.padding }
        try AtomicFile.write(encoded(names), to: "\(folder)/special_tokens_map.json")
        var config: [String: ConfigValue] = [
            "tokenizer_class": .string("PreTrainedTokenizerFast"), "clean_up_tokenization_spaces": .bool(false),
            "model_max_length": .number(1 << 30),
        ]
        for (key, value) in names { config[key] = .string(value) }
        if id(ofSpecial: SpecialToken.assistant) != nil { config["chat_template"] = .string(ChatFormat.template) }
        try AtomicFile.write(encoded(config), to: "\(folder)/tokenizer_config.json")
    }

    private enum ConfigValue: Encodable {
        case string(String)
        case bool(Bool)
        case number(Int)

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .string(let value): try container.encode(value)
            case .bool(let value): try container.encode(value)
            case .number(let value): try container.encode(value)
            }
        }
    }

    private func encoded(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value) + Data("\n".utf8)
    }

    /// The bytes of `tokenizer.json`: the same for equal tokenizers.
    func json() -> Data {
        var out = Data()
        func write(_ text: String) { out.append(contentsOf: text.utf8) }
        func quote(_ text: some Sequence<UInt8>) {
            out.append(UInt8(ascii: "\""))
            for byte in text {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"): out.append(contentsOf: [UInt8(ascii: "\\"), byte])
                case 0..<0x20: write("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
                default: out.append(byte)
                }
            }
            out.append(UInt8(ascii: "\""))
        }
        write("{\n  \"version\": \"1.0\",\n  \"truncation\": null,\n  \"padding\": null,\n  \"added_tokens\": [")
        for (index, token) in definition.added.enumerated() {
            write(index == 0 ? "\n" : ",\n")
            write("    {\"id\": \(token.id), \"content\": ")
            quote(token.content.utf8)
            write(
                ", \"single_word\": false, \"lstrip\": \(token.stripsLeft), \"rstrip\": \(token.stripsRight), "
                    + "\"normalized\": \(token.isNormalized), \"special\": \(token.isSpecial)}")
        }
        write("\n  ],\n  \"normalizer\": null,\n  \"pre_tokenizer\": ")
        let byteLevel =
            "{\"type\": \"ByteLevel\", \"add_prefix_space\": \(definition.addsPrefixSpace), \"trim_offsets\": "
        switch definition.pattern {
        case .gpt2: write(byteLevel + "true, \"use_regex\": true}")
        case .whole: write(byteLevel + "true, \"use_regex\": false}")
        case .llama3:
            write("{\"type\": \"Sequence\", \"pretokenizers\": [\n    {\"type\": \"Split\", \"pattern\": {\"Regex\": ")
            quote(definition.pattern.expression.utf8)
            write(
                "}, \"behavior\": \"Isolated\", \"invert\": false},\n    \(byteLevel)true, \"use_regex\": false}\n  ]}")
        }
        write(",\n  \"post_processor\": null,\n  \"decoder\": \(byteLevel)true, \"use_regex\": true},\n")
        write("  \"model\": {\n    \"type\": \"BPE\",\n    \"dropout\": null,\n    \"unk_token\": null,\n")
        write("    \"continuing_subword_prefix\": null,\n    \"end_of_word_suffix\": null,\n    \"fuse_unk\": false,\n")
        write("    \"byte_fallback\": false,\n    \"ignore_merges\": \(definition.ignoresMerges),\n    \"vocab\": {")
        var isFirst = true
        for id in 0..<Int32(vocabularySize) where !definition.outsideModel.contains(id) {
            write(isFirst ? "\n      " : ",\n      ")
            isFirst = false
            quote(spelling(of: id))
            write(": \(id)")
        }
        write("\n    },\n    \"merges\": [")
        for (index, rule) in definition.merges.enumerated() {
            write(index == 0 ? "\n      " : ",\n      ")
            quote(spelling(of: rule.left) + [0x20] + spelling(of: rule.right))
        }
        write("\n    ]\n  }\n}\n")
        return out
    }

    private func spelling(of id: Int32) -> [UInt8] {
        definition.unspelled.contains(id) ? bytes(of: id) : ByteAlphabet.spelling(of: bytes(of: id))
    }
}
