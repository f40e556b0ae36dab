import ArgumentParser
import Foundation
import Tensors
import XLADevice

struct BenchStableHLOCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stablehlo",
        abstract: "Measure a StableHLO module from elsewhere on a PJRT plugin.",
        discussion: """
            Benchmarks/peers/jax_llama.py writes JAX's training step of a configuration as such a module, so that JAX's program and \
            ours can be measured with the same compiler.

            Example: mynah bench stablehlo step.mlir --device xla --plugin .build/pjrt-cpu/libpjrt_cpu.so
            """)

    @Argument(help: "The module's text.")
    var file: String

    @Option(help: "Timed steps; the median counts.")
    var steps = 5

    @OptionGroup(title: "Device") var device: DeviceOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard device.device == .xla, steps > 0 else { throw ValidationError("Give --device xla, and --steps above 0.") }
    }

    func run() throws {
        try reportingErrors {
            guard let data = FileManager.default.contents(atPath: file) else {
                throw ValidationError("\(file) cannot be read.")
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
}
