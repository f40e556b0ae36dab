/// The special tokens of every tokenizer that Mynah trains, from id 0 in the order of `all`.
public enum SpecialToken {
    public static let endOfText = "<|endoftext|>"
    public static let padding = "<|pad|>"
    public static let post = "<|post|>"
    public static let community = "<|community|>"
    public static let language = "<|language|>"
    public static let reach = "<|reach|>"
    public static let title = "<|title|>"
    public static let text = "<|text|>"
    public static let reply = "<|reply|>"
    public static let system = "<|system|>"
    public static let user = "<|user|>"
    public static let assistant = "<|assistant|>"

    /// The token of an engagement decile, 0 (least) to 9 (most).
    public static func reach(_ decile: Int) -> String { "<|reach_\(decile)|>" }

    public static let all: [String] =
        [endOfText, padding, post, community, language, reach, title, text, reply, system, user, assistant]
        + (0...9).map { reach($0) }
}
