// Packing: from rows of f32 or bf16 to units along K (see internal.h), zero where the operand ends.
#ifndef MYNAH_PACK_KERNELS_H
#define MYNAH_PACK_KERNELS_H

#include "tile_kernels.h"

/// `count` units, n of them in a vector where possible.
INLINE void copy_units(mk_unit *to, const void *from, long count) {
    for (long i = 0; i < count; i += W) store_part(to, MK_F32, i, count - i, load_part(from, MK_F32, i, count - i));
}

/// One row's elements 0 ..< k, K along the row, as consecutive units.
INLINE void pack_along(mk_unit *to, mk_type type, const void *row, long k) {
    if (UNITS_ARE_PAIRS(type)) {
        copy_units(to, row, k / 2);
        if (k & 1) to[k / 2] = ((const uint16_t *)row)[k - 1];
    } else {
        for (long i = 0; i < k; i += W) store_part(to, MK_F32, i, k - i, load_part(row, type, i, k - i));
    }
}

#define INTERLEAVE(X, Y, LOW, HIGH)                                                                                     \
    LOW = __builtin_shufflevector(X, Y, INTERLEAVE_LOW), HIGH = __builtin_shufflevector(X, Y, INTERLEAVE_HIGH)
#if VECTOR_BYTES == 64
#define INTERLEAVE_LOW 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23
#define INTERLEAVE_HIGH 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31
#elif VECTOR_BYTES == 32
#define INTERLEAVE_LOW 0, 8, 1, 9, 2, 10, 3, 11
#define INTERLEAVE_HIGH 4, 12, 5, 13, 6, 14, 7, 15
#else
#define INTERLEAVE_LOW 0, 4, 1, 5
#define INTERLEAVE_HIGH 2, 6, 3, 7
#endif

/// W rows of W units become W columns. Interleaving the first half of the rows with the second, log2 W times, transposes.
INLINE void transpose(vu rows[W]) {
#pragma clang loop unroll(full)
    for (int step = 1; step < W; step *= 2) {
        vu next[W];
#pragma clang loop unroll(full)
        for (int i = 0; i < W / 2; i++) INTERLEAVE(rows[i], rows[i + W / 2], next[2 * i], next[2 * i + 1]);
#pragma clang loop unroll(full)
        for (int i = 0; i < W; i++) rows[i] = next[i];
    }
}

/// `width` (1 ... NR) rows of k elements, K along the rows, as the columns of a panel [units of k][NR]; the columns past
/// `width` are zero.
INLINE void pack_columns(mk_unit *to, mk_type type, const void *rows, long row_step, long width, long k) {
    bool const pairs = UNITS_ARE_PAIRS(type);
    long const count = units(type, k), per_unit = pairs ? 2 : 1;
    for (long column = 0; column < NR; column += W)
        for (long i = 0; i < count; i += W) {
            vu block[W];
            long const elements = mk_min(W * per_unit, k - i * per_unit), lanes = units(type, elements);
#pragma clang loop unroll(full)
            for (int j = 0; j < W; j++) {
                block[j] = (vu){0};
                if (column + j >= width) continue;
                const void *row = mk_at(rows, type, (column + j) * row_step + i * per_unit);
                if (!pairs)
                    block[j] = (vu)load_part(row, type, 0, lanes);
                else if (elements == 2 * lanes)
                    block[j] = (vu)load_part(row, MK_F32, 0, lanes);
                else
                    pack_along((mk_unit *)&block[j], type, row, elements);
            }
            transpose(block);
            for (long j = 0; j < lanes; j++) *(vu_unaligned *)(to + (i + j) * NR + column) = block[j];
        }
}

/// Units of elements begin ..< begin + count (1 ... W) of a row and, for pairs, of the `next`, where there is one.
INLINE vu units_across(mk_type type, const void *row, const void *next, long begin, long count) {
    if (!UNITS_ARE_PAIRS(type)) return (vu)load_part(row, type, begin, count);
    vu const low = (vu)load_part(row, MK_BF16, begin, count) >> 16;
    return next ? low | (vu)load_part(next, MK_BF16, begin, count) : low;
}

/// `width` elements of each of k rows, K down the rows: units to[i * to_width + column]; columns past `width` are zero.
/// `vectors`, where not 0, says that they have room to be read and written whole: so many W elements and units.
INLINE void pack_across(mk_unit *to, long to_width, mk_type type, const void *rows, long row_step, long width, long k,
                        const int vectors) {
    bool const pairs = UNITS_ARE_PAIRS(type);
    long const row_bytes = row_step * (long)mk_size(type), per_unit = pairs ? 2 : 1;
    const char *row = rows;
    for (; k > 0; k -= per_unit, row += per_unit * row_bytes, to += to_width) {
        const char *next = k > 1 ? row + row_bytes : NULL;
        if (vectors && (!pairs || next)) {
#pragma clang loop unroll(full)
            for (int i = 0; i < vectors; i++) *(vu_unaligned *)(to + i * W) = units_across(type, row, next, i * W, W);
        } else {
            for (long column = 0; column < to_width; column += W) {
                vu const x = column < width ? units_across(type, row, next, column, width - column) : (vu){0};
                store_part(to, MK_F32, column, to_width - column, (vf)x);
            }
        }
    }
}

/// The first `width`, at most NR, elements of each of k rows as a panel [units of k][NR].
INLINE void pack_panel_across(mk_unit *to, mk_type type, const void *rows, long row_step, long width, long k) {
    if (width >= NR)
        pack_across(to, NR, type, rows, row_step, NR, k, NV);
    else
        pack_across(to, NR, type, rows, row_step, width, k, 0);
}

/// One panel of NR columns of op(B), from `column` on, [K units][NR]; b holds op(B)'s columns as rows.
static void pack_b_panel(const mk_product *product, mk_unit *packed, long column) {
    pack_columns(packed, product->input_type, mk_at(product->b, product->input_type, column * product->ldb), product->ldb,
                 mk_min(NR, product->n - column), product->k);
}

enum { PANELS_PACKED_TOGETHER = 32, ROWS_ASKED_AHEAD = 4, LINE_BYTES = 64 };

/// Rows k0 ..< k1 (k0 even) of op(B), which b holds as it is, into all panels from `first_column` on. Row after row, and a
/// few rows ahead asked for, or waiting for them would take a tenth of a weight's gradient.
static void pack_b_rows(const mk_product *product, mk_unit *packed, long k0, long k1) {
    mk_type const type = product->input_type;
    long const panel_units = mk_panel_rows(units(type, product->k)) * NR, per_unit = UNITS_ARE_PAIRS(type) ? 2 : 1;
    for (long first = product->first_column; first < product->n; first += PANELS_PACKED_TOGETHER * NR) {
        long const end = mk_min(product->n, first + PANELS_PACKED_TOGETHER * NR);
        for (long k = k0; k < k1; k += per_unit) {
            mk_unit *to = packed + (first - product->first_column) / NR * panel_units + units(type, k) * NR;
            for (long column = first; column < end; column += NR, to += panel_units) {
                const char *from = mk_at(product->b, type, k * product->ldb + column);
                for (long row = 0; row < per_unit; row++)
                    for (long byte = 0; byte < NR * (long)mk_size(type); byte += LINE_BYTES)
                        __builtin_prefetch(from + (ROWS_ASKED_AHEAD + row) * product->ldb * (long)mk_size(type) + byte, 0, 3);
                pack_panel_across(to, type, from, product->ldb, product->n - column, mk_min(per_unit, k1 - k));
            }
        }
    }
}

#endif
