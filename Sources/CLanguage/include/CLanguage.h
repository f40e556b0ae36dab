#ifndef CLANGUAGE_H
#define CLANGUAGE_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The language of `count` bytes of valid UTF-8 by Compact Language Detector 2, as a code that lives as long as the process
/// ("fr", "zh-Hant"; "un" for unknown). `*is_reliable` says whether the detector would bet on it. May be called from any thread.
const char *language_detect(const char *text, size_t count, bool *is_reliable);

#ifdef __cplusplus
}
#endif

#endif
