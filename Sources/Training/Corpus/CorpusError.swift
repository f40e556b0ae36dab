/// Why a corpus could not be built or read.
public enum CorpusError: Error, CustomStringConvertible, Equatable {
    case noPosts
    case nothingToTrainOn(holdout: Int)
    case invalidName(String)
    case exists(String)
    case notFound(path: String)
    case damaged(path: String, reason: String)
    case newerFormat(path: String, format: Int)
    case tooSmall(tokens: Int, contextLength: Int)

    public var description: String {
        switch self {
        case .noPosts:
            "there is no post to build a corpus from; import public posts whose authors allow training first"
        case .nothingToTrainOn(let holdout):
            "all \(holdout) posts fell into the holdout, none is left to train on; import more posts"
        case .invalidName(let name):
            "\"\(name)\" can't be the name of a corpus; use letters, digits, `.`, `_` and `-`"
        case .exists(let name): "the corpus \(name) exists; choose another name, or add --replace to build it anew"
        case .notFound(let path): "there is no corpus at \(path); build one with `mynah corpus build`"
        case .damaged(let path, let reason): "\(path) is damaged: \(reason); build the corpus again"
        case .newerFormat(let path, let format):
            "\(path) has format \(format), made by a newer mynah; update mynah or build the corpus again"
        case .tooSmall(let tokens, let contextLength):
            "the corpus has \(tokens) tokens, fewer than one context of \(contextLength); import more posts or train "
                + "with a shorter context"
        }
    }
}
