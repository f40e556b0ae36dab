import Foundation

/// A curve as SVG. Colours come from the style sheet, so it fits light and dark.
struct CurveChart {
    let curve: Curve
    let language: PageLanguage
    /// What the chart shows, in words.
    let description: String
    /// Whether single values stand out of a trend: then their range is drawn, and the trend through it.
    let isNoisy: Bool

    private static let width = 520.0
    private static let height = 270.0
    private static let left = 52.0
    private static let right = 30.0
    private static let top = 12.0
    private static let bottom = 34.0

    /// Round numbers that span `low ... high`, about `count` of them.
    static func ticks(_ low: Double, _ high: Double, count: Int) -> [Double] {
        guard high > low, high.isFinite, low.isFinite else { return [low] }
        let rough = (high - low) / Double(count)
        let power = pow(10, floor(log10(rough)))
        let step = [1, 2, 2.5, 5, 10].map { $0 * power }.first { $0 >= rough } ?? rough
        let first = (low / step).rounded(.up)
        let last = (high / step + 1e-9).rounded(.down)
        guard last >= first else { return [low] }
        return (0...Int(last - first)).map { (first + Double($0)) * step }
    }

    var svg: String {
        let points = curve.points
        guard let first = points.first, let last = points.last else {
            return "<p class=\"quiet\">\(Phrases.text("chartEmpty", language).htmlEscaped)</p>"
        }
        let trend = self.trend(points)
        let (low, high) = range(points, trend)
        let steps = (first: Double(first.firstStep), last: max(Double(last.lastStep), Double(first.firstStep) + 1))
        func x(_ step: Double) -> Double {
            Self.left + (step - steps.first) / (steps.last - steps.first) * (Self.width - Self.left - Self.right)
        }
        func y(_ value: Double) -> Double {
            let share = (min(max(value, low), high) - low) / (high - low)
            return Self.height - Self.bottom - share * (Self.height - Self.top - Self.bottom)
        }
        func middle(_ point: Curve.Point) -> Double { Double(point.firstStep + point.lastStep) / 2 }

        var svg = "<svg class=\"chart\" viewBox=\"0 0 \(Int(Self.width)) \(Int(Self.height))\" role=\"img\" "
        svg += "aria-label=\"\(description.htmlEscaped)\">"
        let values = Self.ticks(low, high, count: 5)
        let digits =
            values.count > 1 && values[1] - values[0] < 0.1 ? 2 : values.allSatisfy { $0 == $0.rounded() } ? 0 : 1
        for value in values {
            svg += "<line class=\"grid\" x1=\"\(Self.left.svg)\" x2=\"\((Self.width - Self.right).svg)\" "
            svg += "y1=\"\(y(value).svg)\" y2=\"\(y(value).svg)\"/>"
            svg += "<text x=\"\((Self.left - 8).svg)\" y=\"\((y(value) + 4).svg)\" text-anchor=\"end\">"
            svg += "\(language.number(value, digits: digits).htmlEscaped)</text>"
        }
        for step in Self.ticks(steps.first, steps.last, count: 5) where step == step.rounded() {
            svg += "<text x=\"\(x(step).svg)\" y=\"\((Self.height - 10).svg)\" text-anchor=\"middle\">"
            svg += "\(language.short(step).htmlEscaped)</text>"
        }
        if isNoisy, points.count > 1 {
            let upper = points.map { "\(x(middle($0)).svg),\(y($0.high).svg)" }
            let lower = points.reversed().map { "\(x(middle($0)).svg),\(y($0.low).svg)" }
            svg += "<polygon class=\"range\" points=\"\((upper + lower).joined(separator: " "))\"/>"
            // Where a point is a single value its range has no height: the values themselves are drawn.
            if points.allSatisfy({ $0.count == 1 }) {
                svg += "<polyline class=\"raw\" points=\"\(upper.joined(separator: " "))\"/>"
            }
        }
        let line = zip(points, trend).map { "\(x(middle($0)).svg),\(y($1).svg)" }
        svg += "<polyline class=\"line\" points=\"\(line.joined(separator: " "))\"/>"
        if !isNoisy || points.count == 1 {
            for (point, value) in zip(points, trend) where points.count <= 40 {
                svg += "<circle class=\"dot\" cx=\"\(x(middle(point)).svg)\" cy=\"\(y(value).svg)\" r=\"3.2\"/>"
            }
        }
        return svg + "</svg>"
    }

    /// The values, or for a noisy curve their mean over neighbours on both sides, so that the trend does not lag behind.
    private func trend(_ points: [Curve.Point]) -> [Double] {
        guard isNoisy else { return points.map(\.mean) }
        let reach = points.count / 30
        var sums = [0.0]
        for point in points { sums.append(sums[sums.count - 1] + point.mean) }
        return points.indices.map { index in
            let width = min(reach, index, points.count - 1 - index)
            return (sums[index + width + 1] - sums[index - width]) / Double(2 * width + 1)
        }
    }

    /// What the vertical axis spans: everything but the few wildest values, so that the end of a run can be seen.
    private func range(_ points: [Curve.Point], _ trend: [Double]) -> (low: Double, high: Double) {
        let lows = points.map(\.low).sorted()
        let highs = points.map(\.high).sorted()
        let cut = points.count / 100
        var low = min(lows[cut], trend.min() ?? lows[0])
        var high = max(highs[highs.count - 1 - cut], trend.max() ?? highs[0])
        if high - low < 1e-6 {
            low -= 0.5
            high += 0.5
        }
        let margin = (high - low) * 0.05
        return (low - margin, high + margin)
    }
}

extension Double {
    /// Short, for coordinates.
    fileprivate var svg: String { String(format: "%.1f", self) }
}

extension String {
    /// Safe between tags and in quoted attributes.
    var htmlEscaped: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    }
}
