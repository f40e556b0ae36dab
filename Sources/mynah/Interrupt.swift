import Dispatch
import Foundation
import Synchronization

/// Ctrl-C and SIGTERM as a question that long work asks now and then; a second Ctrl-C ends the process at once.
final class Interrupt: Sendable {
    private let flag = Mutex(false)
    // Never touched after `init`, and libdispatch's sources are safe to use from any thread.
    private nonisolated(unsafe) let sources: [any DispatchSourceSignal]

    var isRequested: Bool { flag.withLock { $0 } }

    init() {
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number, queue: .global())
        }
        for source in sources {
            source.setEventHandler { [weak self] in
                let wasRequested = self?.flag.withLock { flag in
                    defer { flag = true }
                    return flag
                }
                if wasRequested == true { _exit(130) }
            }
            source.resume()
        }
    }
}
