/// The processes that train one run together, one for each host. The first one, number 0, writes what there is once.
public protocol TrainingPeers: AnyObject, Sendable {
    /// This process among them.
    var index: Int { get }
    /// Waits until all have come here.
    func barrier(_ name: String) throws
    func put(_ key: [UInt8], _ value: [UInt8]) throws
    /// What a process has put; nil where none has.
    func tryGet(_ key: [UInt8]) throws -> [UInt8]?
}

/// All processes stop after the same step, which the first one chooses when it is asked to: else some would wait for others for ever.
struct AgreedStop {
    private static let key = Array("stop".utf8)

    private let peers: (any TrainingPeers)?
    private var step: Int?

    init(_ peers: (any TrainingPeers)?) {
        self.peers = peers
    }

    /// Asked by every process after each step.
    mutating func isNow(step current: Int, asked: Bool) throws -> Bool {
        guard let peers else { return asked }
        if step == nil {
            if peers.index == 0, asked {
                // The others may be a step ahead of what they have been told, never two: a step needs all of them.
                step = current + 2
                try peers.put(Self.key, Array(String(current + 2).utf8))
            } else if peers.index > 0 {
                step = try peers.tryGet(Self.key).flatMap { Int(String(decoding: $0, as: UTF8.self)) }
            }
        }
        return step.map { current >= $0 } ?? false
    }
}
