// Element-by-element kernels, in blocks of a fixed number of elements.
#include "internal.h"

enum { ELEMENTS_AT_ONCE = 32768 };

typedef struct {
    const mk_kernels *kernels;
    void *y, *second;
    const void *a, *b, *c;
    mk_type y_type, a_type, b_type;
    const float *factor;
    long n;
} element_job;

#define BEGIN (block * ELEMENTS_AT_ONCE)
#define END mk_min(job->n, BEGIN + ELEMENTS_AT_ONCE)
#define BLOCK(NAME, CALL)                                           \
    static void NAME(void *context, long block, int thread) {       \
        (void)thread;                                               \
        element_job *job = context;                                 \
        job->kernels->CALL;                                         \
    }

BLOCK(run_cast, cast(job->y, job->y_type, job->a, job->a_type, BEGIN, END))
BLOCK(run_add, add(job->y, job->y_type, job->a, job->a_type, job->b, job->b_type, BEGIN, END))
BLOCK(run_scale, scale(job->y, job->y_type, job->a, job->a_type, job->factor[0], BEGIN, END))
BLOCK(run_swiglu, swiglu(job->y, job->a, job->b, job->a_type, BEGIN, END))
BLOCK(run_swiglu_backward, swiglu_backward(job->y, job->second, job->a, job->b, job->c, job->a_type, BEGIN, END))

static void run(mk_pool *pool, mk_block function, element_job job) {
    job.kernels = mk_pool_kernels(pool);
    mk_pool_run(pool, function, &job, mk_ceil_div(job.n, ELEMENTS_AT_ONCE));
}

void mk_cast(mk_pool *pool, void *y, mk_type y_type, const void *x, mk_type x_type, long n) {
    run(pool, run_cast, (element_job){.y = y, .y_type = y_type, .a = x, .a_type = x_type, .n = n});
}

void mk_add(mk_pool *pool, void *y, mk_type y_type, const void *a, mk_type a_type, const void *b, mk_type b_type, long n) {
    run(pool, run_add, (element_job){.y = y, .y_type = y_type, .a = a, .a_type = a_type, .b = b, .b_type = b_type, .n = n});
}

void mk_scale(mk_pool *pool, void *y, mk_type y_type, const void *x, mk_type x_type, const float *factor, long n) {
    run(pool, run_scale, (element_job){.y = y, .y_type = y_type, .a = x, .a_type = x_type, .factor = factor, .n = n});
}

void mk_swiglu(mk_pool *pool, void *y, const void *gate, const void *up, mk_type type, long n) {
    run(pool, run_swiglu, (element_job){.y = y, .a = gate, .b = up, .a_type = type, .n = n});
}

void mk_swiglu_backward(mk_pool *pool, void *dgate, void *dup, const void *gate, const void *up, const void *dy, mk_type type,
                        long n) {
    run(pool, run_swiglu_backward, (element_job){.y = dgate, .second = dup, .a = gate, .b = up, .c = dy, .a_type = type, .n = n});
}
