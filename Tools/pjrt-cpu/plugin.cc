// A PJRT plugin for the CPU: the C API that `mynah --plugin` speaks, over the XLA inside TensorFlow's wheel.
//
// Only for tests and for a second opinion on every operation. It offers the functions that our client uses, and answers
// UNIMPLEMENTED to the others. Specification: xla/pjrt/c/pjrt_c_api.h of the wheel.
//
// Options of PJRT_Client_Create: `cpu_device_count` (virtual devices, 1 by default) and `memory_limit_bytes` (what all of them
// together may hold). For tests of what happens when a plugin fails, the environment variable MYNAH_PJRT_FAULT = `abort N` or
// `hang N` has the Nth execution of the process end it, or never end.

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/log/globals.h"
#include "xla/hlo/builder/xla_computation.h"
#include "xla/literal.h"
#include "xla/pjrt/c/pjrt_c_api.h"
#include "xla/pjrt/pjrt_client.h"
#include "xla/pjrt/pjrt_executable.h"
#include "xla/pjrt/plugin/xla_cpu/cpu_client_options.h"
#include "xla/pjrt/plugin/xla_cpu/xla_cpu_pjrt_client.h"


namespace xla {
absl::Status ParseMlirModuleStringAndConvertToXlaComputation(
    absl::string_view module, XlaComputation& computation, bool use_tuple_args, bool return_tuple);
}

struct PJRT_Error {
  absl::Status status;
  std::string message;
};

struct PJRT_Event {
  xla::Future<> future;
};

struct PJRT_DeviceDescription {
  const xla::PjRtDevice* device;
  std::string kind, debug_string;
};

struct PJRT_Device {
  xla::PjRtDevice* device;
  PJRT_DeviceDescription description;
};

struct PJRT_Client {
  std::unique_ptr<xla::PjRtClient> client;
  std::vector<std::unique_ptr<PJRT_Device>> owned;
  std::vector<PJRT_Device*> devices;
};

struct PJRT_Executable {
  std::shared_ptr<xla::PjRtLoadedExecutable> executable;
  std::string fingerprint;
};

struct PJRT_LoadedExecutable {
  std::shared_ptr<xla::PjRtLoadedExecutable> executable;
  PJRT_Client* client;
};

struct PJRT_Buffer {
  std::unique_ptr<xla::PjRtBuffer> buffer;
  PJRT_Client* client;
};

struct PJRT_SerializedExecutable {
  std::string bytes;
};

namespace {

PJRT_Error* Error(const absl::Status& status) {
  if (status.ok()) return nullptr;
  return new PJRT_Error{status, std::string(status.message())};
}

#define RETURN_IF_ERROR(expression) \
  if (absl::Status status = (expression); !status.ok()) return Error(status)

// MARK: Errors and events

void ErrorDestroy(PJRT_Error_Destroy_Args* args) { delete args->error; }

void ErrorMessage(PJRT_Error_Message_Args* args) {
  args->message = args->error->message.data();
  args->message_size = args->error->message.size();
}

PJRT_Error* ErrorGetCode(PJRT_Error_GetCode_Args* args) {
  args->code = static_cast<PJRT_Error_Code>(args->error->status.code());
  return nullptr;
}

PJRT_Error* PluginInitialize(PJRT_Plugin_Initialize_Args*) { return nullptr; }

PJRT_Error* EventDestroy(PJRT_Event_Destroy_Args* args) {
  delete args->event;
  return nullptr;
}

PJRT_Error* EventAwait(PJRT_Event_Await_Args* args) { return Error(args->event->future.Await()); }

// MARK: Client

struct Block : xla::CpuMemory {
  void* memory;
  size_t size;
  std::shared_ptr<std::atomic<int64_t>> left;

  Block(void* memory, size_t size, std::shared_ptr<std::atomic<int64_t>> left)
      : memory(memory), size(size), left(std::move(left)) {}
  ~Block() override {
    free(memory);
    left->fetch_add(size);
  }
  void* base() const override { return memory; }
  size_t size_bytes() const override { return size; }
};

PJRT_Error* MakeCallbackError(PJRT_Error_Code code, const char* message, size_t size) {
  return Error(absl::Status(static_cast<absl::StatusCode>(code), absl::string_view(message, size)));
}

// The caller's key-value callbacks, by which processes exchange what they need to know of each other.
class Exchange {
 public:
  explicit Exchange(PJRT_Client_Create_Args* args) : args_(args) {}

  absl::Status Put(const std::string& key, const std::string& value) {
    PJRT_KeyValuePutCallback_Args put = {PJRT_KeyValuePutCallback_Args_STRUCT_SIZE};
    put.key = key.data();
    put.key_size = key.size();
    put.value = value.data();
    put.value_size = value.size();
    put.callback_error = &make_error_;
    put.user_arg = args_->kv_put_user_arg;
    return Take(args_->kv_put_callback(&put));
  }

  absl::StatusOr<std::string> Get(const std::string& key) {
    PJRT_KeyValueGetCallback_Args get = {PJRT_KeyValueGetCallback_Args_STRUCT_SIZE};
    get.key = key.data();
    get.key_size = key.size();
    get.timeout_in_ms = 10000;
    get.callback_error = &make_error_;
    get.user_arg = args_->kv_get_user_arg;
    if (absl::Status status = Take(args_->kv_get_callback(&get)); !status.ok()) return status;
    std::string value(get.value, get.value_size);
    get.value_deleter_callback(get.value);
    return value;
  }

  absl::Status TryGetOfNothing(const std::string& key) {
    PJRT_KeyValueTryGetCallback_Args get = {PJRT_KeyValueTryGetCallback_Args_STRUCT_SIZE};
    get.key = key.data();
    get.key_size = key.size();
    get.callback_error = &make_error_;
    get.user_arg = args_->kv_try_get_user_arg;
    absl::Status status = Take(args_->kv_try_get_callback(&get));
    if (status.code() == absl::StatusCode::kNotFound) return absl::OkStatus();
    return status.ok() ? absl::InternalError("a key that nobody put has a value") : status;
  }

 private:
  static absl::Status Take(PJRT_Error* error) {
    absl::Status status = error ? error->status : absl::OkStatus();
    delete error;
    return status;
  }

  PJRT_Client_Create_Args* args_;
  PJRT_CallbackError make_error_ = MakeCallbackError;
};

// Exchanges a line with every other process, as plugins that can do collectives do; the first process ends last.
absl::Status MeetOthers(PJRT_Client_Create_Args* args, int64_t node, int64_t nodes) {
  Exchange exchange(args);
  auto key = [](const char* name, int64_t of) { return std::string("cpu:") + name + "/" + std::to_string(of); };
  if (absl::Status status = exchange.TryGetOfNothing("cpu:nobody"); !status.ok()) return status;
  if (absl::Status status = exchange.Put(key("node", node), key("here", node)); !status.ok()) return status;
  for (int64_t other = 0; other < nodes; other++) {
    absl::StatusOr<std::string> value = exchange.Get(key("node", other));
    if (!value.ok()) return value.status();
    if (*value != key("here", other)) return absl::InternalError("another process said " + *value);
  }
  if (absl::Status status = exchange.Put(key("done", node), ""); !status.ok()) return status;
  for (int64_t other = 0; node == 0 && other < nodes; other++) {
    if (absl::Status status = exchange.Get(key("done", other)).status(); !status.ok()) return status;
  }
  return absl::OkStatus();
}

PJRT_Error* ClientCreate(PJRT_Client_Create_Args* args) {
  xla::CpuClientOptions options;
  options.cpu_device_count = 1;
  int64_t node = 0, nodes = 1;
  for (size_t i = 0; i < args->num_options; i++) {
    const PJRT_NamedValue& option = args->create_options[i];
    std::string name(option.name, option.name_size);
    if (name == "cpu_device_count") {
      if (option.type != PJRT_NamedValue_kInt64 || option.int64_value < 1 || option.int64_value > 1024) {
        return Error(absl::InvalidArgumentError("cpu_device_count must be a number from 1 to 1024"));
      }
      options.cpu_device_count = static_cast<int>(option.int64_value);
    } else if (name == "memory_limit_bytes" && option.type == PJRT_NamedValue_kInt64) {
      auto left = std::make_shared<std::atomic<int64_t>>(option.int64_value);
      options.allocator = [left](size_t size,
                                 size_t alignment) -> absl::StatusOr<std::unique_ptr<xla::CpuMemory>> {
        if (left->fetch_sub(size) < static_cast<int64_t>(size)) {
          left->fetch_add(size);
          return absl::ResourceExhaustedError("out of memory allocating " + std::to_string(size) + " bytes");
        }
        void* memory = nullptr;
        if (posix_memalign(&memory, std::max(alignment, sizeof(void*)), std::max<size_t>(size, 1)) != 0) {
          left->fetch_add(size);
          return absl::ResourceExhaustedError("out of memory allocating " + std::to_string(size) + " bytes");
        }
        return std::make_unique<Block>(memory, size, left);
      };
    } else if (name == "num_nodes" && option.type == PJRT_NamedValue_kInt64) {
      nodes = option.int64_value;
    } else if (name == "node_id" && option.type == PJRT_NamedValue_kInt64) {
      node = option.int64_value;
    } else {
      return Error(absl::InvalidArgumentError("unknown option " + name));
    }
  }
  if (nodes > 1) {
    RETURN_IF_ERROR(MeetOthers(args, node, nodes));
    return Error(absl::UnimplementedError("all " + std::to_string(nodes) +
                                          " processes met, but this plugin does no collectives between processes"));
  }
  auto client = xla::GetXlaPjrtCpuClient(std::move(options));
  RETURN_IF_ERROR(client.status());
  auto* wrapped = new PJRT_Client{*std::move(client)};
  for (xla::PjRtDevice* device : wrapped->client->devices()) {
    wrapped->owned.push_back(std::make_unique<PJRT_Device>(PJRT_Device{
        device, {device, std::string(device->device_kind()), std::string(device->DebugString())}}));
    wrapped->devices.push_back(wrapped->owned.back().get());
  }
  args->client = wrapped;
  return nullptr;
}

PJRT_Error* ClientDestroy(PJRT_Client_Destroy_Args* args) {
  delete args->client;
  return nullptr;
}

PJRT_Error* ClientPlatformName(PJRT_Client_PlatformName_Args* args) {
  args->platform_name = args->client->client->platform_name().data();
  args->platform_name_size = args->client->client->platform_name().size();
  return nullptr;
}

PJRT_Error* ClientPlatformVersion(PJRT_Client_PlatformVersion_Args* args) {
  // The compiler's version, so that executables of another one are not taken from a cache.
  static const char version[] = "cpu, XLA of tensorflow-cpu " TENSORFLOW_VERSION;
  args->platform_version = version;
  args->platform_version_size = sizeof(version) - 1;
  return nullptr;
}

PJRT_Error* ClientDevices(PJRT_Client_Devices_Args* args) {
  args->devices = args->client->devices.data();
  args->num_devices = args->client->devices.size();
  return nullptr;
}

PJRT_Error* ClientAddressableDevices(PJRT_Client_AddressableDevices_Args* args) {
  args->addressable_devices = args->client->devices.data();
  args->num_addressable_devices = args->client->devices.size();
  return nullptr;
}

PJRT_Error* DeviceGetDescription(PJRT_Device_GetDescription_Args* args) {
  args->device_description = &args->device->description;
  return nullptr;
}

PJRT_Error* DeviceDescriptionId(PJRT_DeviceDescription_Id_Args* args) {
  args->id = args->device_description->device->id();
  return nullptr;
}

PJRT_Error* DeviceDescriptionKind(PJRT_DeviceDescription_Kind_Args* args) {
  args->device_kind = args->device_description->kind.data();
  args->device_kind_size = args->device_description->kind.size();
  return nullptr;
}

// MARK: Executables

absl::StatusOr<xla::CompileOptions> ParseOptions(const char* bytes, size_t size) {
  xla::CompileOptionsProto proto;
  if (!proto.ParseFromString(std::string(bytes, size))) {
    return absl::InvalidArgumentError("the compile options are not a CompileOptionsProto");
  }
  return xla::CompileOptions::FromProto(proto);
}

PJRT_Error* ClientCompile(PJRT_Client_Compile_Args* args) {
  if (std::string(args->program->format, args->program->format_size) != "mlir") {
    return Error(absl::InvalidArgumentError("only programs of format mlir are understood"));
  }
  auto options = ParseOptions(args->compile_options, args->compile_options_size);
  RETURN_IF_ERROR(options.status());
  xla::XlaComputation computation;
  RETURN_IF_ERROR(xla::ParseMlirModuleStringAndConvertToXlaComputation(
      absl::string_view(args->program->code, args->program->code_size), computation,
      /*use_tuple_args=*/false, /*return_tuple=*/false));
  auto executable = args->client->client->CompileAndLoad(computation, *options);
  RETURN_IF_ERROR(executable.status());
  args->executable = new PJRT_LoadedExecutable{*std::move(executable), args->client};
  return nullptr;
}

PJRT_Error* DeserializeAndLoad(PJRT_Executable_DeserializeAndLoad_Args* args) {
  auto executable = args->client->client->LoadSerializedExecutable(
      absl::string_view(args->serialized_executable, args->serialized_executable_size), std::nullopt,
      xla::LoadOptions());
  RETURN_IF_ERROR(executable.status());
  args->loaded_executable = new PJRT_LoadedExecutable{*std::move(executable), args->client};
  return nullptr;
}

PJRT_Error* LoadedExecutableDestroy(PJRT_LoadedExecutable_Destroy_Args* args) {
  delete args->executable;
  return nullptr;
}

PJRT_Error* LoadedExecutableGetExecutable(PJRT_LoadedExecutable_GetExecutable_Args* args) {
  args->executable = new PJRT_Executable{args->loaded_executable->executable};
  return nullptr;
}

PJRT_Error* ExecutableDestroy(PJRT_Executable_Destroy_Args* args) {
  delete args->executable;
  return nullptr;
}

PJRT_Error* ExecutableNumOutputs(PJRT_Executable_NumOutputs_Args* args) {
  auto shapes = args->executable->executable->GetOutputShapes();
  RETURN_IF_ERROR(shapes.status());
  const xla::Shape& shape = shapes->front();
  args->num_outputs = shape.IsTuple() ? shape.tuple_shapes().size() : 1;
  return nullptr;
}

PJRT_Error* ExecutableSerialize(PJRT_Executable_Serialize_Args* args) {
  auto bytes = args->executable->executable->SerializeExecutable();
  RETURN_IF_ERROR(bytes.status());
  auto* serialized = new PJRT_SerializedExecutable{*std::move(bytes)};
  args->serialized_bytes = serialized->bytes.data();
  args->serialized_bytes_size = serialized->bytes.size();
  args->serialized_executable = serialized;
  args->serialized_executable_deleter = [](PJRT_SerializedExecutable* serialized) { delete serialized; };
  return nullptr;
}

PJRT_Error* ExecutableGetCompiledMemoryStats(PJRT_Executable_GetCompiledMemoryStats_Args* args) {
  auto stats = args->executable->executable->GetCompiledMemoryStats();
  RETURN_IF_ERROR(stats.status());
  args->generated_code_size_in_bytes = stats->generated_code_size_in_bytes;
  args->argument_size_in_bytes = stats->argument_size_in_bytes;
  args->output_size_in_bytes = stats->output_size_in_bytes;
  args->alias_size_in_bytes = stats->alias_size_in_bytes;
  args->temp_size_in_bytes = stats->temp_size_in_bytes;
  return nullptr;
}

// Ends or stops the process at the execution that MYNAH_PJRT_FAULT names.
void FailWhereAsked() {
  static std::atomic<int> executions = 0;
  const char* fault = getenv("MYNAH_PJRT_FAULT");
  int execution = ++executions;
  if (fault == nullptr) return;
  if (execution == atoi(strchr(fault, ' ') ? strchr(fault, ' ') : "")) {
    if (strncmp(fault, "abort", 5) == 0) abort();
    if (strncmp(fault, "hang", 4) == 0) {
      for (;;) pause();
    }
  }
}

PJRT_Error* LoadedExecutableExecute(PJRT_LoadedExecutable_Execute_Args* args) {
  FailWhereAsked();
  std::vector<std::vector<xla::PjRtBuffer*>> arguments(args->num_devices);
  for (size_t device = 0; device < args->num_devices; device++) {
    for (size_t i = 0; i < args->num_args; i++) {
      arguments[device].push_back(args->argument_lists[device][i]->buffer.get());
    }
  }
  xla::ExecuteOptions options;
  options.launch_id = args->options->launch_id;
  for (size_t i = 0; i < args->options->num_non_donatable_input_indices; i++) {
    options.non_donatable_input_indices.insert(args->options->non_donatable_input_indices[i]);
  }
  std::optional<std::vector<xla::Future<>>> futures;
  if (args->device_complete_events != nullptr) futures.emplace();
  auto results = args->executable->executable->Execute(arguments, options, futures);
  RETURN_IF_ERROR(results.status());
  for (size_t device = 0; device < args->num_devices; device++) {
    auto& buffers = (*results)[device];
    for (size_t i = 0; i < buffers.size(); i++) {
      args->output_lists[device][i] = new PJRT_Buffer{std::move(buffers[i]), args->executable->client};
    }
    if (args->device_complete_events != nullptr) {
      args->device_complete_events[device] = new PJRT_Event{std::move((*futures)[device])};
    }
  }
  return nullptr;
}

// MARK: Buffers

PJRT_Error* BufferFromHostBuffer(PJRT_Client_BufferFromHostBuffer_Args* args) {
  static const std::map<PJRT_Buffer_Type, xla::PrimitiveType> types = {
      {PJRT_Buffer_Type_F32, xla::F32}, {PJRT_Buffer_Type_BF16, xla::BF16}, {PJRT_Buffer_Type_S32, xla::S32}};
  auto type = types.find(args->type);
  if (type == types.end()) return Error(absl::InvalidArgumentError("only f32, bf16 and s32 buffers are understood"));
  if (args->host_buffer_semantics != PJRT_HostBufferSemantics_kImmutableOnlyDuringCall) {
    return Error(absl::InvalidArgumentError("host buffers must be immutable only during the call"));
  }
  auto space = args->device->device->default_memory_space();
  RETURN_IF_ERROR(space.status());
  auto buffer = args->client->client->BufferFromHostBuffer(
      args->data, type->second, absl::MakeConstSpan(args->dims, args->num_dims), std::nullopt,
      xla::PjRtClient::HostBufferSemantics::kImmutableOnlyDuringCall, nullptr, *space, nullptr);
  RETURN_IF_ERROR(buffer.status());
  args->buffer = new PJRT_Buffer{*std::move(buffer), args->client};
  args->done_with_host_buffer = new PJRT_Event{xla::Future<>(absl::OkStatus())};
  return nullptr;
}

PJRT_Error* BufferDestroy(PJRT_Buffer_Destroy_Args* args) {
  delete args->buffer;
  return nullptr;
}

PJRT_Error* BufferToHostBuffer(PJRT_Buffer_ToHostBuffer_Args* args) {
  xla::PjRtBuffer* buffer = args->src->buffer.get();
  xla::Shape shape = xla::ShapeUtil::MakeShapeWithDescendingLayout(buffer->element_type(), buffer->dimensions());
  size_t size = xla::ShapeUtil::ByteSizeOf(shape);
  if (args->dst == nullptr) {
    args->dst_size = size;
    return nullptr;
  }
  if (args->dst_size < size) return Error(absl::InvalidArgumentError("the destination is too small"));
  auto literal = std::make_shared<xla::MutableBorrowingLiteral>(static_cast<char*>(args->dst), shape);
  RETURN_IF_ERROR(buffer->ToLiteral(literal.get()).Await());
  args->event = new PJRT_Event{xla::Future<>(absl::OkStatus())};
  return nullptr;
}

PJRT_Error* Unimplemented(void*) {
  return Error(absl::UnimplementedError("this plugin lacks the function that was called"));
}

// MARK: The table

PJRT_Api MakeApi() {
  PJRT_Api api;
  memset(&api, 0, sizeof(api));
  // Every slot first says that it is not there.
  auto* slots = reinterpret_cast<void**>(&api.PJRT_Error_Destroy);
  for (size_t i = 0; i < (sizeof(api) - offsetof(PJRT_Api, PJRT_Error_Destroy)) / sizeof(void*); i++) {
    slots[i] = reinterpret_cast<void*>(&Unimplemented);
  }
  api.struct_size = PJRT_Api_STRUCT_SIZE;
  api.pjrt_api_version = {PJRT_Api_Version_STRUCT_SIZE, nullptr, PJRT_API_MAJOR, PJRT_API_MINOR};
  api.PJRT_Error_Destroy = ErrorDestroy;
  api.PJRT_Error_Message = ErrorMessage;
  api.PJRT_Error_GetCode = ErrorGetCode;
  api.PJRT_Plugin_Initialize = PluginInitialize;
  api.PJRT_Event_Destroy = EventDestroy;
  api.PJRT_Event_Await = EventAwait;
  api.PJRT_Client_Create = ClientCreate;
  api.PJRT_Client_Destroy = ClientDestroy;
  api.PJRT_Client_PlatformName = ClientPlatformName;
  api.PJRT_Client_PlatformVersion = ClientPlatformVersion;
  api.PJRT_Client_Devices = ClientDevices;
  api.PJRT_Client_AddressableDevices = ClientAddressableDevices;
  api.PJRT_Client_Compile = ClientCompile;
  api.PJRT_Client_BufferFromHostBuffer = BufferFromHostBuffer;
  api.PJRT_Device_GetDescription = DeviceGetDescription;
  api.PJRT_DeviceDescription_Id = DeviceDescriptionId;
  api.PJRT_DeviceDescription_Kind = DeviceDescriptionKind;
  api.PJRT_Executable_Destroy = ExecutableDestroy;
  api.PJRT_Executable_NumOutputs = ExecutableNumOutputs;
  api.PJRT_Executable_Serialize = ExecutableSerialize;
  api.PJRT_Executable_DeserializeAndLoad = DeserializeAndLoad;
  api.PJRT_Executable_GetCompiledMemoryStats = ExecutableGetCompiledMemoryStats;
  api.PJRT_LoadedExecutable_Destroy = LoadedExecutableDestroy;
  api.PJRT_LoadedExecutable_GetExecutable = LoadedExecutableGetExecutable;
  api.PJRT_LoadedExecutable_Execute = LoadedExecutableExecute;
  api.PJRT_Buffer_Destroy = BufferDestroy;
  api.PJRT_Buffer_ToHostBuffer = BufferToHostBuffer;
  return api;
}

}  // namespace

extern "C" const PJRT_Api* GetPjrtApi() {
  // What the compiler has to say goes to errors; what ends the process is still printed.
  absl::SetMinLogLevel(absl::LogSeverityAtLeast::kFatal);
  static const PJRT_Api api = MakeApi();
  return &api;
}
