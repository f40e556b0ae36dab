// Every kernel for AVX2 with FMA.
#include "internal.h"

#if defined(__x86_64__)
#include <immintrin.h>
#include <math.h>
#include <string.h>

#pragma clang attribute push(__attribute__((target("avx2,fma,f16c"))), apply_to = function)
#define KERNELS mk_kernels_avx2
#define ISA MK_AVX2
#define VECTOR_BYTES 32
#define TILE_ROWS 6
#define TILE_VECTORS 2
#include "all_kernels.h"
#pragma clang attribute pop
#endif
