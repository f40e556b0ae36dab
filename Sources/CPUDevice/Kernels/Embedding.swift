import CKernels
import Tensors

extension Embedding: CPUOperation {
    func makeKernel(operands: [TensorType], results: [TensorType], tables: RotaryTables) -> Kernel {
        let (rows, width) = (operands[0].shape[0], operands[0].shape[1])
        let (from, to, count) = (operands[0].element.kernelType, result.kernelType, operands[1].count)
        return { frame in
            mk_embedding(
                frame.pool, frame.results[0], to, frame.operands[0], from,
                frame.operands[1].assumingMemoryBound(to: Int32.self), count, rows, width)
        }
    }
}

extension EmbeddingGradient: CPUOperation {
    func makeKernel(operands: [TensorType], results: [TensorType], tables: RotaryTables) -> Kernel {
        let (type, count, width, rows) = (
            operands[0].element.kernelType, operands[0].shape[0], operands[0].shape[1], rows
        )
        return { frame in
            mk_embedding_backward(
                frame.pool, frame.results[0].assumingMemoryBound(to: Float.self), frame.operands[0], type,
                frame.operands[1].assumingMemoryBound(to: Int32.self), count, rows, width)
        }
    }
}
