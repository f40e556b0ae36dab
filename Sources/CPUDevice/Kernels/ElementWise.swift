import CKernels
import Tensors

extension Fill: CPUOperation {
    func makeKernel(operands: [TensorType], results: [TensorType], tables: RotaryTables) -> Kernel {
        let (value, count) = (value, type.count)
        return { frame in
            frame.results[0].assumingMemoryBound(to: Float.self).update(repeating: value, count: count)
        }
    }
}

extension Cast: CPUOperation {
    func makeKernel(operands: [TensorType], results: [TensorType], tables: RotaryTables) -> Kernel {
        let (from, to, count) = (operands[0].element.kernelType, element.kernelType, operands[0].count)
        return { frame in
            mk_cast(frame.pool, frame.results[0], to, frame.operands[0], from, count)
        }
    }
}

/// Has no kernel: the memory plan gives the result its operand's memory.
extension Reshape: CPUOperation {
    func makeKernel(operands: [TensorType], results: [TensorType], tables: RotaryTables) -> Kernel { { _ in } }
}

extension Add: CPUOperation {
    func makeKernel(operands: [TensorType], results: [TensorType], tables: RotaryTables) -> Kernel {
        let (a, b, y) = (operands[0].element.kernelType, operands[1].element.kernelType, results[0].element.kernelType)
        let count = results[0].count
        return { frame in
            mk_add(frame.pool, frame.results[0], y, frame.operands[0], a, frame.operands[1], b, count)
        }
    }
}

extension Scale: CPUOperation {
    func makeKernel(operands: [TensorType], results: [TensorType], tables: RotaryTables) -> Kernel {
        let (type, count) = (operands[0].element.kernelType, operands[0].count)
        return { frame in
            mk_scale(
                frame.pool, frame.results[0], type, frame.operands[0], type,
                frame.operands[1].assumingMemoryBound(to: Float.self), count)
        }
    }
}

extension SwiGLU: CPUOperation {
    func makeKernel(operands: [TensorType], results: [TensorType], tables: RotaryTables) -> Kernel {
        let (type, count) = (operands[0].element.kernelType, operands[0].count)
        return { frame in
            mk_swiglu(frame.pool, frame.results[0], frame.operands[0], frame.operands[1], type, count)
        }
    }
}

extension SwiGLUGradient: CPUOperation {
    func makeKernel(operands: [TensorType], results: [TensorType], tables: RotaryTables) -> Kernel {
        let (type, count) = (operands[0].element.kernelType, operands[0].count)
        return { frame in
            mk_swiglu_backward(
                frame.pool, frame.results[0], frame.results[1], frame.operands[0], frame.operands[1], frame.operands[2],
                type,
                count)
        }
    }
}
