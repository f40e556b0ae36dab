// The interface is declared in a header; SwiftPM wants a source file beside it.
#include "pjrt.h"
