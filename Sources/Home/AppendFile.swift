import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// A file that grows at its end: what is written is there for readers at once, though not synced.
public final class AppendFile {
    private let path: String
    private let descriptor: Int32

    /// Opens a file, or makes it.
    public init(path: String) throws {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileError.fromErrno(errno, writing: path) }
    }

    deinit {
        close(descriptor)
    }

    public func write(_ data: Data) throws {
        try data.withUnsafeBytes { try FileError.writeAll($0, to: descriptor, path: path) }
    }
}
