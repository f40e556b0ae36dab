// Attention over a KV cache, and writing to it.
//
// Tokens that follow each other in one slot (a prompt) are worked on together, a head at a time. Single tokens (writing) are
// cut into chunks of keys, so that the cache is streamed once and there is work for many threads whatever the number of heads.
//
// Writing at depth 8192, two Zen 5 threads, 2026-11-25, `mynah bench decode`: weights and cache at 40 to 41 GB/s of 43 to 45 that
// reading alone gave (12 heads of 64); 42 of 48 (14 heads on 2), but 47 to 49 where the memory gave 72 to 76.
#include "internal.h"

#include <string.h>

enum {
    MOST_TOKENS_OF_RUN = 128,
    RUN_WORTH_PACKING = 8,
    SINGLES_AT_ONCE = 16,  // single tokens whose parts are kept at a time
};

static size_t run_scratch(const mk_cached_attention_shape *shape) {
    mk_attention_shape const as_one = {.b = 1, .t = shape->context, .h = shape->h, .hkv = shape->hkv, .dh = shape->dh};
    return mk_attention_scratch(&as_one);
}

static size_t single_scratch(const mk_cached_attention_shape *shape) { return (size_t)(shape->h * MK_CACHED_KEYS) * sizeof(float); }

static size_t scratch_of_thread(const mk_cached_attention_shape *shape) {
    size_t const run = shape->n >= RUN_WORTH_PACKING ? run_scratch(shape) : 0, single = single_scratch(shape);
    return ((run > single ? run : single) + 63) & ~(size_t)63;
}

static long most_chunks(const mk_cached_attention_shape *shape) { return mk_ceil_div(shape->context, MK_CACHED_KEYS); }

static size_t partial_floats(const mk_cached_attention_shape *shape) { return (size_t)(shape->h * MK_PARTIAL_FLOATS(shape->dh)); }

size_t mk_cached_attention_workspace(const mk_cached_attention_shape *shape, int threads) {
    size_t const parts = (size_t)(mk_min(shape->n, SINGLES_AT_ONCE) * most_chunks(shape)) * partial_floats(shape);
    return (size_t)threads * scratch_of_thread(shape) + parts * sizeof(float) + (size_t)(shape->n + 1) * sizeof(int32_t) + 3 * 64;
}

typedef struct {
    const mk_kernels *kernels;
    mk_cached_attention_call call;
    const int32_t *runs;  // the first token of each run, then the number of tokens
    char *scratch;
    size_t scratch_bytes;
    float *partials;  // [single][chunk][H][MK_PARTIAL_FLOATS]
    long singles[SINGLES_AT_ONCE], single_count;
    long first_chunk[SINGLES_AT_ONCE + 1];  // of each single among the blocks
} cached_attention_job;

static bool is_cached(const mk_cached_attention_shape *shape, long slot, long position) {
    return slot >= 0 && slot < shape->slots && position >= 0 && position < shape->context;
}

static void attend_run(void *context, long block, int thread) {
    cached_attention_job *job = context;
    long const hkv = job->call.shape->hkv, run = block / hkv, token = job->runs[run], count = job->runs[run + 1] - token;
    if (count < RUN_WORTH_PACKING) return;
    job->kernels->cached_attention_run(&job->call, token, count, block % hkv, job->scratch + (size_t)thread * job->scratch_bytes);
}

static void attend_chunk(void *context, long block, int thread) {
    cached_attention_job *job = context;
    long single = 0;
    while (block >= job->first_chunk[single + 1]) single++;
    long const token = job->singles[single], first = (block - job->first_chunk[single]) * MK_CACHED_KEYS;
    long const last = mk_min((long)job->call.positions[token] + 1, first + MK_CACHED_KEYS);
    job->kernels->cached_attention_chunk(&job->call, token, first, last, job->partials + (size_t)block * partial_floats(job->call.shape),
                                         (float *)(job->scratch + (size_t)thread * job->scratch_bytes));
}

static void merge_single(void *context, long block, int thread) {
    (void)thread;
    cached_attention_job *job = context;
    long const first = job->first_chunk[block];
    job->kernels->cached_attention_merge(&job->call, job->singles[block], job->first_chunk[block + 1] - first,
                                         job->partials + (size_t)first * partial_floats(job->call.shape));
}

static void attend_singles(mk_pool *pool, cached_attention_job *job) {
    if (job->single_count == 0) return;
    mk_pool_run(pool, attend_chunk, job, job->first_chunk[job->single_count]);
    mk_pool_run(pool, merge_single, job, job->single_count);
    job->single_count = 0;
}

static void add_single(mk_pool *pool, cached_attention_job *job, long token) {
    long const i = job->single_count++;
    job->singles[i] = token;
    job->first_chunk[i + 1] = job->first_chunk[i] + mk_ceil_div((long)job->call.positions[token] + 1, MK_CACHED_KEYS);
    if (job->single_count == SINGLES_AT_ONCE) attend_singles(pool, job);
}

void mk_cached_attention(mk_pool *pool, const mk_cached_attention_shape *shape, void *o, const void *q, const void *k_cache,
                         const void *v_cache, const int32_t *slots, const int32_t *positions, void *workspace) {
    char *rest = workspace;
    int32_t *runs = mk_take(&rest, (size_t)(shape->n + 1) * sizeof(int32_t));
    long count = 0, longest = 0;
    for (long token = 0; token < shape->n; token++) {
        bool const follows = token > 0 && slots[token] == slots[token - 1] && positions[token] == positions[token - 1] + 1 &&
                             token - runs[count - 1] < MOST_TOKENS_OF_RUN && is_cached(shape, slots[token - 1], positions[token - 1]) &&
                             is_cached(shape, slots[token], positions[token]);
        if (!follows) runs[count++] = (int32_t)token;
        longest = mk_max(longest, token + 1 - runs[count - 1]);
    }
    runs[count] = (int32_t)shape->n;
    cached_attention_job job = {
        .kernels = mk_pool_kernels(pool),
        .call = {.shape = shape, .q = q, .k_cache = k_cache, .v_cache = v_cache, .out = o, .slots = slots, .positions = positions},
        .runs = runs,
        .scratch_bytes = scratch_of_thread(shape),
    };
    job.scratch = mk_take(&rest, (size_t)mk_pool_threads(pool) * job.scratch_bytes);
    job.partials = (float *)rest;
    if (longest >= RUN_WORTH_PACKING) mk_pool_run(pool, attend_run, &job, count * shape->hkv);
    size_t const row_bytes = (size_t)(shape->h * shape->dh) * mk_size(shape->type);
    for (long run = 0; run < count; run++) {
        if (runs[run + 1] - runs[run] >= RUN_WORTH_PACKING) continue;
        for (long token = runs[run]; token < runs[run + 1]; token++)
            if (is_cached(shape, slots[token], positions[token]))
                add_single(pool, &job, token);
            else
                memset((char *)o + (size_t)token * row_bytes, 0, row_bytes);
    }
    attend_singles(pool, &job);
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
