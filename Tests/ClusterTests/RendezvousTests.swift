import Foundation
import Testing

@testable import Cluster

@Suite struct RendezvousTests {
    private static let secret = ClusterSecret(Array("open sesame".utf8))

    /// Runs each process's part on a thread of its own.
    private func run<R: Sendable>(
        _ count: Int, barrier: Double = 20, secrets: [ClusterSecret] = [], absent: Set<Int> = [],
        _ body: @escaping @Sendable (Rendezvous, Int) throws -> R
    ) async throws -> [Result<R, any Error>] {
        let port = Int.random(in: 20_000..<60_000)
        return await withTaskGroup(of: (Int, Result<R, any Error>).self) { group in
            for process in 0..<count where !absent.contains(process) {
                let secret = secrets.isEmpty ? Self.secret : secrets[process]
                group.addTask {
                    await withCheckedContinuation { continuation in
                        Thread.detachNewThread {
                            let result = Result {
                                let place = try JobPlace(
                                    process: process, processes: count, host: "127.0.0.1", port: port,
                                    hosts: (0..<count).map { "n\($0)" })
                                let rendezvous = try Rendezvous(
                                    place, secret: secret, limits: JoinLimits(barrier: barrier))
                                return try body(rendezvous, process)
                            }
                            continuation.resume(returning: (process, result))
                        }
                    }
                }
            }
            var results: [(Int, Result<R, any Error>)] = []
            for await result in group { results.append(result) }
            return results.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    @Test func whatOneProcessPutsTheOthersGet() async throws {
        let results = try await run(3) { rendezvous, process -> [String] in
            // The first one waits for the last one's value, which comes later.
            if process == 2 { Thread.sleep(forTimeInterval: 0.2) }
            try rendezvous.put(Array("key \(process)".utf8), Array("value \(process)".utf8))
            let values = try (0..<3).map { other in
                String(decoding: try rendezvous.get(Array("key \(other)".utf8), seconds: 10) ?? [], as: UTF8.self)
            }
            try rendezvous.barrier("end")
            return values
        }
        for result in results { #expect(try result.get() == ["value 0", "value 1", "value 2"]) }
    }

    @Test func aValueThatIsNotThereIsNotWaitedForLongerThanAsked() async throws {
        let results = try await run(1) { rendezvous, _ in
            (try rendezvous.tryGet([1]), try rendezvous.get([1], seconds: 0.1))
        }
        let (now, later) = try results[0].get()
        #expect(now == nil && later == nil)
    }

    @Test func aProcessThatNeverJoinsIsNamed() async throws {
        let results = try await run(3, barrier: 1, absent: [2]) { _, _ in }
        for result in results {
            #expect(throws: ClusterError.missing(processes: ["process 2 (host n2)"], seconds: 1)) { try result.get() }
        }
    }

    @Test func withoutProcessZeroNobodyAnswers() async throws {
        let results = try await run(2, barrier: 1, absent: [0]) { _, _ in }
        let error = #expect(throws: ClusterError.self) { try results[0].get() }
        #expect(error?.description.contains("did not answer at 127.0.0.1:") == true)
    }

    @Test func aProcessWithAnotherSecretIsNotLetIn() async throws {
        let results = try await run(2, barrier: 2, secrets: [Self.secret, ClusterSecret([1])]) { _, _ in }
        let error = #expect(throws: ClusterError.self) { try results[1].get() }
        #expect(error?.description.contains("has another secret") == true)
        #expect(throws: ClusterError.missing(processes: ["process 1 (host n1)"], seconds: 2)) { try results[0].get() }
    }
}
