// Attention of one key-value head's group of query heads, in tiles of queries and keys (Dao et al. 2022).
//
// Tiles of S = Q K^T and of P V are register-tile products on packed operands. A row keeps its sum and a bound near its
// running maximum; the bound moves, and what was summed shrinks, only when a score passes it by a factor of 2^8. Scores are
// in units of log 2, so that an exponential is a power of two.
// The gradient recomputes P from the rows' log-sum-exp. With D = rowsum(dO * O):
//   dV = P^T dO,  dS = P * (dO V^T - D) * scale,  dQ = dS K,  dK = dS^T Q.
#ifndef MYNAH_ATTENTION_KERNELS_H
#define MYNAH_ATTENTION_KERNELS_H

#include "pack_kernels.h"

enum { QT = MK_ATTENTION_QUERIES, KT = MK_ATTENTION_KEYS };

/// Packs rows x[count, dh] as the B of a product that sums over dh: panels of NR rows, [units of dh][NR].
INLINE void pack_rows_as_columns(mk_unit *to, mk_type type, const void *x, long row_step, long count, long dh) {
    for (long first = 0; first < count; first += NR, to += units(type, dh) * NR)
        pack_columns(to, type, mk_at(x, type, first * row_step), row_step, mk_min(NR, count - first), dh);
}

/// Packs rows x[count, dh] as the B of a product that sums over the rows: panels of NR columns, `panel_step` units apart.
INLINE void pack_rows_as_rows(mk_unit *to, long panel_step, mk_type type, const void *x, long row_step, long count, long dh) {
    for (long column = 0; column < dh; column += NR, to += panel_step)
        pack_panel_across(to, type, mk_at(x, type, column), row_step, dh - column, count);
}

/// Packs rows x[count, dh] as the A of a product that sums over dh: [count][units of dh].
INLINE void pack_rows(mk_unit *to, mk_type type, const void *x, long row_step, long count, long dh) {
    long const du = units(type, dh);
    for (long i = 0; i < count; i++) pack_along(to + i * du, type, mk_at(x, type, i * row_step), dh);
}

/// One row of a score tile: s[KT] -> p[KT] = 2^(scale s - m) within low ..< high and zero elsewhere. m is the row's bound,
/// l[W] its sums. Returns what earlier sums of the row must be multiplied by.
INLINE float softmax_step(const bool pairs, const bool whole, const float *s, void *p, float scale, long low, long high,
                          float *m, float *l) {
    mk_type const p_type = pairs ? MK_BF16 : MK_F32;
    vf scores[KT / W], highest = splat(-INFINITY);
#pragma clang loop unroll(full)
    for (int j = 0; j < KT / W; j++) {
        scores[j] = load_f32(s + j * W) * splat(scale);
        if (!whole && (low > j * W || high < (j + 1) * W))
            scores[j] = choose(lanes_between(j * W, low, high), scores[j], splat(-INFINITY));
        highest = larger(highest, scores[j]);
    }
    float const top = max_lanes(highest);
    float shrink = 1.0f;
    vf sums = load_f32(l);
    if (top > *m + 8.0f) {
        shrink = exp2f(*m - top);
        sums *= splat(shrink);
        *m = top;
    }
    vf const bound = splat(*m);
#pragma clang loop unroll(full)
    for (int j = 0; j < KT / W; j++) {
        vf x = power_of_two(pairs, scores[j] - bound);
        if (!whole && (low > j * W || high < (j + 1) * W)) x = (vf)((vi)x & lanes_between(j * W, low, high));
        sums += x;
        store(p, p_type, j * W, x);
    }
    store_f32(l, sums);
    return shrink;
}

/// Consecutive queries of one sequence, for the heads of one group.
typedef struct {
    mk_type type;
    long dh, group;
    float scale;
    const void *q, *k, *v;        // at the first query and the group's first head; k and v at key 0
    void *o;                      // as q
    long q_step, kv_step;         // elements between tokens
    long position, queries;       // the first query's position: it sees keys up to that
    const int32_t *starts;        // of the queries, or null
    float *lse;                   // of the first query and head, or null
    long lse_step;                // between heads
} query_rows;

INLINE void attend(const bool pairs, const query_rows *rows, void *scratch) {
    mk_type const type = rows->type, p_type = pairs ? MK_BF16 : MK_F32;
    long const dh = rows->dh, per_unit = pairs ? 2 : 1, du = units(type, dh), wide = mk_round_up(dh, NR);
    float const scale = rows->scale * LOG2_E;
    const int32_t *starts = rows->starts;
    long const first_key = starts ? starts[0] / KT * KT : 0, keys = rows->position + rows->queries - first_key;
    long const key_units = units(type, keys);

    char *rest = scratch;
    mk_unit *k_columns = mk_take(&rest, (size_t)(mk_round_up(keys, NR) * du) * 4);
    mk_unit *v_rows = mk_take(&rest, (size_t)(key_units * wide) * 4);
    mk_unit *q_rows = mk_take(&rest, (size_t)(QT * du) * 4);
    float *s = mk_take(&rest, QT * KT * 4), *o = mk_take(&rest, (size_t)(QT * wide) * 4);
    void *p = mk_take(&rest, QT * KT * 4);
    float m[QT], l[QT][W];

    pack_rows_as_columns(k_columns, type, mk_at(rows->k, type, first_key * rows->kv_step), rows->kv_step, keys, dh);
    pack_rows_as_rows(v_rows, key_units * NR, type, mk_at(rows->v, type, first_key * rows->kv_step), rows->kv_step, keys, dh);

    for (long query = 0; query < rows->queries; query += QT) {
        long const queries = mk_min(QT, rows->queries - query), position = rows->position + query;
        for (long head = 0; head < rows->group; head++) {
            long const q_at = query * rows->q_step + head * dh;
            pack_rows(q_rows, type, mk_at(rows->q, type, q_at), rows->q_step, queries, dh);
            memset(o, 0, (size_t)(queries * wide) * 4);
            for (long i = 0; i < queries; i++) m[i] = -INFINITY;
            memset(l, 0, sizeof l);
            for (long key = starts ? starts[query] / KT * KT : 0; key < position + queries; key += KT) {
                long const count = mk_min(KT, position + queries - key), local = key - first_key, diagonal = position - key;
                causal_product(SCORES, pairs, diagonal, queries, count, du, q_rows, du, 1, k_columns + local * du, du * NR, s, KT);
                for (long i = 0; i < queries; i++) {
                    long const low = mk_max(starts ? starts[query + i] - key : 0, 0), high = mk_min(i + 1 + diagonal, KT);
                    void *p_row = mk_at_mutable(p, p_type, i * KT);
                    float shrink = 1.0f;
                    if (low >= high)
                        memset(p_row, 0, KT * mk_size(p_type));
                    else if (low == 0 && high == KT)
                        shrink = softmax_step(pairs, true, s + i * KT, p_row, scale, 0, KT, m + i, l[i]);
                    else
                        shrink = softmax_step(pairs, false, s + i * KT, p_row, scale, low, high, m + i, l[i]);
                    if (shrink != 1.0f)
                        for (long j = 0; j < wide; j += W) store_f32(o + i * wide + j, load_f32(o + i * wide + j) * splat(shrink));
                }
                causal_product(OVER_KEYS, pairs, diagonal, queries, dh, units(type, count), p, KT / per_unit, 1,
                               v_rows + local / per_unit * NR, key_units * NR, o, wide);
            }
            for (long i = 0; i < queries; i++) {
                float const sum = sum_lanes(load_f32(l[i]));
                vf const inverse = splat(1.0f / sum);
                for (long j = 0; j < dh; j += W)
                    store_part(rows->o, type, q_at + i * rows->q_step + j, dh - j, load_f32(o + i * wide + j) * inverse);
                if (rows->lse) rows->lse[head * rows->lse_step + query + i] = m[i] * LN_2 + logf(sum);
            }
        }
    }
}

static void attend_rows(const query_rows *rows, void *scratch) {
    if (UNITS_ARE_PAIRS(rows->type))
        attend(true, rows, scratch);
    else
        attend(false, rows, scratch);
}

/// Queries q0 ..< q1 of every head of the group of `kv_head`.
static void attention_block(const mk_attention_call *call, long b, long kv_head, long q0, long q1, void *scratch) {
    const mk_attention_shape *shape = call->shape;
    mk_type const type = shape->type;
    long const t = shape->t, dh = shape->dh, h = shape->h, hkv = shape->hkv, group = h / hkv;
    long const q_at = ((b * t + q0) * h + kv_head * group) * dh, kv_at = (b * t * hkv + kv_head) * dh;
    query_rows const rows = {
        .type = type, .dh = dh, .group = group, .scale = shape->scale,
        .q = mk_at(call->q, type, q_at), .k = mk_at(call->k, type, kv_at), .v = mk_at(call->v, type, kv_at),
        .o = mk_at_mutable(call->out, type, q_at), .q_step = h * dh, .kv_step = hkv * dh, .position = q0, .queries = q1 - q0,
        .starts = call->starts ? call->starts + b * t + q0 : NULL,
        .lse = call->lse_out + (b * h + kv_head * group) * t + q0, .lse_step = t,
    };
    attend_rows(&rows, scratch);
}

/// Two rows of f32 as the units of a product that sums over the rows.
INLINE void store_pair_of_rows(mk_unit *to, vf first, vf second) {
#if defined(BF16_DOT) && VECTOR_BYTES == 64
    static const uint16_t order[32] = {0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23,
                                       8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31};
    __m512i const both = (__m512i)_mm512_cvtne2ps_pbh((__m512)second, (__m512)first);
    _mm512_storeu_si512(to, _mm512_permutexvar_epi16(_mm512_loadu_si512(order), both));
#else
    *(vu_unaligned *)to = (vu)widen(narrow(first)) >> 16 | (vu)widen(narrow(second));
#endif
}

/// Rows of a tile between scores and products: s and dp [QT][KT] give P and dS, each in the layouts its products want.
typedef struct {
    const float *s, *dp, *lse, *delta;
    const int32_t *starts;     // of the tile's queries, or null
    mk_unit *p_across, *ds_across;
    void *ds_rows;
    float scale;
    long queries, key, diagonal;
} gradient_tile;

/// Rows i and, for pairs, i + 1. Where not `whole`, keys that a row does not see give zeros.
INLINE void gradient_rows(const bool pairs, const bool whole, const gradient_tile *tile, long i) {
    int const rows = pairs ? 2 : 1;
    float bound[2], delta[2];
    long low[2] = {0, 0}, high[2] = {0, 0};
    for (int r = 0; r < rows; r++) {
        bool const there = whole || i + r < tile->queries;
        bound[r] = there ? tile->lse[i + r] * LOG2_E : 0;
        delta[r] = there ? tile->delta[i + r] : 0;
        if (whole || !there) continue;
        low[r] = tile->starts ? tile->starts[i + r] - tile->key : 0;
        high[r] = i + r + 1 + tile->diagonal;
    }
    vf const scale = splat(tile->scale), scale_2 = splat(tile->scale * LOG2_E);
#pragma clang loop unroll(disable)
    for (long j = 0; j < KT; j += W) {
        vf p[2], ds[2];
        for (int r = 0; r < rows; r++) {
            p[r] = power_of_two(pairs, load_f32(tile->s + (i + r) * KT + j) * scale_2 - splat(bound[r]));
            ds[r] = (load_f32(tile->dp + (i + r) * KT + j) - splat(delta[r])) * (p[r] * scale);
            if (!whole && (low[r] > j || high[r] < j + W)) {
                vi const seen = lanes_between(j, low[r], high[r]);
                p[r] = (vf)((vi)p[r] & seen);
                ds[r] = (vf)((vi)ds[r] & seen);
            }
            store(tile->ds_rows, pairs ? MK_BF16 : MK_F32, (i + r) * KT + j, ds[r]);
        }
        if (pairs) {
            store_pair_of_rows(tile->p_across + i / 2 * KT + j, p[0], p[1]);
            store_pair_of_rows(tile->ds_across + i / 2 * KT + j, ds[0], ds[1]);
        } else {
            store_f32((float *)tile->p_across + i * KT + j, p[0]);
            store_f32((float *)tile->ds_across + i * KT + j, ds[0]);
        }
    }
}

/// Gradients of one key-value head and of the query heads of its group.
INLINE void attention_backward_heads(const bool pairs, const mk_attention_call *call, long b, long kv_head, void *scratch) {
    const mk_attention_shape *shape = call->shape;
    mk_type const type = shape->type;
    long const t = shape->t, dh = shape->dh, h = shape->h, hkv = shape->hkv, group = h / hkv, per_unit = pairs ? 2 : 1;
    long const du = units(type, dh), wide = mk_round_up(dh, NR), key_units = units(type, t), query_units = units(type, QT);
    const int32_t *starts = call->starts ? call->starts + b * t : NULL;

    char *rest = scratch;
    size_t const columns_bytes = (size_t)(mk_round_up(t, NR) * du) * 4, rows_bytes = (size_t)(QT * du) * 4;
    mk_unit *k_columns = mk_take(&rest, columns_bytes), *v_columns = mk_take(&rest, columns_bytes);
    mk_unit *k_rows = mk_take(&rest, (size_t)(key_units * wide) * 4);
    float *dk = mk_take(&rest, (size_t)(t * wide) * 4), *dv = mk_take(&rest, (size_t)(t * wide) * 4);
    mk_unit *q_rows = mk_take(&rest, rows_bytes), *do_rows = mk_take(&rest, rows_bytes);
    mk_unit *q_across = mk_take(&rest, (size_t)(query_units * wide) * 4);
    mk_unit *do_across = mk_take(&rest, (size_t)(query_units * wide) * 4);
    float *s = mk_take(&rest, QT * KT * 4), *dp = mk_take(&rest, QT * KT * 4), *dq = mk_take(&rest, (size_t)(QT * wide) * 4);
    mk_unit *p_across = mk_take(&rest, QT * KT * 4), *ds_across = mk_take(&rest, QT * KT * 4);
    void *ds_rows = mk_take(&rest, QT * KT * 4);
    float delta[QT];

    long const kv_at = (b * t * hkv + kv_head) * dh, kv_step = hkv * dh, q_step = h * dh;
    pack_rows_as_columns(k_columns, type, mk_at(call->k, type, kv_at), kv_step, t, dh);
    pack_rows_as_columns(v_columns, type, mk_at(call->v, type, kv_at), kv_step, t, dh);
    pack_rows_as_rows(k_rows, key_units * NR, type, mk_at(call->k, type, kv_at), kv_step, t, dh);
    memset(dk, 0, (size_t)(t * wide) * 4);
    memset(dv, 0, (size_t)(t * wide) * 4);

    for (long query = 0; query < t; query += QT) {
        long const queries = mk_min(QT, t - query), last_key = query + queries;
        for (long head = kv_head * group; head < (kv_head + 1) * group; head++) {
            long const q_at = ((b * t + query) * h + head) * dh;
            const void *q = mk_at(call->q, type, q_at), *d_o = mk_at(call->d_o, type, q_at), *o = mk_at(call->o, type, q_at);
            const float *lse = call->lse + (b * h + head) * t + query;
            pack_rows(q_rows, type, q, q_step, queries, dh);
            pack_rows(do_rows, type, d_o, q_step, queries, dh);
            pack_rows_as_rows(q_across, query_units * NR, type, q, q_step, queries, dh);
            pack_rows_as_rows(do_across, query_units * NR, type, d_o, q_step, queries, dh);
            memset(dq, 0, (size_t)(queries * wide) * 4);
            for (long i = 0; i < queries; i++) {
                vf sums = {0};
                for (long j = 0; j < dh; j += W)
                    sums += load_part(o, type, i * q_step + j, dh - j) * load_part(d_o, type, i * q_step + j, dh - j);
                delta[i] = sum_lanes(sums);
            }
            for (long key = starts ? starts[query] / KT * KT : 0; key < last_key; key += KT) {
                long const count = mk_min(KT, last_key - key), diagonal = query - key;
                causal_product(SCORES, pairs, diagonal, queries, count, du, q_rows, du, 1, k_columns + key * du, du * NR, s, KT);
                causal_product(SCORES, pairs, diagonal, queries, count, du, do_rows, du, 1, v_columns + key * du, du * NR, dp, KT);
                gradient_tile const tile = {s, dp, lse, delta, starts ? starts + query : NULL, p_across, ds_across, ds_rows,
                                            shape->scale, queries, key, diagonal};
                for (long i = 0; i < queries; i += per_unit)
                    if (i + per_unit <= queries && i + 1 + diagonal >= KT && (!starts || starts[query + i + per_unit - 1] <= key))
                        gradient_rows(pairs, true, &tile, i);
                    else
                        gradient_rows(pairs, false, &tile, i);
                causal_product(OVER_KEYS, pairs, diagonal, queries, dh, units(type, count), ds_rows, KT / per_unit, 1,
                               k_rows + key / per_unit * NR, key_units * NR, dq, wide);
                causal_product(OVER_QUERIES, pairs, diagonal, count, dh, units(type, queries), ds_across, 1, KT, q_across,
                               query_units * NR, dk + key * wide, wide);
                causal_product(OVER_QUERIES, pairs, diagonal, count, dh, units(type, queries), p_across, 1, KT, do_across,
                               query_units * NR, dv + key * wide, wide);
            }
            for (long i = 0; i < queries; i++)
                for (long j = 0; j < dh; j += W)
                    store_part(call->dq, type, q_at + i * q_step + j, dh - j, load_f32(dq + i * wide + j));
        }
    }
    for (long i = 0; i < t; i++)
        for (long j = 0; j < dh; j += W) {
            store_part(call->dk, type, kv_at + i * kv_step + j, dh - j, load_f32(dk + i * wide + j));
            store_part(call->dv, type, kv_at + i * kv_step + j, dh - j, load_f32(dv + i * wide + j));
        }
}

static void attention_backward_block(const mk_attention_call *call, long b, long kv_head, void *scratch) {
    if (UNITS_ARE_PAIRS(call->shape->type))
        attention_backward_heads(true, call, b, kv_head, scratch);
    else
        attention_backward_heads(false, call, b, kv_head, scratch);
}

#endif
