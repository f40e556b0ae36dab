// Products of a few rows with a weight [N,K] that is read once, as it lies: dot products along K.

INLINE void skinny_rows(const int m, const int group, const mk_product *product, long n) {
    mk_type const type = product->input_type;
    long const k = product->k;
    vf sums[8][4];
    for (int j = 0; j < group; j++)
        for (int i = 0; i < m; i++) sums[i][j] = (vf){0};
    for (long at = 0; at < k; at += W) {
        vf weights[4];
        for (int j = 0; j < group; j++) weights[j] = load_part(product->b, type, (n + j) * product->ldb + at, k - at);
        for (int i = 0; i < m; i++) {
            vf const x = load_part(product->a, type, i * product->lda + at, k - at);
            for (int j = 0; j < group; j++) sums[i][j] += x * weights[j];
        }
    }
    for (int i = 0; i < m; i++)
        for (int j = 0; j < group; j++) {
            long const at = i * product->ldc + n + j;
            float x = sum_lanes(sums[i][j]);
            if (product->residual) x += load_part(product->residual, product->residual_type, at, 1)[0];
            store_part(product->c, product->output_type, at, 1, splat(x));
        }
}

/// Columns n0 ..< n1 of C; at most 8 rows, A as it lies and B transposed.
static void skinny_block(const mk_product *product, long n0, long n1) {
#define ROWS(M, GROUP)                                                          \
    case M:                                                                     \
        for (; n + GROUP <= n1; n += GROUP) skinny_rows(M, GROUP, product, n);  \
        for (; n < n1; n++) skinny_rows(M, 1, product, n);                      \
        break;
    long n = n0;
    switch (product->m) {
        ROWS(1, 4)
        ROWS(2, 4)
        ROWS(3, 2)
        ROWS(4, 2)
        ROWS(5, 2)
        ROWS(6, 2)
        ROWS(7, 2)
        ROWS(8, 2)
    }
#undef ROWS
}
