import Foundation

/// The published `config.json` of a Llama-family model: the fields that its computation depends on, and those that other
/// tools look for.
public struct LlamaConfig: Codable, Sendable, Equatable {
    public var vocabularySize: Int
    /// D, the width of the residual stream.
    public var hiddenSize: Int
    public var layers: Int
    public var heads: Int
    /// Hkv; `heads` is a multiple of it.
    public var keyValueHeads: Int
    /// Dh.
    public var headSize: Int
    /// F, the width of the MLP.
    public var intermediateSize: Int
    /// The longest sequence, in tokens.
    public var contextLength: Int
    public var normEpsilon: Float
    public var ropeTheta: Float
    /// Whether the output projection is the embedding table.
    public var tiedEmbeddings: Bool
    public var endOfTextToken: Int?
    public var padToken: Int?

    public init(
        vocabularySize: Int, hiddenSize: Int, layers: Int, heads: Int, keyValueHeads: Int? = nil, headSize: Int? = nil,
        intermediateSize: Int, contextLength: Int, normEpsilon: Float = 1e-5, ropeTheta: Float = 10_000,
        tiedEmbeddings: Bool
    ) {
        self.vocabularySize = vocabularySize
        self.hiddenSize = hiddenSize
        self.layers = layers
        self.heads = heads
        self.keyValueHeads = keyValueHeads ?? heads
        self.headSize = headSize ?? hiddenSize / heads
        self.intermediateSize = intermediateSize
        self.contextLength = contextLength
        self.normEpsilon = normEpsilon
        self.ropeTheta = ropeTheta
        self.tiedEmbeddings = tiedEmbeddings
    }

    /// The model of a depth, everything else following: width 64 x depth, heads of 64, twice as many query heads as key and value
    /// heads (where they are even), an MLP of 8/3 of the width.
    public init(depth: Int, vocabularySize: Int, contextLength: Int) {
        let width = 64 * depth
        self.init(
            vocabularySize: vocabularySize, hiddenSize: width, layers: depth, heads: depth,
            keyValueHeads: depth % 2 == 0 ? depth / 2 : depth, intermediateSize: (width * 8 / 3 + 63) / 64 * 64,
            contextLength: contextLength, tiedEmbeddings: true)
    }

    /// The number of parameters, the embedding table counted once where it is tied.
    public var parameterCount: Int {
        LlamaParameters(self).all.reduce(0) { $0 + $1.shape.reduce(1, *) }
    }

    /// Parameters used in matrix products, the output projection counted once.
    public var matrixParameterCount: Int {
        let attention = hiddenSize * headSize * (2 * heads + 2 * keyValueHeads)
        return layers * (attention + 3 * hiddenSize * intermediateSize) + hiddenSize * vocabularySize
    }

    /// Floating-point operations to train on one token: 6 x matrix parameters + 6 x layers x T x D (causal attention).
    public func trainingFlopsPerToken(context: Int) -> Double {
        6 * Double(matrixParameterCount) + 6 * Double(layers * context) * Double(heads * headSize)
    }

    /// Throws `ModelError.badConfig` where sizes are not positive, do not fit each other, or are beyond any real model.
    public func validate(path: String = "config.json") throws {
        let sizes = [
            ("vocab_size", vocabularySize), ("hidden_size", hiddenSize), ("num_hidden_layers", layers),
            ("num_attention_heads", heads), ("num_key_value_heads", keyValueHeads), ("head_dim", headSize),
            ("intermediate_size", intermediateSize), ("max_position_embeddings", contextLength),
        ]
        for (key, value) in sizes where value < 1 || value > 1 << 24 {
            throw ModelError.badConfig(path: path, reason: "\(key) is \(value)")
        }
        guard layers <= 1024, heads <= 4096 else {
            throw ModelError.badConfig(path: path, reason: "too many layers or heads")
        }
        guard heads % keyValueHeads == 0 else {
            throw ModelError.badConfig(
                path: path,
                reason: "num_attention_heads (\(heads)) is not a multiple of num_key_value_heads (\(keyValueHeads))")
        }
        guard headSize % 2 == 0, headSize <= 256 else {
            throw ModelError.badConfig(path: path, reason: "head_dim is \(headSize); it must be even and at most 256")
        }
        guard (0..<vocabularySize).contains(endOfTextToken ?? 0) else {
            throw ModelError.badConfig(path: path, reason: "eos_token_id is \(endOfTextToken ?? 0), not a token")
        }
        guard normEpsilon.isFinite, normEpsilon > 0, ropeTheta.isFinite, ropeTheta > 0 else {
            throw ModelError.badConfig(path: path, reason: "rms_norm_eps and rope_theta must be positive numbers")
        }
    }

    private enum CodingKeys: String, CodingKey {
        case vocabularySize = "vocab_size"
        case hiddenSize = "hidden_size"
        case layers = "num_hidden_layers"
        case heads = "num_attention_heads"
        case keyValueHeads = "num_key_value_heads"
        case headSize = "head_dim"
        case intermediateSize = "intermediate_size"
        case contextLength = "max_position_embeddings"
        case normEpsilon = "rms_norm_eps"
        case ropeTheta = "rope_theta"
        case tiedEmbeddings = "tie_word_embeddings"
        case endOfTextToken = "eos_token_id"
        case padToken = "pad_token_id"
        case modelType = "model_type"
        case architectures
        case activation = "hidden_act"
        case dtype = "torch_dtype"
        case ropeScaling = "rope_scaling"
        case attentionBias = "attention_bias"
        case mlpBias = "mlp_bias"
        case ropeParameters = "rope_parameters"
    }

    private struct RopeParameters: Codable {
        var theta: Float?
        var type: String?

        private enum CodingKeys: String, CodingKey {
            case theta = "rope_theta"
            case type = "rope_type"
        }
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        func refuse(_ key: CodingKeys, _ reason: String) -> DecodingError {
            .dataCorrupted(.init(codingPath: [key], debugDescription: reason))
        }
        let type = try values.decodeIfPresent(String.self, forKey: .modelType) ?? "llama"
        guard type == "llama" else { throw refuse(.modelType, "the model type is \(type), only llama can be opened") }
        let activation = try values.decodeIfPresent(String.self, forKey: .activation) ?? "silu"
        guard activation == "silu" else {
            throw refuse(.activation, "the activation is \(activation), only silu is known")
        }
        for key in [CodingKeys.attentionBias, .mlpBias] where try values.decodeIfPresent(Bool.self, forKey: key) == true
        {
            throw refuse(key, "biases are not supported")
        }
        let rope = try values.decodeIfPresent(RopeParameters.self, forKey: .ropeParameters)
        let scaled = try values.contains(.ropeScaling) && !values.decodeNil(forKey: .ropeScaling)
        guard !scaled, rope?.type ?? "default" == "default" else {
            throw refuse(.ropeScaling, "scaled rotary positions are not supported")
        }
        vocabularySize = try values.decode(Int.self, forKey: .vocabularySize)
        hiddenSize = try values.decode(Int.self, forKey: .hiddenSize)
        layers = try values.decode(Int.self, forKey: .layers)
        heads = try values.decode(Int.self, forKey: .heads)
        keyValueHeads = try values.decodeIfPresent(Int.self, forKey: .keyValueHeads) ?? heads
        headSize = try values.decodeIfPresent(Int.self, forKey: .headSize) ?? (heads > 0 ? hiddenSize / heads : 0)
        intermediateSize = try values.decode(Int.self, forKey: .intermediateSize)
        contextLength = try values.decodeIfPresent(Int.self, forKey: .contextLength) ?? 2048
        normEpsilon = try values.decodeIfPresent(Float.self, forKey: .normEpsilon) ?? 1e-6
        ropeTheta = try values.decodeIfPresent(Float.self, forKey: .ropeTheta) ?? rope?.theta ?? 10_000
        tiedEmbeddings = try values.decodeIfPresent(Bool.self, forKey: .tiedEmbeddings) ?? false
        // Some published configurations give a list of end tokens: the first is the one that ends a document.
        endOfTextToken =
            try (try? values.decodeIfPresent(Int.self, forKey: .endOfTextToken))
            ?? values.decodeIfPresent([Int].self, forKey: .endOfTextToken)?.first
        padToken = try values.decodeIfPresent(Int.self, forKey: .padToken)
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode("llama", forKey: .modelType)
        try values.encode(["LlamaForCausalLM"], forKey: .architectures)
        try values.encode("silu", forKey: .activation)
        try values.encode("float32", forKey: .dtype)
        try values.encode(false, forKey: .attentionBias)
        try values.encode(false, forKey: .mlpBias)
        try values.encode(vocabularySize, forKey: .vocabularySize)
        try values.encode(hiddenSize, forKey: .hiddenSize)
        try values.encode(layers, forKey: .layers)
        try values.encode(heads, forKey: .heads)
        try values.encode(keyValueHeads, forKey: .keyValueHeads)
        try values.encode(headSize, forKey: .headSize)
        try values.encode(intermediateSize, forKey: .intermediateSize)
        try values.encode(contextLength, forKey: .contextLength)
        try values.encode(normEpsilon, forKey: .normEpsilon)
        try values.encode(ropeTheta, forKey: .ropeTheta)
        try values.encode(tiedEmbeddings, forKey: .tiedEmbeddings)
        try values.encodeIfPresent(endOfTextToken, forKey: .endOfTextToken)
        try values.encodeIfPresent(padToken, forKey: .padToken)
    }
}
