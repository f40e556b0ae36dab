#include "pjrt_call.h"

PJRT_Error *pjrt_call(const PJRT_Api *api, size_t offset, void *arguments) {
    // All functions of the table but two have this type.
    PJRT_Error *(*const *function)(void *) = (const void *)((const char *)api + offset);
    return (*function)(arguments);
}
