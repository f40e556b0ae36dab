import Crypto
import Foundation
import Home
import Models
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
/// others. A checkpoint is written under another name, synced and renamed, so that one with its right name is whole.
struct CheckpointStore {
    /// `runs/NAME/checkpoints`.
    let path: String
    let parameters: [Parameter]

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
        try? FileManager.default.removeItem(atPath: temporary)
        do {
            try FileError.makeFolder(temporary)
            var checksums: [String: String] = [:]
            for (index, group) in Self.groups.enumerated() {
                let file = "\(temporary)/\(group).safetensors"
                let tensors = Array(buffers[(index * parameters.count)..<((index + 1) * parameters.count)])
                try SafetensorsFile.write(parameters.map { ($0.name, $0.shape) }, metadata: [:], to: file) {
                    index, emit in
                    try tensors[index].floats.withUnsafeBytes { try emit($0) }
                }
                checksums["\(group).safetensors"] = try Self.checksum(file)
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
            try? FileManager.default.removeItem(atPath: temporary)
            throw error
        }
        for old in names.dropLast(max(1, kept)) { remove(old) }
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
        sweep()
        let names = names
        var damaged: [String] = []
        for name in names.reversed() {
            do {
                let state = try load(name, into: buffers)
                damaged.forEach(remove)
                return state
            } catch {
                report("checkpoint \(name) is passed over: \(error)")
                damaged.append(name)
            }
        }
        guard names.isEmpty else {
            throw TrainingError.noCheckpoint(run: run, reason: "all \(names.count) are damaged")
        }
        return nil
    }

    private func load(_ name: String, into buffers: [any Buffer]) throws -> TrainingState {
        let folder = "\(path)/\(name)"
        let stateFile = try JSONDecoder().decode(
            StateFile.self, from: try Data(contentsOf: URL(fileURLWithPath: "\(folder)/state.json")))
        for group in Self.groups {
            let file = "\(group).safetensors"
            guard try stateFile.checksums[file] == Self.checksum("\(folder)/\(file)") else {
                throw ModelError.badWeights(path: "\(folder)/\(file)", reason: "its checksum is wrong")
            }
        }
        for (index, group) in Self.groups.enumerated() {
            let weights = try SafetensorsFile(path: "\(folder)/\(group).safetensors")
            for (position, parameter) in parameters.enumerated() {
                let bytes = try weights.bytes(of: parameter.name, dtype: "F32", shape: parameter.shape)
                buffers[index * parameters.count + position].write(bytes)
            }
        }
        return stateFile.state
    }

    private static func checksum(_ path: String) throws -> String {
        let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        return SHA256.hash(data: data).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
