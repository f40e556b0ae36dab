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
#elif defined(__aarch64__)
#if defined(__linux__)
#include <sys/auxv.h>
#else
#include <sys/sysctl.h>
#endif

typedef struct {
    bool bf16_dot;
} features;

static features detect(void) {
#if defined(__linux__)
    return (features){getauxval(AT_HWCAP2) & HWCAP2_BF16};
#else
    int there = 0;
    size_t bytes = sizeof there;
    return (features){sysctlbyname("hw.optional.arm.FEAT_BF16", &there, &bytes, NULL, 0) == 0 && there};
#endif
}
#endif

/// Null where the processor does not offer `isa`.
const mk_kernels *mk_kernels_of(mk_isa isa) {
    if (isa == MK_PORTABLE) return &mk_kernels_portable;
#if defined(__x86_64__)
    features const found = detect();
    if (isa == MK_AVX512 && found.avx512) return found.bf16_dot ? &mk_kernels_avx512_bf16 : &mk_kernels_avx512;
    if (isa == MK_AVX2 && found.avx2) return &mk_kernels_avx2;
#elif defined(__aarch64__)
    if (isa == MK_NEON_BF16 && detect().bf16_dot) return &mk_kernels_neon_bf16;
#endif
    return NULL;
}

mk_isa mk_isa_best(void) {
    for (int isa = MK_NEON_BF16; isa > MK_PORTABLE; isa--)
        if (mk_kernels_of((mk_isa)isa)) return (mk_isa)isa;
    return MK_PORTABLE;
}

const char *mk_isa_name(mk_isa isa) {
    switch (isa) {
    case MK_NEON_BF16: return "neon-bf16";
    case MK_AVX512: return "avx512";
    case MK_AVX2: return "avx2";
    case MK_PORTABLE: break;
    }
    return "portable";
}

/// Chosen at the first use, or by mk_isa_force.
static _Atomic(const mk_kernels *) chosen;

const mk_kernels *mk_kernels_current(void) {
    const mk_kernels *now = atomic_load_explicit(&chosen, memory_order_acquire);
    if (now) return now;
    now = mk_kernels_of(mk_isa_best());
    const char *asked = getenv("MYNAH_ISA");
    for (int isa = MK_PORTABLE; asked && isa <= MK_NEON_BF16; isa++)
        if (strcmp(asked, mk_isa_name((mk_isa)isa)) == 0 && mk_kernels_of((mk_isa)isa)) now = mk_kernels_of((mk_isa)isa);
    atomic_store_explicit(&chosen, now, memory_order_release);
    return now;
}

mk_isa mk_isa_current(void) { return mk_kernels_current()->isa; }

bool mk_isa_force(mk_isa isa) {
    const mk_kernels *kernels = mk_kernels_of(isa);
    if (!kernels) return false;
    atomic_store_explicit(&chosen, kernels, memory_order_release);
    return true;
}

bool mk_has_bf16_dot(void) { return mk_kernels_current()->bf16_dot; }
