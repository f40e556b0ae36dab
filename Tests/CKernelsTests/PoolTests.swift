import CKernels
import Foundation
import Testing

extension KernelSuites {
    @Suite struct PoolTests {
        /// Counts how often each block ran and whether a thread number was out of range.
        private final class Tally {
            let runs: UnsafeMutablePointer<Int32>
            let threads: Int32
            let wrongThread: UnsafeMutablePointer<Int32>

            init(blocks: Int, threads: Int32) {
                runs = .allocate(capacity: max(blocks, 1))
                runs.initialize(repeating: 0, count: max(blocks, 1))
                wrongThread = .allocate(capacity: 1)
                wrongThread.initialize(to: 0)
                self.threads = threads
            }

            deinit {
                runs.deallocate()
                wrongThread.deallocate()
            }
        }

        private func run(_ pool: OpaquePointer, blocks: Int) -> Tally {
            let tally = Tally(blocks: blocks, threads: mk_pool_threads(pool))
            mk_pool_run(
                pool,
                { context, block, thread in
                    guard let context else { return }
                    let tally = Unmanaged<Tally>.fromOpaque(context).takeUnretainedValue()
                    tally.runs[block] += 1
                    if thread < 0 || thread >= tally.threads { tally.wrongThread.pointee = 1 }
                }, Unmanaged.passUnretained(tally).toOpaque(), blocks)
            return tally
        }

        @Test("every block runs exactly once, on any number of threads, job after job")
        func everyBlockOnce() throws {
            for threads: Int32 in [1, 2, 3, 8] {
                let pool = try #require(mk_pool_create(threads, threads % 2 == 0))
                #expect(mk_pool_threads(pool) == threads)
                for job in 0..<2000 {
                    let blocks = job % 40
                    let tally = run(pool, blocks: blocks)
                    #expect((0..<blocks).allSatisfy { tally.runs[$0] == 1 } && tally.wrongThread.pointee == 0)
                }
                mk_pool_destroy(pool)
            }
        }

        @Test("the pool counts the time that its threads spend in blocks, and no more than passes")
        func busySeconds() throws {
            for threads: Int32 in [1, 2] {
                let pool = try #require(mk_pool_create(threads, false))
                defer { mk_pool_destroy(pool) }
                func busy() -> Double { (0..<threads).reduce(0) { $0 + mk_pool_busy_seconds(pool, $1) } }
                #expect(busy() == 0)
                let clock = ContinuousClock()
                let elapsed = clock.measure {
                    mk_pool_run(
                        pool,
                        { _, _, _ in
                            let end = ContinuousClock.now + .milliseconds(2)
                            while ContinuousClock.now < end {}
                        }, nil, 10)
                }
                #expect(busy() >= 0.02)
                #expect(busy() <= Double(threads) * (elapsed / .seconds(1)))
            }
        }

        @Test("pools come and go, used or not")
        func createAndDestroy() throws {
            for round in 0..<200 {
                let pool = try #require(mk_pool_create(3, false))
                if round % 2 == 0 { #expect(run(pool, blocks: 5).runs[4] == 1) }
                mk_pool_destroy(pool)
            }
            mk_pool_destroy(nil)
        }

        @Test("work that comes after threads went to sleep is done")
        func wakesSleepers() async throws {
            let pool = try #require(mk_pool_create(4, false))
            for _ in 0..<20 {
                try await Task.sleep(for: .milliseconds(2))
                let tally = run(pool, blocks: 64)
                #expect((0..<64).allSatisfy { tally.runs[$0] == 1 })
            }
            mk_pool_destroy(pool)
        }
    }

    @Suite struct InstructionSetTests {
        @Test("a pool uses what is there and refuses what is not")
        func use() throws {
            let pool = try #require(mk_pool_create(1, false))
            defer { mk_pool_destroy(pool) }
            let best = mk_isa_best()
            for set in instructionSets {
                let offered = set == MK_PORTABLE || set == best || (set == MK_AVX2 && best == MK_AVX512)
                #expect(mk_pool_use(pool, set) == offered)
            }
            #expect(mk_isa_current() == best || ProcessInfo.processInfo.environment["MYNAH_ISA"] != nil)
        }

        @Test("the machine's limits are measured as positive numbers", arguments: instructionSets)
        func peaks(instructionSet: mk_isa) throws {
            try withKernels(instructionSet) { pool in
                let buffer = Workspace(bytes: 1 << 16)
                #expect(mk_peak_flops(pool, MK_F32, 0.01) > 1e8)
                #expect(mk_peak_flops(pool, MK_BF16, 0.01) > 1e8)
                #expect(mk_peak_read_bandwidth(pool, buffer.memory, 1 << 16, 0.01) > 1e8)
            }
        }
    }
}
