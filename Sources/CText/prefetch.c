// SwiftPM wants a file to compile; everything is in the header, so that Swift can inline it.
#include "CText.h"
