import CKernels
import CKernelsReference
import Foundation
import Testing

func cosine(_ x: Double) -> Float { Float(cos(x)) }
func sine(_ x: Double) -> Float { Float(sin(x)) }

extension KernelSuites {
    @Suite struct LossTests {
        private struct Results {
            let losses, dx, dhead: Operand
        }

        private func run(
            _ pool: OpaquePointer, _ x: Operand, _ head: Operand, _ targets: [Int32], n: Int, d: Int, v: Int,
            gradient: Bool
        ) -> Results {
            var shape = mk_cross_entropy_shape(n: n, d: d, v: v, type: x.type)
            let results = Results(
                losses: Operand(MK_F32, count: n), dx: Operand(x.type, count: n * d),
                dhead: Operand(MK_F32, count: v * d))
            let workspace = Workspace(bytes: mk_cross_entropy_workspace(&shape, mk_pool_threads(pool)))
            mk_cross_entropy(
                pool, &shape, results.losses.floats, gradient ? results.dx.memory : nil,
                gradient ? results.dhead.floats : nil,
                x.memory, head.memory, targets, 0.37, workspace.memory)
            #expect(workspace.guardIsIntact)
            return results
        }

        @Test(
            "the loss and its gradients are the reference's; negative targets do not count", arguments: instructionSets)
        func equalsReference(instructionSet: mk_isa) throws {
            var generator = SeededGenerator(31)
            try withKernels(instructionSet) { pool in
                for (n, d, v) in [
                    (1, 1, 1), (3, 17, 5), (60, 33, 130), (700, 16, 77), (100, 64, 1000), (5, 9, 2305), (513, 8, 4609),
                ] {
                    for type in types {
                        let x = Operand(type, count: n * d, using: &generator)
                        let head = Operand(type, count: v * d, using: &generator)
                        let targets = (0..<n).map { _ in
                            Int32(generator.size(0...7) == 0 ? -1 : generator.size(0...v - 1))
                        }
                        let (xv, hv) = (x.values, head.values)
                        var losses = [Float](repeating: 0, count: n)
                        var dhead = [Float](repeating: 0, count: v * d)
                        let dx = reference(n * d) {
                            reference_cross_entropy(&losses, $0, &dhead, xv, hv, targets, 0.37, n, d, v)
                        }
                        let results = run(pool, x, head, targets, n: n, d: d, v: v, gradient: true)
                        let what = "\(n)x\(d), \(v) tokens"
                        expectClose(
                            results.losses, losses, tolerance: tolerance(type, f32: 1e-5, bf16: 1e-2), "losses \(what)")
                        expectClose(results.dx, dx, tolerance: tolerance(type, f32: 1e-4, bf16: 5e-2), "dx \(what)")
                        expectClose(
                            results.dhead, dhead, tolerance: tolerance(type, f32: 1e-4, bf16: 5e-2), "dhead \(what)")
                        let lossOnly = run(pool, x, head, targets, n: n, d: d, v: v, gradient: false)
                        #expect(lossOnly.losses.values == results.losses.values)
                        for (target, loss) in zip(targets, results.losses.values) where target < 0 {
                            #expect(loss == 0)
                        }
                    }
                }
            }
        }

        @Test("logits of thousands give a finite loss", arguments: instructionSets)
        func largeLogits(instructionSet: mk_isa) throws {
            try withKernels(instructionSet) { pool in
                let x = Operand(MK_F32, [1000, -1000])
                let head = Operand(MK_F32, [1, -1, 2])
                let results = run(pool, x, head, [1, 1], n: 2, d: 1, v: 3, gradient: true)
                #expect(results.losses.values == [3000, 0])
                #expect(results.dx.values.allSatisfy { $0.isFinite })
            }
        }

        @Test("the same bits on one, two and five threads", arguments: instructionSets)
        func sameBitsOnAnyThreads(instructionSet: mk_isa) throws {
            var bits: [[[UInt8]]] = []
            for threads: Int32 in [1, 2, 5] {
                var generator = SeededGenerator(32)
                let (n, d, v) = (600, 48, 2400)
                let x = Operand(MK_BF16, count: n * d, using: &generator)
                let head = Operand(MK_BF16, count: v * d, using: &generator)
                let dy = Operand(MK_BF16, count: n * d, using: &generator)
                let weight = Operand(MK_F32, count: d, using: &generator)
                let targets = (0..<n).map { Int32($0 % v) }
                try withKernels(instructionSet, threads: threads) { pool in
                    let results = run(pool, x, head, targets, n: n, d: d, v: v, gradient: true)
                    let dx = Operand(MK_BF16, count: n * d)
                    let dweight = Operand(MK_F32, count: d)
                    let sum = Operand(MK_F32, count: 1)
                    let workspace = Workspace(bytes: mk_rms_norm_backward_workspace(n, d) + mk_sum_workspace(v * d))
                    mk_rms_norm_backward(
                        pool, dx.memory, MK_BF16, dweight.floats, x.memory, MK_BF16, weight.floats, dy.memory, MK_BF16,
                        nil, 1e-5, n, d,
                        workspace.memory)
                    mk_sum(pool, sum.floats, results.dhead.floats, v * d, workspace.memory)
                    bits.append([results.losses, results.dx, results.dhead, dx, dweight, sum].map(\.rawBytes))
                }
            }
            #expect(bits.allSatisfy { $0 == bits[0] })
        }
    }

    @Suite struct OptimizerTests {
        @Test("AdamW is the reference's, tails included", arguments: instructionSets)
        func adamw(instructionSet: mk_isa) throws {
            var generator = SeededGenerator(41)
            try withKernels(instructionSet) { pool in
                for n in [1, 15, 16, 33, 40_000] {
                    let p = Operand(MK_F32, count: n, using: &generator)
                    let m = Operand(MK_F32, count: n, scale: 0.1, using: &generator)
                    let g = Operand(MK_F32, count: n, using: &generator)
                    let v = Operand(MK_F32, (0..<n).map { _ in Float.random(in: 0...0.01, using: &generator) })
                    var (pv, mv, vv) = (p.values, m.values, v.values)
                    let gv = g.values
                    let step: [Float] = [1e-2, 0.3, 0.1]
                    var options = mk_adamw_options(beta1: 0.9, beta2: 0.95, epsilon: 1e-8, weight_decay: 0.1)
                    reference_adamw(&pv, &mv, &vv, gv, step, 0.7, 0.9, 0.95, 1e-8, 0.1, n)
                    mk_adamw(pool, p.floats, m.floats, v.floats, g.floats, step, [0.7], &options, n)
                    expectClose(p, pv, tolerance: 1e-6, "parameter \(n)")
                    expectClose(m, mv, tolerance: 1e-6, "first moment \(n)")
                    expectClose(v, vv, tolerance: 1e-6, "second moment \(n)")
                }
            }
        }

        @Test(
            "AdamW changes nothing where the gradient's scale is negative or not finite",
            arguments: [-1, .nan, .infinity] as [Float])
        func adamwSkips(scale: Float) throws {
            var generator = SeededGenerator(42)
            try withKernels(MK_PORTABLE) { pool in
                let arrays = (0..<4).map { _ in Operand(MK_F32, count: 20, using: &generator) }
                let before = arrays.map(\.rawBytes)
                var options = mk_adamw_options(beta1: 0.9, beta2: 0.95, epsilon: 1e-8, weight_decay: 0.1)
                mk_adamw(
                    pool, arrays[0].floats, arrays[1].floats, arrays[2].floats, arrays[3].floats, [1e-2, 0.3, 0.1],
                    [scale], &options, 20)
                #expect(arrays.map(\.rawBytes) == before)
            }
        }

        @Test("sums are those of f64", arguments: instructionSets)
        func sums(instructionSet: mk_isa) throws {
            var generator = SeededGenerator(43)
            try withKernels(instructionSet) { pool in
                for n in [0, 1, 17, 1025, 100_000] {
                    let x = Operand(MK_F32, count: n, using: &generator)
                    let workspace = Workspace(bytes: mk_sum_workspace(n))
                    let sum = x.values.reduce(0) { $0 + Double($1) }
                    let squares = x.values.reduce(0) { $0 + Double($1) * Double($1) }
                    var got: Float = 0
                    var gotSquares = 0.0
                    mk_sum(pool, &got, x.floats, n, workspace.memory)
                    mk_sum_of_squares(pool, &gotSquares, x.floats, n, false, workspace.memory)
                    #expect(abs(Double(got) - sum) <= 1e-4 + 1e-6 * squares)
                    #expect(abs(gotSquares - squares) <= 1e-6 * squares)
                    mk_sum_of_squares(pool, &gotSquares, x.floats, n, true, workspace.memory)
                    #expect(abs(gotSquares - 2 * squares) <= 2e-6 * squares)
                }
            }
        }
    }
}
