// What each kernel means, in plain scalar C: no vectors, no blocks, no threads. The tests hold every instruction set to it.
//
// Arrays are f32; where a kernel works on bf16, the test rounds its inputs first and compares with a bf16 tolerance.
// Sums are in f64. Shapes are those of CKernels.h.
#ifndef MYNAH_CKERNELS_REFERENCE_H
#define MYNAH_CKERNELS_REFERENCE_H

#include <stdbool.h>
#include <stdint.h>

/// The bf16 nearest to x, ties to even, and back.
uint16_t reference_to_bf16(float x);
float reference_from_bf16(uint16_t x);

void reference_matmul(float *c, const float *a, const float *b, const float *residual, long m, long n, long k,
                      bool transpose_a, bool transpose_b);
void reference_swiglu(float *y, const float *gate, const float *up, long n);
void reference_swiglu_backward(float *dgate, float *dup, const float *gate, const float *up, const float *dy, long n);
void reference_embedding(float *y, const float *table, const int32_t *ids, long n, long v, long d);
void reference_embedding_backward(float *dtable, const float *dy, const int32_t *ids, long n, long v, long d);
void reference_rms_norm(float *y, const float *x, const float *weight, float epsilon, long n, long d);
void reference_rms_norm_backward(float *dx, float *dweight, const float *x, const float *weight, const float *dy,
                                 const float *residual, float epsilon, long n, long d);
void reference_rope(float *y, const float *x, const float *table, const int32_t *positions, long n, long h, long dh, bool inverse);
void reference_attention(float *o, float *lse, const float *q, const float *k, const float *v, const int32_t *starts, long b,
                         long t, long h, long hkv, long dh, float scale);
void reference_attention_backward(float *dq, float *dk, float *dv, const float *q, const float *k, const float *v,
                                  const float *d_o, const int32_t *starts, long b, long t, long h, long hkv, long dh, float scale);
void reference_cached_attention(float *o, const float *q, const float *k_cache, const float *v_cache, const int32_t *slots,
                                const int32_t *positions, long n, long slot_count, long context, long h, long hkv, long dh,
                                float scale);
void reference_cross_entropy(float *losses, float *dx, float *dhead, const float *x, const float *head, const int32_t *targets,
                             float gradient_scale, long n, long d, long v);
void reference_adamw(float *p, float *m, float *v, const float *g, const float *step, float gradient_scale, float beta1,
                     float beta2, float epsilon, float weight_decay, long n);

#endif
