import Foundation
import Testing

@testable import Text

@Suite struct TokenizerFileTests {
    /// Opens `json` as a tokenizer file.
    private func open(_ json: String) throws -> Tokenizer { try open(Data(json.utf8)) }

    private func open(_ data: Data) throws -> Tokenizer {
        let folder = temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try data.write(to: URL(fileURLWithPath: "\(folder)/tokenizer.json"))
        return try Tokenizer(contentsOf: folder)
    }

    private func file(
        vocab: String = #"{"a":0,"b":1,"ab":2}"#, merges: String = #"["a b"]"#, added: String = "[]",
        model: String = "", other: String = "", preTokenizer: String = #"{"type":"ByteLevel","add_prefix_space":false}"#
    ) -> String {
        """
        {"added_tokens":\(added),"pre_tokenizer":\(preTokenizer),"decoder":{"type":"ByteLevel"}\(other),
         "model":{"type":"BPE"\(model),"vocab":\(vocab),"merges":\(merges)}}
        """
    }

    @Test func mergesMayBeWrittenAsStringsOrAsPairs() throws {
        #expect(try open(file()).encode("ab") == [2])
        #expect(try open(file(merges: #"[["a","b"]]"#)).encode("abb") == [2, 1])
        #expect(try open(file(vocab: #"{"\u0061":0,"b":1,"a\u0062":2}"#)).encode("ab") == [2])
    }

    @Test func aByteWithoutATokenIsLeftOutAsTokenizersDoes() throws {
        #expect(try open(file()).encode("axb") == [2])
    }

    @Test func aFileThatIsCutAnywhereIsAnErrorNeverACrash() throws {
        let data = try Data(contentsOf: fixture("llama3.json"))
        for count in [0, 1, 2, 100] + stride(from: 200, to: data.count, by: 997) + [data.count - 1] {
            #expect(throws: TokenizerError.self) { try open(data.prefix(count)) }
        }
    }

    @Test func aFileWithWrongBytesInItIsAnErrorOrATokenizerNeverACrash() throws {
        let data = try Data(contentsOf: fixture("gpt2.json"))
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<100 {
            var broken = data
            for _ in 0..<Int.random(in: 1...4) {
                broken[Int.random(in: 0..<data.count)] = UInt8.random(in: 0...255, using: &generator)
            }
            do {
                _ = try open(broken).encode("The mynah is a bird <|endoftext|>", allowingSpecial: true)
            } catch is TokenizerError {}
        }
    }

    @Test(arguments: [
        ("{}", "no `model`"), ("[]", "`{`"), ("nonsense", "`{`"), ("{\"model\":3}", "`{`"),
    ])
    func aFileOfSomethingElseSaysWhatIsMissing(_ json: String, _ said: String) throws {
        let error = #expect(throws: TokenizerError.self) { try open(json) }
        #expect(error?.description.contains(said) == true, "\(String(describing: error))")
    }

    @Test func liesAreFound() throws {
        for (json, said) in [
            (file(vocab: #"{"a":0,"b":0,"ab":2}"#), "two tokens"), (file(vocab: #"{"a":0,"b":1,"a":2}"#), "twice"),
            (file(vocab: #"{"a":0,"b":1}"#), "the vocabulary lacks"),
            (file(merges: #"["a c"]"#), "the vocabulary lacks"),
            (file(merges: #"["ab"]"#), "not two parts"), (file(merges: #"["a b c"]"#), "not two parts"),
            (file(merges: #"[["a"]]"#), "not two parts"), (file(vocab: #"{"a":-1,"b":1,"ab":2}"#), "not between"),
            (file(vocab: #"{"a":4000000000,"b":1,"ab":2}"#), "not between"),
            (file(vocab: #"{"a":1.5,"b":1,"ab":2}"#), "whole number"),
            (file(vocab: #"{"a":99999999999999999999,"b":1,"ab":2}"#), "smaller number"),
            (file(vocab: "{}", merges: "[]"), "empty"), (file(vocab: "[]"), "kind of vocabulary"),
            (file(added: #"[{"id":0,"content":"x"}]"#), "two tokens"),
            (file(added: #"[{"id":7,"content":"a"}]"#), "added token 7"), (file(added: #"[{"id":7}]"#), "lacks its id"),
            (file(added: #"{"id":7}"#), "not a list"), (file(added: #"[{"id":1e12,"content":"x"}]"#), "has the id"),
            (file(model: #","dropout":0.1"#), "dropout"), (file(model: #","byte_fallback":true"#), "byte_fallback"),
            (file(model: #","unk_token":"?""#), "unk_token"), (file(model: #","type":"Unigram""#), "Unigram"),
            (file(other: #","normalizer":{"type":"NFKC"}"#), "NFKC"),
            (file(other: #","truncation":{"max_length":3}"#), "truncation"),
            (file(preTokenizer: #"{"type":"Metaspace"}"#), "Metaspace"), (file(preTokenizer: "null"), "pre-tokenizer"),
            (file(other: String(repeating: #","x":["#, count: 1) + String(repeating: "[", count: 500)), "nesting"),
        ] {
            let error = #expect(throws: TokenizerError.self, "\(json)") { try open(json) }
            #expect(error?.description.contains(said) == true, "\(String(describing: error))")
        }
    }

    @Test func invalidUTF8IsSaid() throws {
        #expect(throws: TokenizerError.self) { try open(Data(file().utf8) + [0xFF]) }
    }

    @Test func aFolderWithoutATokenizerAndNoFolderAreSaid() throws {
        #expect(throws: TokenizerError.notFound(path: "/nonexistent/x")) { try Tokenizer(contentsOf: "/nonexistent/x") }
        let folder = temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        #expect(throws: TokenizerError.notFound(path: folder)) { try Tokenizer(contentsOf: folder) }
        #expect(throws: TokenizerError.self) { try Tokenizer(contentsOf: "/dev/null") }
    }
}
