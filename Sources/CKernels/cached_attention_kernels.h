// Attention over a KV cache: of a run of tokens at consecutive positions of one slot, and of single tokens.
//
// A single token's keys are cut into chunks (Dao et al. 2023, Flash-Decoding): a chunk's keys and values, of all heads, are one
// piece of memory that is read once, in order, and the chunks' sums are merged after that.

enum { KEYS_OF_HEAD = W / 2, BYTES_ASKED_AHEAD = 8192 };

/// What of a cache is asked for ahead of where it is worked on, a few lines at a time: into the first cache, because
/// requests to the second that wait for memory would hold up those that it can serve.
typedef struct {
    const char *line, *end, *end_of_rows;
    long row_bytes;
} rows_ahead;

/// Asks for the first of `count` rows, and stands after them.
INLINE rows_ahead ahead_of_rows(const void *rows, long row_bytes, long count) {
    const char *line = rows, *end_of_rows = line + count * row_bytes;
    for (; line < end_of_rows && line < (const char *)rows + BYTES_ASKED_AHEAD; line += 64) __builtin_prefetch(line, 0, 3);
    return (rows_ahead){line, line, end_of_rows, row_bytes};
}

/// `count` more rows are worked on from here.
INLINE void go_on(rows_ahead *ahead, long count) {
    ahead->end += mk_min(count * ahead->row_bytes, ahead->end_of_rows - ahead->end);
}

INLINE void ask_for_few(rows_ahead *ahead) {
    for (long i = 0; i < 2; i++, ahead->line += 64) {
        if (ahead->line >= ahead->end) return;
        __builtin_prefetch(ahead->line, 0, 3);
    }
}

/// Scores of `count` (at most KEYS_OF_HEAD) keys, `step` elements apart, for two heads: lane i is q . k[i], and lane
/// KEYS_OF_HEAD + i that of the second head. `whole`: count is KEYS_OF_HEAD and dh fills vectors. `asks`: for what is ahead.
INLINE vf scores_of_keys(const bool whole, const bool asks, mk_type type, long dh, const void *q[2], const void *k[2], long step,
                         long count, rows_ahead *ahead) {
    bool const pairs = UNITS_ARE_PAIRS(type) && (whole || dh % 2 == 0);
    mk_type const loaded = pairs ? MK_F32 : type;  // a pair of bf16 is loaded as one f32
    long const dots = pairs ? dh / 2 : dh;
    vf sums[W];
#pragma clang loop unroll(full)
    for (int i = 0; i < W; i++) sums[i] = (vf){0};
    for (long j = 0; j < dots; j += W) {
        long const lanes = whole ? W : dots - j;
#pragma clang loop unroll(full)
        for (int head = 0; head < 2; head++) {
            vf const query = load_part(q[head], loaded, j, lanes);
#pragma clang loop unroll(full)
            for (int i = 0; i < KEYS_OF_HEAD; i++) {
                int const at = head * KEYS_OF_HEAD + i;
                if (whole || i < count)
                    sums[at] = multiply_add(pairs, sums[at], query, load_part(mk_at(k[head], type, i * step), loaded, j, lanes));
                if (asks && i % 2 == 1) ask_for_few(ahead);
            }
        }
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

#if defined(BF16_DOT)
/// o[heads][vectors * W] (f32) += weights[heads][count] v[count, ...], two keys at a time: their weights are one pair of bf16,
/// and their values are interleaved once for all heads.
INLINE void add_weighted_pairs(const int heads, const int vectors, float *o, long o_step, long weights_step,
                               const uint16_t *weights, const uint16_t *v, long step, long count) {
    vf sums[4][4];
#pragma clang loop unroll(full)
    for (int head = 0; head < heads; head++)
#pragma clang loop unroll(full)
        for (int j = 0; j < vectors; j++) sums[head][j] = load_f32(o + head * o_step + j * W);
    for (long i = 0; i < count; i += 2) {
        const uint16_t *first = v + i * step, *second = i + 1 < count ? first + step : first;  // whose weight is zero
        vf values[4];
#pragma clang loop unroll(full)
        for (int j = 0; j < vectors; j += 2) {
            vb const x = *(const vb_unaligned *)(first + j * W), y = *(const vb_unaligned *)(second + j * W);
            values[j] = (vf)__builtin_shufflevector(x, y, PAIRS_LOW);
            values[j + 1] = (vf)__builtin_shufflevector(x, y, PAIRS_HIGH);
        }
#pragma clang loop unroll(full)
        for (int head = 0; head < heads; head++) {
            float pair;
            memcpy(&pair, weights + head * weights_step + i, sizeof pair);
#pragma clang loop unroll(full)
            for (int j = 0; j < vectors; j++) sums[head][j] = multiply_add(true, sums[head][j], splat(pair), values[j]);
        }
    }
#pragma clang loop unroll(full)
    for (int head = 0; head < heads; head++)
#pragma clang loop unroll(full)
        for (int j = 0; j < vectors; j++) store_f32(o + head * o_step + j * W, sums[head][j]);
}

/// The same for all of `dh`, a multiple of 2 W, and any number of heads.
INLINE void add_weighted_pairs_of_heads(long heads, long dh, float *o, long o_step, long weights_step, const uint16_t *weights,
                                        const uint16_t *v, long step, long count) {
    for (long head = 0, together; head < heads; head += together, o += together * o_step, weights += together * weights_step) {
        together = heads - head >= 3 ? mk_min(heads - head, 4) : 1;
        for (long j = 0; j < dh; j += 4 * W)
            if (together == 4 && dh - j >= 4 * W)
                add_weighted_pairs(4, 4, o + j, o_step, weights_step, weights, v + j, step, count);
            else if (together == 3 && dh - j >= 4 * W)
                add_weighted_pairs(3, 4, o + j, o_step, weights_step, weights, v + j, step, count);
            else if (dh - j >= 4 * W)
                add_weighted_pairs(1, 4, o + j, o_step, weights_step, weights, v + j, step, count);
            else
                for (long i = 0; i < together; i++)
                    add_weighted_pairs(1, 2, o + i * o_step + j, o_step, weights_step, weights + i * weights_step, v + j, step, count);
    }
}
#endif

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
    bool const pairs = UNITS_ARE_PAIRS(type) && dh % (2 * W) == 0;
    mk_type const weights_type = pairs ? MK_BF16 : MK_F32;
    long const row_bytes = step * (long)mk_size(type);
    rows_ahead ahead = ahead_of_rows(k, row_bytes, keys);
    for (long key = 0; key < keys; key += KEYS_OF_HEAD) {
        long const count = mk_min(KEYS_OF_HEAD, keys - key);
        go_on(&ahead, count);
        for (long head = 0; head < h; head += 2) {
            long const second = mk_min(head + 1, h - 1);
            const void *queries[2] = {mk_at(q, type, head * dh), mk_at(q, type, second * dh)};
            const void *rows[2] = {mk_at(k, type, key * step + head / group * dh), mk_at(k, type, key * step + second / group * dh)};
            bool const whole = count == KEYS_OF_HEAD && dh % (UNITS_ARE_PAIRS(type) ? 2 * W : W) == 0;
            bool const asks = head % group < 2;  // the first of a group have time enough to ask for all its rows
            vf lanes = !whole ? scores_of_keys(false, true, type, dh, queries, rows, step, count, &ahead)
                       : asks ? scores_of_keys(true, true, type, dh, queries, rows, step, count, &ahead)
                              : scores_of_keys(true, false, type, dh, queries, rows, step, count, &ahead);
            lanes *= splat(scale);
            memcpy(scores + head * MK_CACHED_KEYS + key, &lanes, sizeof lanes / 2);
            memcpy(scores + second * MK_CACHED_KEYS + key, (const float *)&lanes + (second > head) * KEYS_OF_HEAD, sizeof lanes / 2);
        }
    }
    ahead = ahead_of_rows(v, row_bytes, keys);
    for (long head = 0; head < h; head++) {
        float *row = scores + head * MK_CACHED_KEYS, *to = partial + head * partial_step;
        vf highest = splat(-INFINITY), sums = {0};
        for (long key = keys; key < mk_round_up(keys, W); key++) row[key] = -INFINITY;
        for (long key = 0; key < keys; key += W) highest = larger(highest, load_f32(row + key));
        float const bound = max_lanes(highest);
        for (long key = 0; key < keys; key += W) {
            vf x = power_of_two(type == MK_BF16, load_f32(row + key) - splat(bound));
            if (keys - key < W) x = (vf)((vi)x & lanes_between(0, 0, keys - key));
            store(row, weights_type, key, x);  // where they are bf16, never past the scores that are left
            sums += x;
        }
        to[0] = bound;
        to[1] = sum_lanes(sums);
        memset(to + 16, 0, (size_t)(partial_step - 16) * sizeof(float));
    }
    long const together = group == 1 ? 8 : 16;  // keys: few enough for the first cache, many where they are used more
    for (long key = 0; key < keys; key += together) {
        long const count = mk_min(together, keys - key);
        go_on(&ahead, count);
        for (long kv_head = 0; kv_head < shape->hkv; kv_head++) {
            for (long bytes = 0; bytes < together * dh * (long)mk_size(type); bytes += 2 * 64) ask_for_few(&ahead);
            float *o = partial + kv_head * group * partial_step + 16, *weights = scores + kv_head * group * MK_CACHED_KEYS;
            const void *rows = mk_at(v, type, key * step + kv_head * dh);
#if defined(BF16_DOT)
            if (pairs) {
                add_weighted_pairs_of_heads(group, dh, o, partial_step, 2 * MK_CACHED_KEYS, (const uint16_t *)weights + key, rows,
                                            step, count);
                continue;
            }
#endif
            for (long head = 0; head < group; head++)
                add_weighted_rows(type, dh, o + head * partial_step, weights + head * MK_CACHED_KEYS + key, rows, step, count);
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
