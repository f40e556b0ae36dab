// Vector kernels of the CPU device: plain C, one header, instruction set chosen at run time.
//
// Conventions
// - Every array is contiguous and row-major. Shapes stand in comments, slowest dimension first.
// - `mk_type` arguments give the element type of the arrays whose parameter is `void *`; arithmetic is always f32.
// - What is added to what, and in which order, depends on the shapes alone: the same inputs give the same bits on any
//   number of threads (of one instruction set).
// - Kernels never allocate. Those that need scratch say how much in `mk_*_workspace` (bytes, 64-byte aligned).
// - Nothing here checks shapes: CPUDevice does, once, when it compiles a program.
#ifndef MYNAH_CKERNELS_H
#define MYNAH_CKERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum { MK_F32 = 0, MK_BF16 = 1 } mk_type;

// ---- Instruction sets --------------------------------------------------------------------------------------------

typedef enum { MK_PORTABLE = 0, MK_AVX2 = 1, MK_AVX512 = 2, MK_NEON_BF16 = 3 } mk_isa;

/// The best instruction set this processor and operating system offer (AVX2 means AVX2+FMA; AVX512 means F+BW+DQ+VL;
/// NEON_BF16 means arm64 with FEAT_BF16, and PORTABLE is NEON there).
mk_isa mk_isa_best(void);
/// The instruction set that new pools use: `MYNAH_ISA` (portable, avx2, avx512, neon-bf16) where it is set and available, else the best.
mk_isa mk_isa_current(void);
/// Chooses another for the pools that are made from now on. False where the processor does not offer it.
bool mk_isa_force(mk_isa isa);
const char *mk_isa_name(mk_isa isa);
/// True where new pools use a bf16 dot product instruction (AVX512_BF16, FEAT_BF16).
bool mk_has_bf16_dot(void);

// ---- Threads -----------------------------------------------------------------------------------------------------

typedef struct mk_pool mk_pool;
typedef void (*mk_block)(void *context, long block, int thread);

/// A pool of `threads` threads in all: the caller is thread 0, `threads - 1` are started. `pin` binds them to processors
/// (the caller is left alone). Null if threads cannot be started.
mk_pool *mk_pool_create(int threads, bool pin);
void mk_pool_destroy(mk_pool *pool);
int mk_pool_threads(const mk_pool *pool);
/// Has the kernels that run on this pool use another instruction set. False where the processor does not offer it.
bool mk_pool_use(mk_pool *pool, mk_isa isa);
/// Seconds that a thread (0 is the caller) has spent in blocks since the pool was made. What is left of a program's time is
/// waiting: for others' last blocks, and for the caller between jobs.
double mk_pool_busy_seconds(const mk_pool *pool, int thread);
/// Runs block 0 ..< blocks, handed out dynamically in increasing order; returns when all are done.
void mk_pool_run(mk_pool *pool, mk_block function, void *context, long blocks);

// ---- Element by element ------------------------------------------------------------------------------------------

/// y = x converted, n elements.
void mk_cast(mk_pool *pool, void *y, mk_type y_type, const void *x, mk_type x_type, long n);
/// y = a + b, n elements.
void mk_add(mk_pool *pool, void *y, mk_type y_type, const void *a, mk_type a_type, const void *b, mk_type b_type, long n);
/// y = x * factor[0], n elements; factor is one f32 in memory.
void mk_scale(mk_pool *pool, void *y, mk_type y_type, const void *x, mk_type x_type, const float *factor, long n);
/// y = silu(gate) * up, n elements, all of `type`.
void mk_swiglu(mk_pool *pool, void *y, const void *gate, const void *up, mk_type type, long n);
/// Gradient of mk_swiglu.
void mk_swiglu_backward(mk_pool *pool, void *dgate, void *dup, const void *gate, const void *up, const void *dy, mk_type type,
                        long n);

// ---- Matrix product ----------------------------------------------------------------------------------------------

/// C[M,N] = op(A) op(B) (+ residual[M,N]), accumulated in f32.
/// op(A) is [M,K]: `a` holds [M,K], or [K,M] where `transpose_a`. op(B) is [K,N]: `b` holds [K,N], or [N,K] where
/// `transpose_b` (the layout of a weight [out,in]). `a` and `b` are of one type. `residual` may be null, or `c` itself where both
/// are of one type. An f32 C holds parts of its sums while the product runs.
typedef struct {
    long m, n, k;
    bool transpose_a, transpose_b;
    mk_type input_type, output_type, residual_type;
} mk_matmul_shape;

size_t mk_matmul_workspace(const mk_matmul_shape *shape, int threads);
void mk_matmul(mk_pool *pool, const mk_matmul_shape *shape, void *c, const void *a, const void *b, const void *residual,
               void *workspace);

// ---- Embedding ---------------------------------------------------------------------------------------------------

/// y[N,D] = table[ids[n], :]. Ids outside 0 ..< V give a row of zeros.
void mk_embedding(mk_pool *pool, void *y, mk_type y_type, const void *table, mk_type table_type, const int32_t *ids, long n,
                  long v, long d);
/// dtable[V,D] (f32) = sum of dy's rows by id; rows of ids that do not occur are zero.
void mk_embedding_backward(mk_pool *pool, float *dtable, const void *dy, mk_type dy_type, const int32_t *ids, long n, long v,
                           long d);

// ---- Norms -------------------------------------------------------------------------------------------------------

/// y[N,D] = x / sqrt(mean(x^2) + epsilon) * weight[D] (f32). Source: Zhang and Sennrich 2019.
void mk_rms_norm(mk_pool *pool, void *y, mk_type y_type, const void *x, mk_type x_type, const float *weight, float epsilon,
                 long n, long d);
size_t mk_rms_norm_backward_workspace(long n, long d);
/// dx[N,D] (+ residual[N,D] of dx_type, where not null: may alias dx) and dweight[D] (f32).
void mk_rms_norm_backward(mk_pool *pool, void *dx, mk_type dx_type, float *dweight, const void *x, mk_type x_type,
                          const float *weight, const void *dy, mk_type dy_type, const void *residual, float epsilon, long n,
                          long d, void *workspace);

// ---- Rotary positions --------------------------------------------------------------------------------------------

/// Rotates x[N,H,Dh] by its rows' positions, halves convention (as Hugging Face: element i pairs with i + Dh/2).
/// table[P, Dh] (f32) holds cos in its first half and sin in its second; positions[N] index it. `inverse` turns backwards,
/// which is the gradient. y may alias x. Source: Su et al. 2021.
void mk_rope(mk_pool *pool, void *y, const void *x, mk_type type, const float *table, const int32_t *positions, long n, long h,
             long dh, bool inverse);

// ---- Attention ---------------------------------------------------------------------------------------------------

/// Causal attention with grouped heads over packed sequences, without a T x T matrix in memory.
typedef struct {
    long b, t, h, hkv, dh;  // h is a multiple of hkv
    float scale;            // usually 1 / sqrt(dh)
    mk_type type;
} mk_attention_shape;

size_t mk_attention_workspace(const mk_attention_shape *shape, int threads);
/// o[B,T,H,Dh] and lse[B,H,T] (f32, log of the sum of exponentials of the scaled scores) from q[B,T,H,Dh], k and
/// v[B,T,Hkv,Dh]. Token t of row b sees tokens starts[b,t] ... t; `starts` (i32 [B,T], non-decreasing in t, the first
/// token of t's document) may be null, which means 0. Source: Dao et al. 2022 (FlashAttention), Ainslie et al. 2023 (GQA).
void mk_attention(mk_pool *pool, const mk_attention_shape *shape, void *o, float *lse, const void *q, const void *k,
                  const void *v, const int32_t *starts, void *workspace);
size_t mk_attention_backward_workspace(const mk_attention_shape *shape, int threads);
void mk_attention_backward(mk_pool *pool, const mk_attention_shape *shape, void *dq, void *dk, void *dv, const void *q,
                           const void *k, const void *v, const void *o, const float *lse, const void *d_o,
                           const int32_t *starts, void *workspace);

/// Attention of N tokens over a KV cache. Each token has a slot and a position and sees positions 0 ... its own of its slot.
/// o and q are [N,H,Dh]; the caches are [S,C,Hkv,Dh]. Consecutive tokens of one slot are worked on together.
typedef struct {
    long n, slots, context, h, hkv, dh;
    float scale;
    mk_type type;
} mk_cached_attention_shape;

size_t mk_cached_attention_workspace(const mk_cached_attention_shape *shape, int threads);
void mk_cached_attention(mk_pool *pool, const mk_cached_attention_shape *shape, void *o, const void *q, const void *k_cache,
                         const void *v_cache, const int32_t *slots, const int32_t *positions, void *workspace);
/// cache[slots[n], positions[n], :] = x[n, :], rows of `width` elements. Rows with a slot or position outside are left out.
void mk_cache_write(mk_pool *pool, void *cache, const void *x, mk_type type, const int32_t *slots, const int32_t *positions,
                    long n, long slot_count, long context, long width);

// ---- Cross-entropy fused with the output projection --------------------------------------------------------------

/// losses[N] (f32): -log softmax(x W^T)[target], 0 where the target is negative (not counted). x is [N,D], the head W is
/// [V,D], both of `type`. The logits live a chunk of rows at a time in the workspace.
/// Where `dx` ([N,D], type) and `dhead` ([V,D], f32) are not null, they get the gradient of `gradient_scale` times the sum of losses
/// in the same pass.
typedef struct {
    long n, d, v;
    mk_type type;
} mk_cross_entropy_shape;

size_t mk_cross_entropy_workspace(const mk_cross_entropy_shape *shape, int threads);
void mk_cross_entropy(mk_pool *pool, const mk_cross_entropy_shape *shape, float *losses, void *dx, float *dhead, const void *x,
                      const void *head, const int32_t *targets, float gradient_scale, void *workspace);

// ---- Reductions and the optimiser --------------------------------------------------------------------------------

size_t mk_sum_workspace(long n);
/// result[0] = sum of x, in f64 over fixed chunks.
void mk_sum(mk_pool *pool, float *result, const float *x, long n, void *workspace);
/// result[0] = sum of squares of x, in f64 over fixed chunks, added to result[0] where `accumulate`.
void mk_sum_of_squares(mk_pool *pool, double *result, const float *x, long n, bool accumulate, void *workspace);

typedef struct {
    float beta1, beta2, epsilon, weight_decay;
} mk_adamw_options;

/// One AdamW step, in place, on n elements. `step` holds f32 values read at run time: [learning rate, 1 - beta1^t, 1 - beta2^t].
/// `gradient_scale` (one f32) multiplies the gradient; where it is negative or not finite nothing changes.
/// Source: Loshchilov and Hutter 2019.
void mk_adamw(mk_pool *pool, float *parameter, float *first_moment, float *second_moment, const float *gradient,
              const float *step, const float *gradient_scale, const mk_adamw_options *options, long n);

// ---- Limits of the machine ---------------------------------------------------------------------------------------

/// Floating-point operations per second reached by independent multiply-adds in registers (f32 FMA, or bf16 dot products
/// where there are any), on all threads of the pool, over about `seconds`.
double mk_peak_flops(mk_pool *pool, mk_type type, double seconds);
/// Bytes per second of reading memory (a buffer of `bytes` bytes supplied by the caller), on all threads.
double mk_peak_read_bandwidth(mk_pool *pool, const void *buffer, size_t bytes, double seconds);

#ifdef __cplusplus
}
#endif
#endif
