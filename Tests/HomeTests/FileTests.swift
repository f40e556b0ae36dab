import Foundation
import Home
import Testing

@Suite struct FileTests {
    private let folder = NSTemporaryDirectory() + "mynah-files-\(UUID().uuidString)"

    @Test func aFileAppearsWholeOrNotAtAll() throws {
        let path = "\(folder)/a/b/file.txt"
        do {
            let file = try AtomicFile(path: path)
            try file.write("half")
            #expect(!FileManager.default.fileExists(atPath: path))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/a/b").isEmpty, "nothing is left of it")
        try AtomicFile.write(Data("whole".utf8), to: path)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "whole")
        try AtomicFile.write(Data("new".utf8), to: path)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
    }

    @Test func aFullDeviceIsSaid() {
        let error = #expect(throws: FileError.self) { try AppendFile(path: "/dev/full").write(Data("x".utf8)) }
        #expect(error == .diskFull(path: "/dev/full"))
    }

    @Test func aRefusedLockClosesNobodyElsesFile() throws {
        let lock = try FileLock(path: "\(folder)/lock", subject: "it")
        #expect(throws: FileError.self) { try FileLock(path: "\(folder)/lock", subject: "it") }
        #expect(throws: FileError.self) { try FileLock(path: "\(folder)/lock", subject: "it") }
        withExtendedLifetime(lock) {}
    }

    @Test(arguments: [("a", ""), ("/a", "/"), ("a/b", "a"), ("/a/b", "/a"), ("", "")])
    func foldersOfPaths(path: String, folder: String) {
        #expect(path.folderPath == folder)
    }
}
