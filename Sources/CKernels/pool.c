// A pool of threads that run numbered blocks.
//
// `ticket` counts the blocks not yet handed out; a thread takes one by lowering it. Only then does it read the function, its
// context and the number of blocks: a job cannot end, and the next cannot begin, while a block that was taken is unfinished.
// So a thread that wakes late does no harm and nobody waits for it.
#define _GNU_SOURCE
#include "internal.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#if defined(__linux__)
#include <sched.h>
#endif

enum { SPIN_NANOSECONDS = 40000, LINE = 64 };

typedef struct {
    struct mk_pool *pool;
    pthread_t thread;
    int index;
    _Alignas(LINE) atomic_long busy;  // nanoseconds spent in blocks
} worker;

struct mk_pool {
    _Alignas(LINE) atomic_long ticket;
    _Alignas(LINE) atomic_long finished;
    _Alignas(LINE) mk_block function;
    void *context;
    long blocks;
    int threads;
    const mk_kernels *kernels;
    atomic_int sleepers;
    atomic_bool caller_sleeps, stop;
    pthread_mutex_t mutex;
    pthread_cond_t work, done;
    worker *workers;
};

static inline void pause_briefly(void) {
#if defined(__x86_64__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    __asm__ volatile("yield");
#endif
}

static long nanoseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000000L + now.tv_nsec;
}

/// Adds the time since `since` to a thread's account; gives the time now.
static long add_busy(mk_pool *pool, int thread, long since) {
    long const now = nanoseconds();
    atomic_fetch_add_explicit(&pool->workers[thread].busy, now - since, memory_order_relaxed);
    return now;
}

/// Runs blocks until none is left to take.
static void work_through(mk_pool *pool, int thread) {
    long left = atomic_load_explicit(&pool->ticket, memory_order_acquire);
    if (left <= 0) return;
    long begin = nanoseconds();
    while (left > 0) {
        if (!atomic_compare_exchange_weak_explicit(&pool->ticket, &left, left - 1, memory_order_acquire, memory_order_acquire))
            continue;
        long const blocks = pool->blocks;
        pool->function(pool->context, blocks - left, thread);
        begin = add_busy(pool, thread, begin);  // before the block counts as finished: the caller may ask right after
        if (atomic_fetch_add_explicit(&pool->finished, 1, memory_order_seq_cst) + 1 == blocks &&
            atomic_load_explicit(&pool->caller_sleeps, memory_order_seq_cst)) {
            pthread_mutex_lock(&pool->mutex);
            pthread_cond_signal(&pool->done);
            pthread_mutex_unlock(&pool->mutex);
        }
        left = atomic_load_explicit(&pool->ticket, memory_order_acquire);
    }
}

static void *worker_main(void *argument) {
    worker *self = argument;
    mk_pool *pool = self->pool;
    while (!atomic_load_explicit(&pool->stop, memory_order_acquire)) {
        work_through(pool, self->index);
        long const until = nanoseconds() + SPIN_NANOSECONDS;
        bool found = false;
        while (!found && nanoseconds() < until) {
            for (int i = 0; i < 32 && !found; i++) {
                pause_briefly();
                found = atomic_load_explicit(&pool->ticket, memory_order_acquire) > 0 ||
                        atomic_load_explicit(&pool->stop, memory_order_acquire);
            }
        }
        if (found) continue;
        pthread_mutex_lock(&pool->mutex);
        atomic_fetch_add_explicit(&pool->sleepers, 1, memory_order_seq_cst);
        while (atomic_load_explicit(&pool->ticket, memory_order_seq_cst) <= 0 &&
               !atomic_load_explicit(&pool->stop, memory_order_acquire))
            pthread_cond_wait(&pool->work, &pool->mutex);
        atomic_fetch_sub_explicit(&pool->sleepers, 1, memory_order_seq_cst);
        pthread_mutex_unlock(&pool->mutex);
    }
    return NULL;
}

static void bind_to_processor(pthread_t thread, int index) {
#if defined(__linux__)
    cpu_set_t allowed, one;
    if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) return;
    int const count = CPU_COUNT(&allowed);
    if (count < 1) return;
    int wanted = index % count;
    for (int cpu = 0; cpu < CPU_SETSIZE; cpu++) {
        if (!CPU_ISSET(cpu, &allowed) || wanted-- > 0) continue;
        CPU_ZERO(&one);
        CPU_SET(cpu, &one);
        (void)pthread_setaffinity_np(thread, sizeof one, &one);
        return;
    }
#else
    (void)thread;
    (void)index;
#endif
}

mk_pool *mk_pool_create(int threads, bool pin) {
    if (threads < 1) threads = 1;
    mk_pool *pool = NULL;
    if (posix_memalign((void **)&pool, LINE, sizeof *pool) != 0) return NULL;
    *pool = (mk_pool){.threads = 1, .kernels = mk_kernels_current()};
    if (posix_memalign((void **)&pool->workers, LINE, (size_t)threads * sizeof *pool->workers) != 0) {
        free(pool);
        return NULL;
    }
    memset(pool->workers, 0, (size_t)threads * sizeof *pool->workers);
    pthread_mutex_init(&pool->mutex, NULL);
    pthread_cond_init(&pool->work, NULL);
    pthread_cond_init(&pool->done, NULL);
    for (int i = 1; i < threads; i++) {
        worker *next = &pool->workers[i];
        next->pool = pool;
        next->index = i;
        if (pthread_create(&next->thread, NULL, worker_main, next) != 0) {
            mk_pool_destroy(pool);
            return NULL;
        }
        pool->threads = i + 1;
        if (pin) bind_to_processor(next->thread, i);
    }
    return pool;
}

void mk_pool_destroy(mk_pool *pool) {
    if (!pool) return;
    pthread_mutex_lock(&pool->mutex);
    atomic_store_explicit(&pool->stop, true, memory_order_seq_cst);
    pthread_cond_broadcast(&pool->work);
    pthread_mutex_unlock(&pool->mutex);
    for (int i = 1; i < pool->threads; i++) pthread_join(pool->workers[i].thread, NULL);
    pthread_cond_destroy(&pool->work);
    pthread_cond_destroy(&pool->done);
    pthread_mutex_destroy(&pool->mutex);
    free(pool->workers);
    free(pool);
}

int mk_pool_threads(const mk_pool *pool) { return pool->threads; }

bool mk_pool_use(mk_pool *pool, mk_isa isa) {
    const mk_kernels *kernels = mk_kernels_of(isa);
    if (kernels) pool->kernels = kernels;
    return kernels != NULL;
}

const mk_kernels *mk_pool_kernels(const mk_pool *pool) { return pool->kernels; }

double mk_pool_busy_seconds(const mk_pool *pool, int thread) {
    return 1e-9 * (double)atomic_load_explicit(&pool->workers[thread].busy, memory_order_relaxed);
}

void mk_pool_run(mk_pool *pool, mk_block function, void *context, long blocks) {
    if (pool->threads == 1 || blocks <= 1) {
        long const begin = nanoseconds();
        for (long block = 0; block < blocks; block++) function(context, block, 0);
        add_busy(pool, 0, begin);
        return;
    }
    pool->function = function;
    pool->context = context;
    pool->blocks = blocks;
    atomic_store_explicit(&pool->finished, 0, memory_order_relaxed);
    atomic_store_explicit(&pool->ticket, blocks, memory_order_seq_cst);
    if (atomic_load_explicit(&pool->sleepers, memory_order_seq_cst) > 0) {
        pthread_mutex_lock(&pool->mutex);
        pthread_cond_broadcast(&pool->work);
        pthread_mutex_unlock(&pool->mutex);
    }
    work_through(pool, 0);
    long const until = nanoseconds() + SPIN_NANOSECONDS;
    while (atomic_load_explicit(&pool->finished, memory_order_seq_cst) < blocks) {
        for (int i = 0; i < 32; i++) pause_briefly();
        if (nanoseconds() < until) continue;
        pthread_mutex_lock(&pool->mutex);
        atomic_store_explicit(&pool->caller_sleeps, true, memory_order_seq_cst);
        while (atomic_load_explicit(&pool->finished, memory_order_seq_cst) < blocks)
            pthread_cond_wait(&pool->done, &pool->mutex);
        atomic_store_explicit(&pool->caller_sleeps, false, memory_order_relaxed);
        pthread_mutex_unlock(&pool->mutex);
    }
}
