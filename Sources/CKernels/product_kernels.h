// One block of C in a matrix product whose B is packed.
#ifndef MYNAH_PRODUCT_KERNELS_H
#define MYNAH_PRODUCT_KERNELS_H

#include "pack_kernels.h"

enum { ROWS_PACKED_TOGETHER = 16, VECTORS_OF_TILE = (MR + W - 1) / W };

/// Lines of A that the next block will pack. They are asked for while this one computes: waiting for them would cost a
/// tenth of the product.
typedef struct {
    const char *rows;
    long row_step, row_bytes, count;  // bytes, bytes, rows
    long row, offset;                 // where it stands
} lines_ahead;

INLINE lines_ahead ahead_of(const mk_product *product, long m0, long rows, long k0, long k) {
    mk_type const type = product->input_type;
    long const size = (long)mk_size(type);
    rows = mk_min(rows, product->m - m0);
    k = mk_min(k, product->k - k0);
    if (rows <= 0 || k <= 0) return (lines_ahead){0};
    if (product->transpose_a)
        return (lines_ahead){mk_at(product->a, type, k0 * product->lda + m0), product->lda * size, rows * size, k, 0, 0};
    return (lines_ahead){mk_at(product->a, type, m0 * product->lda + k0), product->lda * size, k * size, rows, 0, 0};
}

INLINE long line_count(const lines_ahead *ahead) { return ahead->count * mk_ceil_div(ahead->row_bytes, LINE_BYTES); }

INLINE void ask_for(lines_ahead *ahead, long lines, const bool soon) {
    for (; lines > 0 && ahead->row < ahead->count; lines--) {
        const char *line = ahead->rows + ahead->row * ahead->row_step + ahead->offset;
        if (soon)
            __builtin_prefetch(line, 0, 3);
        else
            __builtin_prefetch(line, 0, 2);
        ahead->offset += LINE_BYTES;
        if (ahead->offset < ahead->row_bytes) continue;
        ahead->offset = 0;
        ahead->row++;
    }
}

/// Panels of the tiles' rows, [k units][rows of the tile], of a transposed A. A few rows of `a` at a time go to all panels,
/// so that each of its lines is read once.
INLINE void pack_a_across(mk_unit *packed, const mk_product *product, long m0, long rows, long k0, long k) {
    mk_type const type = product->input_type;
    long const k_units = units(type, k);
    for (long begin = 0; begin < k; begin += ROWS_PACKED_TOGETHER) {
        long const count = mk_min(ROWS_PACKED_TOGETHER, k - begin);
        if (begin + count < k) {
            lines_ahead next = ahead_of(product, m0, rows, k0 + begin + count, ROWS_PACKED_TOGETHER);
            ask_for(&next, line_count(&next), true);
        }
        for (long row = 0, width; row < rows; row += width) {
            width = next_rows(rows - row);
            mk_unit *to = packed + row * k_units + units(type, begin) * width;
            const void *from = mk_at(product->a, type, (k0 + begin) * product->lda + m0 + row);
            // What is written past these units is written again, with what belongs there, with the next rows.
            long const units_left = units(type, k) - units(type, begin + count), whole = VECTORS_OF_TILE * W;
            if (units_left * width >= whole && m0 + row + whole <= product->m)
                pack_across(to, width, type, from, product->lda, width, count, VECTORS_OF_TILE);
            else
                pack_across(to, width, type, from, product->lda, width, count, 0);
        }
    }
}

/// Rows m0 ..< m1 and columns n0 ..< n1 of C. n0 is a multiple of NR beyond `first_column`.
/// K is worked through in blocks of MK_K_BLOCK units; between them the sums are kept in `scratch`.
/// scratch: A's block, then (n1 - n0) * (m1 - m0) f32.
static void product_block(const mk_product *product, long m0, long m1, long n0, long n1, void *scratch) {
    mk_type const type = product->input_type;
    bool const pairs = UNITS_ARE_PAIRS(type);
    long const per_unit = pairs ? 2 : 1, all_units = units(type, product->k), rows = m1 - m0;
    // Rows of A are units along K where nothing has to be turned or widened; copying them would cost 1 %.
    bool const as_it_lies = !product->transpose_a && (pairs ? (product->lda | product->k) % 2 == 0 : type == MK_F32);
    mk_unit *packed_a = scratch;
    float *sums = (float *)(packed_a + rows * mk_min(all_units, MK_K_BLOCK));
    for (long unit = 0; unit < mk_max(all_units, 1); unit += MK_K_BLOCK) {
        long const k_units = mk_min(MK_K_BLOCK, all_units - unit);
        long const k0 = unit * per_unit, k = mk_min(product->k - k0, k_units * per_unit);
        bool const first = unit == 0, last = unit + MK_K_BLOCK >= all_units;
        const mk_unit *a = as_it_lies ? mk_at(product->a, type, m0 * product->lda + k0) : packed_a;
        long const row_step = as_it_lies ? product->lda / per_unit : k_units;
        if (product->transpose_a)
            pack_a_across(packed_a, product, m0, rows, k0, k);
        else if (!as_it_lies)
            for (long i = 0; i < rows; i++)
                pack_along(packed_a + i * k_units, type, mk_at(product->a, type, (m0 + i) * product->lda + k0), k);
        lines_ahead ahead = {0};  // of a transposed A they would be gone again before they are packed
        if (!product->transpose_a)
            ahead = last ? ahead_of(product, m0 + product->rows_ahead, rows, 0, MK_K_BLOCK * per_unit)
                         : ahead_of(product, m0, rows, k0 + k, MK_K_BLOCK * per_unit);
        long const panels = mk_ceil_div(n1 - n0, NR), lines_of_tile = line_count(&ahead) / (panels * mk_ceil_div(rows, MR)) + 1;
        for (long column = n0; column < n1; column += NR) {
            const mk_unit *b = product->packed_b + (column - product->first_column) * mk_panel_rows(all_units) + unit * NR;
            for (long row = 0, count; row < rows; row += count) {
                count = next_rows(rows - row);
                float *sum = sums + (column - n0) * rows + row * NR;
                long const at = (m0 + row) * product->ldc + column;
                tile_target to = {first ? NULL : sum, sum, MK_F32, NR, NULL, MK_F32, NR};
                if (last) {
                    to.c = mk_at_mutable(product->c, product->output_type, at);
                    to.type = product->output_type;
                    to.ldc = product->ldc;
                    to.columns = mk_min(NR, n1 - column);
                    if (product->residual) to.residual = mk_at(product->residual, product->residual_type, at);
                    to.residual_type = product->residual_type;
                }
                ask_for(&ahead, lines_of_tile, false);
                for (long i = 0; to.residual && i < count; i++)
                    for (long j = 0; j < to.columns; j += LINE_BYTES / (long)mk_size(to.residual_type))
                        __builtin_prefetch(mk_at(to.residual, to.residual_type, i * to.ldc + j), 0, 3);
                tiles[pairs][count - 1](k_units, a + row * row_step, product->transpose_a ? 1 : row_step,
                                        product->transpose_a ? count : 1, b, &to);
            }
        }
    }
}

#endif
