import Foundation
import Tensors
import Testing

@testable import Models

@Suite struct SafetensorsTests {
    private let folder = NSTemporaryDirectory() + "mynah-safetensors-\(UUID().uuidString)"

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func file(header: String, claiming length: UInt64? = nil, data: Data = Data()) throws -> String {
        let path = "\(folder)/\(UUID().uuidString).safetensors"
        var bytes = withUnsafeBytes(of: (length ?? UInt64(header.utf8.count)).littleEndian) { Data($0) }
        bytes += Data(header.utf8) + data
        try bytes.write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test func whatIsWrittenReadsBackExactly() throws {
        let path = "\(folder)/model.safetensors"
        let values: [[Float]] = [[1, 2.5, -3, .infinity], [0.1]]
        try SafetensorsFile.write([("b", [2, 2]), ("a\"quoted", [1])], metadata: ["format": "pt"], to: path) {
            index, emit in
            try values[index].withUnsafeBytes { try emit($0) }
        }
        let read = try SafetensorsFile(path: path)
        #expect(read.metadata == ["format": "pt"])
        #expect(Array(try read.bytes(of: "b", dtype: "F32", shape: [2, 2]).bindMemory(to: Float.self)) == values[0])
        var converted = [UInt16](repeating: 0, count: 1)
        try converted.withUnsafeMutableBytes {
            try read.load(
                Parameter(name: "a\"quoted", shape: [1], axes: [], start: .ones, stack: nil), as: .bf16, into: $0)
        }
        #expect(converted == [0x3DCD])
    }

    /// Each is refused with a reason, and none makes the process read outside the file.
    @Test(
        arguments: [
            (#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#, nil, 4, "truncated"),
            (#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#, UInt64.max, 8, "claims"),
            (#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#, 1 << 40, 8, "claims"),
            (#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[-8,0]}}"#, nil, 8, "claims bytes"),
            (#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}"#, nil, 8, "claims bytes"),
            (#"{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}"#, nil, 8, "needs 12"),
            (#"{"a":{"dtype":"F32","shape":[4611686018427387905],"data_offsets":[0,4]}}"#, nil, 4, "impossible"),
            (#"{"a":{"dtype":"F32","shape":[-1,-2],"data_offsets":[0,8]}}"#, nil, 8, "impossible"),
            (
                #"{"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"b":{"dtype":"U8","shape":[4],"data_offsets":[2,6]}}"#,
                nil,
                6, "overlaps"
            ),
            (#"{"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]}}"#, nil, 9, "belong to none"),
            (#"{"a":{"dtype":"F7","shape":[4],"data_offsets":[0,4]}}"#, nil, 4, "unknown type"),
            (#"{"a":[1,2]}"#, nil, 0, "lacks"), ("{", nil, 0, "not JSON"), ("[]", nil, 0, "not JSON"),
        ] as [(String, UInt64?, Int, String)])
    func aLyingHeaderIsRefused(header: String, length: UInt64?, dataSize: Int, reason: String) throws {
        let path = try file(header: header, claiming: length, data: Data(count: dataSize))
        let error = #expect(throws: ModelError.self) { try SafetensorsFile(path: path) }
        #expect(error?.description.contains(reason) == true, "\(String(describing: error))")
    }

    @Test func randomDamageNeverCrashes() throws {
        let good = try Data(
            contentsOf: URL(
                fileURLWithPath: try file(
                    header: #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#, data: Data(count: 8))))
        var generator = SplitMix64(seed: 1)
        for _ in 0..<2000 {
            var damaged = good
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                damaged[Int.random(in: 0..<damaged.count, using: &generator)] = UInt8.random(
                    in: 0...255, using: &generator)
            }
            let path = "\(folder)/damaged.safetensors"
            try damaged.prefix(Int.random(in: 0...damaged.count, using: &generator)).write(
                to: URL(fileURLWithPath: path))
            _ = try? SafetensorsFile(path: path).bytes(of: "a", dtype: "F32", shape: [2])
        }
    }

    @Test func missingOrMisshapenTensorsAreNamed() throws {
        let path = try file(header: #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#, data: Data(count: 8))
        let weights = try SafetensorsFile(path: path)
        let missing = #expect(throws: ModelError.self) { try weights.bytes(of: "b", dtype: "F32", shape: [2]) }
        #expect(missing?.description.contains("b is missing") == true)
        let misshapen = #expect(throws: ModelError.self) { try weights.bytes(of: "a", dtype: "F32", shape: [1, 2]) }
        #expect(misshapen?.description.contains("[1, 2]") == true)
    }
}
