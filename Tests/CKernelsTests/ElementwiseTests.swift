import CKernels
import CKernelsReference
import Testing

extension KernelSuites {
    @Suite struct ElementwiseTests {
        private static let lengths = [1, 3, 15, 16, 17, 31, 33, 1000, 40_001]

        @Test("cast rounds to the nearest bf16, ties to even, and keeps infinities and NaN", arguments: instructionSets)
        func cast(instructionSet: mk_isa) throws {
            let special: [Float] = [
                0, -0, 1, 1 + 1 / 256, 1 + 3 / 256, -1 - 1 / 256, 3.389e38, -.infinity, .infinity, .nan,
                .greatestFiniteMagnitude, 1e-30,
            ]
            try withKernels(instructionSet) { pool in
                for n in Self.lengths {
                    let x = Operand(MK_F32, (0..<n).map { special[$0 % special.count] })
                    let y = Operand(MK_BF16, count: n)
                    let back = Operand(MK_F32, count: n)
                    mk_cast(pool, y.memory, MK_BF16, x.memory, MK_F32, n)
                    mk_cast(pool, back.memory, MK_F32, y.memory, MK_BF16, n)
                    for (got, value) in zip(back.values, x.values) {
                        let expected = reference_from_bf16(reference_to_bf16(value))
                        #expect(got.bitPattern == expected.bitPattern || (got.isNaN && expected.isNaN), "\(value)")
                    }
                    #expect(y.guardIsIntact && back.guardIsIntact)
                }
            }
        }

        @Test("add, scale, swiglu and its gradient are the reference's", arguments: instructionSets)
        func equalsReference(instructionSet: mk_isa) throws {
            var generator = SeededGenerator(21)
            try withKernels(instructionSet) { pool in
                for (round, n) in (Self.lengths + Self.lengths).enumerated() {
                    let type = types[round % 2]
                    let other = generator.type()
                    let out = generator.type()
                    let a = Operand(type, count: n, scale: 8, using: &generator)
                    let b = Operand(type, count: n, using: &generator)
                    let c = Operand(other, count: n, using: &generator)
                    let dy = Operand(type, count: n, using: &generator)
                    let y = Operand(out, count: n)
                    let z = Operand(type, count: n)
                    let w = Operand(type, count: n)
                    let (av, bv, cv, dv) = (a.values, b.values, c.values, dy.values)

                    mk_add(pool, y.memory, out, a.memory, type, c.memory, other, n)
                    expectClose(y, zip(av, cv).map { $0 + $1 }, tolerance: tolerance(out, f32: 1e-6), "add \(n)")
                    mk_scale(pool, y.memory, out, a.memory, type, [0.3], n)
                    expectClose(y, av.map { $0 * 0.3 }, tolerance: tolerance(out, f32: 1e-6), "scale \(n)")
                    mk_swiglu(pool, z.memory, a.memory, b.memory, type, n)
                    expectClose(
                        z, reference(n) { reference_swiglu($0, av, bv, n) }, tolerance: tolerance(type, f32: 1e-5),
                        "swiglu \(n)")
                    mk_swiglu_backward(pool, z.memory, w.memory, a.memory, b.memory, dy.memory, type, n)
                    var up = [Float](repeating: 0, count: n)
                    let gate = reference(n) { reference_swiglu_backward($0, &up, av, bv, dv, n) }
                    expectClose(z, gate, tolerance: tolerance(type, f32: 1e-5), "dgate \(n)")
                    expectClose(w, up, tolerance: tolerance(type, f32: 1e-5), "dup \(n)")
                }
            }
        }

        @Test("swiglu is finite and exact at its ends for gates of any size", arguments: instructionSets)
        func swigluEnds(instructionSet: mk_isa) throws {
            try withKernels(instructionSet) { pool in
                let gate = Operand(MK_F32, [-1e4, -200, -90, 0, 90, 200, 1e4])
                let up = Operand(MK_F32, Array(repeating: 2, count: 7))
                let y = Operand(MK_F32, count: 7)
                mk_swiglu(pool, y.memory, gate.memory, up.memory, MK_F32, 7)
                #expect(
                    zip(y.values, [0, 0, 0, 0, 180, 400, 2e4]).allSatisfy { abs($0 - $1) <= 1e-6 * abs($1) + 1e-30 })
            }
        }
    }

    @Suite struct RowTests {
        @Test("embedding and its gradient are the reference's; unknown ids are zeros", arguments: instructionSets)
        func embedding(instructionSet: mk_isa) throws {
            var generator = SeededGenerator(22)
            try withKernels(instructionSet) { pool in
                for (n, v, d) in [(1, 1, 1), (3, 2, 17), (200, 40, 33), (100, 300, 64)] {
                    for type in types {
                        let ids = (0..<n).map { _ in Int32(generator.size(-2...v + 1)) }
                        let table = Operand(type, count: v * d, using: &generator)
                        let dy = Operand(type, count: n * d, using: &generator)
                        let y = Operand(type, count: n * d)
                        let gradient = Operand(MK_F32, count: v * d)
                        let (tv, dv) = (table.values, dy.values)
                        mk_embedding(pool, y.memory, type, table.memory, type, ids, n, v, d)
                        #expect(y.values == reference(n * d) { reference_embedding($0, tv, ids, n, v, d) })
                        mk_embedding_backward(pool, gradient.floats, dy.memory, type, ids, n, v, d)
                        expectClose(
                            gradient, reference(v * d) { reference_embedding_backward($0, dv, ids, n, v, d) },
                            tolerance: 1e-5,
                            "embedding gradient \(n) \(v) \(d)")
                    }
                }
            }
        }

        @Test("RMS norm and its gradients are the reference's", arguments: instructionSets)
        func rmsNorm(instructionSet: mk_isa) throws {
            var generator = SeededGenerator(23)
            try withKernels(instructionSet) { pool in
                for round in 0..<24 {
                    let (n, d) = (generator.size(1...200), [1, 3, 16, 17, 64, 100][round % 6])
                    let (xType, yType, dxType) = (generator.type(), generator.type(), generator.type())
                    let x = Operand(xType, count: n * d, scale: 2, using: &generator)
                    let dy = Operand(yType, count: n * d, using: &generator)
                    let weight = Operand(MK_F32, count: d, using: &generator)
                    let residual = Operand(dxType, count: n * d, using: &generator)
                    let (xv, wv, dv, rv) = (x.values, weight.values, dy.values, residual.values)
                    let y = Operand(yType, count: n * d)
                    let dx = Operand(dxType, count: n * d)
                    let dweight = Operand(MK_F32, count: d)
                    let workspace = Workspace(bytes: mk_rms_norm_backward_workspace(n, d))
                    mk_rms_norm(pool, y.memory, yType, x.memory, xType, weight.floats, 1e-5, n, d)
                    expectClose(
                        y, reference(n * d) { reference_rms_norm($0, xv, wv, 1e-5, n, d) }, tolerance: tolerance(yType),
                        "y \(n)x\(d)")
                    var expectedWeight = [Float](repeating: 0, count: d)
                    for withResidual in [false, true] {
                        mk_rms_norm_backward(
                            pool, dx.memory, dxType, dweight.floats, x.memory, xType, weight.floats, dy.memory, yType,
                            withResidual ? residual.memory : nil, 1e-5, n, d, workspace.memory)
                        let expected = reference(n * d) {
                            reference_rms_norm_backward(
                                $0, &expectedWeight, xv, wv, dv, withResidual ? rv : nil, 1e-5, n, d)
                        }
                        guard d > 1 || withResidual else { continue }  // one column: dx is zero but for rounding
                        expectClose(dx, expected, tolerance: tolerance(dxType, f32: 2e-4), "dx \(n)x\(d)")
                        expectClose(dweight, expectedWeight, tolerance: 1e-4, "dweight \(n)x\(d)")
                    }
                    mk_rms_norm_backward(
                        pool, residual.memory, dxType, dweight.floats, x.memory, xType, weight.floats, dy.memory, yType,
                        residual.memory, 1e-5, n, d, workspace.memory)
                    #expect(residual.values == dx.values, "the residual may be dx's own memory")
                    #expect(workspace.guardIsIntact)
                }
            }
        }

        @Test(
            "rotary positions are the reference's, in place too, and the inverse undoes them",
            arguments: instructionSets)
        func rope(instructionSet: mk_isa) throws {
            var generator = SeededGenerator(24)
            try withKernels(instructionSet) { pool in
                for (round, dh) in [2, 16, 24, 32, 64, 80, 128].enumerated() {
                    let (n, h, type, positions) = (generator.size(1...100), generator.size(1...3), types[round % 2], 40)
                    let x = Operand(type, count: n * h * dh, using: &generator)
                    let y = Operand(type, count: n * h * dh)
                    let table = (0..<positions).flatMap { position in
                        let angles = (0..<dh / 2).map { Double(position) * 1 / Double($0 + 1) }
                        return (angles.map { cosine($0) } + angles.map { sine($0) })
                    }
                    let ids = (0..<n).map { _ in Int32(generator.size(0...positions - 1)) }
                    let xv = x.values
                    mk_rope(pool, y.memory, x.memory, type, table, ids, n, h, dh, false)
                    expectClose(
                        y, reference(xv.count) { reference_rope($0, xv, table, ids, n, h, dh, false) },
                        tolerance: tolerance(type),
                        "rope \(dh)")
                    mk_rope(pool, y.memory, y.memory, type, table, ids, n, h, dh, true)
                    expectClose(y, xv, tolerance: tolerance(type, bf16: 1.6e-2), "rope and back \(dh)")
                }
            }
        }
    }
}
