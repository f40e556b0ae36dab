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
        let isGiven = [coordinator != nil, process != nil, processes != nil]
        guard isGiven.allSatisfy({ $0 }) || !isGiven.contains(true) else {
            throw ValidationError("--coordinator, --process and --processes belong together.")
        }
        do { _ = try given } catch { throw ValidationError("\(error)") }
        guard joinSeconds > 0, joinSeconds <= 1200 else { throw ValidationError("--join-seconds is above 0, to 1200.") }
    }

    /// The place that the options say; nil where they say none.
    private var given: JobPlace? {
        get throws {
            guard let coordinator, let process, let processes else { return nil }
            return try JobPlace(coordinator: coordinator, process: process, processes: processes)
        }
    }

    /// Meets the other processes; nil where this one is alone.
    ///
    /// - Parameter stallSeconds: after which a watcher gives this process up; must leave time to name who does not come.
    func join(_ home: HomeDirectory, stallSeconds: Double) throws -> (place: JobPlace, rendezvous: Rendezvous)? {
        guard let place = try given ?? JobPlace(slurm: ProcessInfo.processInfo.environment), place.processes > 1 else {
            return nil
        }
        guard joinSeconds < stallSeconds else {
            throw ValidationError("With several processes --stall-seconds must be above --join-seconds.")
        }
        let rendezvous = try Rendezvous(
            place, secret: try ClusterSecret(home: home), limits: JoinLimits(barrier: joinSeconds))
        return (place, rendezvous)
    }
}
