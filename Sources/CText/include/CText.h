// What the text layer needs of the processor and Swift has no word for.
#ifndef MYNAH_CTEXT_H
#define MYNAH_CTEXT_H

/// Asks for the cache line at `p`, without waiting for it.
static inline void mt_prefetch(const void *p) { __builtin_prefetch(p); }

#endif
