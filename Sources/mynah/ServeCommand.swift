import ArgumentParser
import Foundation
import Home
import Logging
import Server
import Text

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the web pages and the HTTP API.",
        discussion: """
            The pages are at the address that it prints; the API is OpenAI's, at /v1, and is described at /openapi.json. \
            Models and posts that appear later are found without a restart.

            Examples:
              mynah serve --port 8080
              MYNAH_API_KEY=… mynah serve --host 0.0.0.0
            """)

    @Option(help: ArgumentHelp("Port to listen on; 0 for any that is free. Default: 8080.", valueName: "number"))
    var port: Int?

    @Option(help: ArgumentHelp("Address to listen on; another than 127.0.0.1 needs an API key.", valueName: "address"))
    var host: String?

    @Option(help: ArgumentHelp("Model for requests that name none; the newest where not given.", valueName: "name"))
    var model: String?

    @Option(help: ArgumentHelp("File that holds the API key.", valueName: "file"))
    var apiKeyFile: String?

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await reportingErrorsAsync {
            let home = global.homeDirectory
            let settings = try Settings(
                configPath: home.configPath, environment: ProcessInfo.processInfo.environment, flags: try flags())
            try settings.applyInstructionSet()
            let languages = LanguageIdentifier()
            let context = try ServerContext(
                configuration: try ServerConfiguration(settings), home: home,
                models: ModelLibrary.engines(home: home, settings: settings),
                posts: PostsAccess(home: home) { languages.language(of: $0) }, logger: logger)
            let json = global.json
            try await serve(context) { port in
                let host = settings.serverHost.contains(":") ? "[\(settings.serverHost)]" : settings.serverHost
                let url = "http://\(host):\(port)"
                if json {
                    print("{\"port\":\(port),\"url\":\"\(url)\"}")
                } else {
                    print("Mynah is at \(url) (Ctrl-C stops it)")
                }
                fflush(nil)
                // The first request should not wait for the weights to be read.
                if !context.models.listings().isEmpty { _ = try? await context.models.model(named: nil) }
            }
        }
    }

    private var logger: Logger {
        var logger = Logger(label: "mynah", factory: { StreamLogHandler.standardError(label: $0) })
        logger.logLevel = .warning
        return logger
    }

    private func flags() throws -> [String: (flag: String, value: String)] {
        var flags: [String: (flag: String, value: String)] = [:]
        if let port { flags["server.port"] = ("--port", "\(port)") }
        if let host { flags["server.host"] = ("--host", host) }
        if let model { flags["server.model"] = ("--model", model) }
        if let apiKeyFile { flags["server.apiKey"] = ("--api-key-file", try Settings.key(inFile: apiKeyFile)) }
        return flags
    }
}
