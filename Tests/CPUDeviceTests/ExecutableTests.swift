import CPUDevice
import Models
import Tensors
import Testing

@Suite struct ExecutableTests {
    @Test func donatedInputsComeBackAsOutputsWithoutACopy() throws {
        let device = try CPUDevice(threads: 1)
        let builder = ProgramBuilder(name: "update")
        let type = TensorType(.f32, [10])
        let (parameter, m, v) = (builder.input("p", type), builder.input("m", type), builder.input("v", type))
        let (gradient, step) = (builder.input("g", type), builder.input("step", TensorType(.f32, [3])))
        let scale = builder.input("scale", TensorType(.f32, []))
        let result = builder.adamW(
            AdamW(beta1: 0.9, beta2: 0.95, epsilon: 1e-8, weightDecay: 0.1), parameter: parameter, firstMoment: m,
            secondMoment: v, gradient: gradient, step: step, scale: scale)
        builder.output("p", result.parameter, donating: parameter)
        builder.output("m", result.firstMoment, donating: m)
        builder.output("v", result.secondMoment, donating: v)
        let executable = try device.compile(try builder.build())
        #expect(executable.arenaByteCount == 0)

        let buffers = try [type, type, type, type, TensorType(.f32, [3]), TensorType(.f32, [])].map(device.makeBuffer)
        buffers[0].write([Float](repeating: 1, count: 10))
        buffers[3].write([Float](repeating: 0.5, count: 10))
        buffers[4].write([Float(0.1), 0.1, 0.05])
        buffers[5].write([Float(1)])
        let outputs = try executable.run(buffers)
        #expect(outputs[0] === buffers[0] && outputs[1] === buffers[1] && outputs[2] === buffers[2])
        // 1 - 0.1 * (0.5 / 0.5 + 0.1 * 1)
        #expect(try outputs[0].floats.allSatisfy { abs($0 - 0.89) < 1e-5 })

        // A negative scale leaves everything as it is: that is how a bad step is skipped.
        buffers[5].write([Float(-1)])
        let before = try outputs.map { try $0.floats }
        #expect(try executable.run(buffers).map { try $0.floats } == before)
    }

    @Test func updatingAnInputThatIsNotDonatedLeavesItUntouched() throws {
        let device = try CPUDevice(threads: 1)
        let builder = ProgramBuilder(name: "write")
        let cache = builder.input("cache", TensorType(.f32, [1, 2, 1, 2]))
        let rows = builder.input("rows", TensorType(.f32, [1, 1, 2]))
        let slots = builder.input("slots", TensorType(.i32, [1]))
        let positions = builder.input("positions", TensorType(.i32, [1]))
        builder.output("cache", cache.writing(rows, slots: slots, positions: positions))
        let executable = try device.compile(try builder.build())
        let buffers = try executable.program.inputs.map { try device.makeBuffer($0.type) }
        buffers[1].write([Float(3), 4])
        buffers[3].write([Int32(1)])
        let outputs = try executable.run(buffers)
        #expect(try buffers[0].floats == [0, 0, 0, 0])
        #expect(try outputs[0].floats == [0, 0, 3, 4])
    }

    @Test func aTrainingStepReusesMemoryOfValuesThatAreNoLongerNeeded() throws {
        let device = try CPUDevice(threads: 1)
        let config = LlamaConfig(depth: 2, vocabularySize: 256, contextLength: 64)
        let program = try LlamaPrograms(config, compute: .f32).trainingStep(batch: 2, context: 64)
        let intermediate = program.types[program.inputs.count...].reduce(0) { $0 + $1.byteCount }
        let executable = try device.compile(program)
        #expect(executable.arenaByteCount > 0)
        #expect(executable.arenaByteCount < intermediate / 2)
    }

    @Test func theSameStepGivesTheSameBitsOnAnyNumberOfThreads() throws {
        let config = LlamaConfig(
            vocabularySize: 301, hiddenSize: 48, layers: 2, heads: 3, intermediateSize: 80, contextLength: 96,
            tiedEmbeddings: true)
        for compute in [ElementType.f32, .bf16] {
            let programs = LlamaPrograms(config, compute: compute)
            let program = try programs.trainingStep(batch: 3, context: 96)
            let results = try [1, 2, 3].map { threads in
                let device = try CPUDevice(threads: threads)
                let executable = try device.compile(program)
                var inputs = try program.inputs.map { try device.makeBuffer($0.type) }
                for (index, parameter) in programs.parameters.enumerated() {
                    inputs[index].write(parameter.initialValues(seed: 1))
                }
                let first = 3 * programs.parameters.count
                inputs[first].write([Float(1e-2), 0.1, 0.05])
                inputs[first + 1].write([Float(1), 1e9, 1e9])
                var generator = SplitMix64(seed: 2)
                for index in (first + 2)...(first + 3) {
                    inputs[index].write((0..<3 * 96).map { _ in Int32.random(in: 0..<301, using: &generator) })
                }
                inputs[first + 4].write((0..<3 * 96).map { Int32($0 % 96) })
                var outputs: [any Buffer] = []
                for _ in 0..<3 {
                    outputs = try executable.run(inputs)
                    inputs.replaceSubrange(0..<first, with: outputs[0..<first])
                }
                return try outputs.map { try $0.floats.map(\.bitPattern) }
            }
            #expect(results[0] == results[1])
            #expect(results[0] == results[2])
        }
    }

    @Test func recomputingActivationsGivesTheSameBitsInLessMemory() throws {
        let config = LlamaConfig(
            vocabularySize: 97, hiddenSize: 32, layers: 6, heads: 2, intermediateSize: 64, contextLength: 64,
            tiedEmbeddings: true)
        let device = try CPUDevice(threads: 2)
        for compute in [ElementType.f32, .bf16] {
            let programs = LlamaPrograms(config, compute: compute)
            let (kept, recomputed) = try (
                programs.trainingStep(batch: 16, context: 64, microbatches: 2),
                programs.trainingStep(batch: 16, context: 64, microbatches: 2, recompute: true)
            )
            #expect(recomputed.cost.flops > 1.1 * kept.cost.flops)
            #expect(device.plannedByteCount(recomputed) < device.plannedByteCount(kept) * 3 / 4)
            let results = try [kept, recomputed].map { program in
                let executable = try device.compile(program)
                #expect(executable.arenaByteCount == device.plannedByteCount(program))
                let inputs = try program.inputs.map { try device.makeBuffer($0.type) }
                for (index, parameter) in programs.parameters.enumerated() {
                    inputs[index].write(parameter.initialValues(seed: 1))
                }
                var generator = SplitMix64(seed: 2)
                for (buffer, input) in zip(inputs, program.inputs) {
                    switch input.name.prefix(while: { $0 != "." }) {
                    case "step": buffer.write([Float(1e-2), 0.1, 0.05])
                    case "limits": buffer.write([Float(1), 1e9, 1e9])
                    case "tokens", "targets":
                        buffer.write((0..<16 * 64).map { _ in Int32.random(in: 0..<97, using: &generator) })
                    case "positions": buffer.write((0..<16 * 64).map { Int32($0 % 64) })
                    default: break
                    }
                }
                return try executable.run(inputs).map { try $0.floats.map(\.bitPattern) }
            }
            #expect(results[0] == results[1])
        }
    }

    @Test func wrongInputsAreRefused() throws {
        let device = try CPUDevice(threads: 1)
        let builder = ProgramBuilder(name: "cast")
        builder.output("y", builder.input("x", TensorType(.f32, [2])).cast(to: .bf16))
        let executable = try device.compile(try builder.build())
        #expect(throws: CPUDeviceError.self) { try executable.run([]) }
        #expect(throws: CPUDeviceError.self) { try executable.run([try device.makeBuffer(TensorType(.f32, [3]))]) }
    }
}
