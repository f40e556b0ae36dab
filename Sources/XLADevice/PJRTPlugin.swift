import CPJRT
import Foundation

/// A PJRT plugin: a shared library that compiles and runs StableHLO on one kind of device.
///
/// Specification: OpenXLA, xla/pjrt/c/pjrt_c_api.h. A plugin is never unloaded.
public final class PJRTPlugin: Sendable {
    public let path: String
    let api: Pointer

    /// The table lives as long as the process, is never written, and its functions may be called from any thread.
    struct Pointer: @unchecked Sendable {
        let table: UnsafePointer<PJRT_Api>
    }

    /// Loads a plugin and checks that it speaks our version.
    ///
    /// - Throws: `XLAError`.
    public init(path: String) throws {
        self.path = path
        // A name without a slash means a file here, not one of the system's libraries.
        guard let library = dlopen(URL(fileURLWithPath: path).path, RTLD_NOW | RTLD_LOCAL) else {
            throw XLAError.cannotLoad(path: path, reason: String(cString: dlerror()))
        }
        guard let symbol = dlsym(library, "GetPjrtApi") else { throw XLAError.notAPlugin(path: path) }
        typealias GetApi = @convention(c) () -> UnsafePointer<PJRT_Api>?
        guard let table = unsafeBitCast(symbol, to: GetApi.self)() else { throw XLAError.notAPlugin(path: path) }
        api = Pointer(table: table)
        try checkVersion()
        var arguments = PJRT_Plugin_Initialize_Args()
        try call(\PJRT_Api.PJRT_Plugin_Initialize, &arguments, during: "starting")
    }

    /// The version of the C API that the plugin speaks: `0.90`.
    public var version: String {
        "\(api.table.pointee.pjrt_api_version.major_version).\(api.table.pointee.pjrt_api_version.minor_version)"
    }

    /// What tells this plugin, as it works on this machine, from another one: its file, and what its compiler reads beside the program.
    var fingerprint: [String] {
        let attributes = try? FileManager.default.attributesOfItem(
            atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
        let modified = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        let processor = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?.split(separator: "\n")
            .first { $0.hasPrefix("flags") || $0.hasPrefix("Features") }
        return [
            version, "\(attributes?[.size] ?? 0)", "\(modified)",
            ProcessInfo.processInfo.environment["XLA_FLAGS"] ?? "", String(processor ?? ""),
        ]
    }

    /// Whatever a table says of itself, only what lies within its stated size is looked at.
    private func checkVersion() throws {
        let size = api.table.pointee.struct_size
        let versionEnd =
            (MemoryLayout<PJRT_Api>.offset(of: \.pjrt_api_version) ?? 0) + MemoryLayout<PJRT_Api_Version>.size
        guard size >= versionEnd else { throw XLAError.notAPlugin(path: path) }
        guard api.table.pointee.pjrt_api_version.major_version == PJRT_ABI_MAJOR else {
            throw XLAError.otherVersion(path: path, plugin: version, needed: "\(PJRT_ABI_MAJOR).*")
        }
        let table = UnsafeRawPointer(api.table)
        let missing = Self.needed.filter { name, offset in
            let end = offset + MemoryLayout<UnsafeRawPointer?>.size
            return end > size || table.load(fromByteOffset: offset, as: UnsafeRawPointer?.self) == nil
        }
        guard missing.isEmpty else {
            throw XLAError.missingFunctions(path: path, version: version, names: missing.map(\.0))
        }
    }

    /// The functions that nothing works without, and their places.
    private static let needed: [(String, Int)] = {
        func place(_ name: String, _ key: PartialKeyPath<PJRT_Api>) -> (String, Int) {
            (name, MemoryLayout<PJRT_Api>.offset(of: key) ?? 0)
        }
        return [
            place("PJRT_Error_Destroy", \.PJRT_Error_Destroy), place("PJRT_Error_Message", \.PJRT_Error_Message),
            place("PJRT_Error_GetCode", \.PJRT_Error_GetCode),
            place("PJRT_Plugin_Initialize", \.PJRT_Plugin_Initialize),
            place("PJRT_Event_Destroy", \.PJRT_Event_Destroy), place("PJRT_Event_Await", \.PJRT_Event_Await),
            place("PJRT_Client_Create", \.PJRT_Client_Create), place("PJRT_Client_Destroy", \.PJRT_Client_Destroy),
            place("PJRT_Client_PlatformName", \.PJRT_Client_PlatformName),
            place("PJRT_Client_PlatformVersion", \.PJRT_Client_PlatformVersion),
            place("PJRT_Client_Devices", \.PJRT_Client_Devices),
            place("PJRT_Client_AddressableDevices", \.PJRT_Client_AddressableDevices),
            place("PJRT_Client_Compile", \.PJRT_Client_Compile),
            place("PJRT_Client_BufferFromHostBuffer", \.PJRT_Client_BufferFromHostBuffer),
            place("PJRT_DeviceDescription_Id", \.PJRT_DeviceDescription_Id),
            place("PJRT_DeviceDescription_Kind", \.PJRT_DeviceDescription_Kind),
            place("PJRT_Device_GetDescription", \.PJRT_Device_GetDescription),
            place("PJRT_Executable_Destroy", \.PJRT_Executable_Destroy),
            place("PJRT_Executable_NumOutputs", \.PJRT_Executable_NumOutputs),
            place("PJRT_LoadedExecutable_Destroy", \.PJRT_LoadedExecutable_Destroy),
            place("PJRT_LoadedExecutable_GetExecutable", \.PJRT_LoadedExecutable_GetExecutable),
            place("PJRT_LoadedExecutable_Execute", \.PJRT_LoadedExecutable_Execute),
            place("PJRT_Buffer_Destroy", \.PJRT_Buffer_Destroy),
            place("PJRT_Buffer_ToHostBuffer", \.PJRT_Buffer_ToHostBuffer),
        ]
    }()

    /// Calls a function of the plugin, and fills in the size with which its arguments begin.
    ///
    /// - Throws: `XLAError.plugin` with the plugin's own words.
    func call<Arguments>(
        _ function: PartialKeyPath<PJRT_Api>, _ arguments: inout Arguments, during: @autoclosure () -> String
    ) throws {
        guard let offset = MemoryLayout<PJRT_Api>.offset(of: function), api.table.pointee.struct_size > offset,
            UnsafeRawPointer(api.table).load(fromByteOffset: offset, as: UnsafeRawPointer?.self) != nil
        else { throw XLAError.plugin(during: during(), code: .unimplemented, message: "it lacks the function") }
        Self.setSize(of: &arguments)
        let error = withUnsafeMutableBytes(of: &arguments) { pjrt_call(api.table, offset, $0.baseAddress) }
        if let error { throw take(error, during: during()) }
    }

    /// Every structure of the C API begins with its own size.
    private static func setSize<Structure>(of structure: inout Structure) {
        withUnsafeMutableBytes(of: &structure) {
            $0.storeBytes(of: MemoryLayout<Structure>.size, as: Int.self)
        }
    }

    /// Turns the plugin's error into ours and frees it.
    func take(_ error: OpaquePointer, during: String) -> XLAError {
        var message = PJRT_Error_Message_Args()
        Self.setSize(of: &message)
        message.error = error
        api.table.pointee.PJRT_Error_Message?(&message)
        let text =
            message.message.map {
                String(decoding: UnsafeRawBufferPointer(start: $0, count: message.message_size), as: UTF8.self)
            } ?? "no reason given"
        var code = PJRT_Error_GetCode_Args()
        Self.setSize(of: &code)
        code.error = error
        if let second = api.table.pointee.PJRT_Error_GetCode?(&code) { destroy(second) }
        destroy(error)
        return .plugin(during: during, code: XLAError.Code(rawValue: code.code) ?? .unknown, message: text)
    }

    private func destroy(_ error: OpaquePointer) {
        var arguments = PJRT_Error_Destroy_Args()
        Self.setSize(of: &arguments)
        arguments.error = error
        api.table.pointee.PJRT_Error_Destroy?(&arguments)
    }

    /// Waits for an event and frees it.
    func await(_ event: OpaquePointer?, during: @autoclosure () -> String) throws {
        guard let event else { return }
        defer {
            var arguments = PJRT_Event_Destroy_Args()
            arguments.event = event
            // Nobody could do anything about an error here.
            try? call(\PJRT_Api.PJRT_Event_Destroy, &arguments, during: "freeing an event")
        }
        var arguments = PJRT_Event_Await_Args()
        arguments.event = event
        try call(\PJRT_Api.PJRT_Event_Await, &arguments, during: during())
    }
}

extension PJRTPlugin {
    /// Where plugins lie within a folder of Python packages: NVIDIA's, Google's.
    private static let usualPlaces = [
        "jax_plugins/xla_cuda13/xla_cuda_plugin.so", "jax_plugins/xla_cuda12/xla_cuda_plugin.so", "libtpu/libtpu.so",
    ]

    /// The path of a plugin in the Python packages of this machine: the active virtual environment's first.
    ///
    /// - Throws: `XLAError.noPlugin`.
    public static func find(
        environment: [String: String] = ProcessInfo.processInfo.environment, roots: [String] = ["/usr/local", "/usr"]
    ) throws -> String {
        let prefixes =
            [environment["VIRTUAL_ENV"], environment["CONDA_PREFIX"], environment["HOME"].map { "\($0)/.local" }]
            .compactMap { $0 } + roots
        var searched: [String] = []
        for prefix in prefixes {
            let versions = (try? FileManager.default.contentsOfDirectory(atPath: "\(prefix)/lib")) ?? []
            for version in versions.sorted() where version.hasPrefix("python3") {
                for packages in ["site-packages", "dist-packages"] {
                    let folder = "\(prefix)/lib/\(version)/\(packages)"
                    guard FileManager.default.fileExists(atPath: folder) else { continue }
                    searched.append(folder)
                    for place in usualPlaces where FileManager.default.fileExists(atPath: "\(folder)/\(place)") {
                        return "\(folder)/\(place)"
                    }
                }
            }
        }
        throw XLAError.noPlugin(searched: searched.isEmpty ? prefixes.map { "\($0)/lib" } : searched)
    }
}
