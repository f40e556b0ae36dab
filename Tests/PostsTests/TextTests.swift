import Testing

@testable import Posts

@Suite struct TextTests {
    @Test func htmlBecomesTheTextThatIsRead() {
        let html = """
            <p>Bonjour &amp; bienvenue&nbsp;!<br>Deux <b>mots</b> &#x1F426; &eacute;</p><p><a href="https://example.org/a/b"><span \
            class="invisible">https://</span><span class="ellipsis">example.org/a</span><span class="invisible">/b</span></a> <a \
            href="https://s.example/tags/Chat">#<span>Chat</span></a></p><ul><li>one</li><li>two</li></ul><script>alert(1)</script>
            """
        #expect(
            HTMLText.plain(html)
                == "Bonjour & bienvenue\u{a0}!\nDeux mots 🐦 é\n\nhttps://example.org/a/b #Chat\n\n- one\n- two")
    }

    @Test(arguments: ["", "plain", "2 > 1", "<", "&", "&nonsense;", "<p", "<p>unclosed", "a\u{0}b<br>"])
    func htmlThatIsBrokenDoesNoHarm(_ html: String) {
        _ = HTMLText.plain(html)
    }

    @Test func deepHTMLDoesNotOverflowTheStack() {
        _ = HTMLText.plain(String(repeating: "<div>", count: 100_000) + "x")
    }

    @Test func hashtagsAreFoundWhereAPersonMeansThem() {
        let text = "#Coffee and #café_noir, (#2x) #123 a#b http://x.y/#frag ## # title #日本 «#été» #Coffee"
        #expect(Hashtags.find(in: text) == ["Coffee", "café_noir", "2x", "日本", "été"])
    }

    @Test(arguments: [
        ("en", "en"), ("EN-us", "en"), ("pt_BR", "pt"), ("und", nil), ("qme", nil), ("zxx", nil), ("", nil),
        ("english", nil), ("fil", "fil"),
    ])
    func languageTagsAreCutToTheirLanguage(_ tag: String, _ language: String?) {
        #expect(LanguageTag.primary(tag) == language)
    }

    @Test func controlCharactersAreTakenOut() {
        #expect("a\u{0}b\u{1b}[31mc\nd\te".withoutControls == "ab[31mc\nd\te")
    }
}
