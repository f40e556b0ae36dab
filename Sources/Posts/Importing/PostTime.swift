/// Times as platforms write them, as seconds since 1970-01-01 UTC.
public enum PostTime {
    /// A number (seconds, milliseconds or microseconds, told apart by size) or a string of any known shape.
    static func seconds(from value: JSONValue) -> Int64? {
        if let string = value.string { return seconds(from: string) }
        return value.number.flatMap(seconds(from:))
    }

    /// Years 1 to 9999: what a date can be written for.
    private static let range: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

    /// 10¹¹ seconds is the year 5138 and 10¹¹ milliseconds is 1973, so sizes do not overlap for any post there is.
    static func seconds(from number: Double) -> Int64? {
        let magnitude = number.magnitude
        let seconds: Double
        switch magnitude {
        case ..<1e11: seconds = number
        case ..<1e14: seconds = number / 1e3
        case ..<1e17: seconds = number / 1e6
        default: return nil
        }
        return Int64(exactly: seconds.rounded(.down)).flatMap { range.contains($0) ? $0 : nil }
    }

    /// - ISO 8601 / RFC 3339: `2022-10-19`, `2022-10-19T20:07[:25[.123]][Z|+01:00|+0100|+01]`, a space for the `T`; UTC
    ///   where there is no zone.
    /// - X: `Wed Oct 19 20:07:25 +0000 2022`.
    /// - RFC 2822: `Wed, 19 Oct 2022 20:07:25 +0000`, day name and seconds optional, `GMT` and the American zones by name.
    /// - Digits: as `seconds(from: Double)`.
    static func seconds(from text: String) -> Int64? {
        var scanner = ByteScanner(text)
        scanner.skipSpaces()
        if let number = Double(text), scanner.peekIsDigit || scanner.peek == UInt8(ascii: "-") {
            // A year alone or 20221019 would read as seconds in 1970: not what was meant.
            return text.utf8.count >= 9 ? seconds(from: number) : nil
        }
        if scanner.peekIsDigit {
            let start = scanner
            if let time = iso8601(&scanner) { return time }
            scanner = start
            return rfc2822(&scanner)
        }
        guard scanner.word() != nil else { return nil }
        if scanner.take(",") {
            scanner.skipSpaces()
            return rfc2822(&scanner)
        }
        scanner.skipSpaces()
        return scanner.peekIsDigit ? rfc2822(&scanner) : x(&scanner)
    }

    private static func iso8601(_ scanner: inout ByteScanner) -> Int64? {
        guard let year = scanner.number(digits: 4...4), scanner.take("-"), let month = scanner.number(digits: 2...2),
            scanner.take("-"), let day = scanner.number(digits: 2...2)
        else { return nil }
        var (hour, minute, second, zone): (Int64, Int64, Int64, Int64) = (0, 0, 0, 0)
        if scanner.take("T") || scanner.take("t") || scanner.take(" ") {
            scanner.skipSpaces()
            guard let hours = scanner.number(digits: 2...2), scanner.take(":"),
                let minutes = scanner.number(digits: 2...2)
            else { return nil }
            (hour, minute) = (hours, minutes)
            if scanner.take(":") {
                guard let seconds = scanner.number(digits: 2...2) else { return nil }
                second = seconds
                if scanner.take(".") || scanner.take(",") {
                    guard scanner.skipDigits() else { return nil }
                }
            }
            scanner.skipSpaces()
            if !scanner.isAtEnd {
                guard let offset = scanner.zone() else { return nil }
                zone = offset
            }
        }
        scanner.skipSpaces()
        guard scanner.isAtEnd else { return nil }
        return seconds(year, month, day, hour, minute, second, zone)
    }

    /// After the day's name: `Oct 19 20:07:25 +0000 2022`.
    private static func x(_ scanner: inout ByteScanner) -> Int64? {
        guard let month = scanner.month() else { return nil }
        scanner.skipSpaces()
        guard let day = scanner.number(digits: 1...2) else { return nil }
        scanner.skipSpaces()
        guard let (hour, minute, second) = scanner.clock() else { return nil }
        scanner.skipSpaces()
        guard let zone = scanner.zone() else { return nil }
        scanner.skipSpaces()
        guard let year = scanner.number(digits: 4...4), scanner.isAtEnd else { return nil }
        return seconds(year, month, day, hour, minute, second, zone)
    }

    /// After the day's name: `19 Oct 2022 20:07:25 +0000`.
    private static func rfc2822(_ scanner: inout ByteScanner) -> Int64? {
        guard let day = scanner.number(digits: 1...2) else { return nil }
        scanner.skipSpaces()
        guard let month = scanner.month() else { return nil }
        scanner.skipSpaces()
        guard let year = scanner.number(digits: 4...4) else { return nil }
        scanner.skipSpaces()
        guard let (hour, minute, second) = scanner.clock() else { return nil }
        scanner.skipSpaces()
        var zone: Int64 = 0
        if !scanner.isAtEnd {
            guard let offset = scanner.zone() else { return nil }
            zone = offset
        }
        return seconds(year, month, day, hour, minute, second, zone)
    }

    private static func seconds(
        _ year: Int64, _ month: Int64, _ day: Int64, _ hour: Int64, _ minute: Int64, _ second: Int64, _ zone: Int64
    ) -> Int64? {
        guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day), (0...24).contains(hour),
            (0...59).contains(minute), (0...60).contains(second), day <= days(in: month, of: year)
        else { return nil }
        return days(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - zone
    }

    private static func days(in month: Int64, of year: Int64) -> Int64 {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    /// Days from 1970-01-01 in the proleptic Gregorian calendar, counting years from March so that the leap day comes last.
    private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let year = month <= 2 ? year - 1 : year
        let era = year.quotient(flooredBy: 400)
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}

extension PostTime {
    /// The first second of a day written `YYYY-MM-DD`; nil for anything else.
    public static func startOfDay(_ text: String) -> Int64? {
        text.utf8.count == 10 ? seconds(from: text) : nil
    }
}

extension Int64 {
    fileprivate func quotient(flooredBy divisor: Int64) -> Int64 {
        self >= 0 ? self / divisor : (self - divisor + 1) / divisor
    }
}

/// Reads small fields from the front of a short ASCII text.
private struct ByteScanner {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) { bytes = Array(text.utf8.prefix(64)) }

    var isAtEnd: Bool { position >= bytes.count }
    var peek: UInt8? { isAtEnd ? nil : bytes[position] }
    var peekIsDigit: Bool { peek.map { (0x30...0x39).contains($0) } ?? false }

    mutating func skipSpaces() { while peek == 0x20 { position += 1 } }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard let byte = peek, UInt32(byte) == character.value else { return false }
        position += 1
        return true
    }

    mutating func number(digits: ClosedRange<Int>) -> Int64? {
        var (value, count): (Int64, Int) = (0, 0)
        while count < digits.upperBound, let byte = peek, peekIsDigit {
            value = value * 10 + Int64(byte - 0x30)
            count += 1
            position += 1
        }
        return digits.contains(count) ? value : nil
    }

    /// Whether there was at least one.
    mutating func skipDigits() -> Bool {
        let start = position
        while peekIsDigit { position += 1 }
        return position > start
    }

    mutating func word() -> String? {
        let start = position
        while let byte = peek, (0x41...0x5a).contains(byte & 0xdf) { position += 1 }
        return position > start ? String(decoding: bytes[start..<position], as: UTF8.self) : nil
    }

    mutating func month() -> Int64? {
        let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        guard let word = word()?.lowercased(), let index = names.firstIndex(of: String(word.prefix(3))) else {
            return nil
        }
        return Int64(index + 1)
    }

    mutating func clock() -> (Int64, Int64, Int64)? {
        guard let hour = number(digits: 1...2), take(":"), let minute = number(digits: 2...2) else { return nil }
        var second: Int64 = 0
        if take(":") {
            guard let seconds = number(digits: 2...2) else { return nil }
            second = seconds
        }
        return (hour, minute, second)
    }

    /// Seconds east of Greenwich: `Z`, `+0100`, `+01:00`, `+01`, `GMT`, `EST`, ….
    mutating func zone() -> Int64? {
        let sign: Int64
        if take("+") {
            sign = 1
        } else if take("-") {
            sign = -1
        } else {
            let hours: [String: Int64] = [
                "z": 0, "ut": 0, "utc": 0, "gmt": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
                "pst": -8, "pdt": -7,
            ]
            return word().flatMap { hours[$0.lowercased()] }.map { $0 * 3600 }
        }
        guard let hours = number(digits: 2...2) else { return nil }
        _ = take(":")
        var minutes: Int64 = 0
        if peekIsDigit {
            guard let value = number(digits: 2...2) else { return nil }
            minutes = value
        }
        guard hours <= 23, minutes <= 59 else { return nil }
        return sign * (hours * 3600 + minutes * 60)
    }
}
