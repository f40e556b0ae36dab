// Attention over a KV cache, and writing to it.
#include "internal.h"

#include <string.h>

enum { MOST_TOKENS_OF_RUN = 128 };

static size_t scratch_of_thread(const mk_cached_attention_shape *shape) {
    mk_attention_shape const as_one = {.b = 1, .t = shape->context, .h = shape->h, .hkv = shape->hkv, .dh = shape->dh};
    return mk_attention_scratch(&as_one);
}

size_t mk_cached_attention_workspace(const mk_cached_attention_shape *shape, int threads) {
    return (size_t)threads * scratch_of_thread(shape) + (size_t)(shape->n + 1) * sizeof(int32_t) + 64;
}

typedef struct {
    const mk_kernels *kernels;
    mk_cached_attention_call call;
    const int32_t *runs;  // the first token of each run, then the number of tokens
    char *scratch;
    size_t scratch_bytes;
} cached_attention_job;

static bool is_cached(const mk_cached_attention_shape *shape, long slot, long position) {
    return slot >= 0 && slot < shape->slots && position >= 0 && position < shape->context;
}

static void attend_run(void *context, long block, int thread) {
    cached_attention_job *job = context;
    const mk_cached_attention_shape *shape = job->call.shape;
    long const run = block / shape->hkv, kv_head = block % shape->hkv, token = job->runs[run], count = job->runs[run + 1] - token;
    if (is_cached(shape, job->call.slots[token], job->call.positions[token])) {
        job->kernels->cached_attention(&job->call, token, count, kv_head, job->scratch + (size_t)thread * job->scratch_bytes);
        return;
    }
    long const group = shape->h / shape->hkv, at = (token * shape->h + kv_head * group) * shape->dh;
    memset(mk_at_mutable(job->call.out, shape->type, at), 0, (size_t)(group * shape->dh) * mk_size(shape->type));
}

void mk_cached_attention(mk_pool *pool, const mk_cached_attention_shape *shape, void *o, const void *q, const void *k_cache,
                         const void *v_cache, const int32_t *slots, const int32_t *positions, void *workspace) {
    char *rest = workspace;
    int32_t *runs = mk_take(&rest, (size_t)(shape->n + 1) * sizeof(int32_t));
    long count = 0;
    for (long token = 0; token < shape->n; token++) {
        bool const follows = token > 0 && slots[token] == slots[token - 1] && positions[token] == positions[token - 1] + 1 &&
                             token - runs[count - 1] < MOST_TOKENS_OF_RUN && is_cached(shape, slots[token - 1], positions[token - 1]) &&
                             is_cached(shape, slots[token], positions[token]);
        if (!follows) runs[count++] = (int32_t)token;
    }
    runs[count] = (int32_t)shape->n;
    cached_attention_job job = {
        .kernels = mk_kernels_current(),
        .call = {.shape = shape, .q = q, .k_cache = k_cache, .v_cache = v_cache, .out = o, .slots = slots, .positions = positions},
        .runs = runs,
        .scratch = rest,
        .scratch_bytes = scratch_of_thread(shape),
    };
    mk_pool_run(pool, attend_run, &job, count * shape->hkv);
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
