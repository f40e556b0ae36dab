import Foundation
import Home
import Tensors

/// Why a model cannot be opened or saved.
public enum ModelError: Error, CustomStringConvertible, Equatable {
    case notAModel(path: String)
    case badConfig(path: String, reason: String)
    case badWeights(path: String, reason: String)
    case tokenizerDoesNotFit(path: String, tokenizer: Int, model: Int)

    public var description: String {
        switch self {
        case .notAModel(let path):
            "\(path) is not a model: it has no config.json; `mynah models` lists those that there are"
        case .badConfig(let path, let reason): "\(path) cannot be used: \(reason)"
        case .badWeights(let path, let reason): "\(path) cannot be used: \(reason)"
        case .tokenizerDoesNotFit(let path, let tokenizer, let model):
            "\(path) does not fit its model: the tokenizer has \(tokenizer) tokens and the model \(model); copy the tokenizer that the model was trained with"
        }
    }
}

/// A folder in the Hugging Face layout: `config.json`, `model.safetensors`, `tokenizer.json`, `card.md`.
public struct ModelFolder: Sendable {
    public let path: String
    public let config: LlamaConfig

    public var name: String { (path as NSString).lastPathComponent }
    public var weightsPath: String { "\(path)/model.safetensors" }

    /// Opens a folder. Throws `ModelError` where its configuration is missing or impossible.
    public init(path: String) throws {
        self.path = path
        let configPath = "\(path)/config.json"
        guard let data = FileManager.default.contents(atPath: configPath) else {
            throw ModelError.notAModel(path: path)
        }
        do {
            config = try JSONDecoder().decode(LlamaConfig.self, from: data)
        } catch let error as DecodingError {
            throw ModelError.badConfig(path: configPath, reason: error.reason)
        }
        try config.validate(path: configPath)
    }

    public func weights() throws -> SafetensorsFile {
        guard !FileManager.default.fileExists(atPath: "\(path)/model.safetensors.index.json") else {
            throw ModelError.badWeights(
                path: path, reason: "its weights are in several files; merge them into model.safetensors")
        }
        guard FileManager.default.fileExists(atPath: weightsPath) else {
            throw ModelError.badWeights(path: path, reason: "model.safetensors is missing")
        }
        let weights = try SafetensorsFile(path: weightsPath)
        // Before anything is allocated by what the configuration claims.
        for parameter in LlamaParameters(config).all { try weights.check(parameter) }
        return weights
    }

    /// Throws `ModelError.tokenizerDoesNotFit` where the tokenizer has more tokens than the model.
    public func check(vocabularySize: Int) throws {
        guard vocabularySize <= config.vocabularySize else {
            throw ModelError.tokenizerDoesNotFit(
                path: "\(path)/tokenizer.json", tokenizer: vocabularySize, model: config.vocabularySize)
        }
    }

    /// Writes a model beside its place and puts it there: a reader sees the old one or the new one, never a mixture.
    ///
    /// - Parameters:
    ///   - values: calls its argument with the f32 bytes of the parameter at an index of `LlamaParameters`.
    ///   - files: what goes beside the weights, by name: the tokenizer's files.
    public static func write(
        _ config: LlamaConfig, card: String, files: [String: Data], to path: String,
        values: (Int, (UnsafeRawBufferPointer) throws -> Void) throws -> Void
    ) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        let parameters = LlamaParameters(config).all
        let name = (path as NSString).lastPathComponent
        let (beside, old) = ("\(path.folderPath)/.\(name).writing", "\(path.folderPath)/.\(name).old")
        for leftover in [beside, old] { try? FileManager.default.removeItem(atPath: leftover) }
        defer { for leftover in [beside, old] { try? FileManager.default.removeItem(atPath: leftover) } }
        try SafetensorsFile.write(
            parameters.map { ($0.name, $0.shape) }, metadata: ["format": "pt"], to: "\(beside)/model.safetensors",
            contents: values)
        for (name, data) in files.sorted(by: { $0.key < $1.key }) {
            try AtomicFile.write(data, to: "\(beside)/\(name)")
        }
        try AtomicFile.write(Data(card.utf8), to: "\(beside)/card.md")
        try AtomicFile.write(try encoder.encode(config), to: "\(beside)/config.json")
        if rename(path, old) != 0, errno != ENOENT { throw FileError.fromErrno(errno, writing: path) }
        guard rename(beside, path) == 0 else { throw FileError.fromErrno(errno, writing: path) }
        try AtomicFile.syncFolder(of: path)
    }
}

extension DecodingError {
    /// What is wrong, in a few words with the key.
    var reason: String {
        switch self {
        case .keyNotFound(let key, _): "\(key.stringValue) is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "\(context.codingPath.map(\.stringValue).joined(separator: ".")) is not of the expected type"
        case .dataCorrupted(let context):
            context.codingPath.isEmpty ? "it is not JSON" : context.debugDescription
        @unknown default: "\(self)"
        }
    }
}
