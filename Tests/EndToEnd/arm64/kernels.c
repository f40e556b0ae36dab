// Holds the kernels to the scalar reference on processors that the Swift tests do not run on: the cases and tolerances of
// Tests/CKernelsTests, each on one thread and again on three, which must give the same bits.
//
//   kernels                what this processor offers
//   kernels ISA FAMILY     exits with 1 and a line for each failure, or 2 where there is no such instruction set or family
#include "CKernels.h"
#include "CKernelsReference.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { GUARD = 64, MOST_BLOCKS = 64, MOST_RESULTS = 4096, MOST_FAILURES = 20 };

// ---- Failures ----------------------------------------------------------------------------------------------------

static char case_name[256];
static int failures;

__attribute__((format(printf, 1, 2))) static void fail(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fprintf(stderr, "%s: ", case_name);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
    if (++failures == MOST_FAILURES) exit(1);
}

#define EXPECT(CONDITION) \
    if (!(CONDITION)) fail("line %d: %s", __LINE__, #CONDITION)

// ---- Random numbers (splitmix64) -----------------------------------------------------------------------------------

static uint64_t state;

static uint64_t next(void) {
    uint64_t z = state += 0x9E3779B97F4A7C15;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
    z = (z ^ z >> 27) * 0x94D049BB133111EB;
    return z ^ z >> 31;
}

static long size(long low, long high) { return low + (long)(next() % (uint64_t)(high - low + 1)); }
static bool coin(void) { return next() & 1; }
static mk_type any_type(void) { return coin() ? MK_F32 : MK_BF16; }
static float between(float low, float high) { return low + (high - low) * (float)(next() >> 40) * 0x1p-24f; }
#define ONE_OF(ARRAY) ARRAY[next() % (sizeof ARRAY / sizeof ARRAY[0])]

// ---- Memory, guarded on both sides, which lasts as long as a case ------------------------------------------------------

static struct { unsigned char *memory; size_t bytes; } blocks[MOST_BLOCKS];
static int block_count;

/// Filled with NaN.
static void *take(size_t bytes) {
    size_t const rounded = (bytes + 63) & ~(size_t)63;
    unsigned char *memory = aligned_alloc(64, rounded + 2 * GUARD);
    if (!memory || block_count == MOST_BLOCKS) abort();
    memset(memory, 0xFF, rounded + 2 * GUARD);
    blocks[block_count].memory = memory;
    blocks[block_count++].bytes = bytes;
    return memory + GUARD;
}

__attribute__((format(printf, 1, 2))) static void begin_case(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(case_name, sizeof case_name, format, arguments);
    va_end(arguments);
}

static void end_case(void) {
    while (block_count > 0) {
        unsigned char *memory = blocks[--block_count].memory;
        for (long i = 0; i < GUARD; i++)
            if (memory[i] != 0xFF || memory[GUARD + (long)blocks[block_count].bytes + i] != 0xFF) {
                fail("array %d of %zu bytes: written outside", block_count, blocks[block_count].bytes);
                break;
            }
        free(memory);
    }
}

static float *floats(long count) { return memset(take((size_t)count * 4), 0, (size_t)count * 4); }

/// An array as a kernel sees it, and its elements in f32.
typedef struct {
    mk_type type;
    long count;
    void *memory;
    float *values;
} operand;

static size_t bytes_of(operand x) { return (size_t)x.count * (x.type == MK_F32 ? 4 : 2); }

static operand result(mk_type type, long count) {
    operand x = {type, count, NULL, NULL};
    x.memory = take(bytes_of(x));
    x.values = type == MK_F32 ? x.memory : take((size_t)count * 4);
    return x;
}

static void store(operand x, long i, float value) {
    x.values[i] = value;
    if (x.type == MK_F32) return;
    ((uint16_t *)x.memory)[i] = reference_to_bf16(value);
    x.values[i] = reference_from_bf16(reference_to_bf16(value));
}

static void read_back(operand x) {
    for (long i = 0; x.type == MK_BF16 && i < x.count; i++) x.values[i] = reference_from_bf16(((uint16_t *)x.memory)[i]);
}

static operand random_values(mk_type type, long count, float scale) {
    operand x = result(type, count);
    for (long i = 0; i < count; i++) store(x, i, between(-scale, scale));
    return x;
}

static operand copy_of(operand from) {
    operand x = result(from.type, from.count);
    for (long i = 0; i < from.count; i++) store(x, i, from.values[i]);
    return x;
}

// ---- Comparing -----------------------------------------------------------------------------------------------------

static uint64_t digests[MOST_RESULTS];  // of the results on one thread, in order
static long result_count;
static bool again;

static float tolerance(mk_type type, float f32, float bf16) { return type == MK_F32 ? f32 : bf16; }

/// Each element within `tolerance` times its own size plus the array's root mean square; the same bits as on one thread.
static void check(const char *what, operand got, const float *expected, float tolerance) {
    uint64_t digest = 0;
    for (size_t i = 0; i < bytes_of(got); i++) digest = (digest ^ ((unsigned char *)got.memory)[i]) * 0x100000001B3;
    if (result_count == MOST_RESULTS) abort();
    if (again && digest != digests[result_count]) fail("%s: other bits on three threads than on one", what);
    digests[result_count++] = digest;

    read_back(got);
    double squares = 0;
    for (long i = 0; i < got.count; i++) squares += (double)expected[i] * expected[i];
    float const spread = (float)sqrt(squares / (double)(got.count + !got.count));
    for (long i = 0; i < got.count; i++)
        if (!(fabsf(got.values[i] - expected[i]) <= tolerance * (fabsf(expected[i]) + spread + 1e-5f))) {
            fail("%s: element %ld is %g, expected %g", what, i, (double)got.values[i], (double)expected[i]);
            return;
        }
}

// ---- Element by element, rows ----------------------------------------------------------------------------------------

static const long lengths[] = {1, 2, 3, 4, 5, 7, 15, 16, 17, 31, 33, 1000, 40001};
enum { LENGTHS = sizeof lengths / sizeof lengths[0] };

static void check_cast(mk_pool *pool) {
    static const float special[] = {0, -0.0f, 1, 1 + 1 / 256.0f, 1 + 3 / 256.0f, -1 - 1 / 256.0f, 3.389e38f, -INFINITY, INFINITY,
                                    NAN, 3.40282347e38f, 1e-30f};
    for (int round = 0; round < LENGTHS; round++) {
        long const n = lengths[round];
        begin_case("cast %ld", n);
        operand x = result(MK_F32, n), y = result(MK_BF16, n), back = result(MK_F32, n);
        for (long i = 0; i < n; i++) store(x, i, special[i % 12]);
        mk_cast(pool, y.memory, MK_BF16, x.memory, MK_F32, n);
        mk_cast(pool, back.memory, MK_F32, y.memory, MK_BF16, n);
        for (long i = 0; i < n; i++) {
            float const expected = reference_from_bf16(reference_to_bf16(x.values[i]));
            EXPECT(memcmp(back.values + i, &expected, 4) == 0 || (isnan(back.values[i]) && isnan(expected)));
        }
        end_case();
    }
}

static void check_elementwise(mk_pool *pool) {
    for (int round = 0; round < 2 * LENGTHS; round++) {
        long const n = lengths[round % LENGTHS];
        mk_type const type = round < LENGTHS ? MK_F32 : MK_BF16, other = any_type(), out = any_type();
        begin_case("%ld elements, types %d %d %d", n, type, other, out);
        operand a = random_values(type, n, 8), b = random_values(type, n, 1), c = random_values(other, n, 1);
        operand dy = random_values(type, n, 1), y = result(out, n), z = result(type, n), w = result(type, n);
        float *first = floats(n), *second = floats(n), factor = 0.3f;

        mk_add(pool, y.memory, out, a.memory, type, c.memory, other, n);
        for (long i = 0; i < n; i++) first[i] = a.values[i] + c.values[i];
        check("add", y, first, tolerance(out, 1e-6f, 8e-3f));
        mk_scale(pool, y.memory, out, a.memory, type, &factor, n);
        for (long i = 0; i < n; i++) first[i] = a.values[i] * factor;
        check("scale", y, first, tolerance(out, 1e-6f, 8e-3f));
        mk_swiglu(pool, z.memory, a.memory, b.memory, type, n);
        reference_swiglu(first, a.values, b.values, n);
        check("swiglu", z, first, tolerance(type, 1e-5f, 8e-3f));
        mk_swiglu_backward(pool, z.memory, w.memory, a.memory, b.memory, dy.memory, type, n);
        reference_swiglu_backward(first, second, a.values, b.values, dy.values, n);
        check("gradient of the gate", z, first, tolerance(type, 1e-5f, 8e-3f));
        check("gradient of up", w, second, tolerance(type, 1e-5f, 8e-3f));
        end_case();
    }
    begin_case("swiglu's ends");
    static const float ends[] = {-1e4f, -200, -90, 0, 90, 200, 1e4f}, expected[] = {0, 0, 0, 0, 180, 400, 2e4f};
    operand gate = result(MK_F32, 7), up = result(MK_F32, 7), y = result(MK_F32, 7);
    for (int i = 0; i < 7; i++) store(gate, i, ends[i]), store(up, i, 2);
    mk_swiglu(pool, y.memory, gate.memory, up.memory, MK_F32, 7);
    for (int i = 0; i < 7; i++) EXPECT(fabsf(y.values[i] - expected[i]) <= 1e-6f * fabsf(expected[i]) + 1e-30f);
    end_case();
}

static void check_embedding(mk_pool *pool) {
    static const long shapes[][3] = {{1, 1, 1}, {3, 2, 17}, {200, 40, 33}, {100, 300, 64}};
    for (int round = 0; round < 8; round++) {
        long const n = shapes[round / 2][0], v = shapes[round / 2][1], d = shapes[round / 2][2];
        mk_type const type = round % 2 ? MK_BF16 : MK_F32;
        begin_case("n %ld v %ld d %ld type %d", n, v, d, type);
        operand table = random_values(type, v * d, 1), dy = random_values(type, n * d, 1), y = result(type, n * d);
        operand gradient = result(MK_F32, v * d);
        int32_t *ids = take((size_t)n * 4);
        float *rows = floats(n * d), *sums = floats(v * d);
        for (long i = 0; i < n; i++) ids[i] = (int32_t)size(-2, v + 1);
        mk_embedding(pool, y.memory, type, table.memory, type, ids, n, v, d);
        reference_embedding(rows, table.values, ids, n, v, d);
        check("rows", y, rows, 0);
        mk_embedding_backward(pool, gradient.memory, dy.memory, type, ids, n, v, d);
        reference_embedding_backward(sums, dy.values, ids, n, v, d);
        check("gradient", gradient, sums, 1e-5f);
        end_case();
    }
}

static void check_norm(mk_pool *pool) {
    static const long widths[] = {1, 3, 16, 17, 64, 100};
    for (int round = 0; round < 24; round++) {
        long const n = size(1, 200), d = widths[round % 6];
        mk_type const x_type = any_type(), y_type = any_type(), dx_type = any_type();
        begin_case("n %ld d %ld types %d %d %d", n, d, x_type, y_type, dx_type);
        operand x = random_values(x_type, n * d, 2), dy = random_values(y_type, n * d, 1), weight = random_values(MK_F32, d, 1);
        operand residual = random_values(dx_type, n * d, 1), y = result(y_type, n * d), dx = result(dx_type, n * d);
        operand dweight = result(MK_F32, d);
        float *expected = floats(n * d), *expected_weight = floats(d);
        void *workspace = take(mk_rms_norm_backward_workspace(n, d));
        mk_rms_norm(pool, y.memory, y_type, x.memory, x_type, weight.memory, 1e-5f, n, d);
        reference_rms_norm(expected, x.values, weight.values, 1e-5f, n, d);
        check("y", y, expected, tolerance(y_type, 2e-5f, 8e-3f));
        for (int with = d == 1; with < 2; with++) {  // of one column without a residual, dx is zero but for rounding
            mk_rms_norm_backward(pool, dx.memory, dx_type, dweight.memory, x.memory, x_type, weight.memory, dy.memory, y_type,
                                 with ? residual.memory : NULL, 1e-5f, n, d, workspace);
            reference_rms_norm_backward(expected, expected_weight, x.values, weight.values, dy.values,
                                        with ? residual.values : NULL, 1e-5f, n, d);
            check("dx", dx, expected, tolerance(dx_type, 2e-4f, 8e-3f));
            check("dweight", dweight, expected_weight, 1e-4f);
        }
        mk_rms_norm_backward(pool, residual.memory, dx_type, dweight.memory, x.memory, x_type, weight.memory, dy.memory, y_type,
                             residual.memory, 1e-5f, n, d, workspace);
        EXPECT(memcmp(residual.memory, dx.memory, bytes_of(dx)) == 0);
        end_case();
    }
}

static void check_rope(mk_pool *pool) {
    static const long head_sizes[] = {2, 6, 16, 24, 32, 64, 80, 128};
    for (int round = 0; round < 16; round++) {
        long const dh = head_sizes[round % 8], n = size(1, 100), h = size(1, 3), count = n * h * dh;
        mk_type const type = round < 8 ? MK_F32 : MK_BF16;
        begin_case("n %ld h %ld dh %ld type %d", n, h, dh, type);
        operand x = random_values(type, count, 1), y = result(type, count);
        float *table = floats(40 * dh), *expected = floats(count);
        int32_t *positions = take((size_t)n * 4);
        for (long i = 0; i < 40 * dh / 2; i++) {
            double const angle = (double)(i / (dh / 2)) / (double)(i % (dh / 2) + 1);
            table[i / (dh / 2) * dh + i % (dh / 2)] = (float)cos(angle);
            table[i / (dh / 2) * dh + i % (dh / 2) + dh / 2] = (float)sin(angle);
        }
        for (long i = 0; i < n; i++) positions[i] = (int32_t)size(0, 39);
        mk_rope(pool, y.memory, x.memory, type, table, positions, n, h, dh, false);
        reference_rope(expected, x.values, table, positions, n, h, dh, false);
        check("turned", y, expected, tolerance(type, 2e-5f, 8e-3f));
        mk_rope(pool, y.memory, y.memory, type, table, positions, n, h, dh, true);
        check("turned back in place", y, x.values, tolerance(type, 2e-5f, 1.6e-2f));
        end_case();
    }
}

// ---- Products ------------------------------------------------------------------------------------------------------

/// `in_place`: the residual is the result's own memory.
static void check_product(mk_pool *pool, mk_matmul_shape shape, bool has_residual, bool in_place) {
    long const m = shape.m, n = shape.n, k = shape.k;
    begin_case("m %ld n %ld k %ld A%s B%s types %d %d%s", m, n, k, shape.transpose_a ? "'" : "", shape.transpose_b ? "'" : "",
               shape.input_type, shape.output_type, in_place ? " in place" : has_residual ? " + residual" : "");
    operand a = random_values(shape.input_type, m * k, 1), b = random_values(shape.input_type, k * n, 1);
    operand residual = random_values(shape.residual_type, m * n, 1);
    operand c = in_place ? copy_of(residual) : result(shape.output_type, m * n);
    float *expected = floats(m * n);
    void *workspace = take(mk_matmul_workspace(&shape, mk_pool_threads(pool)));
    mk_matmul(pool, &shape, c.memory, a.memory, b.memory, in_place ? c.memory : has_residual ? residual.memory : NULL, workspace);
    reference_matmul(expected, a.values, b.values, in_place || has_residual ? residual.values : NULL, m, n, k, shape.transpose_a,
                     shape.transpose_b);
    check("C", c, expected, tolerance(shape.output_type, 5e-5f, 8e-3f));
    end_case();
}

static void check_matmul(mk_pool *pool) {
    static const long sizes[] = {1, 2, 3, 5, 7, 8, 9, 12, 13, 17, 31, 32, 33, 48, 64, 97, 130};
    static const long depths[] = {1, 2, 3, 16, 17, 31, 64, 129, 385, 769, 1555};
    for (int round = 0; round < 120; round++)
        check_product(pool, (mk_matmul_shape){ONE_OF(sizes), ONE_OF(sizes), ONE_OF(depths), coin(), coin(),
                                              round % 2 ? MK_BF16 : MK_F32, any_type(), any_type()}, coin(), false);
    for (long k = 0; k < 900; k = 3 * k + 7)
        check_product(pool, (mk_matmul_shape){65, 77, k, coin(), coin(), MK_BF16, MK_F32, MK_F32}, true, true);
    check_product(pool, (mk_matmul_shape){300, 1100, 40, false, true, MK_BF16, MK_F32, MK_F32}, false, false);
    // In slices of K: the last of one element, of 32, and of one row of a B that is also cut in columns.
    for (int type = MK_F32; type <= MK_BF16; type++) {
        check_product(pool, (mk_matmul_shape){30, 33, 9217, coin(), coin(), (mk_type)type, MK_BF16, MK_F32}, true, false);
        check_product(pool, (mk_matmul_shape){13, 4100, 800, true, false, (mk_type)type, MK_F32, MK_F32}, true, true);
    }
    check_product(pool, (mk_matmul_shape){2, 11000, 769, true, false, MK_F32, MK_F32, MK_F32}, true, true);
}

static void check_few_rows(mk_pool *pool) {
    for (long m = 1; m <= 24; m++)
        for (int type = MK_F32; type <= MK_BF16; type++)
            check_product(pool, (mk_matmul_shape){m, size(1, 300), size(1, 200), false, true, (mk_type)type, any_type(), any_type()},
                          coin(), false);
}

// ---- Attention -----------------------------------------------------------------------------------------------------

static const long head_sizes[] = {2, 7, 16, 24, 32, 64, 80, 96, 128}, group_sizes[] = {1, 2, 3, 4, 7};

static void check_attention(mk_pool *pool) {
    static const long token_counts[] = {1, 3, 17, 63, 64, 65, 150};
    int const threads = mk_pool_threads(pool);
    for (int round = 0; round < 37; round++) {
        bool const large = round == 36, packed = !large && coin();  // the last: scores of hundreds, which must not overflow
        mk_type const type = round / 9 % 2 ? MK_BF16 : MK_F32;
        long const b = size(1, 2), t = token_counts[round % 7], hkv = size(1, 2), h = hkv * size(1, 3), dh = head_sizes[round % 9];
        mk_attention_shape const shape = {b, t, h, hkv, dh, large ? 40 : 1 / sqrtf((float)dh), type};
        begin_case("b %ld t %ld heads %ld/%ld of %ld type %d%s", b, t, h, hkv, dh, type, packed ? " packed" : "");
        long const queries = b * t * h * dh, keys = b * t * hkv * dh;
        operand q = random_values(type, queries, 2), k = random_values(type, keys, 2), v = random_values(type, keys, 1);
        operand d_o = random_values(type, queries, 1), o = result(type, queries), lse = result(MK_F32, b * h * t);
        operand dq = result(type, queries), dk = result(type, keys), dv = result(type, keys);
        int32_t *starts = packed ? take((size_t)(b * t) * 4) : NULL;
        for (long i = 0; packed && i < b * t; i++) starts[i] = i % t == 0 ? 0 : size(0, 19) == 0 ? (int32_t)(i % t) : starts[i - 1];
        mk_attention(pool, &shape, o.memory, lse.memory, q.memory, k.memory, v.memory, starts,
                     take(mk_attention_workspace(&shape, threads)));
        mk_attention_backward(pool, &shape, dq.memory, dk.memory, dv.memory, q.memory, k.memory, v.memory, o.memory, lse.memory,
                              d_o.memory, starts, take(mk_attention_backward_workspace(&shape, threads)));
        float *o_expected = floats(queries), *lse_expected = floats(b * h * t);
        reference_attention(o_expected, lse_expected, q.values, k.values, v.values, starts, b, t, h, hkv, dh, shape.scale);
        check("o", o, o_expected, large ? 1e-3f : tolerance(type, 5e-5f, 1.5e-2f));
        check("lse", lse, lse_expected, 1e-4f);
        float *dq_expected = floats(queries), *dk_expected = floats(keys), *dv_expected = floats(keys);
        reference_attention_backward(dq_expected, dk_expected, dv_expected, q.values, k.values, v.values, d_o.values, starts, b, t, h,
                                     hkv, dh, shape.scale);
        if (!large) check("dv", dv, dv_expected, tolerance(type, 1e-4f, 2e-2f));
        if (!large && t > 1) {  // of one token, dq and dk are zero but for rounding
            check("dq", dq, dq_expected, tolerance(type, 2e-4f, 4e-2f));
            check("dk", dk, dk_expected, tolerance(type, 2e-4f, 4e-2f));
        }
        for (long i = 0; i < queries; i++) EXPECT(isfinite(dq.type == MK_F32 ? dq.values[i] : 0));
        end_case();
    }
    for (int type = MK_F32; type <= MK_BF16; type++) {
        begin_case("a token sees nothing of later ones, type %d", type);
        long const t = 150, change = 100, dh = 32;
        mk_attention_shape const shape = {1, t, 1, 1, dh, 0.2f, (mk_type)type};
        operand q = random_values(shape.type, t * dh, 2), k = random_values(shape.type, t * dh, 2), o[2], lse = result(MK_F32, t);
        for (int round = 0; round < 2; round++) {
            o[round] = result(shape.type, t * dh);
            mk_attention(pool, &shape, o[round].memory, lse.memory, q.memory, k.memory, k.memory, NULL,
                         take(mk_attention_workspace(&shape, threads)));
            for (long i = change * dh; i < t * dh; i++) store(k, i, 9);
        }
        size_t const same = bytes_of(o[0]) * change / t;
        EXPECT(memcmp(o[0].memory, o[1].memory, same) == 0);
        EXPECT(memcmp((char *)o[0].memory + same, (char *)o[1].memory + same, bytes_of(o[0]) - same) != 0);
        end_case();
    }
}

static void check_cached_attention(mk_pool *pool) {
    for (int round = 0; round < 36; round++) {
        mk_type const type = round / 9 % 2 ? MK_BF16 : MK_F32;
        long const dh = head_sizes[round % 9], n = size(1, 200), slots = size(1, 4), context = size(1, 600);
        long const hkv = size(1, 2), h = hkv * group_sizes[round % 5], kept = slots * context * hkv * dh;
        mk_cached_attention_shape const shape = {n, slots, context, h, hkv, dh, 1 / sqrtf((float)dh), type};
        begin_case("n %ld slots %ld context %ld heads %ld/%ld of %ld type %d", n, slots, context, h, hkv, dh, type);
        operand q = random_values(type, n * h * dh, 2), k = random_values(type, kept, 2), v = random_values(type, kept, 1);
        operand o = result(type, n * h * dh);
        int32_t *slot_of = take((size_t)n * 4), *position_of = take((size_t)n * 4);
        for (long token = 0; token < n;) {  // runs of consecutive positions of one slot, some of them outside
            long const slot = size(-1, slots), first = size(-1, context), count = size(1, round % 3 ? 10 : 300);
            for (long i = 0; i < count && token < n; i++, token++)
                slot_of[token] = (int32_t)slot, position_of[token] = (int32_t)(first + i);
        }
        float *expected = floats(n * h * dh);
        mk_cached_attention(pool, &shape, o.memory, q.memory, k.memory, v.memory, slot_of, position_of,
                            take(mk_cached_attention_workspace(&shape, mk_pool_threads(pool))));
        reference_cached_attention(expected, q.values, k.values, v.values, slot_of, position_of, n, slots, context, h, hkv, dh,
                                   shape.scale);
        check("o", o, expected, tolerance(type, 5e-5f, 1.5e-2f));

        float *before = copy_of(k).values;
        operand x = random_values(type, n * hkv * dh, 1);
        mk_cache_write(pool, k.memory, x.memory, type, slot_of, position_of, n, slots, context, hkv * dh);
        for (long i = 0; i < n * hkv * dh; i++) {
            long const slot = slot_of[i / (hkv * dh)], position = position_of[i / (hkv * dh)];
            if (slot >= 0 && slot < slots && position >= 0 && position < context)
                before[(slot * context + position) * hkv * dh + i % (hkv * dh)] = x.values[i];
        }
        check("the cache written to", k, before, 0);
        end_case();
    }
}

// ---- Loss, optimiser, sums -------------------------------------------------------------------------------------------

static void check_cross_entropy(mk_pool *pool) {
    static const long shapes[][3] = {{1, 1, 1}, {3, 17, 5}, {60, 33, 130}, {700, 16, 77}, {100, 64, 1000}, {5, 9, 2305}, {513, 8, 4609}};
    for (int round = 0; round < 14; round++) {
        mk_type const type = round % 2 ? MK_BF16 : MK_F32;
        long const n = shapes[round / 2][0], d = shapes[round / 2][1], v = shapes[round / 2][2];
        mk_cross_entropy_shape const shape = {n, d, v, type};
        begin_case("n %ld d %ld v %ld type %d", n, d, v, type);
        operand x = random_values(type, n * d, 1), head = random_values(type, v * d, 1), losses = result(MK_F32, n);
        operand dx = result(type, n * d), dhead = result(MK_F32, v * d), alone = result(MK_F32, n);
        int32_t *targets = take((size_t)n * 4);
        for (long i = 0; i < n; i++) targets[i] = size(0, 7) == 0 ? -1 : (int32_t)size(0, v - 1);
        void *workspace = take(mk_cross_entropy_workspace(&shape, mk_pool_threads(pool)));
        float *losses_expected = floats(n), *dx_expected = floats(n * d), *dhead_expected = floats(v * d);
        mk_cross_entropy(pool, &shape, losses.memory, dx.memory, dhead.memory, x.memory, head.memory, targets, 0.37f, workspace);
        mk_cross_entropy(pool, &shape, alone.memory, NULL, NULL, x.memory, head.memory, targets, 0.37f, workspace);
        reference_cross_entropy(losses_expected, dx_expected, dhead_expected, x.values, head.values, targets, 0.37f, n, d, v);
        check("losses", losses, losses_expected, tolerance(type, 1e-5f, 1e-2f));
        check("dx", dx, dx_expected, tolerance(type, 1e-4f, 5e-2f));
        check("dhead", dhead, dhead_expected, tolerance(type, 1e-4f, 5e-2f));
        EXPECT(memcmp(alone.memory, losses.memory, bytes_of(losses)) == 0);
        for (long i = 0; i < n; i++) EXPECT(targets[i] >= 0 || losses.values[i] == 0);
        end_case();
    }
}

static void check_optimizer(mk_pool *pool) {
    static const float step[] = {1e-2f, 0.3f, 0.1f}, scale = 0.7f, refused[] = {-1, NAN, INFINITY};
    mk_adamw_options const options = {0.9f, 0.95f, 1e-8f, 0.1f};
    for (int round = 0; round < LENGTHS; round++) {
        long const n = lengths[round];
        begin_case("AdamW of %ld", n);
        operand p = random_values(MK_F32, n, 1), m = random_values(MK_F32, n, 0.1f), v = result(MK_F32, n);
        operand g = random_values(MK_F32, n, 1);
        for (long i = 0; i < n; i++) store(v, i, between(0, 0.01f));
        float *p_expected = copy_of(p).values, *m_expected = copy_of(m).values, *v_expected = copy_of(v).values;
        for (int i = 0; i < 3; i++) mk_adamw(pool, p.memory, m.memory, v.memory, g.memory, step, refused + i, &options, n);
        EXPECT(memcmp(p.memory, p_expected, bytes_of(p)) == 0 && memcmp(m.memory, m_expected, bytes_of(m)) == 0);
        mk_adamw(pool, p.memory, m.memory, v.memory, g.memory, step, &scale, &options, n);
        reference_adamw(p_expected, m_expected, v_expected, g.values, step, scale, 0.9f, 0.95f, 1e-8f, 0.1f, n);
        check("parameter", p, p_expected, 1e-6f);
        check("first moment", m, m_expected, 1e-6f);
        check("second moment", v, v_expected, 1e-6f);
        end_case();
    }
}

static void check_sums(mk_pool *pool) {
    static const long counts[] = {0, 1, 17, 1025, 100000};
    for (int round = 0; round < 5; round++) {
        long const n = counts[round];
        begin_case("sums of %ld", n);
        operand x = random_values(MK_F32, n, 1), got = result(MK_F32, 1);
        void *workspace = take(mk_sum_workspace(n));
        double sum = 0, squares = 0, got_squares = 0;
        for (long i = 0; i < n; i++) sum += (double)x.values[i], squares += (double)x.values[i] * x.values[i];
        float const expected = (float)sum;
        mk_sum(pool, got.memory, x.memory, n, workspace);
        check("sum", got, &expected, 1e-5f);
        mk_sum_of_squares(pool, &got_squares, x.memory, n, false, workspace);
        EXPECT(fabs(got_squares - squares) <= 1e-6 * squares);
        mk_sum_of_squares(pool, &got_squares, x.memory, n, true, workspace);
        EXPECT(fabs(got_squares - 2 * squares) <= 2e-6 * squares);
        end_case();
    }
}

// ---- Threads, limits -------------------------------------------------------------------------------------------------

static void count_run(void *context, long block, int thread) {
    (void)thread;
    ((int *)context)[block]++;
}

static void check_pool(mk_pool *pool) {
    for (int job = 0; job < 2000; job++) {
        begin_case("job %d on %d threads", job, mk_pool_threads(pool));
        int runs[40] = {0};
        mk_pool_run(pool, count_run, runs, job % 40);
        for (int block = 0; block < 40; block++) EXPECT(runs[block] == (block < job % 40));
    }
}

static void check_limits(mk_pool *pool) {
    begin_case("limits");
    void *buffer = memset(take(1 << 16), 0, 1 << 16);
    EXPECT(mk_peak_flops(pool, MK_F32, 0.01) > 0);
    EXPECT(mk_peak_flops(pool, MK_BF16, 0.01) > 0);
    EXPECT(mk_peak_read_bandwidth(pool, buffer, 1 << 16, 0.01) > 0);
    end_case();
}

static const struct { const char *name; void (*check)(mk_pool *pool); } families[] = {
    {"cast", check_cast},
    {"elementwise", check_elementwise},
    {"embedding", check_embedding},
    {"norm", check_norm},
    {"rope", check_rope},
    {"matmul", check_matmul},
    {"few-rows", check_few_rows},
    {"attention", check_attention},
    {"cached-attention", check_cached_attention},
    {"cross-entropy", check_cross_entropy},
    {"optimizer", check_optimizer},
    {"sums", check_sums},
    {"pool", check_pool},
    {"limits", check_limits},
};

int main(int count, char **arguments) {
    if (count != 3) {
        printf("in use %s, best %s, offered", mk_isa_name(mk_isa_current()), mk_isa_name(mk_isa_best()));
        for (int isa = MK_PORTABLE; isa <= MK_NEON_BF16; isa++)
            if (mk_isa_force((mk_isa)isa) && mk_isa_current() == (mk_isa)isa)
                printf(" %s%s", mk_isa_name((mk_isa)isa), mk_has_bf16_dot() ? " (bf16 dot)" : "");
        puts("");
        return 0;
    }
    bool found = false;
    for (int isa = MK_PORTABLE; isa <= MK_NEON_BF16; isa++)
        if (strcmp(arguments[1], mk_isa_name((mk_isa)isa)) == 0) found = mk_isa_force((mk_isa)isa);
    for (size_t i = 0; found && i < sizeof families / sizeof families[0]; i++)
        if (strcmp(arguments[2], families[i].name) == 0) {
            for (int threads = 1; threads <= 3; threads += 2) {
                mk_pool *pool = mk_pool_create(threads, false);
                state = 1;
                result_count = 0;
                again = threads > 1;
                families[i].check(pool);
                mk_pool_destroy(pool);
            }
            return failures > 0;
        }
    fprintf(stderr, "no %s with %s here\n", arguments[2], arguments[1]);
    return 2;
}
