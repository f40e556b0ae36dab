import ArgumentParser
import Foundation
import Home
import Models

struct ModelsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "models",
        abstract: "List the models, or show one's card.",
        discussion: "Example: mynah models first")

    @Argument(help: "Show this model's card: what it is and what it was made from.")
    var name: String?

    @OptionGroup var global: GlobalOptions

    func run() throws {
        try reportingErrors {
            let home = global.homeDirectory
            if let name {
                let path = "\(home.model(name))/card.md"
                guard HomeDirectory.isValidName(name), let card = FileManager.default.contents(atPath: path) else {
                    throw WritingError.noSuchModel(name: name, known: home.modelNames)
                }
                print(String(decoding: card, as: UTF8.self))
                return
            }
            let rows = home.modelNames.map { name in
                do {
                    let folder = try ModelFolder(path: home.model(name))
                    return Row(
                        name: name, parameters: folder.config.parameterCount, context: folder.config.contextLength)
                } catch {
                    return Row(name: name, error: "\(error)")
                }
            }
            if global.json { return try global.printJSON(rows) }
            if rows.isEmpty { print("no models yet; train one with `mynah train`") }
            for row in rows {
                let facts =
                    row.error ?? "\(ProgressLine.grouped(row.parameters ?? 0)) parameters, context \(row.context ?? 0)"
                print("\(row.name): \(facts)")
            }
        }
    }

    private struct Row: Encodable {
        var name: String
        var parameters: Int?
        var context: Int?
        var error: String?
    }
}
