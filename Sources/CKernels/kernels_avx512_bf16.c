// Every kernel for AVX-512 with bf16 dot products and conversions (AVX512_BF16).
#include "internal.h"

#if defined(__x86_64__)
#include <immintrin.h>
#include <math.h>
#include <string.h>

#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512bf16,avx2,fma,f16c"))), \
                             apply_to = function)
#define KERNELS mk_kernels_avx512_bf16
#define ISA MK_AVX512
#define VECTOR_BYTES 64
#define TILE_ROWS 12
#define TILE_VECTORS 2
#define BF16_DOT 1
#include "all_kernels.h"
#pragma clang attribute pop
#endif
