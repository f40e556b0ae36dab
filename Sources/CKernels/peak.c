// The machine's limits, measured: arithmetic in registers and reading memory.
#include "internal.h"

#include <stdatomic.h>
#include <time.h>

static double seconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

enum { MOST_THREADS = 1024 };

typedef struct {
    const mk_kernels *kernels;
    mk_type type;
    double seconds;
    double rates[MOST_THREADS];
    const char *buffer;
    size_t bytes;
    long blocks;
    double checksum[MOST_THREADS];
} peak_job;

static void run_peak(void *context, long block, int thread) {
    (void)thread;
    peak_job *job = context;
    double const begin = seconds_now();
    double operations = 0, elapsed = 0;
    while (elapsed < job->seconds) {
        operations += job->kernels->peak_rounds(job->type, 100000);
        elapsed = seconds_now() - begin;
    }
    job->rates[block] = operations / elapsed;
}

static void run_read(void *context, long block, int thread) {
    (void)thread;
    peak_job *job = context;
    size_t const share = job->bytes / (size_t)job->blocks / 64 * 64;
    double const begin = seconds_now();
    double bytes = 0, elapsed = 0;
    while (elapsed < job->seconds) {
        job->checksum[block] += job->kernels->read(job->buffer + (size_t)block * share, share);
        bytes += (double)share;
        elapsed = seconds_now() - begin;
    }
    job->rates[block] = bytes / elapsed;
}

static double sum_of_rates(mk_pool *pool, mk_block function, peak_job *job) {
    job->kernels = mk_pool_kernels(pool);
    job->blocks = mk_min(mk_pool_threads(pool), MOST_THREADS);
    mk_pool_run(pool, function, job, job->blocks);
    double sum = 0;
    for (long i = 0; i < job->blocks; i++) sum += job->rates[i];
    return sum;
}

double mk_peak_flops(mk_pool *pool, mk_type type, double seconds) {
    peak_job job = {.type = type, .seconds = seconds};
    return sum_of_rates(pool, run_peak, &job);
}

double mk_peak_read_bandwidth(mk_pool *pool, const void *buffer, size_t bytes, double seconds) {
    peak_job job = {.buffer = buffer, .bytes = bytes, .seconds = seconds};
    return sum_of_rates(pool, run_read, &job);
}
