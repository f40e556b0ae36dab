import Foundation
import Home

/// The models of a home: loaded when first asked for, again when their files change, and at most a few at once.
///
/// A model that appears in the folder while the server runs can be asked for at once.
public actor ModelLibrary: ModelProvider {
    public typealias Loader = @Sendable (_ name: String, _ folder: String) async throws -> ServedModel

    private struct Entry {
        let version: Date
        let task: Task<ServedModel, any Error>
        var model: ServedModel?
        var lastUse: Int
    }

    private let home: HomeDirectory
    private let defaultName: String?
    private let capacity: Int
    private let load: Loader
    private var entries: [String: Entry] = [:]
    private var uses = 0

    /// - Parameters:
    ///   - defaultName: the model for requests that name none; nil for the newest.
    ///   - capacity: models kept in memory at once; the least recently used one that is idle makes room.
    ///   - load: opens the model in a folder and starts its engine.
    public init(home: HomeDirectory, defaultName: String? = nil, capacity: Int = 2, load: @escaping Loader) {
        self.home = home
        self.defaultName = defaultName
        self.capacity = capacity
        self.load = load
    }

    public nonisolated func listings() -> [ModelListing] {
        let dated = home.modelNames.map { (name: $0, date: version(of: $0)) }
        let newest = dated.max { ($0.date, $1.name) < ($1.date, $0.name) }?.name
        return dated.map {
            ModelListing(name: $0.name, created: $0.date, isDefault: $0.name == (defaultName ?? newest))
        }
    }

    /// When the weights (or, where there are none, the configuration) were last written.
    private nonisolated func version(of name: String) -> Date {
        for file in ["model.safetensors", "config.json"] {
            let attributes = try? FileManager.default.attributesOfItem(atPath: "\(home.model(name))/\(file)")
            if let date = attributes?[.modificationDate] as? Date { return date }
        }
        return Date(timeIntervalSince1970: 0)
    }

    public func loaded() -> [ServedModel] {
        entries.values.compactMap(\.model).sorted { $0.name < $1.name }
    }

    public func model(named requested: String?) async throws -> ServedModel {
        let listings = listings()
        guard let name = requested ?? listings.first(where: \.isDefault)?.name ?? defaultName else {
            throw ModelProviderError.noModels
        }
        guard listings.contains(where: { $0.name == name }) else {
            entries[name] = nil
            throw ModelProviderError.unknown(name: name, known: listings.map(\.name))
        }
        let version = version(of: name)
        uses += 1
        if var entry = entries[name], entry.version == version {
            entry.lastUse = uses
            entries[name] = entry
            return try await finish(entry.task, name: name, version: version)
        }
        makeRoom(for: name)
        let load = self.load
        let folder = home.model(name)
        let task = Task { try await load(name, folder) }
        entries[name] = Entry(version: version, task: task, model: nil, lastUse: uses)
        return try await finish(task, name: name, version: version)
    }

    private func finish(_ task: Task<ServedModel, any Error>, name: String, version: Date) async throws -> ServedModel {
        do {
            let model = try await task.value
            if entries[name]?.version == version { entries[name]?.model = model }
            return model
        } catch {
            if entries[name]?.version == version { entries[name] = nil }
            throw ModelProviderError.cannotLoad(name: name, reason: "\(error)")
        }
    }

    private func makeRoom(for name: String) {
        while entries.keys.filter({ $0 != name }).count >= capacity {
            let idle = entries.filter { key, entry in
                guard key != name, let status = entry.model?.engine.status else { return false }
                return status.waiting == 0 && status.running == 0
            }
            guard let oldest = idle.min(by: { $0.value.lastUse < $1.value.lastUse })?.key else { return }
            entries[oldest] = nil
        }
    }
}
