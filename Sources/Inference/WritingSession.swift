import Models
import Tensors

/// A model with the KV caches of several running sequences: tokens in, logits out.
///
/// Programs have static shapes, so tokens are padded to the next of a few sizes; each size is compiled when it is first needed.
public final class WritingSession {
    /// One token to be read by the model.
    public struct Input {
        public var token: Int32
        /// The sequence that it belongs to, 0 ..< slots.
        public var slot: Int32
        /// Its place in the sequence.
        public var position: Int32
        /// Whether the logits of its next token are wanted.
        public var wantsLogits: Bool

        public init(token: Int32, slot: Int32, position: Int32, wantsLogits: Bool) {
            self.token = token
            self.slot = slot
            self.position = position
            self.wantsLogits = wantsLogits
        }
    }

    public let config: LlamaConfig
    public let slots: Int
    /// Tokens that a sequence can hold.
    public let context: Int
    /// Tokens that one step can take.
    public static let largestStep = 512

    private let programs: LlamaPrograms
    private let device: any Device
    private let weights: [any Buffer]
    private var caches: [any Buffer]
    private var executables: [Int: any Executable] = [:]

    /// - Parameter compute: the type of weights, caches and products.
    public init(
        config: LlamaConfig, weights source: some WeightSource, device: any Device, compute: ElementType, slots: Int,
        context: Int
    ) throws {
        self.config = config
        self.device = device
        self.slots = slots
        self.context = min(context, config.contextLength)
        programs = LlamaPrograms(config, compute: compute)
        weights = try programs.parameters.map { parameter in
            let element = parameter.isMatrix ? compute : .f32
            let buffer = try device.makeBuffer(TensorType(element, parameter.shape))
            var bytes = [UInt8](repeating: 0, count: buffer.type.byteCount)
            try bytes.withUnsafeMutableBytes { bytes in
                try source.load(parameter, as: element, into: bytes)
                buffer.write(UnsafeRawBufferPointer(bytes))
            }
            return buffer
        }
        let cache = TensorType(compute, [slots, self.context, config.keyValueHeads, config.headSize])
        caches = try (0..<2 * config.layers).map { _ in try device.makeBuffer(cache) }
    }

    /// Reads up to `largestStep` tokens, at most `slots` of which want logits.
    ///
    /// - Returns: for each input that wants logits, in order, V logits.
    public func step(_ inputs: [Input]) throws -> [[Float]] {
        let size = sizes.first { $0 >= inputs.count } ?? Self.largestStep
        let rows = inputs.indices.filter { inputs[$0].wantsLogits }
        let executable = try executable(for: size)
        let padding = size - inputs.count
        func buffer(_ values: [Int32]) throws -> any Buffer {
            let buffer = try device.makeBuffer(TensorType(.i32, [values.count]))
            buffer.write(values)
            return buffer
        }
        // A padding token belongs to no slot: it is neither written to a cache nor read back.
        let arguments = try [
            buffer(inputs.map(\.token) + [Int32](repeating: 0, count: padding)),
            buffer(inputs.map(\.slot) + [Int32](repeating: -1, count: padding)),
            buffer(inputs.map(\.position) + [Int32](repeating: 0, count: padding)),
            buffer((rows + [Int](repeating: 0, count: min(size, slots) - rows.count)).map(Int32.init)),
        ]
        let outputs = try executable.run(weights + caches + arguments)
        caches = Array(outputs.dropLast())
        let logits = try outputs[outputs.count - 1].floats
        return rows.indices.map { Array(logits[($0 * config.vocabularySize)..<(($0 + 1) * config.vocabularySize)]) }
    }

    /// The numbers of tokens for which there are programs.
    private var sizes: [Int] {
        device.compilesSlowly ? [1, 32, 128, Self.largestStep] : [1, 2, 4, 8, 16, 32, 64, 128, 256, Self.largestStep]
    }

    private func executable(for size: Int) throws -> any Executable {
        if let executable = executables[size] { return executable }
        let program = try programs.writing(tokens: size, rows: min(size, slots), slots: slots, context: context)
        let executable = try device.compile(program)
        executables[size] = executable
        return executable
    }
}

extension WritingSession {
    /// Writes one text in slot 0, alone: what an engine gives for the same request, without its thread.
    ///
    /// - Returns: the new tokens, without the end token.
    public func write(prompt: [Int32], maxTokens: Int, sampling: Sampling, endTokens: Set<Int32>) throws -> [Int32] {
        guard !prompt.isEmpty else { throw EngineError.emptyPrompt }
        guard prompt.count < context else { throw EngineError.promptTooLong(tokens: prompt.count, context: context) }
        var sampler = Sampler(sampling, prompt: prompt)
        var written: [Int32] = []
        var pending = prompt
        var position = 0
        while true {
            let chunk = Array(pending.prefix(Self.largestStep))
            pending.removeFirst(chunk.count)
            let inputs = chunk.enumerated().map { offset, token in
                Input(
                    token: token, slot: 0, position: Int32(position + offset),
                    wantsLogits: pending.isEmpty && offset == chunk.count - 1)
            }
            position += chunk.count
            guard let logits = try step(inputs).first else { continue }
            let token = sampler.next(logits)
            if endTokens.contains(token) { return written }
            written.append(token)
            if written.count >= maxTokens || position >= context { return written }
            pending = [token]
        }
    }
}
