import ArgumentParser
import Foundation
import Tensors
import Training

struct BenchTrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Measure the training step of a fixed configuration on random tokens.",
        discussion: """
            Configurations (width, layers, heads, MLP, vocabulary, tokens a row, rows): a 256, 6, 8, 768, 8192, 256, 16; b 512, 8, 8, \
            1536, 16384, 512, 8; c 768, 12, 12, 2048, 50304, 512, 4; gpt2 768, 12, 12, 2048, 50304, 1024, 32; 1.3b 2048, 24, 16, 5632, \
            32000, 2048, 8; untied.

            Example: mynah bench train --config a --json
            """)

    @Option(help: "a, b, c, gpt2 or 1.3b.")
    var config: TrainingBenchmark.Configuration = .a

    @Option(help: "Type of matrix products: bf16 or f32.")
    var dtype: ElementType = .bf16

    @Option(help: "Timed steps; the median counts.")
    var steps = 5

    @Option(help: "Rows, where not the configuration's.")
    var batch: Int?

    @Flag(help: "Compute activations twice instead of keeping them, and print what that costs and saves.")
    var recompute = false

    @OptionGroup(title: "Device") var device: DeviceOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard dtype.isFloat else { throw ValidationError("--dtype is bf16 or f32.") }
        guard steps > 0, batch ?? 1 > 0 else { throw ValidationError("--steps and --batch must be above 0.") }
    }

    func run() throws {
        try reportingErrors {
            let result = try TrainingBenchmark.run(
                config, compute: dtype, steps: steps, device: try device.make(global.homeDirectory),
                batch: batch, recompute: recompute)
            if global.json { return try global.printJSON(result) }
            print(
                """
                config \(result.config), \(result.dtype), \(result.device): \
                \(ProgressLine.grouped(Int(result.tokensPerSecond))) tokens/s, \(Int(result.gflops)) GFLOP/s, \
                MFU \(Int(100 * result.mfu)) %, peak memory \(result.peakMemoryBytes >> 20) MiB
                """)
            let total = result.secondsByOperation.values.reduce(0, +)
            for (name, seconds) in result.secondsByOperation.sorted(by: { $0.value > $1.value }) {
                print("  \(name): \(Int(1e3 * seconds)) ms, \(Int((100 * seconds / total).rounded())) %")
            }
            if let waiting = result.waiting, let imbalance = result.imbalance {
                print(String(format: "threads: %.1f %% waiting, %.1f %% imbalance", 100 * waiting, 100 * imbalance))
            }
            if let seconds = result.compileSeconds {
                print(String(format: "compiled in %.1f s", seconds))
            }
            if recompute {
                print(
                    "recomputing: \(Int((100 * (result.flops / result.flopsKept - 1)).rounded())) % more operations, arena "
                        + "\(result.arenaBytes >> 20) MiB"
                        + (result.arenaBytesKept.map { " instead of \($0 >> 20) MiB" } ?? ""))
            }
            print(
                "memory: state \(result.stateBytes >> 20) MiB, arena \(result.arenaBytes >> 20) MiB; when it is fullest:"
            )
            for (name, bytes) in result.arenaBytesByOperation.sorted(by: { $0.value > $1.value }) where bytes >> 20 > 0
            {
                print("  \(name): \(bytes >> 20) MiB")
            }
        }
    }
}

extension TrainingBenchmark.Configuration: ExpressibleByArgument {}
