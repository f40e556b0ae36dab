#include "CHTML.h"

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <limits.h>

int html_walk(const char *html, size_t count, const html_events *events) {
    if (count > INT_MAX) return -1;
    int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
    htmlDocPtr document = htmlReadMemory(html, (int)count, NULL, "UTF-8", options);
    if (document == NULL) return -1;

    // Not recursive: how deep elements nest is up to whoever wrote them.
    xmlNodePtr root = xmlDocGetRootElement(document);
    xmlNodePtr node = root;
    while (node != NULL) {
        int entered = 0;
        if (node->type == XML_ELEMENT_NODE) {
            entered = events->begin(events->context, (const char *)node->name);
            if (entered && node->children != NULL) {
                node = node->children;
                continue;
            }
            if (entered) events->end(events->context, (const char *)node->name);
        } else if ((node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) && node->content != NULL) {
            events->text(events->context, (const char *)node->content);
        }
        while (node != root && node->next == NULL) {
            node = node->parent;
            events->end(events->context, (const char *)node->name);
        }
        node = node == root ? NULL : node->next;
    }
    xmlFreeDoc(document);
    return 0;
}
