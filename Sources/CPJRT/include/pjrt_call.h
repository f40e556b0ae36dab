#pragma once

#include "pjrt.h"

/// Calls the function at an offset of the table, one that takes a structure of arguments and returns an error or null. Swift cannot
/// name such functions generically.
PJRT_Error *pjrt_call(const PJRT_Api *api, size_t offset, void *arguments);
