/// Ends a text before the first of several strings, though each may arrive in pieces.
struct StopMatcher {
    private let stops: [[UInt8]]
    private var held: [UInt8] = []

    init(_ stops: [String]) {
        self.stops = stops.map { Array($0.utf8) }.filter { !$0.isEmpty }
    }

    /// Takes the next piece of text.
    ///
    /// - Returns: what may be shown, and whether a stop string was met. What could be the beginning of a stop string is held
    ///   back until more is known.
    mutating func take(_ piece: String) -> (text: String, isStopped: Bool) {
        guard !stops.isEmpty else { return (piece, false) }
        held += piece.utf8
        let found = stops.compactMap { held.firstRange(of: $0)?.lowerBound }.min()
        if let found {
            let text = String(decoding: held[..<found], as: UTF8.self)
            held = []
            return (text, true)
        }
        // A stop string begins on a character, so what stays whole before `kept` is valid UTF-8.
        let kept = stops.map(unfinishedLength).max() ?? 0
        let text = String(decoding: held.dropLast(kept), as: UTF8.self)
        held = Array(held.suffix(kept))
        return (text, false)
    }

    /// What was held back, when the text ends without a stop string.
    mutating func finish() -> String {
        defer { held = [] }
        return String(decoding: held, as: UTF8.self)
    }

    /// The length of the longest end of `held` that begins `stop`.
    private func unfinishedLength(_ stop: [UInt8]) -> Int {
        for length in stride(from: min(held.count, stop.count - 1), to: 0, by: -1)
        where held.suffix(length).elementsEqual(stop.prefix(length)) {
            return length
        }
        return 0
    }
}
