import Foundation
import Tensors

/// Speed of single operations on random operands: matrix products in the forms that training needs, and attention.
public struct KernelBenchmark: Encodable, Sendable {
    /// One operation with its shapes.
    public struct Row: Encodable, Sendable {
        /// `forward`, `input_gradient` or `weight_gradient` of a projection; `forward` or `backward` of attention.
        public let form: String
        /// M, N, K of the projection [M, K] -> [M, N]; B, T, H, Dh of attention.
        public let shape: [Int]
        /// Of the median run.
        public let gflops: Double
        /// Of what multiply-adds in registers reached just before.
        public let shareOfPeak: Double
        public let milliseconds: Double
        /// Scratch memory and results.
        public let arenaBytes: Int

        private enum CodingKeys: String, CodingKey {
            case form, shape, gflops, milliseconds
            case shareOfPeak = "share_of_peak"
            case arenaBytes = "arena_bytes"
        }
    }

    public let dtype: String
    public let threads: Int
    public let instructionSet: String
    public let peakGflops: Double
    public let rows: [Row]

    private enum CodingKeys: String, CodingKey {
        case dtype, threads, rows
        case instructionSet = "instruction_set"
        case peakGflops = "peak_gflops"
    }

    /// The projections [M, K] x [K, N] of the training configurations b and c.
    public static let projections: [(m: Int, n: Int, k: Int)] = [
        (4096, 512, 512), (4096, 1536, 512), (4096, 512, 1536), (4096, 16_384, 512),
        (2048, 768, 768), (2048, 2048, 768), (2048, 768, 2048), (2048, 50_304, 768),
    ]

    /// Matrix products: for each projection the forward one, x W^T, and the gradients of x and of W.
    public static func products(
        _ projections: [(m: Int, n: Int, k: Int)], element: ElementType, threads: Int?, seconds: Double
    ) throws -> KernelBenchmark {
        let device = try CPUDevice(threads: threads)
        var rows: [Row] = []
        for (m, n, k) in projections {
            let (x, weight, dy) = (
                TensorType(element, [m, k]), TensorType(element, [n, k]), TensorType(element, [m, n])
            )
            rows.append(
                try measure(device, "forward", [m, n, k], [x, weight], element, seconds) {
                    [$0[0].matmul($0[1], transposeB: true)]
                })
            rows.append(
                try measure(device, "input_gradient", [m, n, k], [dy, weight], element, seconds) {
                    [$0[0].matmul($0[1])]
                })
            rows.append(
                try measure(device, "weight_gradient", [m, n, k], [dy, x], element, seconds) {
                    [$0[0].matmul($0[1], transposeA: true, as: .f32)]
                })
        }
        return report(device, element, rows)
    }

    /// Causal attention of one sequence of each length, forward and backward.
    public static func attention(
        lengths: [Int], heads: Int, headSize: Int, element: ElementType, threads: Int?, seconds: Double
    ) throws -> KernelBenchmark {
        let device = try CPUDevice(threads: threads)
        var rows: [Row] = []
        for length in lengths {
            let (q, starts) = (TensorType(element, [1, length, heads, headSize]), TensorType(.i32, [1, length]))
            let operation = Attention(scale: 1 / Float(headSize).squareRoot())
            let gradient = AttentionGradient(scale: operation.scale)
            let lse = TensorType(.f32, [1, heads, length])
            rows.append(
                try measure(device, "forward", q.shape, [q, q, q, starts], element, seconds) {
                    $0[0].builder.add(operation, $0)
                })
            rows.append(
                try measure(device, "backward", q.shape, [q, q, q, q, lse, q, starts], element, seconds) {
                    $0[0].builder.add(gradient, $0)
                })
        }
        return report(device, element, rows)
    }

    private static func report(_ device: CPUDevice, _ element: ElementType, _ rows: [Row]) -> KernelBenchmark {
        KernelBenchmark(
            dtype: element.rawValue, threads: device.threads, instructionSet: CPUDevice.instructionSet,
            peakGflops: device.peakFlops(element) / 1e9, rows: rows)
    }

    /// Runs a program of the given inputs for about `seconds`, at least three times; the peak is measured right before.
    private static func measure(
        _ device: CPUDevice, _ form: String, _ shape: [Int], _ types: [TensorType], _ element: ElementType,
        _ seconds: Double, _ body: ([Tensor]) -> [Tensor]
    ) throws -> Row {
        let builder = ProgramBuilder(name: form)
        for (index, result) in body(types.map { builder.input("x", $0) }).enumerated() {
            builder.output("y\(index)", result)
        }
        let program = try builder.build()
        let executable = try CPUExecutable(program, pool: device.pool, tables: RotaryTables())
        let inputs = try types.enumerated().map { index, type in
            let buffer = try device.makeBuffer(type)
            if type.element.isFloat { buffer.write(randomBytes(type, seed: UInt64(index))) }
            return buffer
        }
        let peak = device.peakFlops(element, seconds: 0.05)
        var times: [Double] = []
        _ = try executable.run(inputs)
        let start = DispatchTime.now().uptimeNanoseconds
        while times.count < 3 || Double(DispatchTime.now().uptimeNanoseconds - start) < seconds * 1e9 {
            times.append(try executable.seconds(inputs))
        }
        let median = times.sorted()[times.count / 2]
        let flops = program.cost.flops / median
        return Row(
            form: form, shape: shape, gflops: flops / 1e9, shareOfPeak: flops / peak, milliseconds: 1e3 * median,
            arenaBytes: executable.arenaByteCount)
    }

    /// Numbers in -1/2 ..< 1/2.
    private static func randomBytes(_ type: TensorType, seed: UInt64) -> [UInt8] {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        var bytes = [UInt8]()
        bytes.reserveCapacity(type.byteCount)
        for _ in 0..<type.count {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let bits = (Float(state >> 40) * 0x1p-24 - 0.5).bitPattern
            withUnsafeBytes(of: type.element == .bf16 ? bits >> 16 : bits) {
                bytes.append(contentsOf: $0.prefix(type.element.byteCount))
            }
        }
        return bytes
    }
}

extension CPUExecutable {
    /// Seconds in the kernels of one run; allocating and copying results is left out.
    fileprivate func seconds(_ inputs: [any Buffer]) throws -> Double {
        measuresTime = true
        let before = secondsByOperation.values.reduce(0, +)
        _ = try run(inputs)
        return secondsByOperation.values.reduce(0, +) - before
    }
}
