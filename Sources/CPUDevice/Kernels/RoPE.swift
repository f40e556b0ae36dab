import CKernels
import Foundation
import Tensors

extension RoPE: CPUOperation {
    func makeKernel(operands: [TensorType], results: [TensorType]) -> Kernel {
        let (n, h, dh) = (operands[0].shape[0], operands[0].shape[1], operands[0].shape[2])
        let (type, inverse) = (operands[0].element.kernelType, inverse)
        let table = table(width: dh)
        return { frame in
            mk_rope(
                frame.pool, frame.results[0], frame.operands[0], type, table,
                frame.operands[1].assumingMemoryBound(to: Int32.self), n, h, dh, inverse)
        }
    }

    /// cos in the first half of each position's row, sin in the second: [P, Dh].
    private func table(width: Int) -> [Float] {
        let half = width / 2
        var table = [Float](repeating: 0, count: positionLimit * width)
        for position in 0..<positionLimit {
            for index in 0..<half {
                let angle = Double(position) * pow(Double(theta), -2 * Double(index) / Double(width))
                table[position * width + index] = Float(cos(angle))
                table[position * width + half + index] = Float(sin(angle))
            }
        }
        return table
    }
}
