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

    public func lower(_ operands: [HLOValue], results: [TensorType], to hlo: HLOBuilder) -> [HLOValue] {
        let (q, k, starts) = (operands[0], operands[1], operands[3])
        if let fused = FusedAttention(q: q, k: k, starts: starts, scale: scale, hlo) {
            return fused.forward(operands[2])
        }
        let scores = PackedScores(q: q, k: k, starts: starts, scale: scale, hlo)
        let top = hlo.reduce("maximum", scores.values, over: [4])  // [B, Hkv, T, G]
        let exponentials = hlo.map("exponential", hlo.subtract(scores.values, scores.spread(top)))
        let sums = hlo.reduce("add", exponentials, over: [4])
        let probabilities = hlo.convert(hlo.divide(exponentials, scores.spread(sums)), to: operands[0].element)
        let o = scores.overKeys(probabilities, operands[2])
        let lse = hlo.add(top, hlo.map("log", sums))
        return [o, hlo.reshape(hlo.transpose(lse, [0, 1, 3, 2]), results[1].shape)]
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

    /// With p = exp(s - lse) and dp = do v': dv = p' do, ds = p (dp - sum(do o)) scale, dq = ds k, dk = ds' q.
    public func lower(_ operands: [HLOValue], results: [TensorType], to hlo: HLOBuilder) -> [HLOValue] {
        let (q, k, v, o, lse, dout) = (
            operands[0], operands[1], operands[2], operands[3], operands[4], operands[5]
        )
        if let fused = FusedAttention(q: q, k: k, starts: operands[6], scale: scale, hlo) {
            return fused.backward(v, o: o, lse: lse, dout: dout)
        }
        let scores = PackedScores(q: q, k: k, starts: operands[6], scale: scale, hlo)
        let (b, t, hkv, g) = (q.shape[0], q.shape[1], k.shape[2], q.shape[2] / k.shape[2])
        /// [B, H, T] -> [B, Hkv, T, G]
        func rows(_ x: HLOValue) -> HLOValue { hlo.transpose(hlo.reshape(x, [b, hkv, g, t]), [0, 1, 3, 2]) }
        let p = hlo.map("exponential", hlo.subtract(scores.values, scores.spread(rows(lse))))
        let dp = scores.products(dout, v)
        let products = hlo.multiply(hlo.convert(dout, to: .f32), hlo.convert(o, to: .f32))
        let delta = hlo.transpose(hlo.reduce("add", products, over: [3]), [0, 2, 1])  // [B, H, T]
        let ds = hlo.multiply(
            hlo.multiply(p, hlo.subtract(dp, scores.spread(rows(delta)))), Double(scale))
        let rounded = hlo.convert(ds, to: q.element)
        return [
            scores.overKeys(rounded, k), scores.overQueries(rounded, q),
            scores.overQueries(hlo.convert(p, to: q.element), dout),
        ]
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

    /// Every token meets the keys of all slots, and those of others are masked: right for any tokens, and no more work than needed
    /// where there is one slot.
    public func lower(_ operands: [HLOValue], results: [TensorType], to hlo: HLOBuilder) -> [HLOValue] {
        let (q, keys, slots, positions) = (operands[0], operands[1], operands[3], operands[4])
        let (n, s, c, hkv, dh) = (q.shape[0], keys.shape[0], keys.shape[1], keys.shape[2], q.shape[2])
        let grouped = hlo.reshape(q, [n, hkv, q.shape[1] / hkv, dh])
        // [Hkv, N, G, S, C]
        let products = hlo.dot(grouped, keys, batching: ([1], [2]), contracting: ([3], [3]), as: .f32)
        let mask = [n, s, c]
        let isVisible = hlo.map(
            "and", hlo.compare("EQ", hlo.iota(1, mask), hlo.broadcast(slots, mask, dimensions: [0])),
            hlo.compare("LE", hlo.iota(2, mask), hlo.broadcast(positions, mask, dimensions: [0])))
        let scores = hlo.select(
            hlo.broadcast(isVisible, products.shape, dimensions: [1, 3, 4]), hlo.multiply(products, Double(scale)),
            hlo.constant(hiddenScore, .f32))
        func spread(_ rows: HLOValue) -> HLOValue { hlo.broadcast(rows, scores.shape, dimensions: [0, 1, 2]) }
        let exponentials = hlo.map(
            "exponential", hlo.subtract(scores, spread(hlo.reduce("maximum", scores, over: [3, 4]))))
        let sums = hlo.reduce("add", exponentials, over: [3, 4])
        let probabilities = hlo.convert(hlo.divide(exponentials, spread(sums)), to: q.element)
        // [Hkv, N, G, Dh]
        let o = hlo.dot(
            probabilities, operands[2], batching: ([0], [2]), contracting: ([3, 4], [0, 1]), as: q.element)
        return [hlo.reshape(hlo.transpose(o, [1, 0, 2, 3]), q.shape)]
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

    public func lower(_ operands: [HLOValue], results: [TensorType], to hlo: HLOBuilder) -> [HLOValue] {
        let indices = operands[2...3].map { hlo.reshape($0, [$0.shape[0], 1]) }
        return [hlo.scatter(operands[0], hlo.concatenate(indices, dimension: 1), operands[1], adding: false)]
    }
}

/// What a score becomes that must not be seen: its exponential is 0, and a row of nothing else has no infinity in it.
private let hiddenScore = -1e30

/// Scaled scores of causal attention over packed sequences, grouped by key head: f32 [B, Hkv, T, G, S] with S = T keys.
private struct PackedScores {
    let values: HLOValue
    private let hlo: HLOBuilder
    private let q: HLOValue
    private let heads: Int

    init(q: HLOValue, k: HLOValue, starts: HLOValue, scale: Float, _ hlo: HLOBuilder) {
        self.hlo = hlo
        self.q = q
        heads = k.shape[2]
        let mask = [q.shape[0], q.shape[1], q.shape[1]]  // [B, T, S]
        let key = hlo.iota(2, mask)
        let isVisible = hlo.map(
            "and", hlo.compare("LE", key, hlo.iota(1, mask)),
            hlo.compare("GE", key, hlo.broadcast(starts, mask, dimensions: [0, 1])))
        let products = Self.products(q, k, hlo)
        values = hlo.select(
            hlo.broadcast(isVisible, products.shape, dimensions: [0, 2, 4]), hlo.multiply(products, Double(scale)),
            hlo.constant(hiddenScore, .f32))
    }

    /// x [B, T, H, Dh], y [B, S, Hkv, Dh] -> f32 [B, Hkv, T, G, S], sums over Dh.
    private static func products(_ x: HLOValue, _ y: HLOValue, _ hlo: HLOBuilder) -> HLOValue {
        hlo.dot(
            grouped(x, heads: y.shape[2], hlo), y, batching: ([0, 2], [0, 2]), contracting: ([4], [3]), as: .f32)
    }

    func products(_ x: HLOValue, _ y: HLOValue) -> HLOValue { Self.products(x, y, hlo) }

    /// [B, T, H, Dh] -> [B, T, Hkv, G, Dh]
    private static func grouped(_ x: HLOValue, heads: Int, _ hlo: HLOBuilder) -> HLOValue {
        hlo.reshape(x, [x.shape[0], x.shape[1], heads, x.shape[2] / heads, x.shape[3]])
    }

    /// [B, Hkv, T, G] -> [B, Hkv, T, G, S]
    func spread(_ rows: HLOValue) -> HLOValue {
        hlo.broadcast(rows, values.shape, dimensions: [0, 1, 2, 3])
    }

    /// weights [B, Hkv, T, G, S], x [B, S, Hkv, Dh] -> sums over keys [B, T, H, Dh].
    func overKeys(_ weights: HLOValue, _ x: HLOValue) -> HLOValue {
        let sums = hlo.dot(weights, x, batching: ([0, 1], [0, 2]), contracting: ([4], [1]), as: q.element)
        return hlo.reshape(hlo.transpose(sums, [0, 2, 1, 3, 4]), q.shape)  // from [B, Hkv, T, G, Dh]
    }

    /// weights [B, Hkv, T, G, S], x [B, T, H, Dh] -> sums over queries and groups [B, S, Hkv, Dh].
    func overQueries(_ weights: HLOValue, _ x: HLOValue) -> HLOValue {
        let sums = hlo.dot(
            weights, Self.grouped(x, heads: heads, hlo), batching: ([0, 1], [0, 2]), contracting: ([2, 3], [1, 3]),
            as: q.element)  // [B, Hkv, S, Dh]
        return hlo.transpose(sums, [0, 2, 1, 3])
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
