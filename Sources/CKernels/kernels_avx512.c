// Every kernel for AVX-512 (F, BW, DQ, VL).
#include "internal.h"

#if defined(__x86_64__)
#include <immintrin.h>
#include <math.h>
#include <string.h>

#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx2,fma,f16c"))), apply_to = function)
#define KERNELS mk_kernels_avx512
#define ISA MK_AVX512
#define VECTOR_BYTES 64
#define TILE_ROWS 12
#define TILE_VECTORS 2
#include "all_kernels.h"
#pragma clang attribute pop
#endif
