import Foundation
import NIOCore
import NIOPosix
import Synchronization
import Training
import XLADevice

/// How long to wait for others, in seconds: each less than the next, and all less than what a watcher allows a step.
public struct JoinLimits: Sendable {
    /// Until process 0 answers.
    public let connect: Double
    /// Until all have come to a barrier.
    public let barrier: Double

    public init(barrier: Double) {
        self.barrier = barrier
        connect = barrier / 2
    }
}

/// This process's end of the exchange with the others of its job: a store of values, and barriers.
///
/// Calls block; they are not made on an event loop or a cooperative thread.
public final class Rendezvous: KeyValueStore, TrainingPeers {
    private let place: JobPlace
    private let limits: JoinLimits
    private let coordinator: Coordinator?
    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    private let channel: any Channel
    private let calls: Calls

    /// Process 0 starts to listen, every process connects, and all wait for each other.
    ///
    /// - Throws: `ClusterError`.
    public init(_ place: JobPlace, secret: ClusterSecret, limits: JoinLimits) throws {
        self.place = place
        self.limits = limits
        coordinator =
            place.process == 0
            ? try Coordinator(port: place.port, processes: place.processes, secret: secret) : nil
        let loop = group.next()
        let host = place.process == 0 ? "127.0.0.1" : place.host
        let address = "\(place.host):\(place.port)"
        let deadline = Date.timeIntervalSinceReferenceDate + limits.connect
        var connected: (any Channel)?
        var calls = Calls(loop)
        repeat {
            let attempt = Calls(loop)
            connected = try? ClientBootstrap(group: loop).connectTimeout(.seconds(5)).channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(
                        ByteToMessageHandler(FrameDecoder(), maximumBufferSize: Frame.largest + 4))
                    try channel.pipeline.syncOperations.addHandler(MessageToByteHandler(FrameEncoder()))
                    try channel.pipeline.syncOperations.addHandler(RendezvousHandler(attempt))
                }
            }.connect(host: host, port: place.port).wait()
            if connected == nil {
                attempt.close(.lostCoordinator("there was none"))
                Thread.sleep(forTimeInterval: 0.2)
            }
            calls = attempt
        } while connected == nil && Date.timeIntervalSinceReferenceDate < deadline
        self.calls = calls
        guard let connected else {
            try? group.syncShutdownGracefully()
            throw ClusterError.cannotReach(coordinator: address, seconds: limits.connect)
        }
        channel = connected
        let challenge = ClusterSecret.challenge()
        let asked = try calls.challenge.futureResult.wait()
        let answer = try call(
            Frame(
                kind: .hello, process: place.process, challenge: challenge,
                proof: secret.proof(of: asked, "process \(place.process)")))
        guard answer.kind == .answer, let proof = answer.proof, secret.isProof(proof, of: challenge, "coordinator")
        else {
            throw ClusterError.wrongSecret(coordinator: address)
        }
        try barrier("join")
    }

    deinit {
        channel.close(promise: nil)
        group.shutdownGracefully { _ in }
    }

    public var index: Int { place.process }

    public func put(_ key: [UInt8], _ value: [UInt8]) throws {
        _ = try call(Frame(kind: .put, key: Data(key), value: Data(value)))
    }

    public func get(_ key: [UInt8], seconds: Double) throws -> [UInt8]? {
        try call(Frame(kind: .get, key: Data(key), seconds: seconds)).value.map { Array($0) }
    }

    public func tryGet(_ key: [UInt8]) throws -> [UInt8]? {
        try call(Frame(kind: .tryGet, key: Data(key))).value.map { Array($0) }
    }

    /// Waits until every process has come here.
    ///
    /// - Throws: `ClusterError.missing` with the names of those that have not.
    public func barrier(_ name: String) throws {
        let answer = try call(Frame(kind: .barrier, key: Data("barrier \(name)".utf8), seconds: limits.barrier))
        if let missing = answer.missing {
            throw ClusterError.missing(processes: missing.map(place.name(of:)), seconds: limits.barrier)
        }
    }

    private func call(_ frame: Frame) throws -> Frame {
        let promise = channel.eventLoop.makePromise(of: Frame.self)
        guard let id = calls.add(promise) else {
            let error = ClusterError.lostCoordinator("it is closed")
            promise.fail(error)
            throw error
        }
        var frame = frame
        frame.id = id
        channel.writeAndFlush(frame, promise: nil)
        return try promise.futureResult.wait()
    }
}

/// Calls that wait for their answers.
private final class Calls: Sendable {
    private struct State {
        var promises: [Int: EventLoopPromise<Frame>] = [:]
        var next = 1
        var isClosed = false
    }

    /// What the coordinator asks first.
    let challenge: EventLoopPromise<Data>
    private let state = Mutex(State())

    init(_ loop: any EventLoop) {
        challenge = loop.makePromise(of: Data.self)
    }

    /// - Returns: the number of the call; nil where the connection is closed.
    func add(_ promise: EventLoopPromise<Frame>) -> Int? {
        state.withLock { state in
            guard !state.isClosed else { return nil }
            defer { state.next += 1 }
            state.promises[state.next] = promise
            return state.next
        }
    }

    func answer(_ frame: Frame) {
        state.withLock { $0.promises.removeValue(forKey: frame.id) }?.succeed(frame)
    }

    func refuse() {
        for promise in end() { promise.succeed(Frame(kind: .refusal)) }
    }

    func close(_ error: ClusterError) {
        challenge.fail(error)
        for promise in end() { promise.fail(error) }
    }

    private func end() -> [EventLoopPromise<Frame>] {
        state.withLock { state in
            defer { state.promises = [:] }
            state.isClosed = true
            return Array(state.promises.values)
        }
    }
}

private final class RendezvousHandler: ChannelInboundHandler {
    typealias InboundIn = Frame

    private let calls: Calls

    init(_ calls: Calls) {
        self.calls = calls
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let frame = unwrapInboundIn(data)
        switch frame.kind {
        case .challenge: calls.challenge.succeed(frame.challenge ?? Data())
        case .refusal: calls.refuse()
        case .answer: calls.answer(frame)
        default: context.close(promise: nil)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        calls.close(.lostCoordinator("process 0 has ended or closed it"))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        calls.close(.lostCoordinator("\(error)"))
        context.close(promise: nil)
    }
}
