import CKernels
import Tensors

extension MatMul: CPUOperation {
    private func shape(_ operands: [TensorType]) -> mk_matmul_shape {
        let (m, n, k) = sizes(operands)
        return mk_matmul_shape(
            m: m, n: n, k: k, transpose_a: transposeA, transpose_b: transposeB,
            input_type: operands[0].element.kernelType,
            output_type: result.kernelType,
            residual_type: operands.count == 3 ? operands[2].element.kernelType : MK_F32)
    }

    func workspaceByteCount(operands: [TensorType], results: [TensorType], threads: Int) -> Int {
        var shape = shape(operands)
        return mk_matmul_workspace(&shape, Int32(threads))
    }

    func makeKernel(operands: [TensorType], results: [TensorType], tables: RotaryTables) -> Kernel {
        let shape = shape(operands)
        let hasResidual = operands.count == 3
        return { frame in
            var shape = shape
            mk_matmul(
                frame.pool, &shape, frame.results[0], frame.operands[0], frame.operands[1],
                hasResidual ? frame.operands[2] : nil, frame.workspace)
        }
    }
}
