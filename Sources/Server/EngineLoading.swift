import CPUDevice
import Home
import Inference
import Models
import NIOPosix
import Text

/// Prompts of a model whose tokenizer is Mynah's own.
struct DocumentPrompts: PromptFormat {
    let format: DocumentFormat
    var vocabularySize: Int { format.tokenizer.vocabularySize }

    /// Where there is neither a title nor a first word, the model may begin with a title of its own.
    func prompt(_ steering: Steering, startOfText: String) throws -> [Int32] {
        format.prompt(
            DocumentFacts(community: steering.community, language: steering.language, reach: steering.reach),
            title: steering.title, startOfText: startOfText.isEmpty ? nil : startOfText)
    }

    func prompt(_ messages: [ChatMessage]) throws -> (tokens: [Int32], stop: [String]) {
        let turns = messages.map { message in
            (role: message.role == .developer ? "system" : message.role.rawValue, content: message.content)
        }
        return (try format.chatPrompt(messages: turns), [])
    }
}

/// Prompts of a model from elsewhere: plain text, without facts.
struct PlainPrompts: PromptFormat {
    let tokenizer: Tokenizer
    var vocabularySize: Int { tokenizer.vocabularySize }

    func prompt(_ steering: Steering, startOfText: String) throws -> [Int32] {
        guard steering == Steering() else {
            throw APIError.invalid(
                "this model was not trained by Mynah and knows no community, language, reach or title; give a prompt alone",
                code: "unsupported_parameter")
        }
        return tokenizer.encode(startOfText)
    }

    func prompt(_ messages: [ChatMessage]) throws -> (tokens: [Int32], stop: [String]) {
        throw APIError.invalid(
            "this model was not trained by Mynah and has no format for conversations; use /v1/completions",
            param: "messages", code: "unsupported_model")
    }
}

extension Settings {
    /// Makes the kernels use the instruction set that the settings name.
    public func applyInstructionSet() throws {
        try CPUDevice.useInstructionSet(isa)
    }

    /// How an engine of these settings uses the machine.
    public var engineOptions: EngineOptions {
        var options = EngineOptions()
        options.slots = engineSlots
        options.queueLimit = queueLimit
        if engineContext > 0 { options.context = engineContext }
        if engineThreads > 0 { options.threads = engineThreads }
        return options
    }
}

extension ModelLibrary {
    /// The models of a home, each run by an engine of its own.
    public static func engines(home: HomeDirectory, settings: Settings) -> ModelLibrary {
        let options = settings.engineOptions
        return ModelLibrary(home: home, defaultName: settings.serverModel) { name, folder in
            // Reading weights takes a while: off the threads that answer requests.
            try await NIOThreadPool.singleton.runIfActive {
                let engine = try Engine(model: try ModelFolder(path: folder), options: options)
                let format: any PromptFormat =
                    if let documents = try? DocumentFormat(engine.tokenizer) {
                        DocumentPrompts(format: documents)
                    } else {
                        PlainPrompts(tokenizer: engine.tokenizer)
                    }
                return ServedModel(name: name, engine: engine, format: format)
            }
        }
    }
}
