import ArgumentParser
import Foundation
import Home
import Inference
import Models
import Tensors
import Text

/// Options of the commands that write text.
struct WritingOptions: ParsableArguments {
    @Option(help: "The model to write with; the newest where not given.")
    var model: String?

    @Option(help: "The most tokens to write.")
    var maxTokens = 200

    @Option(help: "How freely to choose: 0 takes the most probable token each time.")
    var temperature: Float = 0.8

    @Option(help: "Choose among this many tokens only; 0 for all.")
    var topK = 0

    @Option(help: "Choose among the most probable tokens that make up this much.")
    var topP: Float = 0.95

    @Option(help: "Leave out tokens less probable than this share of the most probable.")
    var minP: Float = 0

    @Option(help: "Above 1, tokens that occurred become less probable.")
    var repetitionPenalty: Float = 1

    @Option(help: "End the text before this string; may be given several times.")
    var stop: [String] = []

    @Option(help: "The same seed gives the same text.")
    var seed: UInt64?

    @Option(help: "Type of matrix products: bf16 or f32; what the device prefers where not given.")
    var dtype: ElementType?

    @OptionGroup(title: "Device") var device: DeviceOptions

    func validate() throws {
        guard dtype?.isFloat ?? true else { throw ValidationError("--dtype is bf16 or f32.") }
        guard maxTokens > 0, temperature >= 0, temperature.isFinite, topK >= 0, topP > 0, topP <= 1, minP >= 0,
            minP <= 1,
            repetitionPenalty > 0, repetitionPenalty.isFinite
        else {
            throw ValidationError(
                "--max-tokens and --repetition-penalty must be above 0, --temperature and --top-k 0 or more, --top-p and --min-p between 0 and 1."
            )
        }
    }

    func sampling(seedOffset: UInt64 = 0) -> Sampling {
        var sampling = Sampling(seed: (seed ?? .random(in: 0...UInt64.max)) &+ seedOffset)
        sampling.temperature = temperature
        sampling.topK = topK
        sampling.topP = topP
        sampling.minP = minP
        sampling.repetitionPenalty = repetitionPenalty
        return sampling
    }

    /// Starts the engine of the chosen model.
    func engine(_ home: HomeDirectory) throws -> Engine {
        let name = try model ?? newestModel(home)
        guard FileManager.default.fileExists(atPath: "\(home.model(name))/config.json") else {
            throw WritingError.noSuchModel(name: name, known: home.modelNames)
        }
        var options = EngineOptions()
        options.compute = dtype
        // One text is written at a time.
        if device.device == .xla { options.slots = 1 }
        options.device = try device.make(home)
        return try Engine(model: try ModelFolder(path: home.model(name)), options: options)
    }

    private func newestModel(_ home: HomeDirectory) throws -> String {
        func written(_ name: String) -> Date {
            let attributes = try? FileManager.default.attributesOfItem(atPath: "\(home.model(name))/config.json")
            return attributes?[.modificationDate] as? Date ?? .distantPast
        }
        guard let newest = home.modelNames.max(by: { written($0) < written($1) }) else { throw WritingError.noModels }
        return newest
    }
}

enum WritingError: Error, CustomStringConvertible {
    case noModels
    case noSuchModel(name: String, known: [String])

    var description: String {
        switch self {
        case .noModels: "there is no model yet; train one with `mynah train`"
        case .noSuchModel(let name, let known):
            "there is no model \"\(name)\""
                + (known.isEmpty ? "; train one with `mynah train`" : "; there are \(known.joined(separator: ", "))")
        }
    }
}
