import CArchive
import Foundation
import Home

/// Why a source of posts could not be read.
public enum ImportError: Error, CustomStringConvertible, Equatable {
    case missing(path: String)
    case unreadable(path: String, reason: String)
    case cutShort(path: String, reason: String)
    case empty(path: String)
    case unknownFormat(path: String)
    case nothingKnown(folder: String)
    case archiveWithoutTweets(path: String)

    public var description: String {
        switch self {
        case .missing(let path): "\(path) does not exist; check the path"
        case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
        case .cutShort(let path, let reason):
            "\(path) is damaged or cut short (\(reason)); what came before was imported: get a whole copy and import it again"
        case .empty(let path): "\(path) is empty: there is nothing to import"
        case .unknownFormat(let path):
            "\(path) is not in a format that Mynah knows (\(PostFormat.list)); name one with --format if you know better"
        case .nothingKnown(let folder):
            "\(folder) holds no file in a format that Mynah knows (\(PostFormat.list)); name the file that has the posts"
        case .archiveWithoutTweets(let path):
            "\(path) is an X archive without data/tweets.js; ask X for a new archive that includes your posts"
        }
    }
}

/// Reads a file that may be compressed (gzip, zstd, xz, bzip2), an archive (zip, tar), or both, as a stream of entries.
/// What is neither is one entry.
final class ArchiveReader {
    struct Entry {
        /// Path inside the archive; nil for a plain file.
        let name: String?
    }

    private let archive: OpaquePointer
    private let path: String
    private let input: StandardInput?

    /// - Parameters:
    ///   - path: a file, or `-` for standard input.
    ///   - isCancelled: asked while standard input is silent.
    init(path: String, isCancelled: @escaping @Sendable () -> Bool) throws {
        guard let archive = archive_read_new() else {
            throw ImportError.unreadable(path: path, reason: "there is no memory left")
        }
        self.archive = archive
        self.path = path
        ArchiveReader.supportFilters(archive)
        archive_read_support_format_zip(archive)
        archive_read_support_format_tar(archive)
        archive_read_support_format_raw(archive)
        archive_read_support_format_empty(archive)
        let status: Int32
        if path == "-" {
            let input = StandardInput(isCancelled: isCancelled)
            self.input = input
            status = archive_read_open(
                archive, Unmanaged.passUnretained(input).toOpaque(), nil,
                { _, context, buffer in
                    guard let context, let buffer else { return -1 }
                    return Unmanaged<StandardInput>.fromOpaque(context).takeUnretainedValue().read(into: buffer)
                }, nil)
        } else {
            input = nil
            status = archive_read_open_filename(archive, path, 1 << 18)
        }
        guard status >= ARCHIVE_WARN else {
            // Every property is set, so `deinit` frees the archive.
            throw ImportError.unreadable(path: path, reason: reason)
        }
    }

    deinit { archive_read_free(archive) }

    /// Only filters that libarchive has in itself. Where it lacks a library it would run a program of the system, and
    /// other filters (grzip, lrzip, uudecode, …) are nothing that a platform exports.
    private static func supportFilters(_ archive: OpaquePointer) {
        archive_read_support_filter_compress(archive)
        if archive_zlib_version() != nil { archive_read_support_filter_gzip(archive) }
        if archive_bzlib_version() != nil { archive_read_support_filter_bzip2(archive) }
        if archive_libzstd_version() != nil { archive_read_support_filter_zstd(archive) }
        if archive_liblzma_version() != nil {
            archive_read_support_filter_xz(archive)
            archive_read_support_filter_lzma(archive)
        }
    }

    /// Bytes taken from the file or from standard input so far, compressed as they are.
    var bytesRead: Int64 { max(0, archive_filter_bytes(archive, -1)) }

    /// The next file of the archive; nil at the end.
    func nextFile() throws -> Entry? {
        while true {
            var entry: OpaquePointer?
            let status = archive_read_next_header(archive, &entry)
            if status == ARCHIVE_EOF { return nil }
            guard status >= ARCHIVE_WARN, let entry else { throw ImportError.cutShort(path: path, reason: reason) }
            if archive_format(archive) == ARCHIVE_FORMAT_RAW { return Entry(name: nil) }
            guard archive_entry_filetype(entry) == S_IFREG else { continue }
            let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
            return Entry(name: name.map { String(cString: $0) } ?? "unnamed")
        }
    }

    /// The next block of the current file, valid until the next call; nil at its end.
    func nextBlock() throws -> UnsafeRawBufferPointer? {
        var start: UnsafeRawPointer?
        var count = 0
        var offset: Int64 = 0
        let status = archive_read_data_block(archive, &start, &count, &offset)
        if status == ARCHIVE_EOF { return nil }
        guard status >= ARCHIVE_WARN else { throw ImportError.cutShort(path: path, reason: reason) }
        return UnsafeRawBufferPointer(start: start, count: count)
    }

    private var reason: String {
        guard let text = archive_error_string(archive) else { return "no reason given" }
        return String(cString: text)
    }
}

/// Standard input as libarchive reads it; a silent one is left when the import is cancelled.
private final class StandardInput {
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    private let isCancelled: @Sendable () -> Bool

    init(isCancelled: @escaping @Sendable () -> Bool) { self.isCancelled = isCancelled }

    deinit { buffer.deallocate() }

    func read(into pointer: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
        pointer.pointee = UnsafeRawPointer(buffer.baseAddress)
        while !isCancelled() {
            var descriptor = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
            let ready = poll(&descriptor, 1, 200)
            if ready == 0 || ready < 0 && errno == EINTR { continue }
            let count = Glibc.read(0, buffer.baseAddress, buffer.count)
            if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
            return count
        }
        return 0
    }
}
