import Foundation

/// The folder that holds everything of one platform: store, corpora, models, runs (`mynah --home DIR`).
public struct HomeDirectory: Sendable {
    public let path: String

    public init(path: String) {
        self.path = path
    }

    public var configPath: String { "\(path)/config.yaml" }
    public var storePath: String { "\(path)/posts.sqlite" }
    public var tokenizersPath: String { "\(path)/tokenizers" }
    public var corporaPath: String { "\(path)/corpora" }
    public var modelsPath: String { "\(path)/models" }
    public var runsPath: String { "\(path)/runs" }
    /// What the processes of a job know, where they share a home and are told nothing else.
    public var clusterSecretPath: String { "\(path)/cluster.secret" }
    /// Programs that a plugin has compiled; can be deleted at any time.
    public var compileCachePath: String { "\(path)/cache/xla" }

    public func tokenizer(_ name: String) -> String { "\(tokenizersPath)/\(name)" }
    public func corpus(_ name: String) -> String { "\(corporaPath)/\(name)" }
    public func model(_ name: String) -> String { "\(modelsPath)/\(name)" }
    public func run(_ name: String) -> String { "\(runsPath)/\(name)" }

    /// Names of the folders in `modelsPath` that hold a `config.json`, sorted.
    public var modelNames: [String] { names(in: modelsPath, having: "config.json") }
    /// Names of the folders in `runsPath` that hold a `metrics.jsonl`, sorted.
    public var runNames: [String] { names(in: runsPath, having: "metrics.jsonl") }
    /// Names of the folders in `corporaPath` that hold a `manifest.json`, sorted.
    public var corpusNames: [String] { names(in: corporaPath, having: "manifest.json") }
    /// Names of the folders in `tokenizersPath` that hold a `tokenizer.json`, sorted.
    public var tokenizerNames: [String] { names(in: tokenizersPath, having: "tokenizer.json") }

    private func names(in folder: String, having file: String) -> [String] {
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return entries.filter {
            !$0.hasPrefix(".") && FileManager.default.fileExists(atPath: "\(folder)/\($0)/\(file)")
        }.sorted()
    }

    /// Whether `name` can be the name of a corpus, model, run or tokenizer: letters, digits, `.`, `_`, `-`; no leading dot.
    public static func isValidName(_ name: String) -> Bool {
        !name.isEmpty && name.count <= 100 && !name.hasPrefix(".")
            && name.unicodeScalars.allSatisfy { scalar in
                scalar.isASCII
                    && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                        || "._-".unicodeScalars.contains(scalar))
            }
    }
}
