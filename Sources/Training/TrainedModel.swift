import Crypto
import Foundation
import Home
import Models

/// A run's weights as a model that any tool can load.
public enum TrainedModel {
    /// Writes `models/NAME`: configuration, weights, the corpus's tokenizer and a card that names what it was made from.
    public static func export(
        _ weights: TrainedWeights, options: TrainingOptions, status: RunStatus, holdoutBitsPerByte: Double?,
        corpus: CorpusReader, to path: String
    ) throws {
        var config = options.model
        config.endOfTextToken = Int(corpus.manifest.tokenizer.endOfText)
        var files: [String: Data] = [:]
        for name in ["tokenizer.json", "tokenizer_config.json", "special_tokens_map.json"] {
            files[name] = FileManager.default.contents(atPath: "\(corpus.path)/\(name)")
        }
        let card = card(
            name: (path as NSString).lastPathComponent, options: options, status: status,
            bitsPerByte: holdoutBitsPerByte,
            manifest: corpus.manifest)
        try ModelFolder.write(config, card: card, files: files, to: path) { try weights.withBytes(of: $0, $1) }
    }

    /// The model card: what the model is, what it was made from, how good it is.
    private static func card(
        name: String, options: TrainingOptions, status: RunStatus, bitsPerByte: Double?, manifest: CorpusManifest
    ) -> String {
        let model = options.model
        let rules = manifest.rules.sorted { $0.key < $1.key }.map { "- \($0.key): \($0.value)" }.joined(separator: "\n")
        let communities = manifest.communities.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(10)
            .map { "\($0.key.isEmpty ? "(none)" : $0.key) \($0.value)" }.joined(separator: ", ")
        let quality = bitsPerByte.map { String(format: "%.4f", $0) } ?? "not measured"
        return """
            # \(name)

            A Llama-family language model trained by Mynah on a platform's posts. What it writes must be labelled as written by AI.

            | | |
            |---|---|
            | parameters | \(model.parameterCount) |
            | depth, width, heads, key-value heads | \(model.layers), \(model.hiddenSize), \(model.heads), \(model.keyValueHeads) |
            | context | \(model.contextLength) tokens |
            | trained on | \(status.tokens) tokens in \(status.step) of \(options.steps) steps |
            | holdout bits per byte | \(quality) |

            ## Made from

            Corpus `\(options.corpus)` (fingerprint `\(options.corpusFingerprint)`): \(manifest.posts.train) posts trained on, \
            \(manifest.posts.holdout) held out; newest post \(manifest.newestPost ?? "undated"). \
            `mynah corpus which POST` tells whether a post was among them.

            \(rules)

            Largest communities: \(communities).

            """
    }
}

extension CorpusReader {
    /// A hash of what the corpus was made from: equal for corpora with the same tokens.
    public var fingerprint: String {
        var hash = SHA256()
        for shard in manifest.shards { hash.update(data: Data(shard.sha256.utf8)) }
        return "\(manifest.tokenizer.fingerprint.prefix(16))-\(hexadecimal(hash.finalize()).prefix(16))"
    }
}
