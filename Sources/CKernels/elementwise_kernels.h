// Kernels that take elements begin ..< end, one thread's share of a longer array.

static void cast_block(void *y, mk_type y_type, const void *x, mk_type x_type, long begin, long end) {
    for (long i = begin; i < end; i += W) {
        long const count = end - i;
        store_part(y, y_type, i, count, load_part(x, x_type, i, count));
    }
}

static void add_block(void *y, mk_type y_type, const void *a, mk_type a_type, const void *b, mk_type b_type, long begin,
                      long end) {
    for (long i = begin; i < end; i += W) {
        long const count = end - i;
        store_part(y, y_type, i, count, load_part(a, a_type, i, count) + load_part(b, b_type, i, count));
    }
}

static void scale_block(void *y, mk_type y_type, const void *x, mk_type x_type, float factor, long begin, long end) {
    for (long i = begin; i < end; i += W) {
        long const count = end - i;
        store_part(y, y_type, i, count, load_part(x, x_type, i, count) * splat(factor));
    }
}

INLINE void swiglu_elements(mk_type type, void *y, const void *gate, const void *up, long begin, long end) {
    for (long i = begin; i < end; i += W) {
        long const count = end - i;
        vf const g = load_part(gate, type, i, count);
        store_part(y, type, i, count, g * sigmoid(type == MK_BF16, g) * load_part(up, type, i, count));
    }
}

static void swiglu_block(void *y, const void *gate, const void *up, mk_type type, long begin, long end) {
    if (type == MK_BF16)
        swiglu_elements(MK_BF16, y, gate, up, begin, end);
    else
        swiglu_elements(MK_F32, y, gate, up, begin, end);
}

/// d silu(g) / dg = s (1 + g (1 - s)), s = sigmoid(g).
INLINE void swiglu_gradients(mk_type type, void *dgate, void *dup, const void *gate, const void *up, const void *dy, long begin,
                             long end) {
    for (long i = begin; i < end; i += W) {
        long const count = end - i;
        vf const g = load_part(gate, type, i, count), u = load_part(up, type, i, count), d = load_part(dy, type, i, count);
        vf const s = sigmoid(type == MK_BF16, g), silu = g * s;
        store_part(dgate, type, i, count, d * u * (s + silu - silu * s));
        store_part(dup, type, i, count, d * silu);
    }
}

static void swiglu_backward_block(void *dgate, void *dup, const void *gate, const void *up, const void *dy, mk_type type,
                                  long begin, long end) {
    if (type == MK_BF16)
        swiglu_gradients(MK_BF16, dgate, dup, gate, up, dy, begin, end);
    else
        swiglu_gradients(MK_F32, dgate, dup, gate, up, dy, begin, end);
}

/// Rows begin ..< end of y.
static void embedding_block(void *y, mk_type y_type, const void *table, mk_type table_type, const int32_t *ids, long v, long d,
                            long begin, long end) {
    for (long row = begin; row < end; row++) {
        long const id = ids[row];
        bool const known = id >= 0 && id < v;
        for (long i = 0; i < d; i += W) {
            long const count = d - i;
            vf const x = known ? load_part(table, table_type, id * d + i, count) : splat(0.0f);
            store_part(y, y_type, row * d + i, count, x);
        }
    }
}

/// Rows first_id ..< last_id of dtable; every id of the batch is looked at, in order.
static void embedding_backward_block(float *dtable, const void *dy, mk_type dy_type, const int32_t *ids, long n, long d,
                                     long first_id, long last_id) {
    memset(dtable + first_id * d, 0, (size_t)((last_id - first_id) * d) * sizeof(float));
    for (long row = 0; row < n; row++) {
        long const id = ids[row];
        if (id < first_id || id >= last_id) continue;
        float *to = dtable + id * d;
        for (long i = 0; i < d; i += W) {
            long const count = d - i;
            store_part(to, MK_F32, i, count, load_part(to, MK_F32, i, count) + load_part(dy, dy_type, row * d + i, count));
        }
    }
}
