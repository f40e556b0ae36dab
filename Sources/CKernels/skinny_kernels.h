// Products of a few rows with a weight [N,K] that is read once, as it lies: dot products along K.
//
// One row, bf16, two Zen 5 threads, 2026-11-25: 47 GB/s of weights where reading alone gave 47, 57 to 63 where it gave 77.

#include "pack_kernels.h"

enum {
    SKINNY_MOST_ROWS = 8,
    SKINNY_MOST_COLUMNS = 2,
    SKINNY_MOST_CHAINS = 4,
    SKINNY_FETCH_AHEAD = 4096,  // bytes
};

/// Vectors of units that a row of k elements takes.
INLINE long skinny_steps(mk_type type, long k) { return mk_ceil_div(units(type, k), W); }

/// W units of a row, from element `at` on; zero past its end.
INLINE vu skinny_units(mk_type type, const void *row, long at, long k) {
    vu x = {0};
    mk_unit together[W] = {0};
    pack_along(together, type, mk_at(row, type, at), mk_min(k - at, UNITS_ARE_PAIRS(type) ? 2 * W : W));
    memcpy(&x, together, sizeof x);
    return x;
}

/// A, SKINNY_MOST_ROWS rows at a time: [steps][rows][W]. Read in order, whatever K is: rows a power of two apart would push
/// each other out of the cache.
static void skinny_pack(const mk_product *product, mk_unit *to) {
    mk_type const type = product->input_type;
    long const steps = skinny_steps(type, product->k), elements = UNITS_ARE_PAIRS(type) ? 2 * W : W;
    for (long row = 0; row < product->m; row += SKINNY_MOST_ROWS) {
        long const rows = mk_min(SKINNY_MOST_ROWS, product->m - row);
        for (long step = 0; step < steps; step++)
            for (long i = 0; i < rows; i++, to += W) {
                const void *from = mk_at(product->a, type, (row + i) * product->lda);
                *(vu_unaligned *)to = skinny_units(type, from, step * elements, product->k);
            }
    }
}

/// `m` rows from `row` on, `group` columns from n on, K in `chains` sums of every chains-th vector.
INLINE void skinny_rows(const bool pairs, const int m, const int group, const int chains, const mk_product *product, long row,
                        long n) {
    mk_type const type = product->input_type;
    const void *b = mk_at(product->b, type, n * product->ldb);
    long const k = product->k, elements = pairs ? 2 * W : W;
    const float *x = (const float *)product->packed_a + row * skinny_steps(type, k) * W;
    vf sums[SKINNY_MOST_CHAINS][SKINNY_MOST_ROWS][SKINNY_MOST_COLUMNS];
#pragma clang loop unroll(full)
    for (int chain = 0; chain < chains; chain++)
#pragma clang loop unroll(full)
        for (int i = 0; i < m; i++)
#pragma clang loop unroll(full)
            for (int j = 0; j < group; j++) sums[chain][i][j] = (vf){0};
    long at = 0;
    for (; at + chains * elements <= k; at += chains * elements)
#pragma clang loop unroll(full)
        for (int chain = 0; chain < chains; chain++, x += m * W) {
            vf weights[SKINNY_MOST_COLUMNS];
#pragma clang loop unroll(full)
            for (int j = 0; j < group; j++) {
                long const from = j * product->ldb + at + chain * elements;
                weights[j] = pairs ? load_f32(mk_at(b, type, from)) : load(b, type, from);
                __builtin_prefetch((const char *)mk_at(b, type, from) + SKINNY_FETCH_AHEAD, 0, 2);
            }
#pragma clang loop unroll(full)
            for (int i = 0; i < m; i++) {
                vf const xi = load_f32(x + i * W);
#pragma clang loop unroll(full)
                for (int j = 0; j < group; j++) sums[chain][i][j] = multiply_add(pairs, sums[chain][i][j], xi, weights[j]);
            }
        }
    for (; at < k; at += elements, x += m * W)
#pragma clang loop unroll(full)
        for (int j = 0; j < group; j++) {
            vf const weights = (vf)skinny_units(type, mk_at(b, type, j * product->ldb), at, k);
#pragma clang loop unroll(full)
            for (int i = 0; i < m; i++) sums[0][i][j] = multiply_add(pairs, sums[0][i][j], load_f32(x + i * W), weights);
        }
#pragma clang loop unroll(full)
    for (int i = 0; i < m; i++)
#pragma clang loop unroll(full)
        for (int j = 0; j < group; j++) {
            long const to = (row + i) * product->ldc + n + j;
            for (int chain = 1; chain < chains; chain++) sums[0][i][j] += sums[chain][i][j];
            float y = sum_lanes(sums[0][i][j]);
            if (product->residual) y += load_part(product->residual, product->residual_type, to, 1)[0];
            store_part(product->c, product->output_type, to, 1, splat(y));
        }
}

#define SKINNY(M, GROUP, CHAINS)                                                                     \
    static void skinny_##M(bool pairs, const mk_product *product, long row, long n0, long n1) {      \
        long n = n0;                                                                                 \
        if (pairs)                                                                                   \
            for (; n + GROUP <= n1; n += GROUP) skinny_rows(true, M, GROUP, CHAINS, product, row, n);  \
        else                                                                                         \
            for (; n + GROUP <= n1; n += GROUP) skinny_rows(false, M, GROUP, CHAINS, product, row, n); \
        for (; n < n1; n++)                                                                          \
            if (pairs)                                                                               \
                skinny_rows(true, M, 1, CHAINS, product, row, n);                                    \
            else                                                                                     \
                skinny_rows(false, M, 1, CHAINS, product, row, n);                                   \
    }
// For one or two rows the weights are read strictly in order, which memory likes best.
SKINNY(1, 1, 4) SKINNY(2, 1, 4) SKINNY(3, 2, 2) SKINNY(4, 2, 2) SKINNY(5, 2, 1) SKINNY(6, 2, 1) SKINNY(7, 2, 1) SKINNY(8, 2, 1)
#undef SKINNY

/// Columns n0 ..< n1 of C, few enough that their weights stay in cache from one group of rows to the next.
static void skinny_block(const mk_product *product, long n0, long n1) {
    static void (*const rows_of[SKINNY_MOST_ROWS])(bool, const mk_product *, long, long, long) = {
        skinny_1, skinny_2, skinny_3, skinny_4, skinny_5, skinny_6, skinny_7, skinny_8};
    bool const pairs = UNITS_ARE_PAIRS(product->input_type);
    for (long row = 0; row < product->m; row += SKINNY_MOST_ROWS)
        rows_of[mk_min(SKINNY_MOST_ROWS, product->m - row) - 1](pairs, product, row, n0, n1);
}
