import Tensors

/// A way in which devices share the work; each is an axis of a mesh.
public enum MeshAxis: String, Sendable, CaseIterable, Codable {
    /// Rows of the batch are split, parameters are not.
    case data
    /// Rows of the batch are split, and parameters and moments along their width; fully sharded data parallelism.
    case fsdp
    /// Heads, MLP columns and vocabulary are split; tensor parallelism.
    case tensor
    /// Experts of a mixture.
    case expert
}

/// How many devices there are along each axis: `data=2,fsdp=2,tensor=2`.
public struct Mesh: Sendable, Equatable, CustomStringConvertible {
    public struct Axis: Sendable, Equatable {
        public let name: MeshAxis
        public let size: Int
    }

    /// Slowest axis first; axes of size 1 are left out.
    public let axes: [Axis]

    public static let single = Mesh(axes: [])

    private init(axes: [Axis]) {
        self.axes = axes
    }

    /// Reads `AXIS=SIZE,...`.
    ///
    /// - Throws: `MeshError.badMesh`.
    public init(_ text: String) throws {
        guard !text.isEmpty else { throw MeshError.badMesh(text, part: text) }
        var sizes: [(MeshAxis, Int)] = []
        for part in text.split(separator: ",") {
            let words = part.split(separator: "=", omittingEmptySubsequences: false)
            guard words.count == 2, let name = MeshAxis(rawValue: String(words[0])), let size = Int(words[1]),
                (1...1 << 20).contains(size), !sizes.contains(where: { $0.0 == name })
            else { throw MeshError.badMesh(text, part: String(part)) }
            // There are no experts yet: devices along their axis would all do the same.
            guard name != .expert || size == 1 else { throw MeshError.noExperts }
            sizes.append((name, size))
        }
        axes = MeshAxis.allCases.compactMap { name in
            sizes.first { $0.0 == name && $0.1 > 1 }.map { Axis(name: name, size: $0.1) }
        }
    }

    /// Whether batches of so many rows can be split.
    ///
    /// - Throws: `MeshError.doesNotDivide`.
    public func check(batch: Int) throws {
        let splitting = ShardingRules.standard.axes[.batch]?.filter { size(of: $0) > 1 } ?? []
        let parts = splitting.reduce(1) { $0 * size(of: $1) }
        guard batch % parts == 0 else {
            throw MeshError.doesNotDivide(
                mesh: "\(self)", axis: splitting.map(\.rawValue).joined(separator: " x "), parts: parts,
                name: "--batch",
                dimension: "batch", size: batch)
        }
    }

    public var deviceCount: Int { axes.reduce(1) { $0 * $1.size } }

    public func size(of name: MeshAxis) -> Int { axes.first { $0.name == name }?.size ?? 1 }

    public var description: String {
        axes.isEmpty ? "one device" : axes.map { "\($0.name.rawValue)=\($0.size)" }.joined(separator: ",")
    }

    /// A device's place along each axis; the last axis changes fastest.
    func coordinates(of device: Int) -> [MeshAxis: Int] {
        var (rest, places) = (device, [MeshAxis: Int]())
        for axis in axes.reversed() {
            places[axis.name] = rest % axis.size
            rest /= axis.size
        }
        return places
    }
}

/// Which mesh axes split a dimension that stands for something.
public struct ShardingRules: Sendable {
    public var axes: [LogicalAxis: [MeshAxis]]

    /// Batches over data and fsdp, widths over fsdp, and what attention heads, MLP and vocabulary add over tensor.
    ///
    /// Sources: Rajbhandari et al. 2020 (ZeRO), Shoeybi et al. 2019 (Megatron-LM).
    public static let standard = ShardingRules(axes: [
        .batch: [.data, .fsdp], .embed: [.fsdp], .heads: [.tensor], .mlp: [.tensor], .vocab: [.tensor],
    ])

    /// How a tensor is split over a mesh.
    ///
    /// - Parameter name: for the error.
    /// - Throws: `MeshError.doesNotDivide`.
    public func sharding(of type: TensorType, axes: [LogicalAxis?], mesh: Mesh, name: String) throws -> Sharding {
        try sharding(of: type, axes: axes, mesh: mesh) { dimension, splitting, parts in
            throw MeshError.doesNotDivide(
                mesh: "\(mesh)", axis: splitting.map(\.rawValue).joined(separator: " x "), parts: parts, name: name,
                dimension: axes[dimension]?.rawValue ?? "", size: type.shape[dimension])
        }
    }

    /// The same for an intermediate value, of which a dimension that cannot be split, such as that of few key heads, is left whole.
    func sharding(ofIntermediate type: TensorType, axes: [LogicalAxis?], mesh: Mesh) -> Sharding {
        sharding(of: type, axes: axes, mesh: mesh) { _, _, _ in }
    }

    private func sharding(
        of type: TensorType, axes: [LogicalAxis?], mesh: Mesh,
        misfit: (_ dimension: Int, _ splitting: [MeshAxis], _ parts: Int) throws -> Void
    ) rethrows -> Sharding {
        var used: Set<MeshAxis> = []
        let dimensions = try type.shape.indices.map { dimension -> [MeshAxis] in
            guard dimension < axes.count, let axis = axes[dimension] else { return [] }
            let splitting = (self.axes[axis] ?? []).filter { mesh.size(of: $0) > 1 && !used.contains($0) }
            let parts = splitting.reduce(1) { $0 * mesh.size(of: $1) }
            guard type.shape[dimension] % parts == 0 else {
                try misfit(dimension, splitting, parts)
                return []
            }
            used.formUnion(splitting)
            return splitting
        }
        return Sharding(mesh: mesh, dimensions: dimensions)
    }
}

/// How one tensor is split: for each dimension, the mesh axes over which it is; over the other axes it is copied.
public struct Sharding: Sendable, Equatable, CustomStringConvertible {
    public let mesh: Mesh
    public let dimensions: [[MeshAxis]]

    /// A copy on every device.
    static func replicated(_ mesh: Mesh) -> Sharding { Sharding(mesh: mesh, dimensions: []) }

    public var isReplicated: Bool { dimensions.allSatisfy(\.isEmpty) }

    /// In how many parts a dimension is split.
    func parts(_ dimension: Int) -> Int {
        dimension < dimensions.count ? dimensions[dimension].reduce(1) { $0 * mesh.size(of: $1) } : 1
    }

    /// The type of one device's part.
    public func shard(of type: TensorType) -> TensorType {
        type.with(shape: type.shape.enumerated().map { $1 / parts($0) })
    }

    /// Which part of a dimension a device has.
    func part(_ dimension: Int, of device: Int) -> Int {
        guard dimension < dimensions.count else { return 0 }
        let places = mesh.coordinates(of: device)
        return dimensions[dimension].reduce(0) { $0 * mesh.size(of: $1) + (places[$1] ?? 0) }
    }

    /// The part of a tensor that the device at a place of the mesh has.
    func ranges(of type: TensorType, place: Int) -> [Range<Int>] {
        let shard = shard(of: type).shape
        return type.shape.indices.map { dimension in
            let start = part(dimension, of: place) * shard[dimension]
            return start..<start + shard[dimension]
        }
    }

    public var description: String {
        isReplicated
            ? "copied"
            : "[\(dimensions.map { $0.isEmpty ? "-" : $0.map(\.rawValue).joined(separator: "+") }.joined(separator: ", "))]"
    }

    /// The annotation that XLA's partitioner reads. Source: Xu et al. 2021 (GSPMD), in the iota form of HLO's text.
    var annotation: String {
        guard mesh.deviceCount > 1, !isReplicated else { return "{replicated}" }
        let split = dimensions.flatMap { $0 }
        let copied = mesh.axes.filter { !split.contains($0.name) }
        let tiles = dimensions.indices.map(parts) + (copied.isEmpty ? [] : [copied.reduce(1) { $0 * $1.size }])
        let order = (split + copied.map(\.name)).compactMap { name in mesh.axes.firstIndex { $0.name == name } }
        let isInOrder = order == Array(order.indices)
        let sizes = isInOrder ? "\(mesh.deviceCount)" : mesh.axes.map { String($0.size) }.joined(separator: ",")
        let permutation = isInOrder ? "" : "T(\(order.map(String.init).joined(separator: ",")))"
        let text = "devices=[\(tiles.map(String.init).joined(separator: ","))]<=[\(sizes)]\(permutation)"
        return "{\(text)\(copied.isEmpty ? "" : " last_tile_dim_replicate")}"
    }
}

/// Why a mesh cannot be used.
public enum MeshError: Error, CustomStringConvertible, Equatable {
    case badMesh(String, part: String)
    case noExperts
    case doesNotDivide(mesh: String, axis: String, parts: Int, name: String, dimension: String, size: Int)

    public var description: String {
        switch self {
        case .badMesh(let text, let part):
            "\"\(text)\" is not a mesh (\"\(part)\"): write AXIS=SIZE with commas between, of the axes \(MeshAxis.allCases.map(\.rawValue).joined(separator: ", "))"
        case .noExperts: "the model has no experts to split; leave the axis expert out"
        case .doesNotDivide(let mesh, let axis, let parts, let name, let dimension, let size):
            "the mesh \(mesh) splits \"\(dimension)\" over \(axis) in \(parts), which does not divide \(name)'s \(size); choose another size of either"
        }
    }
}
