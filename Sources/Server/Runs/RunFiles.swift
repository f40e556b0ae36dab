import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// One line of a run's `metrics.jsonl`.
struct RunRecord: Decodable, Sendable {
    struct Prompt: Decodable, Sendable {
        var community: String?
        var language: String?
    }
    let type: String
    var step: Int?
    var loss: Double?
    var lr: Double?
    var tokens: Double?
    var tokensPerSecond: Double?
    var mfu: Double?
    var seconds: Double?
    var holdoutBitsPerByte: Double?
    var prompt: Prompt?
    var text: String?
    var reason: String?

    private enum CodingKeys: String, CodingKey {
        case type, step, loss, lr, tokens, mfu, seconds, prompt, text, reason
        case tokensPerSecond = "tokens_per_second"
        case holdoutBitsPerByte = "holdout_bits_per_byte"
    }
}

/// A run's `status.json`.
struct RunStatus: Decodable, Sendable {
    var state: String?
    var pid: Int32?
    var step: Int?
    var totalSteps: Int?
    var tokens: Double?
    var elapsedSeconds: Double?
    var etaSeconds: Double?
    var updated: Double?
    var corpus: String?
    var depth: Int?
    var parameters: Double?

    private enum CodingKeys: String, CodingKey {
        case state, pid, step, tokens, updated, corpus, depth, parameters
        case totalSteps = "total_steps"
        case elapsedSeconds = "elapsed_seconds"
        case etaSeconds = "eta_seconds"
    }

    /// Nil where there is none, or none that can be read.
    init?(path: String) {
        guard let data = FileManager.default.contents(atPath: path),
            let status = try? JSONDecoder().decode(RunStatus.self, from: data)
        else { return nil }
        self = status
    }

    /// Whether the training process is alive. One of another user counts.
    var isAlive: Bool {
        guard let pid, pid > 0 else { return false }
        return kill(pid, 0) == 0 || errno == EPERM
    }
}

/// A curve over steps in bounded memory: neighbours are merged as it grows, and each point keeps its extremes.
struct Curve: Sendable, Equatable {
    struct Point: Sendable, Equatable {
        var firstStep: Int
        var lastStep: Int
        var low: Double
        var high: Double
        var sum: Double
        var count: Int

        var mean: Double { sum / Double(count) }
    }

    private(set) var points: [Point] = []
    private(set) var last: (step: Int, value: Double)?
    private let capacity: Int
    private var stepsPerPoint = 1

    init(capacity: Int = 1024) {
        self.capacity = capacity
    }

    static func == (one: Curve, other: Curve) -> Bool { one.points == other.points }

    /// Adds a value. A step that was there already (a run that was resumed writes some again) replaces what follows it.
    mutating func append(step: Int, _ value: Double) {
        guard value.isFinite else { return }
        while let end = points.last, end.lastStep >= step { points.removeLast() }
        last = (step, value)
        if var end = points.last, end.count < stepsPerPoint {
            end.lastStep = step
            end.low = min(end.low, value)
            end.high = max(end.high, value)
            end.sum += value
            end.count += 1
            points[points.count - 1] = end
            return
        }
        points.append(Point(firstStep: step, lastStep: step, low: value, high: value, sum: value, count: 1))
        if points.count > capacity { halve() }
    }

    private mutating func halve() {
        points = stride(from: 0, to: points.count, by: 2).map { index in
            var point = points[index]
            if index + 1 < points.count {
                let next = points[index + 1]
                point.lastStep = next.lastStep
                point.low = min(point.low, next.low)
                point.high = max(point.high, next.high)
                point.sum += next.sum
                point.count += next.count
            }
            return point
        }
        stepsPerPoint *= 2
    }
}

/// What a run's `metrics.jsonl` says, read as far as it goes and then only what is added.
struct RunHistory: Sendable {
    static let samplesKept = 5
    static let skipsKept = 20

    private(set) var loss = Curve()
    private(set) var bitsPerByte = Curve()
    private(set) var lastStep: RunRecord?
    private(set) var samples: [RunRecord] = []
    private(set) var skips: [RunRecord] = []
    private var offset: UInt64 = 0
    private var file: UInt64 = 0

    /// Reads the complete lines that were added since the last time; starts again where the file is another one.
    mutating func read(path: String) {
        guard let handle = FileHandle(forReadingAtPath: path) else { return }
        defer { try? handle.close() }
        var information = stat()
        guard fstat(handle.fileDescriptor, &information) == 0 else { return }
        if UInt64(information.st_ino) != file || UInt64(information.st_size) < offset {
            self = RunHistory()
            file = UInt64(information.st_ino)
        }
        guard (try? handle.seek(toOffset: offset)) != nil else { return }
        let decoder = JSONDecoder()
        var rest = Data()
        while let block = try? handle.read(upToCount: 1 << 20), !block.isEmpty {
            rest.append(block)
            guard let end = rest.lastIndex(of: UInt8(ascii: "\n")) else { continue }
            for line in rest[...end].split(separator: UInt8(ascii: "\n")) {
                if let record = try? decoder.decode(RunRecord.self, from: Data(line)) { add(record) }
            }
            offset += UInt64(rest.distance(from: rest.startIndex, to: end) + 1)
            rest = Data(rest[rest.index(after: end)...])
        }
    }

    private mutating func add(_ record: RunRecord) {
        guard let step = record.step else { return }
        switch record.type {
        case "step":
            if let value = record.loss { loss.append(step: step, value) }
            lastStep = record
        case "eval":
            if let value = record.holdoutBitsPerByte { bitsPerByte.append(step: step, value) }
        case "sample":
            samples.removeAll { ($0.step ?? 0) > step }
            samples.append(record)
            if samples.count > RunHistory.samplesKept { samples.removeFirst() }
        case "skip":
            skips.removeAll { ($0.step ?? 0) >= step }
            skips.append(record)
            if skips.count > RunHistory.skipsKept { skips.removeFirst() }
        default: break
        }
    }

    /// The loss now: the mean over the last few points, which one batch does not shake.
    var recentLoss: Double? {
        let recent = loss.points.suffix(loss.points.count > 40 ? 8 : 1)
        let count = recent.reduce(0) { $0 + $1.count }
        return count == 0 ? nil : recent.reduce(0) { $0 + $1.sum } / Double(count)
    }
}
