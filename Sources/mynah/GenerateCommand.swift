import ArgumentParser
import Foundation
import Home
import Inference
import Text

struct GenerateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Write posts with a model.",
        discussion: """
            Without --prompt or --title the model writes a whole post. What it writes is the work of an AI: label it so.

            Example: mynah generate --community france --language fr --reach 9 --count 3
            """)

    @Option(help: "Write a post of this community.")
    var community: String?

    @Option(help: "Write in this language, as a code: fr.")
    var language: String?

    @Option(help: "Write a post that people of the community respond to this much: a decile, 0 to 9.")
    var reach: Int?

    @Option(help: "Write the text of a post with this title.")
    var title: String?

    @Option(help: "Go on from these words.")
    var prompt: String?

    @Option(help: "How many texts to write.")
    var count = 1

    @Option(help: "With --json, give the log probabilities of each token and of this many others.")
    var logprobs: Int?

    @OptionGroup(title: "Writing") var writing: WritingOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard count > 0 else { throw ValidationError("--count must be above 0.") }
        guard (0...1000).contains(logprobs ?? 0) else { throw ValidationError("--logprobs is 0 to 1000.") }
        guard (0...9).contains(reach ?? 0) else { throw ValidationError("--reach is 0 to 9.") }
    }

    func run() async throws {
        try await reportingErrorsAsync {
            let engine = try writing.engine(global.homeDirectory)
            let format = try DocumentFormat(engine.tokenizer)
            let facts = DocumentFacts(community: community, language: language, reach: reach)
            let tokens = format.prompt(facts, title: title, startOfText: prompt)
            for index in 0..<count {
                let request = GenerationRequest(
                    prompt: tokens, maxTokens: writing.maxTokens, sampling: writing.sampling(seedOffset: UInt64(index)),
                    stop: writing.stop, logprobs: logprobs)
                if !global.json {
                    printLabel("written by AI (model \(engine.modelName))")
                    print(prompt ?? "", terminator: "")
                }
                var result = Result(model: engine.modelName, text: prompt ?? "")
                for try await event in try engine.submit(request) {
                    switch event {
                    case .token(let text, let own, let alternatives):
                        result.text += text
                        if let own { result.append(own, alternatives) }
                        if !global.json { printNow(text) }
                    case .finished(let reason, let promptTokens, let completionTokens):
                        result.finishReason = reason.rawValue
                        result.promptTokens = promptTokens
                        result.completionTokens = completionTokens
                    }
                }
                if global.json { try global.printJSON(result) } else { print("\n") }
            }
        }
    }

    private struct Result: Encodable {
        var model: String
        var text: String
        var isAIGenerated = true
        var finishReason = ""
        var promptTokens = 0
        var completionTokens = 0
        var logprobs: [Step]?

        private enum CodingKeys: String, CodingKey {
            case model, text, logprobs
            case isAIGenerated = "ai_generated"
            case finishReason = "finish_reason"
            case promptTokens = "prompt_tokens"
            case completionTokens = "completion_tokens"
        }

        struct Step: Encodable {
            var id: Int32
            var logprob: Float
            /// Token ids and their log probabilities, the most probable first.
            var top: [Choice]
        }

        struct Choice: Encodable {
            var id: Int32
            var logprob: Float
        }

        mutating func append(_ own: TokenLogprob, _ alternatives: [TokenLogprob]) {
            let top = alternatives.map { Choice(id: $0.id, logprob: $0.logprob) }
            logprobs = (logprobs ?? []) + [Step(id: own.id, logprob: own.logprob, top: top)]
        }
    }
}

/// Like `reportingErrors`, for commands that wait.
func reportingErrorsAsync(_ body: () async throws -> Void) async throws {
    do {
        try await body()
    } catch let error as ExitCode {
        throw error
    } catch {
        printError("\(error)")
        throw ExitCode.failure
    }
}

/// Prints text at once, without a new line.
func printNow(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
}

/// Says on standard error who wrote what follows, so that standard output holds the text alone.
func printLabel(_ text: String) {
    FileHandle.standardError.write(Data("[\(text)]\n".utf8))
}
