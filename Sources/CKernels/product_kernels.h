// One block of C in a matrix product whose B is packed.
#ifndef MYNAH_PRODUCT_KERNELS_H
#define MYNAH_PRODUCT_KERNELS_H

#include "pack_kernels.h"

/// Rows m0 ..< m1 and columns n0 ..< n1 of C. n0 is a multiple of NR beyond `first_column`.
/// K is worked through in blocks of MK_K_BLOCK units; between them the sums are kept in `scratch`.
/// scratch: A's block, then (n1 - n0) * (m1 - m0) f32.
static void product_block(const mk_product *product, long m0, long m1, long n0, long n1, void *scratch) {
    mk_type const type = product->input_type;
    bool const pairs = UNITS_ARE_PAIRS(type);
    long const per_unit = pairs ? 2 : 1, all_units = units(type, product->k), rows = m1 - m0;
    mk_unit *packed_a = scratch;
    float *sums = (float *)(packed_a + rows * mk_min(all_units, MK_K_BLOCK));
    for (long unit = 0; unit < mk_max(all_units, 1); unit += MK_K_BLOCK) {
        long const k_units = mk_min(MK_K_BLOCK, all_units - unit);
        long const k0 = unit * per_unit, k = mk_min(product->k - k0, k_units * per_unit);
        bool const first = unit == 0, last = unit + MK_K_BLOCK >= all_units;
        for (long row = 0, count; row < rows; row += count) {
            count = next_rows(rows - row);
            if (product->transpose_a)
                pack_across(packed_a + row * k_units, count, type, mk_at(product->a, type, k0 * product->lda + m0 + row),
                            product->lda, count, k);
            else
                for (long i = row; i < row + count; i++)
                    pack_along(packed_a + i * k_units, 1, type, mk_at(product->a, type, (m0 + i) * product->lda + k0), k);
        }
        for (long column = n0; column < n1; column += NR) {
            const mk_unit *b = product->packed_b + (column - product->first_column) * all_units + unit * NR;
            for (long row = 0, count; row < rows; row += count) {
                count = next_rows(rows - row);
                float *sum = sums + (column - n0) * rows + row * NR;
                long const at = (m0 + row) * product->ldc + column, columns = mk_min(NR, n1 - column);
                tile_target to = {sum, MK_F32, NR, first ? NULL : sum, MK_F32, NR};
                if (last) {
                    to.c = mk_at_mutable(product->c, product->output_type, at);
                    to.type = product->output_type;
                    to.ldc = product->ldc;
                    to.columns = columns;
                    if (first && product->residual) {
                        to.residual = mk_at(product->residual, product->residual_type, at);
                        to.residual_type = product->residual_type;
                    }
                }
                if (last && !first) {  // earlier blocks' sums join here, then the residual
                    to = (tile_target){sum, MK_F32, NR, sum, MK_F32, NR};
                }
                tiles[pairs][count - 1](k_units, packed_a + row * k_units, product->transpose_a ? 1 : k_units,
                                        product->transpose_a ? count : 1, b, &to);
                if (last && !first) {
                    for (long i = 0; i < count; i++)
                        for (long j = 0; j < columns; j += W) {
                            vf x = load_part(sum, MK_F32, i * NR + j, columns - j);
                            if (product->residual)
                                x += load_part(product->residual, product->residual_type, at + i * product->ldc + j, columns - j);
                            store_part(product->c, product->output_type, at + i * product->ldc + j, columns - j, x);
                        }
                }
            }
        }
    }
}

#endif
