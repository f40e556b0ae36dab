// PJRT plugins that are wrong in one way each: built with -DOLD, -DSHORT, -DHOLE or -DREFUSES.
#include <stdlib.h>
#include <string.h>

#include "pjrt.h"

struct PJRT_Error {
  const char *message;
};

static void error_destroy(PJRT_Error_Destroy_Args *args) { free(args->error); }

static void error_message(PJRT_Error_Message_Args *args) {
  args->message = args->error->message;
  args->message_size = strlen(args->error->message);
}

static PJRT_Error *error_code(PJRT_Error_GetCode_Args *args) {
  args->code = 14;  // unavailable
  return NULL;
}

static PJRT_Error *start(PJRT_Plugin_Initialize_Args *args) {
  (void)args;
  return NULL;
}

static PJRT_Error *refuse(void) {
  struct PJRT_Error *error = malloc(sizeof *error);
  error->message = "the driver is asleep";
  return error;
}

const PJRT_Api *GetPjrtApi(void) {
  static PJRT_Api api;
  api.struct_size = sizeof api;
  api.pjrt_api_version.struct_size = sizeof api.pjrt_api_version;
  api.pjrt_api_version.minor_version = 90;
  // Every function is there and fails.
  PJRT_Unused *functions = (PJRT_Unused *)&api.PJRT_Error_Destroy;
  PJRT_Unused *end = (PJRT_Unused *)(&api + 1);
  while (functions < end) *functions++ = (PJRT_Unused)refuse;
  api.PJRT_Error_Destroy = error_destroy;
  api.PJRT_Error_Message = error_message;
  api.PJRT_Error_GetCode = error_code;
  api.PJRT_Plugin_Initialize = start;
#ifdef OLD
  api.pjrt_api_version.major_version = -1;
#endif
#ifdef SHORT
  api.struct_size = offsetof(PJRT_Api, PJRT_Buffer_Destroy);
#endif
#ifdef HOLE
  api.PJRT_Client_Compile = NULL;
#endif
  return &api;
}
