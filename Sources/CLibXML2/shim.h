// Debian's libxml2 is built with ICU and its headers pull ICU's in, which clash with those inside Swift's Foundation.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
