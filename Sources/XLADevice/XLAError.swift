/// Why a plugin or what runs on it cannot do what it was asked.
public enum XLAError: Error, CustomStringConvertible, Equatable {
    case noPlugin(searched: [String])
    case cannotLoad(path: String, reason: String)
    case notAPlugin(path: String)
    case otherVersion(path: String, plugin: String, needed: String)
    case missingFunctions(path: String, version: String, names: [String])
    /// What the plugin said, in its own words.
    case plugin(during: String, code: Code, message: String)
    case outOfMemory(during: String, expected: Int, perDeviceLimit: Int?, message: String)
    case noDevices(platform: String)
    case tooFewDevices(platform: String, asked: Int, found: Int)
    case badOption(String)
    case notHere(String)
    case wrongInputs(program: String, expected: String, got: String)

    /// The kinds of errors that plugins give. Source: absl::StatusCode.
    public enum Code: Int32, Sendable {
        case cancelled = 1
        case unknown, invalidArgument, deadlineExceeded, notFound, alreadyExists, permissionDenied, resourceExhausted,
            failedPrecondition, aborted, outOfRange, unimplemented, `internal`, unavailable, dataLoss, unauthenticated
    }

    public var description: String {
        switch self {
        case .noPlugin(let searched):
            "no PJRT plugin was found in \(searched.joined(separator: ", ")); install one, such as jax-cuda13-pjrt from PyPI, or name its file with --plugin"
        case .cannotLoad(let path, let reason): "the plugin \(path) cannot be loaded: \(reason)"
        case .notAPlugin(let path):
            "\(path) is not a PJRT plugin: it has no function GetPjrtApi; name the plugin's .so file with --plugin"
        case .otherVersion(let path, let plugin, let needed):
            "the plugin \(path) speaks version \(plugin) of the PJRT C API and \(needed) is needed; install one of that version"
        case .missingFunctions(let path, let version, let names):
            "the plugin \(path) (PJRT C API \(version)) lacks \(names.joined(separator: ", ")); install a newer one"
        case .plugin(let during, let code, let message): "the plugin failed while \(during): \(message) (\(code))"
        case .outOfMemory(let during, let expected, let limit, let message):
            "the device ran out of memory while \(during): \(expected >> 20) MiB were expected to be needed\(limit.map { ", it has \($0 >> 20) MiB" } ?? ""); use a smaller --batch, --recompute, or more devices (\(message))"
        case .noDevices(let platform): "the plugin for \(platform) sees no device on this machine"
        case .tooFewDevices(let platform, let asked, let found):
            "the mesh takes \(asked) devices and the plugin for \(platform) has \(found); make --mesh smaller"
        case .badOption(let text): "\"\(text)\" is not a plugin option; write NAME=VALUE"
        case .notHere(let type): "parts of a \(type) are on other hosts; read them from a checkpoint"
        case .wrongInputs(let program, let expected, let got): "\(program) takes \(expected), not \(got)"
        }
    }
}
