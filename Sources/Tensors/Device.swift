/// Something that runs programs.
public protocol Device: Sendable {
    /// Plans memory and chooses kernels. Throws where the program has an operation that the device does not know.
    func compile(_ program: Program) throws -> any Executable
    /// A buffer of zeros.
    func makeBuffer(_ type: TensorType) throws -> any Buffer
    /// Floating-point operations per second that matrix products of a type can reach at most: the peak of the MFU.
    func peakFlops(_ element: ElementType) throws -> Double
    /// The type of products that is fastest without harm, for a model that is read only.
    var preferredCompute: ElementType { get }
    /// Whether compiling a program takes seconds, so that few of them are better than fitting ones.
    var compilesSlowly: Bool { get }
    /// What computes, in words: `8 x NVIDIA H100 (cuda)`.
    var description: String { get }
}

/// A compiled program.
public protocol Executable: AnyObject {
    var program: Program { get }
    /// Bytes of memory for intermediate values, planned when the program was compiled.
    var arenaByteCount: Int { get }
    /// Runs the program once.
    ///
    /// - Parameter inputs: one buffer for each input, of its type. A donated input's buffer comes back as the output that took it
    ///   over.
    /// - Returns: one buffer for each output.
    func run(_ inputs: [any Buffer]) throws -> [any Buffer]
}

/// Memory of a device that holds one tensor.
public protocol Buffer: AnyObject {
    var type: TensorType { get }
    /// Replaces the contents; `bytes` is as long as the tensor.
    func write(_ bytes: UnsafeRawBufferPointer)
    /// Copies the contents out; `bytes` is as long as the tensor. Throws where the device has failed.
    func read(into bytes: UnsafeMutableRawBufferPointer) throws
    /// The parts that this process holds and that make up the tensor, each once: the tensor itself where it is not split.
    var parts: [BufferPart] { get }
}

/// A part of a tensor that lies in a memory of its own.
public struct BufferPart {
    /// The number of the memory among those of the device.
    public let owner: Int
    /// The part's place in each dimension.
    public let ranges: [Range<Int>]
    /// The part's contents, dense.
    public let bytes: () throws -> [UInt8]

    public init(owner: Int, ranges: [Range<Int>], bytes: @escaping () throws -> [UInt8]) {
        self.owner = owner
        self.ranges = ranges
        self.bytes = bytes
    }
}

extension Buffer {
    public var parts: [BufferPart] {
        [BufferPart(owner: 0, ranges: type.shape.map { 0..<$0 }) { try self.read(as: UInt8.self, initial: 0) }]
    }

    public func write<T: BitwiseCopyable>(_ values: [T]) {
        values.withUnsafeBytes { write($0) }
    }

    public func read<T: BitwiseCopyable>(as type: T.Type, initial: T) throws -> [T] {
        var values = [T](repeating: initial, count: self.type.byteCount / MemoryLayout<T>.stride)
        try values.withUnsafeMutableBytes { try read(into: $0) }
        return values
    }

    /// The contents of an f32 buffer.
    public var floats: [Float] { get throws { try read(as: Float.self, initial: 0) } }
    /// The only element of an f32 scalar.
    public var scalar: Float { get throws { try floats[0] } }
}
