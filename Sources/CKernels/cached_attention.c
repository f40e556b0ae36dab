// Attention over a KV cache, and writing to it.
#include "internal.h"

#include <string.h>

size_t mk_cached_attention_workspace(const mk_cached_attention_shape *shape, int threads) {
    return (size_t)threads * (size_t)mk_round_up(shape->context, 16) * 4;
}

typedef struct {
    const mk_kernels *kernels;
    mk_cached_attention_call call;
    char *scratch;
    size_t scratch_bytes;
} cached_attention_job;

static void run_token(void *context, long block, int thread) {
    cached_attention_job *job = context;
    const mk_cached_attention_shape *shape = job->call.shape;
    long const token = block / shape->hkv, slot = job->call.slots[token], position = job->call.positions[token];
    if (slot < 0 || slot >= shape->slots || position < 0 || position >= shape->context) {
        long const heads = shape->h / shape->hkv, at = (token * shape->h + block % shape->hkv * heads) * shape->dh;
        memset(mk_at_mutable(job->call.out, shape->type, at), 0, (size_t)(heads * shape->dh) * mk_size(shape->type));
        return;
    }
    job->kernels->cached_attention(&job->call, token, 1, block % shape->hkv, job->scratch + (size_t)thread * job->scratch_bytes);
}

void mk_cached_attention(mk_pool *pool, const mk_cached_attention_shape *shape, void *o, const void *q, const void *k_cache,
                         const void *v_cache, const int32_t *slots, const int32_t *positions, void *workspace) {
    cached_attention_job job = {
        .kernels = mk_kernels_current(),
        .call = {.shape = shape, .q = q, .k_cache = k_cache, .v_cache = v_cache, .out = o, .slots = slots, .positions = positions},
        .scratch = workspace,
        .scratch_bytes = mk_cached_attention_workspace(shape, 1),
    };
    mk_pool_run(pool, run_token, &job, shape->n * shape->hkv);
}

void mk_cache_write(mk_pool *pool, void *cache, const void *x, mk_type type, const int32_t *slots, const int32_t *positions,
                    long n, long slot_count, long context, long width) {
    (void)pool;  // rows are few and copied: not worth waking anybody
    size_t const bytes = (size_t)width * mk_size(type);
    for (long row = 0; row < n; row++) {
        long const slot = slots[row], position = positions[row];
        if (slot < 0 || slot >= slot_count || position < 0 || position >= context) continue;
        memcpy((char *)cache + (size_t)(slot * context + position) * bytes, (const char *)x + (size_t)row * bytes, bytes);
    }
}
