import Dispatch
import Foundation
import GRDB
import Synchronization

/// What the reader of an import hands to its writer.
enum ImportAction: Sendable {
    case upsert(PreparedPost)
    case delete(id: String)
    case deleteAuthor(platform: String, name: String)
}

/// The writing half of an import: a thread that takes actions from a queue and commits them in large transactions.
///
/// Actions are applied in the order in which they were read, and a transaction is whole or not at all, so a process killed
/// at any moment leaves a store that holds a beginning of its input; reading the same input again completes it.
final class ImportWriter: Sendable {
    typealias Chunk = [ImportAction]

    /// Posts in one transaction. Each transaction adds one segment to the search index, so larger ones index faster; the
    /// index keeps its part in memory (`hashsize` in the schema) until the commit.
    private static let transactionPosts = 32_768
    /// How long an open transaction waits for more input, so that a slow source holds up no other writer.
    private static let patience = DispatchTimeInterval.milliseconds(50)

    private let queue = BoundedQueue<Chunk>(capacity: 8)
    private let outcome = Mutex<Result<ImportSummary, any Error>?>(nil)
    private let finished = DispatchSemaphore(value: 0)

    init(store: PostStore) {
        let thread = Thread { [self] in
            let result = Result { try write(to: store) }
            outcome.withLock { $0 = result }
            queue.abandon()
            finished.signal()
        }
        thread.name = "mynah import writer"
        thread.start()
    }

    /// Hands over some actions, waiting when the writer is behind. Returns false when the writer has failed.
    func push(_ chunk: Chunk) -> Bool { queue.push(chunk) }

    /// Waits until everything handed over is committed. Returns what was written, or throws what stopped the writer.
    func finish() throws -> ImportSummary {
        queue.finish()
        finished.wait()
        return try outcome.withLock { try $0?.get() } ?? ImportSummary()
    }

    private func write(to store: PostStore) throws -> ImportSummary {
        var summary = ImportSummary()
        var clock = Stopwatch()
        while case .element(let first) = queue.pop(deadline: .distantFuture) {
            var committed = summary
            committed.time.writing.waiting += clock.lap()
            try store.write { db in
                let writer = try PostWriter(db)
                var chunk = first
                var count = 0
                while true {
                    let indexedBefore = writer.indexSeconds
                    for action in chunk { try apply(action, writer, &committed) }
                    committed.time.writing.rows += clock.lap() - (writer.indexSeconds - indexedBefore)
                    count += chunk.count
                    guard count < ImportWriter.transactionPosts else { break }
                    let next = queue.pop(deadline: .now() + ImportWriter.patience)
                    committed.time.writing.waiting += clock.lap()
                    guard case .element(let actions) = next else { break }
                    chunk = actions
                }
                committed.time.writing.index += writer.indexSeconds
            }
            committed.time.writing.commits += clock.lap()
            summary = committed
        }
        return summary
    }

    private func apply(
        _ action: ImportAction, _ writer: PostWriter, _ summary: inout ImportSummary
    ) throws {
        switch action {
        case .upsert(let post): summary.count(try writer.upsert(post))
        case .delete(let id):
            if try writer.delete(id: id) { summary.deleted += 1 }
        case .deleteAuthor(let platform, let name):
            summary.deleted += try writer.deleteAuthor(platform: platform, name: name)
        }
    }
}
