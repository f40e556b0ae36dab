import Models
import Tensors
import Training
import XLADevice

/// How a model and its optimiser's state are split over a mesh.
struct MeshExplanation: Encodable {
    struct Row: Encodable {
        let name: String
        let shape: [Int]
        /// For each dimension, the mesh axes that split it.
        let sharding: [[MeshAxis]]
        let shard: [Int]
    }

    let mesh: String
    let devices: Int
    let parameters: [Row]
    /// Bytes of parameters and moments that one device holds.
    let bytesPerDevice: Int
    /// The same on one device alone.
    let bytesWhole: Int

    private enum CodingKeys: String, CodingKey {
        case mesh, devices, parameters
        case bytesPerDevice = "state_bytes_per_device"
        case bytesWhole = "state_bytes_whole"
    }

    /// - Throws: `MeshError` where the mesh does not divide a shape.
    init(_ options: TrainingOptions, mesh: Mesh) throws {
        let programs = LlamaPrograms(options.model, compute: options.compute)
        let module = try StableHLOModule(
            try programs.trainingStep(
                batch: options.batch, context: options.context, microbatches: options.microbatches,
                optimizer: options.optimizer))
        var rows: [Row] = []
        var (part, whole) = (0, 0)
        for slot in module.arguments {
            let sharding = try ShardingRules.standard.sharding(
                of: slot.type, axes: slot.axes, mesh: mesh, name: slot.name)
            guard slot.axes.contains(where: { $0 != .batch }) else { continue }
            let shard = sharding.shard(of: slot.type)
            part += shard.byteCount
            whole += slot.type.byteCount
            // Moments are split like their parameters.
            guard !slot.name.hasPrefix("m."), !slot.name.hasPrefix("v.") else { continue }
            rows.append(
                Row(name: slot.name, shape: slot.type.shape, sharding: sharding.dimensions, shard: shard.shape))
        }
        self.mesh = "\(mesh)"
        devices = mesh.deviceCount
        parameters = rows
        bytesPerDevice = part
        bytesWhole = whole
    }

    var text: String {
        let lines = parameters.map { row in
            let split = zip(row.shape, row.sharding).map { size, axes in
                axes.isEmpty ? "\(size)" : "\(size)/\(axes.map(\.rawValue).joined(separator: "/"))"
            }
            return "  \(row.name) [\(split.joined(separator: ", "))]: \(row.shard) on each device"
        }
        let memory =
            "parameters and moments: \(bytesPerDevice >> 20) MiB on each device, \(bytesWhole >> 20) MiB on one alone"
        return ([devices == 1 ? "one device" : "mesh \(mesh): \(devices) devices"] + lines + [memory]).joined(
            separator: "\n")
    }
}
