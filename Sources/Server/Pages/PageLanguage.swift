import Foundation
import Hummingbird

/// A language of the pages.
enum PageLanguage: String, CaseIterable, Sendable {
    case english = "en"
    case french = "fr"

    var ownName: String {
        switch self {
        case .english: "English"
        case .french: "Français"
        }
    }

    var other: PageLanguage { self == .english ? .french : .english }

    static let cookie = "mynah_lang"

    /// What `?lang=` says, else the cookie, else what the browser prefers, else English.
    init(_ request: Request) {
        let asked = request.uri.queryParameters["lang"].map(String.init) ?? ""
        self =
            PageLanguage(rawValue: asked)
            ?? request.cookies[PageLanguage.cookie].flatMap { PageLanguage(rawValue: $0.value) }
            ?? PageLanguage(acceptLanguage: request.headers[.acceptLanguage] ?? "")
            ?? .english
    }

    /// The language of the highest quality in an Accept-Language header (RFC 9110, 12.5.4); nil for none of ours.
    init?(acceptLanguage header: String) {
        var best: (language: PageLanguage, quality: Double)?
        for item in header.split(separator: ",") {
            let parts = item.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            guard let tag = parts.first?.lowercased(),
                let language = PageLanguage(rawValue: String(tag.prefix { $0 != "-" }))
            else { continue }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            if quality > 0, quality > (best?.quality ?? 0) { best = (language, quality) }
        }
        guard let best else { return nil }
        self = best.language
    }

    // MARK: Numbers and dates, as people of the language write them

    private var decimalSeparator: String { self == .english ? "." : "," }
    /// A narrow no-break space in French.
    private var groupSeparator: String { self == .english ? "," : "\u{202F}" }

    func number(_ value: Int) -> String {
        let digits = String(value.magnitude)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += groupSeparator }
            text.append(digit)
        }
        return value < 0 ? "−" + text : text
    }

    func number(_ value: Double, digits: Int) -> String {
        guard value.isFinite else { return "–" }
        return String(format: "%.\(digits)f", value).replacing(".", with: decimalSeparator).replacing("-", with: "−")
    }

    /// 12.3 million as `12.3 M`.
    func short(_ value: Double) -> String {
        switch abs(value) {
        case 1e9...: number(value / 1e9, digits: 1) + (self == .english ? " B" : " Md")
        case 1e6...: number(value / 1e6, digits: 1) + " M"
        case 1e4...: number(value / 1e3, digits: 1) + " k"
        default: number(Int(value))
        }
    }

    func percent(_ fraction: Double) -> String {
        number(fraction * 100, digits: fraction < 0.1 ? 1 : 0) + (self == .english ? "%" : "\u{202F}%")
    }

    /// 3725 seconds as `1 h 2 min`.
    func duration(_ seconds: Double) -> String {
        guard seconds.isFinite, seconds >= 0 else { return "–" }
        let whole = Int(seconds.rounded())
        if whole < 60 { return "\(whole) s" }
        if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
        if whole < 86_400 { return "\(whole / 3600) h \(whole % 3600 / 60) min" }
        return self == .english
            ? "\(whole / 86_400) d \(whole % 86_400 / 3600) h" : "\(whole / 86_400) j \(whole % 86_400 / 3600) h"
    }

    /// A day in UTC: `27 June 2012`, `27 juin 2012`.
    func date(_ seconds: Int64) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let date = Date(timeIntervalSince1970: Double(seconds))
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        let months =
            self == .english
            ? [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
            : [
                "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
                "novembre", "décembre",
            ]
        let day = parts.day ?? 1
        let dayText = self == .french && day == 1 ? "1er" : "\(day)"
        return "\(dayText) \(months[((parts.month ?? 1) - 1) % 12]) \(parts.year ?? 1970)"
    }

    /// A language's name by its ISO 639-1 code, in this language; the code itself where there is none here.
    func languageName(_ code: String) -> String {
        let names: [String: (String, String)] = [
            "en": ("English", "anglais"), "fr": ("French", "français"), "de": ("German", "allemand"),
            "es": ("Spanish", "espagnol"), "it": ("Italian", "italien"), "pt": ("Portuguese", "portugais"),
            "nl": ("Dutch", "néerlandais"), "sv": ("Swedish", "suédois"), "no": ("Norwegian", "norvégien"),
            "nb": ("Norwegian", "norvégien"), "da": ("Danish", "danois"), "fi": ("Finnish", "finnois"),
            "pl": ("Polish", "polonais"), "cs": ("Czech", "tchèque"), "sk": ("Slovak", "slovaque"),
            "hu": ("Hungarian", "hongrois"), "ro": ("Romanian", "roumain"), "bg": ("Bulgarian", "bulgare"),
            "hr": ("Croatian", "croate"), "sr": ("Serbian", "serbe"), "el": ("Greek", "grec"),
            "tr": ("Turkish", "turc"), "ru": ("Russian", "russe"), "uk": ("Ukrainian", "ukrainien"),
            "ar": ("Arabic", "arabe"), "he": ("Hebrew", "hébreu"), "hi": ("Hindi", "hindi"),
            "ja": ("Japanese", "japonais"), "ko": ("Korean", "coréen"), "zh": ("Chinese", "chinois"),
            "ca": ("Catalan", "catalan"), "eo": ("Esperanto", "espéranto"), "la": ("Latin", "latin"),
        ]
        guard let name = names[code] else { return code }
        return self == .english ? name.0 : name.1
    }
}
