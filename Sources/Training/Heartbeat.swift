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
    /// A checkpoint is written.
    case saved
}

/// Tells a watching process that this one lives: a line for each beat on a pipe.
public final class Heartbeat: Sendable {
    static let environmentName = "MYNAH_HEARTBEAT"
    /// What is left to a process whose watcher has gone, to save and end by itself, in seconds.
    private static let graceSeconds = 120.0

    private let descriptor: Int32
    private let watcherIsGone = Mutex(false)

    /// Nil where nobody watches this process.
    public init?(environment: [String: String] = ProcessInfo.processInfo.environment) {
        guard let number = environment[Self.environmentName].flatMap(Int32.init), fcntl(number, F_GETFD) >= 0 else {
            return nil
        }
        descriptor = number
        // What this process starts itself does not beat for it.
        _ = fcntl(number, F_SETFD, FD_CLOEXEC)
        unsetenv(Self.environmentName)
        // By default a watcher that has gone would end this process.
        signal(SIGPIPE, SIG_IGN)
        let thread = Thread { [self] in
            var pipe = pollfd(fd: descriptor, events: 0, revents: 0)
            while poll(&pipe, 1, -1) < 0 || pipe.revents & Int16(POLLERR | POLLHUP) == 0 {}
            watcherIsGone.withLock { $0 = true }
            Thread.sleep(forTimeInterval: Self.graceSeconds)
            _exit(1)
        }
        thread.name = "mynah-heartbeat"
        thread.start()
    }

    /// Whether the process that watched this one has ended: then this one should save and end too.
    public var isOrphaned: Bool { watcherIsGone.withLock { $0 } }

    public func beat(_ phase: TrainingPhase, step: Int) {
        let line = Array("\(phase.rawValue) \(step) \(Self.now())\n".utf8)
        _ = write(descriptor, line, line.count)
    }

    /// Seconds on a clock that all processes share, and that stands still while the machine sleeps.
    static func now() -> Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }
}
