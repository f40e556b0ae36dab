import Dispatch
import Synchronization

/// Hands values from one thread to another, and makes the first wait when the second is behind.
final class BoundedQueue<Element: Sendable>: Sendable {
    private struct State {
        var elements: [Element] = []
        var isFinished = false
        var isAbandoned = false
    }

    private let state = Mutex(State())
    // The import's own threads wait here, never Swift's cooperative ones.
    private let free = DispatchSemaphore(value: 0)
    private let filled = DispatchSemaphore(value: 0)

    init(capacity: Int) {
        // A semaphore must not end below the value that it began with, so the places are added one by one.
        for _ in 0..<capacity { free.signal() }
    }

    /// Adds an element, waiting for a place. Returns false when nobody will take it.
    func push(_ element: Element) -> Bool {
        free.wait()
        let isAbandoned = state.withLock { state in
            if !state.isAbandoned { state.elements.append(element) }
            return state.isAbandoned
        }
        if isAbandoned { free.signal() } else { filled.signal() }
        return !isAbandoned
    }

    /// Says that nothing more will come.
    func finish() {
        state.withLock { $0.isFinished = true }
        filled.signal()
    }

    /// Says that nothing more will be taken.
    func abandon() {
        state.withLock { state in
            state.isAbandoned = true
            state.elements = []
        }
        free.signal()
    }

    enum Taken {
        case element(Element)
        case nothingYet
        case finished
    }

    /// The next element, waiting for it until `deadline`.
    func pop(deadline: DispatchTime) -> Taken {
        guard filled.wait(timeout: deadline) == .success else { return .nothingYet }
        let element = state.withLock { $0.elements.isEmpty ? nil : $0.elements.removeFirst() }
        guard let element else {
            filled.signal()
            return .finished
        }
        free.signal()
        return .element(element)
    }
}
