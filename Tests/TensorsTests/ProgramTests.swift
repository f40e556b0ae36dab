import Tensors
import Testing

@Suite struct ProgramTests {
    @Test func aProgramPrintsAsText() throws {
        let builder = ProgramBuilder(name: "linear")
        let x = builder.input("x", TensorType(.bf16, [4, 8]))
        let weight = builder.input("weight", TensorType(.f32, [3, 8]), axes: [.mlp, .embed])
        builder.output("y", x.matmul(weight.cast(to: .bf16), transposeB: true, as: .f32))
        let expected = """
            program linear(
              %0: bf16[4, 8] "x"
              %1: f32[3, 8] "weight" {mlp, embed}
            ) {
              %2: bf16[3, 8] = cast(%1)
              %3: f32[4, 3] = matmul(%0, %2) {transposeB}
              return "y" %3
            }
            """
        #expect(try builder.build().description == expected)
    }

    @Test func aBadNodeIsReportedWithTheLineThatBuiltIt() {
        let builder = ProgramBuilder(name: "bad")
        let x = builder.input("x", TensorType(.f32, [4, 8]))
        let line = #line + 1
        let y = x.matmul(x).rmsNorm(x, epsilon: 1)
        builder.output("y", y)
        let error = #expect(throws: ShapeError.self) { try builder.build() }
        #expect(error?.description.contains("ProgramTests.swift:\(line)") == true)
        #expect(error?.description.contains("inner sizes") == true)
    }

    @Test func whatNobodyUsesIsDroppedAndAnUpdateInPlaceIsKept() throws {
        let builder = ProgramBuilder(name: "used")
        let cache = builder.input("cache", TensorType(.f32, [1, 4, 1, 2]))
        let rows = builder.input("rows", TensorType(.f32, [1, 1, 2]))
        let place = builder.input("place", TensorType(.i32, [1]))
        _ = rows.adding(rows)
        builder.output("cache", cache.writing(rows, slots: place, positions: place), donating: cache)
        #expect(try builder.build().instructions.map(\.operation.name) == ["cache_write"])
    }

    @Test func aStretchThatIsComputedAgainInsideAnotherIsRefused() {
        let builder = ProgramBuilder(name: "nested")
        let x = builder.input("x", TensorType(.f32, [4]))
        let y = builder.recomputed { builder.recomputed { x.adding(x) }.adding(x) }
        builder.output("y", y)
        let error = #expect(throws: ShapeError.self) { try builder.build() }
        #expect(error?.description.contains("inside another") == true)
    }

    @Test func anOutputThatIsADonatedInputIsRefused() {
        let builder = ProgramBuilder(name: "overlap")
        let x = builder.input("x", TensorType(.f32, [4]))
        builder.output("sum", x.adding(x), donating: x)
        builder.output("old", x)
        let error = #expect(throws: ShapeError.self) { try builder.build() }
        #expect(error?.description.contains("output old is input x") == true)
    }

    @Test func matrixProductsAreCountedWithoutRunningThem() throws {
        let builder = ProgramBuilder(name: "product")
        let a = builder.input("a", TensorType(.f32, [10, 20]))
        let b = builder.input("b", TensorType(.f32, [20, 30]))
        builder.output("c", a.matmul(b))
        let cost = try builder.build().cost
        #expect(cost.flops == 2 * 10 * 20 * 30)
        #expect(cost.bytes == 4 * (200 + 600 + 300))
    }

    @Test func aValueThatTheScalarDoesNotDependOnHasAZeroGradient() throws {
        let builder = ProgramBuilder(name: "zero")
        let x = builder.input("x", TensorType(.f32, [1, 1]))
        let other = builder.input("other", TensorType(.f32, [2]))
        let gradients = builder.gradients(of: x.reshaped([]), withRespectTo: [x, other])
        #expect(gradients.map(\.type) == [x.type, other.type])
        builder.output("g", gradients[1])
        #expect(
            try builder.build().instructions.contains {
                $0.operation.name == "fill" && $0.operation.attributes == "0.0"
            })
    }
}
