import CPUDevice
import Foundation
import Models
import Tensors
import Testing
import XLADevice

/// The plugin that Tools/pjrt-cpu/build makes.
let cpuPlugin = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../.build/pjrt-cpu/libpjrt_cpu.so"
)
.standardizedFileURL.path

/// There is none for other processors; where there is one, these tests run.
#if os(Linux) && arch(x86_64)
    let hasPlugin = true
#else
    let hasPlugin = false
#endif

extension Device {
    func buffer<T: BitwiseCopyable>(_ type: TensorType, _ values: [T]) throws -> any Buffer {
        let buffer = try makeBuffer(type)
        buffer.write(values)
        return buffer
    }
}

/// The largest difference of two vectors, as a part of the larger one's largest element.
func relativeDifference(_ a: [Float], _ b: [Float]) -> Float {
    guard a.count == b.count else { return .infinity }
    let largest = max(a.reduce(0) { max($0, abs($1)) }, b.reduce(0) { max($0, abs($1)) }, 1e-30)
    return zip(a, b).reduce(0) { max($0, ($1.0 - $1.1).magnitude.isNaN ? .infinity : abs($1.0 - $1.1)) } / largest
}

/// A small model and batches for it, the same for every device.
struct SmallTraining {
    let programs: LlamaPrograms
    let batch: Int
    let context: Int
    let microbatches: Int

    /// - Parameter isWide: as wide as a model of depth 2, with one key head: what a mesh splits then has odd places.
    init(
        layers: Int, compute: ElementType = .f32, tied: Bool = true, batch: Int = 4, context: Int = 24,
        microbatches: Int = 1, isWide: Bool = false
    ) {
        let narrow = LlamaConfig(
            vocabularySize: 64, hiddenSize: 32, layers: layers, heads: 4, keyValueHeads: 2, headSize: 8,
            intermediateSize: 48, contextLength: 32, tiedEmbeddings: tied)
        let wide = LlamaConfig(
            vocabularySize: 64, hiddenSize: 128, layers: layers, heads: 2, keyValueHeads: 1, headSize: 64,
            intermediateSize: 384, contextLength: 32, tiedEmbeddings: tied)
        programs = LlamaPrograms(isWide ? wide : narrow, compute: compute)
        self.batch = batch
        self.context = context
        self.microbatches = microbatches
    }

    func program(recompute: Bool = false) throws -> Program {
        try programs.trainingStep(batch: batch, context: context, microbatches: microbatches, recompute: recompute)
    }

    /// The losses of `steps` steps, and the parameters and moments after them.
    func run(_ device: some Device, steps: Int, recompute: Bool = false) throws -> (losses: [Float], state: [[Float]]) {
        let executable = try device.compile(try program(recompute: recompute))
        let parameters = programs.parameters
        var state = try (0..<3).flatMap { group in
            try parameters.map { parameter in
                let type = TensorType(.f32, parameter.shape)
                return group == 0
                    ? try device.buffer(type, parameter.initialValues(seed: 4)) : try device.makeBuffer(type)
            }
        }
        var losses: [Float] = []
        for step in 0..<steps {
            let t = Float(step + 1)
            let controls = [
                try device.buffer(TensorType(.f32, [3]), [3e-3, 1 - pow(0.9, t), 1 - pow(0.95, t)]),
                try device.buffer(TensorType(.f32, [3]), [Float(1), 1e9, 1e9]),
            ]
            let data = try (0..<microbatches).flatMap { try batch(device, seed: UInt64(step * microbatches + $0)) }
            let outputs = try executable.run(state + controls + data)
            state = Array(outputs[0..<state.count])
            losses.append(try outputs[state.count].scalar)
        }
        return (losses, try state.map { try $0.floats })
    }

    /// Tokens that follow a rule, so that there is something to learn; documents begin in the middle of rows too.
    private func batch(_ device: some Device, seed: UInt64) throws -> [any Buffer] {
        var generator = SplitMix64(seed: seed)
        let count = batch * context
        let starts = (0..<count).map { Int32($0 % context >= 9 ? 9 : 0) }
        var tokens: [Int32] = []
        for index in 0..<count {
            let isStart = index % context == 0 || index % context == 9
            tokens.append(
                isStart
                    ? Int32.random(in: 0..<64, using: &generator)
                    : (tokens[index - 1] * 5 + 3 + Int32.random(in: 0..<2, using: &generator)) % 64)
        }
        let targets = (0..<count).map { $0 % context == context - 1 ? -1 : tokens[$0 + 1] }
        let positions = (0..<count).map { Int32($0 % context) - starts[$0] }
        let flat = TensorType(.i32, [count])
        return try [
            device.buffer(flat, tokens), device.buffer(flat, targets), device.buffer(flat, positions),
            device.buffer(TensorType(.i32, [batch, context]), starts),
        ]
    }
}
