// Sums, AdamW, one row of cross-entropy, and the loops that measure the machine.

static double sum_block(const float *x, long n) {
    double total = 0;
    for (long begin = 0; begin < n; begin += 1024) {
        long const end = mk_min(n, begin + 1024);
        vf sums = {0};
        for (long i = begin; i < end; i += W) sums += load_part(x, MK_F32, i, end - i);
        for (int lane = 0; lane < W; lane++) total += (double)sums[lane];
    }
    return total;
}

static double sum_of_squares_block(const float *x, long n) {
    double total = 0;
    for (long begin = 0; begin < n; begin += 1024) {
        long const end = mk_min(n, begin + 1024);
        vf sums = {0};
        for (long i = begin; i < end; i += W) {
            vf const xi = load_part(x, MK_F32, i, end - i);
            sums += xi * xi;
        }
        for (int lane = 0; lane < W; lane++) total += (double)sums[lane];
    }
    return total;
}

static void adamw_block(float *p, float *m, float *v, const float *g, const float *step, float gradient_scale,
                        const mk_adamw_options *options, long begin, long end) {
    vf const keep1 = splat(options->beta1), keep2 = splat(options->beta2);
    vf const new1 = splat(1.0f - options->beta1), new2 = splat(1.0f - options->beta2);
    vf const decay = splat(1.0f - step[0] * options->weight_decay), epsilon = splat(options->epsilon);
    vf const rate = splat(step[0] / step[1]), correct2 = splat(1.0f / step[2]), factor = splat(gradient_scale);
    for (long i = begin; i < end; i += W) {
        long const count = end - i;
        vf const gi = load_part(g, MK_F32, i, count) * factor;
        vf const mi = keep1 * load_part(m, MK_F32, i, count) + new1 * gi;
        vf const vi_ = keep2 * load_part(v, MK_F32, i, count) + new2 * gi * gi;
        vf const change = rate * mi / (square_root(vi_ * correct2) + epsilon);
        store_part(m, MK_F32, i, count, mi);
        store_part(v, MK_F32, i, count, vi_);
        store_part(p, MK_F32, i, count, load_part(p, MK_F32, i, count) * decay - change);
    }
}

/// Returns -log softmax(logits)[target]; where `gradient`, overwrites the logits by scale * (softmax - one hot).
INLINE float softmax_loss(mk_type type, void *logits, long v, long target, float scale, bool gradient) {
    bool const rough = type == MK_BF16;  // for the gradient, which is stored as such
    vf const log2_e = splat(LOG2_E);
    float const at_target = load_part(logits, type, target, 1)[0];
    long const whole = v / W * W, left = v - whole;
    vf highest = splat(-INFINITY);
    for (long i = 0; i < whole; i += W) highest = larger(highest, load(logits, type, i));
    if (left) highest = larger(highest, choose(lanes_between(0, 0, left), load_part(logits, type, whole, left), highest));
    float const top = max_lanes(highest);
    vf const bound = splat(top);
    vf sums = {0};
    for (long i = 0; i < whole; i += W) sums += power_of_two(false, (load(logits, type, i) - bound) * log2_e);
    if (left)
        sums += (vf)((vi)power_of_two(false, (load_part(logits, type, whole, left) - bound) * log2_e) & lanes_between(0, 0, left));
    float const sum = sum_lanes(sums), loss = logf(sum) + (top - at_target);
    if (!gradient) return loss;
    vf const factor = splat(scale / sum);
    for (long i = 0; i < whole; i += W)
        store(logits, type, i, power_of_two(rough, (load(logits, type, i) - bound) * log2_e) * factor);
    if (left)
        store_part(logits, type, whole, left,
                   power_of_two(rough, (load_part(logits, type, whole, left) - bound) * log2_e) * factor);
    store_part(logits, type, target, 1, splat((expf(-loss) - 1.0f) * scale));
    return loss;
}

/// As softmax_loss; a target outside 0 ..< v counts nothing.
static float cross_entropy_row(void *logits, mk_type type, long v, long target, float scale, bool gradient) {
    if (target < 0 || target >= v) {
        if (gradient) memset(logits, 0, (size_t)v * mk_size(type));
        return 0;
    }
    return type == MK_BF16 ? softmax_loss(MK_BF16, logits, v, target, scale, gradient)
                           : softmax_loss(MK_F32, logits, v, target, scale, gradient);
}

/// Makes the compiler forget what a vector holds, so that it cannot fold the loop around it.
#if !defined(__x86_64__)
#define KEEP_IN_REGISTER(x) __asm__ volatile("" : "+w"(x))
#elif VECTOR_BYTES == 64
#define KEEP_IN_REGISTER(x) __asm__ volatile("" : "+v"(x))
#else
#define KEEP_IN_REGISTER(x) __asm__ volatile("" : "+x"(x))
#endif

/// Runs `rounds` rounds of independent multiply-adds in registers; returns the number of floating-point operations.
static double peak_rounds(mk_type type, long rounds) {
    enum { CHAINS = MR * NV };  // as many as the register tile has
    vf chains[CHAINS];
    for (int i = 0; i < CHAINS; i++) chains[i] = splat(0.0f);
    vf x = splat(1e-6f), y = splat(1.0f);
#if defined(BF16_DOT)
    if (type == MK_BF16) {
        for (long round = 0; round < rounds; round++)
            for (int i = 0; i < CHAINS; i++) {
                chains[i] = dot_pairs(chains[i], x, y);
                KEEP_IN_REGISTER(chains[i]);
            }
        return (double)rounds * CHAINS * W * 4;
    }
#endif
    (void)type;
    for (long round = 0; round < rounds; round++)
        for (int i = 0; i < CHAINS; i++) {
            chains[i] = chains[i] * x + y;
            KEEP_IN_REGISTER(chains[i]);
        }
    return (double)rounds * CHAINS * W * 2;
}

/// Reads the whole buffer; returns something that depends on all of it.
static double read_block(const void *buffer, size_t bytes) {
    const float *p = buffer;
    vu a = {0}, b = {0}, c = {0}, d = {0};
    size_t const floats = bytes / 4;
    size_t i = 0;
    for (; i + 4 * W <= floats; i += 4 * W) {
        a ^= *(const vu_unaligned *)(p + i);
        b ^= *(const vu_unaligned *)(p + i + W);
        c ^= *(const vu_unaligned *)(p + i + 2 * W);
        d ^= *(const vu_unaligned *)(p + i + 3 * W);
    }
    vu const all = a ^ b ^ c ^ d;
    return (double)all[0] + (double)all[W - 1];
}
