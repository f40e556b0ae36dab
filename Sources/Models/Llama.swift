import Tensors

/// A Llama-family decoder: RMSNorm, rotary positions, grouped-query attention, SwiGLU.
///
/// Source: Touvron et al. 2023. Weights are named as in the published files.
struct Llama {
    let embedding: Tensor
    let blocks: [Block]
    let norm: Norm
    let head: Tensor
    let config: LlamaConfig

    /// - Parameter weights: the parameter of a name, as it is used in products.
    init(_ config: LlamaConfig, weights: (String) -> Tensor) {
        self.config = config
        embedding = weights("model.embed_tokens.weight")
        blocks = (0..<config.layers).map { Block(config, prefix: "model.layers.\($0)", weights: weights) }
        norm = Norm(weight: weights("model.norm.weight"), epsilon: config.normEpsilon)
        head = config.tiedEmbeddings ? embedding : weights("lm_head.weight")
    }

    /// Tokens i32 [N] -> the normalised residual stream [N, D], in the compute type.
    ///
    /// - Parameter recompute: gradients compute the blocks again instead of keeping their values.
    func callAsFunction(
        _ tokens: Tensor, positions: Tensor, sequences: inout Sequences, recompute: Bool = false
    ) -> Tensor {
        var x = embedding.rows(tokens, as: .f32).along(sequences.tokenAxis, nil)  // [N, D]
        for (layer, block) in blocks.enumerated() {
            x = x.builder.repetition(layer) {
                func next() -> Tensor { block(x, layer: layer, positions: positions, sequences: &sequences) }
                // The last block's values are needed right away.
                let y = recompute && layer + 1 < blocks.count ? x.builder.recomputed(next) : next()
                return y.along(sequences.tokenAxis, nil)
            }
        }
        return norm(x, as: head.element)
    }
}

/// Which tokens see which.
enum Sequences {
    /// B rows of packed documents; starts i32 [B, T].
    case packed(starts: Tensor)
    /// Tokens of running sequences, with what came before them in caches [S, C, Hkv, Dh], one pair for each layer.
    case cached(slots: Tensor, keys: [Tensor], values: [Tensor])

    /// What a dimension over tokens stands for.
    var tokenAxis: LogicalAxis? {
        if case .packed = self { .batch } else { nil }
    }
}

struct Block {
    let attentionNorm, mlpNorm: Norm
    let attention: SelfAttention
    let mlp: MLP

    init(_ config: LlamaConfig, prefix: String, weights: (String) -> Tensor) {
        attentionNorm = Norm(weight: weights("\(prefix).input_layernorm.weight"), epsilon: config.normEpsilon)
        attention = SelfAttention(config, prefix: "\(prefix).self_attn", weights: weights)
        mlpNorm = Norm(weight: weights("\(prefix).post_attention_layernorm.weight"), epsilon: config.normEpsilon)
        mlp = MLP(prefix: "\(prefix).mlp", weights: weights)
    }

    /// x f32 [N, D] -> f32 [N, D].
    func callAsFunction(_ x: Tensor, layer: Int, positions: Tensor, sequences: inout Sequences) -> Tensor {
        let (compute, rows) = (attention.q.weight.element, sequences.tokenAxis)
        let attended = attention(
            attentionNorm(x, as: compute).along(rows, nil), adding: x, layer: layer, positions: positions,
            sequences: &sequences
        ).along(rows, nil)
        return mlp(mlpNorm(attended, as: compute).along(rows, nil), adding: attended, rows: rows)
    }
}

/// Grouped-query attention with rotary positions.
///
/// Weights: `{q,k,v,o}_proj.weight`. Sources: Ainslie et al. 2023 (GQA), Su et al. 2021 (RoPE).
struct SelfAttention {
    let q, k, v, o: Linear
    let config: LlamaConfig

    init(_ config: LlamaConfig, prefix: String, weights: (String) -> Tensor) {
        q = Linear(weight: weights("\(prefix).q_proj.weight"))
        k = Linear(weight: weights("\(prefix).k_proj.weight"))
        v = Linear(weight: weights("\(prefix).v_proj.weight"))
        o = Linear(weight: weights("\(prefix).o_proj.weight"))
        self.config = config
    }

    /// x [N, D] -> residual + attention, f32 [N, D].
    func callAsFunction(
        _ x: Tensor, adding residual: Tensor, layer: Int, positions: Tensor, sequences: inout Sequences
    ) -> Tensor {
        let n = positions.shape[0]
        let (h, hkv, dh) = (config.heads, config.keyValueHeads, config.headSize)
        func rotated(_ x: Tensor) -> Tensor {
            x.rotated(at: positions, theta: config.ropeTheta, limit: config.contextLength)
        }
        let rows = sequences.tokenAxis
        let queries = rotated(q(x).reshaped([n, h, dh]).along(rows, .heads, nil)).along(rows, .heads, nil)
        let keys = rotated(k(x).reshaped([n, hkv, dh]).along(rows, .heads, nil)).along(rows, .heads, nil)
        let values = v(x).reshaped([n, hkv, dh]).along(rows, .heads, nil)
        let scale = 1 / Float(dh).squareRoot()

        let attended: Tensor
        switch sequences {
        case .packed(let starts):
            let (b, t) = (starts.shape[0], starts.shape[1])
            attended = queries.reshaped([b, t, h, dh]).attention(
                keys: keys.reshaped([b, t, hkv, dh]), values: values.reshaped([b, t, hkv, dh]), starts: starts,
                scale: scale
            ).along(rows, nil, .heads, nil)
        case .cached(let slots, var keyCaches, var valueCaches):
            keyCaches[layer] = keyCaches[layer].writing(keys, slots: slots, positions: positions)
            valueCaches[layer] = valueCaches[layer].writing(values, slots: slots, positions: positions)
            attended = queries.cachedAttention(
                keys: keyCaches[layer], values: valueCaches[layer], slots: slots, positions: positions, scale: scale)
            sequences = .cached(slots: slots, keys: keyCaches, values: valueCaches)
        }
        return o(attended.reshaped([n, h * dh]), adding: residual)
    }
}

/// down(silu(gate(x)) * up(x)). Weights: `{gate,up,down}_proj.weight`. Source: Shazeer 2020.
struct MLP {
    let gate, up, down: Linear

    init(prefix: String, weights: (String) -> Tensor) {
        gate = Linear(weight: weights("\(prefix).gate_proj.weight"))
        up = Linear(weight: weights("\(prefix).up_proj.weight"))
        down = Linear(weight: weights("\(prefix).down_proj.weight"))
    }

    /// x [N, D] -> residual + MLP, f32 [N, D].
    ///
    /// - Parameter rows: what N stands for.
    func callAsFunction(_ x: Tensor, adding residual: Tensor, rows: LogicalAxis?) -> Tensor {
        let (gate, up) = (gate(x).along(rows, .mlp), up(x).along(rows, .mlp))
        return down(gate.swiglu(up).along(rows, .mlp), adding: residual)
    }
}

/// A projection by a weight [out, in].
struct Linear {
    let weight: Tensor

    /// x [N, in] -> [N, out].
    func callAsFunction(_ x: Tensor) -> Tensor {
        x.matmul(weight, transposeB: true)
    }

    /// x [N, in] -> residual + projection, of the residual's type [N, out].
    func callAsFunction(_ x: Tensor, adding residual: Tensor) -> Tensor {
        x.matmul(weight, transposeB: true, adding: residual, as: residual.element)
    }
}

struct Norm {
    let weight: Tensor
    let epsilon: Float

    func callAsFunction(_ x: Tensor, as element: ElementType) -> Tensor {
        x.rmsNorm(weight, epsilon: epsilon, as: element)
    }
}
