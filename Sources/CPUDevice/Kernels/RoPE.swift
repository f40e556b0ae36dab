import CKernels
import Foundation
import Synchronization
import Tensors

extension RoPE: CPUOperation {
    func makeKernel(operands: [TensorType], results: [TensorType], tables: RotaryTables) -> Kernel {
        let (n, h, dh) = (operands[0].shape[0], operands[0].shape[1], operands[0].shape[2])
        let (type, inverse) = (operands[0].element.kernelType, inverse)
        let table = tables.table(theta: theta, positions: positionLimit, width: dh)
        return { frame in
            mk_rope(
                frame.pool, frame.results[0], frame.operands[0], type, table,
                frame.operands[1].assumingMemoryBound(to: Int32.self), n, h, dh, inverse)
        }
    }
}

/// Cosines and sines of rotary positions, computed once for each device.
final class RotaryTables: Sendable {
    private struct Key: Hashable {
        let theta: Float
        let positions: Int
        let width: Int
    }

    private let tables = Mutex<[Key: [Float]]>([:])

    /// cos in the first half of each position's row, sin in the second: [P, Dh].
    func table(theta: Float, positions: Int, width: Int) -> [Float] {
        tables.withLock { tables in
            let key = Key(theta: theta, positions: positions, width: width)
            if let table = tables[key] { return table }
            let half = width / 2
            let frequencies = (0..<half).map { pow(Double(theta), -2 * Double($0) / Double(width)) }
            var table = [Float](repeating: 0, count: positions * width)
            for position in 0..<positions {
                for (index, frequency) in frequencies.enumerated() {
                    table[position * width + index] = Float(cos(Double(position) * frequency))
                    table[position * width + half + index] = Float(sin(Double(position) * frequency))
                }
            }
            tables[key] = table
            return table
        }
    }
}
