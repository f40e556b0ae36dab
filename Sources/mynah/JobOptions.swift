import ArgumentParser
import Cluster
import Foundation
import Home

/// The processes that train together, one for each host. Under Slurm's `srun` all of it is found in the environment.
struct JobOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("With several processes, one on each host: where process 0 listens.", valueName: "host:port")
    )
    var coordinator: String?

    @Option(help: "Which of the processes this is, from 0.")
    var process: Int?

    @Option(help: "How many processes there are.")
    var processes: Int?

    @Option(help: "Seconds to wait for the other processes.")
    var joinSeconds = 300.0

    func validate() throws {
        let given = [coordinator != nil, process != nil, processes != nil]
        guard given.allSatisfy({ $0 }) || !given.contains(true) else {
            throw ValidationError("--coordinator, --process and --processes belong together.")
        }
        guard joinSeconds > 0, joinSeconds <= 1200 else { throw ValidationError("--join-seconds is above 0, to 1200.") }
    }

    /// Meets the other processes; nil where this one is alone.
    func join(_ home: HomeDirectory) throws -> (place: JobPlace, rendezvous: Rendezvous)? {
        let given = try coordinator.flatMap { coordinator in
            try process.flatMap { process in
                try processes.map { try JobPlace(coordinator: coordinator, process: process, processes: $0) }
            }
        }
        guard let place = try given ?? JobPlace(slurm: ProcessInfo.processInfo.environment), place.processes > 1 else {
            return nil
        }
        let rendezvous = try Rendezvous(
            place, secret: try ClusterSecret(home: home), limits: JoinLimits(barrier: joinSeconds))
        return (place, rendezvous)
    }
}
