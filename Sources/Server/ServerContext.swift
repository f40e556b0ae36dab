import Foundation
import Home
import Inference
import Logging

/// Everything that the controllers share.
public struct ServerContext: Sendable {
    public let configuration: ServerConfiguration
    public let home: HomeDirectory
    public let models: any ModelProvider
    public let posts: PostsAccess
    public let logger: Logger
    let metrics: Metrics
    let started: ContinuousClock.Instant
    let pages: PageRenderer
    let runs: RunLibrary

    /// - Parameters:
    ///   - posts: the store and its search.
    /// - Throws: `ServerError.resourcesMissing` where the pages' files are not there.
    public init(
        configuration: ServerConfiguration, home: HomeDirectory, models: any ModelProvider,
        posts: PostsAccess, logger: Logger = Logger(label: "mynah")
    ) throws {
        self.configuration = configuration
        self.home = home
        self.models = models
        self.posts = posts
        self.logger = logger
        metrics = Metrics()
        started = .now
        pages = try PageRenderer()
        runs = RunLibrary(home: home)
    }

    /// The model asked for; an empty name stands for the default one.
    func model(named name: String?) async throws -> ServedModel {
        do {
            return try await models.model(named: name?.isEmpty == true ? nil : name)
        } catch let error as ModelProviderError {
            throw APIError(error)
        }
    }

    func generate(_ requests: [GenerationRequest], on model: ServedModel) throws -> TextGeneration {
        try TextGeneration(
            requests, on: model.engine, deadlineSeconds: configuration.maxRequestSeconds, metrics: metrics)
    }
}
