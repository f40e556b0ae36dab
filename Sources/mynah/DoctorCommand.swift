import ArgumentParser
import Foundation
import Server

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Look at this machine and this home; say what is wrong and how to mend it.",
        discussion: """
            Exit code 1 where something does not work.

            Example: mynah doctor --json
            """)

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let doctor = await Doctor(home: global.homeDirectory, environment: ProcessInfo.processInfo.environment)
        if global.json { try global.printJSON(doctor) } else { print(doctor, terminator: "") }
        if doctor.isBroken { throw ExitCode.failure }
    }
}
