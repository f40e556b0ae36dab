import CPUDevice
import Foundation
import Models
import Tensors
import Text

/// How an engine uses the machine.
public struct EngineOptions: Sendable {
    /// Sequences that are written at once; further requests wait.
    public var slots = 8
    /// The longest sequence, in tokens; the model's context where it is shorter.
    public var context = 2048
    /// Requests that may wait.
    public var queueLimit = 64
    /// The type of weights and products; the one that the device prefers where nil.
    public var compute: ElementType?
    /// Threads of the processor; one for each core where nil.
    public var threads: Int?
    /// What computes; the processor where nil.
    public var device: (any Device)?

    public init() {}
}

/// Runs one model: a thread of its own owns it and works on all requests together, a token of each at a time.
///
/// A new request joins at the next step; its prompt is read in pieces beside the others' tokens (Yu et al. 2022, Orca).
public final class Engine: TextEngine {
    public let modelName: String
    public let tokenizer: Tokenizer
    public let contextLength: Int
    private let mailbox: Mailbox

    /// Opens a model folder and starts the engine's thread.
    ///
    /// Throws `ModelError`, `TokenizerError` or `CPUDeviceError` where the model cannot be used.
    public convenience init(model folder: ModelFolder, options: EngineOptions = EngineOptions()) throws {
        let tokenizer = try Tokenizer(contentsOf: folder.path)
        try folder.check(vocabularySize: tokenizer.vocabularySize)
        try self.init(
            name: folder.name, config: folder.config, weights: try folder.weights(), tokenizer: tokenizer,
            options: options)
    }

    /// Starts an engine for weights from anywhere.
    public init(
        name: String, config: LlamaConfig, weights: some WeightSource, tokenizer: Tokenizer, options: EngineOptions
    ) throws {
        modelName = name
        self.tokenizer = tokenizer
        let device = try options.device ?? CPUDevice(threads: options.threads)
        let session = try WritingSession(
            config: config, weights: weights, device: device, compute: options.compute ?? device.preferredCompute,
            slots: min(options.slots, WritingSession.largestStep),
            context: options.context)
        contextLength = session.context
        let mailbox = Mailbox(queueLimit: options.queueLimit)
        self.mailbox = mailbox
        // Used by the engine's thread alone from here on.
        nonisolated(unsafe) let loop = EngineLoop(
            session: session, tokenizer: tokenizer, config: config, mailbox: mailbox)
        let thread = Thread { loop.run() }
        thread.name = "mynah-engine"
        thread.stackSize = 4 << 20
        thread.start()
    }

    deinit {
        mailbox.stop()
    }

    public var status: EngineStatus { mailbox.status }

    /// Ends all requests with `EngineError.stopped` and the engine's thread.
    public func stop() {
        mailbox.stop()
    }

    public func submit(_ request: GenerationRequest) throws -> AsyncThrowingStream<GenerationEvent, any Error> {
        guard !request.prompt.isEmpty else { throw EngineError.emptyPrompt }
        guard request.prompt.count < contextLength else {
            throw EngineError.promptTooLong(tokens: request.prompt.count, context: contextLength)
        }
        let (stream, continuation) = AsyncThrowingStream<GenerationEvent, any Error>.makeStream()
        let id = try mailbox.add(request, continuation)
        // The stream keeps the engine alive: one that nobody asks any more ends what it has begun.
        continuation.onTermination = { termination in
            if case .cancelled = termination { self.mailbox.cancel(id) }
        }
        return stream
    }
}

/// What requests and the engine's thread say to each other.
private final class Mailbox: @unchecked Sendable {  // everything mutable is guarded by `condition`
    struct Waiting {
        let id: Int
        let request: GenerationRequest
        let continuation: AsyncThrowingStream<GenerationEvent, any Error>.Continuation
    }

    private let condition = NSCondition()
    private let queueLimit: Int
    private var waiting: [Waiting] = []
    private var cancelled: Set<Int> = []
    private var nextID = 0
    private var running = 0
    private var stopped = false
    private var counts = (prompt: 0, completion: 0, steps: 0)
    private var lastProgress = Date.timeIntervalSinceReferenceDate

    init(queueLimit: Int) {
        self.queueLimit = queueLimit
    }

    func add(
        _ request: GenerationRequest, _ continuation: AsyncThrowingStream<GenerationEvent, any Error>.Continuation
    ) throws -> Int {
        try condition.withLock {
            guard !stopped else { throw EngineError.stopped }
            guard waiting.count < queueLimit else { throw EngineError.queueFull(limit: queueLimit) }
            if waiting.isEmpty, running == 0 { lastProgress = Date.timeIntervalSinceReferenceDate }
            nextID += 1
            waiting.append(Waiting(id: nextID, request: request, continuation: continuation))
            condition.signal()
            return nextID
        }
    }

    func cancel(_ id: Int) {
        condition.withLock {
            if let index = waiting.firstIndex(where: { $0.id == id }) {
                waiting.remove(at: index)
            } else {
                cancelled.insert(id)
            }
        }
    }

    func stop() {
        condition.withLock {
            stopped = true
            condition.signal()
        }
    }

    var status: EngineStatus {
        condition.withLock {
            let isIdle = waiting.isEmpty && running == 0
            return EngineStatus(
                waiting: waiting.count, running: running, promptTokens: counts.prompt,
                completionTokens: counts.completion,
                steps: counts.steps, stalledFor: isIdle ? nil : Date.timeIntervalSinceReferenceDate - lastProgress)
        }
    }

    /// Waits for something to do.
    ///
    /// - Returns: new requests for free slots, and which were cancelled; nil once stopped.
    func next(running: Int, slots: Int) -> (new: [Waiting], cancelled: Set<Int>)? {
        condition.withLock {
            self.running = running
            while waiting.isEmpty, running == 0, !stopped { condition.wait() }
            guard !stopped else {
                for request in waiting { request.continuation.finish(throwing: EngineError.stopped) }
                waiting = []
                return nil
            }
            let new = Array(waiting.prefix(slots - running))
            waiting.removeFirst(new.count)
            self.running = running + new.count
            defer { cancelled = [] }
            return (new, cancelled)
        }
    }

    func progressed(promptTokens: Int, completionTokens: Int) {
        condition.withLock {
            counts.prompt += promptTokens
            counts.completion += completionTokens
            counts.steps += 1
            lastProgress = Date.timeIntervalSinceReferenceDate
        }
    }
}

/// The engine's thread.
private final class EngineLoop {
    private let session: WritingSession
    private let tokenizer: Tokenizer
    private let mailbox: Mailbox
    private let endTokens: Set<Int32>
    /// Special tokens that part a title from its text are shown as an empty line.
    private let partingToken: Int32?
    private var running: [RunningSequence] = []

    init(session: WritingSession, tokenizer: Tokenizer, config: LlamaConfig, mailbox: Mailbox) {
        self.session = session
        self.tokenizer = tokenizer
        self.mailbox = mailbox
        endTokens = Set(
            [config.endOfTextToken.flatMap(Int32.init(exactly:)), tokenizer.id(ofSpecial: "<|endoftext|>")].compactMap {
                $0
            })
        partingToken = tokenizer.id(ofSpecial: "<|text|>")
    }

    func run() {
        while let (new, cancelled) = mailbox.next(running: running.count, slots: session.slots) {
            running.removeAll { cancelled.contains($0.id) }
            for waiting in new where !cancelled.contains(waiting.id) {
                let used = Set(running.map(\.slot))
                guard let slot = (0..<session.slots).first(where: { !used.contains($0) }) else { continue }
                running.append(RunningSequence(waiting, slot: slot, tokenizer: tokenizer, context: session.context))
            }
            guard !running.isEmpty else { continue }
            do {
                try step()
            } catch {
                for sequence in running { sequence.fail(EngineError.failed("\(error)")) }
                running = []
            }
        }
        for sequence in running { sequence.fail(EngineError.stopped) }
    }

    /// A token of each running sequence, and as much of the prompts still to be read as fits beside them.
    private func step() throws {
        var inputs: [WritingSession.Input] = []
        var ready: [RunningSequence] = []
        var promptTokens = 0
        // Those that are writing come first: a long prompt does not hold them up.
        for sequence in running.sorted(by: { !$0.isReadingPrompt && $1.isReadingPrompt }) {
            let room = WritingSession.largestStep - inputs.count
            let taken = sequence.pendingTokens(atMost: room)
            guard !taken.isEmpty else { continue }
            promptTokens += sequence.isReadingPrompt ? taken.count : 0
            let completes = sequence.advance(by: taken.count)
            for (offset, token) in taken.enumerated() {
                inputs.append(
                    WritingSession.Input(
                        token: token, slot: Int32(sequence.slot),
                        position: Int32(sequence.cached - taken.count + offset),
                        wantsLogits: completes && offset == taken.count - 1))
            }
            if completes { ready.append(sequence) }
        }
        let logits = try session.step(inputs)
        for (sequence, logits) in zip(ready, logits) {
            sequence.take(logits, endTokens: endTokens, partingToken: partingToken)
        }
        running.removeAll(where: \.isFinished)
        mailbox.progressed(promptTokens: promptTokens, completionTokens: ready.count)
    }
}

/// One request while it is being written.
private final class RunningSequence {
    let id: Int
    let slot: Int
    /// Tokens whose keys and values are in the cache.
    private(set) var cached = 0
    private(set) var isFinished = false
    private let request: GenerationRequest
    private let continuation: AsyncThrowingStream<GenerationEvent, any Error>.Continuation
    private let tokenizer: Tokenizer
    private let tokenLimit: Int
    private var tokens: [Int32]
    private var sampler: Sampler
    private var decoder: StreamingDecoder
    private var stopMatcher: StopMatcher
    private var hasText = false
    private var isParted = false

    init(_ waiting: Mailbox.Waiting, slot: Int, tokenizer: Tokenizer, context: Int) {
        id = waiting.id
        self.slot = slot
        request = waiting.request
        continuation = waiting.continuation
        self.tokenizer = tokenizer
        tokens = request.prompt
        tokenLimit = min(context, request.prompt.count + max(1, request.maxTokens))
        sampler = Sampler(request.sampling, prompt: request.prompt)
        decoder = StreamingDecoder(tokenizer, after: request.prompt)
        stopMatcher = StopMatcher(request.stop)
    }

    var isReadingPrompt: Bool { cached < request.prompt.count }

    func pendingTokens(atMost count: Int) -> ArraySlice<Int32> {
        tokens[cached...].prefix(max(0, count))
    }

    /// Counts tokens as read. True where the next token can now be chosen.
    func advance(by count: Int) -> Bool {
        cached += count
        return cached == tokens.count
    }

    /// Chooses the next token and tells the request of it.
    func take(_ logits: [Float], endTokens: Set<Int32>, partingToken: Int32?) {
        let token = sampler.next(logits)
        guard !endTokens.contains(token) else { return finish(.stop) }
        tokens.append(token)
        var piece = decoder.push(token)
        // The empty line between a title and its text comes with the text, if there is any.
        if token == partingToken { isParted = hasText }
        if isParted, !piece.isEmpty {
            piece = "\n\n" + piece
            isParted = false
        }
        hasText = hasText || !piece.isEmpty
        let (text, isStopped) = stopMatcher.take(piece)
        var own: TokenLogprob?
        var alternatives: [TokenLogprob] = []
        if let count = request.logprobs {
            let result = Sampler.logprobs(logits, of: token, top: count)
            own = TokenLogprob(id: token, bytes: tokenizer.bytes(of: token), logprob: result.own)
            alternatives = result.top.map { TokenLogprob(id: $0.0, bytes: tokenizer.bytes(of: $0.0), logprob: $0.1) }
        }
        continuation.yield(.token(text: text, logprob: own, alternatives: alternatives))
        if isStopped { return finish(.stop, flush: false) }
        if tokens.count >= tokenLimit { finish(.length) }
    }

    private func finish(_ reason: FinishReason, flush: Bool = true) {
        isFinished = true
        if flush {
            let (text, isStopped) = stopMatcher.take(decoder.finish())
            let rest = isStopped ? text : text + stopMatcher.finish()
            if !rest.isEmpty { continuation.yield(.token(text: rest, logprob: nil, alternatives: [])) }
        }
        continuation.yield(
            .finished(
                reason: reason, promptTokens: request.prompt.count,
                completionTokens: tokens.count - request.prompt.count))
        continuation.finish()
    }

    func fail(_ error: EngineError) {
        isFinished = true
        continuation.finish(throwing: error)
    }
}
