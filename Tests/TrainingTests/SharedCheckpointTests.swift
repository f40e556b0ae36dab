import Foundation
import Synchronization
import Tensors
import Testing

@testable import Models
@testable import Training

/// Checkpoints of a run that several processes train, each a thread here.
@Suite struct SharedCheckpointTests {
    private let folder = NSTemporaryDirectory() + "mynah-shared-\(UUID().uuidString)"
    private let parameters = [
        Parameter(name: "matrix", shape: [4, 6], axes: [], start: .ones, stack: nil),
        Parameter(name: "vector", shape: [3], axes: [], start: .ones, stack: nil),
    ]

    /// A tensor of which this process holds some columns.
    private final class ColumnsBuffer: Buffer {
        let type: TensorType
        private let columns: [Range<Int>]
        private let owners: [Int]
        var contents: [Float]

        init(_ type: TensorType, columns: [Range<Int>], owners: [Int], contents: [Float]) {
            self.type = type
            self.columns = columns
            self.owners = owners
            self.contents = contents
        }

        func write(_ bytes: UnsafeRawBufferPointer) { contents = Array(bytes.bindMemory(to: Float.self)) }
        func read(into bytes: UnsafeMutableRawBufferPointer) { contents.withUnsafeBytes { bytes.copyMemory(from: $0) } }

        var parts: [BufferPart] {
            zip(columns, owners).map { columns, owner in
                let width = type.shape.last ?? 0
                let rows = type.count / width
                let values = (0..<rows).flatMap { row in columns.map { contents[row * width + $0] } }
                return BufferPart(owner: owner, ranges: type.shape.dropLast().map { 0..<$0 } + [columns]) {
                    values.withUnsafeBytes { Array($0) }
                }
            }
        }
    }

    private final class ThreadPeers: TrainingPeers {
        final class Shared: Sendable {
            let count: Int
            let arrived = Mutex<[String: Int]>([:])
            let values = Mutex<[[UInt8]: [UInt8]]>([:])
            init(_ count: Int) { self.count = count }
        }

        let index: Int
        private let shared: Shared

        init(_ index: Int, _ shared: Shared) {
            self.index = index
            self.shared = shared
        }

        func barrier(_ name: String) throws {
            shared.arrived.withLock { $0[name, default: 0] += 1 }
            while shared.arrived.withLock({ $0[name] ?? 0 }) < shared.count { usleep(100) }
        }

        func put(_ key: [UInt8], _ value: [UInt8]) { shared.values.withLock { $0[key] = value } }
        func tryGet(_ key: [UInt8]) -> [UInt8]? { shared.values.withLock { $0[key] } }
    }

    private func values(_ group: Int, _ parameter: Int) -> [Float] {
        let first = 100 * group + 1000 * parameter
        return (0..<parameters[parameter].shape.reduce(1, *)).map { Float(first + $0) }
    }

    @Test func eachProcessWritesItsPartsAndOneProcessReadsThemAll() throws {
        let shared = ThreadPeers.Shared(2)
        DispatchQueue.concurrentPerform(iterations: 2) { process in
            // The matrix is split over three memories, of which the second process has the last two.
            let columns = process == 0 ? [0..<2] : [2..<4, 4..<6]
            let buffers = (0..<3).flatMap { group -> [any Buffer] in
                [
                    ColumnsBuffer(
                        TensorType(.f32, [4, 6]), columns: columns, owners: process == 0 ? [0] : [2, 3],
                        contents: values(group, 0)),
                    ColumnsBuffer(
                        TensorType(.f32, [3]), columns: [0..<3], owners: [0], contents: values(group, 1)),
                ]
            }
            let store = CheckpointStore(path: folder, parameters: parameters, peers: ThreadPeers(process, shared))
            var state = TrainingState()
            state.step = 7
            do { try store.save(state, buffers: buffers, keeping: 2) } catch { Issue.record(error) }
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/step-00000007").sorted()
        #expect(files.filter { $0.hasPrefix("parameters") } == [1, 3, 4].map { "parameters-0000\($0).safetensors" })
        #expect(!files.contains { $0.hasPrefix(".checksums") })

        let whole = (0..<3).flatMap { _ in
            parameters.map { ColumnsBuffer(TensorType(.f32, $0.shape), columns: [], owners: [], contents: []) }
        }
        let store = CheckpointStore(path: folder, parameters: parameters)
        #expect(try store.loadNewest(into: whole, run: "run", report: { _ in })?.step == 7)
        for group in 0..<3 {
            for parameter in 0..<2 { #expect(whole[2 * group + parameter].contents == values(group, parameter)) }
        }

        try FileManager.default.removeItem(atPath: "\(folder)/step-00000007/second_moments-00003.safetensors")
        #expect(throws: TrainingError.noCheckpoint(run: "run", reason: "all 1 are damaged")) {
            try store.loadNewest(into: whole, run: "run", report: { _ in })
        }
    }

    @Test func allProcessesStopAfterTheSameStep() throws {
        let shared = ThreadPeers.Shared(2)
        var first = AgreedStop(ThreadPeers(0, shared))
        var second = AgreedStop(ThreadPeers(1, shared))
        var stops: [Int?] = [nil, nil]
        for step in 1...10 {
            // The second process is asked earlier than the first one, which alone decides.
            if stops[0] == nil, try first.isNow(step: step, asked: step >= 5) { stops[0] = step }
            if stops[1] == nil, try second.isNow(step: step, asked: step >= 2) { stops[1] = step }
        }
        #expect(stops == [7, 7])
    }
}
