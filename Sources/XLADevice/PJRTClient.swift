import CPJRT
import Foundation
import Tensors

/// A setting that a plugin understands when its client is made, such as `memory_fraction=0.9`.
public struct PluginOption: Sendable, Equatable {
    public enum Value: Sendable, Equatable {
        case string(String)
        case integer(Int64)
        case number(Float)
        case flag(Bool)
    }

    public let name: String
    public let value: Value

    public init(_ name: String, _ value: Value) {
        self.name = name
        self.value = value
    }

    /// Reads `NAME=VALUE`: a whole number, a fraction, true or false, or else text.
    ///
    /// - Throws: `XLAError.badOption`.
    public init(_ text: String) throws {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !parts[0].isEmpty else { throw XLAError.badOption(text) }
        name = parts[0]
        value =
            Int64(parts[1]).map { .integer($0) } ?? Float(parts[1]).map { .number($0) }
            ?? Bool(parts[1]).map { .flag($0) } ?? .string(parts[1])
    }
}

/// A plugin's connection to the devices of this machine.
///
/// Nothing of it changes after `init`, and PJRT's functions may be called from any thread.
public final class PJRTClient: @unchecked Sendable {
    let plugin: PJRTPlugin
    let handle: OpaquePointer
    /// The devices that this process feeds, and their ids.
    let devices: [OpaquePointer]
    private let deviceIDs: [Int]
    /// The ids by which programs name all devices, those of other processes included.
    let allDeviceIDs: [Int]
    private let store: StoreBox?
    public let platform: String
    /// The version that the plugin states of its platform.
    public let platformVersion: String
    public let deviceKind: String

    /// - Parameter place: this process among those that share their devices.
    public init(_ plugin: PJRTPlugin, options: [PluginOption] = [], place: ProcessPlace? = nil) throws {
        self.plugin = plugin
        var options = options
        if let place {
            options.append(PluginOption("node_id", .integer(Int64(place.index))))
            options.append(PluginOption("num_nodes", .integer(Int64(place.count))))
        }
        let store = place.map { StoreBox($0.store) }
        self.store = store
        handle = try NamedValues(options).withPointer { values, count in
            var arguments = PJRT_Client_Create_Args()
            arguments.create_options = values
            arguments.num_options = count
            store?.install(in: &arguments)
            try plugin.call(\PJRT_Api.PJRT_Client_Create, &arguments, during: "creating its client")
            guard let client = arguments.client else {
                throw XLAError.plugin(during: "creating its client", code: .internal, message: "it gave none")
            }
            return client
        }

        var name = PJRT_Client_PlatformName_Args()
        name.client = handle
        try plugin.call(\PJRT_Api.PJRT_Client_PlatformName, &name, during: "asking for its name")
        platform = Self.string(name.platform_name, name.platform_name_size)
        var version = PJRT_Client_PlatformVersion_Args()
        version.client = handle
        try plugin.call(\PJRT_Api.PJRT_Client_PlatformVersion, &version, during: "asking for its version")
        platformVersion = Self.string(version.platform_version, version.platform_version_size)

        var all = PJRT_Client_Devices_Args()
        all.client = handle
        try plugin.call(\PJRT_Api.PJRT_Client_Devices, &all, during: "listing devices")
        let everyDevice = UnsafeBufferPointer(start: all.devices, count: all.num_devices).compactMap { $0 }
        allDeviceIDs = try everyDevice.map { try Self.id(of: $0, plugin) }
        var own = PJRT_Client_AddressableDevices_Args()
        own.client = handle
        try plugin.call(\PJRT_Api.PJRT_Client_AddressableDevices, &own, during: "listing devices")
        devices = UnsafeBufferPointer(start: own.addressable_devices, count: own.num_addressable_devices)
            .compactMap { $0 }
        deviceIDs = try devices.map { try Self.id(of: $0, plugin) }
        guard let first = devices.first else { throw XLAError.noDevices(platform: platform) }
        var kind = PJRT_DeviceDescription_Kind_Args()
        kind.device_description = try Self.description(of: first, plugin)
        try plugin.call(\PJRT_Api.PJRT_DeviceDescription_Kind, &kind, during: "describing a device")
        deviceKind = Self.string(kind.device_kind, kind.device_kind_size)
    }

    deinit {
        var arguments = PJRT_Client_Destroy_Args()
        arguments.client = handle
        try? plugin.call(\PJRT_Api.PJRT_Client_Destroy, &arguments, during: "closing its client")
    }

    /// The places of a mesh whose devices this process feeds.
    func localDevices(of mesh: Mesh) -> [(place: Int, device: OpaquePointer)] {
        allDeviceIDs.prefix(mesh.deviceCount).enumerated().compactMap { place, id in
            deviceIDs.firstIndex(of: id).map { (place, devices[$0]) }
        }
    }

    /// Bytes of memory that a device can hold; nil where the plugin does not say.
    public var memoryByteCount: Int? {
        var arguments = PJRT_Device_MemoryStats_Args()
        arguments.device = devices[0]
        guard (try? plugin.call(\PJRT_Api.PJRT_Device_MemoryStats, &arguments, during: "asking for memory")) != nil,
            arguments.bytes_limit_is_set
        else { return nil }
        return Int(arguments.bytes_limit)
    }

    /// Copies one device's part of a tensor to it.
    ///
    /// - Parameter bytes: dense, slowest dimension first; may be freed afterwards.
    func upload(_ bytes: UnsafeRawBufferPointer, _ type: TensorType, to device: OpaquePointer) throws -> OpaquePointer {
        let dimensions = type.shape.map(Int64.init)
        return try dimensions.withUnsafeBufferPointer { dimensions in
            var arguments = PJRT_Client_BufferFromHostBuffer_Args()
            arguments.client = handle
            arguments.data = bytes.baseAddress
            arguments.type = type.element.pjrtType
            arguments.dims = dimensions.baseAddress
            arguments.num_dims = dimensions.count
            arguments.host_buffer_semantics = PJRT_HostBufferSemantics_ImmutableOnlyDuringCall_Value
            arguments.device = device
            try plugin.call(
                \PJRT_Api.PJRT_Client_BufferFromHostBuffer, &arguments, during: "copying \(type) to the device")
            do {
                try plugin.await(arguments.done_with_host_buffer, during: "copying \(type) to the device")
            } catch {
                arguments.buffer.map(destroy(buffer:))
                throw error
            }
            guard let buffer = arguments.buffer else {
                throw XLAError.plugin(during: "copying \(type) to the device", code: .internal, message: "no buffer")
            }
            return buffer
        }
    }

    /// Copies a buffer of the device out, dense and slowest dimension first.
    func download(_ buffer: OpaquePointer, rank: Int, into bytes: UnsafeMutableRawBufferPointer) throws {
        let order = (0..<rank).reversed().map(Int64.init)
        try order.withUnsafeBufferPointer { order in
            var layout = PJRT_Buffer_MemoryLayout()
            layout.struct_size = MemoryLayout<PJRT_Buffer_MemoryLayout>.size
            layout.tiled.struct_size = MemoryLayout<PJRT_Buffer_MemoryLayout_Tiled>.size
            layout.tiled.minor_to_major = order.baseAddress
            layout.tiled.minor_to_major_size = order.count
            try withUnsafeMutablePointer(to: &layout) { layout in
                var arguments = PJRT_Buffer_ToHostBuffer_Args()
                arguments.src = buffer
                arguments.host_layout = layout
                arguments.dst = bytes.baseAddress
                arguments.dst_size = bytes.count
                try plugin.call(\PJRT_Api.PJRT_Buffer_ToHostBuffer, &arguments, during: "copying from the device")
                try plugin.await(arguments.event, during: "copying from the device")
            }
        }
    }

    func destroy(buffer: OpaquePointer) {
        var arguments = PJRT_Buffer_Destroy_Args()
        arguments.buffer = buffer
        // Nobody could do anything about an error here.
        try? plugin.call(\PJRT_Api.PJRT_Buffer_Destroy, &arguments, during: "freeing a buffer")
    }

    private static func id(of device: OpaquePointer, _ plugin: PJRTPlugin) throws -> Int {
        var arguments = PJRT_DeviceDescription_Id_Args()
        arguments.device_description = try description(of: device, plugin)
        try plugin.call(\PJRT_Api.PJRT_DeviceDescription_Id, &arguments, during: "describing a device")
        return Int(arguments.id)
    }

    private static func description(of device: OpaquePointer, _ plugin: PJRTPlugin) throws -> OpaquePointer? {
        var arguments = PJRT_Device_GetDescription_Args()
        arguments.device = device
        try plugin.call(\PJRT_Api.PJRT_Device_GetDescription, &arguments, during: "describing a device")
        return arguments.device_description
    }

    static func string(_ start: UnsafePointer<CChar>?, _ count: Int) -> String {
        start.map { String(decoding: UnsafeRawBufferPointer(start: $0, count: count), as: UTF8.self) } ?? ""
    }
}

extension ElementType {
    /// PJRT's number for the type.
    var pjrtType: Int32 {
        switch self {
        case .f32: PJRT_Buffer_Type_F32_Value
        case .bf16: PJRT_Buffer_Type_BF16_Value
        case .i32: PJRT_Buffer_Type_S32_Value
        }
    }
}

/// Options in the C API's form, whose strings live as long as this does.
private final class NamedValues {
    private var values: [PJRT_NamedValue] = []
    private var strings: [UnsafeMutablePointer<CChar>] = []

    init(_ options: [PluginOption]) {
        for option in options {
            var value = PJRT_NamedValue()
            value.struct_size = MemoryLayout<PJRT_NamedValue>.size
            value.name = UnsafePointer(keep(option.name))
            value.name_size = option.name.utf8.count
            value.value_size = 1
            switch option.value {
            case .string(let text):
                value.type = 0
                value.string_value = UnsafePointer(keep(text))
                value.value_size = text.utf8.count
            case .integer(let number):
                value.type = 1
                value.int64_value = number
            case .number(let number):
                value.type = 3
                value.float_value = number
            case .flag(let flag):
                value.type = 4
                value.bool_value = flag
            }
            values.append(value)
        }
    }

    deinit {
        strings.forEach { free($0) }
    }

    private func keep(_ text: String) -> UnsafeMutablePointer<CChar>? {
        guard let copy = strdup(text) else { return nil }
        strings.append(copy)
        return copy
    }

    func withPointer<R>(_ body: (UnsafePointer<PJRT_NamedValue>?, Int) throws -> R) rethrows -> R {
        try values.withUnsafeBufferPointer { try body($0.baseAddress, $0.count) }
    }
}
