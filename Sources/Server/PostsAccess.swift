public struct PostsAccess: Sendable {}
