import Foundation
import Models
import Tensors
import Testing
import XLADevice

/// Programs split over eight virtual devices of the CPU plugin.
@Suite(.enabled(if: hasPlugin)) struct MeshTests {
    private func device(_ mesh: String) throws -> XLADevice {
        try XLADevice(
            plugin: cpuPlugin, options: [PluginOption("cpu_device_count", .integer(8))], mesh: Mesh(mesh))
    }

    @Test(arguments: [
        ("data=8", true), ("fsdp=8", true), ("tensor=2", true), ("data=4,tensor=2", true), ("fsdp=4,tensor=2", true),
        ("data=2,fsdp=4", true), ("data=2,fsdp=2,tensor=2", true), ("data=2,fsdp=2,tensor=2", false),
    ])
    func everyShapeGivesTheLossesOfOneDevice(mesh: String, isWide: Bool) throws {
        let training = SmallTraining(layers: 3, batch: 8, isWide: isWide)
        let expected = try training.run(XLADevice(plugin: cpuPlugin), steps: 5)
        let got = try training.run(device(mesh), steps: 5)
        for (step, (a, b)) in zip(expected.losses, got.losses).enumerated() {
            #expect(abs(a - b) <= 1e-4 * a, "step \(step) on \(mesh): \(a) and \(b)")
        }
        for (index, (a, b)) in zip(expected.state, got.state).enumerated() {
            #expect(relativeDifference(a, b) < 1e-2, "buffer \(index) on \(mesh)")
        }
    }

    @Test func aMeshAlsoRecomputesAddsUpMicrobatchesAndComputesInBF16() throws {
        let training = SmallTraining(layers: 3, compute: .bf16, tied: false, batch: 8, microbatches: 2, isWide: true)
        let expected = try training.run(XLADevice(plugin: cpuPlugin), steps: 5, recompute: true)
        let got = try training.run(device("data=2,fsdp=2,tensor=2"), steps: 5, recompute: true)
        for (a, b) in zip(expected.losses, got.losses) { #expect(abs(a - b) <= 2e-3 * a, "\(a) and \(b)") }
    }

    @Test func meshesThatCannotBeAreRefused() {
        for text in [
            "data", "data=0", "data=-1", "rows=2", "data=2,data=2", "data=4294967296", "fsdp=9999999999999999999999",
        ] {
            #expect(throws: MeshError.self) { try Mesh(text) }
        }
        #expect(throws: MeshError.noExperts) { try Mesh("expert=2") }
    }

    @Test func noParameterThatTheRulesSplitIsWholeOnADevice() throws {
        let training = SmallTraining(layers: 3, batch: 8)
        let device = try device("data=2,fsdp=2,tensor=2")
        let executable = try #require(try device.compile(training.program()) as? XLAExecutable)
        for (slot, sharding) in zip(executable.module.arguments, executable.shardings) {
            guard slot.axes.contains(where: { $0 != .batch && $0 != .layers }) else { continue }
            let parts = slot.type.byteCount / sharding.shard(of: slot.type).byteCount
            #expect(parts == (slot.type.shape.count > (slot.isStack ? 2 : 1) ? 4 : 2), "\(slot.name): \(sharding)")
        }
        // What XLA itself says that one device's arguments take is what the shardings make of them.
        #expect(executable.argumentByteCount == executable.neededByteCount - executable.arenaByteCount)
        let whole = executable.module.arguments.reduce(0) { $0 + $1.type.byteCount }
        #expect(executable.argumentByteCount * 3 < whole)
    }

    @Test func partsOfATensorAreReadBackWhole() throws {
        let device = try device("data=2,fsdp=2,tensor=2")
        let builder = ProgramBuilder(name: "parts")
        let type = TensorType(.f32, [6, 4, 8])
        let x = builder.input("x", type, axes: [.embed, .heads, .mlp])
        builder.output("y", x.adding(x), donating: x)
        let values = (0..<type.count).map(Float.init)
        let output = try device.compile(builder.build()).run([device.buffer(type, values)])[0]
        #expect(try output.floats == values.map { 2 * $0 })
        #expect(
            output.parts.map(\.ranges) == [0, 3].flatMap { e in [0, 2].map { h in [e..<e + 3, h..<h + 2, 0..<8] } })
    }
}
