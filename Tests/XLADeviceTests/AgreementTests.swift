import CPUDevice
import Foundation
import Models
import Tensors
import Testing
import XLADevice

/// The CPU device and XLA's CPU backend on the same programs.
@Suite struct AgreementTests {
    @Test(arguments: [1, 2, 4])
    func fiftyStepsOfTrainingGiveTheSameLosses(layers: Int) throws {
        let training = SmallTraining(layers: layers)
        let expected = try training.run(CPUDevice(threads: 2), steps: 50)
        let got = try training.run(XLADevice(plugin: cpuPlugin), steps: 50)
        #expect(got.losses[49] < 0.7 * got.losses[0])
        for (step, (a, b)) in zip(expected.losses, got.losses).enumerated() {
            #expect(abs(a - b) <= 1e-4 * a, "step \(step): \(a) and \(b)")
        }
    }
}
