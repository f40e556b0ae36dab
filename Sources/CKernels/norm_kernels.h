// RMS norm, forward and backward, on rows begin ..< end.

static void rms_norm_block(void *y, mk_type y_type, const void *x, mk_type x_type, const float *weight, float epsilon, long d,
                           long begin, long end) {
    for (long row = begin; row < end; row++) {
        long const at = row * d;
        vf squares = {0};
        for (long i = 0; i < d; i += W) {
            vf const xi = load_part(x, x_type, at + i, d - i);
            squares += xi * xi;
        }
        vf const inverse = splat(1.0f / sqrtf(sum_lanes(squares) / (float)d + epsilon));
        for (long i = 0; i < d; i += W) {
            long const count = d - i;
            vf const xi = load_part(x, x_type, at + i, count);
            store_part(y, y_type, at + i, count, xi * inverse * load_part(weight, MK_F32, i, count));
        }
    }
}

/// With r = 1 / sqrt(mean(x^2) + epsilon) and g = dy * weight:  dx = r g - x r^3 mean(x g),  dweight += dy x r.
static void rms_norm_backward_block(void *dx, mk_type dx_type, float *dweight, const void *x, mk_type x_type,
                                    const float *weight, const void *dy, mk_type dy_type, const void *residual, float epsilon,
                                    long d, long begin, long end) {
    memset(dweight, 0, (size_t)d * sizeof(float));
    for (long row = begin; row < end; row++) {
        long const at = row * d;
        vf squares = {0}, products = {0};
        for (long i = 0; i < d; i += W) {
            long const count = d - i;
            vf const xi = load_part(x, x_type, at + i, count);
            vf const g = load_part(dy, dy_type, at + i, count) * load_part(weight, MK_F32, i, count);
            squares += xi * xi;
            products += xi * g;
        }
        float const r = 1.0f / sqrtf(sum_lanes(squares) / (float)d + epsilon);
        vf const inverse = splat(r), pull = splat(r * r * r * sum_lanes(products) / (float)d);
        for (long i = 0; i < d; i += W) {
            long const count = d - i;
            vf const xi = load_part(x, x_type, at + i, count), dyi = load_part(dy, dy_type, at + i, count);
            vf const normed = xi * inverse;
            store_part(dweight, MK_F32, i, count, load_part(dweight, MK_F32, i, count) + dyi * normed);
            vf result = dyi * load_part(weight, MK_F32, i, count) * inverse - xi * pull;
            if (residual) result += load_part(residual, dx_type, at + i, count);
            store_part(dx, dx_type, at + i, count, result);
        }
    }
}

/// Columns begin ..< end of result[D] = sum of rows[count, D], first row first.
static void sum_rows_block(float *result, const float *rows, long count, long d, long begin, long end) {
    for (long i = begin; i < end; i += W) {
        long const lanes = end - i;
        vf sum = {0};
        for (long row = 0; row < count; row++) sum += load_part(rows, MK_F32, row * d + i, lanes);
        store_part(result, MK_F32, i, lanes, sum);
    }
}
