import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// Shows long work on standard error: a bar with a count, a rate and the time left on a terminal, otherwise a line every
/// few seconds.
final class ProgressLine {
    private let label: String
    private let isTerminal: Bool
    private let interval: Double
    private let started: Date
    private var lastShown = Date.distantPast
    private var hasBar = false

    /// - Parameter label: what is being done: `import`.
    init(label: String, now: Date = Date()) {
        self.label = label
        isTerminal = isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
        interval = isTerminal ? 0.1 : 5
        started = now
        // Work that ends within the first interval prints nothing to a log.
        if !isTerminal { lastShown = now }
    }

    /// Shows where the work stands, if it is time to.
    ///
    /// - Parameters:
    ///   - fraction: how much is done, 0 to 1; nil where it cannot be known.
    ///   - text: count and rate: `120,000 posts, 41,000/s`.
    func update(fraction: Double?, text: String, now: Date = Date()) {
        guard now.timeIntervalSince(lastShown) >= interval else { return }
        lastShown = now
        var line = "\(label) "
        if let fraction {
            let done = min(max(fraction, 0), 1)
            if isTerminal {
                let filled = Int((done * 24).rounded(.down))
                line += "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: 24 - filled) + "] "
            }
            line += "\(Int(done * 100))% "
        }
        line += text
        if let left = timeLeft(fraction, now: now) { line += ", \(ProgressLine.duration(left)) left" }
        if isTerminal {
            hasBar = true
            write("\r\(line.prefix(ProgressLine.columns - 1))\u{1b}[K")
        } else {
            write("\(line)\n")
        }
    }

    /// Takes the bar off the terminal, so that what is printed next stands alone.
    func clear() {
        if hasBar { write("\r\u{1b}[K") }
        hasBar = false
    }

    private func timeLeft(_ fraction: Double?, now: Date) -> Double? {
        let elapsed = now.timeIntervalSince(started)
        guard let fraction, fraction > 0.01, fraction < 1, elapsed > 1 else { return nil }
        return elapsed / fraction * (1 - fraction)
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

    private static var columns: Int {
        var size = winsize()
        return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 20 ? Int(size.ws_col) : 80
    }

    /// `42 s`, `3 min 20 s`, `2 h 5 min`.
    static func duration(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded())
        if whole < 60 { return "\(whole) s" }
        if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
        return "\(whole / 3600) h \(whole % 3600 / 60) min"
    }

    /// A whole number with commas: `1,234,567`.
    static func grouped(_ number: Int) -> String {
        var digits = String(number.magnitude)
        var index = digits.endIndex
        while let next = digits.index(index, offsetBy: -3, limitedBy: digits.startIndex), next > digits.startIndex {
            digits.insert(",", at: next)
            index = next
        }
        return number < 0 ? "-\(digits)" : digits
    }
}

/// A `ProgressLine` that any thread may update.
final class LockedProgressLine: Sendable {
    private let line: Mutex<ProgressLine>

    init(label: String) { line = Mutex(ProgressLine(label: label)) }

    func update(fraction: Double?, text: String) {
        line.withLock { $0.update(fraction: fraction, text: text) }
    }

    func clear() { line.withLock { $0.clear() } }
}
