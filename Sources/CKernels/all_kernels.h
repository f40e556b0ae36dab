// Compiles every kernel for the instruction set that the including file names, and fills in its table:
//   KERNELS        name of the table
//   ISA            its mk_isa
//   VECTOR_BYTES   16, 32 or 64
//   TILE_ROWS      rows of the matrix product's register tile
//   TILE_VECTORS   vectors in a row of that tile
//   BF16_DOT       defined where there is a bf16 dot product instruction
#include "vector.h"

#include "attention_kernels.h"
#include "cached_attention_kernels.h"
#include "elementwise_kernels.h"
#include "norm_kernels.h"
#include "pack_kernels.h"
#include "product_kernels.h"
#include "reduction_kernels.h"
#include "rope_kernels.h"
#include "skinny_kernels.h"
#include "tile_kernels.h"

const mk_kernels KERNELS = {
    .isa = ISA,
#if defined(BF16_DOT)
    .bf16_dot = true,
#endif
    .tile_rows = MR,
    .tile_columns = NR,
    .cast = cast_block,
    .add = add_block,
    .scale = scale_block,
    .swiglu = swiglu_block,
    .swiglu_backward = swiglu_backward_block,
    .embedding = embedding_block,
    .embedding_backward = embedding_backward_block,
    .rms_norm = rms_norm_block,
    .rms_norm_backward = rms_norm_backward_block,
    .sum_rows = sum_rows_block,
    .rope = rope_block,
    .pack_b_panel = pack_b_panel,
    .pack_b_rows = pack_b_rows,
    .product_block = product_block,
    .skinny_pack = skinny_pack,
    .skinny_block = skinny_block,
    .attention = attention_block,
    .attention_backward = attention_backward_block,
    .cached_attention_run = cached_attention_run,
    .cached_attention_chunk = cached_attention_chunk,
    .cached_attention_merge = cached_attention_merge,
    .cross_entropy_row = cross_entropy_row,
    .sum = sum_block,
    .sum_of_squares = sum_of_squares_block,
    .adamw = adamw_block,
    .peak_rounds = peak_rounds,
    .read = read_block,
};
