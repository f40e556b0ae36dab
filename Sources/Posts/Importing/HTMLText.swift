import CXML

/// Plain text from the HTML of a Fediverse post.
enum HTMLText {
    /// Paragraphs become blank lines, `<br>` a line end, list items lines with a dash; links keep their whole address, as
    /// Mastodon hides parts of it with styles only; entities are resolved.
    static func plain(_ html: String) -> String {
        guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return html }
        var html = html
        let options =
            Int32(HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue)
            | Int32(HTML_PARSE_NONET.rawValue)
        let document = html.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                htmlReadMemory($0.baseAddress, Int32(clamping: $0.count), nil, "UTF-8", options)
            }
        }
        guard let document else { return html }
        defer { xmlFreeDoc(document) }
        var writer = TextWriter()
        writer.walk(xmlDocGetRootElement(document), preformatted: false, depth: 0)
        return writer.text
    }
}

private struct TextWriter {
    private(set) var text = ""
    /// Line ends owed before the next word: 1 for a line, 2 for a paragraph.
    private var pendingLines = 0
    private var pendingSpace = false

    /// Deeper nesting than this is an attack, not a post.
    private static let maximumDepth = 200

    mutating func walk(_ first: UnsafeMutablePointer<xmlNode>?, preformatted: Bool, depth: Int) {
        guard depth < TextWriter.maximumDepth else { return }
        var current = first
        while let node = current {
            switch node.pointee.type {
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                if let content = node.pointee.content { add(String(cString: content), preformatted: preformatted) }
            case XML_ELEMENT_NODE:
                element(node, preformatted: preformatted, depth: depth)
            default: break
            }
            current = node.pointee.next
        }
    }

    private mutating func element(_ node: UnsafeMutablePointer<xmlNode>, preformatted: Bool, depth: Int) {
        let name = node.pointee.name.map { String(cString: $0) } ?? ""
        switch name {
        case "script", "style", "head", "title": return
        case "br": breakLine(1, adding: true)
        case "p", "div", "blockquote", "ul", "ol", "pre", "h1", "h2", "h3", "h4", "h5", "h6":
            breakLine(2)
            walk(node.pointee.children, preformatted: preformatted || name == "pre", depth: depth + 1)
            breakLine(2)
        case "li":
            breakLine(1)
            add("- ", preformatted: true)
            walk(node.pointee.children, preformatted: preformatted, depth: depth + 1)
            breakLine(1)
        default:
            walk(node.pointee.children, preformatted: preformatted, depth: depth + 1)
        }
    }

    private mutating func breakLine(_ lines: Int, adding: Bool = false) {
        pendingSpace = false
        pendingLines = adding ? min(pendingLines + lines, 2) : max(pendingLines, lines)
    }

    private mutating func add(_ content: String, preformatted: Bool) {
        if preformatted {
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
        } else if pendingSpace, !text.isEmpty {
            text += " "
        }
        pendingLines = 0
        pendingSpace = false
    }
}
