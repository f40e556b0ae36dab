extension String {
    /// The path of the folder that a path is in: `data` of `data/tweets.js`, `/` of `/tweets.js`, nothing of `tweets.js`.
    ///
    /// Foundation's `deletingLastPathComponent` traps on a path of one character (Swift 6.3 on Linux).
    public var folderPath: String {
        guard let slash = lastIndex(of: "/") else { return "" }
        return slash == startIndex ? "/" : String(self[..<slash])
    }
}
