import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// An advisory lock (`flock`) on a file, held until it is released or the process ends, however it ends.
public final class FileLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock, or throws `FileError.locked` at once, naming the process that holds it.
    ///
    /// - Parameters:
    ///   - path: the lock file; made where it is missing, with the folders above it.
    ///   - subject: what is being locked, for the error text: `runs/first`.
    public init(path: String, subject: String) throws {
        try FileError.makeFolder(path.folderPath)
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileError.fromErrno(errno, writing: path) }
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            var buffer = [UInt8](repeating: 0, count: 32)
            let count = read(descriptor, &buffer, buffer.count)
            let holder = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
                .trimmingCharacters(in: .whitespacesAndNewlines)
            // `deinit` closes the descriptor: all of the object is there already.
            throw FileError.locked(path: subject, by: holder.isEmpty ? "another process" : "process \(holder)")
        }
        let text = "\(getpid())\n"
        ftruncate(descriptor, 0)
        _ = text.withCString { pwrite(descriptor, $0, strlen($0), 0) }
    }

    deinit {
        close(descriptor)
    }
}
