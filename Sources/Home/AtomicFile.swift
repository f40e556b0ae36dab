import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// Why a file could not be written, read or locked.
public enum FileError: Error, CustomStringConvertible, Equatable {
    case cannotWrite(path: String, reason: String)
    case cannotRead(path: String, reason: String)
    case diskFull(path: String)
    case locked(path: String, by: String)

    public var description: String {
        switch self {
        case .cannotWrite(let path, let reason): "\(path) cannot be written: \(reason)"
        case .cannotRead(let path, let reason): "\(path) cannot be read: \(reason)"
        case .diskFull(let path): "the disk that holds \(path) is full; free some space and run the same command again"
        case .locked(let path, let by): "\(path) is in use by \(by); wait for it or stop it, then run this again"
        }
    }

    /// The error for a failed system call on `path`, from `errno`.
    public static func fromErrno(_ code: Int32, writing path: String) -> FileError {
        code == ENOSPC || code == EDQUOT
            ? .diskFull(path: path) : .cannotWrite(path: path, reason: String(cString: strerror(code)))
    }

    /// Makes a folder and those above it, where they are missing; an empty path is the working folder.
    public static func makeFolder(_ path: String) throws {
        guard !path.isEmpty, !FileManager.default.fileExists(atPath: path) else { return }
        try makeFolder(path.folderPath)
        if mkdir(path, 0o755) != 0, errno != EEXIST { throw FileError.fromErrno(errno, writing: path) }
    }

    /// Writes all of `bytes` to an open file.
    static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, path: String) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if written < 0 {
                if errno == EINTR { continue }
                throw FileError.fromErrno(errno, writing: path)
            }
            rest = rest.dropFirst(written)
        }
    }
}

/// A file that appears whole or not at all: written beside its destination, synced, then renamed over it.
public final class AtomicFile {
    public let path: String
    private let temporaryPath: String
    private let descriptor: Int32

    /// Opens a temporary file beside `path`, making the folders above it where they are missing.
    public init(path: String) throws {
        self.path = path
        try FileError.makeFolder(path.folderPath)
        temporaryPath = "\(path).\(getpid()).tmp"
        descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileError.fromErrno(errno, writing: path) }
    }

    /// Appends bytes.
    public func write(_ bytes: UnsafeRawBufferPointer) throws {
        try FileError.writeAll(bytes, to: descriptor, path: path)
    }

    public func write(_ data: some ContiguousBytes) throws {
        try data.withUnsafeBytes { try write($0) }
    }

    public func write(_ text: String) throws {
        try write(Data(text.utf8))
    }

    /// Syncs the bytes to the disk and renames the file to its destination; the folder is synced too.
    public func commit() throws {
        guard fsync(descriptor) == 0 else { throw FileError.fromErrno(errno, writing: path) }
        guard rename(temporaryPath, path) == 0 else { throw FileError.fromErrno(errno, writing: path) }
        try AtomicFile.syncFolder(of: path)
    }

    deinit {
        close(descriptor)
        unlink(temporaryPath)  // fails where `commit` has renamed it, as it should
    }

    /// Writes `data` to `path` in one go.
    public static func write(_ data: Data, to path: String) throws {
        let file = try AtomicFile(path: path)
        try file.write(data)
        try file.commit()
    }

    /// Makes a rename or a new file in the folder of `path` last through a power failure.
    public static func syncFolder(of path: String) throws {
        let folder = path.folderPath
        let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError.fromErrno(errno, writing: path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileError.fromErrno(errno, writing: path) }
    }
}
