// Kernels that work row by row: embedding, RMS norm, rotary positions. In blocks of a fixed number of rows.
#include "internal.h"

enum { ROWS_AT_ONCE = 64, COLUMNS_AT_ONCE = 256, TABLE_BLOCKS = 32 };

typedef struct {
    const mk_kernels *kernels;
    void *y;
    const void *x, *dy, *residual;
    mk_type y_type, x_type, dy_type;
    const float *weight;
    const int32_t *ids;
    float *partial;
    float epsilon;
    long n, d, v, heads;
    bool inverse;
} row_job;

#define BEGIN (block * ROWS_AT_ONCE)
#define END mk_min(job->n, BEGIN + ROWS_AT_ONCE)
#define BLOCK(NAME, CALL)                                           \
    static void NAME(void *context, long block, int thread) {       \
        (void)thread;                                               \
        row_job *job = context;                                     \
        job->kernels->CALL;                                         \
    }

BLOCK(run_embedding, embedding(job->y, job->y_type, job->x, job->x_type, job->ids, job->v, job->d, BEGIN, END))
BLOCK(run_embedding_backward, embedding_backward(job->y, job->dy, job->dy_type, job->ids, job->n, job->d,
                                                 job->v * block / TABLE_BLOCKS, job->v * (block + 1) / TABLE_BLOCKS))
BLOCK(run_rms_norm, rms_norm(job->y, job->y_type, job->x, job->x_type, job->weight, job->epsilon, job->d, BEGIN, END))
BLOCK(run_rms_norm_backward,
      rms_norm_backward(job->y, job->y_type, job->partial + block * job->d, job->x, job->x_type, job->weight, job->dy,
                        job->dy_type, job->residual, job->epsilon, job->d, BEGIN, END))
BLOCK(run_sum_rows, sum_rows(job->y, job->partial, job->n, job->d, block * COLUMNS_AT_ONCE,
                             mk_min(job->d, (block + 1) * COLUMNS_AT_ONCE)))
BLOCK(run_rope, rope(job->y, job->x, job->x_type, job->weight, job->ids, job->heads, job->d, job->inverse, BEGIN, END))

void mk_embedding(mk_pool *pool, void *y, mk_type y_type, const void *table, mk_type table_type, const int32_t *ids, long n,
                  long v, long d) {
    row_job job = {.kernels = mk_pool_kernels(pool), .y = y, .y_type = y_type, .x = table, .x_type = table_type, .ids = ids,
                   .n = n, .v = v, .d = d};
    mk_pool_run(pool, run_embedding, &job, mk_ceil_div(n, ROWS_AT_ONCE));
}

void mk_embedding_backward(mk_pool *pool, float *dtable, const void *dy, mk_type dy_type, const int32_t *ids, long n, long v,
                           long d) {
    row_job job = {.kernels = mk_pool_kernels(pool), .y = dtable, .dy = dy, .dy_type = dy_type, .ids = ids, .n = n, .v = v, .d = d};
    mk_pool_run(pool, run_embedding_backward, &job, TABLE_BLOCKS);
}

void mk_rms_norm(mk_pool *pool, void *y, mk_type y_type, const void *x, mk_type x_type, const float *weight, float epsilon,
                 long n, long d) {
    row_job job = {.kernels = mk_pool_kernels(pool), .y = y, .y_type = y_type, .x = x, .x_type = x_type, .weight = weight,
                   .epsilon = epsilon, .n = n, .d = d};
    mk_pool_run(pool, run_rms_norm, &job, mk_ceil_div(n, ROWS_AT_ONCE));
}

size_t mk_rms_norm_backward_workspace(long n, long d) {
    return (size_t)(mk_ceil_div(n, ROWS_AT_ONCE) * d) * sizeof(float);
}

void mk_rms_norm_backward(mk_pool *pool, void *dx, mk_type dx_type, float *dweight, const void *x, mk_type x_type,
                          const float *weight, const void *dy, mk_type dy_type, const void *residual, float epsilon, long n,
                          long d, void *workspace) {
    row_job job = {.kernels = mk_pool_kernels(pool), .y = dx, .y_type = dx_type, .x = x, .x_type = x_type, .weight = weight,
                   .dy = dy, .dy_type = dy_type, .residual = residual, .epsilon = epsilon, .partial = workspace, .n = n, .d = d};
    long const blocks = mk_ceil_div(n, ROWS_AT_ONCE);
    mk_pool_run(pool, run_rms_norm_backward, &job, blocks);
    row_job sum = {.kernels = job.kernels, .y = dweight, .partial = workspace, .n = blocks, .d = d};
    mk_pool_run(pool, run_sum_rows, &sum, mk_ceil_div(d, COLUMNS_AT_ONCE));
}

void mk_rope(mk_pool *pool, void *y, const void *x, mk_type type, const float *table, const int32_t *positions, long n, long h,
             long dh, bool inverse) {
    row_job job = {.kernels = mk_pool_kernels(pool), .y = y, .x = x, .x_type = type, .weight = table, .ids = positions, .n = n,
                   .heads = h, .d = dh, .inverse = inverse};
    mk_pool_run(pool, run_rope, &job, mk_ceil_div(n, ROWS_AT_ONCE));
}
