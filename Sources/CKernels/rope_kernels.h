// Rotary positions on tokens begin ..< end.

static void rope_block(void *y, const void *x, mk_type type, const float *table, const int32_t *positions, long h, long dh,
                       bool inverse, long begin, long end) {
    long const half = dh / 2;
    vf const sign = splat(inverse ? -1.0f : 1.0f);
    for (long token = begin; token < end; token++) {
        const float *cosines = table + positions[token] * dh, *sines = cosines + half;
        for (long head = 0; head < h; head++) {
            long const first = (token * h + head) * dh, second = first + half;
            for (long i = 0; i < half; i += W) {
                long const count = half - i;
                vf const a = load_part(x, type, first + i, count), b = load_part(x, type, second + i, count);
                vf const c = load_part(cosines, MK_F32, i, count), s = load_part(sines, MK_F32, i, count) * sign;
                store_part(y, type, first + i, count, a * c - b * s);
                store_part(y, type, second + i, count, b * c + a * s);
            }
        }
    }
}
