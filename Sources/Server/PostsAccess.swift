import Foundation
import Home
import NIOPosix
import Posts
import Search
import Synchronization

/// The store and its search, opened when first asked for: posts may be imported while the server runs.
public final class PostsAccess: Sendable {
    /// What the pages tell of the store: only of posts that search may show.
    struct Summary: Sendable {
        let statistics: AllowedStatistics
        let communities: [NameCount]
        let languages: [NameCount]
    }

    private struct State {
        var store: PostStore?
        var summary: (value: Summary, made: ContinuousClock.Instant)?
    }

    private let path: String
    private let identifyLanguage: (@Sendable (String) -> String?)?
    private let state = Mutex(State())

    /// - Parameter identifyLanguage: names the language of posts that come through the API without one.
    public init(home: HomeDirectory, identifyLanguage: (@Sendable (String) -> String?)? = nil) {
        path = home.storePath
        self.identifyLanguage = identifyLanguage
    }

    /// Whether there is a store yet.
    var exists: Bool { FileManager.default.fileExists(atPath: path) }

    /// Runs `body` with the store, off the threads that answer requests.
    ///
    /// - Parameter creating: whether a store is made where there is none.
    /// - Throws: `StoreError.missing` where there is none.
    func withStore<Value: Sendable>(
        creating: Bool = false, _ body: @escaping @Sendable (PostStore) throws -> Value
    ) async throws -> Value {
        try await NIOThreadPool.singleton.runIfActive { try body(try self.open(creating: creating)) }
    }

    private func open(creating: Bool) throws -> PostStore {
        try state.withLock { state in
            if let store = state.store { return store }
            let store = try creating ? PostStore(path: path) : PostStore.existing(path: path)
            state.store = store
            return store
        }
    }

    func search(_ query: SearchQuery, limit: Int, offset: Int) async throws -> SearchResults {
        try await withStore { store in
            let engine: any SearchEngine = FullTextSearch(store: store)
            return try engine.search(query, limit: limit, offset: offset)
        }
    }

    func upsert(_ posts: [Post]) async throws -> ImportSummary {
        let identify = identifyLanguage
        return try await withStore(creating: true) { try $0.upsert(posts, identifyLanguage: identify) }
    }

    /// What is in the store, a few seconds old at most; nil where there is none.
    func summary() async throws -> Summary? {
        guard exists else { return nil }
        let known = state.withLock { $0.summary }
        if let known, ContinuousClock.now - known.made < .seconds(5) { return known.value }
        let summary = try await withStore { store in
            Summary(
                statistics: try store.stats(allowedFor: .search),
                communities: try store.communities(allowedFor: .search, limit: 200),
                languages: try store.languages(allowedFor: .search, limit: 30))
        }
        state.withLock { $0.summary = (summary, .now) }
        return summary
    }
}
