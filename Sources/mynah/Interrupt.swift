import Dispatch
import Foundation
import Synchronization

/// Ctrl-C and SIGTERM as a question that long work asks now and then; a second one ends the process at once, or is a question too.
final class Interrupt: Sendable {
    private let count = Mutex(0)
    // Never touched after `init`, and libdispatch's sources are safe to use from any thread.
    private nonisolated(unsafe) let sources: [any DispatchSourceSignal]

    var isRequested: Bool { count.withLock { $0 > 0 } }
    var isRepeated: Bool { count.withLock { $0 > 1 } }

    /// - Parameter endsWhenRepeated: whether the second one ends the process.
    init(endsWhenRepeated: Bool = true) {
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number, queue: .global())
        }
        for source in sources {
            source.setEventHandler { [weak self] in
                let count = self?.count.withLock { count in
                    count += 1
                    return count
                }
                if endsWhenRepeated, count == 2 { _exit(130) }
            }
            source.resume()
        }
    }
}
