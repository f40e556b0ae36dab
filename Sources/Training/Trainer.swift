import Foundation
import Home
import Models
import Tensors

/// What happens while a run trains.
public enum TrainingEvent: Sendable {
    case resumed(step: Int)
    case note(String)
    case metric(RunMetric)
    case checkpoint(step: Int)
    /// What follows is of this kind, after a number of steps.
    case phase(TrainingPhase, step: Int)
}

/// How a call of `Trainer.run` ended.
public enum TrainingEnd: Sendable, Equatable {
    case finished
    /// Asked to stop; a checkpoint was saved.
    case stopped
}

/// A text written by the model in training.
public struct TrainingSample: Sendable {
    public var prompt: [String: String]
    public var text: String

    public init(prompt: [String: String], text: String) {
        self.prompt = prompt
        self.text = text
    }
}

/// Trains one run: corpus -> batches -> steps -> checkpoints.
///
/// The weights are a function of the options and the corpus alone: a run that was killed at any moment and resumed ends with the
/// same bits as one that was not.
public final class Trainer {
    public let options: TrainingOptions
    /// Bytes of text that each token stands for; special tokens stand for none.
    private let tokenByteCounts: [Int]
    private let batches: any BatchSource
    private let folder: RunFolder
    private let device: any Device
    private let peakFlops: Double
    private let programs: LlamaPrograms
    private let stepExecutable: any Executable
    private let evaluationExecutable: any Executable
    private let checkpoints: CheckpointStore
    private let peers: (any TrainingPeers)?
    private var state = TrainingState()
    /// Parameters, first moments, second moments.
    private var buffers: [any Buffer]

    /// - Parameters:
    ///   - peakFlops: floating-point operations per second of the device, for the MFU.
    ///   - tokenByteCounts: for each token id, how many bytes of text it stands for.
    ///   - recompute: compute activations a second time instead of keeping them; changes no bit of the result.
    ///   - peers: the processes that train this run together, where it is more than one.
    public init(
        options: TrainingOptions, folder: RunFolder, batches: any BatchSource, tokenByteCounts: [Int],
        device: any Device,
        peakFlops: Double, recompute: Bool = false, peers: (any TrainingPeers)? = nil
    ) throws {
        self.options = options
        self.folder = folder
        self.batches = batches
        self.tokenByteCounts = tokenByteCounts
        self.device = device
        self.peakFlops = peakFlops
        self.peers = peers
        programs = LlamaPrograms(options.model, compute: options.compute)
        stepExecutable = try device.compile(
            try programs.trainingStep(
                batch: options.batch, context: options.context, microbatches: options.microbatches,
                optimizer: options.optimizer, recompute: recompute))
        evaluationExecutable = try device.compile(
            try programs.evaluation(batch: options.batch, context: options.context))
        let parameters = programs.parameters
        checkpoints = CheckpointStore(path: "\(folder.path)/checkpoints", parameters: parameters, peers: peers)
        buffers = try (0..<3).flatMap { _ in try parameters.map { try device.makeBuffer(TensorType(.f32, $0.shape)) } }
    }

    /// Bytes that a step needs: weights, moments and the arena.
    public var memoryByteCount: Int {
        buffers.reduce(0) { $0 + $1.type.byteCount }
            + max(stepExecutable.arenaByteCount, evaluationExecutable.arenaByteCount)
    }

    /// The weights of the newest checkpoint, which this process alone may not have on its devices.
    public func savedWeights() throws -> TrainedWeights {
        let saved = try buffers.map { try device.makeBuffer($0.type) }
        _ = try checkpoints.loadNewest(into: saved, run: folder.name, report: { _ in })
        return TrainedWeights(parameters: programs.parameters, buffers: saved)
    }

    /// The weights as they are now.
    public var weights: TrainedWeights { TrainedWeights(parameters: programs.parameters, buffers: buffers) }

    /// How many steps fit into a time, from the speed of three steps whose results are thrown away.
    public func calibratedSteps(seconds: Double) throws -> Int {
        try reset()
        var durations: [Double] = []
        for index in 0..<3 {
            let start = Date.timeIntervalSinceReferenceDate
            _ = try runStep(index: index)
            durations.append(Date.timeIntervalSinceReferenceDate - start)
        }
        // The first step touches fresh memory; a tenth goes to measurements, samples and checkpoints.
        return max(1, Int(0.9 * seconds / (durations[1...].min() ?? durations[0])))
    }

    /// Trains until the last step, or until `shouldStop`.
    ///
    /// - Parameters:
    ///   - sample: writes texts with the weights in training; called now and then.
    ///   - shouldStop: asked after each step.
    ///   - observe: told of everything that happens.
    public func run(
        sample: (TrainedWeights) throws -> [TrainingSample] = { _ in [] }, shouldStop: () -> Bool,
        observe: (TrainingEvent) -> Void
    ) throws -> TrainingEnd {
        try folder.write(options)
        try reset()
        let saved = try checkpoints.loadNewest(into: buffers, run: folder.name, report: { observe(.note($0)) })
        if let saved {
            state = saved
            observe(.resumed(step: saved.step))
        }
        try folder.rewindMetrics(to: state.step)
        do {
            let end = try steps(isNew: saved == nil, sample: sample, shouldStop: shouldStop, observe: observe)
            try writeStatus(end == .finished ? .finished : .stopped)
            return end
        } catch {
            // Where the disk is full the status cannot be written either; the first error is the one to report.
            try? writeStatus(.failed)
            throw error
        }
    }

    private func steps(
        isNew: Bool, sample: (TrainedWeights) throws -> [TrainingSample], shouldStop: () -> Bool,
        observe: (TrainingEvent) -> Void
    ) throws -> TrainingEnd {
        func report(_ metric: RunMetric) throws {
            try folder.append(metric)
            observe(.metric(metric))
        }
        func measure() throws {
            let (loss, bitsPerByte) = try evaluate { observe(.phase(.evaluation, step: state.step)) }
            observe(.phase(.other, step: state.step))
            state.lastHoldoutBitsPerByte = bitsPerByte
            try report(.evaluation(step: state.step, loss: loss, bitsPerByte: bitsPerByte))
            // Samples are written with whole weights, which no process has where several share them.
            for text in peers == nil ? try sample(weights) : [] {
                try report(.sample(step: state.step, prompt: text.prompt, text: text.text))
            }
        }
        func save() throws {
            observe(.phase(.other, step: state.step))
            try checkpoints.save(state, buffers: buffers, keeping: options.keptCheckpoints)
            observe(.checkpoint(step: state.step))
        }

        if isNew { try save() }
        if state.step == 0 { try measure() }
        try writeStatus(.running)
        var lastStatus = Date.timeIntervalSinceReferenceDate
        var speed = RecentSpeed()
        var agreed = AgreedStop(peers)
        while state.step < options.steps {
            observe(.phase(.step, step: state.step))
            let start = Date.timeIntervalSinceReferenceDate
            let learningRate = options.learningRate(at: state.step)
            let limits = state.spikeGuard.limits(clipNorm: Float(options.clipNorm))
            let (loss, norm, scale) = try runStep(index: state.step)
            let accepted = scale >= 0
            state.spikeGuard.record(loss: loss, norm: norm, accepted: accepted)
            state.step += 1
            state.updates += accepted ? 1 : 0
            let seconds = Date.timeIntervalSinceReferenceDate - start
            state.elapsedSeconds += seconds
            let tokensPerSecond = speed.record(tokens: options.tokensPerStep, seconds: seconds)
            try report(
                .step(
                    StepMetrics(
                        step: state.step, loss: loss, gradientNorm: norm, learningRate: learningRate,
                        tokens: state.step * options.tokensPerStep, tokensPerSecond: tokensPerSecond,
                        mfu: tokensPerSecond * options.model.trainingFlopsPerToken(context: options.context)
                            / peakFlops,
                        seconds: state.elapsedSeconds)))
            if !accepted {
                let reason = "loss \(loss) (at most \(limits[2])), gradient norm \(norm) (at most \(limits[1]))"
                try report(.skip(step: state.step, reason: reason))
                if state.spikeGuard.hasGivenUp {
                    throw TrainingError.diverged(step: state.step, skipped: state.spikeGuard.consecutiveSkips)
                }
            }
            let isLast = state.step == options.steps
            if isLast || state.step % options.evaluationInterval == 0 { try measure() }
            let stopping = try agreed.isNow(step: state.step, asked: shouldStop())
            if isLast || stopping || state.step % options.checkpointInterval == 0 { try save() }
            if stopping && !isLast { return .stopped }
            if Date.timeIntervalSinceReferenceDate - lastStatus > 1 {
                try writeStatus(.running)
                lastStatus = Date.timeIntervalSinceReferenceDate
            }
        }
        return .finished
    }

    /// Runs the step of an index on the weights as they are.
    private func runStep(index: Int) throws -> (loss: Float, norm: Float, scale: Float) {
        let step = try device.makeBuffer(TensorType(.f32, [3]))
        let t = Double(state.updates + 1)
        step.write([
            Float(options.learningRate(at: index)), Float(1 - pow(Double(options.optimizer.beta1), t)),
            Float(1 - pow(Double(options.optimizer.beta2), t)),
        ])
        let limits = try device.makeBuffer(TensorType(.f32, [3]))
        limits.write(state.spikeGuard.limits(clipNorm: Float(options.clipNorm)))
        var inputs = buffers + [step, limits]
        for microbatch in 0..<options.microbatches {
            inputs += try self.inputs(batches.batch(at: index * options.microbatches + microbatch))
        }
        let outputs = try stepExecutable.run(inputs)
        buffers = Array(outputs[0..<buffers.count])
        let measures = try outputs[buffers.count...].map { try $0.scalar }
        return (measures[0], measures[1], measures[2])
    }

    /// The holdout's mean loss per counted token, in nats, and its bits per byte of text.
    ///
    /// - Parameter beginBatch: called before each batch.
    private func evaluate(beginBatch: () -> Void) throws -> (loss: Double, bitsPerByte: Double?) {
        var (nats, tokens, bytes) = (0.0, 0, 0)
        for batch in batches.holdout.prefix(options.evaluationBatches) {
            beginBatch()
            let arguments = try buffers[0..<programs.parameters.count] + inputs(batch)
            let losses = try evaluationExecutable.run(Array(arguments))[0].floats
            for (loss, target) in zip(losses, batch.targets) where target >= 0 {
                nats += Double(loss)
                tokens += 1
                bytes += tokenByteCounts[Int(target)]
            }
        }
        return (nats / Double(max(1, tokens)), bytes > 0 ? nats / log(2) / Double(bytes) : nil)
    }

    private func inputs(_ batch: TokenBatch) throws -> [any Buffer] {
        let flat = TensorType(.i32, [options.batch * options.context])
        let rows = [batch.tokens, batch.targets, batch.positions(context: options.context)]
        let buffers = try rows.map { values in
            let buffer = try device.makeBuffer(flat)
            buffer.write(values)
            return buffer
        }
        let starts = try device.makeBuffer(TensorType(.i32, [options.batch, options.context]))
        starts.write(batch.starts)
        return buffers + [starts]
    }

    /// The state before the first step.
    private func reset() throws {
        state = TrainingState()
        for (index, parameter) in programs.parameters.enumerated() {
            buffers[index].write(parameter.initialValues(seed: options.seed))
            for group in 1...2 {
                buffers[group * programs.parameters.count + index] = try device.makeBuffer(
                    TensorType(.f32, parameter.shape))
            }
        }
    }

    private func writeStatus(_ runState: RunStatus.State) throws {
        try folder.write(status(runState))
    }

    /// Where the run stands, for those who watch it.
    func status(_ runState: RunStatus.State) -> RunStatus {
        let perStep = state.step > 0 ? state.elapsedSeconds / Double(state.step) : 0
        return RunStatus(
            state: runState, pid: getpid(), step: state.step, totalSteps: options.steps,
            tokens: state.step * options.tokensPerStep, elapsedSeconds: state.elapsedSeconds,
            etaSeconds: perStep * Double(options.steps - state.step), updated: Date().timeIntervalSince1970,
            corpus: options.corpus, depth: options.model.layers, parameters: options.model.parameterCount)
    }

    /// The holdout's bits per byte when they were last measured.
    public var holdoutBitsPerByte: Double? { state.lastHoldoutBitsPerByte }
}

/// Weights in the buffers of a device.
public struct TrainedWeights: WeightSource {
    let parameters: [Parameter]
    let buffers: [any Buffer]

    public func load(_ parameter: Parameter, as element: ElementType, into bytes: UnsafeMutableRawBufferPointer) throws
    {
        guard let index = parameters.firstIndex(where: { $0.name == parameter.name }) else {
            throw ModelError.badWeights(path: "the run", reason: "\(parameter.name) is missing")
        }
        let values = try buffers[index].floats
        switch element {
        case .bf16:
            for (position, value) in values.enumerated() {
                bytes.storeBytes(of: BFloat16.bits(value), toByteOffset: 2 * position, as: UInt16.self)
            }
        default:
            values.withUnsafeBytes { bytes.copyMemory(from: $0) }
        }
    }

    /// Calls `body` with the f32 bytes of the parameter at an index.
    public func withBytes(of index: Int, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        try buffers[index].floats.withUnsafeBytes { try body($0) }
    }
}

/// Tokens per second over the last few seconds.
private struct RecentSpeed {
    private var steps: [(tokens: Int, seconds: Double)] = []

    mutating func record(tokens: Int, seconds: Double) -> Double {
        steps.append((tokens, seconds))
        while steps.count > 1, steps.dropFirst().reduce(0, { $0 + $1.seconds }) > 5 { steps.removeFirst() }
        return Double(steps.reduce(0) { $0 + $1.tokens }) / max(1e-9, steps.reduce(0) { $0 + $1.seconds })
    }
}
