import ArgumentParser
import CPUDevice
import Cluster
import Foundation
import Home
import Tensors
import XLADevice

/// What computes: the processor's cores, or the devices of a PJRT plugin.
struct DeviceOptions: ParsableArguments {
    enum Kind: String, ExpressibleByArgument {
        case cpu, xla
    }

    @Option(help: "What computes: cpu, or xla for the GPUs or TPUs of a PJRT plugin.")
    var device: Kind = .cpu

    @Option(
        help: ArgumentHelp(
            "The file of the PJRT plugin. Default: $MYNAH_PLUGIN, or NVIDIA's or Google's in this machine's Python packages.",
            valueName: "path"))
    var plugin: String?

    @Option(
        help: ArgumentHelp(
            "A setting for the plugin, such as memory_fraction=0.9; may be given several times.",
            valueName: "name=value"))
    var pluginOption: [String] = []

    @Flag(
        help:
            "With NVIDIA's plugin on one device, in bf16: attention by cuDNN, without scores in memory. Not tried on a GPU yet."
    )
    var fusedAttention = false

    @Option(help: "Threads that compute on the cpu; one for each processor where not given.")
    var threads: Int?

    func validate() throws {
        guard device == .xla || plugin == nil && pluginOption.isEmpty && !fusedAttention else {
            throw ValidationError("--plugin, --plugin-option and --fused-attention need --device xla.")
        }
        do { _ = try pluginOption.map { try PluginOption($0) } } catch { throw ValidationError("\(error)") }
        guard (1...1024).contains(threads ?? 1) else { throw ValidationError("--threads must be from 1 to 1024.") }
    }

    /// Starts the device.
    ///
    /// - Throws: `CPUDeviceError`, `XLAError`, `MeshError`.
    func make(
        _ home: HomeDirectory, mesh: Mesh = .single, _ joined: (place: JobPlace, rendezvous: Rendezvous)? = nil
    ) throws -> any Device {
        switch device {
        case .cpu: return try CPUDevice(threads: threads)
        case .xla:
            let place = joined.map {
                ProcessPlace(index: $0.place.process, count: $0.place.processes, store: $0.rendezvous)
            }
            return try makeXLA(home, mesh: mesh, place: place)
        }
    }

    private func makeXLA(_ home: HomeDirectory, mesh: Mesh, place: ProcessPlace?) throws -> XLADevice {
        let environment = ProcessInfo.processInfo.environment
        let named = environment["MYNAH_PLUGIN"].flatMap { $0.isEmpty ? nil : $0 }
        return try XLADevice(
            plugin: try plugin ?? named ?? PJRTPlugin.find(), options: try pluginOption.map { try PluginOption($0) },
            mesh: mesh, place: place, fusedAttention: fusedAttention, cacheFolder: home.compileCachePath)
    }
}
