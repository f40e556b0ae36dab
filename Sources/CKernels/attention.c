// Divides attention among threads: by batch row and key-value head, and by ranges of queries where those are few.
//
// bf16 on one Zen 4 core (peak 233 GFLOP/s), processor time, 2026-11-23, counting the causal half: forward 98 to 170 GFLOP/s
// and backward 105 to 175 for heads of 32 to 128. Heads of 32 lose most at the edges of register tiles that sum over little.
#include "internal.h"

enum { WANTED_BLOCKS = 16 };

size_t mk_attention_scratch(const mk_attention_shape *shape) {
    long const t = mk_round_up(shape->t, 64), dh = mk_round_up(shape->dh, MK_MAX_TILE_COLUMNS);
    long const q = MK_ATTENTION_QUERIES, k = MK_ATTENTION_KEYS;
    return (size_t)(2 * t * dh + 2 * q * dh + 2 * q * k) * 4 + 16 * 64;
}

size_t mk_attention_backward_scratch(const mk_attention_shape *shape) {
    long const t = mk_round_up(shape->t, 64), dh = mk_round_up(shape->dh, MK_MAX_TILE_COLUMNS);
    long const q = MK_ATTENTION_QUERIES, k = MK_ATTENTION_KEYS;
    return (size_t)(5 * t * dh + 5 * q * dh + 5 * q * k) * 4 + 16 * 64;
}

size_t mk_attention_workspace(const mk_attention_shape *shape, int threads) {
    return (size_t)threads * mk_attention_scratch(shape);
}

size_t mk_attention_backward_workspace(const mk_attention_shape *shape, int threads) {
    return (size_t)threads * mk_attention_backward_scratch(shape);
}

typedef struct {
    const mk_kernels *kernels;
    mk_attention_call call;
    long ranges, range_queries;
    char *scratch;
    size_t scratch_bytes;
} attention_job;

static void run_forward(void *context, long block, int thread) {
    attention_job *job = context;
    const mk_attention_shape *shape = job->call.shape;
    long const range = block % job->ranges, head = block / job->ranges % shape->hkv, b = block / job->ranges / shape->hkv;
    long const q0 = range * job->range_queries, q1 = mk_min(shape->t, q0 + job->range_queries);
    if (q0 < q1) job->kernels->attention(&job->call, b, head, q0, q1, job->scratch + (size_t)thread * job->scratch_bytes);
}

void mk_attention(mk_pool *pool, const mk_attention_shape *shape, void *o, float *lse, const void *q, const void *k,
                  const void *v, const int32_t *starts, void *workspace) {
    long const heads = shape->b * shape->hkv, tiles = mk_ceil_div(shape->t, MK_ATTENTION_QUERIES);
    if (heads <= 0 || tiles <= 0) return;
    long const ranges = mk_min(tiles, mk_ceil_div(WANTED_BLOCKS, heads));
    attention_job job = {
        .kernels = mk_pool_kernels(pool),
        .call = {.shape = shape, .q = q, .k = k, .v = v, .out = o, .lse_out = lse, .starts = starts},
        .ranges = ranges,
        .range_queries = mk_ceil_div(tiles, ranges) * MK_ATTENTION_QUERIES,
        .scratch = workspace,
        .scratch_bytes = mk_attention_scratch(shape),
    };
    mk_pool_run(pool, run_forward, &job, heads * ranges);
}

static void run_backward(void *context, long block, int thread) {
    attention_job *job = context;
    long const hkv = job->call.shape->hkv;
    job->kernels->attention_backward(&job->call, block / hkv, block % hkv,
                                     job->scratch + (size_t)thread * job->scratch_bytes);
}

void mk_attention_backward(mk_pool *pool, const mk_attention_shape *shape, void *dq, void *dk, void *dv, const void *q,
                           const void *k, const void *v, const void *o, const float *lse, const void *d_o,
                           const int32_t *starts, void *workspace) {
    attention_job job = {
        .kernels = mk_pool_kernels(pool),
        .call = {.shape = shape, .q = q, .k = k, .v = v, .o = o, .lse = lse, .d_o = d_o, .dq = dq, .dk = dk, .dv = dv,
                 .starts = starts},
        .scratch = workspace,
        .scratch_bytes = mk_attention_backward_scratch(shape),
    };
    mk_pool_run(pool, run_backward, &job, shape->b * shape->hkv);
}
