/// What a gradient rule sees of the instruction that it differentiates.
public struct GradientContext {
    public let builder: ProgramBuilder
    public let operands: [Tensor]
    public let results: [Tensor]
    /// The gradient of each result; nil where nothing flows back from it.
    public let resultGradients: [Tensor?]
    /// Which operands need a gradient; a rule may give nil for the others.
    public let needed: [Bool]
    /// What has already been added up for each operand. A rule that can add it in its own kernel does so and reports it in
    /// `folded`; otherwise an `add` follows.
    public let accumulated: [Tensor?]
    let folded: Folded

    final class Folded {
        var operands: Set<Int> = []
    }

    /// The gradient gathered so far for an operand, for a rule that adds it in its own kernel.
    public func fold(_ operand: Int) -> Tensor? {
        guard let tensor = accumulated[operand] else { return nil }
        folded.operands.insert(operand)
        return tensor
    }
}

extension ProgramBuilder {
    /// Adds the instructions that compute the gradient of a scalar with respect to each of `values`, by reverse-mode
    /// differentiation of everything recorded so far.
    ///
    /// A gradient has its value's shape and is f32, or the element type that its rule gives. A value that the scalar does
    /// not depend on gets zeros.
    public func gradients(of scalar: Tensor, withRespectTo values: [Tensor]) -> [Tensor] {
        let recorded = instructions
        var dependent = Set(values.map(\.id))
        for instruction in recorded where instruction.operands.contains(where: dependent.contains) {
            dependent.formUnion(instruction.results)
        }
        var gradients: [Int: Tensor] = [scalar.id: fill(1, TensorType(.f32, scalar.shape))]
        let stretches = Dictionary(
            uniqueKeysWithValues: recomputedStretches.filter { !$0.isEmpty }.map { ($0.upperBound - 1, $0) })
        /// Values of a stretch, as computed again.
        var again: [Int: Int] = [:]
        for (index, instruction) in recorded.enumerated().reversed() {
            repetition(instruction.repetition) {
                // A stretch that nothing flows back to, such as one of another microbatch, is left alone.
                if let stretch = stretches[index],
                    recorded[stretch].contains(where: { $0.results.contains { gradients[$0] != nil } })
                {
                    repeatInstructions(recorded[stretch], replacing: &again)
                }
                let resultGradients = instruction.results.map { gradients[$0] }
                layOut(instruction.results, like: gradients)
                let needed = instruction.operands.map(dependent.contains)
                guard resultGradients.contains(where: { $0 != nil }), needed.contains(true) else { return }
                let folded = GradientContext.Folded()
                let context = GradientContext(
                    builder: self, operands: instruction.operands.map { tensor(again[$0] ?? $0) },
                    results: instruction.results.map { tensor(again[$0] ?? $0) },
                    resultGradients: resultGradients, needed: needed,
                    accumulated: instruction.operands.enumerated().map { index, operand in
                        // An operand that occurs twice has its sum folded into the first occurrence only.
                        instruction.operands.firstIndex(of: operand) == index ? gradients[operand] : nil
                    },
                    folded: folded)
                for (index, gradient) in instruction.operation.gradients(context).enumerated() {
                    guard let gradient, needed[index] else { continue }
                    let operand = instruction.operands[index]
                    if let sum = gradients[operand], !folded.operands.contains(index) {
                        gradients[operand] = sum.adding(gradient)
                    } else {
                        gradients[operand] = gradient
                    }
                }
            }
        }
        layOut(values.map(\.id), like: gradients)
        return values.map { gradients[$0.id] ?? fill(0, $0.type.with(.f32)) }
    }

    /// The dimensions of a gradient stand for what its value's do.
    private func layOut(_ values: [Int], like gradients: [Int: Tensor]) {
        for id in values {
            if let gradient = gradients[id], axes(of: gradient.id) == nil, let axes = axes(of: id) {
                setAxes(axes, of: gradient.id)
            }
        }
    }

    private func repeatInstructions(_ instructions: ArraySlice<Program.Instruction>, replacing again: inout [Int: Int])
    {
        for instruction in instructions {
            let results = add(instruction.operation, instruction.operands.map { tensor(again[$0] ?? $0) })
            for (original, copy) in zip(instruction.results, results) {
                again[original] = copy.id
                if let axes = axes(of: original) { setAxes(axes, of: copy.id) }
            }
        }
    }

    private func tensor(_ id: Int) -> Tensor {
        Tensor(builder: self, id: id, type: types[id])
    }
}
