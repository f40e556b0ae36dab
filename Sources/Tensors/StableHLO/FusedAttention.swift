/// Attention as the custom call that NVIDIA's plugin hands to cuDNN: scores are never in memory.
///
/// q [B, T, H, Dh], k and v [B, T, Hkv, Dh], all bf16; a bias [B, 1, T, T] hides the keys of other documents, and the call itself those that
/// come later. The call's form is the one that JAX writes (`jax.nn.dot_product_attention` with implementation "cudnn", jax 0.10.2); its text is held
/// against JAX's in `StableHLOTests`. It has not been run on a GPU yet.
struct FusedAttention {
    private let hlo: HLOBuilder
    private let q, k: HLOValue
    private let scale: Float
    private let bias: HLOValue

    /// Fails where it is not asked for, or where cuDNN cannot take the shapes.
    init?(q: HLOValue, k: HLOValue, starts: HLOValue, scale: Float, _ hlo: HLOBuilder) {
        guard hlo.usesFusedAttention, q.element == .bf16, q.shape[3] % 8 == 0, q.shape[3] <= 128, q.shape[1] % 64 == 0
        else { return nil }
        (self.hlo, self.q, self.k, self.scale) = (hlo, q, k, scale)
        let mask = [q.shape[0], q.shape[1], q.shape[1]]
        let isSameDocument = hlo.compare(
            "GE", hlo.iota(2, mask), hlo.broadcast(starts, mask, dimensions: [0, 1]))
        let hidden = hlo.select(
            isSameDocument, hlo.constant(0, .bf16), hlo.constant(Self.hidden, .bf16))
        bias = hlo.reshape(hidden, [mask[0], 1, mask[1], mask[2]])
    }

    /// A large negative bf16 that no sum takes to infinity.
    private static let hidden = -2.38e38

    private var b: Int { q.shape[0] }
    private var t: Int { q.shape[1] }
    private var dh: Int { q.shape[3] }

    /// o [B, T, H, Dh] and the logarithms of the sums of exponentials, f32 [B, H, T].
    func forward(_ v: HLOValue) -> [HLOValue] {
        let h = q.shape[2]
        let results = hlo.customCall(
            "__cudnn$fmhaScaleBiasSoftmax", [q, k, v, bias],
            config: config([
                "bmm1_dot_dimension_numbers": Self.dot([3], [3], [0, 2], [0, 2]),
                "bmm2_dot_dimension_numbers": Self.dot([3], [1], [0, 1], [0, 2]),
            ]),
            results: [([b, h, t, dh], .bf16, [3, 1, 2, 0]), ([b, h, t], .f32, [2, 1, 0])])
        return [hlo.transpose(results[0], [0, 2, 1, 3]), results[1]]
    }

    /// dq, dk and dv.
    func backward(_ v: HLOValue, o: HLOValue, lse: HLOValue, dout: HLOValue) -> [HLOValue] {
        let hkv = k.shape[2]
        let results = hlo.customCall(
            "__cudnn$fmhaScaleBiasSoftmaxBackward", [q, k, v, lse, dout, bias, o],
            config: config([
                "bmm1_grad_gemm1_dot_dimension_numbers": Self.dot([2], [1], [0, 1], [0, 2]),
                "bmm1_grad_gemm2_dot_dimension_numbers": Self.dot([3], [1], [0, 1], [0, 2]),
                "bmm2_grad_gemm1_dot_dimension_numbers": Self.dot([2], [1], [0, 1], [0, 2]),
                "bmm2_grad_gemm2_dot_dimension_numbers": Self.dot([3], [3], [0, 2], [0, 2]),
            ]),
            results: [
                ([b, q.shape[2], t, dh], .bf16, [3, 1, 2, 0]), ([b, hkv, t, dh], .bf16, [3, 1, 2, 0]),
                ([b, hkv, t, dh], .bf16, [3, 1, 2, 0]), ([b, 1, t, t], .bf16, [3, 2, 1, 0]),
            ])
        return results[0..<3].map { hlo.transpose($0, [0, 2, 1, 3]) }
    }

    private static func dot(_ a: [Int], _ b: [Int], _ batchA: [Int], _ batchB: [Int]) -> String {
        func list(_ numbers: [Int]) -> String { "[\(numbers.map { "\"\($0)\"" }.joined(separator: ", "))]" }
        return
            "{\"lhs_contracting_dimensions\": \(list(a)), \"rhs_contracting_dimensions\": \(list(b)), \"lhs_batch_dimensions\": \(list(batchA)), \"rhs_batch_dimensions\": \(list(batchB))}"
    }

    /// The call's configuration: a `xla.gpu.GpuBackendConfig` as JSON.
    private func config(_ dots: KeyValuePairs<String, String>) -> String {
        let shape =
            "{\"element_type\": \"BF16\", \"dimensions\": [\"\(b)\", \"\(q.shape[2])\", \"\(t)\", \"\(t)\"], \"tuple_shapes\": [], \"layout\": {\"dim_level_types\": [], \"dim_unique\": [], \"dim_ordered\": [], \"minor_to_major\": [\"3\", \"2\", \"1\", \"0\"], \"tiles\": [], \"element_size_in_bits\": \"0\", \"memory_space\": \"0\", \"index_primitive_type\": \"PRIMITIVE_TYPE_INVALID\", \"pointer_primitive_type\": \"PRIMITIVE_TYPE_INVALID\", \"dynamic_shape_metadata_prefix_bytes\": \"0\"}, \"is_dynamic_dimension\": [false, false, false, false]}"
        let algorithm =
            "{\"algo_id\": \"0\", \"math_type\": \"TENSOR_OP_MATH\", \"tuning_knobs\": {\"17\": \"1\", \"24\": \"0\"}, \"is_cudnn_frontend\": true, \"workspace_size\": \"0\"}"
        let numbers = dots.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ")
        return
            "{\"operation_queue_id\": \"0\", \"cudnn_fmha_backend_config\": {\"algorithm\": \(algorithm), \"fmha_scale\": \(scale), \"intermediate_tensor_shape\": \(shape), \"is_flash_attention\": true, \"mask_type\": \"CAUSAL\", \(numbers), \"dropout_rate\": 0.0, \"seed\": 42, \"sliding_window_length\": 0, \"max_seg_per_batch\": 1, \"is_paged_attention\": false}}"
    }
}
