import CPUDevice
import Foundation
import Models
import Tensors

/// Speed and memory of the training step of a fixed configuration, on random tokens.
public struct TrainingBenchmark: Encodable, Sendable {
    /// The configurations that peers are measured with: untied Llama models.
    public enum Configuration: String, CaseIterable, Sendable {
        case a, b, c
        /// As large as GPT-2's smallest, and 1.3 billion parameters: for GPUs.
        case gpt2
        case large = "1.3b"

        public var model: LlamaConfig {
            switch self {
            case .a: make(256, 6, 8, 768, 8192)
            case .b: make(512, 8, 8, 1536, 16384)
            case .c: make(768, 12, 12, 2048, 50304)
            case .gpt2: make(768, 12, 12, 2048, 50304)
            case .large: make(2048, 24, 16, 5632, 32000)
            }
        }

        /// T, tokens of a row.
        public var context: Int {
            switch self {
            case .a: 256
            case .b, .c: 512
            case .gpt2: 1024
            case .large: 2048
            }
        }

        /// B, rows, where nothing else is asked.
        public var batch: Int {
            switch self {
            case .a: 16
            case .b, .large: 8
            case .c: 4
            case .gpt2: 32
            }
        }

        private func make(_ d: Int, _ layers: Int, _ heads: Int, _ ffn: Int, _ vocabulary: Int) -> LlamaConfig {
            LlamaConfig(
                vocabularySize: vocabulary, hiddenSize: d, layers: layers, heads: heads, intermediateSize: ffn,
                contextLength: context, tiedEmbeddings: false)
        }
    }

    public let config: String
    /// B, rows.
    public let batch: Int
    public let dtype: String
    /// What computes, in words.
    public let device: String
    /// Of the processor; nil on another device.
    public let threads: Int?
    public let instructionSet: String?
    /// Seconds of compiling the step where that takes long.
    public let compileSeconds: Double?
    public let parameters: Int
    public let steps: Int
    /// Median over the steps.
    public let tokensPerSecond: Double
    /// By the formula of `LlamaConfig.trainingFlopsPerToken`.
    public let gflops: Double
    /// Of what multiply-adds in registers reach on this machine.
    public let mfu: Double
    /// The largest resident size of the process.
    public let peakMemoryBytes: Int
    public let secondsByOperation: [String: Double]
    /// Parameters, moments and the batch.
    public let stateBytes: Int
    /// Intermediate values and scratch memory, as planned.
    public let arenaBytes: Int
    /// Floating-point operations of a step that keeps its activations, and of this one: the price of computing them again.
    public let flopsKept: Double
    public let flops: Double
    /// What the arena would take if activations were kept.
    public let arenaBytesKept: Int?
    /// What the arena holds when it is fullest, by the operation that made it.
    public let arenaBytesByOperation: [String: Int]
    /// Share of all threads' time over the timed steps that was not spent in kernels.
    public let waiting: Double?
    /// How much longer the busiest thread was in kernels than the mean of all, as a share of the mean.
    public let imbalance: Double?

    private enum CodingKeys: String, CodingKey {
        case config, batch, dtype, device, threads, parameters, steps, gflops, mfu, flops, waiting, imbalance
        case flopsKept = "flops_kept"
        case arenaBytesKept = "arena_bytes_kept"
        case compileSeconds = "compile_seconds"
        case instructionSet = "instruction_set"
        case tokensPerSecond = "tokens_per_second"
        case peakMemoryBytes = "peak_memory_bytes"
        case secondsByOperation = "seconds_by_operation"
        case stateBytes = "state_bytes"
        case arenaBytes = "arena_bytes"
        case arenaBytesByOperation = "arena_bytes_by_operation"
    }

    /// Runs two steps to warm up and `steps` timed ones; the seconds by operation are of one step after that.
    public static func run(
        _ configuration: Configuration, compute: ElementType, steps: Int, device: any Device, batch: Int? = nil,
        recompute: Bool = false
    ) throws -> TrainingBenchmark {
        let processor = device as? CPUDevice
        let (model, context) = (configuration.model, configuration.context)
        let batch = batch ?? configuration.batch
        let programs = LlamaPrograms(model, compute: compute)
        let program = try programs.trainingStep(batch: batch, context: context, recompute: recompute)
        let kept = recompute ? try programs.trainingStep(batch: batch, context: context) : program
        let compileStart = DispatchTime.now().uptimeNanoseconds
        let executable = try device.compile(program)
        let compileSeconds = Double(DispatchTime.now().uptimeNanoseconds - compileStart) / 1e9
        var inputs = try executable.program.inputs.map { try device.makeBuffer($0.type) }
        for (index, parameter) in programs.parameters.enumerated() {
            inputs[index].write(parameter.initialValues(seed: 1))
        }
        let state = 3 * programs.parameters.count
        inputs[state].write([Float(3e-4), 0.1, 0.05])
        inputs[state + 1].write([Float(1), .greatestFiniteMagnitude, .greatestFiniteMagnitude])
        var generator = SplitMix64(seed: 2)
        for index in (state + 2)...(state + 3) {
            let ids = (0..<batch * context).map { _ in
                Int32.random(in: 0..<Int32(model.vocabularySize), using: &generator)
            }
            inputs[index].write(ids)
        }
        inputs[state + 4].write((0..<batch * context).map { Int32($0 % context) })

        func step() throws -> Double {
            let start = DispatchTime.now().uptimeNanoseconds
            let outputs = try executable.run(inputs)
            inputs.replaceSubrange(0..<state, with: outputs[0..<state])
            return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
        }
        for _ in 0..<2 { _ = try step() }
        let busyBefore = processor?.busySeconds
        let times = try (0..<max(1, steps)).map { _ in try step() }
        let busy = processor.map { zip($0.busySeconds, busyBefore ?? []).map { $0 - $1 } }
        let meanBusy = busy.map { $0.reduce(0, +) / Double($0.count) }
        let seconds = times.sorted()[times.count / 2]
        let profiled = executable as? CPUExecutable
        profiled?.measuresTime = true
        _ = try step()

        let tokensPerSecond = Double(batch * context) / seconds
        let peak = try device.peakFlops(compute)
        let modelFlops = tokensPerSecond * model.trainingFlopsPerToken(context: context)
        return TrainingBenchmark(
            config: configuration.rawValue, batch: batch, dtype: compute.rawValue, device: device.description,
            threads: processor?.threads, instructionSet: processor.map { _ in CPUDevice.instructionSet },
            compileSeconds: device.compilesSlowly ? compileSeconds : nil, parameters: model.parameterCount,
            steps: max(1, steps),
            tokensPerSecond: tokensPerSecond, gflops: modelFlops / 1e9, mfu: modelFlops / peak,
            peakMemoryBytes: peakMemory(), secondsByOperation: profiled?.secondsByOperation ?? [:],
            stateBytes: executable.program.inputs.reduce(0) { $0 + $1.type.byteCount },
            arenaBytes: executable.arenaByteCount, flopsKept: kept.cost.flops, flops: program.cost.flops,
            arenaBytesKept: processor?.plannedByteCount(kept), arenaBytesByOperation: profiled?.fullestArena ?? [:],
            waiting: meanBusy.map { 1 - $0 / times.reduce(0, +) },
            imbalance: meanBusy.map { (busy?.max() ?? 0) / $0 - 1 })
    }

    private static func peakMemory() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss * 1024
    }
}
