// Attention of a run of tokens at consecutive positions of one slot of a KV cache, for the heads of one group.

enum { RUN_WORTH_PACKING = 8 };

/// One token and one head: keys and values are read as they lie. scores[keys].
INLINE void attend_once(mk_type type, long dh, float scale, const void *q, const void *k, const void *v, long step, long keys,
                        void *o, float *scores) {
    vf highest = splat(-INFINITY);
    for (long key = 0; key < keys; key += W) {
        vf lanes = splat(-INFINITY);
        long const count = mk_min(W, keys - key);
        for (long i = 0; i < count; i++) {
            vf sums = {0};
            for (long j = 0; j < dh; j += W) sums += load_part(q, type, j, dh - j) * load_part(k, type, (key + i) * step + j, dh - j);
            lanes[i] = sum_lanes(sums) * scale;
        }
        highest = larger(highest, lanes);
        store_f32(scores + key, lanes);
    }
    vf const bound = splat(max_lanes(highest));
    vf sums = {0};
    for (long key = 0; key < keys; key += W) {
        vf x = power_of_two(type == MK_BF16, load_f32(scores + key) - bound);
        if (keys - key < W) x = (vf)((vi)x & lanes_between(0, 0, keys - key));
        store_f32(scores + key, x);
        sums += x;
    }
    vf const inverse = splat(1.0f / sum_lanes(sums));
    for (long j = 0; j < dh; j += W) {
        vf out[4] = {{0}, {0}, {0}, {0}};
        long key = 0;
        for (; key + 4 <= keys; key += 4)
            for (long i = 0; i < 4; i++) out[i] += splat(scores[key + i]) * load_part(v, type, (key + i) * step + j, dh - j);
        for (; key < keys; key++) out[0] += splat(scores[key]) * load_part(v, type, key * step + j, dh - j);
        store_part(o, type, j, dh - j, (out[0] + out[1] + (out[2] + out[3])) * inverse);
    }
}

/// Tokens token ..< token + count.
static void cached_attention_block(const mk_cached_attention_call *call, long token, long count, long kv_head, void *scratch) {
    const mk_cached_attention_shape *shape = call->shape;
    mk_type const type = shape->type;
    long const dh = shape->dh, h = shape->h, group = h / shape->hkv, step = shape->hkv * dh;
    long const cache_at = ((long)call->slots[token] * shape->context * shape->hkv + kv_head) * dh;
    long const q_at = (token * h + kv_head * group) * dh;
    const void *k = mk_at(call->k_cache, type, cache_at), *v = mk_at(call->v_cache, type, cache_at);
    if (count >= RUN_WORTH_PACKING) {
        query_rows const rows = {
            .type = type, .dh = dh, .group = group, .scale = shape->scale, .q = mk_at(call->q, type, q_at), .k = k, .v = v,
            .o = mk_at_mutable(call->out, type, q_at), .q_step = h * dh, .kv_step = step, .position = call->positions[token],
            .queries = count,
        };
        attend_rows(&rows, scratch);
        return;
    }
    for (long i = 0; i < count; i++)
        for (long head = 0; head < group; head++) {
            long const at = q_at + (i * h + head) * dh;
            attend_once(type, dh, shape->scale * LOG2_E, mk_at(call->q, type, at), k, v, step, (long)call->positions[token] + i + 1,
                        mk_at_mutable(call->out, type, at), scratch);
        }
}
