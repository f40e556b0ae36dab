import CKernels
import Tensors

extension CrossEntropy: CPUOperation {
    private func shape(_ operands: [TensorType]) -> mk_cross_entropy_shape {
        mk_cross_entropy_shape(
            n: operands[0].shape[0], d: operands[0].shape[1], v: operands[1].shape[0],
            type: operands[0].element.kernelType)
    }

    /// The losses' sum takes its turn with the same scratch memory.
    func workspaceByteCount(operands: [TensorType], results: [TensorType], threads: Int) -> Int {
        var shape = shape(operands)
        return max(mk_cross_entropy_workspace(&shape, Int32(threads)), mk_sum_workspace(shape.n))
    }

    func makeKernel(operands: [TensorType], results: [TensorType], tables: RotaryTables) -> Kernel {
        let shape = shape(operands)
        let (scale, withGradient) = (scale, withGradient)
        return { frame in
            var shape = shape
            let loss = frame.results[0].assumingMemoryBound(to: Float.self)
            let losses = frame.results[1].assumingMemoryBound(to: Float.self)
            mk_cross_entropy(
                frame.pool, &shape, losses, withGradient ? frame.results[2] : nil,
                withGradient ? frame.results[3].assumingMemoryBound(to: Float.self) : nil, frame.operands[0],
                frame.operands[1], frame.operands[2].assumingMemoryBound(to: Int32.self), scale, frame.workspace)
            mk_sum(frame.pool, loss, losses, shape.n, frame.workspace)
            loss.pointee *= scale
        }
    }
}
