import CPUDevice
import Foundation
import Models
import Tensors

/// Speed of reading a prompt and of writing one stream, with random weights of a fixed shape.
public struct WritingBenchmark: Encodable, Sendable {
    /// Shapes that peers are measured with, tied.
    public enum Shape: String, CaseIterable, Sendable {
        /// 110 million parameters, one key-value head for each head.
        case llama110m
        /// Qwen2 0.5B without the biases of its projections: 14 heads share 2 key-value heads.
        case qwen05b

        func config(context: Int) -> LlamaConfig {
            switch self {
            case .llama110m:
                LlamaConfig(
                    vocabularySize: 32_000, hiddenSize: 768, layers: 12, heads: 12, intermediateSize: 2048,
                    contextLength: context, tiedEmbeddings: true)
            case .qwen05b:
                LlamaConfig(
                    vocabularySize: 151_936, hiddenSize: 896, layers: 24, heads: 14, keyValueHeads: 2,
                    intermediateSize: 4864, contextLength: context, normEpsilon: 1e-6, ropeTheta: 1e6,
                    tiedEmbeddings: true)
            }
        }
    }

    public let shape: String
    public let dtype: String
    public let threads: Int
    /// Tokens in the cache when writing begins.
    public let depth: Int
    public let promptTokens: Int
    /// Median over the repetitions, from an empty cache.
    public let promptTokensPerSecond: Double
    public let writtenTokens: Int
    /// From the median time of a token.
    public let decodeTokensPerSecond: Double
    /// Bytes of weights and cache that one token reads, a second.
    public let decodeGBPerSecond: Double
    /// What reading memory alone gives on this machine at the time.
    public let readGBPerSecond: Double

    private enum CodingKeys: String, CodingKey {
        case shape, dtype, threads, depth
        case promptTokens = "prompt_tokens"
        case promptTokensPerSecond = "prompt_tokens_per_second"
        case writtenTokens = "written_tokens"
        case decodeTokensPerSecond = "decode_tokens_per_second"
        case decodeGBPerSecond = "decode_gb_per_second"
        case readGBPerSecond = "read_gb_per_second"
    }

    /// - Parameter depth: tokens that are read before writing is timed.
    public static func run(
        _ shape: Shape, compute: ElementType, depth: Int, promptTokens: Int, writtenTokens: Int, repetitions: Int,
        threads: Int?
    ) throws -> WritingBenchmark {
        let device = try CPUDevice(threads: threads)
        let config = shape.config(context: max(depth + writtenTokens + 1, promptTokens))
        let session = try WritingSession(
            config: config, weights: RandomWeights(), device: device, compute: compute, slots: 1,
            context: config.contextLength)

        /// Reads `count` tokens from position `first` on, in steps as large as they may be; the seconds that it took.
        func read(_ count: Int, at first: Int) throws -> Double {
            let start = DispatchTime.now().uptimeNanoseconds
            for begin in stride(from: 0, to: count, by: WritingSession.largestStep) {
                let end = min(count, begin + WritingSession.largestStep)
                _ = try session.step(
                    (begin..<end).map { index in
                        WritingSession.Input(
                            token: Int32((index * 7919 + 13) % config.vocabularySize), slot: 0,
                            position: Int32(first + index), wantsLogits: index == count - 1)
                    })
            }
            return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
        }
        _ = try read(promptTokens, at: 0)
        let prompts = try (0..<repetitions).map { _ in try read(promptTokens, at: 0) }
        if depth > 0 { _ = try read(depth, at: 0) }
        _ = try read(1, at: depth)
        let tokens = try (0..<writtenTokens).map { try read(1, at: depth + $0) }
        let perToken = median(tokens)

        let cacheRow = 2 * config.layers * config.keyValueHeads * config.headSize
        let values = config.matrixParameterCount + (depth + writtenTokens / 2) * cacheRow
        return WritingBenchmark(
            shape: shape.rawValue, dtype: compute.rawValue, threads: device.threads, depth: depth,
            promptTokens: promptTokens, promptTokensPerSecond: Double(promptTokens) / median(prompts),
            writtenTokens: writtenTokens, decodeTokensPerSecond: 1 / perToken,
            decodeGBPerSecond: Double(values * compute.byteCount) / perToken / 1e9,
            readGBPerSecond: try device.readBandwidth() / 1e9)
    }

    private static func median(_ seconds: [Double]) -> Double { seconds.sorted()[seconds.count / 2] }
}

/// Small numbers of either sign; which does not matter, only that the memory is really there.
private struct RandomWeights: WeightSource {
    func load(_ parameter: Parameter, as element: ElementType, into bytes: UnsafeMutableRawBufferPointer) throws {
        var generator = SplitMix64(seed: UInt64(parameter.shape.reduce(1, *)))
        let isNorm = !parameter.isMatrix
        for index in 0..<bytes.count / element.byteCount {
            let value = isNorm ? 1 : Float(Int64(truncatingIfNeeded: generator.next()) >> 40) * 0x1p-28
            switch element {
            case .bf16:
                bytes.storeBytes(of: UInt16(value.bitPattern >> 16), toByteOffset: 2 * index, as: UInt16.self)
            default: bytes.storeBytes(of: value, toByteOffset: 4 * index, as: Float.self)
            }
        }
    }
}
