import Foundation
import Hummingbird

extension Request {
    /// A parameter of the query as a browser's form sends it: `+` is a space. Nil where it is missing.
    func parameter(_ name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }

    /// All parameters of the query, in order.
    var parameters: [(name: String, value: String)] {
        (uri.query ?? "").split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (Request.decoded(parts[0]), parts.count > 1 ? Request.decoded(parts[1]) : "")
        }
    }

    private static func decoded(_ text: Substring) -> String {
        let spaced = String(text).replacing("+", with: " ")
        return spaced.removingPercentEncoding ?? spaced
    }
}
