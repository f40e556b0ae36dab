import ArgumentParser

@main
struct Mynah: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mynah",
        abstract: "A social platform's own generative AI, learned from its posts, on its own machines.",
        subcommands: [
            ImportCommand.self, PostsCommand.self, SearchCommand.self, TokenizerCommand.self, CorpusCommand.self,
            TrainCommand.self, GenerateCommand.self, ChatCommand.self, ModelsCommand.self, ServeCommand.self,
            DoctorCommand.self, BenchCommand.self,
        ])
}

struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measure Mynah on this machine.",
        discussion: "Example: mynah bench train --config a --json",
        subcommands: [
            BenchTrainCommand.self, BenchStableHLOCommand.self, BenchGemmCommand.self, BenchAttentionCommand.self,
            BenchDecodeCommand.self,
            BenchImportCommand.self, BenchTokenizerCommand.self,
        ])
}
