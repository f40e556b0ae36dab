// What the text layer needs of the processor and Swift has no word for.
#ifndef MYNAH_CTEXT_H
#define MYNAH_CTEXT_H

#include <stdint.h>

/// Asks for the cache line at `p`, without waiting for it.
static inline void mt_prefetch(const void *p) { __builtin_prefetch(p); }

/// The lowest of n numbers, without a branch that depends on them, and one at a time: SSE2 has no minimum of 64 bits.
static inline uint64_t mt_lowest(const uint64_t *numbers, long n) {
    uint64_t lowest = UINT64_MAX;
#pragma clang loop vectorize(disable) unroll_count(4)
    for (long i = 0; i < n; i++) lowest = numbers[i] < lowest ? numbers[i] : lowest;
    return lowest;
}

#endif
