/// What a post may be used for.
public enum Purpose: Int, Sendable, CaseIterable {
    /// Shown in search results.
    case search = 0
    /// Read by a model that answers or writes.
    case aiInput = 1
    /// Learned by a model.
    case aiTraining = 2

    /// The word used in files: `search`, `ai_input`, `ai_training`.
    public var name: String {
        switch self {
        case .search: "search"
        case .aiInput: "ai_input"
        case .aiTraining: "ai_training"
        }
    }

    public init?(name: String) {
        guard let found = Purpose.allCases.first(where: { $0.name == name }) else { return nil }
        self = found
    }

    /// The one rule for what may be used, as an SQL condition on a row of `posts`: the post is public, and neither the
    /// post nor its author has disallowed the purpose. Every use joins this; nothing else decides.
    public var condition: String {
        """
        (posts.visibility = \(Visibility.public.rawValue) AND posts.consent_\(name) <> \(ConsentState.disallowed.rawValue) \
        AND (posts.author IS NULL OR NOT EXISTS (SELECT 1 FROM consent WHERE consent.author = posts.author \
        AND consent.purpose = \(rawValue) AND consent.state = \(ConsentState.disallowed.rawValue))))
        """
    }
}

/// What an author said about one purpose.
public enum ConsentState: Int, Sendable, CaseIterable {
    case unstated = 0
    case allowed = 1
    case disallowed = 2

    public var name: String {
        switch self {
        case .unstated: "unstated"
        case .allowed: "allowed"
        case .disallowed: "disallowed"
        }
    }

    public init?(name: String) {
        guard let found = ConsentState.allCases.first(where: { $0.name == name }) else { return nil }
        self = found
    }
}

/// A statement for each purpose.
///
/// A post carries one and its author has one. Each may only narrow the other: a purpose that either disallows is disallowed.
public struct Consent: Sendable, Equatable {
    public var search: ConsentState
    public var aiInput: ConsentState
    public var aiTraining: ConsentState

    public init(
        search: ConsentState = .unstated, aiInput: ConsentState = .unstated, aiTraining: ConsentState = .unstated
    ) {
        self.search = search
        self.aiInput = aiInput
        self.aiTraining = aiTraining
    }

    public subscript(purpose: Purpose) -> ConsentState {
        get {
            switch purpose {
            case .search: search
            case .aiInput: aiInput
            case .aiTraining: aiTraining
            }
        }
        set {
            switch purpose {
            case .search: search = newValue
            case .aiInput: aiInput = newValue
            case .aiTraining: aiTraining = newValue
            }
        }
    }
}
