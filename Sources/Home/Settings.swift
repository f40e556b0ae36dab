import Foundation
import Yams

/// Where the value of a setting came from; the later of these wins over the earlier.
public enum SettingSource: Sendable, Equatable, CustomStringConvertible {
    case builtIn
    case file(path: String, line: Int)
    case environment(name: String)
    case flag(name: String)

    public var description: String {
        switch self {
        case .builtIn: "built in"
        case .file(let path, let line): "\(path) line \(line)"
        case .environment(let name): "environment variable \(name)"
        case .flag(let name): "flag \(name)"
        }
    }
}

/// Why the settings cannot be used.
public enum SettingsError: Error, CustomStringConvertible, Equatable {
    case notYAML(path: String, reason: String)
    case notAMapping(path: String, line: Int, key: String)
    case unknownKey(path: String, line: Int, key: String, known: [String])
    case wrongValue(key: String, value: String, expected: String, source: SettingSource)
    case notUTF8(path: String)

    public var description: String {
        switch self {
        case .notYAML(let path, let reason): "\(path) is not YAML: \(reason)"
        case .notAMapping(let path, let line, let key):
            "\(path) line \(line): \(key.isEmpty ? "the file" : "\"\(key)\"") must hold keys and values, such as \"port: 8080\""
        case .unknownKey(let path, let line, let key, let known):
            "\(path) line \(line): \"\(key)\" is not a setting; the settings are \(known.joined(separator: ", "))"
        case .wrongValue(let key, let value, let expected, let source):
            "\(source): \(key) must be \(expected) (got \"\(value)\")"
        case .notUTF8(let path): "\(path) is not UTF-8 text; save it as UTF-8"
        }
    }
}

/// What the operator may set: `config.yaml` in the home, overridden by environment variables, overridden by flags.
///
///     server:
///       port: 8080
///       queueLimit: 64
///     engine:
///       threads: 4
public struct Settings: Sendable {
    /// A setting that there is: its name, what it may hold, what it is when nobody sets it.
    public struct Definition: Sendable {
        public enum Kind: Sendable {
            case text
            /// Text that is never printed.
            case secret
            case choice([String])
            case integer(ClosedRange<Int>)
            case seconds(ClosedRange<Double>)
        }
        public let key: String
        public let kind: Kind
        /// Empty means not set.
        public let builtIn: String
        public let summary: String

        /// `server.queueLimit` -> `MYNAH_SERVER_QUEUE_LIMIT`; two settings have a shorter name.
        public var environmentName: String {
            switch key {
            case "server.apiKey": return "MYNAH_API_KEY"
            case "engine.isa": return "MYNAH_ISA"
            default:
                var name = "MYNAH_"
                for character in key {
                    if character == "." {
                        name += "_"
                    } else {
                        if character.isUppercase { name += "_" }
                        name += character.uppercased()
                    }
                }
                return name
            }
        }

        /// What a value of this setting must look like, for error texts; nil where `text` is good.
        func complaint(about text: String) -> String? {
            switch kind {
            case .text, .secret: nil
            case .choice(let choices): choices.contains(text) ? nil : "one of \(choices.joined(separator: ", "))"
            case .integer(let range):
                Int(text).map { range.contains($0) } == true
                    ? nil : "a whole number from \(range.lowerBound) to \(range.upperBound)"
            case .seconds(let range):
                Double(text).map { range.contains($0) } == true
                    ? nil : "a number of seconds from \(range.lowerBound) to \(range.upperBound)"
            }
        }
    }

    /// Every setting that there is, in the order in which they are shown.
    public static let definitions: [Definition] = [
        .init(key: "server.host", kind: .text, builtIn: "127.0.0.1", summary: "address to listen on"),
        .init(key: "server.port", kind: .integer(0...65535), builtIn: "8080", summary: "port to listen on"),
        .init(key: "server.apiKey", kind: .secret, builtIn: "", summary: "key that every request must carry"),
        .init(key: "server.model", kind: .text, builtIn: "", summary: "model served when a request names none"),
        .init(
            key: "server.queueLimit", kind: .integer(1...100_000), builtIn: "64",
            summary: "texts that may wait for the engine"),
        .init(
            key: "server.maxBodyBytes", kind: .integer(1024...1_073_741_824), builtIn: "8388608",
            summary: "largest request body"),
        .init(key: "server.maxChoices", kind: .integer(1...1024), builtIn: "16", summary: "largest n of a request"),
        .init(
            key: "server.maxStopStrings", kind: .integer(1...1024), builtIn: "4", summary: "stop strings of a request"),
        .init(
            key: "server.maxRequestSeconds", kind: .seconds(1...86_400), builtIn: "600",
            summary: "longest time for one request"),
        .init(
            key: "server.maxConnections", kind: .integer(1...1_000_000), builtIn: "1024",
            summary: "connections open at once"),
        .init(
            key: "server.stallSeconds", kind: .seconds(1...3600), builtIn: "30",
            summary: "health fails when a request waits and no token moved for so long"),
        .init(key: "engine.threads", kind: .integer(0...1024), builtIn: "0", summary: "threads; 0 means all cores"),
        .init(key: "engine.slots", kind: .integer(1...1024), builtIn: "8", summary: "texts written at once"),
        .init(
            key: "engine.context", kind: .integer(0...1_048_576), builtIn: "0",
            summary: "longest prompt plus text, in tokens; 0 means what the model was trained for"),
        .init(
            key: "engine.isa", kind: .choice(["best", "portable", "avx2", "avx512", "neon-bf16"]), builtIn: "best",
            summary: "instruction set of the kernels"),
    ]

    private struct Value: Sendable {
        var text: String
        var source: SettingSource
    }

    private var values: [String: Value] = [:]

    /// Reads the settings.
    ///
    /// - Parameters:
    ///   - configPath: `config.yaml`; a file that is not there sets nothing.
    ///   - environment: the process's environment variables.
    ///   - flags: by key of the setting, the flag's name and value; what the user did not give is left out.
    /// - Throws: `SettingsError`, naming the line or the variable.
    public init(
        configPath: String, environment: [String: String] = [:], flags: [String: (flag: String, value: String)] = [:]
    ) throws {
        for definition in Settings.definitions {
            values[definition.key] = Value(text: definition.builtIn, source: .builtIn)
        }
        try read(file: configPath)
        for definition in Settings.definitions {
            if let text = environment[definition.environmentName], !text.isEmpty {
                try set(definition, text, .environment(name: definition.environmentName))
            }
            if let flag = flags[definition.key] {
                try set(definition, flag.value, .flag(name: flag.flag))
            }
        }
    }

    private mutating func set(_ definition: Definition, _ text: String, _ source: SettingSource) throws {
        if let expected = definition.complaint(about: text) {
            throw SettingsError.wrongValue(key: definition.key, value: text, expected: expected, source: source)
        }
        values[definition.key] = Value(text: text, source: source)
    }

    private mutating func read(file path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw FileError.cannotRead(path: path, reason: "permission denied or not a file")
        }
        guard let text = String(data: data, encoding: .utf8) else { throw SettingsError.notUTF8(path: path) }
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            let reason = "\(error)".split(separator: "\n").joined(separator: " ")
            throw SettingsError.notYAML(path: path, reason: reason)
        }
        guard let root, root.null == nil else { return }
        try read(root, under: "", path: path)
    }

    private mutating func read(_ node: Node, under prefix: String, path: String) throws {
        guard let mapping = node.mapping else {
            throw SettingsError.notAMapping(path: path, line: node.mark?.line ?? 1, key: prefix)
        }
        for (keyNode, value) in mapping {
            let key = (prefix.isEmpty ? "" : prefix + ".") + (keyNode.string ?? "")
            let line = keyNode.mark?.line ?? 1
            if let definition = Settings.definitions.first(where: { $0.key == key }) {
                let source = SettingSource.file(path: path, line: line)
                guard let scalar = value.scalar else {
                    throw SettingsError.wrongValue(
                        key: key, value: "a list or a mapping", expected: "one value", source: source)
                }
                if value.null != nil, scalar.style == .plain || scalar.string.isEmpty { continue }
                try set(definition, scalar.string, source)
            } else if Settings.definitions.contains(where: { $0.key.hasPrefix(key + ".") }) {
                if value.null == nil { try read(value, under: key, path: path) }
            } else {
                throw SettingsError.unknownKey(
                    path: path, line: line, key: key, known: Settings.definitions.map(\.key))
            }
        }
    }

    /// One setting as `mynah doctor` shows it.
    public struct Entry: Sendable, Codable, Equatable {
        public let key: String
        /// "set" or "not set" for a secret.
        public let value: String
        public let source: String
        public let summary: String
    }

    /// All settings with where each came from; secrets are not shown.
    public var entries: [Entry] {
        Settings.definitions.map { definition in
            let value = self.value(definition.key)
            var shown = value.text
            if case .secret = definition.kind { shown = value.text.isEmpty ? "not set" : "set" }
            return Entry(
                key: definition.key, value: shown.isEmpty ? "not set" : shown, source: "\(value.source)",
                summary: definition.summary)
        }
    }

    /// Environment variables that look like settings but are none: a typing mistake more often than not.
    public static func unknownVariables(in environment: [String: String]) -> [String] {
        let known = Set(definitions.map(\.environmentName))
        return environment.keys.filter {
            ($0.hasPrefix("MYNAH_SERVER_") || $0.hasPrefix("MYNAH_ENGINE_")) && !known.contains($0)
        }.sorted()
    }

    private func value(_ key: String) -> Value {
        guard let value = values[key] else { preconditionFailure("\(key) is not in Settings.definitions") }
        return value
    }

    /// The key that a file holds, without the white space around it.
    ///
    /// - Throws: `FileError.cannotRead` for a file that is not there or has no key in it.
    public static func key(inFile path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw FileError.cannotRead(path: path, reason: "there is no such file, or it is not yours to read")
        }
        let key = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        guard !key.isEmpty, !key.contains(where: \.isWhitespace) else {
            throw FileError.cannotRead(path: path, reason: "it does not hold one key on one line")
        }
        return key
    }

    public func source(of key: String) -> SettingSource { value(key).source }

    // The texts were checked when they were set, so the fallbacks below are never taken.
    private func integer(_ key: String) -> Int { Int(value(key).text) ?? 0 }
    private func seconds(_ key: String) -> Double { Double(value(key).text) ?? 0 }
    private func text(_ key: String) -> String? { value(key).text.isEmpty ? nil : value(key).text }

    public var serverHost: String { value("server.host").text }
    public var serverPort: Int { integer("server.port") }
    public var serverAPIKey: String? { text("server.apiKey") }
    public var serverModel: String? { text("server.model") }
    public var queueLimit: Int { integer("server.queueLimit") }
    public var maxBodyBytes: Int { integer("server.maxBodyBytes") }
    public var maxChoices: Int { integer("server.maxChoices") }
    public var maxStopStrings: Int { integer("server.maxStopStrings") }
    public var maxRequestSeconds: Double { seconds("server.maxRequestSeconds") }
    public var maxConnections: Int { integer("server.maxConnections") }
    public var stallSeconds: Double { seconds("server.stallSeconds") }
    /// 0 means all cores.
    public var engineThreads: Int { integer("engine.threads") }
    public var engineSlots: Int { integer("engine.slots") }
    /// 0 means what the model was trained for.
    public var engineContext: Int { integer("engine.context") }
    /// `best`, `portable`, `avx2`, `avx512` or `neon-bf16`.
    public var isa: String { value("engine.isa").text }
}
