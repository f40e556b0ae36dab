import Foundation
import Synchronization

/// What a training process is at, for one that watches it.
public enum TrainingPhase: String, Sendable {
    /// A step of training begins.
    case step
    /// A batch of the holdout is measured.
    case evaluation
    /// Writing samples and checkpoints.
    case other
}

/// Tells a watching process that this one lives: a line for each beat on a pipe.
public final class Heartbeat: Sendable {
    static let environmentName = "MYNAH_HEARTBEAT"

    private let descriptor: Int32
    private let watcherIsGone = Mutex(false)

    /// Nil where nobody watches this process.
    public init?(environment: [String: String] = ProcessInfo.processInfo.environment) {
        guard let number = environment[Self.environmentName].flatMap(Int32.init), fcntl(number, F_GETFD) >= 0 else {
            return nil
        }
        descriptor = number
        // A watcher that is gone is asked for below; by default it would end this process.
        signal(SIGPIPE, SIG_IGN)
    }

    /// Whether the process that watched this one has ended: then this one should save and end too.
    public var isOrphaned: Bool { watcherIsGone.withLock { $0 } }

    public func beat(_ phase: TrainingPhase, step: Int) {
        let line = Array("\(phase.rawValue) \(step)\n".utf8)
        if write(descriptor, line, line.count) < 0, errno == EPIPE { watcherIsGone.withLock { $0 = true } }
    }
}
