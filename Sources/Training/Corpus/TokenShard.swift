import Crypto
import Foundation
import Home

#if canImport(Glibc)
    import Glibc
#endif

/// The two parts of a corpus.
public enum CorpusSplit: String, Sendable, Codable, CaseIterable {
    case train, holdout
}

/// The first 64 bytes of a file of tokens: all numbers little-endian; the tokens follow.
///
///     0  8 bytes  "MYNAHTOK"
///     8  u32      format, 1
///     12 u32      bytes per token, 2 or 4
///     16 u64      tokens
///     24 u64      documents, each of which begins with `<|post|>`
///     32 u64      bytes of their titles and texts
///     40          zeros
struct ShardHeader: Equatable {
    static let size = 64
    static let magic = Array("MYNAHTOK".utf8)
    static let format: UInt32 = 1

    var width: Int
    var tokenCount: Int
    var documentCount: Int
    var textBytes: Int

    var bytes: [UInt8] {
        var bytes = Self.magic
        func add(_ value: some FixedWidthInteger) {
            withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
        }
        add(Self.format)
        add(UInt32(width))
        add(UInt64(tokenCount))
        add(UInt64(documentCount))
        add(UInt64(textBytes))
        return bytes + [UInt8](repeating: 0, count: Self.size - bytes.count)
    }

    /// - Throws: `CorpusError`, where `bytes`, the beginning of the file at `path` of `fileSize` bytes, is no header that fits.
    init(_ bytes: UnsafeRawBufferPointer, fileSize: Int, path: String) throws {
        guard bytes.count >= Self.size, bytes.prefix(8).elementsEqual(Self.magic) else {
            throw CorpusError.damaged(path: path, reason: "it is no file of tokens")
        }
        func u32(_ offset: Int) -> UInt32 {
            UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        }
        func u64(_ offset: Int) -> UInt64 {
            UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
        guard u32(8) == Self.format else { throw CorpusError.newerFormat(path: path, format: Int(u32(8))) }
        width = Int(u32(12))
        guard width == 2 || width == 4, let count = Int(exactly: u64(16)), let documents = Int(exactly: u64(24)),
            let text = Int(exactly: u64(32)), count == (fileSize - Self.size) / width,
            (fileSize - Self.size) % width == 0
        else { throw CorpusError.damaged(path: path, reason: "its size is not what its header says") }
        tokenCount = count
        documentCount = documents
        textBytes = text
    }

    init(width: Int, tokenCount: Int = 0, documentCount: Int = 0, textBytes: Int = 0) {
        self.width = width
        self.tokenCount = tokenCount
        self.documentCount = documentCount
        self.textBytes = textBytes
    }
}

/// What the manifest says of one file of tokens.
public struct ShardRecord: Sendable, Codable, Equatable {
    public var file: String
    public var split: CorpusSplit
    public var tokens: Int
    public var documents: Int
    /// Bytes of the titles and texts of its documents: what bits per byte are counted by.
    public var textBytes: Int
    /// SHA-256 of the tokens, that is of the file after its header.
    public var sha256: String
}

/// Writes the documents of one split into files of about 64 MB.
final class ShardWriter {
    private let folder: String
    private let split: CorpusSplit
    private let width: Int
    private let shardSize: Int
    private(set) var records: [ShardRecord] = []
    private var header: ShardHeader
    private var descriptor: Int32 = -1
    private var hash = SHA256()
    private var buffer: [UInt8] = []

    init(folder: String, split: CorpusSplit, width: Int, shardSize: Int) {
        self.folder = folder
        self.split = split
        self.width = width
        self.shardSize = shardSize
        header = ShardHeader(width: width)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Appends one document; never cut between two files.
    func append(_ document: [Int32], textBytes: Int) throws {
        if descriptor < 0 { try begin() }
        if width == 2 {
            for id in document {
                buffer.append(UInt8(truncatingIfNeeded: id))
                buffer.append(UInt8(truncatingIfNeeded: id >> 8))
            }
        } else {
            for id in document { withUnsafeBytes(of: id.littleEndian) { buffer.append(contentsOf: $0) } }
        }
        header.tokenCount += document.count
        header.documentCount += 1
        header.textBytes += textBytes
        if buffer.count >= 1 << 20 { try flush() }
        if header.tokenCount * width >= shardSize { try end() }
    }

    func finish() throws {
        if descriptor >= 0 { try end() }
    }

    private var file: String {
        let number = String(records.count)
        return "\(split.rawValue)-\(String(repeating: "0", count: max(0, 5 - number.count)))\(number).bin"
    }

    private func begin() throws {
        descriptor = open("\(folder)/\(file)", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileError.fromErrno(errno, writing: "\(folder)/\(file)") }
        header = ShardHeader(width: width)
        hash = SHA256()
        // The header is written again at the end, with its counts.
        try write([UInt8](repeating: 0, count: ShardHeader.size))
    }

    private func flush() throws {
        hash.update(data: buffer)
        try write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private func end() throws {
        try flush()
        let path = "\(folder)/\(file)"
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw FileError.fromErrno(errno, writing: path) }
        try write(header.bytes)
        guard fsync(descriptor) == 0 else { throw FileError.fromErrno(errno, writing: path) }
        close(descriptor)
        descriptor = -1
        records.append(
            ShardRecord(
                file: file, split: split, tokens: header.tokenCount, documents: header.documentCount,
                textBytes: header.textBytes, sha256: hexadecimal(hash.finalize())))
    }

    private func write(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { raw in
            var rest = raw[...]
            while !rest.isEmpty {
                let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if written < 0 {
                    if errno == EINTR { continue }
                    throw FileError.fromErrno(errno, writing: "\(folder)/\(file)")
                }
                rest = rest.dropFirst(written)
            }
        }
    }
}

/// Bytes in hexadecimal digits.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
}
