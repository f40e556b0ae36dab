#include "CKernelsReference.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

uint16_t reference_to_bf16(float x) {
    uint32_t bits;
    memcpy(&bits, &x, 4);
    if (isnan(x)) return (uint16_t)(bits >> 16 | 0x40);
    return (uint16_t)((bits + 0x7fff + (bits >> 16 & 1)) >> 16);
}

float reference_from_bf16(uint16_t x) {
    uint32_t const bits = (uint32_t)x << 16;
    float y;
    memcpy(&y, &bits, 4);
    return y;
}

void reference_matmul(float *c, const float *a, const float *b, const float *residual, long m, long n, long k,
                      bool transpose_a, bool transpose_b) {
    for (long i = 0; i < m; i++)
        for (long j = 0; j < n; j++) {
            double sum = residual ? residual[i * n + j] : 0;
            for (long l = 0; l < k; l++)
                sum += (double)a[transpose_a ? l * m + i : i * k + l] * b[transpose_b ? j * k + l : l * n + j];
            c[i * n + j] = (float)sum;
        }
}

static double sigmoid(double x) { return 1 / (1 + exp(-x)); }

void reference_swiglu(float *y, const float *gate, const float *up, long n) {
    for (long i = 0; i < n; i++) y[i] = (float)(gate[i] * sigmoid(gate[i]) * up[i]);
}

void reference_swiglu_backward(float *dgate, float *dup, const float *gate, const float *up, const float *dy, long n) {
    for (long i = 0; i < n; i++) {
        double const s = sigmoid(gate[i]);
        dgate[i] = (float)(dy[i] * up[i] * s * (1 + gate[i] * (1 - s)));
        dup[i] = (float)(dy[i] * gate[i] * s);
    }
}

void reference_embedding(float *y, const float *table, const int32_t *ids, long n, long v, long d) {
    for (long i = 0; i < n; i++)
        for (long j = 0; j < d; j++) y[i * d + j] = ids[i] >= 0 && ids[i] < v ? table[ids[i] * d + j] : 0;
}

void reference_embedding_backward(float *dtable, const float *dy, const int32_t *ids, long n, long v, long d) {
    memset(dtable, 0, (size_t)(v * d) * sizeof(float));
    for (long i = 0; i < n; i++)
        for (long j = 0; j < d; j++)
            if (ids[i] >= 0 && ids[i] < v) dtable[ids[i] * d + j] += dy[i * d + j];
}

void reference_rms_norm(float *y, const float *x, const float *weight, float epsilon, long n, long d) {
    for (long i = 0; i < n; i++) {
        double squares = 0;
        for (long j = 0; j < d; j++) squares += (double)x[i * d + j] * x[i * d + j];
        double const r = 1 / sqrt(squares / (double)d + epsilon);
        for (long j = 0; j < d; j++) y[i * d + j] = (float)(x[i * d + j] * r * weight[j]);
    }
}

void reference_rms_norm_backward(float *dx, float *dweight, const float *x, const float *weight, const float *dy,
                                 const float *residual, float epsilon, long n, long d) {
    double *sums = calloc((size_t)d, sizeof(double));
    for (long i = 0; i < n; i++) {
        double squares = 0, products = 0;
        for (long j = 0; j < d; j++) {
            squares += (double)x[i * d + j] * x[i * d + j];
            products += (double)x[i * d + j] * dy[i * d + j] * weight[j];
        }
        double const r = 1 / sqrt(squares / (double)d + epsilon);
        for (long j = 0; j < d; j++) {
            sums[j] += dy[i * d + j] * x[i * d + j] * r;
            double const g = dy[i * d + j] * weight[j] * r - x[i * d + j] * r * r * r * products / (double)d;
            dx[i * d + j] = (float)(g + (residual ? residual[i * d + j] : 0));
        }
    }
    for (long j = 0; j < d; j++) dweight[j] = (float)sums[j];
    free(sums);
}

void reference_rope(float *y, const float *x, const float *table, const int32_t *positions, long n, long h, long dh, bool inverse) {
    for (long i = 0; i < n * h; i++)
        for (long j = 0; j < dh / 2; j++) {
            const float *row = table + positions[i / h] * dh;
            float const c = row[j], s = inverse ? -row[j + dh / 2] : row[j + dh / 2];
            float const first = x[i * dh + j], second = x[i * dh + j + dh / 2];
            y[i * dh + j] = first * c - second * s;
            y[i * dh + j + dh / 2] = second * c + first * s;
        }
}

/// p[first ... last] = softmax of scale q.k; returns the log of the sum of exponentials. Keys are `step` apart.
static double probabilities(double *p, const float *q, const float *k, long step, long first, long last, long dh, float scale) {
    double top = -INFINITY, sum = 0;
    for (long j = first; j <= last; j++) {
        p[j] = 0;
        for (long l = 0; l < dh; l++) p[j] += (double)q[l] * k[j * step + l];
        p[j] *= scale;
        if (p[j] > top) top = p[j];
    }
    for (long j = first; j <= last; j++) sum += exp(p[j] - top);
    for (long j = first; j <= last; j++) p[j] = exp(p[j] - top) / sum;
    return top + log(sum);
}

void reference_attention(float *o, float *lse, const float *q, const float *k, const float *v, const int32_t *starts, long b,
                         long t, long h, long hkv, long dh, float scale) {
    double *p = malloc((size_t)t * sizeof(double));
    for (long row = 0; row < b * t; row++)
        for (long head = 0; head < h; head++) {
            long const batch = row / t, last = row % t, first = starts ? starts[row] : 0, step = hkv * dh;
            long const kv = (batch * t * hkv + head / (h / hkv)) * dh, at = (row * h + head) * dh;
            lse[(batch * h + head) * t + last] = (float)probabilities(p, q + at, k + kv, step, first, last, dh, scale);
            for (long l = 0; l < dh; l++) {
                double sum = 0;
                for (long j = first; j <= last; j++) sum += p[j] * v[kv + j * step + l];
                o[at + l] = (float)sum;
            }
        }
    free(p);
}

void reference_attention_backward(float *dq, float *dk, float *dv, const float *q, const float *k, const float *v,
                                  const float *d_o, const int32_t *starts, long b, long t, long h, long hkv, long dh, float scale) {
    double *p = malloc((size_t)t * sizeof(double)), *dp = malloc((size_t)t * sizeof(double));
    memset(dk, 0, (size_t)(b * t * hkv * dh) * sizeof(float));
    memset(dv, 0, (size_t)(b * t * hkv * dh) * sizeof(float));
    for (long row = 0; row < b * t; row++)
        for (long head = 0; head < h; head++) {
            long const batch = row / t, last = row % t, first = starts ? starts[row] : 0, step = hkv * dh;
            long const kv = (batch * t * hkv + head / (h / hkv)) * dh, at = (row * h + head) * dh;
            probabilities(p, q + at, k + kv, step, first, last, dh, scale);
            double expected = 0;
            for (long j = first; j <= last; j++) {
                dp[j] = 0;
                for (long l = 0; l < dh; l++) {
                    dp[j] += (double)d_o[at + l] * v[kv + j * step + l];
                    dv[kv + j * step + l] += (float)(p[j] * d_o[at + l]);
                }
                expected += p[j] * dp[j];
            }
            for (long l = 0; l < dh; l++) {
                double sum = 0;
                for (long j = first; j <= last; j++) {
                    double const ds = p[j] * (dp[j] - expected) * scale;
                    sum += ds * k[kv + j * step + l];
                    dk[kv + j * step + l] += (float)(ds * q[at + l]);
                }
                dq[at + l] = (float)sum;
            }
        }
    free(p);
    free(dp);
}

void reference_cached_attention(float *o, const float *q, const float *k_cache, const float *v_cache, const int32_t *slots,
                                const int32_t *positions, long n, long slot_count, long context, long h, long hkv, long dh,
                                float scale) {
    double *p = malloc((size_t)context * sizeof(double));
    memset(o, 0, (size_t)(n * h * dh) * sizeof(float));
    for (long i = 0; i < n * h; i++) {
        long const token = i / h, kv_head = i % h / (h / hkv), step = hkv * dh;
        if (slots[token] < 0 || slots[token] >= slot_count || positions[token] < 0 || positions[token] >= context) continue;
        long const at = (slots[token] * context * hkv + kv_head) * dh;
        probabilities(p, q + i * dh, k_cache + at, step, 0, positions[token], dh, scale);
        for (long l = 0; l < dh; l++) {
            double sum = 0;
            for (long j = 0; j <= positions[token]; j++) sum += p[j] * v_cache[at + j * step + l];
            o[i * dh + l] = (float)sum;
        }
    }
    free(p);
}

void reference_cross_entropy(float *losses, float *dx, float *dhead, const float *x, const float *head, const int32_t *targets,
                             float gradient_scale, long n, long d, long v) {
    double *p = malloc((size_t)v * sizeof(double));
    memset(dhead, 0, (size_t)(v * d) * sizeof(float));
    memset(dx, 0, (size_t)(n * d) * sizeof(float));
    for (long i = 0; i < n; i++) {
        losses[i] = 0;
        if (targets[i] < 0 || targets[i] >= v) continue;
        double const log_sum = probabilities(p, x + i * d, head, d, 0, v - 1, d, 1);
        double at_target = 0;
        for (long l = 0; l < d; l++) at_target += (double)x[i * d + l] * head[targets[i] * d + l];
        losses[i] = (float)(log_sum - at_target);
        for (long j = 0; j < v; j++) {
            float const g = (float)((p[j] - (j == targets[i] ? 1 : 0)) * gradient_scale);
            for (long l = 0; l < d; l++) {
                dx[i * d + l] += g * head[j * d + l];
                dhead[j * d + l] += g * x[i * d + l];
            }
        }
    }
    free(p);
}

void reference_adamw(float *p, float *m, float *v, const float *g, const float *step, float gradient_scale, float beta1,
                     float beta2, float epsilon, float weight_decay, long n) {
    for (long i = 0; i < n; i++) {
        double const gi = (double)g[i] * gradient_scale;
        m[i] = (float)(beta1 * m[i] + (1 - (double)beta1) * gi);
        v[i] = (float)(beta2 * v[i] + (1 - (double)beta2) * gi * gi);
        double const change = m[i] / step[1] / (sqrt(v[i] / step[2]) + epsilon);
        p[i] = (float)(p[i] - step[0] * (change + weight_decay * p[i]));
    }
}
