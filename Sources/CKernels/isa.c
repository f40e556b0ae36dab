// Which instruction set to use: what the processor and the operating system offer, or what MYNAH_ISA asks for.
#include "internal.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#if defined(__x86_64__)
#include <cpuid.h>

/// The register states that the operating system saves (XCR0).
static uint64_t saved_states(void) {
    uint32_t low, high;
    __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    return (uint64_t)high << 32 | low;
}

typedef struct {
    bool avx2, avx512, bf16_dot;
} features;

static features detect(void) {
    features found = {false, false, false};
    uint32_t a, b, c, d;
    if (!__get_cpuid(1, &a, &b, &c, &d)) return found;
    bool const osxsave = c >> 27 & 1, avx = c >> 28 & 1, fma = c >> 12 & 1, f16c = c >> 29 & 1;
    if (!osxsave || !avx) return found;
    uint64_t const states = saved_states();
    if ((states & 0x6) != 0x6) return found;
    if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) return found;
    found.avx2 = (b >> 5 & 1) && fma && f16c;
    bool const f = b >> 16 & 1, dq = b >> 17 & 1, bw = b >> 30 & 1, vl = b >> 31 & 1;
    found.avx512 = found.avx2 && (states & 0xe6) == 0xe6 && f && dq && bw && vl;
    if (found.avx512 && a >= 1 && __get_cpuid_count(7, 1, &a, &b, &c, &d)) found.bf16_dot = a >> 5 & 1;
    return found;
}
#else
typedef struct {
    bool avx2, avx512, bf16_dot;
} features;

static features detect(void) { return (features){false, false, false}; }
#endif

mk_isa mk_isa_best(void) {
    features const found = detect();
    return found.avx512 ? MK_AVX512 : found.avx2 ? MK_AVX2 : MK_PORTABLE;
}

const char *mk_isa_name(mk_isa isa) {
    switch (isa) {
    case MK_AVX512: return "avx512";
    case MK_AVX2: return "avx2";
    case MK_PORTABLE: break;
    }
    return "portable";
}

static const mk_kernels *table(mk_isa isa) {
#if defined(__x86_64__)
    if (isa == MK_AVX512) return detect().bf16_dot ? &mk_kernels_avx512_bf16 : &mk_kernels_avx512;
    if (isa == MK_AVX2) return &mk_kernels_avx2;
#endif
    (void)isa;
    return &mk_kernels_portable;
}

/// Chosen at the first use, or by mk_isa_force.
static _Atomic(const mk_kernels *) chosen;

const mk_kernels *mk_kernels_current(void) {
    const mk_kernels *now = atomic_load_explicit(&chosen, memory_order_acquire);
    if (now) return now;
    mk_isa isa = mk_isa_best();
    const char *asked = getenv("MYNAH_ISA");
    for (int i = MK_PORTABLE; asked && i <= MK_AVX512; i++)
        if (strcmp(asked, mk_isa_name((mk_isa)i)) == 0 && i <= (int)isa) {
            isa = (mk_isa)i;
            break;
        }
    now = table(isa);
    atomic_store_explicit(&chosen, now, memory_order_release);
    return now;
}

mk_isa mk_isa_current(void) { return mk_kernels_current()->isa; }

bool mk_isa_force(mk_isa isa) {
    if (isa > mk_isa_best()) return false;
    atomic_store_explicit(&chosen, table(isa), memory_order_release);
    return true;
}

bool mk_has_bf16_dot(void) { return mk_kernels_current()->bf16_dot; }
