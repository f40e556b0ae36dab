import Foundation
import NIOCore
import NIOPosix

/// Process 0's end of the exchange: keeps what processes put, and answers those that wait for it.
///
/// All of it happens on one event loop.
public final class Coordinator: Sendable {
    private let group: MultiThreadedEventLoopGroup
    private let channel: any Channel

    /// Listens on a port on all interfaces.
    ///
    /// - Throws: `ClusterError.cannotListen`.
    public init(port: Int, processes: Int, secret: ClusterSecret) throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        self.group = group
        do {
            // Used on the only event loop alone.
            nonisolated(unsafe) let state = CoordinatorState(processes: processes)
            channel = try ServerBootstrap(group: group).serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .childChannelInitializer { child in
                    child.eventLoop.makeCompletedFuture {
                        try child.pipeline.syncOperations.addHandler(
                            ByteToMessageHandler(FrameDecoder(), maximumBufferSize: Frame.largest + 4))
                        try child.pipeline.syncOperations.addHandler(MessageToByteHandler(FrameEncoder()))
                        try child.pipeline.syncOperations.addHandler(CoordinatorHandler(state, secret: secret))
                    }
                }.bind(host: "0.0.0.0", port: port).wait()
        } catch {
            try? group.syncShutdownGracefully()
            let reason = (error as? IOError).map { String(cString: strerror($0.errnoCode)) } ?? "\(error)"
            throw ClusterError.cannotListen(port: port, reason: reason)
        }
    }

    deinit {
        group.shutdownGracefully { _ in }
    }
}

/// What has been put, and who waits.
private final class CoordinatorState {
    let processes: Int
    var values: [Data: Data] = [:]
    var waiting: [Data: [(id: Int, context: ChannelHandlerContext)]] = [:]
    var arrived: [Data: [(process: Int, id: Int, context: ChannelHandlerContext)]] = [:]

    init(processes: Int) {
        self.processes = processes
    }
}

private final class CoordinatorHandler: ChannelInboundHandler {
    typealias InboundIn = Frame
    typealias OutboundOut = Frame

    private let state: CoordinatorState
    private let secret: ClusterSecret
    private let challenge = ClusterSecret.challenge()
    private var process: Int?

    init(_ state: CoordinatorState, secret: ClusterSecret) {
        self.state = state
        self.secret = secret
    }

    func channelActive(context: ChannelHandlerContext) {
        send(Frame(kind: .challenge, challenge: challenge), context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let frame = unwrapInboundIn(data)
        guard process != nil else { return join(frame, context) }
        guard let key = frame.key else { return context.close(promise: nil) }
        switch frame.kind {
        case .put:
            let value = frame.value ?? Data()
            state.values[key] = value
            for waiter in state.waiting.removeValue(forKey: key) ?? [] {
                send(Frame(kind: .answer, id: waiter.id, value: value), waiter.context)
            }
            send(Frame(kind: .answer, id: frame.id), context)
        case .tryGet:
            send(Frame(kind: .answer, id: frame.id, value: state.values[key]), context)
        case .get:
            if let value = state.values[key] { return send(Frame(kind: .answer, id: frame.id, value: value), context) }
            state.waiting[key, default: []].append((frame.id, context))
            after(frame.seconds, context) { [self] in
                let left = state.waiting[key]?.filter { $0.id != frame.id || $0.context !== context }
                guard left?.count != state.waiting[key]?.count else { return }
                state.waiting[key] = left
                send(Frame(kind: .answer, id: frame.id), context)
            }
        case .barrier:
            state.arrived[key, default: []].append((process ?? 0, frame.id, context))
            let here = Set(state.arrived[key]?.map(\.process) ?? [])
            if here.count == state.processes {
                for other in state.arrived.removeValue(forKey: key) ?? [] {
                    send(Frame(kind: .answer, id: other.id), other.context)
                }
                return
            }
            after(frame.seconds, context) { [self] in
                guard let all = state.arrived[key], all.contains(where: { $0.id == frame.id && $0.context === context })
                else { return }
                // The first one whose time is over ends the wait of all, so that none is left alone with a coordinator that has gone.
                state.arrived[key] = nil
                let here = Set(all.map(\.process))
                let missing = (0..<state.processes).filter { !here.contains($0) }
                for other in all { send(Frame(kind: .answer, id: other.id, missing: missing), other.context) }
            }
        case .challenge, .hello, .answer, .refusal: context.close(promise: nil)
        }
    }

    private func join(_ frame: Frame, _ context: ChannelHandlerContext) {
        guard frame.kind == .hello, let process = frame.process, (0..<state.processes).contains(process),
            let proof = frame.proof, secret.isProof(proof, of: challenge, "process \(process)"),
            let other = frame.challenge
        else {
            send(Frame(kind: .refusal), context)
            return context.close(promise: nil)
        }
        self.process = process
        send(Frame(kind: .answer, id: frame.id, proof: secret.proof(of: other, "coordinator")), context)
    }

    /// What a process waited for goes with its connection.
    func channelInactive(context: ChannelHandlerContext) {
        for key in state.waiting.keys { state.waiting[key]?.removeAll { $0.context === context } }
        for key in state.arrived.keys { state.arrived[key]?.removeAll { $0.context === context } }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func send(_ frame: Frame, _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(frame), promise: nil)
    }

    private func after(_ seconds: Double?, _ context: ChannelHandlerContext, _ body: @escaping () -> Void) {
        let work = NIOLoopBound(body, eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: .milliseconds(Int64(1000 * min(86_400, max(0, seconds ?? 0))))) {
            work.value()
        }
    }
}
