import Hummingbird

/// Counts and times every request, a streamed one until its last byte.
struct MetricsRecording: RouterMiddleware {
    typealias Context = AppRequestContext
    let metrics: Metrics

    func handle(
        _ request: Request, context: AppRequestContext,
        next: (Request, AppRequestContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        metrics.requestBegan()
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            metrics.requestEnded(
                method: request.method.rawValue, path: context.endpointPath ?? "unknown", status: 500,
                after: .now - start)
            throw error
        }
        let status = response.status.code
        let path = context.endpointPath ?? "unknown"
        let metrics = self.metrics
        let end: @Sendable () -> Void = {
            metrics.requestEnded(
                method: request.method.rawValue, path: path, status: status, after: .now - start)
        }
        guard response.body.contentLength == nil, request.method != .head else {
            end()
            return response
        }
        let body = response.body
        response.body = ResponseBody { writer in
            defer { end() }
            try await body.write(writer)
        }
        return response
    }
}
