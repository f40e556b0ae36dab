// The part of the PJRT C API that we use: structures and the table of functions, as plugins lay them out in memory.
//
// Specification: OpenXLA, xla/pjrt/c/pjrt_c_api.h, version 0.90. Names are the specification's. Tools/pjrt-cpu compares every size and
// offset with the official header when it is built.
//
// Each argument structure begins with its own size, by which plugin and caller of different versions understand each other, and
// a chain of extensions that we leave empty. Members marked "out" are set by the plugin.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Tools/pjrt-cpu reads this header in a C++ namespace beside the official one.
#define PJRT_ABI_MAJOR 0
#define PJRT_ABI_MINOR 90

typedef struct PJRT_Error PJRT_Error;
typedef struct PJRT_Event PJRT_Event;
typedef struct PJRT_Client PJRT_Client;
typedef struct PJRT_Device PJRT_Device;
typedef struct PJRT_DeviceDescription PJRT_DeviceDescription;
typedef struct PJRT_Memory PJRT_Memory;
typedef struct PJRT_Executable PJRT_Executable;
typedef struct PJRT_LoadedExecutable PJRT_LoadedExecutable;
typedef struct PJRT_SerializedExecutable PJRT_SerializedExecutable;
typedef struct PJRT_Buffer PJRT_Buffer;

#define PJRT_HEAD        \
  size_t struct_size;    \
  void *extension_start;

typedef struct {
  PJRT_HEAD
  int major_version;
  int minor_version;
} PJRT_Api_Version;

// MARK: Errors and events

typedef struct {
  PJRT_HEAD
  PJRT_Error *error;
} PJRT_Error_Destroy_Args;

typedef struct {
  PJRT_HEAD
  const PJRT_Error *error;
  const char *message;  // out, as long as the error
  size_t message_size;  // out
} PJRT_Error_Message_Args;

typedef struct {
  PJRT_HEAD
  const PJRT_Error *error;
  int32_t code;  // out, of absl::StatusCode
} PJRT_Error_GetCode_Args;

// Makes an error of the plugin's own, for what a callback returns.
typedef PJRT_Error *(*PJRT_CallbackError)(int32_t code, const char *message, size_t message_size);

typedef struct {
  PJRT_HEAD
} PJRT_Plugin_Initialize_Args;

typedef struct {
  PJRT_HEAD
  PJRT_Event *event;
} PJRT_Event_Destroy_Args;

typedef struct {
  PJRT_HEAD
  PJRT_Event *event;
} PJRT_Event_Await_Args;

// MARK: Client and devices

typedef struct {
  PJRT_HEAD
  const char *name;
  size_t name_size;
  int32_t type;  // 0 string, 1 int64, 2 int64 list, 3 float, 4 bool
  union {
    const char *string_value;
    int64_t int64_value;
    const int64_t *int64_array_value;
    float float_value;
    bool bool_value;
  };
  size_t value_size;  // elements of a string or list, else 1
} PJRT_NamedValue;

typedef struct {
  PJRT_HEAD
  const char *key;
  size_t key_size;
  int timeout_in_ms;
  PJRT_CallbackError *callback_error;
  void *user_arg;
  char *value;                        // out
  size_t value_size;                  // out
  void (*value_deleter_callback)(char *value);  // out
} PJRT_KeyValueGetCallback_Args;

typedef struct {
  PJRT_HEAD
  const char *key;
  size_t key_size;
  PJRT_CallbackError *callback_error;
  void *user_arg;
  char *value;                        // out
  size_t value_size;                  // out
  void (*value_deleter_callback)(char *value);  // out
} PJRT_KeyValueTryGetCallback_Args;

typedef struct {
  PJRT_HEAD
  const char *key;
  size_t key_size;
  const char *value;
  size_t value_size;
  PJRT_CallbackError *callback_error;
  void *user_arg;
} PJRT_KeyValuePutCallback_Args;

typedef struct {
  PJRT_HEAD
  const PJRT_NamedValue *create_options;
  size_t num_options;
  PJRT_Error *(*kv_get_callback)(PJRT_KeyValueGetCallback_Args *args);
  void *kv_get_user_arg;
  PJRT_Error *(*kv_put_callback)(PJRT_KeyValuePutCallback_Args *args);
  void *kv_put_user_arg;
  PJRT_Client *client;  // out
  PJRT_Error *(*kv_try_get_callback)(PJRT_KeyValueTryGetCallback_Args *args);
  void *kv_try_get_user_arg;
} PJRT_Client_Create_Args;

typedef struct {
  PJRT_HEAD
  PJRT_Client *client;
} PJRT_Client_Destroy_Args;

typedef struct {
  PJRT_HEAD
  PJRT_Client *client;
  const char *platform_name;  // out, as long as the client
  size_t platform_name_size;  // out
} PJRT_Client_PlatformName_Args;

typedef struct {
  PJRT_HEAD
  PJRT_Client *client;
  const char *platform_version;  // out, as long as the client
  size_t platform_version_size;  // out
} PJRT_Client_PlatformVersion_Args;

typedef struct {
  PJRT_HEAD
  PJRT_Client *client;
  PJRT_Device *const *devices;  // out, as long as the client
  size_t num_devices;           // out
} PJRT_Client_Devices_Args;

typedef struct {
  PJRT_HEAD
  PJRT_Client *client;
  PJRT_Device *const *addressable_devices;  // out, as long as the client
  size_t num_addressable_devices;           // out
} PJRT_Client_AddressableDevices_Args;

typedef struct {
  PJRT_HEAD
  PJRT_Device *device;
  PJRT_DeviceDescription *device_description;  // out, as long as the client
} PJRT_Device_GetDescription_Args;

typedef struct {
  PJRT_HEAD
  PJRT_DeviceDescription *device_description;
  int id;  // out
} PJRT_DeviceDescription_Id_Args;

typedef struct {
  PJRT_HEAD
  PJRT_DeviceDescription *device_description;
  const char *device_kind;  // out, as long as the client
  size_t device_kind_size;  // out
} PJRT_DeviceDescription_Kind_Args;

typedef struct {
  PJRT_HEAD
  PJRT_Device *device;
  // All out; a member is only meaningful where its `_is_set` is.
  int64_t bytes_in_use;
  int64_t peak_bytes_in_use;
  bool peak_bytes_in_use_is_set;
  int64_t num_allocs;
  bool num_allocs_is_set;
  int64_t largest_alloc_size;
  bool largest_alloc_size_is_set;
  int64_t bytes_limit;
  bool bytes_limit_is_set;
  int64_t bytes_reserved;
  bool bytes_reserved_is_set;
  int64_t peak_bytes_reserved;
  bool peak_bytes_reserved_is_set;
  int64_t bytes_reservable_limit;
  bool bytes_reservable_limit_is_set;
  int64_t largest_free_block_bytes;
  bool largest_free_block_bytes_is_set;
  int64_t pool_bytes;
  bool pool_bytes_is_set;
  int64_t peak_pool_bytes;
  bool peak_pool_bytes_is_set;
} PJRT_Device_MemoryStats_Args;

// MARK: Executables

typedef struct {
  PJRT_HEAD
  char *code;
  size_t code_size;
  const char *format;  // "mlir": StableHLO as text or bytecode
  size_t format_size;
} PJRT_Program;

typedef struct {
  PJRT_HEAD
  PJRT_Client *client;
  const PJRT_Program *program;
  const char *compile_options;  // a serialised xla.CompileOptionsProto
  size_t compile_options_size;
  PJRT_LoadedExecutable *executable;  // out
} PJRT_Client_Compile_Args;

typedef struct {
  PJRT_HEAD
  PJRT_Executable *executable;
} PJRT_Executable_Destroy_Args;

typedef struct {
  PJRT_HEAD
  PJRT_Executable *executable;
  size_t num_outputs;  // out
} PJRT_Executable_NumOutputs_Args;

typedef struct {
  PJRT_HEAD
  const PJRT_Executable *executable;
  const char *serialized_bytes;                      // out, as long as serialized_executable
  size_t serialized_bytes_size;                      // out
  PJRT_SerializedExecutable *serialized_executable;  // out
  void (*serialized_executable_deleter)(PJRT_SerializedExecutable *executable);  // out
} PJRT_Executable_Serialize_Args;

typedef struct {
  PJRT_HEAD
  PJRT_Client *client;
  const char *serialized_executable;
  size_t serialized_executable_size;
  PJRT_LoadedExecutable *loaded_executable;  // out
  const char *overridden_serialized_compile_options;
  size_t overridden_serialized_compile_options_size;
} PJRT_Executable_DeserializeAndLoad_Args;

typedef struct {
  PJRT_HEAD
  PJRT_Executable *executable;
  // All out, in bytes.
  int64_t generated_code_size_in_bytes;
  int64_t argument_size_in_bytes;
  int64_t output_size_in_bytes;
  int64_t alias_size_in_bytes;
  int64_t temp_size_in_bytes;
  int64_t host_generated_code_size_in_bytes;
  int64_t host_argument_size_in_bytes;
  int64_t host_output_size_in_bytes;
  int64_t host_alias_size_in_bytes;
  int64_t host_temp_size_in_bytes;
  int64_t peak_memory_in_bytes;
  int64_t total_size_in_bytes;
} PJRT_Executable_GetCompiledMemoryStats_Args;

typedef struct {
  PJRT_HEAD
  PJRT_LoadedExecutable *executable;
} PJRT_LoadedExecutable_Destroy_Args;

typedef struct {
  PJRT_HEAD
  PJRT_LoadedExecutable *loaded_executable;
  PJRT_Executable *executable;  // out
} PJRT_LoadedExecutable_GetExecutable_Args;

typedef struct {
  PJRT_HEAD
  void **send_callbacks;
  void **recv_callbacks;
  size_t num_send_ops;
  size_t num_recv_ops;
  int launch_id;
  const int64_t *non_donatable_input_indices;
  size_t num_non_donatable_input_indices;
  void *context;
  const char *call_location;
  size_t num_tasks;
  int *task_ids;
  int64_t *incarnation_ids;
} PJRT_ExecuteOptions;

typedef struct {
  PJRT_HEAD
  PJRT_LoadedExecutable *executable;
  PJRT_ExecuteOptions *options;
  PJRT_Buffer *const *const *argument_lists;  // [num_devices][num_args]
  size_t num_devices;
  size_t num_args;
  PJRT_Buffer **const *output_lists;     // [num_devices][outputs], filled in
  PJRT_Event **device_complete_events;   // [num_devices], filled in where not null
  PJRT_Device *execute_device;
} PJRT_LoadedExecutable_Execute_Args;

// MARK: Buffers

// Values of enumerations that we use.
static const int32_t PJRT_Buffer_Type_S32_Value = 4;
static const int32_t PJRT_Buffer_Type_F32_Value = 11;
static const int32_t PJRT_Buffer_Type_BF16_Value = 13;
static const int32_t PJRT_HostBufferSemantics_ImmutableOnlyDuringCall_Value = 0;

typedef struct {
  PJRT_HEAD
  PJRT_Client *client;
  const void *data;
  int32_t type;
  const int64_t *dims;
  size_t num_dims;
  const int64_t *byte_strides;
  size_t num_byte_strides;
  int32_t host_buffer_semantics;
  PJRT_Device *device;
  PJRT_Memory *memory;
  void *device_layout;
  PJRT_Event *done_with_host_buffer;  // out
  PJRT_Buffer *buffer;                // out
} PJRT_Client_BufferFromHostBuffer_Args;

typedef struct {
  PJRT_HEAD
  PJRT_Buffer *buffer;
} PJRT_Buffer_Destroy_Args;

typedef struct {
  size_t struct_size;
  void *extension_start;
  const int64_t *minor_to_major;
  size_t minor_to_major_size;
  const int64_t *tile_dims;
  const size_t *tile_dim_sizes;
  size_t num_tiles;
} PJRT_Buffer_MemoryLayout_Tiled;

typedef struct {
  PJRT_HEAD
  // The official union's larger member; the other one is not used.
  PJRT_Buffer_MemoryLayout_Tiled tiled;
  int32_t type;  // 0 tiled
} PJRT_Buffer_MemoryLayout;

typedef struct {
  PJRT_HEAD
  PJRT_Buffer *src;
  PJRT_Buffer_MemoryLayout *host_layout;
  void *dst;
  size_t dst_size;
  PJRT_Event *event;  // out
} PJRT_Buffer_ToHostBuffer_Args;

// MARK: The table

// A function that we do not call; only its place matters.
typedef void (*PJRT_Unused)(void);
#define PJRT_FUNCTION(name) PJRT_Error *(*name)(name##_Args * args);

typedef struct {
  PJRT_HEAD
  PJRT_Api_Version pjrt_api_version;

  void (*PJRT_Error_Destroy)(PJRT_Error_Destroy_Args *args);
  void (*PJRT_Error_Message)(PJRT_Error_Message_Args *args);
  PJRT_FUNCTION(PJRT_Error_GetCode)

  PJRT_FUNCTION(PJRT_Plugin_Initialize)
  PJRT_Unused PJRT_Plugin_Attributes;

  PJRT_FUNCTION(PJRT_Event_Destroy)
  PJRT_Unused PJRT_Event_IsReady, PJRT_Event_Error;
  PJRT_FUNCTION(PJRT_Event_Await)
  PJRT_Unused PJRT_Event_OnReady;

  PJRT_FUNCTION(PJRT_Client_Create)
  PJRT_FUNCTION(PJRT_Client_Destroy)
  PJRT_FUNCTION(PJRT_Client_PlatformName)
  PJRT_Unused PJRT_Client_ProcessIndex;
  PJRT_FUNCTION(PJRT_Client_PlatformVersion)
  PJRT_FUNCTION(PJRT_Client_Devices)
  PJRT_FUNCTION(PJRT_Client_AddressableDevices)
  PJRT_Unused PJRT_Client_LookupDevice, PJRT_Client_LookupAddressableDevice, PJRT_Client_AddressableMemories;
  PJRT_FUNCTION(PJRT_Client_Compile)
  PJRT_Unused PJRT_Client_DefaultDeviceAssignment;
  PJRT_FUNCTION(PJRT_Client_BufferFromHostBuffer)

  PJRT_FUNCTION(PJRT_DeviceDescription_Id)
  PJRT_Unused PJRT_DeviceDescription_ProcessIndex, PJRT_DeviceDescription_Attributes;
  PJRT_FUNCTION(PJRT_DeviceDescription_Kind)
  PJRT_Unused PJRT_DeviceDescription_DebugString, PJRT_DeviceDescription_ToString;

  PJRT_FUNCTION(PJRT_Device_GetDescription)
  PJRT_Unused PJRT_Device_IsAddressable, PJRT_Device_LocalHardwareId, PJRT_Device_AddressableMemories,
      PJRT_Device_DefaultMemory;
  PJRT_FUNCTION(PJRT_Device_MemoryStats)

  PJRT_Unused PJRT_Memory_Id, PJRT_Memory_Kind, PJRT_Memory_DebugString, PJRT_Memory_ToString,
      PJRT_Memory_AddressableByDevices;

  PJRT_FUNCTION(PJRT_Executable_Destroy)
  PJRT_Unused PJRT_Executable_Name, PJRT_Executable_NumReplicas, PJRT_Executable_NumPartitions;
  PJRT_FUNCTION(PJRT_Executable_NumOutputs)
  PJRT_Unused PJRT_Executable_SizeOfGeneratedCodeInBytes, PJRT_Executable_GetCostAnalysis,
      PJRT_Executable_OutputMemoryKinds, PJRT_Executable_OptimizedProgram;
  PJRT_FUNCTION(PJRT_Executable_Serialize)

  PJRT_FUNCTION(PJRT_LoadedExecutable_Destroy)
  PJRT_FUNCTION(PJRT_LoadedExecutable_GetExecutable)
  PJRT_Unused PJRT_LoadedExecutable_AddressableDevices, PJRT_LoadedExecutable_Delete,
      PJRT_LoadedExecutable_IsDeleted;
  PJRT_FUNCTION(PJRT_LoadedExecutable_Execute)
  PJRT_FUNCTION(PJRT_Executable_DeserializeAndLoad)
  PJRT_Unused PJRT_LoadedExecutable_Fingerprint;

  PJRT_FUNCTION(PJRT_Buffer_Destroy)
  PJRT_Unused PJRT_Buffer_ElementType, PJRT_Buffer_Dimensions, PJRT_Buffer_UnpaddedDimensions,
      PJRT_Buffer_DynamicDimensionIndices, PJRT_Buffer_GetMemoryLayout, PJRT_Buffer_OnDeviceSizeInBytes,
      PJRT_Buffer_Device, PJRT_Buffer_Memory, PJRT_Buffer_Delete, PJRT_Buffer_IsDeleted, PJRT_Buffer_CopyToDevice;
  PJRT_FUNCTION(PJRT_Buffer_ToHostBuffer)
  PJRT_Unused PJRT_Buffer_IsOnCpu, PJRT_Buffer_ReadyEvent, PJRT_Buffer_UnsafePointer,
      PJRT_Buffer_IncreaseExternalReferenceCount, PJRT_Buffer_DecreaseExternalReferenceCount,
      PJRT_Buffer_OpaqueDeviceMemoryDataPointer;

  PJRT_Unused PJRT_CopyToDeviceStream_Destroy, PJRT_CopyToDeviceStream_AddChunk, PJRT_CopyToDeviceStream_TotalBytes,
      PJRT_CopyToDeviceStream_GranuleSize, PJRT_CopyToDeviceStream_CurrentBytes;

  PJRT_Unused PJRT_TopologyDescription_Create, PJRT_TopologyDescription_Destroy, PJRT_TopologyDescription_PlatformName,
      PJRT_TopologyDescription_PlatformVersion, PJRT_TopologyDescription_GetDeviceDescriptions,
      PJRT_TopologyDescription_Serialize, PJRT_TopologyDescription_Attributes;

  PJRT_Unused PJRT_Compile;

  // A plugin's table may end here: `struct_size` says.
  PJRT_Unused PJRT_Executable_OutputElementTypes, PJRT_Executable_OutputDimensions, PJRT_Buffer_CopyToMemory,
      PJRT_Client_CreateViewOfDeviceBuffer, PJRT_Executable_Fingerprint, PJRT_Client_TopologyDescription;
  PJRT_FUNCTION(PJRT_Executable_GetCompiledMemoryStats)
} PJRT_Api;

#undef PJRT_FUNCTION
#undef PJRT_HEAD
