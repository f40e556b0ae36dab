// Packing: from rows of f32 or bf16 to units along K (see internal.h), zero where the operand ends.
#ifndef MYNAH_PACK_KERNELS_H
#define MYNAH_PACK_KERNELS_H

#include "tile_kernels.h"

/// One row's elements 0 ..< k, K along the row: units to[i * step].
INLINE void pack_along(mk_unit *to, long step, mk_type type, const void *row, long k) {
    if (UNITS_ARE_PAIRS(type)) {
        const uint16_t *from = row;
        if (step == 1) {
            memcpy(to, from, (size_t)(k / 2) * 4);
        } else {
            for (long i = 0; i < k / 2; i++) memcpy(to + i * step, from + 2 * i, 4);
        }
        if (k & 1) to[k / 2 * step] = from[k - 1];
    } else if (type == MK_F32) {
        if (step == 1) {
            memcpy(to, row, (size_t)k * 4);
        } else {
            const mk_unit *from = row;
            for (long i = 0; i < k; i++) to[i * step] = from[i];
        }
    } else if (step == 1) {
        for (long i = 0; i < k; i += W) store_part(to, MK_F32, i, k - i, load_part(row, MK_BF16, i, k - i));
    } else {
        const uint16_t *from = row;
        for (long i = 0; i < k; i++) to[i * step] = (mk_unit)from[i] << 16;
    }
}

/// `width` elements of each of k rows, K down the rows: units to[i * to_width + column]; columns past `width` are zero.
INLINE void pack_across(mk_unit *to, long to_width, mk_type type, const void *rows, long row_step, long width, long k) {
    long const count = units(type, k);
    for (long i = 0; i < count; i++, to += to_width) {
        if (UNITS_ARE_PAIRS(type)) {
            const uint16_t *first = (const uint16_t *)rows + 2 * i * row_step;
            bool const second = 2 * i + 1 < k;
            for (long column = 0; column < to_width; column += W) {
                long const lanes = width - column;
                vu pair = {0};
                if (lanes > 0) {
                    pair = (vu)load_part(first, MK_BF16, column, lanes) >> 16;
                    if (second) pair |= (vu)load_part(first + row_step, MK_BF16, column, lanes);
                }
                if (to_width - column >= W)
                    *(vu_unaligned *)(to + column) = pair;
                else
                    memcpy(to + column, &pair, (size_t)(to_width - column) * 4);
            }
        } else {
            for (long column = 0; column < to_width; column += W) {
                long const lanes = width - column;
                vf const x = lanes > 0 ? load_part(rows, type, i * row_step + column, lanes) : splat(0.0f);
                store_part(to, MK_F32, column, to_width - column, x);
            }
        }
    }
}

/// One panel of NR columns of op(B), from `column` on: [K units][NR].
static void pack_b_panel(const mk_product *product, mk_unit *packed, long column) {
    long const k = product->k, width = mk_min(NR, product->n - column);
    mk_type const type = product->input_type;
    if (product->transpose_b) {
        for (long j = 0; j < width; j++) pack_along(packed + j, NR, type, mk_at(product->b, type, (column + j) * product->ldb), k);
        for (long j = width; j < NR; j++)
            for (long i = 0; i < units(type, k); i++) packed[i * NR + j] = 0;
    } else {
        pack_across(packed, NR, type, mk_at(product->b, type, column), product->ldb, width, k);
    }
}

#endif
