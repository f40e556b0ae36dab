import CKernels
import CKernelsReference
import Testing

extension KernelSuites {
    @Suite struct AttentionTests {
        private static let headSizes = [2, 7, 16, 24, 32, 64, 80, 96, 128]

        /// Random q, k, v and dO for one shape, and what the reference makes of them.
        private struct Problem {
            var shape: mk_attention_shape
            let q, k, v, gradient: Operand
            let starts: [Int32]?

            init(
                type: mk_type, b: Int, t: Int, hkv: Int, group: Int, dh: Int, packed: Bool,
                using generator: inout SeededGenerator
            ) {
                let h = hkv * group
                shape = mk_attention_shape(
                    b: b, t: t, h: h, hkv: hkv, dh: dh, scale: 1 / Float(dh).squareRoot(), type: type)
                q = Operand(type, count: b * t * h * dh, scale: 2, using: &generator)
                k = Operand(type, count: b * t * hkv * dh, scale: 2, using: &generator)
                v = Operand(type, count: b * t * hkv * dh, using: &generator)
                gradient = Operand(type, count: b * t * h * dh, using: &generator)
                guard packed else {
                    starts = nil
                    return
                }
                starts = (0..<b).flatMap { _ in
                    var first: Int32 = 0
                    return (0..<t).map { token in
                        if Int.random(in: 0..<20, using: &generator) == 0 { first = Int32(token) }
                        return first
                    }
                }
            }

            var description: String {
                "b \(shape.b) t \(shape.t) heads \(shape.h)/\(shape.hkv) of \(shape.dh)\(starts == nil ? "" : ", packed")"
            }
        }

        private struct Results {
            let o, lse, dq, dk, dv: Operand
        }

        private func run(_ problem: Problem, _ pool: OpaquePointer) -> Results {
            var shape = problem.shape
            let type = shape.type
            let threads = mk_pool_threads(pool)
            let results = Results(
                o: Operand(type, count: problem.q.count), lse: Operand(MK_F32, count: shape.b * shape.h * shape.t),
                dq: Operand(type, count: problem.q.count), dk: Operand(type, count: problem.k.count),
                dv: Operand(type, count: problem.k.count))
            let forward = Workspace(bytes: mk_attention_workspace(&shape, threads))
            let backward = Workspace(bytes: mk_attention_backward_workspace(&shape, threads))
            mk_attention(
                pool, &shape, results.o.memory, results.lse.floats, problem.q.memory, problem.k.memory,
                problem.v.memory,
                problem.starts, forward.memory)
            mk_attention_backward(
                pool, &shape, results.dq.memory, results.dk.memory, results.dv.memory, problem.q.memory,
                problem.k.memory,
                problem.v.memory, results.o.memory, results.lse.floats, problem.gradient.memory, problem.starts,
                backward.memory)
            #expect(forward.guardIsIntact && backward.guardIsIntact, "\(problem.description)")
            return results
        }

        @Test(
            "attention and its gradients are the reference's, packed sequences and grouped heads included",
            arguments: instructionSets)
        func equalsReference(instructionSet: mk_isa) throws {
            var generator = SeededGenerator(11)
            try withKernels(instructionSet) { pool in
                for round in 0..<54 {
                    let problem = Problem(
                        type: types[round / 9 % 2], b: generator.size(1...2),
                        t: [1, 3, 17, 63, 64, 65, 150][round % 7],
                        hkv: generator.size(1...2), group: generator.size(1...3), dh: Self.headSizes[round % 9],
                        packed: Bool.random(using: &generator), using: &generator)
                    let results = run(problem, pool)
                    let s = problem.shape
                    let (q, k, v, g) = (problem.q.values, problem.k.values, problem.v.values, problem.gradient.values)
                    var lse = [Float](repeating: 0, count: s.b * s.h * s.t)
                    let o = reference(q.count) {
                        reference_attention($0, &lse, q, k, v, problem.starts, s.b, s.t, s.h, s.hkv, s.dh, s.scale)
                    }
                    var dq = [Float](repeating: 0, count: q.count)
                    var dk = [Float](repeating: 0, count: k.count)
                    var dv = dk
                    reference_attention_backward(
                        &dq, &dk, &dv, q, k, v, g, problem.starts, s.b, s.t, s.h, s.hkv, s.dh, s.scale)
                    let what = problem.description
                    expectClose(results.o, o, tolerance: tolerance(s.type, f32: 5e-5, bf16: 1.5e-2), "o, \(what)")
                    expectClose(results.lse, lse, tolerance: 1e-4, "lse, \(what)")
                    expectClose(results.dv, dv, tolerance: tolerance(s.type, f32: 1e-4, bf16: 2e-2), "dv, \(what)")
                    guard s.t > 1 else { continue }  // one token: dq and dk are zero but for rounding
                    expectClose(results.dq, dq, tolerance: tolerance(s.type, f32: 2e-4, bf16: 4e-2), "dq, \(what)")
                    expectClose(results.dk, dk, tolerance: tolerance(s.type, f32: 2e-4, bf16: 4e-2), "dk, \(what)")
                }
            }
        }

        @Test("a token sees nothing of later tokens or other documents, bit for bit", arguments: instructionSets)
        func seesOnlyItsPast(instructionSet: mk_isa) throws {
            var generator = SeededGenerator(12)
            try withKernels(instructionSet) { pool in
                for type in types {
                    let t = 150
                    let change = 100
                    var problem = Problem(
                        type: type, b: 1, t: t, hkv: 1, group: 1, dh: 32, packed: false, using: &generator)
                    let before = run(problem, pool)
                    for index in change * 32..<t * 32 {
                        problem.k.store(9, at: index)
                        problem.v.store(-9, at: index)
                    }
                    let after = run(problem, pool)
                    #expect(before.o.values[..<(change * 32)] == after.o.values[..<(change * 32)])
                    #expect(before.o.values[(change * 32)...] != after.o.values[(change * 32)...])

                    let starts = (0..<t).map { Int32($0 < 70 ? 0 : 70) }
                    problem = Problem(
                        type: type, b: 1, t: t, hkv: 1, group: 1, dh: 32, packed: false, using: &generator)
                    let packed = packedOutput(problem, starts, pool)
                    for index in 0..<70 * 32 { problem.k.store(5, at: index) }
                    #expect(packed[(70 * 32)...] == packedOutput(problem, starts, pool)[(70 * 32)...])
                }
            }
        }

        private func packedOutput(_ problem: Problem, _ starts: [Int32], _ pool: OpaquePointer) -> [Float] {
            var shape = problem.shape
            let o = Operand(shape.type, count: problem.q.count)
            let lse = Operand(MK_F32, count: shape.b * shape.h * shape.t)
            let workspace = Workspace(bytes: mk_attention_workspace(&shape, mk_pool_threads(pool)))
            mk_attention(
                pool, &shape, o.memory, lse.floats, problem.q.memory, problem.k.memory, problem.v.memory, starts,
                workspace.memory)
            return o.values
        }

        @Test("scores of hundreds neither overflow nor lose the row", arguments: instructionSets)
        func largeScores(instructionSet: mk_isa) throws {
            var generator = SeededGenerator(13)
            try withKernels(instructionSet) { pool in
                var problem = Problem(
                    type: MK_F32, b: 1, t: 130, hkv: 1, group: 1, dh: 16, packed: false, using: &generator)
                problem.shape.scale = 40
                let results = run(problem, pool)
                let s = problem.shape
                let (q, k, v) = (problem.q.values, problem.k.values, problem.v.values)
                var lse = [Float](repeating: 0, count: 130)
                let o = reference(q.count) {
                    reference_attention($0, &lse, q, k, v, nil, s.b, s.t, s.h, s.hkv, s.dh, s.scale)
                }
                expectClose(results.o, o, tolerance: 1e-3, "o")
                expectClose(results.lse, lse, tolerance: 1e-5, "lse")
                #expect(results.dq.values.allSatisfy { $0.isFinite })
            }
        }

        @Test("the same bits on one, two and five threads", arguments: instructionSets)
        func sameBitsOnAnyThreads(instructionSet: mk_isa) throws {
            var bits: [[[UInt8]]] = []
            for threads: Int32 in [1, 2, 5] {
                var generator = SeededGenerator(14)
                let problem = Problem(
                    type: MK_BF16, b: 2, t: 140, hkv: 2, group: 2, dh: 24, packed: true, using: &generator)
                try withKernels(instructionSet, threads: threads) { pool in
                    let results = run(problem, pool)
                    bits.append([results.o, results.lse, results.dq, results.dk, results.dv].map(\.rawBytes))
                }
            }
            #expect(bits.allSatisfy { $0 == bits[0] })
        }

        @Test(
            "tokens over a cache attend as the reference does; those outside it give zeros", arguments: instructionSets)
        func cached(instructionSet: mk_isa) throws {
            var generator = SeededGenerator(15)
            try withKernels(instructionSet) { pool in
                for round in 0..<36 {
                    let type = types[round / 9 % 2]
                    let dh = Self.headSizes[round % 9]
                    let (n, slots, context) = (generator.size(1...300), generator.size(1...4), generator.size(1...400))
                    let hkv = generator.size(1...2)
                    let h = hkv * [1, 2, 3, 4, 7][round % 5]
                    let scale = 1 / Float(dh).squareRoot()
                    let q = Operand(type, count: n * h * dh, scale: 2, using: &generator)
                    let k = Operand(type, count: slots * context * hkv * dh, scale: 2, using: &generator)
                    let v = Operand(type, count: k.count, using: &generator)
                    var slotOf: [Int32] = []
                    var positionOf: [Int32] = []
                    while slotOf.count < n {  // runs of consecutive positions of one slot, some of them outside
                        let slot = Int32(generator.size(-1...slots))
                        let first = generator.size(-1...context)
                        for position in first..<first + generator.size(1...(round % 3 == 0 ? 300 : 40))
                        where slotOf.count < n {
                            slotOf.append(slot)
                            positionOf.append(Int32(position))
                        }
                    }
                    let (a, b, c) = (q.values, k.values, v.values)
                    let expected = reference(q.count) {
                        reference_cached_attention(
                            $0, a, b, c, slotOf, positionOf, n, slots, context, h, hkv, dh, scale)
                    }
                    var shape = mk_cached_attention_shape(
                        n: n, slots: slots, context: context, h: h, hkv: hkv, dh: dh, scale: scale, type: type)
                    let o = Operand(type, count: q.count)
                    let workspace = Workspace(bytes: mk_cached_attention_workspace(&shape, 2))
                    mk_cached_attention(
                        pool, &shape, o.memory, q.memory, k.memory, v.memory, slotOf, positionOf, workspace.memory)
                    #expect(workspace.guardIsIntact)
                    expectClose(
                        o, expected, tolerance: tolerance(type, f32: 5e-5, bf16: 1.5e-2),
                        "n \(n) context \(context) heads \(h)/\(hkv) of \(dh)")
                }
            }
        }

        @Test("the cache takes each row at its slot and position and leaves out those outside")
        func cacheWrite() throws {
            try withKernels(MK_PORTABLE) { pool in
                let (slots, context, width) = (2, 3, 5)
                for type in types {
                    let cache = Operand(type, Array(repeating: 0, count: slots * context * width))
                    let x = Operand(type, (0..<5 * width).map { Float($0 + 1) })
                    mk_cache_write(
                        pool, cache.memory, x.memory, type, [1, 0, 2, -1, 1], [2, 0, 0, 1, 3], 5, slots, context, width)
                    var expected = [Float](repeating: 0, count: slots * context * width)
                    for column in 0..<width {
                        expected[(1 * context + 2) * width + column] = Float(column + 1)
                        expected[column] = Float(width + column + 1)
                    }
                    #expect(cache.values == expected)
                    #expect(cache.guardIsIntact)
                }
            }
        }
    }
}
