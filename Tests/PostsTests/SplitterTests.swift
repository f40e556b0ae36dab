import Testing

@testable import Posts

@Suite struct SplitterTests {
    /// The records of `text` fed in blocks of `size` bytes.
    static func split(_ text: String, _ layout: RecordLayout, blocks size: Int) -> (
        records: [String], lines: [Int], unfinished: Int?
    ) {
        var splitter = RecordSplitter(layout)
        var records: [String] = []
        var lines: [Int] = []
        let emit: (RawRecord) -> Bool = { record in
            records.append(record.isTooLong ? "<too long>" : String(decoding: record.bytes, as: UTF8.self))
            lines.append(record.line)
            return true
        }
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: size) {
            _ = bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { splitter.feed($0, emit) }
        }
        let unfinished = splitter.finish(emit)
        return (records, lines, unfinished)
    }

    @Test(arguments: [1, 2, 3, 7, 1000])
    func linesAreCutTheSameWhateverTheBlocks(_ size: Int) {
        let (records, lines, _) = SplitterTests.split("{\"a\":1}\n\n  \r\n{\"b\":2}\r\nlast", .lines, blocks: size)
        #expect(records == ["{\"a\":1}", "{\"b\":2}\r", "last"])
        #expect(lines == [1, 4, 5])
    }

    @Test(arguments: [1, 2, 5, 1000])
    func elementsOfAScriptAreCutAtTheirBrackets(_ size: Int) {
        let text = "window.YTD.tweets.part0 = [\n {\"a\": \"}]{\\\"\"},\n{\"b\": [{\"c\": 1}]} ]\n"
        let (records, lines, unfinished) = SplitterTests.split(text, .elements, blocks: size)
        #expect(records == ["{\"a\": \"}]{\\\"\"}", "{\"b\": [{\"c\": 1}]}"])
        #expect(lines == [2, 3])
        #expect(unfinished == nil)
    }

    @Test(arguments: [1, 4, 1000])
    func onlyTheNamedArrayGivesElements(_ size: Int) {
        let text = """
            {"@context": ["x", {"orderedItems": [{"no": 1}]}], "first": [{"no": 2}], "orderedItems": [{"yes": 1}, "id", {"yes": {"orderedItems": []}}],
             "after": [{"no": 3}]}
            """
        let (records, _, _) = SplitterTests.split(text, .elementsOfKey("orderedItems"), blocks: size)
        #expect(records == ["{\"yes\": 1}", "{\"yes\": {\"orderedItems\": []}}"])
    }

    @Test(arguments: [1, 3, 1000])
    func valuesMayTakeManyLines(_ size: Int) {
        let (records, lines, unfinished) = SplitterTests.split("{\n\"a\":\n1}\n[2]\n{\"b\"", .values, blocks: size)
        #expect(records == ["{\n\"a\":\n1}", "[2]"])
        #expect(lines == [1, 4])
        #expect(unfinished == 5)
    }

    @Test(arguments: [RecordLayout.lines, .values])
    func aRecordThatIsTooLongIsPassedOverAndTheNextIsRead(_ layout: RecordLayout) {
        let long = "{\"a\": \"" + String(repeating: "x", count: RecordSplitter.maximumBytes + 10) + "\"}"
        let (records, lines, _) = SplitterTests.split("{\"z\":0}\n\(long)\n{\"b\":1}\n", layout, blocks: 1 << 18)
        #expect(records == ["{\"z\":0}", "<too long>", "{\"b\":1}"])
        #expect(lines == [1, 2, 3])
    }
}
