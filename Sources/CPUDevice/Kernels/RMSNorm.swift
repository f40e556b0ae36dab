import CKernels
import Tensors

extension RMSNorm: CPUOperation {
    func makeKernel(operands: [TensorType], results: [TensorType], tables: RotaryTables) -> Kernel {
        let (n, d) = (operands[0].shape[0], operands[0].shape[1])
        let (from, to, epsilon) = (operands[0].element.kernelType, result.kernelType, epsilon)
        return { frame in
            mk_rms_norm(
                frame.pool, frame.results[0], to, frame.operands[0], from,
                frame.operands[1].assumingMemoryBound(to: Float.self), epsilon, n, d)
        }
    }
}

extension RMSNormGradient: CPUOperation {
    func workspaceByteCount(operands: [TensorType], results: [TensorType], threads: Int) -> Int {
        mk_rms_norm_backward_workspace(operands[0].shape[0], operands[0].shape[1])
    }

    func makeKernel(operands: [TensorType], results: [TensorType], tables: RotaryTables) -> Kernel {
        let (n, d) = (operands[0].shape[0], operands[0].shape[1])
        let (xType, dyType, epsilon) = (operands[0].element.kernelType, operands[2].element.kernelType, epsilon)
        let hasResidual = operands.count == 4
        return { frame in
            mk_rms_norm_backward(
                frame.pool, frame.results[0], xType, frame.results[1].assumingMemoryBound(to: Float.self),
                frame.operands[0],
                xType, frame.operands[1].assumingMemoryBound(to: Float.self), frame.operands[2], dyType,
                hasResidual ? frame.operands[3] : nil, epsilon, n, d, frame.workspace)
        }
    }
}
