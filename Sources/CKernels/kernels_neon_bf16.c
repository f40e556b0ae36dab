// Every kernel for arm64 processors with bf16 dot products and conversions (FEAT_BF16).
#include "internal.h"

#if defined(__aarch64__)
#include <arm_neon.h>
#include <math.h>
#include <string.h>

#pragma clang attribute push(__attribute__((target("bf16"))), apply_to = function)
#define KERNELS mk_kernels_neon_bf16
#define ISA MK_NEON_BF16
#define VECTOR_BYTES 16
#define TILE_ROWS 6
#define TILE_VECTORS 4
#define BF16_DOT 1
#include "all_kernels.h"
#pragma clang attribute pop
#endif
