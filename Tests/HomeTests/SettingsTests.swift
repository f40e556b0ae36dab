import Foundation
import Home
import Testing

@Suite struct SettingsTests {
    private func settings(
        _ yaml: String?, environment: [String: String] = [:], flags: [String: (flag: String, value: String)] = [:]
    ) throws -> Settings {
        let path = NSTemporaryDirectory() + "mynah-settings-\(UUID().uuidString).yaml"
        defer { try? FileManager.default.removeItem(atPath: path) }
        if let yaml { try yaml.write(toFile: path, atomically: true, encoding: .utf8) }
        return try Settings(configPath: path, environment: environment, flags: flags)
    }

    @Test func withoutAFileEverySettingIsBuiltIn() throws {
        let settings = try settings(nil)
        #expect(settings.serverHost == "127.0.0.1")
        #expect(settings.serverPort == 8080)
        #expect(settings.serverAPIKey == nil)
        #expect(settings.entries.allSatisfy { $0.source == "built in" })
    }

    @Test func flagsWinOverTheEnvironmentWhichWinsOverTheFile() throws {
        let yaml = "server:\n  port: 1001\n  queueLimit: 5\n  host: 127.0.0.2\n"
        let settings = try settings(
            yaml, environment: ["MYNAH_SERVER_PORT": "1002", "MYNAH_SERVER_QUEUE_LIMIT": "6"],
            flags: ["server.port": ("--port", "1003")])
        #expect(settings.serverPort == 1003)
        #expect(settings.source(of: "server.port") == .flag(name: "--port"))
        #expect(settings.queueLimit == 6)
        #expect(settings.source(of: "server.queueLimit") == .environment(name: "MYNAH_SERVER_QUEUE_LIMIT"))
        #expect(settings.serverHost == "127.0.0.2")
        guard case .file(_, let line) = settings.source(of: "server.host") else {
            Issue.record("server.host did not come from the file")
            return
        }
        #expect(line == 4)
    }

    @Test func theAPIKeyIsNeverShown() throws {
        let settings = try settings("server: {apiKey: open-sesame}", environment: [:])
        #expect(settings.serverAPIKey == "open-sesame")
        #expect(settings.entries.first { $0.key == "server.apiKey" }?.value == "set")
        #expect(!"\(settings.entries)".contains("open-sesame"))
    }

    @Test func anUnknownKeyIsNamedWithItsLine() throws {
        let error = #expect(throws: SettingsError.self) { try settings("server:\n  port: 1\n  prot: 2\n") }
        #expect(error?.description.contains("line 3: \"server.prot\" is not a setting") == true)
    }

    @Test(arguments: [
        ("server:\n  port: many\n", "server.port must be a whole number"),
        ("server:\n  port: 70000\n", "server.port must be a whole number from 0 to 65535"),
        ("server:\n  port: -1\n", "server.port must be a whole number"),
        ("server:\n  port: [1, 2]\n", "server.port must be one value"),
        ("server: 5\n", "must hold keys and values"),
        ("- a\n- b\n", "must hold keys and values"),
        ("server: {port: 1\n", "is not YAML"),
        ("engine:\n  isa: sse\n", "engine.isa must be one of best, portable, avx2, avx512, neon-bf16"),
        ("server:\n  stallSeconds: nan\n", "server.stallSeconds must be a number of seconds"),
    ])
    func aWrongValueIsOneSentence(yaml: String, expected: String) {
        let error = #expect(throws: SettingsError.self) { try settings(yaml) }
        #expect(error?.description.contains(expected) == true, "\(String(describing: error))")
        #expect(error?.description.contains("\n") == false)
    }

    @Test func anEmptyFileAndEmptySectionsSetNothing() throws {
        #expect(try settings("").serverPort == 8080)
        #expect(try settings("# nothing yet\n").serverPort == 8080)
        #expect(try settings("server:\nengine:\n").serverPort == 8080)
        #expect(try settings("server:\n  port:\n").serverPort == 8080)
    }

    @Test func aWrongEnvironmentVariableIsNamed() {
        let error = #expect(throws: SettingsError.self) {
            try settings(nil, environment: ["MYNAH_SERVER_PORT": "x"])
        }
        #expect(error?.description.hasPrefix("environment variable MYNAH_SERVER_PORT: server.port") == true)
    }

    @Test func misspeltVariablesAreFound() {
        #expect(
            Settings.unknownVariables(in: ["MYNAH_SERVER_PROT": "1", "MYNAH_SERVER_PORT": "1", "MYNAH": "x"])
                == ["MYNAH_SERVER_PROT"])
    }
}
