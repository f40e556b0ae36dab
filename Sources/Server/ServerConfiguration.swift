import Home

/// Where the server listens and what it refuses; every limit is a setting.
public struct ServerConfiguration: Sendable {
    public var host = "127.0.0.1"
    /// 0 asks the operating system for a free port.
    public var port = 8080
    /// The key that every request must carry; nil for none, which only a loopback address may have.
    public var apiKey: String?
    public var maxBodyBytes = 8_388_608
    /// Largest `n` of a request.
    public var maxChoices = 16
    /// Texts that one request may ask for in all: prompts times `n`.
    public var maxTexts = 64
    public var maxStopStrings = 4
    public var maxRequestSeconds = 600.0
    public var maxConnections = 1024
    /// `/health` fails when a request waits and no token moved for so many seconds.
    public var stallSeconds = 30.0

    public init() {}

    /// - Throws: `ServerError.keyNeeded` where the address is not a loopback one and there is no key.
    public init(_ settings: Settings) throws {
        host = settings.serverHost
        port = settings.serverPort
        apiKey = settings.serverAPIKey
        maxBodyBytes = settings.maxBodyBytes
        maxChoices = settings.maxChoices
        maxTexts = max(settings.queueLimit, settings.maxChoices)
        maxStopStrings = settings.maxStopStrings
        maxRequestSeconds = settings.maxRequestSeconds
        maxConnections = settings.maxConnections
        stallSeconds = settings.stallSeconds
        if apiKey == nil, !isLoopback { throw ServerError.keyNeeded(host: host) }
    }

    /// Whether only this machine can reach the address.
    public var isLoopback: Bool {
        host == "localhost" || host == "::1" || host == "[::1]" || (host.hasPrefix("127.") && host.isIPv4Address)
    }
}

extension String {
    /// Four numbers with dots between them: `127.0.0.1.example.org` is a name, not an address.
    fileprivate var isIPv4Address: Bool {
        let parts = split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    }
}

/// Why the server cannot start.
public enum ServerError: Error, CustomStringConvertible, Equatable {
    case keyNeeded(host: String)
    case portInUse(host: String, port: Int)
    case cannotListen(host: String, port: Int, reason: String)
    case resourcesMissing(path: String)

    public var description: String {
        switch self {
        case .keyNeeded(let host):
            "listening on \(host) lets other machines in, so an API key is needed: set MYNAH_API_KEY, "
                + "server.apiKey in config.yaml or --api-key-file, or listen on 127.0.0.1"
        case .portInUse(let host, let port):
            "port \(port) of \(host) is in use by another program; stop it or choose another with --port"
        case .cannotListen(let host, let port, let reason):
            "\(host) port \(port) cannot be listened on: \(reason); choose another with --host and --port"
        case .resourcesMissing(let path):
            "the pages' files are missing (\(path)); build Mynah again with \"make\" and keep its folders together"
        }
    }
}
