import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle

/// Builds the server that `mynah serve` runs and the tests speak to.
///
/// - Parameters:
///   - context: what the controllers share.
///   - onRunning: called with the port once requests are answered.
public func buildApplication(
    _ context: ServerContext, onRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
) -> some ApplicationProtocol {
    var configuration = ApplicationConfiguration(
        address: .hostname(context.configuration.host, port: context.configuration.port), serverName: "mynah")
    configuration.availableConnectionsDelegate = MaximumAvailableConnections(
        context.configuration.maxConnections, logger: context.logger)
    return Application(
        router: buildRoutes(context).router,
        server: .http1(configuration: .init(idleTimeout: .seconds(75))),
        configuration: configuration,
        onServerRunning: { channel in
            await onRunning(channel.localAddress?.port ?? context.configuration.port)
        },
        logger: context.logger)
}

/// All routes with their middleware.
func buildRoutes(_ context: ServerContext) -> Routes {
    let router = Router(context: AppRequestContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: MetricsRecording(metrics: context.metrics))
    router.add(middleware: ErrorResponses(pages: context.pages, logger: context.logger))
    if context.configuration.isLoopback, context.configuration.apiKey == nil {
        router.add(middleware: LocalHostOnly())
    }
    if let key = context.configuration.apiKey {
        router.add(middleware: KeyAuthentication(key: key))
    }
    let routes = Routes(router: router)
    CompletionsController(context: context).add(to: routes)
    ChatController(context: context).add(to: routes)
    ModelsController(context: context).add(to: routes)
    PostsController(context: context).add(to: routes)
    SearchController(context: context).add(to: routes)
    HealthController(context: context).add(to: routes)
    PagesController(context: context).add(to: routes)
    RunsController(context: context).add(to: routes)
    StaticController(files: context.pages.files).add(to: routes)
    routes.finish()
    return routes
}

/// Runs the server until it is told to stop by SIGTERM or SIGINT; what is being written may take ten seconds to end.
///
/// - Throws: `ServerError.portInUse` or `.cannotListen`.
public func serve(
    _ context: ServerContext, onRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
) async throws {
    let application = buildApplication(context, onRunning: onRunning)
    var configuration = ServiceGroupConfiguration(
        services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: context.logger)
    configuration.maximumGracefulShutdownDuration = .seconds(10)
    let host = context.configuration.host
    let port = context.configuration.port
    do {
        try await ServiceGroup(configuration: configuration).run()
    } catch let error as IOError {
        throw error.errnoCode == EADDRINUSE
            ? ServerError.portInUse(host: host, port: port)
            : ServerError.cannotListen(host: host, port: port, reason: String(cString: strerror(error.errnoCode)))
    } catch let error as SocketAddressError {
        throw ServerError.cannotListen(host: host, port: port, reason: "\(error)")
    }
}
