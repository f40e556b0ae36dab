import Foundation
import HTTPTypes
import Hummingbird

/// `/runs`, `/runs/{name}`, and what keeps the latter up to date.
struct RunsController: Sendable {
    let context: ServerContext

    private struct Live: Encodable {
        let name: String
        let state: String
        let step: Int?
        let loss: Double?
        let holdoutBitsPerByte: Double?
        let tokensPerSecond: Double?
        let mfu: Double?
        let progress: Double?
        let etaSeconds: Double?
        /// The part of the page that changes.
        let html: String
    }

    func add(to routes: Routes) {
        routes.get("/runs", list)
        routes.get("/runs/:name", show)
        routes.get("/runs/:name/metrics", metrics)
    }

    @Sendable func list(_ request: Request, _ requestContext: AppRequestContext) async throws -> Response {
        let language = PageLanguage(request)
        let runs = await context.runs.runs()
        return try context.pages.page(
            "runs", for: request, section: "/runs", title: Phrases.text("runs", language),
            ["hasRuns": !runs.isEmpty, "runs": runs.map { RunView($0, language).row }])
    }

    @Sendable func show(_ request: Request, _ requestContext: AppRequestContext) async throws -> Response {
        let run = try await run(requestContext)
        let language = PageLanguage(request)
        var content = RunView(run, language).live
        content["name"] = run.name
        content["url"] = "/runs/\(run.name)/metrics?lang=\(language.rawValue)"
        return try context.pages.page("run", for: request, section: "/runs", title: run.name, content)
    }

    @Sendable func metrics(_ request: Request, _ requestContext: AppRequestContext) async throws -> Response {
        let run = try await run(requestContext)
        let language = PageLanguage(request)
        let history = run.history
        var response = try Response.json(
            Live(
                name: run.name, state: run.state.rawValue, step: run.step, loss: history.recentLoss,
                holdoutBitsPerByte: history.bitsPerByte.last?.value,
                tokensPerSecond: history.lastStep?.tokensPerSecond, mfu: history.lastStep?.mfu,
                progress: run.progress, etaSeconds: run.state == .running ? run.status?.etaSeconds : nil,
                html: context.pages.fragment("run-live", language, RunView(run, language).live)),
            keys: .convertToSnakeCase)
        response.headers[.cacheControl] = "no-store"
        return response
    }

    private func run(_ context: AppRequestContext) async throws -> Run {
        let name = context.parameters.get("name")?.removingPercentEncoding ?? ""
        guard let run = await self.context.runs.run(name) else {
            throw APIError.notFound("there is no run \"\(name.prefix(100))\"", param: "name", code: "run_not_found")
        }
        return run
    }
}

/// A run in the words of a page.
struct RunView {
    private let run: Run
    private let language: PageLanguage

    init(_ run: Run, _ language: PageLanguage) {
        self.run = run
        self.language = language
    }

    private func text(_ key: String, _ arguments: String...) -> String {
        switch arguments.count {
        case 0: Phrases.text(key, language)
        case 1: Phrases.text(key, language, arguments[0])
        case 2: Phrases.text(key, language, arguments[0], arguments[1])
        case 3: Phrases.text(key, language, arguments[0], arguments[1], arguments[2])
        default: Phrases.text(key, language, arguments[0], arguments[1], arguments[2], arguments[3])
        }
    }

    private func number(_ value: Double?, digits: Int) -> String {
        value.map { language.number($0, digits: digits) } ?? "–"
    }

    /// A line of a list.
    var row: [String: Any] {
        var row: [String: Any] = [
            "name": run.name, "state": run.state.rawValue, "stateLabel": text(run.state.rawValue), "step": step,
            "loss": number(run.history.recentLoss, digits: 3),
            "bitsPerByte": number(run.history.bitsPerByte.last?.value, digits: 3),
            "corpus": run.status?.corpus ?? "–", "detail": summary,
        ]
        if run.state == .running, let progress = run.progress { row["progress"] = Int(progress * 100) }
        return row
    }

    private var step: String {
        guard let step = run.step else { return "–" }
        guard let total = run.status?.totalSteps, run.state != .finished else { return language.number(step) }
        return text("stepOf", language.number(step), language.number(total))
    }

    private var summary: String {
        var parts = ["\(text("step")) \(step)"]
        if let loss = run.history.recentLoss { parts.append("\(text("loss")) \(language.number(loss, digits: 2))") }
        if run.state == .running, let left = run.status?.etaSeconds {
            parts.append("\(text("timeLeft")) \(language.duration(left))")
        }
        return parts.joined(separator: " · ")
    }

    /// What changes while the run goes on.
    var live: [String: Any] {
        var content: [String: Any] = [
            "state": run.state.rawValue, "stateLabel": text(run.state.rawValue), "detail": detail, "tiles": tiles,
            "lossChart": lossChart, "bitsChart": bitsChart, "hasSamples": !run.history.samples.isEmpty,
            "samples": samples, "hasSkips": !run.history.skips.isEmpty,
            "skips": run.history.skips.reversed().map {
                text("skipText", language.number($0.step ?? 0), $0.reason ?? "")
            },
        ]
        if run.processGone { content["problem"] = text("processGone", run.name) }
        if run.state == .running || run.state == .stopped, let progress = run.progress {
            content["progress"] = Int(progress * 100)
        }
        return content
    }

    private var detail: String {
        var parts: [String] = []
        if let corpus = run.status?.corpus { parts.append("\(text("corpus")) \(corpus)") }
        if let depth = run.status?.depth { parts.append("\(text("depth")) \(depth)") }
        if let parameters = run.status?.parameters {
            parts.append("\(text("parameters")) \(language.short(parameters))")
        }
        return parts.joined(separator: " · ")
    }

    private var tiles: [[String: String]] {
        let last = run.history.lastStep
        let status = run.status
        var tiles: [(String, String)] = [
            ("step", step), ("loss", number(run.history.recentLoss, digits: 3)),
            ("holdoutBits", number(run.history.bitsPerByte.last?.value, digits: 3)),
            ("tokensPerSecond", last?.tokensPerSecond.map { language.number(Int($0)) } ?? "–"),
            ("mfu", last?.mfu.map { language.percent($0) } ?? "–"),
            ("tokens", (last?.tokens ?? status?.tokens).map { language.short($0) } ?? "–"),
            ("elapsed", (status?.elapsedSeconds ?? last?.seconds).map { language.duration($0) } ?? "–"),
        ]
        if run.state == .running {
            tiles.append(("timeLeft", status?.etaSeconds.map { language.duration($0) } ?? "–"))
        }
        return tiles.map { ["label": text($0.0), "value": $0.1] }
    }

    private func chart(_ curve: Curve, key: String, isNoisy: Bool) -> String {
        var description = text("chartEmpty")
        if let first = curve.points.first, let last = curve.points.last {
            description = text(
                key, language.number(first.firstStep), language.number(last.lastStep),
                language.number(first.mean, digits: 2), language.number(last.mean, digits: 2))
        }
        return CurveChart(curve: curve, language: language, description: description, isNoisy: isNoisy).svg
    }

    private var lossChart: String { chart(run.history.loss, key: "lossChartText", isNoisy: true) }
    private var bitsChart: String { chart(run.history.bitsPerByte, key: "bitsChartText", isNoisy: false) }

    private var samples: [[String: String]] {
        run.history.samples.reversed().map { sample in
            let facts = [sample.prompt?.community, sample.prompt?.language.map { language.languageName($0) }]
                .compactMap { $0 }.map { ", \($0)" }.joined()
            return [
                "label": text("sampleLabel", run.name, language.number(sample.step ?? 0), facts),
                "text": sample.text ?? "",
            ]
        }
    }
}
