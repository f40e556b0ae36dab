// The register tile: C[rows <= MR, NR] = sum over k of a[row, k] * b[k, 0 ..< NR], on packed units (see internal.h).
// Every product in this library, attention's included, ends here.
#ifndef MYNAH_TILE_KERNELS_H
#define MYNAH_TILE_KERNELS_H

enum { MR = TILE_ROWS, NV = TILE_VECTORS, NR = NV * W };

#if defined(BF16_DOT)
#define UNITS_ARE_PAIRS(type) ((type) == MK_BF16)
#else
#define UNITS_ARE_PAIRS(type) ((void)(type), false)
#endif

/// Units that k elements of `type` take.
INLINE long units(mk_type type, long k) { return UNITS_ARE_PAIRS(type) ? (k + 1) / 2 : k; }

INLINE vf multiply_add(const bool pairs, vf sum, vf a, vf b) {
#if defined(BF16_DOT)
    if (pairs) return dot_pairs(sum, a, b);
#endif
    (void)pairs;
    return sum + a * b;
}

/// Where a tile goes: c[row * ldc + column], the first `columns` columns, plus what is in `residual` there (or nothing).
/// `sums` [rows][NR], where not null, holds what earlier parts of K gave.
typedef struct {
    const float *sums;
    void *c;
    mk_type type;
    long ldc;
    const void *residual;
    mk_type residual_type;
    long columns;
} tile_target;

INLINE void store_tile(const int rows, const bool whole, const mk_type type, const bool adds, const mk_type residual_type,
                       vf sums[MR][NV], tile_target to) {
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
#pragma clang loop unroll(full)
        for (int j = 0; j < NV; j++) {
            long const count = whole ? W : to.columns - j * W, at = i * to.ldc + j * W;
            if (count <= 0) continue;
            vf x = sums[i][j];
            if (adds) x += load_part(to.residual, residual_type, at, count);
            store_part(to.c, type, at, count, x);
        }
    }
}

/// a's element (row, k) is at a[row * row_step + k * k_step]; b is [k][NR].
INLINE void tile_of(const int rows, const bool pairs, long k, const mk_unit *a, long row_step, long k_step, const mk_unit *b,
                    const tile_target *to) {
    vf sums[MR][NV];
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++)
        for (int j = 0; j < NV; j++) sums[i][j] = to->sums ? load_f32(to->sums + i * NR + j * W) : (vf){0};
    for (long step = 0; step < k; step++) {
        vf columns[NV];
#pragma clang loop unroll(full)
        for (int j = 0; j < NV; j++) columns[j] = load_f32((const float *)b + j * W);
#pragma clang loop unroll(full)
        for (int i = 0; i < rows; i++) {
            vf const x = load_splat((const float *)(a + i * row_step));
#pragma clang loop unroll(full)
            for (int j = 0; j < NV; j++) sums[i][j] = multiply_add(pairs, sums[i][j], x, columns[j]);
        }
        a += k_step;
        b += NR;
    }
    tile_target const target = *to;
    bool const whole = target.columns >= NR, adds = target.residual != NULL;
    if (whole && !adds && target.type == MK_F32)  // the common cases without a decision for each vector
        store_tile(rows, true, MK_F32, false, MK_F32, sums, target);
    else if (whole && !adds)
        store_tile(rows, true, MK_BF16, false, MK_F32, sums, target);
    else if (whole && target.type == MK_F32 && target.residual_type == MK_F32)
        store_tile(rows, true, MK_F32, true, MK_F32, sums, target);
    else if (whole && target.type == MK_BF16 && target.residual_type == MK_BF16)
        store_tile(rows, true, MK_BF16, true, MK_BF16, sums, target);
    else
        store_tile(rows, false, target.type, adds, target.residual_type, sums, target);
}

typedef void (*tile_function)(long k, const mk_unit *a, long row_step, long k_step, const mk_unit *b, const tile_target *to);

#define TILE(ROWS)                                                                                                      \
    static void tile_f32_##ROWS(long k, const mk_unit *a, long row_step, long k_step, const mk_unit *b,                \
                                const tile_target *to) {                                                               \
        tile_of(ROWS, false, k, a, row_step, k_step, b, to);                                                           \
    }                                                                                                                  \
    static void tile_pairs_##ROWS(long k, const mk_unit *a, long row_step, long k_step, const mk_unit *b,              \
                                  const tile_target *to) {                                                             \
        tile_of(ROWS, true, k, a, row_step, k_step, b, to);                                                            \
    }
TILE(1) TILE(2) TILE(3) TILE(4) TILE(5) TILE(6)
#if TILE_ROWS > 6
TILE(7) TILE(8) TILE(9) TILE(10) TILE(11) TILE(12)
#endif
#undef TILE

#if TILE_ROWS > 6
#define TILES(KIND)                                                                                                 \
    {                                                                                                               \
        tile_##KIND##_1, tile_##KIND##_2, tile_##KIND##_3, tile_##KIND##_4, tile_##KIND##_5, tile_##KIND##_6,       \
            tile_##KIND##_7, tile_##KIND##_8, tile_##KIND##_9, tile_##KIND##_10, tile_##KIND##_11, tile_##KIND##_12 \
    }
#else
#define TILES(KIND) {tile_##KIND##_1, tile_##KIND##_2, tile_##KIND##_3, tile_##KIND##_4, tile_##KIND##_5, tile_##KIND##_6}
#endif
static const tile_function tiles[2][MR] = {TILES(f32), TILES(pairs)};
#undef TILES

/// Rows of the next tile when `left` are left: MR, but 12 + 4 is better done as 8 + 8.
INLINE long next_rows(long left) {
    if (left <= MR) return left;
    if (left < 2 * MR && left - MR <= MR / 3) return (left + 1) / 2;
    return MR;
}

/// What of a product is wanted. Row i and column j of a block of scores are query i and key j; query i sees the keys up to
/// i + diagonal.
typedef enum {
    SCORES,      // rows are queries, columns are keys: tiles that nothing of is seen are left out
    OVER_KEYS,   // rows are queries, the sum is over keys: it ends where the rows' sight ends; added to C
    OVER_QUERIES // rows are keys, the sum is over queries: it begins with the first that sees the rows; added to C
} product_kind;

/// C[rows, columns] (f32, rows `ldc` apart) = or += A B, A's units as in tile_of, B packed in panels `panel_step` units apart.
INLINE void causal_product(const product_kind kind, const bool pairs, long diagonal, long rows, long columns, long k,
                           const mk_unit *a, long row_step, long k_step, const mk_unit *b, long panel_step, float *c, long ldc) {
    long const per_unit = pairs ? 2 : 1;
    for (long column = 0; column < columns; column += NR, b += panel_step) {
        for (long row = 0, count; row < rows; row += count) {
            count = next_rows(rows - row);
            long const seen = row + count + diagonal;
            if (kind == SCORES && column >= seen) continue;
            long const end = kind == OVER_KEYS ? mk_min(k, mk_ceil_div(seen, per_unit)) : k;
            long const begin = kind == OVER_QUERIES ? mk_min(mk_max(row - diagonal, 0) / per_unit, k) : 0;
            float *at = c + row * ldc + column;
            tile_target const to = {NULL, at, MK_F32, ldc, kind == SCORES ? NULL : at, MK_F32, mk_min(NR, columns - column)};
            tiles[pairs][count - 1](end - begin, a + row * row_step + begin * k_step, row_step, k_step, b + begin * NR, &to);
        }
    }
}

#endif
