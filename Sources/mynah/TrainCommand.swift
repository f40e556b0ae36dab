import ArgumentParser
import CPUDevice
import Foundation
import Home
import Inference
import Models
import Tensors
import Text
import Training
import XLADevice

struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Train a language model on a corpus.",
        discussion: """
            Everything follows from --depth; what follows can be overridden. A run that was stopped or killed goes on where it \
            was when the same command is given again, to the same result. Ctrl-C saves and stops.

            Example: mynah train first --corpus posts --depth 4 --minutes 3
            """)

    @Argument(help: ArgumentHelp("The name of the run.", valueName: "run"))
    var name: String

    @Option(help: "The corpus to train on.")
    var corpus: String

    @Option(help: "Layers; the width is 64 times this.")
    var depth = 4

    @Option(help: "Train for this many steps.")
    var steps: Int?

    @Option(help: "Train for about this many minutes.")
    var minutes: Double?

    @Option(help: "Train on this many tokens.")
    var tokens: Int?

    @Option(help: "The name of the model that comes of it; the run's where not given.")
    var model: String?

    @Flag(
        help:
            "Compute activations twice instead of keeping them: less memory, about a fifth more operations, the same model."
    )
    var recompute = false

    @OptionGroup(title: "Model") var shape: ModelShapeOptions
    @OptionGroup(title: "Training") var training: TrainingParameterOptions
    @OptionGroup(title: "Device") var device: DeviceOptions
    @OptionGroup(title: "Several hosts") var job: JobOptions

    @Option(
        help: ArgumentHelp(
            "With --device xla, how many devices share the work, and how: data=2,fsdp=2,tensor=2.", valueName: "axes"))
    var mesh: String?

    @Option(help: "With --device xla, a step that takes this many times as long as usual is given up and done again.")
    var stallFactor = 50.0

    @Option(
        help: "With --device xla, compiling, or writing a checkpoint or samples, is given up after this many seconds.")
    var stallSeconds = 3600.0

    @Flag(help: "Print how every parameter is split over the mesh and what a device holds, and train nothing.")
    var explain = false

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard explain || [steps != nil, minutes != nil, tokens != nil].filter({ $0 }).count == 1 else {
            throw ValidationError("Say how long to train: one of --steps, --minutes and --tokens.")
        }
        guard depth > 0, steps ?? 1 > 0, minutes ?? 1 > 0, tokens ?? 1 > 0 else {
            throw ValidationError("--depth, --steps, --minutes and --tokens must be above 0.")
        }
        guard device.device == .xla || mesh == nil || explain else {
            throw ValidationError("--mesh needs --device xla.")
        }
        guard device.device == .xla || job.coordinator == nil else {
            throw ValidationError("--coordinator needs --device xla.")
        }
        guard minutes == nil || job.coordinator == nil else {
            throw ValidationError("With several processes give --steps or --tokens: each would measure another speed.")
        }
        guard stallFactor > 1, stallSeconds > 0 else {
            throw ValidationError("--stall-factor must be above 1 and --stall-seconds above 0.")
        }
        do { _ = try mesh.map { try Mesh($0) } } catch { throw ValidationError("\(error)") }
        for given in [name, model].compactMap({ $0 }) where !HomeDirectory.isValidName(given) {
            throw ValidationError("\"\(given)\" cannot be a name: use letters, digits, '.', '_' and '-'.")
        }
    }

    func run() throws {
        try reportingErrors {
            let home = global.homeDirectory
            let reader = try CorpusReader(path: home.corpus(corpus))
            var options = TrainingOptions(
                corpus: corpus, corpusFingerprint: reader.fingerprint,
                model: try shape.config(
                    depth: depth, vocabularySize: reader.tokenizer().vocabularySize, context: training.context),
                steps: 1)
            training.apply(to: &options)
            let mesh = try mesh.map { try Mesh($0) } ?? .single
            try mesh.check(batch: options.batch)
            if explain {
                let explanation = try MeshExplanation(options, mesh: mesh)
                return global.json ? try global.printJSON(explanation) : print(explanation.text)
            }
            let heartbeat = Heartbeat()
            let isWatcher = device.device == .xla && heartbeat == nil
            // Before the long work of starting, in which the first signal may come.
            let interrupt = Interrupt(endsWhenRepeated: !isWatcher)
            if isWatcher { throw ExitCode(try watch(interrupt)) }
            try train(options, reader, mesh: mesh, heartbeat: heartbeat, interrupt: interrupt)
        }
    }

    /// Does all of this command's work in a child process: a plugin is foreign code, which may end or stop its process.
    private func watch(_ interrupt: Interrupt) throws -> Int32 {
        var limits = TrainingWatch.Limits()
        limits.stepFactor = stallFactor
        limits.otherSeconds = stallSeconds
        var isTold = false
        return try TrainingWatch(limits: limits).run(
            shouldStop: {
                if interrupt.isRequested, !isTold {
                    printError("stopping after the step at hand; another Ctrl-C ends it at once, without saving")
                    isTold = true
                }
                return interrupt.isRequested
            }, mustStop: { interrupt.isRepeated }, report: printError)
    }

    private func train(
        _ options: TrainingOptions, _ reader: CorpusReader, mesh: Mesh, heartbeat: Heartbeat?,
        interrupt: Interrupt
    ) throws {
        let home = global.homeDirectory
        let length: TrainingLength =
            steps.map { .steps($0) } ?? tokens.map { .tokens($0) } ?? .minutes(minutes ?? 1)
        let joined = device.device == .xla ? try job.join(home, stallSeconds: stallSeconds) : nil
        let run = try TrainingRun(
            name, options: options, length: length, corpus: reader, home: home,
            device: try device.make(home, mesh: mesh, joined), recompute: recompute, peers: joined?.rendezvous)
        let isFirst = (joined?.place.process ?? 0) == 0
        let report = TrainingReport(run: run, isQuiet: global.json || !isFirst)
        report.begin()
        let samples = try SampleWriter(reader, config: options.model, threads: device.threads)
        let end = try run.run(
            modelName: model ?? name, sample: samples.write,
            shouldStop: { interrupt.isRequested || heartbeat?.isOrphaned ?? false },
            observe: { event in
                switch event {
                case .phase(let phase, let step): heartbeat?.beat(phase, step: step)
                case .checkpoint(let step): heartbeat?.beat(.saved, step: step)
                default: break
                }
                report.observe(event)
            })
        guard isFirst else { return }
        if global.json {
            try global.printJSON(report.result(end, model: model ?? name))
        } else {
            report.finish(end, model: model ?? name)
        }
    }
}

/// What follows from the depth, where it is to be different.
struct ModelShapeOptions: ParsableArguments {
    @Option(help: "Width of the residual stream.")
    var width: Int?

    @Option(help: "Query heads.")
    var heads: Int?

    @Option(help: "Key and value heads.")
    var kvHeads: Int?

    @Option(help: "Width of the MLP.")
    var ffn: Int?

    @Flag(help: "An output projection of its own, not the embedding table.")
    var untied = false

    func config(depth: Int, vocabularySize: Int, context: Int) throws -> LlamaConfig {
        let standard = LlamaConfig(depth: depth, vocabularySize: vocabularySize, contextLength: context)
        let width = width ?? standard.hiddenSize
        let heads = heads ?? (self.width == nil ? standard.heads : max(1, width / 64))
        let keyValueHeads = kvHeads ?? (heads % standard.keyValueHeads == 0 ? standard.keyValueHeads : heads)
        let config = LlamaConfig(
            vocabularySize: vocabularySize, hiddenSize: width, layers: depth, heads: heads,
            keyValueHeads: keyValueHeads,
            headSize: max(2, width / max(1, heads)),
            intermediateSize: ffn ?? (self.width == nil ? standard.intermediateSize : (width * 8 / 3 + 63) / 64 * 64),
            contextLength: context, tiedEmbeddings: !untied)
        try config.validate(path: "the model asked for")
        return config
    }
}

struct TrainingParameterOptions: ParsableArguments {
    @Option(help: "Rows of a batch.")
    var batch = 16

    @Option(help: "Tokens of a row: the longest text that the model can read and write.")
    var context = 256

    @Option(help: "Batches whose gradients are added up before each update.")
    var accumulation = 1

    @Option(help: "The highest learning rate.")
    var learningRate = 3e-3

    @Option(help: "Gradients longer than this are shortened.")
    var clip = 1.0

    @Option(help: "AdamW's weight decay.")
    var weightDecay: Float = 0.1

    @Option(help: "Chooses the first weights and the order of the data.")
    var seed: UInt64 = 1

    @Option(help: "Type of matrix products: bf16 or f32.")
    var dtype: ElementType = .bf16

    func validate() throws {
        guard batch > 0, context > 1, accumulation > 0, learningRate > 0, clip > 0, weightDecay >= 0 else {
            throw ValidationError(
                "--batch, --context, --accumulation, --learning-rate and --clip must be above 0.")
        }
        guard dtype.isFloat else { throw ValidationError("--dtype is bf16 or f32.") }
    }

    func apply(to options: inout TrainingOptions) {
        options.batch = batch
        options.context = context
        options.microbatches = accumulation
        options.learningRate = learningRate
        options.clipNorm = clip
        options.optimizer.weightDecay = weightDecay
        options.seed = seed
        options.compute = dtype
    }
}

extension ElementType: ExpressibleByArgument {
    public static var allValueStrings: [String] { ["bf16", "f32"] }
}

/// Texts written now and then while a model trains: one of each of the largest communities.
private struct SampleWriter {
    private let format: DocumentFormat
    private let config: LlamaConfig
    private let communities: [String]
    private let device: CPUDevice

    init(_ corpus: CorpusReader, config: LlamaConfig, threads: Int?) throws {
        format = try DocumentFormat(try corpus.tokenizer())
        self.config = config
        communities = corpus.manifest.communities.filter { !$0.key.isEmpty }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(2).map(\.key)
        device = try CPUDevice(threads: threads)
    }

    func write(_ weights: TrainedWeights) throws -> [TrainingSample] {
        let session = try WritingSession(
            config: config, weights: weights, device: device, compute: .f32, slots: 1,
            context: min(160, config.contextLength))
        return try communities.map { community in
            var sampling = Sampling(seed: 1)
            sampling.temperature = 0.7
            let prompt = format.prompt(DocumentFacts(community: community, reach: 9))
            let room = max(1, min(80, session.context - prompt.count))
            let ids =
                prompt.count < session.context
                ? try session.write(prompt: prompt, maxTokens: room, sampling: sampling, endTokens: [format.endOfText])
                : []
            var decoder = StreamingDecoder(format.tokenizer, after: prompt)
            let text = ids.map { decoder.push($0) }.joined() + decoder.finish()
            return TrainingSample(prompt: ["community": community], text: text)
        }
    }
}

/// Tells people how a run goes.
private final class TrainingReport {
    private let run: TrainingRun
    private let isQuiet: Bool
    private let line = ProgressLine(label: "train")
    private var lastStep: StepMetrics?
    private var bitsPerByte: Double?
    private var skipped = 0

    init(run: TrainingRun, isQuiet: Bool) {
        self.run = run
        self.isQuiet = isQuiet
    }

    func begin() {
        let (options, model) = (run.options, run.options.model)
        say(
            """
            \(run.folder.name): depth \(model.layers), width \(model.hiddenSize), \
            \(ProgressLine.grouped(model.parameterCount)) parameters, \(ProgressLine.grouped(options.steps)) steps of \
            \(ProgressLine.grouped(options.tokensPerStep)) tokens, \(run.trainer.memoryByteCount >> 20) MiB
            """)
    }

    func observe(_ event: TrainingEvent) {
        switch event {
        case .resumed(let step): say("resumed after step \(step)")
        case .note(let text): say(text)
        case .checkpoint, .phase: break
        case .metric(.step(let step)):
            lastStep = step
            let quality = bitsPerByte.map { String(format: ", %.3f bits/byte", $0) } ?? ""
            let text = String(
                format: "step %d, loss %.3f%@, %@ tokens/s, MFU %.0f %%", step.step, step.loss, quality,
                ProgressLine.grouped(Int(step.tokensPerSecond)), 100 * step.mfu)
            if !isQuiet { line.update(fraction: Double(step.step) / Double(run.options.steps), text: text) }
        case .metric(.evaluation(let step, let loss, let value)):
            bitsPerByte = value
            let quality = value.map { String(format: "%.4f bits per byte", $0) } ?? "no text held out"
            say(String(format: "step %d: holdout loss %.4f, %@", step, loss, quality))
        case .metric(.sample(_, let prompt, let text)):
            say("  \(prompt["community"] ?? ""): \(text.replacing("\n", with: " ").prefix(200))")
        case .metric(.skip(let step, let reason)):
            skipped += 1
            say("step \(step) skipped: \(reason)")
        }
    }

    func finish(_ end: TrainingEnd, model: String) {
        line.clear()
        switch end {
        case .finished where lastStep == nil:
            print("run \(run.folder.name) was finished already; ask for more --steps to go on")
        case .finished: print("done: model \(model); try: mynah generate --model \(model)")
        case .stopped:
            print("stopped after step \(lastStep?.step ?? 0) and saved; give the same command again to go on")
        }
    }

    struct Result: Encodable {
        var run, model, state: String
        var step, tokens, parameters, skipped: Int
        var loss: Float?
        var holdoutBitsPerByte, tokensPerSecond, mfu: Double?

        private enum CodingKeys: String, CodingKey {
            case run, model, state, step, tokens, parameters, skipped, loss, mfu
            case holdoutBitsPerByte = "holdout_bits_per_byte"
            case tokensPerSecond = "tokens_per_second"
        }
    }

    func result(_ end: TrainingEnd, model: String) -> Result {
        Result(
            run: run.folder.name, model: model, state: end == .finished ? "finished" : "stopped",
            step: lastStep?.step ?? 0,
            tokens: lastStep?.tokens ?? 0, parameters: run.options.model.parameterCount, skipped: skipped,
            loss: lastStep?.loss,
            holdoutBitsPerByte: run.trainer.holdoutBitsPerByte, tokensPerSecond: lastStep?.tokensPerSecond,
            mfu: lastStep?.mfu)
    }

    private func say(_ text: String) {
        guard !isQuiet else { return }
        line.clear()
        print(text)
        fflush(nil)
    }
}
