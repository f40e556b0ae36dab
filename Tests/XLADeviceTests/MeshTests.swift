import Foundation
import Models
import Tensors
import Testing
import XLADevice

/// Programs split over eight virtual devices of the CPU plugin.
@Suite struct MeshTests {
    private func device(_ mesh: String) throws -> XLADevice {
        try XLADevice(
            plugin: cpuPlugin, options: [PluginOption("cpu_device_count", .integer(8))], mesh: Mesh(mesh))
    }

    @Test(arguments: [
        "data=8", "fsdp=8", "tensor=2", "data=2,fsdp=2,tensor=2", "data=4,tensor=2", "fsdp=4,tensor=2", "data=2,fsdp=4",
    ])
    func everyShapeGivesTheLossesOfOneDevice(mesh: String) throws {
        let training = SmallTraining(layers: 3, batch: 8)
        let expected = try training.run(XLADevice(plugin: cpuPlugin), steps: 10)
        let got = try training.run(device(mesh), steps: 10)
        for (step, (a, b)) in zip(expected.losses, got.losses).enumerated() {
            #expect(abs(a - b) <= 1e-4 * a, "step \(step) on \(mesh): \(a) and \(b)")
        }
        for (index, (a, b)) in zip(expected.state, got.state).enumerated() {
            #expect(relativeDifference(a, b) < 1e-2, "buffer \(index) on \(mesh)")
        }
    }
}
