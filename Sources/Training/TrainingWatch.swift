import Foundation

/// Runs training in a child process and starts it again, from its last checkpoint, where it dies or stops to move.
///
/// A plugin is foreign code in the process that loads it: it may abort, or wait for ever for another machine.
public struct TrainingWatch {
    public struct Limits: Sendable {
        /// A step, or a batch of the holdout, is given up after this many times the median of the last ones, but not before
        /// `leastSeconds`.
        public var stepFactor = 50.0
        public var leastSeconds = 10.0
        /// For what is neither: compiling, the first of either, writing samples and checkpoints.
        public var otherSeconds = 3600.0
        /// Since the last checkpoint that was written.
        public var restarts = 3

        public init() {}
    }

    private let limits: Limits

    public init(limits: Limits = Limits()) {
        self.limits = limits
    }

    /// Runs this program again with the same arguments as a child until it ends by itself.
    ///
    /// - Parameters:
    ///   - shouldStop: asked several times a second; the child is then told to save and end.
    ///   - mustStop: asked as often; the child is then killed.
    ///   - report: told of each restart.
    /// - Returns: the child's exit code.
    /// - Throws: `WatchError`.
    public func run(
        arguments: [String] = CommandLine.arguments, shouldStop: () -> Bool, mustStop: () -> Bool,
        report: (String) -> Void
    ) throws -> Int32 {
        var restarts = 0
        while true {
            let child = try WatchedProcess(arguments: arguments)
            let reason: String
            switch try child.follow(limits: limits, shouldStop: shouldStop, mustStop: mustStop) {
            case .exited(let code): return code
            case .killed(let signal, let step):
                reason = "the process that trains was ended by signal \(signal)\(place(step))"
            case .stalled(let seconds, let step, let median):
                let usual = median.map { String(format: " (%.2f s as a rule)", $0) } ?? ""
                reason = String(format: "nothing happened for %.0f s%@%@", seconds, place(step), usual)
            }
            if mustStop() { throw WatchError.killed }
            if child.hasSaved { restarts = 0 }
            if shouldStop() { throw WatchError.endedWhileStopping(reason) }
            restarts += 1
            guard restarts <= limits.restarts else { throw WatchError.gaveUp(restarts: limits.restarts, reason) }
            report("\(reason); going on from the last checkpoint (restart \(restarts) of \(limits.restarts))")
        }
    }

    private func place(_ step: Int?) -> String { step.map { " after step \($0)" } ?? " before the first step" }
}

public enum WatchError: Error, CustomStringConvertible, Equatable {
    case cannotStart(String)
    case gaveUp(restarts: Int, String)
    case killed
    case endedWhileStopping(String)

    public var description: String {
        switch self {
        case .cannotStart(let reason): "the process that trains cannot be started: \(reason)"
        case .gaveUp(let restarts, let reason):
            "\(reason), and \(restarts) restarts did not help; the last checkpoint is kept: look at what the plugin printed above, then give the same command again"
        case .killed: "ended at once; what came after the last checkpoint is lost"
        case .endedWhileStopping(let reason): "\(reason) while it was to save and end; the last checkpoint is kept"
        }
    }
}

/// A child process that beats.
private final class WatchedProcess {
    enum End {
        case exited(Int32)
        case killed(signal: Int32, step: Int?)
        case stalled(seconds: Double, step: Int?, median: Double?)
    }

    private let pid: pid_t
    private let beats: Int32
    private var unread: [UInt8] = []
    /// Whether it has written a checkpoint of steps of its own.
    private(set) var hasSaved = false

    init(arguments: [String]) throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw WatchError.cannotStart(String(cString: strerror(errno))) }
        beats = ends[0]
        _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
        var environment = ProcessInfo.processInfo.environment
        environment[Heartbeat.environmentName] = String(ends[1])
        // Pages of registers would hide what the plugin itself says at its end.
        if environment["SWIFT_BACKTRACE"] == nil { environment["SWIFT_BACKTRACE"] = "enable=no" }
        #if os(Linux)
            let path = "/proc/self/exe"  // the very file, even where another one has its name by now
        #else
            let path = Bundle.main.executablePath ?? arguments[0]
        #endif

        // A group of its own: Ctrl-C reaches the watcher alone, which hands it on once.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        // Signals that this process takes in its own way must find the child as they find any new process.
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        defer { posix_spawnattr_destroy(&attributes) }
        let strings = (arguments.map { strdup($0) }, environment.map { strdup("\($0.key)=\($0.value)") })
        defer { (strings.0 + strings.1).forEach { free($0) } }
        var child: pid_t = 0
        let status = posix_spawn(&child, path, nil, &attributes, strings.0 + [nil], strings.1 + [nil])
        close(ends[1])
        guard status == 0 else {
            close(ends[0])
            throw WatchError.cannotStart(String(cString: strerror(status)))
        }
        pid = child
    }

    deinit {
        close(beats)
    }

    /// Waits for the child's end, or ends it where it has stopped to move.
    func follow(
        limits: TrainingWatch.Limits, shouldStop: () -> Bool, mustStop: () -> Bool
    ) throws -> End {
        var phase: TrainingPhase?
        var step: Int?
        var firstStep: Int?
        var durations: [TrainingPhase: [Double]] = [:]
        var last = Heartbeat.now()
        var wasTold = false
        while true {
            if shouldStop(), !wasTold {
                kill(pid, SIGTERM)
                wasTold = true
            }
            if mustStop() { kill(-pid, SIGKILL) }
            let status = endStatus()
            for line in nextLines() {
                let words = line.split(separator: " ")
                guard words.count == 3, let new = TrainingPhase(rawValue: String(words[0])), let time = Double(words[2])
                else { continue }
                // A step, or a batch of the holdout, lasts until whatever comes next.
                if let phase, phase != .other, phase != .saved {
                    durations[phase] = Array(((durations[phase] ?? []) + [time - last]).suffix(32))
                }
                phase = new
                step = Int(words[1])
                if new == .step { firstStep = firstStep ?? step }
                if new == .saved, let firstStep, let step, step > firstStep { hasSaved = true }
                last = time
            }
            if let status {
                let signal = status & 0x7F
                return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal, step: step)
            }
            let now = Heartbeat.now()
            let usual = phase.flatMap { durations[$0] }?.sorted()
            let median = usual.map { $0[$0.count / 2] }
            let limit = median.map { max(limits.leastSeconds, limits.stepFactor * $0) } ?? limits.otherSeconds
            if now - last > limit {
                kill(-pid, SIGKILL)
                // One that hangs in a driver may not even die; its end is not waited for for ever.
                for _ in 0..<100 where endStatus() == nil { usleep(100_000) }
                return .stalled(seconds: now - last, step: step, median: median)
            }
        }
    }

    /// The lines that have come within a tenth of a second.
    private func nextLines() -> [String] {
        var descriptor = pollfd(fd: beats, events: Int16(POLLIN), revents: 0)
        guard poll(&descriptor, 1, 100) > 0 else { return [] }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(beats, &bytes, bytes.count)
        guard count > 0 else {
            // The other end is closed, and the process about to end.
            usleep(10_000)
            return []
        }
        unread += bytes[..<count]
        let parts = unread.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        unread = Array(parts[parts.count - 1])
        return parts.dropLast().map { String(decoding: $0, as: UTF8.self) }
    }

    /// How the child has ended; nil while it runs.
    private func endStatus() -> Int32? {
        var status: Int32 = 0
        return waitpid(pid, &status, WNOHANG) == pid ? status : nil
    }
}
