import Crypto
import Foundation
import Home
import Models
import Synchronization
import Tensors

/// What a run must remember, beside weights and moments, to go on as if it had never stopped.
struct TrainingState: Codable, Equatable {
    /// Steps done; the next step's index and its place in the data.
    var step = 0
    /// Steps that changed the weights.
    var updates = 0
    var spikeGuard = SpikeGuard()
    /// Seconds of training so far, over all starts.
    var elapsedSeconds = 0.0
    var lastHoldoutBitsPerByte: Double?
}

/// The checkpoints of a run: folders `step-00000100` with weights, moments and `state.json`, which holds the checksums of the
/// others. Where a device splits tensors over several memories, each memory's parts are files of their own, `parameters-00001`, by their place in the mesh; any
/// device can read them. A checkpoint is written under another name, synced and renamed, so that one with its right name is whole.
struct CheckpointStore {
    /// `runs/NAME/checkpoints`.
    let path: String
    let parameters: [Parameter]
    /// The others that write this run's checkpoints; each writes its own parts.
    var peers: (any TrainingPeers)?

    private struct StateFile: Codable {
        var state: TrainingState
        /// SHA-256 of each file, in hexadecimal.
        var checksums: [String: String]
    }

    private static let groups = ["parameters", "first_moments", "second_moments"]

    /// Names of the finished checkpoints, oldest first.
    var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { $0.hasPrefix("step-") }.sorted()
    }

    /// Writes a checkpoint and removes all but the newest `kept`.
    ///
    /// - Parameter buffers: parameters, first moments, second moments.
    func save(_ state: TrainingState, buffers: [any Buffer], keeping kept: Int) throws {
        let name = "step-" + String(repeating: "0", count: max(0, 8 - String(state.step).count)) + String(state.step)
        let temporary = "\(path)/.writing-\(name)"
        let isFirst = (peers?.index ?? 0) == 0
        if isFirst { try? FileManager.default.removeItem(atPath: temporary) }
        do {
            if isFirst { try FileError.makeFolder(temporary) }
            try peers?.barrier("\(name) begins")
            var checksums = try writeGroups(buffers, to: temporary)
            if let peers {
                let own = "\(temporary)/.checksums-\(peers.index).json"
                try AtomicFile.write(try JSONEncoder().encode(checksums), to: own)
                try peers.barrier("\(name) is written")
                guard isFirst else { return try peers.barrier("\(name) is done") }
                checksums = try Self.collectChecksums(in: temporary)
            }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
            let data = try encoder.encode(StateFile(state: state, checksums: checksums))
            try AtomicFile.write(data, to: "\(temporary)/state.json")
            let destination = "\(path)/\(name)"
            remove(name)
            guard rename(temporary, destination) == 0 else { throw FileError.fromErrno(errno, writing: destination) }
            try AtomicFile.syncFolder(of: destination)
        } catch {
            if isFirst { try? FileManager.default.removeItem(atPath: temporary) }
            throw error
        }
        try peers?.barrier("\(name) is done")
        for old in names.dropLast(max(1, kept)) { remove(old) }
    }

    /// The checksums that all processes left beside their files.
    private static func collectChecksums(in folder: String) throws -> [String: String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix(".checksums-") }
        return try names.reduce(into: [:]) { all, name in
            let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
            all.merge(try JSONDecoder().decode([String: String].self, from: data)) { $1 }
            try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        }
    }

    /// Takes a checkpoint's name away before its files, so that what is half removed is no checkpoint.
    private func remove(_ name: String) {
        let doomed = "\(path)/.removing-\(name)"
        if rename("\(path)/\(name)", doomed) == 0 { try? FileManager.default.removeItem(atPath: doomed) }
    }

    /// Removes what processes that were killed left half written or half removed.
    private func sweep() {
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        for entry in entries where entry.hasPrefix(".writing-") || entry.hasPrefix(".removing-") {
            try? FileManager.default.removeItem(atPath: "\(path)/\(entry)")
        }
    }

    /// Loads the newest checkpoint whose checksums are right into `buffers`.
    ///
    /// - Parameter report: told of each checkpoint that had to be passed over.
    /// - Returns: nil where there is no checkpoint at all. Throws `TrainingError.noCheckpoint` where all are damaged.
    func loadNewest(into buffers: [any Buffer], run: String, report: (String) -> Void) throws -> TrainingState? {
        if (peers?.index ?? 0) == 0 { sweep() }
        let names = names
        var damaged: [String] = []
        for name in names.reversed() {
            do {
                let state = try load(name, into: buffers)
                if (peers?.index ?? 0) == 0 { damaged.forEach(remove) }
                return state
            } catch {
                report("checkpoint \(name) is passed over: \(error)")
                // What another look might find whole is left where it is.
                if error is ModelError, isComplete(name) { damaged.append(name) }
            }
        }
        guard names.isEmpty else {
            throw TrainingError.noCheckpoint(run: run, reason: "all \(names.count) are damaged")
        }
        return nil
    }

    /// Whether all files of a checkpoint are there, damaged or not.
    private func isComplete(_ name: String) -> Bool {
        guard let data = FileManager.default.contents(atPath: "\(path)/\(name)/state.json"),
            let state = try? JSONDecoder().decode(StateFile.self, from: data)
        else { return false }
        return state.checksums.keys.allSatisfy { FileManager.default.fileExists(atPath: "\(path)/\(name)/\($0)") }
    }

    private func load(_ name: String, into buffers: [any Buffer]) throws -> TrainingState {
        let folder = "\(path)/\(name)"
        let stateFile = try JSONDecoder().decode(
            StateFile.self, from: try Data(contentsOf: URL(fileURLWithPath: "\(folder)/state.json")))
        for (file, checksum) in stateFile.checksums.sorted(by: { $0.key < $1.key }) {
            guard FileManager.default.fileExists(atPath: "\(folder)/\(file)") else {
                throw ModelError.badWeights(path: "\(folder)/\(file)", reason: "it is missing")
            }
            guard try checksum == Self.checksum("\(folder)/\(file)") else {
                throw ModelError.badWeights(path: "\(folder)/\(file)", reason: "its checksum is wrong")
            }
        }
        for (index, group) in Self.groups.enumerated() {
            let files = stateFile.checksums.keys.filter { $0 == "\(group).safetensors" || $0.hasPrefix("\(group)-") }
            let shards = try files.sorted().map { try CheckpointShard(path: "\(folder)/\($0)") }
            for (position, parameter) in parameters.enumerated() {
                let buffer = buffers[index * parameters.count + position]
                if shards.count == 1, !shards[0].isPartial {
                    buffer.write(try shards[0].file.bytes(of: parameter.name, dtype: "F32", shape: parameter.shape))
                } else {
                    buffer.write(try Self.joined(parameter, shards))
                }
            }
        }
        return stateFile.state
    }

    // MARK: Shards

    /// Writes weights and moments, a file for each memory that holds parts of them, all at once.
    ///
    /// - Returns: the checksum of each file.
    private func writeGroups(_ buffers: [any Buffer], to folder: String) throws -> [String: String] {
        struct Work {
            let file: String
            var tensors: [(name: String, part: BufferPart)]
        }
        // What is not split is the first process's to write.
        let isFirst = (peers?.index ?? 0) == 0
        let parts = buffers.map { $0.parts.filter { isFirst || $0.owner > 0 } }
        let owners = Set(parts.joined().map(\.owner)).sorted()
        let isSplit = peers != nil || owners.count > 1
        var work: [Work] = []
        for (index, group) in Self.groups.enumerated() {
            for owner in owners {
                let file = isSplit ? "\(group)-\(Self.number(owner + 1))" : group
                let tensors = parameters.enumerated().flatMap { position, parameter in
                    parts[index * parameters.count + position].filter { $0.owner == owner }
                        .map { (name: parameter.name, part: $0) }
                }
                if !tensors.isEmpty { work.append(Work(file: "\(file).safetensors", tensors: tensors)) }
            }
        }
        let checksums = Mutex<[String: Result<String, any Error>]>([:])
        // The parts of different memories may be read at the same time, and nobody else has them in hands now.
        nonisolated(unsafe) let shards = work
        DispatchQueue.concurrentPerform(iterations: shards.count) { index in
            let shard = shards[index]
            let result = Result {
                let path = "\(folder)/\(shard.file)"
                let places = Dictionary(
                    uniqueKeysWithValues: shard.tensors.map { ($0.name, CheckpointShard.text($0.part.ranges)) })
                try SafetensorsFile.write(
                    shard.tensors.map { ($0.name, $0.part.ranges.map(\.count)) }, metadata: isSplit ? places : [:],
                    to: path
                ) { position, emit in
                    try shard.tensors[position].part.bytes().withUnsafeBytes { try emit($0) }
                }
                return try Self.checksum(path)
            }
            checksums.withLock { $0[shard.file] = result }
        }
        return try checksums.withLock { try $0.mapValues { try $0.get() } }
    }

    private static func number(_ value: Int) -> String {
        String(repeating: "0", count: max(0, 5 - String(value).count)) + String(value)
    }

    /// A parameter put together from the shards that have parts of it.
    private static func joined(_ parameter: Parameter, _ shards: [CheckpointShard]) throws -> [UInt8] {
        let type = TensorType(.f32, parameter.shape)
        var whole = [UInt8](repeating: 0, count: type.byteCount)
        var covered = 0
        for shard in shards where shard.file.entries[parameter.name] != nil {
            let ranges = try shard.ranges(of: parameter)
            let part = try shard.file.bytes(of: parameter.name, dtype: "F32", shape: ranges.map(\.count))
            whole.withUnsafeMutableBytes { whole in
                type.forEachRun(in: ranges) { wholeStart, partStart, count in
                    whole[wholeStart..<wholeStart + count].copyBytes(from: part[partStart..<partStart + count])
                }
            }
            covered += part.count
        }
        guard covered == type.byteCount else {
            throw ModelError.badWeights(
                path: (shards.first?.file.path as NSString?)?.deletingLastPathComponent ?? "the checkpoint",
                reason: "its shards have \(covered) of the \(type.byteCount) bytes of \(parameter.name)")
        }
        return whole
    }

    private static func checksum(_ path: String) throws -> String {
        let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        return SHA256.hash(data: data).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}

/// A file of a checkpoint: whole tensors, or parts whose places stand in its metadata.
private struct CheckpointShard {
    let file: SafetensorsFile

    init(path: String) throws {
        file = try SafetensorsFile(path: path)
    }

    var isPartial: Bool { !file.metadata.isEmpty }

    /// `0:4,8:16`, as in NumPy.
    static func text(_ ranges: [Range<Int>]) -> String {
        ranges.map { "\($0.lowerBound):\($0.upperBound)" }.joined(separator: ",")
    }

    /// The place of a parameter's part.
    func ranges(of parameter: Parameter) throws -> [Range<Int>] {
        func bad() -> ModelError {
            .badWeights(
                path: file.path, reason: "the place of its part of \(parameter.name) does not fit \(parameter.shape)")
        }
        guard let text = file.metadata[parameter.name] else { throw bad() }
        let ranges = try text.split(separator: ",").map { part -> Range<Int> in
            let ends = part.split(separator: ":").compactMap { Int($0) }
            guard ends.count == 2, ends[0] >= 0, ends[0] <= ends[1] else { throw bad() }
            return ends[0]..<ends[1]
        }
        guard ranges.count == parameter.shape.count, zip(ranges, parameter.shape).allSatisfy({ $0.upperBound <= $1 })
        else { throw bad() }
        return ranges
    }
}
