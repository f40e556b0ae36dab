import Crypto
import Foundation
import Home
import Text

#if canImport(Glibc)
    import Glibc
#endif

/// The tokens of a corpus, mapped into memory. May be shared between threads.
public final class CorpusReader: Sendable {
    /// The folder of the corpus.
    public let path: String
    public let manifest: CorpusManifest
    private let shards: [CorpusSplit: [MappedShard]]

    /// Opens a corpus, and checks that every file has the size that it should have; `verify()` reads them all.
    ///
    /// - Throws: `CorpusError`, `FileError`.
    public init(path: String) throws {
        self.path = path
        manifest = try CorpusManifest.read(in: path)
        var shards: [CorpusSplit: [MappedShard]] = [:]
        for record in manifest.shards {
            let first = shards[record.split]?.last.map { $0.first + $0.count } ?? 0
            shards[record.split, default: []].append(
                try MappedShard("\(path)/\(record.file)", record, first: first))
        }
        self.shards = shards
    }

    public var trainTokens: Int { tokenCount(.train) }
    public var holdoutTokens: Int { tokenCount(.holdout) }

    public func tokenCount(_ split: CorpusSplit) -> Int {
        shards[split]?.last.map { $0.first + $0.count } ?? 0
    }

    /// The tokenizer that the corpus was made with.
    public func tokenizer() throws -> Tokenizer {
        let tokenizer = try Tokenizer(contentsOf: path)
        guard tokenizer.fingerprint == manifest.tokenizer.fingerprint else {
            throw CorpusError.damaged(path: "\(path)/tokenizer.json", reason: "it is not the one of the manifest")
        }
        return tokenizer
    }

    /// The tokens of `split` at `range`, which must be within `0..<tokenCount(split)`.
    public func tokens(_ split: CorpusSplit, _ range: Range<Int>) -> [Int32] {
        [Int32](unsafeUninitializedCapacity: range.count) { buffer, count in
            copy(split, from: range.lowerBound, into: buffer)
            count = range.count
        }
    }

    /// Fills `buffer` with the tokens of `split` from `start`.
    public func copy(_ split: CorpusSplit, from start: Int, into buffer: UnsafeMutableBufferPointer<Int32>) {
        precondition(start >= 0 && start + buffer.count <= tokenCount(split), "tokens outside the corpus")
        var done = 0
        for shard in shards[split] ?? [] where done < buffer.count && start + done < shard.first + shard.count {
            let offset = start + done - shard.first
            let count = min(buffer.count - done, shard.count - offset)
            shard.copy(offset, UnsafeMutableBufferPointer(rebasing: buffer[done..<done + count]))
            done += count
        }
    }

    /// Reads every file and compares its checksum.
    ///
    /// - Throws: `CorpusError.damaged` at the first that differs.
    public func verify() throws {
        for shard in shards.values.joined() { try shard.verify() }
    }
}

/// One file of tokens in memory.
///
/// `@unchecked Sendable`: the mapping is read-only and lives as long as the object.
private final class MappedShard: @unchecked Sendable {
    let path: String
    /// The place of its first token in the split.
    let first: Int
    let count: Int
    private let record: ShardRecord
    private let width: Int
    private let base: UnsafeRawBufferPointer

    init(_ path: String, _ record: ShardRecord, first: Int) throws {
        self.path = path
        self.first = first
        self.record = record
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw CorpusError.damaged(path: path, reason: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        var info = stat()
        guard fstat(descriptor, &info) == 0, info.st_size >= ShardHeader.size else {
            throw CorpusError.damaged(path: path, reason: "it ends too early")
        }
        let size = Int(info.st_size)
        guard let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED else {
            throw CorpusError.damaged(path: path, reason: String(cString: strerror(errno)))
        }
        base = UnsafeRawBufferPointer(start: address, count: size)
        do {
            let header = try ShardHeader(base, fileSize: size, path: path)
            guard header.tokenCount == record.tokens else {
                throw CorpusError.damaged(path: path, reason: "it has not the tokens that the manifest says")
            }
            width = header.width
            count = header.tokenCount
        } catch {
            munmap(address, size)
            throw error
        }
    }

    deinit {
        munmap(UnsafeMutableRawPointer(mutating: base.baseAddress), base.count)
    }

    func copy(_ offset: Int, _ buffer: UnsafeMutableBufferPointer<Int32>) {
        let start = ShardHeader.size + offset * width
        if width == 2 {
            for i in 0..<buffer.count {
                buffer[i] = Int32(
                    UInt16(littleEndian: base.loadUnaligned(fromByteOffset: start + 2 * i, as: UInt16.self)))
            }
        } else {
            for i in 0..<buffer.count {
                buffer[i] = Int32(
                    littleEndian: base.loadUnaligned(fromByteOffset: start + 4 * i, as: Int32.self))
            }
        }
    }

    func verify() throws {
        var hash = SHA256()
        hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: base[ShardHeader.size...]))
        guard hexadecimal(hash.finalize()) == record.sha256 else {
            throw CorpusError.damaged(path: path, reason: "its checksum is not that of the manifest")
        }
    }
}
