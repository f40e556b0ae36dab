import Crypto
import Foundation
import Home

/// Collects which posts went where, and writes them sorted.
struct PostListWriter {
    /// Both splits come in ascending order, or nearly: each is kept as it comes and sorted at the end.
    private var lines: [CorpusSplit: [String]] = [:]

    mutating func add(_ id: String, _ split: CorpusSplit) {
        lines[split, default: []].append(id)
    }

    /// Writes `posts.txt` into `folder`.
    func write(to folder: String) throws -> CorpusManifest.PostsFile {
        var all: [(id: String, split: CorpusSplit)] = []
        for split in CorpusSplit.allCases {
            for id in lines[split] ?? [] { all.append((id, split)) }
        }
        all.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        let file = try AtomicFile(path: "\(folder)/posts.txt")
        var hash = SHA256()
        var buffer: [UInt8] = []
        func flush() throws {
            hash.update(data: buffer)
            try file.write(buffer)
            buffer.removeAll(keepingCapacity: true)
        }
        for (id, split) in all {
            // An id with a line end in it would be two lines.
            buffer.append(contentsOf: id.utf8.map { $0 < 0x20 ? 0x20 : $0 })
            buffer.append(contentsOf: "\t\(split.rawValue)\n".utf8)
            if buffer.count > 1 << 20 { try flush() }
        }
        try flush()
        try file.commit()
        return CorpusManifest.PostsFile(file: "posts.txt", lines: all.count, sha256: hexadecimal(hash.finalize()))
    }
}

/// Looks posts up in a corpus' `posts.txt`.
public struct PostListFile {
    private let data: Data

    /// - Parameter folder: of the corpus.
    public init(in folder: String) throws {
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/posts.txt"), options: .mappedIfSafe)
        } catch {
            throw FileError.cannotRead(path: "\(folder)/posts.txt", reason: error.localizedDescription)
        }
    }

    /// The part of the corpus that has the post `id`; `nil` where none has. By binary search.
    public func split(of id: String) -> CorpusSplit? {
        let wanted = Array(id.utf8)
        return data.withUnsafeBytes { bytes in
            var low = 0
            var high = bytes.count
            while low < high {
                // The line that holds the middle.
                var start = (low + high) / 2
                while start > low, bytes[start - 1] != 0x0A { start -= 1 }
                let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
                let line = bytes[start..<end]
                let tab = line.lastIndex(of: 0x09) ?? end
                if line[..<tab].elementsEqual(wanted) {
                    return CorpusSplit(rawValue: String(decoding: line[tab...].dropFirst(), as: UTF8.self))
                }
                if line[..<tab].lexicographicallyPrecedes(wanted) { low = end + 1 } else { high = start }
            }
            return nil
        }
    }
}
