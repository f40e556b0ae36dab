import Foundation
import Home

/// A run as it is now.
struct Run: Sendable {
    enum State: String, Sendable {
        case running, finished, stopped, failed, unknown
    }
    let name: String
    let state: State
    /// The status says "running", but there is no such process.
    let processGone: Bool
    let status: RunStatus?
    let history: RunHistory

    /// How far it is, 0 to 1; nil where nobody knows.
    var progress: Double? {
        guard let total = status?.totalSteps, total > 0, let step else { return nil }
        return min(1, Double(step) / Double(total))
    }

    var step: Int? { history.lastStep?.step ?? status?.step }
}

/// The runs of a home. Histories are kept, so that looking again reads only what is new.
actor RunLibrary {
    private let home: HomeDirectory
    private var histories: [String: RunHistory] = [:]

    init(home: HomeDirectory) {
        self.home = home
    }

    /// All runs, the one that was written last first.
    func runs() -> [Run] {
        let names = home.runNames
        histories = histories.filter { names.contains($0.key) }
        return names.map { (name: $0, date: written($0)) }
            .sorted { ($1.date, $0.name) < ($0.date, $1.name) }
            .compactMap { run($0.name) }
    }

    /// Nil where there is no such run.
    func run(_ name: String) -> Run? {
        guard HomeDirectory.isValidName(name), home.runNames.contains(name) else { return nil }
        var history = histories[name] ?? RunHistory()
        history.read(path: "\(home.run(name))/metrics.jsonl")
        histories[name] = history
        let status = RunStatus(path: "\(home.run(name))/status.json")
        var state = Run.State(rawValue: status?.state ?? "") ?? .unknown
        let processGone = state == .running && status?.isAlive != true
        if processGone { state = .stopped }
        return Run(name: name, state: state, processGone: processGone, status: status, history: history)
    }

    private func written(_ name: String) -> Date {
        let attributes = try? FileManager.default.attributesOfItem(atPath: "\(home.run(name))/metrics.jsonl")
        return attributes?[.modificationDate] as? Date ?? .distantPast
    }
}
