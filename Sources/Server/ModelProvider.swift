import Foundation
import Inference

/// What a text should be like: the facts that stand before it in a document.
public struct Steering: Sendable, Equatable {
    public var community: String?
    public var language: String?
    /// Decile of engagement within the community, 0 (least) to 9 (most).
    public var reach: Int?
    public var title: String?

    public init(community: String? = nil, language: String? = nil, reach: Int? = nil, title: String? = nil) {
        self.community = community
        self.language = language
        self.reach = reach
        self.title = title
    }
}

/// Who says what in a chat.
public struct ChatMessage: Sendable, Equatable {
    public enum Role: String, Sendable, Codable {
        case system, developer, user, assistant
    }
    public var role: Role
    public var content: String

    public init(role: Role, content: String) {
        self.role = role
        self.content = content
    }
}

/// How a model's prompts become tokens.
public protocol PromptFormat: Sendable {
    var vocabularySize: Int { get }
    /// A document of the given facts, up to and including the start of its text.
    func prompt(_ steering: Steering, startOfText: String) throws -> [Int32]
    /// A conversation up to where the assistant speaks, and the strings at which its turn is over.
    func prompt(_ messages: [ChatMessage]) throws -> (tokens: [Int32], stop: [String])
}

/// A model that is loaded and can write.
public struct ServedModel: Sendable {
    public let name: String
    public let engine: any TextEngine
    public let format: any PromptFormat

    public init(name: String, engine: any TextEngine, format: any PromptFormat) {
        self.name = name
        self.engine = engine
        self.format = format
    }
}

/// A model that could be loaded.
public struct ModelListing: Sendable, Equatable {
    public let name: String
    /// When its weights were written.
    public let created: Date
    public let isDefault: Bool

    public init(name: String, created: Date, isDefault: Bool) {
        self.name = name
        self.created = created
        self.isDefault = isDefault
    }
}

/// Why there is no model to write with.
public enum ModelProviderError: Error, CustomStringConvertible, Equatable {
    case noModels
    case unknown(name: String, known: [String])
    case cannotLoad(name: String, reason: String)

    public var description: String {
        switch self {
        case .noModels: "there is no model yet; train one with \"mynah train\" and ask again"
        case .unknown(let name, let known):
            known.isEmpty
                ? "there is no model \"\(name)\"; train one with \"mynah train\""
                : "there is no model \"\(name)\"; there are \(known.joined(separator: ", "))"
        case .cannotLoad(let name, let reason): "model \"\(name)\" cannot be loaded: \(reason)"
        }
    }
}

/// Where the server gets its models.
public protocol ModelProvider: Sendable {
    /// Every model that can be asked for.
    func listings() -> [ModelListing]
    /// The model of that name, loading it where it is not loaded yet; nil for the default one.
    /// Throws `ModelProviderError`.
    func model(named name: String?) async throws -> ServedModel
    /// The models that are loaded now.
    func loaded() async -> [ServedModel]
}

extension APIError {
    init(_ error: ModelProviderError) {
        switch error {
        // Not 503: clients would try again for nothing, training takes minutes.
        case .noModels, .unknown: self = .notFound("\(error)", param: "model", code: "model_not_found")
        case .cannotLoad:
            self = APIError(
                status: .internalServerError, message: "\(error)", type: "server_error", param: "model",
                code: "model_cannot_load")
        }
    }
}
