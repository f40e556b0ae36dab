// Sums over all elements, and AdamW.
#include "internal.h"

#include <math.h>

enum { ELEMENTS_AT_ONCE = 16384 };

typedef struct {
    const mk_kernels *kernels;
    const float *x;
    double *partial;
    bool squares;
    long n;
} sum_job;

static void run_sum(void *context, long block, int thread) {
    (void)thread;
    sum_job *job = context;
    long const begin = block * ELEMENTS_AT_ONCE, count = mk_min(ELEMENTS_AT_ONCE, job->n - begin);
    job->partial[block] = (job->squares ? job->kernels->sum_of_squares : job->kernels->sum)(job->x + begin, count);
}

static double total(mk_pool *pool, const float *x, long n, bool squares, void *workspace) {
    sum_job job = {mk_pool_kernels(pool), x, workspace, squares, n};
    long const blocks = mk_ceil_div(n, ELEMENTS_AT_ONCE);
    mk_pool_run(pool, run_sum, &job, blocks);
    double sum = 0;
    for (long block = 0; block < blocks; block++) sum += job.partial[block];
    return sum;
}

size_t mk_sum_workspace(long n) { return (size_t)mk_ceil_div(mk_max(n, 1), ELEMENTS_AT_ONCE) * sizeof(double); }

void mk_sum(mk_pool *pool, float *result, const float *x, long n, void *workspace) {
    result[0] = (float)total(pool, x, n, false, workspace);
}

void mk_sum_of_squares(mk_pool *pool, double *result, const float *x, long n, bool accumulate, void *workspace) {
    double const sum = total(pool, x, n, true, workspace);
    result[0] = accumulate ? result[0] + sum : sum;
}

typedef struct {
    const mk_kernels *kernels;
    float *p, *m, *v;
    const float *g, *step;
    float gradient_scale;
    const mk_adamw_options *options;
    long n;
} adamw_job;

static void run_adamw(void *context, long block, int thread) {
    (void)thread;
    adamw_job *job = context;
    long const begin = block * ELEMENTS_AT_ONCE, end = mk_min(job->n, begin + ELEMENTS_AT_ONCE);
    job->kernels->adamw(job->p, job->m, job->v, job->g, job->step, job->gradient_scale, job->options, begin, end);
}

void mk_adamw(mk_pool *pool, float *parameter, float *first_moment, float *second_moment, const float *gradient,
              const float *step, const float *gradient_scale, const mk_adamw_options *options, long n) {
    if (!(gradient_scale[0] >= 0) || isinf(gradient_scale[0])) return;
    adamw_job job = {mk_pool_kernels(pool), parameter, first_moment, second_moment, gradient, step, gradient_scale[0], options, n};
    mk_pool_run(pool, run_adamw, &job, mk_ceil_div(n, ELEMENTS_AT_ONCE));
}
