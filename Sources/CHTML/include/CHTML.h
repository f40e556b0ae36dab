#ifndef CHTML_H
#define CHTML_H

#include <stddef.h>

// HTML as a sequence of events, parsed by libxml2.
//
// libxml2's own headers stay out of sight of Swift: they bring in ICU's, which are not those of Foundation.

typedef struct {
    void *context;
    /// An element begins; its name in lower case. Returns 0 to pass over all that is in it.
    int (*begin)(void *context, const char *name);
    void (*end)(void *context, const char *name);
    /// Text in UTF-8, its entities resolved.
    void (*text)(void *context, const char *text);
} html_events;

/// Walks `count` bytes of HTML in UTF-8, however broken, from first to last. Returns 0, or -1 where nothing could be read.
int html_walk(const char *html, size_t count, const html_events *events);

#endif
