import CKernels
import CKernelsReference
import Testing

extension KernelSuites {
    @Suite struct MatmulTests {
        private struct Problem {
            var shape: mk_matmul_shape
            let a, b, residual: Operand
            let hasResidual: Bool

            init(m: Int, n: Int, k: Int, type: mk_type, output: mk_type? = nil, using generator: inout SeededGenerator)
            {
                let transposeA = Bool.random(using: &generator)
                let transposeB = Bool.random(using: &generator)
                let output = output ?? generator.type()
                let residualType = generator.type()
                shape = mk_matmul_shape(
                    m: m, n: n, k: k, transpose_a: transposeA, transpose_b: transposeB, input_type: type,
                    output_type: output,
                    residual_type: residualType)
                a = Operand(type, count: m * k, using: &generator)
                b = Operand(type, count: k * n, using: &generator)
                residual = Operand(residualType, count: m * n, using: &generator)
                hasResidual = Bool.random(using: &generator)
            }

            /// What the reference makes of it.
            var expected: [Float] {
                let (x, y, z) = (a.values, b.values, residual.values)
                return reference(shape.m * shape.n) {
                    reference_matmul(
                        $0, x, y, hasResidual ? z : nil, shape.m, shape.n, shape.k, shape.transpose_a, shape.transpose_b
                    )
                }
            }

            func run(_ pool: OpaquePointer, into c: Operand, residual: Operand?) {
                withUnsafePointer(to: shape) { shape in
                    let workspace = Workspace(bytes: mk_matmul_workspace(shape, mk_pool_threads(pool)))
                    mk_matmul(pool, shape, c.memory, a.memory, b.memory, residual?.memory, workspace.memory)
                    #expect(workspace.guardIsIntact)
                }
            }

            var description: String {
                "m \(shape.m) n \(shape.n) k \(shape.k) A\(shape.transpose_a ? "ᵀ" : "") B\(shape.transpose_b ? "ᵀ" : "")"
                    + (hasResidual ? " + residual" : "")
            }
        }

        private static let sizes = [1, 2, 3, 5, 7, 8, 9, 12, 13, 17, 31, 32, 33, 48, 64, 97, 130]
        private static let depths = [1, 2, 3, 16, 17, 31, 64, 129, 385, 769, 1555]

        @Test("a product of any shape, layout and type is the reference's", arguments: instructionSets)
        func equalsReference(instructionSet: mk_isa) throws {
            var generator = SeededGenerator(1)
            try withKernels(instructionSet) { pool in
                for round in 0..<120 {
                    let problem = Problem(
                        m: Self.sizes.randomElement(using: &generator) ?? 1,
                        n: Self.sizes.randomElement(using: &generator) ?? 1,
                        k: Self.depths.randomElement(using: &generator) ?? 1, type: types[round % 2], using: &generator)
                    let c = Operand(problem.shape.output_type, count: problem.residual.count)
                    problem.run(pool, into: c, residual: problem.hasResidual ? problem.residual : nil)
                    expectClose(
                        c, problem.expected, tolerance: tolerance(problem.shape.output_type, f32: 5e-5),
                        problem.description)
                }
            }
        }

        @Test(
            "a sum that is long, or a weight's gradient whose B is large, is made in slices and is the reference's",
            arguments: instructionSets)
        func slicesOfK(instructionSet: mk_isa) throws {
            var generator = SeededGenerator(5)
            try withKernels(instructionSet) { pool in
                // The last slice of one element, of 32, of one row of a B that is also cut in columns.
                for (m, n, k, input, output) in [
                    (30, 33, 9217, MK_BF16, MK_BF16), (30, 33, 9217, MK_BF16, MK_F32), (30, 33, 9217, MK_F32, MK_BF16),
                    (13, 4100, 800, MK_BF16, MK_F32), (13, 2100, 800, MK_F32, MK_F32), (2, 11000, 769, MK_F32, MK_F32),
                ] {
                    for inPlace in [false, true] where !inPlace || output == MK_F32 {
                        var problem = Problem(m: m, n: n, k: k, type: input, output: output, using: &generator)
                        if k < 1000 { (problem.shape.transpose_a, problem.shape.transpose_b) = (true, false) }
                        if inPlace { problem.shape.residual_type = MK_F32 }
                        let c = Operand(output, count: m * n, using: &generator)
                        let residual = inPlace ? c.values : problem.residual.values
                        let (a, b, shape) = (problem.a.values, problem.b.values, problem.shape)
                        let expected = reference(m * n) {
                            reference_matmul(
                                $0, a, b, inPlace || problem.hasResidual ? residual : nil, m, n, k, shape.transpose_a,
                                shape.transpose_b)
                        }
                        problem.run(
                            pool, into: c, residual: inPlace ? c : problem.hasResidual ? problem.residual : nil)
                        expectClose(c, expected, tolerance: tolerance(output, f32: 2e-4), problem.description)
                    }
                }
            }
        }

        @Test("a product of a few rows with a weight, as when decoding, is the reference's", arguments: instructionSets)
        func fewRows(instructionSet: mk_isa) throws {
            var generator = SeededGenerator(2)
            try withKernels(instructionSet) { pool in
                for m in 1...9 {
                    for type in types {
                        var problem = Problem(
                            m: m, n: generator.size(1...300), k: generator.size(1...200), type: type, using: &generator)
                        problem.shape.transpose_a = false
                        problem.shape.transpose_b = true
                        let (a, b, shape) = (problem.a.values, problem.b.values, problem.shape)
                        let expected = reference(shape.m * shape.n) {
                            reference_matmul($0, a, b, nil, shape.m, shape.n, shape.k, false, true)
                        }
                        let c = Operand(shape.output_type, count: expected.count)
                        problem.run(pool, into: c, residual: nil)
                        expectClose(
                            c, expected, tolerance: tolerance(shape.output_type, f32: 5e-5), problem.description)
                    }
                }
            }
        }

        @Test("the residual may be the result's own memory", arguments: instructionSets)
        func accumulatesInPlace(instructionSet: mk_isa) throws {
            var generator = SeededGenerator(3)
            try withKernels(instructionSet) { pool in
                for k in [7, 64, 900] {
                    var problem = Problem(m: 65, n: 77, k: k, type: MK_BF16, output: MK_F32, using: &generator)
                    problem.shape.residual_type = MK_F32
                    let c = Operand(MK_F32, count: 65 * 77, using: &generator)
                    let (a, b, shape, before) = (problem.a.values, problem.b.values, problem.shape, c.values)
                    problem.run(pool, into: c, residual: c)
                    let expected = reference(before.count) {
                        reference_matmul(
                            $0, a, b, before, shape.m, shape.n, shape.k, shape.transpose_a, shape.transpose_b)
                    }
                    expectClose(c, expected, tolerance: 5e-5, problem.description)
                }
            }
        }

        @Test("a product over no elements is the residual, or zeros", arguments: instructionSets)
        func emptySum(instructionSet: mk_isa) throws {
            try withKernels(instructionSet) { pool in
                var shape = mk_matmul_shape(
                    m: 20, n: 3, k: 0, transpose_a: false, transpose_b: false, input_type: MK_F32, output_type: MK_F32,
                    residual_type: MK_F32)
                let empty = Operand(MK_F32, count: 0)
                let c = Operand(MK_F32, count: 60)
                let workspace = Workspace(bytes: mk_matmul_workspace(&shape, 2))
                mk_matmul(pool, &shape, c.memory, empty.memory, empty.memory, nil, workspace.memory)
                #expect(c.values == Array(repeating: 0, count: 60))
            }
        }

        @Test("the same bits on one, two and five threads", arguments: instructionSets)
        func sameBitsOnAnyThreads(instructionSet: mk_isa) throws {
            for (m, n, k) in [(256, 96, 1900), (300, 1100, 40), (3, 500, 333), (30, 33, 9217)] {
                var results: [[UInt8]] = []
                for threads: Int32 in [1, 2, 5] {
                    var generator = SeededGenerator(4)
                    let problem = Problem(m: m, n: n, k: k, type: MK_BF16, output: MK_F32, using: &generator)
                    try withKernels(instructionSet, threads: threads) { pool in
                        let c = Operand(MK_F32, count: m * n)
                        problem.run(pool, into: c, residual: nil)
                        results.append(c.rawBytes)
                    }
                }
                #expect(results.allSatisfy { $0 == results[0] })
            }
        }
    }
}
