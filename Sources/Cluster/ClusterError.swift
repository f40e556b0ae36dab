/// Why the processes of a job cannot work together.
public enum ClusterError: Error, CustomStringConvertible, Equatable {
    case badCoordinator(String)
    case badPlace(process: Int, processes: Int)
    case cannotListen(port: Int, reason: String)
    case cannotReach(coordinator: String, seconds: Double)
    case wrongSecret(coordinator: String)
    case missing(processes: [String], seconds: Double)
    case lostCoordinator(String)
    case noSecret(path: String)

    public var description: String {
        switch self {
        case .badCoordinator(let text): "\"\(text)\" is not a coordinator; write HOST:PORT"
        case .badPlace(let process, let processes):
            "process \(process) of \(processes) cannot be; --process counts from 0 and is below --processes"
        case .cannotListen(let port, let reason):
            "process 0 cannot listen on port \(port): \(reason); choose another one with --coordinator"
        case .cannotReach(let coordinator, let seconds):
            "process 0 did not answer at \(coordinator) for \(Int(seconds)) s; look whether it runs there and the port is open"
        case .wrongSecret(let coordinator):
            "process 0 at \(coordinator) has another secret; give all processes the same MYNAH_CLUSTER_SECRET or the same home"
        case .missing(let processes, let seconds):
            "\(processes.joined(separator: " and ")) did not join within \(Int(seconds)) s; look at the output there, or allow more with --join-seconds"
        case .lostCoordinator(let reason): "the connection with process 0 was lost: \(reason)"
        case .noSecret(let path):
            "the secret \(path) cannot be read or made; set MYNAH_CLUSTER_SECRET for all processes"
        }
    }
}
