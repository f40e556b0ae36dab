// Compares our declaration of the PJRT C API with the official header: sizes, and the place of each member.
#include <cstddef>
#include <cstdint>

#include "xla/pjrt/c/pjrt_c_api.h"

namespace ours {
#include "pjrt.h"
}

#define SIZE(type) static_assert(sizeof(ours::type) == sizeof(::type), #type " differs in size")
#define MEMBER(type, member)                                                                       \
  static_assert(offsetof(ours::type, member) == offsetof(::type, member), #type "." #member " is elsewhere")

// A size and the places of some members fix those between them; the order of members of one type is for the reader to compare.
SIZE(PJRT_Api_Version);
SIZE(PJRT_Error_Destroy_Args);
SIZE(PJRT_Error_Message_Args);
MEMBER(PJRT_Error_Message_Args, message);
SIZE(PJRT_Error_GetCode_Args);
MEMBER(PJRT_Error_GetCode_Args, code);
SIZE(PJRT_Plugin_Initialize_Args);
SIZE(PJRT_Event_Destroy_Args);
SIZE(PJRT_Event_Await_Args);
SIZE(PJRT_NamedValue);
MEMBER(PJRT_NamedValue, type);
MEMBER(PJRT_NamedValue, int64_value);
MEMBER(PJRT_NamedValue, value_size);
SIZE(PJRT_KeyValueGetCallback_Args);
MEMBER(PJRT_KeyValueGetCallback_Args, timeout_in_ms);
MEMBER(PJRT_KeyValueGetCallback_Args, callback_error);
MEMBER(PJRT_KeyValueGetCallback_Args, value);
MEMBER(PJRT_KeyValueGetCallback_Args, value_deleter_callback);
SIZE(PJRT_KeyValueTryGetCallback_Args);
MEMBER(PJRT_KeyValueTryGetCallback_Args, callback_error);
MEMBER(PJRT_KeyValueTryGetCallback_Args, value_deleter_callback);
SIZE(PJRT_KeyValuePutCallback_Args);
MEMBER(PJRT_KeyValuePutCallback_Args, value);
MEMBER(PJRT_KeyValuePutCallback_Args, user_arg);
SIZE(PJRT_Client_Create_Args);
MEMBER(PJRT_Client_Create_Args, create_options);
MEMBER(PJRT_Client_Create_Args, kv_get_callback);
MEMBER(PJRT_Client_Create_Args, kv_put_callback);
MEMBER(PJRT_Client_Create_Args, client);
MEMBER(PJRT_Client_Create_Args, kv_try_get_callback);
SIZE(PJRT_Client_Destroy_Args);
SIZE(PJRT_Client_PlatformName_Args);
SIZE(PJRT_Client_PlatformVersion_Args);
SIZE(PJRT_Client_Devices_Args);
SIZE(PJRT_Client_AddressableDevices_Args);
SIZE(PJRT_Device_GetDescription_Args);
SIZE(PJRT_DeviceDescription_Id_Args);
SIZE(PJRT_DeviceDescription_Kind_Args);
SIZE(PJRT_Device_MemoryStats_Args);
MEMBER(PJRT_Device_MemoryStats_Args, bytes_limit);
MEMBER(PJRT_Device_MemoryStats_Args, bytes_limit_is_set);
SIZE(PJRT_Program);
MEMBER(PJRT_Program, format);
SIZE(PJRT_Client_Compile_Args);
MEMBER(PJRT_Client_Compile_Args, executable);
SIZE(PJRT_Executable_Destroy_Args);
SIZE(PJRT_Executable_NumOutputs_Args);
SIZE(PJRT_Executable_Serialize_Args);
MEMBER(PJRT_Executable_Serialize_Args, serialized_executable_deleter);
SIZE(PJRT_Executable_DeserializeAndLoad_Args);
MEMBER(PJRT_Executable_DeserializeAndLoad_Args, loaded_executable);
SIZE(PJRT_Executable_GetCompiledMemoryStats_Args);
MEMBER(PJRT_Executable_GetCompiledMemoryStats_Args, temp_size_in_bytes);
SIZE(PJRT_LoadedExecutable_Destroy_Args);
SIZE(PJRT_LoadedExecutable_GetExecutable_Args);
SIZE(PJRT_ExecuteOptions);
MEMBER(PJRT_ExecuteOptions, launch_id);
MEMBER(PJRT_ExecuteOptions, non_donatable_input_indices);
SIZE(PJRT_LoadedExecutable_Execute_Args);
MEMBER(PJRT_LoadedExecutable_Execute_Args, argument_lists);
MEMBER(PJRT_LoadedExecutable_Execute_Args, output_lists);
MEMBER(PJRT_LoadedExecutable_Execute_Args, device_complete_events);
SIZE(PJRT_Client_BufferFromHostBuffer_Args);
MEMBER(PJRT_Client_BufferFromHostBuffer_Args, type);
MEMBER(PJRT_Client_BufferFromHostBuffer_Args, host_buffer_semantics);
MEMBER(PJRT_Client_BufferFromHostBuffer_Args, device);
MEMBER(PJRT_Client_BufferFromHostBuffer_Args, buffer);
SIZE(PJRT_Buffer_Destroy_Args);
SIZE(PJRT_Buffer_MemoryLayout_Tiled);
MEMBER(PJRT_Buffer_MemoryLayout_Tiled, minor_to_major);
SIZE(PJRT_Buffer_MemoryLayout);
MEMBER(PJRT_Buffer_MemoryLayout, type);
SIZE(PJRT_Buffer_ToHostBuffer_Args);
MEMBER(PJRT_Buffer_ToHostBuffer_Args, host_layout);
MEMBER(PJRT_Buffer_ToHostBuffer_Args, dst);
MEMBER(PJRT_Buffer_ToHostBuffer_Args, event);

static_assert(ours::PJRT_Buffer_Type_S32_Value == PJRT_Buffer_Type_S32);
static_assert(ours::PJRT_Buffer_Type_F32_Value == PJRT_Buffer_Type_F32);
static_assert(ours::PJRT_Buffer_Type_BF16_Value == PJRT_Buffer_Type_BF16);
static_assert(ours::PJRT_HostBufferSemantics_ImmutableOnlyDuringCall_Value ==
              PJRT_HostBufferSemantics_kImmutableOnlyDuringCall);
// What PJRTClient.swift writes as numbers.
static_assert(PJRT_NamedValue_kString == 0 && PJRT_NamedValue_kInt64 == 1 && PJRT_NamedValue_kFloat == 3 &&
              PJRT_NamedValue_kBool == 4 && PJRT_Buffer_MemoryLayout_Type_Tiled == 0);

MEMBER(PJRT_Api, PJRT_Error_Destroy);
MEMBER(PJRT_Api, PJRT_Error_Message);
MEMBER(PJRT_Api, PJRT_Error_GetCode);
MEMBER(PJRT_Api, PJRT_Plugin_Initialize);
MEMBER(PJRT_Api, PJRT_Event_Destroy);
MEMBER(PJRT_Api, PJRT_Event_Await);
MEMBER(PJRT_Api, PJRT_Client_Create);
MEMBER(PJRT_Api, PJRT_Client_Destroy);
MEMBER(PJRT_Api, PJRT_Client_PlatformName);
MEMBER(PJRT_Api, PJRT_Client_PlatformVersion);
MEMBER(PJRT_Api, PJRT_Client_Devices);
MEMBER(PJRT_Api, PJRT_Client_AddressableDevices);
MEMBER(PJRT_Api, PJRT_Client_Compile);
MEMBER(PJRT_Api, PJRT_Client_BufferFromHostBuffer);
MEMBER(PJRT_Api, PJRT_DeviceDescription_Id);
MEMBER(PJRT_Api, PJRT_DeviceDescription_Kind);
MEMBER(PJRT_Api, PJRT_Device_GetDescription);
MEMBER(PJRT_Api, PJRT_Device_MemoryStats);
MEMBER(PJRT_Api, PJRT_Executable_Destroy);
MEMBER(PJRT_Api, PJRT_Executable_NumOutputs);
MEMBER(PJRT_Api, PJRT_Executable_Serialize);
MEMBER(PJRT_Api, PJRT_LoadedExecutable_Destroy);
MEMBER(PJRT_Api, PJRT_LoadedExecutable_GetExecutable);
MEMBER(PJRT_Api, PJRT_LoadedExecutable_Execute);
MEMBER(PJRT_Api, PJRT_Executable_DeserializeAndLoad);
MEMBER(PJRT_Api, PJRT_Buffer_Destroy);
MEMBER(PJRT_Api, PJRT_Buffer_ToHostBuffer);
MEMBER(PJRT_Api, PJRT_Executable_GetCompiledMemoryStats);
