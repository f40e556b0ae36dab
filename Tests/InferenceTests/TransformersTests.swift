import CPUDevice
import Foundation
import Inference
import Models
import Testing
import Text

@Suite struct TransformersTests {
    private let folder = (#filePath as NSString).deletingLastPathComponent + "/Fixtures/tiny-llama"

    private struct Expected: Decodable {
        var tokens: [Int32]
        var logits: [[Float]]
    }

    /// A model saved by transformers computes the logits that transformers computed: see Fixtures/make_tiny_llama.py.
    @Test func aModelSavedByTransformersComputesTheSameLogits() throws {
        let expected = try JSONDecoder().decode(
            Expected.self, from: Data(contentsOf: URL(fileURLWithPath: "\(folder)/expected.json")))
        let model = try ModelFolder(path: folder)
        let session = try WritingSession(
            config: model.config, weights: try model.weights(), device: try CPUDevice(threads: 2), compute: .f32,
            slots: 1,
            context: 128)
        var difference: Float = 0
        for (position, token) in expected.tokens.enumerated() {
            let input = WritingSession.Input(token: token, slot: 0, position: Int32(position), wantsLogits: true)
            let logits = try session.step([input])[0]
            for (own, theirs) in zip(logits, expected.logits[position]) {
                difference = max(difference, abs(own - theirs))
            }
        }
        #expect(difference < 2e-3)
        #expect(difference > 0)
    }

    /// A configuration that claims terabytes is refused by the weights' shapes, before anything is allocated.
    @Test func aConfigurationLargerThanItsWeightsIsRefused() throws {
        let copy = NSTemporaryDirectory() + "mynah-large-\(UUID().uuidString)"
        try FileManager.default.copyItem(atPath: folder, toPath: copy)
        let config = try String(contentsOfFile: "\(copy)/config.json", encoding: .utf8)
        try config.replacingOccurrences(of: #""vocab_size": 64"#, with: #""vocab_size": 16000000"#)
            .write(toFile: "\(copy)/config.json", atomically: true, encoding: .utf8)
        let error = #expect(throws: ModelError.self) { try ModelFolder(path: copy).weights() }
        #expect(error?.description.contains("embed_tokens") == true)
    }

    @Test func aTokenizerThatDoesNotFitItsModelIsRefused() throws {
        let copy = NSTemporaryDirectory() + "mynah-misfit-\(UUID().uuidString)"
        try FileManager.default.copyItem(atPath: folder, toPath: copy)
        let tokenizer = try Tokenizer.train(on: ["the cat sat on the mat"], vocabularySize: 280)
        try tokenizer.save(to: copy)
        let error = #expect(throws: ModelError.self) { try Engine(model: ModelFolder(path: copy)) }
        #expect(
            error?.description.contains("the tokenizer has \(tokenizer.vocabularySize) tokens and the model 64") == true
        )
    }

    @Test func aTruncatedModelIsRefused() throws {
        let copy = NSTemporaryDirectory() + "mynah-truncated-\(UUID().uuidString)"
        try FileManager.default.copyItem(atPath: folder, toPath: copy)
        let weights = "\(copy)/model.safetensors"
        let data = try Data(contentsOf: URL(fileURLWithPath: weights))
        try data.prefix(data.count - 100).write(to: URL(fileURLWithPath: weights))
        let model = try ModelFolder(path: copy)
        let error = #expect(throws: ModelError.self) { try model.weights() }
        #expect(error?.description.contains("truncated") == true)
        try FileManager.default.removeItem(atPath: weights)
        #expect(throws: ModelError.badWeights(path: copy, reason: "model.safetensors is missing")) {
            try model.weights()
        }
    }

    @Test(arguments: [
        (#""num_attention_heads": 4"#, #""num_attention_heads": 3"#, "multiple"),
        (#""num_hidden_layers": 2"#, #""num_hidden_layers": -2"#, "num_hidden_layers"),
        (#""vocab_size": 64"#, #""vocab_size": "many""#, "vocab_size"),
        (#""model_type": "llama""#, #""model_type": "gpt2""#, "gpt2"),
        (#""eos_token_id": 2"#, #""eos_token_id": 99999999999"#, "not a token"),
        (#""hidden_act": "silu""#, #""hidden_act": "gelu""#, "gelu"),
        ("{", "", "not JSON"),
    ])
    func anImpossibleConfigurationIsRefused(from: String, to: String, reason: String) throws {
        let copy = NSTemporaryDirectory() + "mynah-config-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        let text = try String(contentsOfFile: "\(folder)/config.json", encoding: .utf8)
        try #require(text.contains(from))
        try text.replacingOccurrences(of: from, with: to).write(
            toFile: "\(copy)/config.json", atomically: true, encoding: .utf8)
        let error = #expect(throws: ModelError.self) { try ModelFolder(path: copy) }
        #expect(error?.description.contains(reason) == true, "\(String(describing: error))")
    }
}
