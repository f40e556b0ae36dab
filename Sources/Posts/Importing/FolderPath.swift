extension String {
    /// The path of the folder that a path is in: `data` of `data/tweets.js`, nothing of `tweets.js`.
    ///
    /// Foundation's `deletingLastPathComponent` traps on a path of one character (Swift 6.3 on Linux), and names in archives
    /// are whatever somebody wrote.
    var folderPath: String { lastIndex(of: "/").map { String(self[..<$0]) } ?? "" }
}
