// Vectors of VECTOR_BYTES bytes, loads and stores of f32 and bf16, and the functions that kernels need on them.
// Part of all_kernels.h: compiled once for each instruction set.

#define INLINE static inline __attribute__((always_inline, unused))

enum { W = VECTOR_BYTES / 4 };  // f32 lanes

static const float LOG2_E = 1.44269504f, LN_2 = 0.693147181f;

typedef float vf __attribute__((vector_size(VECTOR_BYTES)));
typedef int32_t vi __attribute__((vector_size(VECTOR_BYTES)));
typedef uint32_t vu __attribute__((vector_size(VECTOR_BYTES)));
typedef uint16_t vh __attribute__((vector_size(VECTOR_BYTES / 2)));  // W bf16
typedef vf vf_unaligned __attribute__((aligned(4)));
typedef vu vu_unaligned __attribute__((aligned(2)));
typedef vh vh_unaligned __attribute__((aligned(2)));

INLINE vf splat(float x) { return x - (vf){0}; }
INLINE vi splat_int(int32_t x) { return x - (vi){0}; }
INLINE vf load_f32(const float *p) { return *(const vf_unaligned *)p; }
INLINE void store_f32(float *p, vf x) { *(vf_unaligned *)p = x; }

/// The f32 at p in every lane. arm64 multiplies by one lane of a register; the load is hidden from the compiler, which would
/// fill all lanes with it (ld1r) and keep the units that multiply busy with that.
INLINE vf load_splat(const float *p) {
#if defined(__aarch64__)
    vf x;
    __asm__("ldr %s0, %1" : "=w"(x) : "m"(*p));
    return __builtin_shufflevector(x, x, 0, 0, 0, 0);
#else
    return splat(*p);
#endif
}

INLINE vf widen(vh x) { return (vf)(__builtin_convertvector(x, vu) << 16); }

/// f32 to bf16, to nearest even; NaN stays NaN.
INLINE vh narrow(vf x) {
#if defined(BF16_DOT) && VECTOR_BYTES == 64
    return (vh)_mm512_cvtneps_pbh((__m512)x);
#elif defined(BF16_DOT)
    return (vh)vcvt_bf16_f32((float32x4_t)x);
#else
    vu const bits = (vu)x;
    vu const rounded = bits + 0x7fff + (bits >> 16 & 1);
    vu const nan = (vu)(x != x);
    return __builtin_convertvector(((rounded & ~nan) | ((bits | 0x400000) & nan)) >> 16, vh);
#endif
}

#if defined(BF16_DOT)
typedef uint16_t vb __attribute__((vector_size(VECTOR_BYTES)));  // 2 W bf16
typedef vb vb_unaligned __attribute__((aligned(2)));

/// Shuffles of two vb: the first and the second W elements of one, each with the other's.
#if VECTOR_BYTES == 64
#define PAIRS_LOW 0, 32, 1, 33, 2, 34, 3, 35, 4, 36, 5, 37, 6, 38, 7, 39, 8, 40, 9, 41, 10, 42, 11, 43, 12, 44, 13, 45, 14, 46, 15, 47
#define PAIRS_HIGH                                                                                                         \
    16, 48, 17, 49, 18, 50, 19, 51, 20, 52, 21, 53, 22, 54, 23, 55, 24, 56, 25, 57, 26, 58, 27, 59, 28, 60, 29, 61, 30, 62, 31, 63
#else
#define PAIRS_LOW 0, 8, 1, 9, 2, 10, 3, 11
#define PAIRS_HIGH 4, 12, 5, 13, 6, 14, 7, 15
#endif

/// sum + a . b: in each lane two bf16 of a times those of b.
INLINE vf dot_pairs(vf sum, vf a, vf b) {
#if VECTOR_BYTES == 64
    return (vf)_mm512_dpbf16_ps((__m512)sum, (__m512bh)a, (__m512bh)b);
#else
    return (vf)vbfdotq_f32((float32x4_t)sum, (bfloat16x8_t)b, (bfloat16x8_t)a);
#endif
}
#endif

INLINE vf load(const void *p, mk_type type, long i) {
    if (type == MK_F32) return load_f32((const float *)p + i);
    return widen(*(const vh_unaligned *)((const uint16_t *)p + i));
}

INLINE void store(void *p, mk_type type, long i, vf x) {
    if (type == MK_F32)
        store_f32((float *)p + i, x);
    else
        *(vh_unaligned *)((uint16_t *)p + i) = narrow(x);
}

#if VECTOR_BYTES == 64
INLINE __mmask16 first_lanes(long count) { return (__mmask16)((1u << count) - 1); }

/// The first `count` (1 ... W) lanes; the others are zero.
INLINE vf load_part(const void *p, mk_type type, long i, long count) {
    if (count >= W) return load(p, type, i);
    if (type == MK_F32) return (vf)_mm512_maskz_loadu_ps(first_lanes(count), (const float *)p + i);
    return widen((vh)_mm256_maskz_loadu_epi16(first_lanes(count), (const uint16_t *)p + i));
}

INLINE void store_part(void *p, mk_type type, long i, long count, vf x) {
    if (count >= W)
        store(p, type, i, x);
    else if (type == MK_F32)
        _mm512_mask_storeu_ps((float *)p + i, first_lanes(count), (__m512)x);
    else
        _mm256_mask_storeu_epi16((uint16_t *)p + i, first_lanes(count), (__m256i)narrow(x));
}
#else
#if VECTOR_BYTES == 32
INLINE __m256i first_lanes(long count) {
    return _mm256_cmpgt_epi32(_mm256_set1_epi32((int)count), _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7));
}
INLINE vf load_part_f32(const float *p, long count) { return (vf)_mm256_maskload_ps(p, first_lanes(count)); }
INLINE void store_part_f32(float *p, long count, vf x) { _mm256_maskstore_ps(p, first_lanes(count), (__m256)x); }
#else
INLINE vf load_part_f32(const float *p, long count) {
    vf x = {p[0]};
    if (count > 1) x[1] = p[1];
    if (count > 2) x[2] = p[2];
    return x;
}
INLINE void store_part_f32(float *p, long count, vf x) {
    p[0] = x[0];
    if (count > 1) p[1] = x[1];
    if (count > 2) p[2] = x[2];
}
#endif

/// The first `count` (1 ... W) lanes; the others are zero.
INLINE vf load_part(const void *p, mk_type type, long i, long count) {
    if (count >= W) return load(p, type, i);
    if (type == MK_F32) return load_part_f32((const float *)p + i, count);
    vh x = {0};
    const uint16_t *from = (const uint16_t *)p + i;
    if (count & 4) memcpy(&x, from, 8);
    if (count & 2) memcpy((uint16_t *)&x + (count & 4), from + (count & 4), 4);
    if (count & 1) memcpy((uint16_t *)&x + count - 1, from + count - 1, 2);
    return widen(x);
}

INLINE void store_part(void *p, mk_type type, long i, long count, vf x) {
    if (count >= W) {
        store(p, type, i, x);
    } else if (type == MK_F32) {
        store_part_f32((float *)p + i, count, x);
    } else {
        vh const h = narrow(x);
        uint16_t *to = (uint16_t *)p + i;
        if (count & 4) memcpy(to, &h, 8);
        if (count & 2) memcpy(to + (count & 4), (const uint16_t *)&h + (count & 4), 4);
        if (count & 1) memcpy(to + count - 1, (const uint16_t *)&h + count - 1, 2);
    }
}
#endif

INLINE vf choose(vi mask, vf yes, vf no) { return (vf)((mask & (vi)yes) | (~mask & (vi)no)); }
INLINE vf larger(vf a, vf b) { return __builtin_elementwise_max(a, b); }
INLINE vf smaller(vf a, vf b) { return __builtin_elementwise_min(a, b); }
INLINE vi lane_numbers(void) {
    vi lanes;
    for (int i = 0; i < W; i++) lanes[i] = i;
    return lanes;
}

#if VECTOR_BYTES == 64
INLINE float sum_lanes(vf x) { return _mm512_reduce_add_ps((__m512)x); }
INLINE float max_lanes(vf x) { return _mm512_reduce_max_ps((__m512)x); }
#else
INLINE float sum_lanes(vf x) {
    float lanes[W];
    store_f32(lanes, x);
    for (int half = W / 2; half > 0; half /= 2)
        for (int i = 0; i < half; i++) lanes[i] += lanes[i + half];
    return lanes[0];
}

INLINE float max_lanes(vf x) {
    float lanes[W];
    store_f32(lanes, x);
    for (int half = W / 2; half > 0; half /= 2)
        for (int i = 0; i < half; i++) lanes[i] = lanes[i] > lanes[i + half] ? lanes[i] : lanes[i + half];
    return lanes[0];
}
#endif

/// All ones in the lanes of low ..< high, for lanes that begin at `at`.
INLINE vi lanes_between(long at, long low, long high) {
    vi const lane = lane_numbers() + (int32_t)at;
    return (lane >= splat_int((int32_t)low)) & (lane < splat_int((int32_t)high));
}

INLINE vf square_root(vf x) { return __builtin_elementwise_sqrt(x); }

/// 2^x for x <= 127, within 2 units in the last place, or within 3e-6 where `rough` (enough where bf16 follows); below
/// -126, 2^-126. x = n + f, |f| <= 1/2: the nearest polynomial in f, and n added to the exponent.
INLINE vf power_of_two(const bool rough, vf x) {
    x = larger(x, splat(-126.0f));
    vf const shifted = x + splat(12582912.0f);  // the sum rounds to an integer, which stands in its low bits
    vf const f = x - (shifted - splat(12582912.0f));
    vf p;
    if (rough) {
        p = splat(9.57010143e-3f);
        p = p * f + splat(5.59178603e-2f);
        p = p * f + splat(2.40247448e-1f);
        p = p * f + splat(6.93121815e-1f);
        p = p * f + splat(9.99999261e-1f);
    } else {
        p = splat(1.53458116e-4f);
        p = p * f + splat(1.33999312e-3f);
        p = p * f + splat(9.61848896e-3f);
        p = p * f + splat(5.55032878e-2f);
        p = p * f + splat(2.40226469e-1f);
        p = p * f + splat(6.93147206e-1f);
        p = p * f + splat(1.0f);
    }
    return (vf)((vi)p + ((vi)shifted << 23));
}

/// 1 / x; `rough`: within 2^-24 or so, zero where x passes 2^126.
INLINE vf reciprocal(const bool rough, vf x) {
#if VECTOR_BYTES == 64
    if (rough) {
        vf const y = (vf)_mm512_rcp14_ps((__m512)x);
        return y * (splat(2.0f) - x * y);
    }
#endif
    (void)rough;
    return splat(1.0f) / x;
}

/// 1 / (1 + e^-x).
INLINE vf sigmoid(const bool rough, vf x) {
    return reciprocal(rough, splat(1.0f) + power_of_two(rough, smaller(x * splat(-1.44269504f), splat(126.0f))));
}
