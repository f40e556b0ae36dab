import Foundation
import Models
import Tensors
import Testing

/// The StableHLO text of programs that are kept as they are: a change that is to leave the module identical must leave these files so.
///
/// Where a change is meant, write them anew: `MYNAH_WRITE_GOLDEN=1 swift test --filter StableHLOTests`.
@Suite struct StableHLOTests {
    private static let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    private func check(_ program: Program, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let text = try StableHLOModule(program).text
        let file = Self.golden.appending(path: "\(name).mlir")
        if ProcessInfo.processInfo.environment["MYNAH_WRITE_GOLDEN"] != nil {
            try Data(text.utf8).write(to: file)
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        // The first difference, not two whole modules.
        let lines = zip(text.split(separator: "\n"), expected.split(separator: "\n"))
        if let (got, wanted) = lines.first(where: { $0 != $1 }) {
            Issue.record("\(name).mlir is now\n  \(got)\nand was\n  \(wanted)", sourceLocation: sourceLocation)
        }
        #expect(text.count == expected.count, sourceLocation: sourceLocation)
    }

    private func config(layers: Int, tied: Bool = true) -> LlamaConfig {
        LlamaConfig(
            vocabularySize: 96, hiddenSize: 32, layers: layers, heads: 4, keyValueHeads: 2, headSize: 8,
            intermediateSize: 48, contextLength: 64, tiedEmbeddings: tied)
    }

    @Test func aTrainingStepInF32() throws {
        try check(
            try LlamaPrograms(config(layers: 4), compute: .f32).trainingStep(batch: 2, context: 16), "training-f32")
    }

    @Test func aTrainingStepInBF16OfAnUntiedModel() throws {
        try check(
            try LlamaPrograms(config(layers: 4, tied: false), compute: .bf16).trainingStep(
                batch: 2, context: 16, microbatches: 2, recompute: true),
            "training-bf16-untied-recompute")
    }

    @Test func anEvaluation() throws {
        try check(
            try LlamaPrograms(config(layers: 4), compute: .bf16).evaluation(batch: 2, context: 16), "evaluation-bf16")
    }

    @Test func aStepOfWriting() throws {
        try check(
            try LlamaPrograms(config(layers: 4), compute: .bf16).writing(tokens: 8, rows: 1, slots: 1, context: 32),
            "writing-bf16")
    }

    /// The calls that JAX writes for the same attention: `Golden/jax_attention.py` says how they were had.
    @Test func fusedAttentionIsTheCallThatJAXWrites() throws {
        let builder = ProgramBuilder(name: "attention")
        let keyValue = TensorType(.bf16, [2, 128, 2, 64])
        let q = builder.input("q", TensorType(.bf16, [2, 128, 4, 64]))
        let (k, v) = (builder.input("k", keyValue), builder.input("v", keyValue))
        let starts = builder.input("starts", TensorType(.i32, [2, 128]))
        let gradient = builder.input("do", TensorType(.bf16, [1, 2 * 128 * 4 * 64]))
        let o = q.attention(keys: k, values: v, starts: starts, scale: 0.125)
        let sum = o.reshaped([1, 2 * 128 * 4 * 64]).matmul(gradient, transposeB: true, as: .f32).reshaped([])
        for gradient in builder.gradients(of: sum, withRespectTo: [q, k, v]) { builder.output("gradient", gradient) }
        builder.output("o", o)
        let program = try builder.build()
        func calls(_ text: String) -> [String] {
            // Without the names of values.
            text.split(separator: "\n").filter { $0.contains("custom_call") }.map { line in
                let parts = line.split(separator: "custom_call", maxSplits: 1)[1].split(separator: "(", maxSplits: 1)
                return String(parts[0]) + String(parts[1].drop { $0 != ")" })
            }
        }
        let golden = Self.golden.appending(path: "jax_attention.mlir")
        let expected = calls(try String(contentsOf: golden, encoding: .utf8))
        #expect(expected.count == 2)
        #expect(calls(try StableHLOModule(program, fusedAttention: true).text) == expected)
        #expect(calls(try StableHLOModule(program).text) == [])
    }

    @Test func theTextIsAsLongForAHundredLayersAsForFour() throws {
        func lines(_ layers: Int) throws -> Int {
            let program = try LlamaPrograms(config(layers: layers), compute: .bf16).trainingStep(batch: 2, context: 16)
            return try StableHLOModule(program).text.split(separator: "\n").count
        }
        #expect(try lines(4) == lines(100))
    }
}
