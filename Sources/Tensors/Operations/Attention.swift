/// Causal attention with grouped heads over packed sequences, without a T x T matrix in memory.
///
/// q [B, T, H, Dh], k and v [B, T, Hkv, Dh], starts i32 [B, T] (the first token of each token's document, within its row)
/// -> o [B, T, H, Dh] and lse f32 [B, H, T], the logarithm of the sum of exponentials of the scaled scores.
///
/// Sources: Dao et al. 2022 (FlashAttention), Ainslie et al. 2023 (GQA).
public struct Attention: Operation {
    /// Multiplies the scores; 1 / sqrt(Dh) as a rule.
    public let scale: Float

    public init(scale: Float) {
        self.scale = scale
    }

    public var name: String { "attention" }
    public var attributes: String { "scale \(scale)" }

    public func resultTypes(_ operands: [TensorType]) throws -> [TensorType] {
        guard operands.count == 4 else { throw ShapeError("needs q, k, v and starts") }
        let (q, k, v, starts) = (operands[0], operands[1], operands[2], operands[3])
        guard q.shape.count == 4, k.shape.count == 4, k == v, q.element == k.element, q.element.isFloat,
            q.shape[0] == k.shape[0], q.shape[1] == k.shape[1], q.shape[3] == k.shape[3], q.shape[2] % k.shape[2] == 0,
            starts == TensorType(.i32, [q.shape[0], q.shape[1]])
        else { throw ShapeError("q \(q), k \(k), v \(v) and starts \(starts) do not fit") }
        return [q, TensorType(.f32, [q.shape[0], q.shape[2], q.shape[1]])]
    }

    public func gradients(_ context: GradientContext) -> [Tensor?] {
        guard let gradient = context.resultGradients[0] else { return [nil, nil, nil, nil] }
        let (q, k, v, starts) = (context.operands[0], context.operands[1], context.operands[2], context.operands[3])
        let operands = [q, k, v, context.results[0], context.results[1], gradient.cast(to: q.element), starts]
        return context.builder.add(AttentionGradient(scale: scale), operands).map { $0 } + [nil]
    }

    public func cost(operands: [TensorType], results: [TensorType]) -> Cost {
        Cost(flops: attentionFlops(operands[0].shape, products: 2), bytes: Cost.bytes(operands, results))
    }
}

/// q, k, v, o, lse, do, starts -> dq, dk, dv.
public struct AttentionGradient: Operation {
    public let scale: Float

    public init(scale: Float) {
        self.scale = scale
    }

    public var name: String { "attention_gradient" }
    public var attributes: String { "scale \(scale)" }

    public func resultTypes(_ operands: [TensorType]) throws -> [TensorType] { Array(operands[0..<3]) }

    public func cost(operands: [TensorType], results: [TensorType]) -> Cost {
        Cost(flops: attentionFlops(operands[0].shape, products: 4), bytes: Cost.bytes(operands, results))
    }
}

/// Products over the lower triangle of T x T: recomputed scores are not counted, as is usual for MFU.
private func attentionFlops(_ shape: [Int], products: Int) -> Double {
    Double(products) * Double(shape[0] * shape[2]) * Double(shape[1] * shape[1]) * Double(shape[3])
}

/// Attention of N tokens over a KV cache: each token has a slot and a position, and sees positions 0 ... its own of its slot.
///
/// q [N, H, Dh], caches [S, C, Hkv, Dh], slots and positions i32 [N] -> [N, H, Dh].
public struct CachedAttention: Operation {
    public let scale: Float

    public var name: String { "cached_attention" }
    public var attributes: String { "scale \(scale)" }

    public func resultTypes(_ operands: [TensorType]) throws -> [TensorType] {
        let (q, k, v) = (operands[0], operands[1], operands[2])
        guard q.shape.count == 3, k.shape.count == 4, k == v, q.element == k.element, q.shape[2] == k.shape[3],
            q.shape[1] % k.shape[2] == 0, operands[3] == TensorType(.i32, [q.shape[0]]), operands[4] == operands[3]
        else { throw ShapeError("q \(q) and caches \(k), \(v) do not fit") }
        return [q]
    }

    public func cost(operands: [TensorType], results: [TensorType]) -> Cost {
        let (q, k) = (operands[0].shape, operands[1].shape)
        return Cost(flops: 4 * Double(q[0] * q[1] * q[2]) * Double(k[1]), bytes: Cost.bytes(operands, results))
    }
}

/// Writes rows into a KV cache: cache [S, C, Hkv, Dh], x [N, Hkv, Dh], slots and positions i32 [N] -> the cache.
public struct CacheWrite: Operation {
    public var name: String { "cache_write" }

    public func resultTypes(_ operands: [TensorType]) throws -> [TensorType] {
        let (cache, x) = (operands[0], operands[1])
        guard cache.shape.count == 4, x.shape.count == 3, x.element == cache.element,
            cache.shape[2...] == x.shape[1...],
            operands[2] == TensorType(.i32, [x.shape[0]]), operands[3] == operands[2]
        else { throw ShapeError("cache \(cache) cannot take \(x)") }
        return [cache]
    }
}

extension Tensor {
    /// Causal attention of these queries; see `Attention`.
    public func attention(
        keys: Tensor, values: Tensor, starts: Tensor, scale: Float, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        builder.add(Attention(scale: scale), [self, keys, values, starts], file: file, line: line)[0]
    }

    /// Attention of these queries over a KV cache; see `CachedAttention`.
    public func cachedAttention(
        keys: Tensor, values: Tensor, slots: Tensor, positions: Tensor, scale: Float, file: StaticString = #fileID,
        line: UInt = #line
    ) -> Tensor {
        builder.add(CachedAttention(scale: scale), [self, keys, values, slots, positions], file: file, line: line)[0]
    }

    /// This cache with rows written at (slot, position); see `CacheWrite`.
    public func writing(
        _ rows: Tensor, slots: Tensor, positions: Tensor, file: StaticString = #fileID, line: UInt = #line
    ) -> Tensor {
        builder.add(CacheWrite(), [self, rows, slots, positions], file: file, line: line)[0]
    }
}
