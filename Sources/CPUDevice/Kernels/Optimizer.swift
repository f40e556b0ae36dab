import CKernels
import Tensors

extension GradientNorm: CPUOperation {
    func workspaceByteCount(operands: [TensorType], results: [TensorType], threads: Int) -> Int {
        operands.map { mk_sum_workspace($0.count) }.max() ?? 0
    }

    func makeKernel(operands: [TensorType], results: [TensorType], tables: RotaryTables) -> Kernel {
        let counts = operands.map(\.count)
        return { frame in
            var sum = 0.0
            for (index, count) in counts.enumerated() {
                mk_sum_of_squares(
                    frame.pool, &sum, frame.operands[index].assumingMemoryBound(to: Float.self), count, index > 0,
                    frame.workspace)
            }
            frame.results[0].assumingMemoryBound(to: Float.self).pointee = Float(sum.squareRoot())
        }
    }
}

extension ClipScale: CPUOperation {
    func makeKernel(operands: [TensorType], results: [TensorType], tables: RotaryTables) -> Kernel {
        { frame in
            let norm = frame.operands[0].assumingMemoryBound(to: Float.self).pointee
            let loss = frame.operands[1].assumingMemoryBound(to: Float.self).pointee
            let limits = frame.operands[2].assumingMemoryBound(to: Float.self)
            let accepted = norm.isFinite && loss.isFinite && norm <= limits[1] && loss <= limits[2]
            let scale = accepted ? min(1, limits[0] / (norm + 1e-6)) : -1
            frame.results[0].assumingMemoryBound(to: Float.self).pointee = scale
        }
    }
}

extension AdamW: InPlaceOperation {
    var inPlace: [(result: Int, operand: Int)] { [(0, 0), (1, 1), (2, 2)] }

    func makeKernel(operands: [TensorType], results: [TensorType], tables: RotaryTables) -> Kernel {
        let options = mk_adamw_options(beta1: beta1, beta2: beta2, epsilon: epsilon, weight_decay: weightDecay)
        let count = operands[0].count
        return { frame in
            var options = options
            mk_adamw(
                frame.pool, frame.results[0].assumingMemoryBound(to: Float.self),
                frame.results[1].assumingMemoryBound(to: Float.self),
                frame.results[2].assumingMemoryBound(to: Float.self),
                frame.operands[3].assumingMemoryBound(to: Float.self),
                frame.operands[4].assumingMemoryBound(to: Float.self),
                frame.operands[5].assumingMemoryBound(to: Float.self), &options, count)
        }
    }
}
