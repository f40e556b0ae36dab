import CArchive
import CKernels
import Foundation
import GRDBSQLite
import Home
import Models
import Posts
import Text

#if canImport(Glibc)
    import Glibc
#endif

/// What `mynah doctor` finds: this machine, this home, what is wrong and how to mend it.
public struct Doctor: Sendable, Encodable {
    public struct Processor: Sendable, Encodable {
        public let name: String
        public let cores: Int
        /// The instruction set that the kernels use.
        public let instructionSet: String
        public let bestInstructionSet: String
        public let bf16: Bool

        private enum CodingKeys: String, CodingKey {
            case name, cores, bf16
            case instructionSet = "instruction_set"
            case bestInstructionSet = "best_instruction_set"
        }
    }

    public struct Resources: Sendable, Encodable {
        public let memoryBytes: Int64
        public let availableMemoryBytes: Int64
        public let freeDiskBytes: Int64

        private enum CodingKeys: String, CodingKey {
            case memoryBytes = "memory_bytes"
            case availableMemoryBytes = "available_memory_bytes"
            case freeDiskBytes = "free_disk_bytes"
        }
    }

    public struct Store: Sendable, Encodable {
        public let path: String
        public let exists: Bool
        public var posts: Int?
        public var communities: Int?
        public var bytes: Int64?
    }

    public struct Model: Sendable, Encodable {
        public let name: String
        public var parameters: Int?
        public var context: Int?
        public var vocabulary: Int?
        public let usable: Bool
    }

    public struct Problem: Sendable, Encodable, Equatable {
        public enum Weight: String, Sendable, Encodable {
            /// Something does not work.
            case broken
            /// Something works, but probably not as intended.
            case warning
        }
        public let weight: Weight
        /// One sentence, with how to mend it.
        public let text: String
    }

    public let version: String
    public let home: String
    public let processor: Processor
    public let resources: Resources
    public let libraries: [String: String]
    public private(set) var store: Store
    public private(set) var models: [Model] = []
    public private(set) var runs: [String: String] = [:]
    public private(set) var settings: [Settings.Entry] = []
    public private(set) var problems: [Problem] = []

    public var isBroken: Bool { problems.contains { $0.weight == .broken } }

    private enum CodingKeys: String, CodingKey {
        case version, home, processor, resources, libraries, store, models, runs, settings, problems
    }

    /// Looks at everything; what it cannot look at becomes a problem.
    public init(home: HomeDirectory, environment: [String: String]) async {
        version = Doctor.version
        self.home = home.path
        var problems: [Problem] = []
        do {
            let settings = try Settings(configPath: home.configPath, environment: environment)
            self.settings = settings.entries
            try settings.applyInstructionSet()
            _ = try ServerConfiguration(settings)
        } catch {
            problems.append(Problem(weight: .broken, text: "\(error)"))
        }
        for name in Settings.unknownVariables(in: environment) {
            problems.append(
                Problem(weight: .warning, text: "\(name) is set but is not a setting; unset it or correct its name"))
        }
        processor = Doctor.processor()
        resources = Doctor.resources(home)
        libraries = [
            "sqlite": String(cString: sqlite3_libversion()), "libarchive": String(cString: archive_version_details()),
        ]
        store = Store(path: home.storePath, exists: FileManager.default.fileExists(atPath: home.storePath))
        self.problems = problems
        checkResources()
        checkHome(home)
        checkStore(home)
        checkModels(home)
        await checkRuns(home)
    }

    static let version = "0.1.0"

    private mutating func add(_ weight: Problem.Weight, _ text: String) {
        problems.append(Problem(weight: weight, text: text))
    }

    private static func processor() -> Processor {
        let information = FileManager.default.contents(atPath: "/proc/cpuinfo") ?? Data()
        let line = String(decoding: information, as: UTF8.self).split(separator: "\n").first {
            $0.hasPrefix("model name")
        }
        let name = line?.split(separator: ":", maxSplits: 1).last?.trimmingCharacters(in: .whitespaces)
        return Processor(
            name: name ?? "unknown", cores: ProcessInfo.processInfo.activeProcessorCount,
            instructionSet: String(cString: mk_isa_name(mk_isa_current())),
            bestInstructionSet: String(cString: mk_isa_name(mk_isa_best())), bf16: mk_has_bf16_dot())
    }

    private static func resources(_ home: HomeDirectory) -> Resources {
        var memory: [Substring: Int64] = [:]
        let information = FileManager.default.contents(atPath: "/proc/meminfo") ?? Data()
        for line in String(decoding: information, as: UTF8.self).split(separator: "\n") {
            let words = line.split(whereSeparator: { $0 == " " || $0 == ":" })
            if words.count >= 2, let kilobytes = Int64(words[1]) { memory[words[0]] = kilobytes * 1024 }
        }
        // The home may not be there yet: the nearest folder above it is on the same disk.
        var folder = URL(fileURLWithPath: home.path).standardizedFileURL.path
        while !FileManager.default.fileExists(atPath: folder), folder != "/" {
            folder = folder.folderPath
        }
        var disk = statvfs()
        let free = statvfs(folder, &disk) == 0 ? Int64(disk.f_bavail) * Int64(disk.f_frsize) : 0
        return Resources(
            memoryBytes: memory["MemTotal"] ?? 0, availableMemoryBytes: memory["MemAvailable"] ?? 0, freeDiskBytes: free
        )
    }

    private mutating func checkResources() {
        if resources.freeDiskBytes < 1 << 30 {
            add(.warning, "the disk of \(home) has less than 1 GB free; free some space before importing or training")
        }
        if processor.instructionSet != processor.bestInstructionSet {
            add(
                .warning,
                "the kernels use \(processor.instructionSet) though the processor has \(processor.bestInstructionSet); "
                    + "leave engine.isa and MYNAH_ISA out for full speed")
        }
    }

    private mutating func checkHome(_ home: HomeDirectory) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: home.path, isDirectory: &isFolder) else { return }
        if !isFolder.boolValue {
            add(.broken, "\(home.path) is a file; name a folder with --home")
        } else if access(home.path, W_OK) != 0 {
            add(
                .broken,
                "\(home.path) cannot be written by this user; change its owner or name another folder with --home")
        }
    }

    private mutating func checkStore(_ home: HomeDirectory) {
        guard store.exists else { return }
        do {
            let statistics = try PostStore.existing(path: home.storePath).stats()
            store.posts = statistics.posts
            store.communities = statistics.communities
            store.bytes = statistics.bytes
        } catch {
            add(.broken, "\(error)")
        }
    }

    private mutating func checkModels(_ home: HomeDirectory) {
        for name in home.modelNames {
            do {
                let folder = try ModelFolder(path: home.model(name))
                let weights = try folder.weights()
                for parameter in LlamaParameters(folder.config).all {
                    guard let entry = weights.entries[parameter.name] else {
                        throw ModelError.badWeights(
                            path: weights.path, reason: "\(parameter.name) is missing; train or copy the model again")
                    }
                    guard entry.shape == parameter.shape else {
                        throw ModelError.badWeights(
                            path: weights.path,
                            reason:
                                "\(parameter.name) has the shape \(entry.shape), not \(parameter.shape); copy the model again"
                        )
                    }
                }
                let tokenizer = try Tokenizer(contentsOf: folder.path)
                try folder.check(vocabularySize: tokenizer.vocabularySize)
                models.append(
                    Model(
                        name: name, parameters: folder.config.parameterCount, context: folder.config.contextLength,
                        vocabulary: tokenizer.vocabularySize, usable: true))
            } catch {
                models.append(Model(name: name, usable: false))
                add(.broken, "model \(name): \(error)")
            }
        }
        let wanted = settings.first { $0.key == "server.model" }?.value ?? "not set"
        if wanted != "not set", !models.contains(where: { $0.name == wanted }) {
            add(.broken, "server.model is \"\(wanted)\", but there is no such model; train it or change the setting")
        }
    }

    private mutating func checkRuns(_ home: HomeDirectory) async {
        for run in await RunLibrary(home: home).runs() {
            runs[run.name] = run.state.rawValue
            if run.processGone {
                add(
                    .warning,
                    "run \(run.name) says it is running but its process is gone; give the same \"mynah train\" command again to continue it"
                )
            }
        }
    }
}

extension Doctor: CustomStringConvertible {
    /// The report for people.
    public var description: String {
        func size(_ bytes: Int64?) -> String {
            guard let bytes else { return "?" }
            return bytes < 1 << 30
                ? String(format: "%.1f MB", Double(bytes) / 1e6) : String(format: "%.1f GB", Double(bytes) / 1e9)
        }
        func line(_ label: String, _ value: String) -> String {
            label.padding(toLength: 26, withPad: " ", startingAt: 0) + value + "\n"
        }
        var text = "Mynah \(version)\n\n"
        text += line("home", home)
        text += line("processor", "\(processor.name), \(processor.cores) cores")
        text += line(
            "instruction set",
            "\(processor.instructionSet)\(processor.bf16 ? " with bf16" : "") (best: \(processor.bestInstructionSet))")
        text += line("memory", "\(size(resources.availableMemoryBytes)) free of \(size(resources.memoryBytes))")
        text += line("disk", "\(size(resources.freeDiskBytes)) free")
        for (name, version) in libraries.sorted(by: { $0.key < $1.key }) { text += line(name, version) }
        text += "\n"
        if let posts = store.posts {
            text += line("store", "\(posts) posts, \(store.communities ?? 0) communities, \(size(store.bytes))")
        } else {
            text += line("store", store.exists ? "cannot be opened" : "none yet; \"mynah import FILE\" makes it")
        }
        if models.isEmpty { text += line("models", "none yet; \"mynah train\" makes one") }
        for model in models {
            let facts =
                model.usable
                ? "\(model.parameters ?? 0) parameters, context \(model.context ?? 0), \(model.vocabulary ?? 0) tokens"
                : "cannot be used"
            text += line("model \(model.name)", facts)
        }
        for (name, state) in runs.sorted(by: { $0.key < $1.key }) { text += line("run \(name)", state) }
        if !settings.isEmpty { text += "\nsettings\n" }
        for entry in settings {
            text += "  " + line(entry.key, "\(entry.value)  (\(entry.source))")
        }
        text += "\n"
        if problems.isEmpty { return text + "Nothing is wrong.\n" }
        for problem in problems { text += "\(problem.weight == .broken ? "✗" : "!") \(problem.text)\n" }
        return text
    }
}
