import ArgumentParser
import Foundation
import Home
import Models
import Tensors
import XLADevice

struct BenchStableHLOCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stablehlo",
        abstract: "Measure the printing of our StableHLO, or a module from elsewhere on a PJRT plugin.",
        discussion: """
            Benchmarks/peers/jax_llama.py writes JAX's training step of a configuration as a module, so that JAX's program and \
            ours can be measured with the same compiler.

            Examples: mynah bench stablehlo --layers 100 --output step.mlir
            mynah bench stablehlo step.mlir --device xla --plugin .build/pjrt-cpu/libpjrt_cpu.so
            """)

    @Argument(help: "A module's text to run; else a training step of our own is printed.")
    var file: String?

    @Option(help: "Layers of the model whose training step is printed.")
    var layers = 100

    @Option(help: "Where to write what is printed.")
    var output: String?

    @Option(help: "Timed steps; the median counts.")
    var steps = 5

    @OptionGroup(title: "Device") var device: DeviceOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard file == nil || device.device == .xla else { throw ValidationError("To run a module give --device xla.") }
        guard steps > 0, layers > 0 else { throw ValidationError("--steps and --layers must be above 0.") }
    }

    func run() throws {
        try reportingErrors {
            guard let file else { return try printOwn() }
            guard let data = FileManager.default.contents(atPath: file) else {
                throw FileError.cannotRead(path: file, reason: "check that it exists and may be read")
            }
            guard let xla = try device.make(global.homeDirectory) as? XLADevice else { return }
            let result = try ModuleBenchmark(text: String(decoding: data, as: UTF8.self), device: xla, steps: steps)
            if global.json { return try global.printJSON(result) }
            print(
                String(
                    format: "%@: %.3f s a step, compiled in %.1f s, intermediate values %d MiB", result.device,
                    result.secondsPerStep, result.compileSeconds, result.arenaBytes >> 20))
        }
    }

    /// The time from a configuration to its StableHLO text: building the program, and lowering it.
    private func printOwn() throws {
        struct Result: Encodable {
            let layers, instructions, lines: Int
            let buildSeconds, printSeconds: Double

            enum CodingKeys: String, CodingKey {
                case layers, instructions, lines
                case buildSeconds = "build_seconds"
                case printSeconds = "print_seconds"
            }
        }
        let config = LlamaConfig(depth: layers, vocabularySize: 32_000, contextLength: 2048)
        let start = DispatchTime.now().uptimeNanoseconds
        let program = try LlamaPrograms(config, compute: .bf16).trainingStep(batch: 8, context: 2048)
        let built = DispatchTime.now().uptimeNanoseconds
        let module = try StableHLOModule(program)
        let printed = DispatchTime.now().uptimeNanoseconds
        if let output { try AtomicFile.write(Data(module.text.utf8), to: output) }
        let result = Result(
            layers: layers, instructions: program.instructions.count,
            lines: module.text.split(separator: "\n").count, buildSeconds: Double(built - start) / 1e9,
            printSeconds: Double(printed - built) / 1e9)
        if global.json { return try global.printJSON(result) }
        print(
            String(
                format: "%d layers: %d instructions in %.3f s, printed as %d lines of StableHLO in %.3f s", layers,
                result.instructions, result.buildSeconds, result.lines, result.printSeconds))
    }
}
