// Attention of one key-value head's group of query heads, in tiles of queries and keys (Dao et al. 2022).
//
// Tiles of S = Q K^T and of P V are register-tile products on packed operands; a row keeps its running maximum and sum.
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
        pack_across(to, NR, type, mk_at(x, type, column), row_step, mk_min(NR, dh - column), count);
}

/// Packs rows x[count, dh] as the A of a product that sums over dh: [count][units of dh].
INLINE void pack_rows(mk_unit *to, mk_type type, const void *x, long row_step, long count, long dh) {
    long const du = units(type, dh);
    for (long i = 0; i < count; i++) pack_along(to + i * du, type, mk_at(x, type, i * row_step), dh);
}

/// All ones in the lanes of low ..< high, for lanes that begin at `at`.
INLINE vi lanes_between(long at, long low, long high) {
    vi const lane = lane_numbers() + (int32_t)at;
    return (lane >= splat_int((int32_t)low)) & (lane < splat_int((int32_t)high));
}

/// One row of a score tile: s[KT] -> p[KT] = e^(scale s - m), zero outside low ..< high; m and l are the row's running
/// maximum and sum. Returns what earlier sums of the row must be multiplied by.
INLINE float softmax_step(const float *s, void *p, mk_type p_type, float scale, long low, long high, float *m, float *l) {
    if (low >= high) {
        memset(p, 0, KT * mk_size(p_type));
        return 1.0f;
    }
    vf scores[KT / W], highest = splat(-INFINITY);
    for (int j = 0; j < KT / W; j++) {
        scores[j] = load_f32(s + j * W) * splat(scale);
        if (low > j * W || high < (j + 1) * W) scores[j] = choose(lanes_between(j * W, low, high), scores[j], splat(-INFINITY));
        highest = larger(highest, scores[j]);
    }
    float const top = max_lanes(highest), new_m = top > *m ? top : *m;
    vf sums = {0};
    for (int j = 0; j < KT / W; j++) {
        vf const x = exponential(scores[j] - splat(new_m));
        sums += x;
        store(p, p_type, j * W, x);
    }
    float const shrink = new_m == *m ? 1.0f : expf(*m - new_m);
    *l = *l * shrink + sum_lanes(sums);
    *m = new_m;
    return shrink;
}

/// Queries q0 ..< q1 of every head of the group of `kv_head`.
static void attention_block(const mk_attention_call *call, long b, long kv_head, long q0, long q1, void *scratch) {
    const mk_attention_shape *shape = call->shape;
    mk_type const type = shape->type;
    bool const pairs = UNITS_ARE_PAIRS(type);
    mk_type const p_type = pairs ? MK_BF16 : MK_F32;
    long const t = shape->t, dh = shape->dh, h = shape->h, hkv = shape->hkv, group = h / hkv, per_unit = pairs ? 2 : 1;
    long const du = units(type, dh), wide = mk_round_up(dh, NR);
    const int32_t *starts = call->starts ? call->starts + b * t : NULL;
    long const first_key = starts ? starts[q0] / KT * KT : 0, keys = q1 - first_key, key_units = units(type, keys);

    char *rest = scratch;
    mk_unit *k_columns = mk_take(&rest, (size_t)(mk_round_up(keys, NR) * du) * 4);
    mk_unit *v_rows = mk_take(&rest, (size_t)(key_units * wide) * 4);
    mk_unit *q_rows = mk_take(&rest, (size_t)(QT * du) * 4);
    float *s = mk_take(&rest, QT * KT * 4), *o = mk_take(&rest, (size_t)(QT * wide) * 4);
    void *p = mk_take(&rest, QT * KT * 4);
    float m[QT], l[QT];

    long const kv_at = ((b * t + first_key) * hkv + kv_head) * dh;
    pack_rows_as_columns(k_columns, type, mk_at(call->k, type, kv_at), hkv * dh, keys, dh);
    pack_rows_as_rows(v_rows, key_units * NR, type, mk_at(call->v, type, kv_at), hkv * dh, keys, dh);

    for (long query = q0; query < q1; query += QT) {
        long const queries = mk_min(QT, q1 - query), last_key = query + queries;
        for (long head = kv_head * group; head < (kv_head + 1) * group; head++) {
            long const q_at = ((b * t + query) * h + head) * dh;
            pack_rows(q_rows, type, mk_at(call->q, type, q_at), h * dh, queries, dh);
            memset(o, 0, (size_t)(queries * wide) * 4);
            for (long i = 0; i < queries; i++) m[i] = -INFINITY, l[i] = 0;
            for (long key = starts ? starts[query] / KT * KT : 0; key < last_key; key += KT) {
                long const count = mk_min(KT, last_key - key), local = key - first_key;
                small_product(pairs, queries, count, du, q_rows, du, 1, k_columns + local * du, du * NR, s, KT, false);
                for (long i = 0; i < queries; i++) {
                    long const low = mk_max(starts ? starts[query + i] - key : 0, 0), high = mk_min(query + i + 1 - key, KT);
                    float const shrink =
                        softmax_step(s + i * KT, mk_at_mutable(p, p_type, i * KT), p_type, shape->scale, low, high, m + i, l + i);
                    if (shrink != 1.0f)
                        for (long j = 0; j < wide; j += W) store_f32(o + i * wide + j, load_f32(o + i * wide + j) * splat(shrink));
                }
                small_product(pairs, queries, dh, units(type, count), p, KT / per_unit, 1, v_rows + local / per_unit * NR,
                              key_units * NR, o, wide, true);
            }
            for (long i = 0; i < queries; i++) {
                vf const inverse = splat(1.0f / l[i]);
                for (long j = 0; j < dh; j += W)
                    store_part(call->out, type, q_at + i * h * dh + j, dh - j, load_f32(o + i * wide + j) * inverse);
                call->lse_out[(b * h + head) * t + query + i] = m[i] + logf(l[i]);
            }
        }
    }
}

/// Two rows of f32 as the units of a product that sums over the rows.
INLINE void store_pair_of_rows(mk_unit *to, vf first, vf second) {
    *(vu_unaligned *)to = (vu)widen(narrow(first)) >> 16 | (vu)widen(narrow(second));
}

/// Gradients of one key-value head and of the query heads of its group.
static void attention_backward_block(const mk_attention_call *call, long b, long kv_head, void *scratch) {
    const mk_attention_shape *shape = call->shape;
    mk_type const type = shape->type;
    bool const pairs = UNITS_ARE_PAIRS(type);
    mk_type const p_type = pairs ? MK_BF16 : MK_F32;
    long const t = shape->t, dh = shape->dh, h = shape->h, hkv = shape->hkv, group = h / hkv, per_unit = pairs ? 2 : 1;
    long const du = units(type, dh), wide = mk_round_up(dh, NR), key_units = units(type, t), query_units = units(type, QT);
    const int32_t *starts = call->starts ? call->starts + b * t : NULL;
    vf const scale = splat(shape->scale);

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
                long const count = mk_min(KT, last_key - key);
                small_product(pairs, queries, count, du, q_rows, du, 1, k_columns + key * du, du * NR, s, KT, false);
                small_product(pairs, queries, count, du, do_rows, du, 1, v_columns + key * du, du * NR, dp, KT, false);
                for (long i = 0; i < queries; i += per_unit) {
                    for (long j = 0; j < KT; j += W) {
                        vf p[2] = {splat(0.0f), splat(0.0f)}, ds[2] = {splat(0.0f), splat(0.0f)};
                        for (long r = 0; r < per_unit && i + r < queries; r++) {
                            long const row = i + r, low = starts ? starts[query + row] - key : 0, high = query + row + 1 - key;
                            if (low >= j + W || high <= j) continue;
                            vf x = exponential(load_f32(s + row * KT + j) * scale - splat(lse[row]));
                            vf y = load_f32(dp + row * KT + j) - splat(delta[row]);
                            if (low > j || high < j + W) {
                                vi const seen = lanes_between(j, low, high);
                                x = (vf)((vi)x & seen);
                                y = (vf)((vi)y & seen);
                            }
                            p[r] = x;
                            ds[r] = x * y * scale;
                        }
                        for (long r = 0; r < per_unit; r++) store(ds_rows, p_type, (i + r) * KT + j, ds[r]);
                        if (pairs) {
                            store_pair_of_rows(p_across + i / 2 * KT + j, p[0], p[1]);
                            store_pair_of_rows(ds_across + i / 2 * KT + j, ds[0], ds[1]);
                        } else {
                            store_f32((float *)p_across + i * KT + j, p[0]);
                            store_f32((float *)ds_across + i * KT + j, ds[0]);
                        }
                    }
                }
                small_product(pairs, queries, dh, units(type, count), ds_rows, KT / per_unit, 1, k_rows + key / per_unit * NR,
                              key_units * NR, dq, wide, true);
                small_product(pairs, count, dh, units(type, queries), ds_across, 1, KT, q_across, query_units * NR,
                              dk + key * wide, wide, true);
                small_product(pairs, count, dh, units(type, queries), p_across, 1, KT, do_across, query_units * NR,
                              dv + key * wide, wide, true);
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

#endif
