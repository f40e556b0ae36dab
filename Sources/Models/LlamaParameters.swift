import Foundation
import Tensors

/// A trained tensor of a model: its name in the weight file, its shape and how it starts.
public struct Parameter: Sendable {
    public enum Start: Sendable, Equatable {
        case ones
        /// Normal with mean 0 and this standard deviation.
        case normal(Float)
    }

    public let name: String
    public let shape: [Int]
    public let axes: [LogicalAxis]
    public let start: Start
    /// Its place among the same parameter of all layers.
    public let stack: Program.StackPlace?

    /// Matrices are multiplied in the compute type and decay; vectors stay f32 and do not.
    public var isMatrix: Bool { shape.count == 2 }

    /// First values, from a seed and the parameter's name: the same whatever else the model has.
    public func initialValues(seed: UInt64) -> [Float] {
        let count = shape.reduce(1, *)
        guard case .normal(let deviation) = start else { return [Float](repeating: 1, count: count) }
        var generator = SplitMix64(seed: name.utf8.reduce(seed &+ 0x9E37_79B9) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
        return (0..<count).map { _ in Float(generator.nextNormal()) * deviation }
    }
}

/// All parameters of a Llama-family model, named as in the published weight files.
public struct LlamaParameters: Sendable {
    public let all: [Parameter]

    public init(_ config: LlamaConfig) {
        let (d, f) = (config.hiddenSize, config.intermediateSize)
        let (q, kv) = (config.heads * config.headSize, config.keyValueHeads * config.headSize)
        let inner = Parameter.Start.normal(0.02)
        // What is added to the residual stream starts smaller the deeper the model is (Radford et al. 2019).
        let outer = Parameter.Start.normal(0.02 / Float(2 * config.layers).squareRoot())
        var all = [
            Parameter(
                name: "model.embed_tokens.weight", shape: [config.vocabularySize, d], axes: [.vocab, .embed],
                start: inner, stack: nil)
        ]
        for layer in 0..<config.layers {
            func add(_ name: String, _ shape: [Int], _ axes: [LogicalAxis], _ start: Parameter.Start) {
                all.append(
                    Parameter(
                        name: "model.layers.\(layer).\(name).weight", shape: shape, axes: axes, start: start,
                        stack: Program.StackPlace(name: "model.layers.*.\(name).weight", index: layer)))
            }
            add("input_layernorm", [d], [.embed], .ones)
            add("self_attn.q_proj", [q, d], [.heads, .embed], inner)
            add("self_attn.k_proj", [kv, d], [.heads, .embed], inner)
            add("self_attn.v_proj", [kv, d], [.heads, .embed], inner)
            add("self_attn.o_proj", [d, q], [.embed, .heads], outer)
            add("post_attention_layernorm", [d], [.embed], .ones)
            add("mlp.gate_proj", [f, d], [.mlp, .embed], inner)
            add("mlp.up_proj", [f, d], [.mlp, .embed], inner)
            add("mlp.down_proj", [d, f], [.embed, .mlp], outer)
        }
        all.append(Parameter(name: "model.norm.weight", shape: [d], axes: [.embed], start: .ones, stack: nil))
        if !config.tiedEmbeddings {
            all.append(
                Parameter(
                    name: "lm_head.weight", shape: [config.vocabularySize, d], axes: [.vocab, .embed], start: inner,
                    stack: nil))
        }
        self.all = all
    }
}

/// A small, fast random number generator with 64 bits of state. Source: Steele, Lea and Flood 2014.
public struct SplitMix64: RandomNumberGenerator, Sendable {
    public private(set) var state: UInt64

    public init(seed: UInt64) {
        state = seed
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// Uniform in 0 ..< 1, with 53 bits.
    public mutating func nextUniform() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// Normal with mean 0 and deviation 1. Source: Box and Muller 1958.
    mutating func nextNormal() -> Double {
        let radius = (-2 * log(1 - nextUniform())).squareRoot()
        return radius * cos(2 * .pi * nextUniform())
    }
}
