import Foundation
import Home

/// Files of the file system that an import reads.
enum SourceFiles {
    /// All regular files under a folder, in the order of their paths; hidden ones left out.
    static func files(in folder: String) -> [String] {
        let folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        guard let walk = FileManager.default.enumerator(atPath: folder) else { return [] }
        var files: [String] = []
        while let name = walk.nextObject() as? String {
            let type = walk.fileAttributes?[.type] as? FileAttributeType
            let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
            if type == .typeRegular, !isHidden { files.append("\(folder)/\(name)") }
        }
        return files.sorted()
    }

    /// Bytes of all files under the paths; nil where that cannot be known.
    static func size(of paths: [String]) -> Int64? {
        var total: Int64 = 0
        for path in paths {
            guard path != "-" else { return nil }
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
            for file in isFolder.boolValue ? files(in: path) : [path] {
                let attributes = try? FileManager.default.attributesOfItem(atPath: file)
                guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular else { return nil }
                total += (attributes[.size] as? NSNumber)?.int64Value ?? 0
            }
        }
        return total
    }
}

/// A path given to an import, and what is learned about it on the way.
final class SourceGroup {
    let path: String
    var isFolder = false
    var hasPosts = false
    var hasFailed = false
    /// Whether any file of an X archive was seen.
    var sawArchiveScript = false
    /// X accounts by the folder that their file is in.
    private var accounts: [String: XAccount] = [:]

    init(path: String) { self.path = path }

    func account(for name: String) -> XAccount? { accounts[name.folderPath] }

    func addAccount(script: [UInt8], of name: String) {
        accounts[name.folderPath] = XAccount(script: script)
    }

    func addAccount(file: String) {
        guard let data = FileManager.default.contents(atPath: file) else { return }
        addAccount(script: [UInt8](data), of: file)
    }

    /// Looks for `account.js` beside a script, or in the archive at `path`, before its posts are read.
    func findAccount(near path: String, isCancelled: @escaping @Sendable () -> Bool) throws {
        let folder = path.folderPath
        let beside = folder.isEmpty ? "account.js" : "\(folder)/account.js"
        if path.hasSuffix(".js"), FileManager.default.fileExists(atPath: beside) { return addAccount(file: beside) }
        guard let handle = FileHandle(forReadingAtPath: path) else { return }
        defer { try? handle.close() }
        // Only a zip can be leafed through without reading all of it.
        guard try handle.read(upToCount: 4) == Data([0x50, 0x4b, 0x03, 0x04]) else { return }
        let archive = try ArchiveReader(path: path, isCancelled: isCancelled)
        // A damaged archive is reported when its posts are read.
        while let entry = try? archive.nextFile() {
            guard let name = entry.name, name.hasSuffix("account.js") else { continue }
            var script: [UInt8] = []
            while script.count < 1 << 20, let block = try? archive.nextBlock() { script.append(contentsOf: block) }
            addAccount(script: script, of: name)
        }
    }
}
