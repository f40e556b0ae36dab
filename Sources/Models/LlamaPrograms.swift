import Tensors

/// How parameters are updated.
public struct OptimizerOptions: Codable, Sendable, Equatable {
    public var beta1: Float = 0.9
    public var beta2: Float = 0.95
    public var epsilon: Float = 1e-8
    /// Of matrices; vectors do not decay.
    public var weightDecay: Float = 0.1

    public init() {}
}

/// The programs of a Llama-family model: the training step, the evaluation and the writing of text.
public struct LlamaPrograms: Sendable {
    public let config: LlamaConfig
    /// The type of matrix products: f32 or bf16 (with f32 sums and f32 master weights).
    public let compute: ElementType

    public init(_ config: LlamaConfig, compute: ElementType) {
        self.config = config
        self.compute = compute
    }

    public var parameters: [Parameter] { LlamaParameters(config).all }

    /// One optimiser step as one program: forward, backward, clip and update for each of `microbatches` batches of B rows of T
    /// tokens.
    ///
    /// Inputs: parameters, first moments, second moments (all f32, donated); step f32 [3] and limits f32 [3] (see `AdamW` and
    /// `ClipScale`); then for each microbatch tokens, targets and positions i32 [B * T] and starts i32 [B, T].
    /// Outputs: parameters and moments, then loss, gradient norm and gradient scale, f32 [].
    ///
    /// - Parameter recompute: compute activations a second time instead of keeping them: the same bits in less memory.
    public func trainingStep(
        batch: Int, context: Int, microbatches: Int = 1, optimizer: OptimizerOptions = OptimizerOptions(),
        recompute: Bool = false
    ) throws -> Program {
        let builder = ProgramBuilder(name: "training_step")
        let parameters = parameters
        let masters = parameters.map { $0.input(of: builder) }
        let firstMoments = parameters.map { $0.input(of: builder, prefix: "m.") }
        let secondMoments = parameters.map { $0.input(of: builder, prefix: "v.") }
        let step = builder.input("step", TensorType(.f32, [3]))
        let limits = builder.input("limits", TensorType(.f32, [3]))
        let batches = (0..<microbatches).map { PackedBatch(builder, index: $0, batch: batch, context: context) }

        let model = self.model(masters)
        var loss: Tensor?
        var gradients: [Tensor] = []
        for packed in batches {
            let partial = packed.loss(
                model, scale: 1 / Float(batch * context * microbatches), withGradient: true, recompute: recompute
            ).loss
            let partialGradients = builder.gradients(of: partial, withRespectTo: masters)
            loss = loss?.adding(partial) ?? partial
            gradients = gradients.isEmpty ? partialGradients : zip(gradients, partialGradients).map { $0.adding($1) }
        }
        guard let loss else { throw ShapeError("a training step needs at least one microbatch") }
        let norm = builder.gradientNorm(gradients)
        let scale = builder.clipScale(norm: norm, loss: loss, limits: limits)
        var updated: [(parameter: Tensor, firstMoment: Tensor, secondMoment: Tensor)] = []
        for (index, parameter) in parameters.enumerated() {
            let operation = AdamW(
                beta1: optimizer.beta1, beta2: optimizer.beta2, epsilon: optimizer.epsilon,
                weightDecay: parameter.isMatrix ? optimizer.weightDecay : 0)
            updated.append(
                builder.adamW(
                    operation, parameter: masters[index], firstMoment: firstMoments[index],
                    secondMoment: secondMoments[index], gradient: gradients[index], step: step, scale: scale))
        }
        for (master, new) in zip(masters, updated) { builder.output("parameter", new.parameter, donating: master) }
        for (moment, new) in zip(firstMoments, updated) { builder.output("m", new.firstMoment, donating: moment) }
        for (moment, new) in zip(secondMoments, updated) { builder.output("v", new.secondMoment, donating: moment) }
        builder.output("loss", loss)
        builder.output("gradient_norm", norm)
        builder.output("gradient_scale", scale)
        return try builder.build()
    }

    /// The loss of each token. Inputs: parameters f32, then tokens, targets, positions i32 [B * T] and starts i32 [B, T]. Output: losses
    /// f32 [B * T], in nats, 0 where the target is negative.
    public func evaluation(batch: Int, context: Int) throws -> Program {
        let builder = ProgramBuilder(name: "evaluation")
        let masters = parameters.map { $0.input(of: builder) }
        let packed = PackedBatch(builder, index: 0, batch: batch, context: context)
        builder.output("losses", packed.loss(model(masters), scale: 1, withGradient: false).losses)
        return try builder.build()
    }

    /// One step of writing: `tokens` new tokens of up to `slots` sequences, whose past is in KV caches.
    ///
    /// Inputs: parameters (matrices in the compute type); a key and a value cache [S, C, Hkv, Dh] for each layer (donated); tokens, slots
    /// and positions i32 [N]; rows i32 [R], the tokens whose next token is wanted.
    /// Outputs: the caches, then logits f32 [R, V].
    public func writing(tokens: Int, rows: Int, slots: Int, context: Int) throws -> Program {
        let builder = ProgramBuilder(name: "writing")
        let weights = parameters.map { $0.input(of: builder, as: $0.isMatrix ? compute : .f32) }
        let cache = TensorType(compute, [slots, context, config.keyValueHeads, config.headSize])
        func caches(_ name: String) -> [Tensor] {
            (0..<config.layers).map {
                builder.input("\(name).\($0)", cache, stack: Program.StackPlace(name: name, index: $0))
            }
        }
        let (keys, values) = (caches("keys"), caches("values"))
        let ids = builder.input("tokens", TensorType(.i32, [tokens]))
        let slotIDs = builder.input("slots", TensorType(.i32, [tokens]))
        let positions = builder.input("positions", TensorType(.i32, [tokens]))
        let wanted = builder.input("rows", TensorType(.i32, [rows]))

        let byName = Dictionary(uniqueKeysWithValues: zip(parameters.map(\.name), weights))
        let model = Llama(config) { byName[$0] ?? ids }
        var sequences = Sequences.cached(slots: slotIDs, keys: keys, values: values)
        let hidden = model(ids, positions: positions, sequences: &sequences).rows(wanted)  // [R, D]
        let logits = hidden.matmul(model.head, transposeB: true, as: .f32)  // [R, V]
        if case .cached(_, let newKeys, let newValues) = sequences {
            for (old, new) in zip(keys, newKeys) { builder.output("keys", new, donating: old) }
            for (old, new) in zip(values, newValues) { builder.output("values", new, donating: old) }
        }
        builder.output("logits", logits)
        return try builder.build()
    }

    /// The model over master weights, its matrices cast to the compute type.
    private func model(_ masters: [Tensor]) -> Llama {
        let used = zip(parameters, masters).map { $0.isMatrix ? $1.cast(to: compute) : $1 }
        let byName = Dictionary(uniqueKeysWithValues: zip(parameters.map(\.name), used))
        return Llama(config) { byName[$0] ?? masters[0] }
    }
}

extension Parameter {
    /// The parameter, or a moment of it, as an input of a program.
    func input(of builder: ProgramBuilder, prefix: String = "", as element: ElementType = .f32) -> Tensor {
        builder.input(
            prefix + name, TensorType(element, shape), axes: axes,
            stack: stack.map { Program.StackPlace(name: prefix + $0.name, index: $0.index) })
    }
}

/// The inputs that hold B rows of T tokens of packed documents.
private struct PackedBatch {
    let tokens, targets, positions, starts: Tensor

    init(_ builder: ProgramBuilder, index: Int, batch: Int, context: Int) {
        let flat = TensorType(.i32, [batch * context])
        tokens = builder.input("tokens.\(index)", flat, axes: [.batch])
        targets = builder.input("targets.\(index)", flat, axes: [.batch])
        positions = builder.input("positions.\(index)", flat, axes: [.batch])
        starts = builder.input("starts.\(index)", TensorType(.i32, [batch, context]), axes: [.batch])
    }

    func loss(
        _ model: Llama, scale: Float, withGradient: Bool, recompute: Bool = false
    ) -> (loss: Tensor, losses: Tensor) {
        var sequences = Sequences.packed(starts: starts)
        let hidden = model(tokens, positions: positions, sequences: &sequences, recompute: recompute)
        return hidden.crossEntropy(head: model.head, targets: targets, scale: scale, withGradient: withGradient)
    }
}
