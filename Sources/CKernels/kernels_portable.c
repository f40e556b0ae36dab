// Every kernel with 16-byte vectors and nothing beyond the platform's baseline (SSE2, NEON).
#include "internal.h"

#include <math.h>
#include <string.h>

#define KERNELS mk_kernels_portable
#define ISA MK_PORTABLE
#define VECTOR_BYTES 16
#define TILE_ROWS 6
#if defined(__aarch64__)  // 32 registers, not 16
#define TILE_VECTORS 4
#else
#define TILE_VECTORS 2
#endif
#include "all_kernels.h"
