import ArgumentParser
import CPUDevice
import Tensors

/// What the benchmarks of single operations share.
struct KernelBenchmarkOptions: ParsableArguments {
    @Option(help: "Type of the operands: bf16 or f32.")
    var dtype: ElementType = .bf16

    @Option(help: "Threads that compute; one for each processor where not given.")
    var threads: Int?

    @Option(help: "Seconds for each operation.")
    var seconds = 0.5

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard dtype.isFloat else { throw ValidationError("--dtype is bf16 or f32.") }
        guard (1...1024).contains(threads ?? 1), seconds > 0, seconds <= 3600 else {
            throw ValidationError("--threads is from 1 to 1024, --seconds above 0 and at most 3600.")
        }
    }

    func show(_ result: KernelBenchmark) throws {
        if global.json { return try global.printJSON(result) }
        print(
            "\(result.dtype), \(result.threads) threads, \(result.instructionSet), "
                + "peak \(Int(result.peakGflops)) GFLOP/s; shares are of the peak measured just before each row")
        for row in result.rows {
            let shape = row.shape.map(String.init).joined(separator: " x ")
            print(
                "  \(shape), \(row.form): \(Int(row.gflops)) GFLOP/s, \(Int((100 * row.shareOfPeak).rounded())) % of peak, "
                    + "\(Int(1e3 * row.milliseconds)) us, \(row.arenaBytes >> 10) KiB")
        }
    }
}

struct BenchGemmCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gemm",
        abstract: "Measure matrix products: forward, input gradient and weight gradient of a projection.",
        discussion: """
            Without --shape, the projections of the training configurations b and c. Packing is counted in.

            Example: mynah bench gemm --shape 4096,512,1536 --json
            """)

    @Option(help: "M,N,K of a projection [M, K] -> [M, N]; may be repeated.")
    var shape: [String] = []

    @OptionGroup var options: KernelBenchmarkOptions

    func validate() throws { _ = try projections() }

    private func projections() throws -> [(m: Int, n: Int, k: Int)] {
        try shape.map { text in
            let sizes = text.split(separator: ",").compactMap { Int($0) }
            guard sizes.count == 3, sizes.allSatisfy({ (1...1 << 20).contains($0) }) else {
                throw ValidationError("--shape is M,N,K, each 1 to 1048576, as in 4096,512,1536; not '\(text)'.")
            }
            return (sizes[0], sizes[1], sizes[2])
        }
    }

    func run() throws {
        try reportingErrors {
            let asked = try projections()
            try options.show(
                try KernelBenchmark.products(
                    asked.isEmpty ? KernelBenchmark.projections : asked, element: options.dtype,
                    threads: options.threads, seconds: options.seconds))
        }
    }
}

struct BenchAttentionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attention",
        abstract: "Measure causal attention of one sequence, forward and backward, for growing lengths.",
        discussion: "Example: mynah bench attention --length 256 --length 8192 --json")

    @Option(help: "Tokens of the sequence; may be repeated. Without it, 256 to 8192.")
    var length: [Int] = []

    @Option(help: "Heads.")
    var heads = 12

    @Option(help: "Elements of a head.")
    var headSize = 64

    @OptionGroup var options: KernelBenchmarkOptions

    func validate() throws {
        guard length.allSatisfy({ (1...1 << 17).contains($0) }), (1...128).contains(heads),
            (2...256).contains(headSize), headSize % 2 == 0
        else { throw ValidationError("--length is 1 to 131072, --heads 1 to 128, --head-size even and 2 to 256.") }
    }

    func run() throws {
        try reportingErrors {
            try options.show(
                try KernelBenchmark.attention(
                    lengths: length.isEmpty ? [256, 512, 1024, 2048, 4096, 8192] : length, heads: heads,
                    headSize: headSize, element: options.dtype, threads: options.threads, seconds: options.seconds))
        }
    }
}
