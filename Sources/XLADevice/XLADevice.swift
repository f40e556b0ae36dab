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
    let fusedAttention: Bool

    /// - Parameters:
    ///   - place: this process among those whose devices make up the mesh together.
    ///   - fusedAttention: use NVIDIA's custom call for attention, on one device.
    ///   - cacheFolder: where compiled programs are kept for the next start; nowhere where nil.
    /// - Throws: `XLAError`.
    public init(
        plugin path: String, options: [PluginOption] = [], mesh: Mesh = .single, rules: ShardingRules = .standard,
        place: ProcessPlace? = nil, fusedAttention: Bool = false, cacheFolder: String? = nil
    ) throws {
        client = try PJRTClient(PJRTPlugin(path: path), options: options, place: place)
        guard client.allDeviceIDs.count >= mesh.deviceCount else {
            throw XLAError.tooFewDevices(
                platform: client.platform, asked: mesh.deviceCount, found: client.allDeviceIDs.count)
        }
        self.mesh = mesh
        self.rules = rules
        self.fusedAttention = fusedAttention
        cache = cacheFolder.map(CompileCache.init)
    }

    public func compile(_ program: Program) throws -> any Executable {
        try XLAExecutable(program, device: self)
    }

    public func makeBuffer(_ type: TensorType) throws -> any Buffer {
        XLABuffer(type)
    }

    public var compilesSlowly: Bool { true }

    /// XLA's CPU backend multiplies bf16 by way of f32.
    public var preferredCompute: ElementType { client.platform == "cpu" ? .f32 : .bf16 }

    /// The makers' figures for dense products on all devices of the mesh; where a kind is not known, what a large product reaches.
    public func peakFlops(_ element: ElementType) throws -> Double {
        let kinds: [(name: String, bf16: Double, f32: Double)] = [
            ("B200", 2250e12, 80e12), ("H200", 989e12, 67e12), ("H100 PCIe", 756e12, 51e12), ("H100", 989e12, 67e12),
            ("A100", 312e12, 19.5e12), ("L40S", 362e12, 91.6e12), ("TPU v6", 918e12, 459e12),
            ("TPU v5p", 459e12, 229e12), ("TPU v5", 197e12, 98e12), ("TPU v4", 275e12, 137e12),
        ]
        if let kind = kinds.first(where: { client.deviceKind.contains($0.name) }) {
            return Double(mesh.deviceCount) * (element == .bf16 ? kind.bf16 : kind.f32)
        }
        let size = 1024
        let builder = ProgramBuilder(name: "peak")
        let type = TensorType(element, [size, size])
        let (a, b) = (builder.input("a", type), builder.input("b", type))
        builder.output("c", a.matmul(b))
        let executable = try XLAExecutable(
            try builder.build(), device: XLADevice(client: client, mesh: .single, rules: rules, cache: cache))
        let inputs = try [makeBuffer(type), makeBuffer(type)]
        var best = Double.infinity
        for _ in 0..<5 {
            let start = DispatchTime.now().uptimeNanoseconds
            // Where there is no room even for this, the work itself shall say so.
            guard (try? executable.run(inputs)) != nil else { return .infinity }
            best = min(best, Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9)
        }
        // Virtual devices share the processor.
        let count = client.platform == "cpu" ? 1 : mesh.deviceCount
        return Double(count) * 2 * Double(size * size * size) / best
    }

    private init(client: PJRTClient, mesh: Mesh, rules: ShardingRules, cache: CompileCache?) {
        self.client = client
        self.mesh = mesh
        self.rules = rules
        self.cache = cache
        fusedAttention = false
    }

    /// What the devices are, in words: `8 x NVIDIA H100 (cuda)`.
    public var description: String {
        "\(mesh.deviceCount) x \(client.deviceKind) (\(client.platform))"
    }
}
