import ArgumentParser
import Foundation
import Home
import Posts

/// Options of every command.
struct GlobalOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The folder that holds everything: posts, corpora, models, runs. Default: $MYNAH_HOME, or ./mynah-home.",
            valueName: "dir"))
    var home: String?

    @Flag(name: .long, help: "Print one JSON object instead of text for people.")
    var json = false

    var homeDirectory: HomeDirectory {
        let named = ProcessInfo.processInfo.environment["MYNAH_HOME"].flatMap { $0.isEmpty ? nil : $0 }
        return HomeDirectory(path: home ?? named ?? "./mynah-home")
    }

    /// The store, which must be there.
    func existingStore() throws -> PostStore { try PostStore.existing(path: homeDirectory.storePath) }

    /// Prints `value` as one line of JSON on standard output.
    func printJSON(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}

/// Runs the body of a command: an error becomes one sentence on standard error and exit code 1.
func reportingErrors(_ body: () throws -> Void) throws {
    do {
        try body()
    } catch let error as ExitCode {
        throw error
    } catch let error as ValidationError {
        throw error
    } catch {
        printError("\(error)")
        throw ExitCode.failure
    }
}

/// Prints one line on standard error.
func printError(_ text: String) {
    FileHandle.standardError.write(Data("mynah: \(text)\n".utf8))
}
