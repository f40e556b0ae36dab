import Foundation
import Tensors

/// The speed of a StableHLO module from anywhere, such as a training step that JAX wrote, on a plugin: the same compiler and machine
/// for both.
public struct ModuleBenchmark: Encodable, Sendable {
    public let device: String
    public let compileSeconds: Double
    public let steps: Int
    /// Median over the steps.
    public let secondsPerStep: Double
    /// Bytes of intermediate values on the device; 0 where the plugin does not say.
    public let arenaBytes: Int

    private enum CodingKeys: String, CodingKey {
        case device, steps
        case compileSeconds = "compile_seconds"
        case secondsPerStep = "seconds_per_step"
        case arenaBytes = "arena_bytes"
    }

    private struct Argument {
        let type: TensorType
        /// The result that takes over its memory.
        let donatedTo: Int?
    }

    /// Runs a module on small random values (zeros for bf16), twice to warm up and then `steps` times; what it gives for a donated argument is that
    /// argument the next time.
    ///
    /// - Throws: `XLAError`; `ModuleError` where the text's main function cannot be understood.
    public init(text: String, device: XLADevice, steps: Int) throws {
        let arguments = try Self.arguments(of: text)
        let client = device.client
        let compileStart = DispatchTime.now().uptimeNanoseconds
        let options = CompileOptions(deviceIDs: [client.allDeviceIDs[0]])
        let executable = try client.compile(text, options: options.serialized, name: "the module")
        defer { client.destroy(executable: executable) }
        compileSeconds = Double(DispatchTime.now().uptimeNanoseconds - compileStart) / 1e9
        let resultCount = try client.outputCount(executable)
        arenaBytes = client.byteCounts(executable).temporaries

        var generator = SystemRandomNumberGenerator()
        var buffers: [OpaquePointer] = []
        defer { buffers.forEach(client.destroy(buffer:)) }
        for argument in arguments {
            var bytes = [UInt8](repeating: 0, count: argument.type.byteCount)
            bytes.withUnsafeMutableBytes { bytes in
                switch argument.type.element {
                case .f32:
                    for index in bytes.bindMemory(to: Float.self).indices {
                        bytes.storeBytes(
                            of: Float.random(in: 0..<0.02, using: &generator), toByteOffset: 4 * index, as: Float.self)
                    }
                case .i32:
                    for index in bytes.bindMemory(to: Int32.self).indices {
                        bytes.storeBytes(
                            of: Int32.random(in: 0..<1000, using: &generator), toByteOffset: 4 * index, as: Int32.self)
                    }
                case .bf16: break
                }
            }
            buffers.append(
                try bytes.withUnsafeBytes { try client.upload($0, argument.type, to: client.devices[0]) })
        }
        var times: [Double] = []
        for _ in 0..<(2 + steps) {
            let start = DispatchTime.now().uptimeNanoseconds
            let results = try client.execute(
                executable, arguments: [buffers], results: resultCount, during: "running the module")[0]
            times.append(Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9)
            var kept: Set<Int> = []
            for (index, argument) in arguments.enumerated() {
                guard let result = argument.donatedTo, result < results.count else { continue }
                client.destroy(buffer: buffers[index])
                buffers[index] = results[result]
                kept.insert(result)
            }
            for index in results.indices where !kept.contains(index) { client.destroy(buffer: results[index]) }
        }
        secondsPerStep = times[2...].sorted()[steps / 2]
        self.steps = steps
        self.device = device.description
    }

    /// The arguments of a module's main function.
    private static func arguments(of text: String) throws -> [Argument] {
        guard let main = text.range(of: "@main("), let end = text[main.upperBound...].range(of: ") -> ") else {
            throw ModuleError.noMain
        }
        let signature = text[main.upperBound..<end.lowerBound]
        return try signature.split(separator: "%arg").map { part in
            guard let open = part.firstIndex(of: "<"), let close = part.firstIndex(of: ">") else {
                throw ModuleError.badArgument(String(part))
            }
            let words = part[part.index(after: open)..<close].split(separator: "x")
            guard let element = words.last.flatMap({ ElementType(rawValue: String($0)) }) else {
                throw ModuleError.badArgument(String(part))
            }
            let shape = try words.dropLast().map { word in
                guard let size = Int(word) else { throw ModuleError.badArgument(String(part)) }
                return size
            }
            let donation = part.range(of: "tf.aliasing_output = ").flatMap { range in
                Int(part[range.upperBound...].prefix { $0.isNumber })
            }
            return Argument(type: TensorType(element, shape), donatedTo: donation)
        }
    }
}

/// Why a module's text cannot be measured.
public enum ModuleError: Error, CustomStringConvertible, Equatable {
    case noMain
    case badArgument(String)

    public var description: String {
        switch self {
        case .noMain:
            "the module has no function @main with arguments and results; write one with jax.jit(f).lower(...).as_text()"
        case .badArgument(let text):
            "the module's argument \"%arg\(text.trimmingCharacters(in: .whitespaces))\" is not a tensor of f32, bf16 or i32"
        }
    }
}
