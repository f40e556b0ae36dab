import Foundation
import HTTPTypes
import Hummingbird
import Mustache
import NIOCore
import Web

/// A file served as it is.
struct StaticFile: Sendable {
    let bytes: ByteBuffer
    let mediaType: String
    /// Changes with the content; stands in the file's address, so that browsers may keep it for ever.
    let version: String

    init(name: String, bytes: [UInt8]) {
        self.bytes = ByteBuffer(bytes: bytes)
        mediaType =
            switch name.split(separator: ".").last {
            case "css": "text/css; charset=utf-8"
            case "js": "text/javascript; charset=utf-8"
            case "svg": "image/svg+xml"
            default: "application/octet-stream"
            }
        // FNV-1a
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        version = String(hash, radix: 16)
    }
}

/// Draws pages from the templates.
struct PageRenderer: Sendable {
    private let library: MustacheLibrary
    let files: [String: StaticFile]

    /// - Throws: the parser's error where a template is not Mustache.
    init() throws {
        var library = MustacheLibrary()
        for (name, bytes) in WebFiles.templates {
            try library.register(String(decoding: bytes, as: UTF8.self), named: name)
        }
        self.library = library
        files = Dictionary(
            uniqueKeysWithValues: WebFiles.assets.map { ($0.key, StaticFile(name: $0.key, bytes: $0.value)) })
    }

    /// A whole page.
    ///
    /// - Parameters:
    ///   - section: the path of the navigation's entry that this page belongs to.
    ///   - title: for the window; already in the page's language.
    ///   - content: what the template's names stand for. Everything is escaped but names in triple braces.
    func page(
        _ template: String, for request: Request, section: String, title: String, _ content: [String: Any],
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let language = PageLanguage(request)
        var values = content
        values["title"] = title
        values["t"] = Phrases.all(language)
        values["lang"] = language.rawValue
        values["otherLanguage"] = language.other.rawValue
        values["otherLanguageName"] = language.other.ownName
        values["otherLanguageHref"] = request.address(with: ("lang", language.other.rawValue))
        values["asset"] = files.reduce(into: [String: String]()) { addresses, file in
            let key = file.key.split(separator: ".").first.map(String.init) ?? file.key
            addresses[file.key == "styles.css" ? "styles" : key] = "/static/\(file.key)?v=\(file.value.version)"
        }
        let entries = [("/", "home"), ("/search", "search"), ("/write", "write"), ("/runs", "runs")]
        values["navigation"] = entries.map { path, key in
            ["href": path, "label": Phrases.text(key, language), "current": path == section] as [String: Any]
        }
        var headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8", .cacheControl: "no-store", .contentLanguage: language.rawValue,
            .vary: "Accept-Language, Cookie",
        ]
        if request.uri.queryParameters["lang"] != nil {
            headers[.setCookie] = "\(PageLanguage.cookie)=\(language.rawValue); Path=/; Max-Age=31536000; SameSite=Lax"
        }
        return Response(
            status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(string: render(template, values))))
    }

    /// A part of a page.
    func fragment(_ template: String, _ language: PageLanguage, _ content: [String: Any]) -> String {
        var values = content
        values["t"] = Phrases.all(language)
        return render(template, values)
    }

    private func render(_ template: String, _ values: [String: Any]) -> String {
        library.render(values, withTemplate: template) ?? ""
    }

    /// The page for an error; kind words where we have them.
    func error(_ error: APIError, for request: Request) -> Response {
        let language = PageLanguage(request)
        let (heading, message) =
            switch error.status {
            case .notFound: ("errorNotFound", Phrases.text("errorNotFoundText", language))
            case .unauthorized: ("errorKey", Phrases.text("errorKeyText", language))
            default: ("errorOther", error.message)
            }
        let title = Phrases.text(heading, language)
        let content: [String: Any] = ["code": error.status.code, "heading": title, "message": message]
        return (try? page("error", for: request, section: "", title: title, content, status: error.status))
            ?? Response(status: error.status)
    }
}

extension Request {
    /// This page's address with one parameter set.
    func address(with parameter: (name: String, value: String)) -> String {
        let kept = parameters.filter { $0.name != parameter.name }
        let pairs = kept + [parameter]
        // One slash at the start: two would name another host.
        return "/" + uri.path.drop { $0 == "/" } + "?"
            + pairs.map { "\($0.name.queryEscaped)=\($0.value.queryEscaped)" }.joined(separator: "&")
    }
}

extension String {
    /// Percent-encoded for use as a name or a value in a query.
    var queryEscaped: String {
        let kept = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
        return addingPercentEncoding(withAllowedCharacters: kept) ?? ""
    }
}
