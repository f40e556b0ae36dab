import Crypto
import Foundation
import Home

/// Compiled programs on disk, each under the hash of all that it follows from.
struct CompileCache: Sendable {
    let folder: String

    /// The name of what is compiled from these parts.
    func key(_ parts: [String]) -> String {
        var hash = SHA256()
        for part in parts {
            hash.update(data: Data("\(part.utf8.count) ".utf8))
            hash.update(data: Data(part.utf8))
        }
        return Self.hexadecimal(hash.finalize())
    }

    /// A compiled program; nil where there is none, or where it is not what was stored.
    func load(_ key: String) -> [UInt8]? {
        guard let data = FileManager.default.contents(atPath: path(key)), data.count > Self.checksumLength else {
            return nil
        }
        let program = data.dropFirst(Self.checksumLength)
        guard Data(SHA256.hash(data: program)) == data.prefix(Self.checksumLength) else { return nil }
        return Array(program)
    }

    func store(_ program: [UInt8], as key: String) throws {
        try FileError.makeFolder(folder)
        try AtomicFile.write(Data(SHA256.hash(data: program)) + program, to: path(key))
    }

    private static let checksumLength = 32

    private func path(_ key: String) -> String { "\(folder)/\(key).xla" }

    private static func hexadecimal(_ digest: SHA256.Digest) -> String {
        digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
