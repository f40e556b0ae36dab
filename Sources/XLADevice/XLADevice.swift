import Foundation
import Tensors

/// Runs programs on what a PJRT plugin offers: GPUs, TPUs, or the CPU by XLA.
///
/// A program is printed as StableHLO, and XLA splits it over the devices of a mesh by the shardings of its inputs.
public final class XLADevice: Device {
    public let client: PJRTClient
    public let mesh: Mesh
    public let rules: ShardingRules
    let cache: CompileCache?

    /// - Parameters:
    ///   - cacheFolder: where compiled programs are kept for the next start; nowhere where nil.
    /// - Throws: `XLAError`.
    public init(
        plugin path: String, options: [PluginOption] = [], mesh: Mesh = .single, rules: ShardingRules = .standard,
        cacheFolder: String? = nil
    ) throws {
        client = try PJRTClient(PJRTPlugin(path: path), options: options)
        guard client.devices.count >= mesh.deviceCount else {
            throw XLAError.tooFewDevices(
                platform: client.platform, asked: mesh.deviceCount, found: client.devices.count)
        }
        self.mesh = mesh
        self.rules = rules
        cache = cacheFolder.map(CompileCache.init)
    }

    public func compile(_ program: Program) throws -> any Executable {
        try XLAExecutable(program, device: self)
    }

    public func makeBuffer(_ type: TensorType) throws -> any Buffer {
        XLABuffer(type)
    }

    /// What the devices are, in words: `8 x NVIDIA H100 (cuda)`.
    public var description: String {
        "\(mesh.deviceCount) x \(client.deviceKind) (\(client.platform))"
    }
}
