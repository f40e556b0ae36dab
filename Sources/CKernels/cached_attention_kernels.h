// Attention of a few tokens over a KV cache, read as it lies.

/// Tokens token ..< token + count, all of one slot, for the query heads of one key-value head.
static void cached_attention_block(const mk_cached_attention_call *call, long token, long count, long kv_head, void *scratch) {
    const mk_cached_attention_shape *shape = call->shape;
    mk_type const type = shape->type;
    long const dh = shape->dh, h = shape->h, group = h / shape->hkv, step = shape->hkv * dh;
    long const cache_at = ((long)call->slots[token] * shape->context * shape->hkv + kv_head) * dh;
    const void *k = mk_at(call->k_cache, type, cache_at), *v = mk_at(call->v_cache, type, cache_at);
    float *scores = scratch;
    for (long i = token; i < token + count; i++) {
        long const keys = (long)call->positions[i] + 1;
        for (long head = kv_head * group; head < (kv_head + 1) * group; head++) {
            long const at = (i * h + head) * dh;
            float top = -INFINITY;
            for (long key = 0; key < keys; key++) {
                vf sums = {0};
                for (long j = 0; j < dh; j += W)
                    sums += load_part(call->q, type, at + j, dh - j) * load_part(k, type, key * step + j, dh - j);
                scores[key] = sum_lanes(sums) * shape->scale;
                top = scores[key] > top ? scores[key] : top;
            }
            float sum = 0;
            for (long key = 0; key < keys; key += W) {
                vf x = exponential(load_part(scores, MK_F32, key, keys - key) - splat(top));
                if (keys - key < W) x = choose(lanes_between(0, 0, keys - key), x, splat(0.0f));
                store_part(scores, MK_F32, key, keys - key, x);
                sum += sum_lanes(x);
            }
            for (long j = 0; j < dh; j += W) {
                vf out = {0};
                for (long key = 0; key < keys; key++) out += splat(scores[key]) * load_part(v, type, key * step + j, dh - j);
                store_part(call->out, type, at + j, dh - j, out * splat(1.0f / sum));
            }
        }
    }
}
