/// Why a tokenizer could not be opened, made or used.
public enum TokenizerError: Error, CustomStringConvertible, Equatable {
    case notFound(path: String)
    case unreadable(path: String, reason: String)
    case notJSON(path: String, offset: Int, expected: String)
    case unsupported(path: String, part: String, value: String)
    case inconsistent(path: String, reason: String)
    case missingSpecials(path: String, names: [String])
    case vocabularyTooSmall(asked: Int, least: Int)
    case vocabularyTooLarge(asked: Int, most: Int)
    case noText
    case unknownToken(id: Int, vocabularySize: Int)
    case unknownRole(String)

    public var description: String {
        switch self {
        case .notFound(let path):
            "\(path) holds no tokenizer.json; name the folder of a tokenizer or model, or the file itself"
        case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
        case .notJSON(let path, let offset, let expected):
            "\(path) is not a tokenizer: at byte \(offset) it should have \(expected); copy the file again"
        case .unsupported(let path, let part, let value):
            "\(path) has the \(part) \(value), which only other libraries know; use a byte-level BPE tokenizer"
        case .inconsistent(let path, let reason): "\(path) contradicts itself: \(reason); copy or make it again"
        case .missingSpecials(let path, let names):
            "\(path) is no tokenizer made by mynah: it lacks \(names.joined(separator: ", ")); "
                + "make one with `mynah tokenizer train`"
        case .vocabularyTooSmall(let asked, let least):
            "a vocabulary of \(asked) is too small: bytes and special tokens alone are \(least)"
        case .vocabularyTooLarge(let asked, let most): "a vocabulary of \(asked) is too large; the most is \(most)"
        case .noText: "there is no text to train a tokenizer on; import posts or name a file that is not empty"
        case .unknownToken(let id, let size): "token \(id) is not in the vocabulary, which ends at \(size - 1)"
        case .unknownRole(let role): "a message has the role \"\(role)\"; use system, user or assistant"
        }
    }
}
