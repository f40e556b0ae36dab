import ArgumentParser
import Foundation
import Home
import Inference
import Text

struct ChatCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chat",
        abstract: "Talk with a model.",
        discussion: """
            A line is a message; an empty line or Ctrl-D ends the conversation. A model that was trained on posts alone answers \
            as if the message were the title of a post.

            Example: mynah chat --temperature 0.7
            """)

    @Option(help: "What the model should know before the conversation begins.")
    var system: String?

    @OptionGroup(title: "Writing") var writing: WritingOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await reportingErrorsAsync {
            let engine = try writing.engine(global.homeDirectory)
            let format = try DocumentFormat(engine.tokenizer)
            var messages: [(role: String, content: String)] = system.map { [("system", $0)] } ?? []
            if !global.json { printLabel("you are talking with an AI (model \(engine.modelName)); an empty line ends") }
            var turn: UInt64 = 0
            while true {
                if !global.json, isatty(STDIN_FILENO) == 1 { printNow("> ") }
                guard let line = readLine(), !line.isEmpty else { break }
                messages.append(("user", line))
                var prompt = try format.chatPrompt(messages: messages)
                // The oldest exchange makes room for the newest.
                while prompt.count + 16 > engine.contextLength,
                    let oldest = messages.firstIndex(where: { $0.role != "system" }),
                    oldest < messages.count - 1
                {
                    messages.remove(at: oldest)
                    prompt = try format.chatPrompt(messages: messages)
                }
                let request = GenerationRequest(
                    prompt: prompt, maxTokens: writing.maxTokens, sampling: writing.sampling(seedOffset: turn),
                    stop: writing.stop)
                var answer = ""
                for try await event in try engine.submit(request) {
                    guard case .token(let text, _, _) = event else { continue }
                    answer += text
                    if !global.json { printNow(text) }
                }
                if global.json {
                    try global.printJSON(Turn(model: engine.modelName, user: line, assistant: answer))
                } else {
                    print()
                }
                messages.append(("assistant", answer))
                turn += 1
            }
        }
    }

    private struct Turn: Encodable {
        var model, user, assistant: String
        var isAIGenerated = true

        private enum CodingKeys: String, CodingKey {
            case model, user, assistant
            case isAIGenerated = "ai_generated"
        }
    }
}
