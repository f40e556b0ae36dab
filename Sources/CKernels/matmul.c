// The matrix product: packs B for all threads, then hands out blocks of C.
//
// Share of the arithmetic peak (two Zen 5 threads: bf16 1070, f32 545 GFLOP/s), packing included, 2026-11-25, the shapes of
// Benchmarks/results/2026-11-25-2.md (`mynah bench gemm` prints them):
//   bf16 forward and gradient of x 83 to 96 %, gradient of a weight 79 to 88 % (70 % at 512 x 512);
//   f32 80 to 94 % and 70 to 95 %. Two threads over one: 1.95 to 2.00.
// What is left: in a gradient of a weight, packing: both operands are used a few hundred times only.
//
// The blocks may depend on the number of threads: each element of C is the same sum in the same order in any block.
#include "internal.h"

enum {
    ROWS_AT_ONCE = 96,           // rows and columns of C in a block, at most
    COLUMNS_AT_ONCE = 1024,
    BLOCKS_PER_THREAD = 8,       // a product is cut finer until it has so many, but not finer than
    FEWEST_ROWS = 32,
    FEWEST_COLUMNS = 256,
    K_OF_GRADIENT = 768,         // elements along K in a slice, of the gradient of a weight
    LONG_K = 8192,               // products that sum over more do so MK_LONG_K_SLICE at a time
    ROWS_PACKED_AT_ONCE = 32,    // rows of B that are packed together
    SKINNY_ROWS = 24,            // up to so many, the weights are read as they lie
    SKINNY_BYTES = 256 * 1024,   // of weights in a block, at most; longer stretches stream faster
    SKINNY_BLOCKS_PER_THREAD = 4,
};

/// Of B in the gradient of a weight; L3 caches of 16 to 32 MiB hold the other operands beside it.
static const long near_bytes = 6L << 20;

/// Packed B is worked through in slices of at most this many bytes (as f32).
static const long slice_bytes = 32L << 20;

static long slice_columns(long n, long k) {
    long const fits = slice_bytes / (4 * mk_max(k, 1)) / MK_MAX_TILE_COLUMNS * MK_MAX_TILE_COLUMNS;
    return mk_min(mk_round_up(n, MK_MAX_TILE_COLUMNS), mk_max(fits, 8 * MK_MAX_TILE_COLUMNS));
}

size_t mk_packed_b_bytes(long n, long k) { return (size_t)(mk_round_up(n, MK_MAX_TILE_COLUMNS) * mk_panel_rows(k)) * 4; }

static size_t scratch_of_thread(void) {
    return ((size_t)ROWS_AT_ONCE * MK_K_BLOCK + (size_t)ROWS_AT_ONCE * COLUMNS_AT_ONCE) * 4;
}

size_t mk_product_scratch_bytes(int threads) { return (size_t)threads * scratch_of_thread(); }

static bool is_skinny(const mk_matmul_shape *shape) {
    return shape->m <= SKINNY_ROWS && shape->transpose_b && !shape->transpose_a;
}

/// Elements along K that are packed and used before the next. In the gradient of a weight B is long and each of its rows used
/// a few hundred times: where it is more than stays near, it is better taken a slice at a time. So is a B of more rows
/// than any block of C could keep near.
static long k_at_once(const mk_matmul_shape *shape) {
    if (shape->transpose_a && shape->output_type == MK_F32)
        return shape->n * shape->k * (long)mk_size(shape->input_type) > near_bytes ? K_OF_GRADIENT : mk_max(1, shape->k);
    return shape->k > LONG_K ? MK_LONG_K_SLICE : mk_max(1, shape->k);
}

/// Bytes of sums between slices of K; those of an f32 result stand in the result.
static size_t sums_bytes(const mk_matmul_shape *shape) {
    bool const needed = shape->output_type != MK_F32 && k_at_once(shape) < shape->k;
    return needed ? (size_t)(shape->m * shape->n) * sizeof(float) : 0;
}

size_t mk_matmul_workspace(const mk_matmul_shape *shape, int threads) {
    if (is_skinny(shape)) return (size_t)(shape->m * mk_round_up(shape->k, 16)) * 4;
    long const k = mk_min(shape->k, k_at_once(shape));
    return mk_packed_b_bytes(slice_columns(shape->n, k), k) + sums_bytes(shape) + mk_product_scratch_bytes(threads) + 2 * 64;
}

typedef struct {
    const mk_kernels *kernels;
    const mk_product *product;
    mk_unit *packed;
    long panel_units;
    long row_blocks, column_blocks, block_columns;
    char *scratch;
} product_job;

static void pack_panel(void *context, long panel, int thread) {
    (void)thread;
    product_job *job = context;
    long const columns = job->kernels->tile_columns;
    job->kernels->pack_b_panel(job->product, job->packed + panel * job->panel_units, job->product->first_column + panel * columns);
}

static void pack_rows(void *context, long block, int thread) {
    (void)thread;
    product_job *job = context;
    long const k0 = block * ROWS_PACKED_AT_ONCE;
    job->kernels->pack_b_rows(job->product, job->packed, k0, mk_min(job->product->k, k0 + ROWS_PACKED_AT_ONCE));
}

/// Packs columns first_column ..< n of op(B) into `packed`.
void mk_product_pack_b(mk_pool *pool, mk_product *product, void *packed) {
    const mk_kernels *kernels = mk_pool_kernels(pool);
    bool const pairs = product->input_type == MK_BF16 && kernels->bf16_dot;
    long const k_units = pairs ? (product->k + 1) / 2 : product->k;
    product_job job = {.kernels = kernels, .product = product, .packed = packed, .panel_units = mk_panel_rows(k_units) * kernels->tile_columns};
    product->packed_b = packed;
    if (product->transpose_b)
        mk_pool_run(pool, pack_panel, &job, mk_ceil_div(product->n - product->first_column, kernels->tile_columns));
    else
        mk_pool_run(pool, pack_rows, &job, mk_ceil_div(product->k, ROWS_PACKED_AT_ONCE));
}

/// The row of C at which a block of rows begins: whole tiles, and as many of them in each block as can be.
static long first_row(const product_job *job, long row_block) {
    long const tile = job->kernels->tile_rows;
    return mk_min(job->product->m, mk_ceil_div(job->product->m, tile) * row_block / job->row_blocks * tile);
}

static void run_block(void *context, long block, int thread) {
    product_job *job = context;
    const mk_product *product = job->product;
    long const row_block = block % job->row_blocks;
    long const n0 = product->first_column + block / job->row_blocks * job->block_columns;
    job->kernels->product_block(product, first_row(job, row_block), first_row(job, row_block + 1), n0,
                                mk_min(n0 + job->block_columns, product->n),
                                job->scratch + (size_t)thread * scratch_of_thread());
}

/// C = A B (+ residual) for columns first_column ..< n, B packed.
void mk_product_run(mk_pool *pool, const mk_product *product, void *scratch) {
    const mk_kernels *kernels = mk_pool_kernels(pool);
    long const columns = product->n - product->first_column, threads = mk_pool_threads(pool);
    long const wanted = BLOCKS_PER_THREAD * threads, most_tiles = ROWS_AT_ONCE / kernels->tile_rows;
    long const fewest = mk_ceil_div(mk_ceil_div(product->m, kernels->tile_rows), most_tiles);
    long const row_blocks = mk_min(mk_max(fewest, product->m / FEWEST_ROWS), mk_max(mk_round_up(fewest, threads), wanted));
    long const column_blocks = mk_max(mk_ceil_div(columns, COLUMNS_AT_ONCE),
                                      mk_min(mk_ceil_div(wanted, row_blocks), columns / FEWEST_COLUMNS));
    mk_product hinted = *product;
    hinted.rows_ahead = threads * mk_ceil_div(product->m, row_blocks);
    product_job job = {
        .kernels = kernels,
        .product = &hinted,
        .row_blocks = row_blocks,
        .block_columns = mk_round_up(mk_ceil_div(columns, mk_max(column_blocks, 1)), kernels->tile_columns),
        .scratch = scratch,
    };
    job.column_blocks = mk_ceil_div(columns, job.block_columns);
    mk_pool_run(pool, run_block, &job, job.row_blocks * job.column_blocks);
}

static void run_skinny(void *context, long block, int thread) {
    (void)thread;
    product_job *job = context;
    long const n0 = block * job->block_columns;
    job->kernels->skinny_block(job->product, n0, mk_min(n0 + job->block_columns, job->product->n));
}

void mk_matmul(mk_pool *pool, const mk_matmul_shape *shape, void *c, const void *a, const void *b, const void *residual,
               void *workspace) {
    if (shape->m <= 0 || shape->n <= 0) return;
    mk_product product = {
        .m = shape->m, .n = shape->n, .k = shape->k,
        .transpose_a = shape->transpose_a, .transpose_b = shape->transpose_b,
        .input_type = shape->input_type, .output_type = shape->output_type, .residual_type = shape->residual_type,
        .a = a, .b = b, .residual = residual, .c = c,
        .lda = shape->transpose_a ? shape->m : shape->k,
        .ldb = shape->transpose_b ? shape->k : shape->n,
        .ldc = shape->n,
    };
    if (is_skinny(shape)) {
        long const row_bytes = mk_max(1, shape->k * (long)mk_size(shape->input_type));
        product_job job = {.kernels = mk_pool_kernels(pool), .product = &product};
        job.kernels->skinny_pack(&product, workspace);
        product.packed_a = workspace;
        long const share = mk_ceil_div(shape->n, SKINNY_BLOCKS_PER_THREAD * mk_pool_threads(pool));
        job.block_columns = mk_round_up(mk_max(1, mk_min(SKINNY_BYTES / row_bytes, share)), 4);
        mk_pool_run(pool, run_skinny, &job, mk_ceil_div(shape->n, job.block_columns));
        return;
    }
    char *rest = workspace;
    long const k_slice = k_at_once(shape), slice = slice_columns(shape->n, mk_min(shape->k, k_slice));
    void *packed = mk_take(&rest, mk_packed_b_bytes(slice, mk_min(shape->k, k_slice)));
    void *sums = shape->output_type == MK_F32 ? c : mk_take(&rest, sums_bytes(shape));
    for (long column = 0; column < shape->n; column += slice) {
        product.first_column = column;
        product.n = mk_min(shape->n, column + slice);
        for (long k = 0; k < mk_max(1, shape->k); k += k_slice) {
            bool const first = k == 0, last = k + k_slice >= shape->k;
            product.k = mk_min(k_slice, shape->k - k);
            product.a = mk_at(a, shape->input_type, shape->transpose_a ? k * product.lda : k);
            product.b = mk_at(b, shape->input_type, shape->transpose_b ? k : k * product.ldb);
            product.c = last ? c : sums;
            product.output_type = last ? shape->output_type : MK_F32;
            product.residual = first ? residual : sums;
            product.residual_type = first ? shape->residual_type : MK_F32;
            mk_product_pack_b(pool, &product, packed);
            mk_product_run(pool, &product, rest);
        }
    }
}
