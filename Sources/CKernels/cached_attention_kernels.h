// Attention over a KV cache: of a run of tokens at consecutive positions of one slot, and of single tokens.
//
// A single token's keys are cut into chunks (Dao et al. 2023, Flash-Decoding): a chunk's keys and values, of all heads, are one
// piece of memory that is read once, in order, and the chunks' sums are merged after that.

/// Scores of `count` (at most W) keys, `step` elements apart: lane i is q . k[i]. `whole`: count is W and dh fills vectors.
INLINE vf scores_of_keys(const bool whole, mk_type type, long dh, const void *q, const void *k, long step, long count) {
    bool const pairs = UNITS_ARE_PAIRS(type) && (whole || dh % 2 == 0);
    mk_type const loaded = pairs ? MK_F32 : type;  // a pair of bf16 is loaded as one f32
    long const dots = pairs ? dh / 2 : dh;
    vf sums[W];
#pragma clang loop unroll(full)
    for (int i = 0; i < W; i++) sums[i] = (vf){0};
    for (long j = 0; j < dots; j += W) {
        long const lanes = whole ? W : dots - j;
        vf const query = load_part(q, loaded, j, lanes);
#pragma clang loop unroll(full)
        for (int i = 0; i < W; i++)
            if (whole || i < count)
                sums[i] = multiply_add(pairs, sums[i], query, load_part(mk_at(k, type, i * step), loaded, j, lanes));
    }
    // Interleaving the first half with the second and adding, log2 W times, leaves one sum in each lane.
#pragma clang loop unroll(full)
    for (int half = W / 2; half >= 1; half /= 2)
#pragma clang loop unroll(full)
        for (int i = 0; i < half; i++) {
            vf low, high;
            INTERLEAVE(sums[i], sums[i + half], low, high);
            sums[i] = low + high;
        }
    return sums[0];
}

/// o[vectors * W] (f32) += weights[count] v[count, ...]; the last of v's vectors has `lanes` elements.
INLINE void add_weighted_vectors(const int vectors, mk_type type, float *o, const float *weights, const void *v, long step,
                                 long count, long lanes) {
    vf sums[4];
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) sums[j] = load_f32(o + j * W);
    for (long i = 0; i < count; i++) {
        vf const weight = splat(weights[i]);
#pragma clang loop unroll(full)
        for (int j = 0; j < vectors; j++)
            sums[j] += weight * load_part(v, type, i * step + j * W, j + 1 < vectors ? W : lanes);
    }
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) store_f32(o + j * W, sums[j]);
}

INLINE void add_weighted_rows(mk_type type, long dh, float *o, const float *weights, const void *v, long step, long count) {
    long j = 0;
    for (; j + 4 * W <= dh; j += 4 * W) add_weighted_vectors(4, type, o + j, weights, mk_at(v, type, j), step, count, W);
    for (; j < dh; j += W) add_weighted_vectors(1, type, o + j, weights, mk_at(v, type, j), step, count, dh - j);
}

/// Asks for head `head`'s share of the W keys (or values) after the next, while those here are worked on: `left` are there.
INLINE void fetch_ahead(mk_type type, const void *rows, long step, long left, long head, long heads) {
    long const bytes = mk_max(mk_min(W, left - 2 * W), 0) * step * (long)mk_size(type);
    const char *from = mk_at(rows, type, 2 * W * step);
    for (long at = bytes * head / heads; at < bytes * (head + 1) / heads; at += 64) __builtin_prefetch(from + at, 0, 2);
}

/// One token's part of attention over keys first ..< last of its slot, for all heads. partial: for each head [its bound,
/// sum of exponentials] then o, not divided by the sum; see MK_PARTIAL_FLOATS. scratch: H x MK_CACHED_KEYS f32.
INLINE void attend_chunk(mk_type type, const mk_cached_attention_call *call, long token, long first, long last, float *partial,
                         float *scores) {
    const mk_cached_attention_shape *shape = call->shape;
    long const dh = shape->dh, h = shape->h, group = h / shape->hkv, step = shape->hkv * dh, keys = last - first;
    long const cache_at = ((long)call->slots[token] * shape->context + first) * step, partial_step = MK_PARTIAL_FLOATS(dh);
    const void *q = mk_at(call->q, type, token * h * dh), *k = mk_at(call->k_cache, type, cache_at);
    const void *v = mk_at(call->v_cache, type, cache_at);
    float const scale = shape->scale * LOG2_E;
    for (long key = 0; key < keys; key += W) {
        long const count = mk_min(W, keys - key);
        for (long head = 0; head < h; head++) {
            fetch_ahead(type, mk_at(k, type, key * step), step, keys - key, head, h);
            const void *query = mk_at(q, type, head * dh), *rows = mk_at(k, type, key * step + head / group * dh);
            vf lanes = count == W && dh % (UNITS_ARE_PAIRS(type) ? 2 * W : W) == 0 ? scores_of_keys(true, type, dh, query, rows, step, W)
                                                       : scores_of_keys(false, type, dh, query, rows, step, count);
            lanes *= splat(scale);
            if (count < W) lanes = choose(lanes_between(0, 0, count), lanes, splat(-INFINITY));
            store_f32(scores + head * MK_CACHED_KEYS + key, lanes);
        }
    }
    for (long head = 0; head < h; head++) {
        float *row = scores + head * MK_CACHED_KEYS, *to = partial + head * partial_step;
        vf highest = splat(-INFINITY), sums = {0};
        for (long key = 0; key < keys; key += W) highest = larger(highest, load_f32(row + key));
        float const bound = max_lanes(highest);
        for (long key = 0; key < keys; key += W) {
            vf x = power_of_two(type == MK_BF16, load_f32(row + key) - splat(bound));
            if (keys - key < W) x = (vf)((vi)x & lanes_between(0, 0, keys - key));
            store_f32(row + key, x);
            sums += x;
        }
        to[0] = bound;
        to[1] = sum_lanes(sums);
        memset(to + 16, 0, (size_t)(partial_step - 16) * sizeof(float));
    }
    for (long key = 0; key < keys; key += W) {
        long const count = mk_min(W, keys - key);
        for (long head = 0; head < h; head++) {
            fetch_ahead(type, mk_at(v, type, key * step), step, keys - key, head, h);
            add_weighted_rows(type, dh, partial + head * partial_step + 16, scores + head * MK_CACHED_KEYS + key,
                              mk_at(v, type, key * step + head / group * dh), step, count);
        }
    }
}

static void cached_attention_chunk(const mk_cached_attention_call *call, long token, long first, long last, float *partial,
                                   float *scratch) {
    if (call->shape->type == MK_BF16)
        attend_chunk(MK_BF16, call, token, first, last, partial, scratch);
    else
        attend_chunk(MK_F32, call, token, first, last, partial, scratch);
}

/// One token's output from the parts of its chunks, H x MK_PARTIAL_FLOATS apart.
static void cached_attention_merge(const mk_cached_attention_call *call, long token, long chunks, const float *partials) {
    const mk_cached_attention_shape *shape = call->shape;
    long const dh = shape->dh, h = shape->h, head_step = MK_PARTIAL_FLOATS(dh), chunk_step = h * head_step;
    for (long head = 0; head < h; head++, partials += head_step) {
        float bound = -INFINITY, sum = 0;
        for (long i = 0; i < chunks; i++) bound = partials[i * chunk_step] > bound ? partials[i * chunk_step] : bound;
        for (long i = 0; i < chunks; i++) sum += exp2f(partials[i * chunk_step] - bound) * partials[i * chunk_step + 1];
        for (long j = 0; j < dh; j += W) {
            vf o = {0};
            for (long i = 0; i < chunks; i++) {
                const float *part = partials + i * chunk_step;
                o += splat(exp2f(part[0] - bound)) * load_f32(part + 16 + j);
            }
            store_part(call->out, shape->type, (token * h + head) * dh + j, dh - j, o * splat(1.0f / sum));
        }
    }
}

/// Tokens token ..< token + count, at consecutive positions, for the heads of one group.
static void cached_attention_run(const mk_cached_attention_call *call, long token, long count, long kv_head, void *scratch) {
    const mk_cached_attention_shape *shape = call->shape;
    mk_type const type = shape->type;
    long const dh = shape->dh, h = shape->h, group = h / shape->hkv, step = shape->hkv * dh;
    long const cache_at = ((long)call->slots[token] * shape->context * shape->hkv + kv_head) * dh;
    long const q_at = (token * h + kv_head * group) * dh;
    query_rows const rows = {
        .type = type, .dh = dh, .group = group, .scale = shape->scale, .q = mk_at(call->q, type, q_at),
        .k = mk_at(call->k_cache, type, cache_at), .v = mk_at(call->v_cache, type, cache_at),
        .o = mk_at_mutable(call->out, type, q_at), .q_step = h * dh, .kv_step = step, .position = call->positions[token],
        .queries = count,
    };
    attend_rows(&rows, scratch);
}
