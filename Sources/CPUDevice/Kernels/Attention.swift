import CKernels
import Tensors

private func attentionShape(_ operands: [TensorType], scale: Float) -> mk_attention_shape {
    let (q, k) = (operands[0].shape, operands[1].shape)
    return mk_attention_shape(
        b: q[0], t: q[1], h: q[2], hkv: k[2], dh: q[3], scale: scale, type: operands[0].element.kernelType)
}

extension Attention: CPUOperation {
    func workspaceByteCount(operands: [TensorType], results: [TensorType], threads: Int) -> Int {
        var shape = attentionShape(operands, scale: scale)
        return mk_attention_workspace(&shape, Int32(threads))
    }

    func makeKernel(operands: [TensorType], results: [TensorType], tables: RotaryTables) -> Kernel {
        let shape = attentionShape(operands, scale: scale)
        return { frame in
            var shape = shape
            mk_attention(
                frame.pool, &shape, frame.results[0], frame.results[1].assumingMemoryBound(to: Float.self),
                frame.operands[0],
                frame.operands[1], frame.operands[2], frame.operands[3].assumingMemoryBound(to: Int32.self),
                frame.workspace)
        }
    }
}

extension AttentionGradient: CPUOperation {
    func workspaceByteCount(operands: [TensorType], results: [TensorType], threads: Int) -> Int {
        var shape = attentionShape(operands, scale: scale)
        return mk_attention_backward_workspace(&shape, Int32(threads))
    }

    func makeKernel(operands: [TensorType], results: [TensorType], tables: RotaryTables) -> Kernel {
        let shape = attentionShape(operands, scale: scale)
        return { frame in
            var shape = shape
            mk_attention_backward(
                frame.pool, &shape, frame.results[0], frame.results[1], frame.results[2], frame.operands[0],
                frame.operands[1], frame.operands[2], frame.operands[3],
                frame.operands[4].assumingMemoryBound(to: Float.self),
                frame.operands[5], frame.operands[6].assumingMemoryBound(to: Int32.self), frame.workspace)
        }
    }
}

extension CachedAttention: CPUOperation {
    private func shape(_ operands: [TensorType]) -> mk_cached_attention_shape {
        let (q, k) = (operands[0].shape, operands[1].shape)
        return mk_cached_attention_shape(
            n: q[0], slots: k[0], context: k[1], h: q[1], hkv: k[2], dh: q[2], scale: scale,
            type: operands[0].element.kernelType)
    }

    func workspaceByteCount(operands: [TensorType], results: [TensorType], threads: Int) -> Int {
        var shape = shape(operands)
        return mk_cached_attention_workspace(&shape, Int32(threads))
    }

    func makeKernel(operands: [TensorType], results: [TensorType], tables: RotaryTables) -> Kernel {
        let shape = shape(operands)
        return { frame in
            var shape = shape
            mk_cached_attention(
                frame.pool, &shape, frame.results[0], frame.operands[0], frame.operands[1], frame.operands[2],
                frame.operands[3].assumingMemoryBound(to: Int32.self),
                frame.operands[4].assumingMemoryBound(to: Int32.self),
                frame.workspace)
        }
    }
}

extension CacheWrite: InPlaceOperation {
    var inPlace: [(result: Int, operand: Int)] { [(0, 0)] }

    func makeKernel(operands: [TensorType], results: [TensorType], tables: RotaryTables) -> Kernel {
        let (cache, rows) = (operands[0].shape, operands[1].shape)
        let type = operands[0].element.kernelType
        return { frame in
            mk_cache_write(
                frame.pool, frame.results[0], frame.operands[1], type,
                frame.operands[2].assumingMemoryBound(to: Int32.self),
                frame.operands[3].assumingMemoryBound(to: Int32.self), rows[0], cache[0], cache[1], cache[2] * cache[3])
        }
    }
}
