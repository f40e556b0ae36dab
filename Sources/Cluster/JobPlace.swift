import Foundation

/// Which process of a job this one is, and where process 0 is found.
public struct JobPlace: Sendable, Equatable {
    public let process: Int
    public let processes: Int
    /// Of process 0.
    public let host: String
    public let port: Int
    /// The host of each process, where known.
    public let hosts: [String]

    public init(process: Int, processes: Int, host: String, port: Int, hosts: [String] = []) throws {
        guard processes > 0, (0..<processes).contains(process) else {
            throw ClusterError.badPlace(process: process, processes: processes)
        }
        self.process = process
        self.processes = processes
        self.host = host
        self.port = port
        self.hosts = hosts
    }

    /// From `HOST:PORT`.
    ///
    /// - Throws: `ClusterError.badCoordinator`, `badPlace`.
    public init(coordinator: String, process: Int, processes: Int) throws {
        let parts = coordinator.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, let port = Int(parts[1]), (1...65535).contains(port) else {
            throw ClusterError.badCoordinator(coordinator)
        }
        try self.init(process: process, processes: processes, host: String(parts[0]), port: port)
    }

    /// From the environment that `srun` gives the tasks of a step; nil where this is no such task, or the only one.
    ///
    /// - Parameters:
    ///   - resolve: whether a host's name has an address.
    ///   - nodeAddress: what Slurm says is the address of a node.
    /// Source: the srun manual, "OUTPUT ENVIRONMENT VARIABLES".
    public init?(
        slurm environment: [String: String], resolve: (String) -> Bool = Self.resolves,
        nodeAddress: (String) -> String? = Self.slurmNodeAddress
    ) throws {
        guard environment["SLURM_STEP_ID"] != nil, let process = environment["SLURM_PROCID"].flatMap({ Int($0) }),
            let processes = (environment["SLURM_STEP_NUM_TASKS"] ?? environment["SLURM_NTASKS"]).flatMap({ Int($0) }),
            processes > 1
        else { return nil }
        let nodes = Self.expanded(environment["SLURM_STEP_NODELIST"] ?? environment["SLURM_JOB_NODELIST"] ?? "")
        let first = nodes.first ?? "127.0.0.1"
        // Names of nodes are Slurm's own, and need not be known to the network.
        let host = resolve(first) ? first : nodeAddress(first) ?? first
        let job = environment["SLURM_JOB_ID"].flatMap { Int($0) } ?? 0
        let step = environment["SLURM_STEP_ID"].flatMap { Int($0) } ?? 0
        try self.init(
            process: process, processes: processes, host: host, port: 20_000 + (job * 61 + step) % 40_000,
            hosts: nodes.count == processes ? nodes : [])
    }

    /// How a process is called in messages: `process 3 (host n4)`.
    public func name(of process: Int) -> String {
        "process \(process)" + (process < hosts.count ? " (host \(hosts[process]))" : "")
    }

    /// `gpu[01-03,07],login` -> gpu01, gpu02, gpu03, gpu07, login.
    static func expanded(_ list: String) -> [String] {
        var names: [String] = []
        var rest = Substring(list)
        while !rest.isEmpty {
            let open = rest.firstIndex(of: "[")
            let comma = rest.firstIndex(of: ",")
            guard let open, open < (comma ?? rest.endIndex), let close = rest.firstIndex(of: "]") else {
                names.append(String(rest[..<(comma ?? rest.endIndex)]))
                rest = comma.map { rest[rest.index(after: $0)...] } ?? ""
                continue
            }
            let prefix = rest[..<open]
            let tail = rest[rest.index(after: close)...]
            let suffix = tail.prefix { $0 != "," }
            for part in rest[rest.index(after: open)..<close].split(separator: ",") {
                let ends = part.split(separator: "-")
                guard let first = ends.first, let start = Int(first), let end = ends.last.flatMap({ Int($0) }),
                    start <= end,
                    end - start < 100_000
                else { continue }
                for number in start...end {
                    let digits = String(number)
                    let zeros = String(repeating: "0", count: max(0, first.count - digits.count))
                    names.append("\(prefix)\(zeros)\(digits)\(suffix)")
                }
            }
            rest = tail.dropFirst(suffix.count + 1)
        }
        return names
    }

    public static func resolves(_ host: String) -> Bool {
        var result: UnsafeMutablePointer<addrinfo>?
        defer { freeaddrinfo(result) }
        return getaddrinfo(host, nil, nil, &result) == 0
    }

    public static func slurmNodeAddress(_ node: String) -> String? {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["scontrol", "--oneliner", "show", "node", node]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text.split(separator: " ").first { $0.hasPrefix("NodeAddr=") }.map { String($0.dropFirst(9)) }
    }
}
