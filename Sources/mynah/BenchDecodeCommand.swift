import ArgumentParser
import Inference
import Tensors

struct BenchDecodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decode",
        abstract: "Measure reading a prompt and writing one stream, with random weights of a fixed shape.",
        discussion: """
            Shapes: llama110m (768 wide, 12 layers, 12 heads, vocabulary 32,000) and qwen05b (896 wide, 24 layers, 14 heads on 2 \
            key-value heads, vocabulary 151,936).

            Example: mynah bench decode --shape qwen05b --depth 8192 --json
            """)

    @Option(help: "llama110m or qwen05b.")
    var shape: WritingBenchmark.Shape = .llama110m

    @Option(help: "Type of weights and cache: bf16 or f32.")
    var dtype: ElementType = .bf16

    @Option(help: "Tokens in the cache before writing is timed.")
    var depth = 128

    @Option(help: "Tokens of the prompt.")
    var prompt = 512

    @Option(help: "Tokens to write; the median time counts.")
    var tokens = 64

    @Option(help: "How often the prompt is read; the median counts.")
    var repetitions = 3

    @Option(help: "Threads that compute; one for each processor where not given.")
    var threads: Int?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard dtype.isFloat else { throw ValidationError("--dtype is bf16 or f32.") }
        let most = 1 << 17
        guard (0...most).contains(depth), (1...most).contains(prompt), (1...most).contains(tokens), repetitions > 0,
            (1...1024).contains(threads ?? 1)
        else {
            throw ValidationError(
                "--depth is from 0 to \(most), --prompt and --tokens from 1, --repetitions above 0, --threads from 1 to 1024."
            )
        }
    }

    func run() throws {
        try reportingErrors {
            let result = try WritingBenchmark.run(
                shape, compute: dtype, depth: depth, promptTokens: prompt, writtenTokens: tokens,
                repetitions: repetitions, threads: threads)
            if global.json { return try global.printJSON(result) }
            print(
                """
                \(result.shape), \(result.dtype), \(result.threads) threads
                prompt of \(result.promptTokens): \(ProgressLine.grouped(Int(result.promptTokensPerSecond))) tokens/s
                writing at depth \(result.depth): \(ProgressLine.grouped(Int(result.decodeTokensPerSecond))) tokens/s, \
                \(Int(result.decodeGBPerSecond)) GB/s of weights and cache (memory alone: \(Int(result.readGBPerSecond)))
                """)
        }
    }
}

extension WritingBenchmark.Shape: ExpressibleByArgument {}
