import CHTML

/// Plain text from the HTML of a Fediverse post.
enum HTMLText {
    /// Paragraphs become blank lines, `<br>` a line end, list items lines with a dash; links keep their whole address, as
    /// Mastodon hides parts of it with styles only; entities are resolved.
    static func plain(_ html: String) -> String {
        guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return html }
        var writer = TextWriter()
        var html = html.withoutControls
        let status = withUnsafeMutablePointer(to: &writer) { writer in
            var events = html_events(
                context: writer,
                begin: { context, name in TextWriter.at(context)?.pointee.begin(name) == true ? 1 : 0 },
                end: { context, name in TextWriter.at(context)?.pointee.end(name) },
                text: { context, text in TextWriter.at(context)?.pointee.add(text) })
            return html.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { html_walk($0.baseAddress, $0.count, &events) }
            }
        }
        return status == 0 ? writer.text : html
    }
}

private struct TextWriter {
    private(set) var text = ""
    /// Line ends owed before the next word: 1 for a line, 2 for a paragraph.
    private var pendingLines = 0
    private var pendingSpace = false
    private var preformatted = 0

    static func at(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<TextWriter>? {
        context?.assumingMemoryBound(to: TextWriter.self)
    }

    mutating func begin(_ name: UnsafePointer<CChar>?) -> Bool {
        let name = name.map { String(cString: $0) } ?? ""
        switch name {
        case "script", "style", "head", "title": return false
        case "br": pendingLines = min(pendingLines + 1, 2)
        case "li":
            breakLine(1)
            flush()
            text += "- "
        case "pre":
            breakLine(2)
            preformatted += 1
        case _ where TextWriter.blocks.contains(name): breakLine(2)
        default: break
        }
        return true
    }

    mutating func end(_ name: UnsafePointer<CChar>?) {
        let name = name.map { String(cString: $0) } ?? ""
        if name == "pre" { preformatted -= 1 }
        if name == "li" { breakLine(1) } else if name == "pre" || TextWriter.blocks.contains(name) { breakLine(2) }
    }

    private static let blocks: Set<String> = [
        "p", "div", "blockquote", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6",
    ]

    private mutating func breakLine(_ lines: Int) { pendingLines = max(pendingLines, lines) }

    mutating func add(_ bytes: UnsafePointer<CChar>?) {
        guard let bytes else { return }
        let content = String(cString: bytes)
        if preformatted > 0 {
            flush()
            text += content
            return
        }
        for scalar in content.unicodeScalars {
            switch scalar {
            case " ", "\n", "\t", "\r": pendingSpace = true
            default:
                flush()
                text.unicodeScalars.append(scalar)
            }
        }
    }

    private mutating func flush() {
        if pendingLines > 0 {
            if !text.isEmpty { text += String(repeating: "\n", count: pendingLines) }
        } else if pendingSpace, !text.isEmpty, text.last != " " {
            text += " "
        }
        pendingLines = 0
        pendingSpace = false
    }
}
