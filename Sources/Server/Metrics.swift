import Foundation
import Inference
import Synchronization

/// Counts of what the server does, printed as Prometheus text.
final class Metrics: Sendable {
    private struct Route: Hashable {
        let method: String
        let path: String
        let status: Int
    }

    private struct Histogram {
        static let bounds: [Double] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300]
        var counts = [Int](repeating: 0, count: bounds.count)
        var sum = 0.0
        var count = 0

        mutating func record(_ seconds: Double) {
            for (index, bound) in Histogram.bounds.enumerated() where seconds <= bound { counts[index] += 1 }
            sum += seconds
            count += 1
        }

        func lines(_ name: String, labels: String = "") -> String {
            let separator = labels.isEmpty ? "" : ","
            let braces = labels.isEmpty ? "" : "{\(labels)}"
            var text = ""
            for (bound, count) in zip(Histogram.bounds, counts) {
                text += "\(name)_bucket{\(labels)\(separator)le=\"\(bound)\"} \(count)\n"
            }
            text += "\(name)_bucket{\(labels)\(separator)le=\"+Inf\"} \(count)\n"
            text += "\(name)_sum\(braces) \(sum)\n\(name)_count\(braces) \(count)\n"
            return text
        }
    }

    private struct State {
        var requests: [Route: Int] = [:]
        var durations: [String: Histogram] = [:]
        var timeToFirstToken = Histogram()
        var promptTokens = 0
        var completionTokens = 0
        var texts = 0
        var active = 0
    }

    private let state = Mutex(State())

    func requestBegan() { state.withLock { $0.active += 1 } }

    func requestEnded(method: String, path: String, status: Int, after duration: Duration) {
        state.withLock { state in
            state.active -= 1
            state.requests[Route(method: method, path: path, status: status), default: 0] += 1
            state.durations[path, default: Histogram()].record(duration.seconds)
        }
    }

    func firstToken(after duration: Duration) {
        state.withLock { $0.timeToFirstToken.record(duration.seconds) }
    }

    func finished(promptTokens: Int, completionTokens: Int) {
        state.withLock { state in
            state.texts += 1
            state.promptTokens += promptTokens
            state.completionTokens += completionTokens
        }
    }

    /// The Prometheus text format, version 0.0.4.
    func text(_ models: [ServedModel]) -> String {
        let state = self.state.withLock { $0 }
        var text = ""
        func family(_ name: String, _ type: String, _ help: String) {
            text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
        }
        family("mynah_http_requests_total", "counter", "Requests answered.")
        let byName = state.requests.sorted {
            ($0.key.path, $0.key.method, $0.key.status) < ($1.key.path, $1.key.method, $1.key.status)
        }
        for (route, count) in byName {
            text += "mynah_http_requests_total{method=\"\(route.method.labelled)\",route=\"\(route.path.labelled)\","
            text += "status=\"\(route.status)\"} \(count)\n"
        }
        family("mynah_http_requests_active", "gauge", "Requests being answered.")
        text += "mynah_http_requests_active \(state.active)\n"
        family("mynah_http_request_duration_seconds", "histogram", "Time until a response was written whole.")
        for (path, histogram) in state.durations.sorted(by: { $0.key < $1.key }) {
            text += histogram.lines("mynah_http_request_duration_seconds", labels: "route=\"\(path.labelled)\"")
        }
        family("mynah_time_to_first_token_seconds", "histogram", "Time from a request to its first token.")
        text += state.timeToFirstToken.lines("mynah_time_to_first_token_seconds")
        family("mynah_texts_total", "counter", "Texts written to their end.")
        text += "mynah_texts_total \(state.texts)\n"
        family("mynah_prompt_tokens_total", "counter", "Tokens read in prompts of finished texts.")
        text += "mynah_prompt_tokens_total \(state.promptTokens)\n"
        family("mynah_completion_tokens_total", "counter", "Tokens written in finished texts.")
        text += "mynah_completion_tokens_total \(state.completionTokens)\n"

        let statuses = models.map { (label: "{model=\"\($0.name.labelled)\"}", status: $0.engine.status) }
        func gauge(_ name: String, _ type: String, _ help: String, _ value: (EngineStatus) -> Any) {
            family(name, type, help)
            for (label, status) in statuses { text += "\(name)\(label) \(value(status))\n" }
        }
        gauge("mynah_engine_waiting", "gauge", "Texts that wait for the engine.") { $0.waiting }
        gauge("mynah_engine_running", "gauge", "Texts being written.") { $0.running }
        gauge("mynah_engine_steps_total", "counter", "Steps of the engine.") { $0.steps }
        gauge("mynah_engine_prompt_tokens_total", "counter", "Prompt tokens the engine has read.") { $0.promptTokens }
        gauge("mynah_engine_completion_tokens_total", "counter", "Tokens the engine has written.") {
            $0.completionTokens
        }
        gauge("mynah_engine_stalled_seconds", "gauge", "Seconds since a token moved; 0 when idle.") {
            $0.stalledFor ?? 0
        }
        return text
    }
}

extension Duration {
    var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}

extension String {
    /// Escaped as the value of a Prometheus label.
    fileprivate var labelled: String {
        replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
