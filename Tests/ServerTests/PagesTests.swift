import Foundation
import Testing
import Web

@testable import Server

@Suite(.timeLimit(.minutes(1))) struct PagesTests {
    @Test func everyPageIsThereInBothLanguagesEvenInAnEmptyHome() async throws {
        try await TestServer.run(models: FakeModels(none: ())) { server in
            for path in ["/", "/search", "/search?q=coffee", "/write", "/runs"] {
                let english = try await server.get(path, headers: ["Accept-Language": "en-GB,en;q=0.9,fr;q=0.2"])
                #expect(english.status == 200, "\(path)")
                #expect(english.text.contains("<html lang=\"en\">"))
                let french = try await server.get(path, headers: ["Accept-Language": "fr-CA,fr;q=0.9,en;q=0.8"])
                #expect(french.text.contains("<html lang=\"fr\">"), "\(path)")
                #expect(french.text.contains("Écrire"))
                #expect(!french.text.contains("{{"), "a name that the page did not fill")
                #expect(french.headers["content-security-policy"]?.contains("default-src 'none'") == true)
                #expect(french.headers["x-content-type-options"] == "nosniff")
                #expect(!french.text.contains("<script>") && !french.text.contains(" style="), "no inline code")
                #expect(!french.text.contains("http://") && !french.text.contains("https://"), "no other hosts")
            }
        }
    }

    @Test func theLanguageSwitchIsRemembered() async throws {
        try await TestServer.run(models: FakeModels(none: ())) { server in
            let switched = try await server.get("/search?q=a+b&lang=fr")
            #expect(switched.headers["set-cookie"]?.hasPrefix("mynah_lang=fr;") == true)
            #expect(switched.text.contains("lang=\"fr\""))
            #expect(switched.text.contains("/search?q=a%20b&amp;lang=en"), "the switch keeps the query")
            let later = try await server.get("/", headers: ["Cookie": "mynah_lang=fr", "Accept-Language": "en"])
            #expect(later.text.contains("<html lang=\"fr\">"))
        }
    }

    @Test func everyPhraseOfTheTemplatesExistsAndIsTranslated() throws {
        for (name, bytes) in WebFiles.templates {
            let text = String(decoding: bytes, as: UTF8.self)
            for match in text.matches(of: /\{\{t\.([A-Za-z]+)\}\}/) {
                #expect(Phrases.table[String(match.output.1)] != nil, "\(match.output.1) in \(name)")
            }
        }
        for (key, phrase) in Phrases.table {
            #expect(!phrase.english.isEmpty && !phrase.french.isEmpty, "\(key)")
            #expect(
                phrase.english.components(separatedBy: "%").count == phrase.french.components(separatedBy: "%").count,
                "\(key)")
        }
    }

    @Test func whatPeopleWroteIsEscaped() async throws {
        try await TestServer.run(models: FakeModels(none: ())) { server in
            var post = PostsAPITests.sample(1, text: "<script>alert('coffee')</script> & \"quotes\"")
            post["title"] = "<img src=x onerror=alert(1)> coffee"
            post["channel"] = "a\"><b>"
            post["author"] = "<i>me</i>"
            #expect(try await server.post("/v1/posts", post).status == 200)
            for path in ["/search?q=coffee", "/", "/write", "/search?q=%22%3E%3Cscript%3E", "/%3Cscript%3E"] {
                let page = try await server.get(path, headers: ["Accept": "text/html"])
                for hostile in ["<script>alert", "<img", "<b>", "<i>me", "\"><script>"] where path != "/" || hostile != "<img" {
                    #expect(!page.text.replacing("<img src=\"/static", with: "").contains(hostile), "\(path): \(hostile)")
                }
            }
            let found = try await server.get("/search?q=coffee")
            #expect(found.text.contains("<mark>coffee</mark>"))
            #expect(found.text.contains("&lt;script&gt;"))
        }
    }

    @Test func aQueryThatIsWrongIsExplainedKindly() async throws {
        try await TestServer.run(models: FakeModels(none: ())) { server in
            _ = try await server.post("/v1/posts", PostsAPITests.sample(1))
            let page = try await server.get("/search?q=colour%3Ared")
            #expect(page.status == 400)
            #expect(page.text.contains("role=\"alert\""))
            #expect(page.text.contains("there is no operator colour:"))
            #expect(page.text.contains("value=\"colour:red\""), "what was typed is still there")
        }
    }

    @Test func resultsArePaged() async throws {
        try await TestServer.run(models: FakeModels(none: ())) { server in
            let posts = (1...45).map { PostsAPITests.sample($0) }
            _ = try await server.post("/v1/posts", ["posts": posts])
            let first = try await server.get("/search?q=coffee&sort=latest")
            #expect(first.text.contains("45 results"))
            #expect(first.text.contains("rel=\"next\"") && !first.text.contains("rel=\"prev\""))
            let last = try await server.get("/search?q=coffee&sort=latest&page=3")
            #expect(last.text.contains("rel=\"prev\"") && !last.text.contains("rel=\"next\""))
            #expect(last.text.contains("start=\"41\""))
            for page in ["0", "-5", "x", "999999999999999999999"] {
                #expect(try await server.get("/search?q=coffee&page=\(page)").status == 200)
            }
        }
    }

    @Test func anErrorIsAPageForPeopleAndJSONForPrograms() async throws {
        try await TestServer.run(models: FakeModels(none: ())) { server in
            let page = try await server.get("/nothing", headers: ["Accept": "text/html", "Accept-Language": "fr"])
            #expect(page.status == 404)
            #expect(page.text.contains("Il n’y a rien ici"))
            #expect(try await server.get("/nothing").error["code"] as? String == "not_found")
            #expect(try await server.get("/runs/none", headers: ["Accept": "text/html"]).status == 404)
            #expect(try await server.get("/runs/..%2F..", headers: ["Accept": "text/html"]).status == 404)
        }
    }

    @Test func staticFilesAreKeptByTheirVersion() async throws {
        try await TestServer.run(models: FakeModels(none: ())) { server in
            let page = try await server.get("/write").text
            let address = try #require(page.firstMatch(of: /\/static\/styles\.css\?v=[0-9a-f]+/)).output
            let styles = try await server.get(String(address))
            #expect(styles.headers["content-type"] == "text/css; charset=utf-8")
            #expect(styles.headers["cache-control"]?.contains("immutable") == true)
            #expect(try await server.get("/static/styles.css?v=old").headers["cache-control"] == "no-cache")
            #expect(try await server.get("/static/..%2F..%2Fetc%2Fpasswd").status == 404)
        }
    }

    @Test func theDescriptionOfTheAPIHasExactlyTheRoutesThatThereAre() async throws {
        let description = try #require(
            JSONSerialization.jsonObject(with: Data(WebFiles.openAPI)) as? [String: Any])
        let paths = try #require(description["paths"] as? [String: [String: Any]])
        var described = Set<String>()
        for (path, operations) in paths {
            for method in operations.keys where method != "parameters" { described.insert("\(method.uppercased()) \(path)") }
        }
        let context = try ServerContext(
            configuration: ServerConfiguration(), home: .init(path: "/nonexistent"), models: FakeModels(none: ()),
            posts: PostsAccess(home: .init(path: "/nonexistent")))
        let pages: Set<String> = ["/", "/search", "/write", "/runs", "/runs/:name", "/static/:file", "/openapi.json"]
        var routes = Set<String>()
        for (path, methods) in buildRoutes(context).methods where !pages.contains(path) {
            let template = path.replacing("**", with: "{id}").replacing(/:([a-z]+)/) { "{\($0.output.1)}" }
            for method in methods { routes.insert("\(method.rawValue) \(template)") }
        }
        #expect(described == routes)
    }
}

@Suite struct PageLanguageTests {
    @Test(arguments: [
        ("fr", PageLanguage.french), ("fr-CA,fr;q=0.9,en;q=0.8", .french), ("en-US,en;q=0.9,fr;q=0.3", .english),
        ("de-DE,de;q=0.9,fr;q=0.5,en;q=0.4", .french), ("fr;q=0,en;q=0.1", .english),
    ])
    func theBrowsersPreferenceDecides(header: String, language: PageLanguage) {
        #expect(PageLanguage(acceptLanguage: header) == language)
    }

    @Test func unknownLanguagesDecideNothing() {
        #expect(PageLanguage(acceptLanguage: "de, it;q=0.5") == nil)
        #expect(PageLanguage(acceptLanguage: ";;,,q=") == nil)
    }

    @Test func numbersAndDatesAreWrittenAsInTheLanguage() {
        #expect(PageLanguage.english.number(1_234_567) == "1,234,567")
        #expect(PageLanguage.french.number(1_234_567) == "1\u{202F}234\u{202F}567")
        #expect(PageLanguage.french.number(2.345, digits: 2) == "2,35" || PageLanguage.french.number(2.345, digits: 2) == "2,34")
        #expect(PageLanguage.english.date(1_340_832_240) == "27 June 2012")
        #expect(PageLanguage.french.date(1_330_560_000) == "1er mars 2012")
        #expect(PageLanguage.english.duration(3725) == "1 h 2 min")
    }
}
