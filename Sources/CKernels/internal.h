// What the files of CKernels share: the table of one-thread kernels that each instruction set fills in.
//
// `*_kernels.h` holds kernels written once with vector extensions; `kernels_<isa>.c` compiles all of them for one
// instruction set. The other `.c` files divide the work into blocks and run the table's kernels on a pool.
#ifndef MYNAH_CKERNELS_INTERNAL_H
#define MYNAH_CKERNELS_INTERNAL_H

#include "CKernels.h"

/// Packed operands are arrays of 32-bit units along K: one f32, or a pair of bf16 where the dot product instruction is used.
typedef uint32_t mk_unit;

/// One matrix product ready to run; see matmul.c.
typedef struct {
    long m, n, k;
    bool transpose_a, transpose_b;
    mk_type input_type, output_type, residual_type;
    const void *a, *b, *residual;
    void *c;
    long lda, ldb, ldc;        // elements between rows of a, b, and of c and residual
    const mk_unit *packed_a;   // of a product of a few rows; see skinny_kernels.h
    const mk_unit *packed_b;   // panels of NR columns: [N / NR][mk_panel_rows(K units)][NR]
    long first_column;         // the column of C at which packed_b begins
    long rows_ahead;           // how much further down the block lies that a thread is likely to work on next
} mk_product;

/// One head's (forward: queries q0 ..< q1 of the heads of one group) attention; see attention.c.
typedef struct {
    const mk_attention_shape *shape;
    const void *q, *k, *v, *o, *d_o;
    void *out, *dq, *dk, *dv;
    float *lse_out;
    const float *lse;
    const int32_t *starts;
} mk_attention_call;

typedef struct {
    const mk_cached_attention_shape *shape;
    const void *q, *k_cache, *v_cache;
    void *out;
    const int32_t *slots, *positions;
} mk_cached_attention_call;

/// Kernels of one instruction set. All run on the calling thread.
typedef struct {
    mk_isa isa;
    bool bf16_dot;
    long tile_rows, tile_columns;  // MR and NR of the matrix product's register tile

    void (*cast)(void *y, mk_type y_type, const void *x, mk_type x_type, long begin, long end);
    void (*add)(void *y, mk_type y_type, const void *a, mk_type a_type, const void *b, mk_type b_type, long begin, long end);
    void (*scale)(void *y, mk_type y_type, const void *x, mk_type x_type, float factor, long begin, long end);
    void (*swiglu)(void *y, const void *gate, const void *up, mk_type type, long begin, long end);
    void (*swiglu_backward)(void *dgate, void *dup, const void *gate, const void *up, const void *dy, mk_type type, long begin,
                            long end);
    void (*embedding)(void *y, mk_type y_type, const void *table, mk_type table_type, const int32_t *ids, long v, long d,
                      long begin, long end);
    void (*embedding_backward)(float *dtable, const void *dy, mk_type dy_type, const int32_t *ids, long n, long d,
                               long first_id, long last_id);
    void (*rms_norm)(void *y, mk_type y_type, const void *x, mk_type x_type, const float *weight, float epsilon, long d,
                     long begin, long end);
    void (*rms_norm_backward)(void *dx, mk_type dx_type, float *dweight, const void *x, mk_type x_type, const float *weight,
                              const void *dy, mk_type dy_type, const void *residual, float epsilon, long d, long begin,
                              long end);
    void (*sum_rows)(float *result, const float *rows, long count, long d, long begin, long end);
    void (*rope)(void *y, const void *x, mk_type type, const float *table, const int32_t *positions, long h, long dh,
                 bool inverse, long begin, long end);

    void (*pack_b_panel)(const mk_product *product, mk_unit *packed, long column);
    void (*pack_b_rows)(const mk_product *product, mk_unit *packed, long k0, long k1);
    void (*product_block)(const mk_product *product, long m0, long m1, long n0, long n1, void *scratch);
    void (*skinny_pack)(const mk_product *product, mk_unit *packed_a);
    void (*skinny_block)(const mk_product *product, long n0, long n1);

    void (*attention)(const mk_attention_call *call, long b, long kv_head, long q0, long q1, void *scratch);
    void (*attention_backward)(const mk_attention_call *call, long b, long kv_head, void *scratch);
    void (*cached_attention_run)(const mk_cached_attention_call *call, long token, long count, long kv_head, void *scratch);
    void (*cached_attention_chunk)(const mk_cached_attention_call *call, long token, long first, long last, float *partial,
                                   float *scratch);
    void (*cached_attention_merge)(const mk_cached_attention_call *call, long token, long chunks, const float *partials);

    float (*cross_entropy_row)(void *logits, mk_type type, long v, long target, float scale, bool gradient);
    double (*sum)(const float *x, long n);
    double (*sum_of_squares)(const float *x, long n);
    void (*adamw)(float *p, float *m, float *v, const float *g, const float *step, float gradient_scale,
                  const mk_adamw_options *options, long begin, long end);
    double (*peak_rounds)(mk_type type, long rounds);
    double (*read)(const void *buffer, size_t bytes);
} mk_kernels;

extern const mk_kernels mk_kernels_portable;
#if defined(__x86_64__)
extern const mk_kernels mk_kernels_avx2, mk_kernels_avx512, mk_kernels_avx512_bf16;
#elif defined(__aarch64__)
extern const mk_kernels mk_kernels_neon_bf16;
#endif

/// The table that new pools use.
const mk_kernels *mk_kernels_current(void);
/// The table of an instruction set; null where the processor does not offer it.
const mk_kernels *mk_kernels_of(mk_isa isa);
/// The table of a pool.
const mk_kernels *mk_pool_kernels(const mk_pool *pool);

// Limits that hold for every instruction set, so that a workspace fits whichever is in use.
enum {
    MK_MAX_TILE_COLUMNS = 32,
    MK_K_BLOCK = 384,            // units of K that one pass over a block of C adds up
    MK_LONG_K_SLICE = 2304,      // elements of a long K that are packed and used before the next
    MK_ATTENTION_QUERIES = 64,   // queries and keys of an attention tile
    MK_ATTENTION_KEYS = 64,
    MK_CACHED_KEYS = 256,        // keys of a chunk of a KV cache
};

/// Floats of one head's part of attention over a chunk: its bound, its sum, and from the 17th on o, rounded up to vectors.
#define MK_PARTIAL_FLOATS(DH) (16 + mk_round_up(DH, 16))

static inline long mk_min(long a, long b) { return a < b ? a : b; }
static inline long mk_max(long a, long b) { return a > b ? a : b; }
static inline long mk_ceil_div(long a, long b) { return (a + b - 1) / b; }
static inline long mk_round_up(long a, long b) { return mk_ceil_div(a, b) * b; }
/// Units along K from one panel of a packed B to the next: odd, so that not all begin in the same sets of a cache.
static inline long mk_panel_rows(long k_units) { return k_units | 1; }
static inline size_t mk_size(mk_type type) { return type == MK_F32 ? 4 : 2; }
static inline const void *mk_at(const void *p, mk_type type, long i) { return (const char *)p + (size_t)i * mk_size(type); }
static inline void *mk_at_mutable(void *p, mk_type type, long i) { return (char *)p + (size_t)i * mk_size(type); }

/// Takes `bytes` bytes, rounded up to a cache line, from the front of a workspace.
static inline void *mk_take(char **workspace, size_t bytes) {
    void *taken = *workspace;
    *workspace += (bytes + 63) & ~(size_t)63;
    return taken;
}

// Products whose B is packed once and used for several A (cross-entropy); mk_matmul is made of these.
size_t mk_packed_b_bytes(long n, long k);
size_t mk_product_scratch_bytes(int threads);
void mk_product_pack_b(mk_pool *pool, mk_product *product, void *packed);
void mk_product_run(mk_pool *pool, const mk_product *product, void *scratch);

/// Bytes of scratch that one thread needs.
size_t mk_attention_scratch(const mk_attention_shape *shape);
size_t mk_attention_backward_scratch(const mk_attention_shape *shape);

#endif
