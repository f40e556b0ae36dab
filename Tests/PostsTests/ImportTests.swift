import Foundation
import Synchronization
import Testing

@testable import Posts

@Suite struct ImportTests {
    let folder: TemporaryFolder
    let store: PostStore

    init() throws {
        folder = try TemporaryFolder()
        store = try folder.store()
    }

    @Test func importingTwiceChangesNothing() throws {
        let file = try folder.write("a.jsonl", jsonl(5000))
        let first = try runImport(store, file)
        #expect(first.read == 5000 && first.new == 5000 && first.failures == [])
        let before = try contents(store)
        let again = try runImport(store, file)
        #expect(again.read == 5000 && again.new == 0 && again.updated == 0 && again.unchanged == 5000)
        #expect(try contents(store) == before)
    }

    @Test func compressedFilesReadAsPlainOnes() throws {
        try folder.write("a.jsonl", jsonl(3000))
        try folder.run(
            "python3", "-c",
            "import gzip,lzma; d=open('a.jsonl','rb').read(); gzip.open('a.gz','wb').write(d); lzma.open('a.xz','wb').write(d)"
        )
        try folder.run("zstd", "-q", "a.jsonl", "-o", "a.zst")
        try folder.run(
            "python3", "-c", "import zipfile; zipfile.ZipFile('a.zip','w',zipfile.ZIP_DEFLATED).write('a.jsonl')")
        _ = try runImport(store, "\(folder.path)/a.jsonl")
        let plain = try contents(store)
        for name in ["a.gz", "a.xz", "a.zst", "a.zip"] {
            let other = try folder.store("\(name).sqlite")
            #expect(try runImport(other, "\(folder.path)/\(name)").failures == [], "\(name)")
            #expect(try contents(other) == plain, "\(name)")
        }
    }

    @Test func aFileCompressedTooOftenIsOneFailure() throws {
        try folder.write("a.jsonl", jsonl(3))
        try folder.run(
            "python3", "-c",
            """
            import gzip
            data = open('a.jsonl', 'rb').read()
            for depth in range(26): data = gzip.compress(data)
            open('bomb.gz', 'wb').write(data)
            """)
        let path = "\(folder.path)/bomb.gz"
        #expect { try ArchiveReader(path: path, isCancelled: { false }) } throws: { error in
            if case ImportError.unreadable(path, _) = error { true } else { false }
        }
        let summary = try runImport(store, path, "\(folder.path)/a.jsonl")
        #expect(summary.failures.count == 1 && summary.failures[0].hasPrefix("\(path) cannot be read: "))
        #expect(summary.new == 3, "the other file is imported")
    }

    @Test func encodingsThatNoPlatformExportsAreNotUnpacked() throws {
        try folder.write("a.jsonl", jsonl(3))
        try folder.run(
            "python3", "-c",
            """
            import binascii
            lines = open('a.jsonl', 'rb').read()
            body = b''.join(binascii.b2a_uu(lines[at:at + 45]) for at in range(0, len(lines), 45))
            open('a.uu', 'wb').write(b'begin 644 a.jsonl\\n' + body + b'`\\nend\\n')
            """)
        let path = "\(folder.path)/a.uu"
        #expect(try runImport(store, path).failures == ["\(ImportError.unknownFormat(path: path))"])
    }

    @Test func anAuthorDeletedByAnotherProcessStaysOutOfAnImportThatRuns() throws {
        let writer = ImportWriter(store: store)
        let prepared = (1...2).map { number in
            PreparedPost(Post(id: "p/\(number)", platform: "p", author: "alice", text: "t"))
        }
        #expect(writer.push([.upsert(prepared[0])]))
        let deadline = Date(timeIntervalSinceNow: 10)
        while try store.post(id: "p/1") == nil, Date() < deadline { Thread.sleep(forTimeInterval: 0.01) }
        // The writer has committed; another connection deletes before its next transaction.
        let deleted = try PostStore(path: store.path).write { db in
            try PostWriter(db).deleteAuthor(platform: "p", name: "alice")
        }
        #expect(deleted == 1)
        #expect(writer.push([.upsert(prepared[1])]))
        let summary = try writer.finish()
        #expect(summary.new == 1 && summary.deletedEarlier == 1)
        #expect(try store.stats().posts == 0)
    }

    @Test func anImportStoppedAnywhereIsCompletedByTheNext() throws {
        let file = try folder.write("a.jsonl", jsonl(20_000))
        let whole = try folder.store("whole.sqlite")
        _ = try runImport(whole, file)
        let expected = try contents(whole)
        for asked in [1, 2, 5] {
            let store = try folder.store("stopped\(asked).sqlite")
            let times = Mutex(0)
            let importer = Importer(
                store: store,
                isCancelled: {
                    times.withLock { times in
                        times += 1
                        return times > asked
                    }
                })
            let first = try importer.run([file])
            #expect(first.interrupted && first.read < 20_000)
            #expect(first.new == first.read, "what was read is kept")
            let second = try runImport(store, file)
            #expect(second.unchanged == first.new && second.new == 20_000 - first.new)
            #expect(try contents(store) == expected)
        }
    }

    @Test func postsWithoutALanguageAreAskedAbout() throws {
        let file = try folder.write(
            "a.jsonl",
            "{\"id\":\"1\",\"title\":\"T\",\"text\":\"bonjour\"}\n{\"id\":\"2\",\"text\":\"x\",\"language\":\"de-CH\"}\n"
        )
        let importer = Importer(store: store, identifyLanguage: { $0 == "T\nbonjour" ? "fr" : nil })
        #expect(try importer.run([file]).new == 2)
        #expect(try store.post(id: "1")?.language == "fr")
        #expect(try store.post(id: "2")?.language == "de")
        // What a later identifier thinks is no change of the post.
        #expect(try runImport(store, file).unchanged == 2)
    }

    @Test func brokenLinesAreCountedAndNamed() throws {
        let lines = [
            "{\"id\": \"1\", \"text\": \"good\"}",  // 1
            "{\"id\": \"2\", \"text\": \"cut",  // 2
            "{\"id\": \"3\", \"text\": \"a\\u0000b\"}",  // 3: an escaped null is taken out
            "{\"text\": \"no id\"}",  // 4
            "{\"id\": \"5\", \"text\": \"x\", \"created\": \"yesterday\"}",  // 5
            "{\"id\": \"6\", \"text\": \"x\", \"score\": \"many\"}",  // 6
            "",  // 7
            "[1, 2]",  // 8
            "{\"id\": \"9\"}",  // 9
            "{\"id\": \"10\", \"text\": \"x\", \"visibility\": \"secret\"}",  // 10
            "{\"id\": \"11\", \"text\": \"x\", \"consent\": {\"ai_training\": \"no\"}}",  // 11
            "{\"id\": 12, \"text\": \"number\", \"created\": null}",  // 12
        ]
        let file = try folder.write("bad.jsonl", lines.joined(separator: "\n"))
        let summary = try runImport(store, file)
        #expect(summary.read == 11 && summary.new == 3 && summary.skipped == 8 && summary.failures == [])
        #expect(summary.firstSkipped.map(\.line) == [2, 4, 5, 6, 8, 9, 10, 11])
        #expect(summary.firstSkipped.allSatisfy { $0.file == file })
        #expect(summary.firstSkipped[2].reason == "\"created\" is not a date (got \"yesterday\")")
        #expect(try store.post(id: "3")?.text == "ab")
        #expect(try store.post(id: "12")?.created == nil)
    }

    @Test func bytesThatAreNoTextAreSkippedAlone() throws {
        var data = Data("{\"id\": \"1\", \"text\": \"".utf8) + Data([0xff, 0xfe]) + Data("\"}\n".utf8)
        data +=
            Data("{\"id\": \"2\", \"text\": \"a".utf8) + Data([0])
            + Data("b\"}\n{\"id\": \"3\", \"text\": \"ok\"}\n".utf8)
        let summary = try runImport(store, folder.write("bytes.jsonl", data))
        #expect(summary.read == 3 && summary.new == 1 && summary.firstSkipped.map(\.line) == [1, 2])
    }

    @Test func aLineOf50MegabytesIsPassedOver() throws {
        let long = "{\"id\": \"2\", \"text\": \"" + String(repeating: "x", count: 50_000_000) + "\"}"
        let file = try folder.write(
            "long.jsonl", "{\"id\": \"1\", \"text\": \"a\"}\n\(long)\n{\"id\": \"3\", \"text\": \"b\"}\n")
        let summary = try runImport(store, file)
        #expect(summary.new == 2 && summary.skipped == 1 && summary.firstSkipped.map(\.line) == [2])
        #expect(try store.post(id: "3") != nil)
    }

    @Test func aGzipCutInTheMiddleKeepsWhatCameBefore() throws {
        try folder.write("a.jsonl", jsonl(20_000))
        try folder.run(
            "python3", "-c",
            "import gzip; d=gzip.compress(open('a.jsonl','rb').read()); open('cut.gz','wb').write(d[:len(d)//2])")
        let path = "\(folder.path)/cut.gz"
        let summary = try runImport(store, path)
        #expect(summary.new > 5000 && summary.new < 20_000 && summary.skipped == 0)
        #expect(summary.failures.count == 1 && summary.failures[0].contains("damaged or cut short"))
    }

    @Test func aTruncatedZipKeepsWhatCameBefore() throws {
        try folder.write("data/tweets.js", FormatTests.tweets)
        try folder.write(
            "data/zz.bin", Data((0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }))
        try folder.run(
            "python3", "-c",
            "import zipfile; z=zipfile.ZipFile('a.zip','w',zipfile.ZIP_DEFLATED); [z.write(n) for n in ('data/tweets.js','data/zz.bin')]; z.close(); d=open('a.zip','rb').read(); open('cut.zip','wb').write(d[:len(d)//2])"
        )
        let summary = try runImport(store, "\(folder.path)/cut.zip")
        #expect(summary.new == 1 && summary.ignored == 1)
        #expect(summary.failures.count == 1 && summary.failures[0].contains("damaged or cut short"))
    }

    @Test func filesWithNothingInThemSaySo() throws {
        let empty = try folder.write("empty.jsonl", "")
        let blank = try folder.write("blank.jsonl", "\n\n")
        let unknown = try folder.write("a.csv", "id,text\n1,hello\n")
        try folder.write("folder/readme.txt", "hello")
        try folder.write("folder/sub/empty", "")
        let good = try folder.write("good.jsonl", jsonl(3))
        let nothing = try runImport(store, empty, blank, "\(folder.path)/folder", "\(folder.path)/missing.zip")
        #expect(
            nothing.failures == [
                "\(ImportError.empty(path: empty))", "\(ImportError.empty(path: blank))",
                "\(ImportError.nothingKnown(folder: "\(folder.path)/folder"))",
                "\(ImportError.missing(path: "\(folder.path)/missing.zip"))",
            ])
        #expect(try runImport(store, unknown).failures == ["\(ImportError.unknownFormat(path: unknown))"])
        let among = try runImport(store, unknown, good)
        #expect(among.failures == [] && among.passedOver == ["\(ImportError.unknownFormat(path: unknown))"])
        #expect(among.new == 3, "the others are imported")
    }

    @Test func namesOfOneCharacterAreFine() throws {
        try folder.write("a", jsonl(10))
        try folder.run("python3", "-c", "import zipfile; zipfile.ZipFile('z','w').write('a')")
        #expect(try runImport(store, "\(folder.path)/z").new == 10)
        #expect("a".folderPath.isEmpty && "d/a".folderPath == "d" && "/a".folderPath == "/")
    }

    @Test func aFolderIsReadWithAllThatIsKnownInIt() throws {
        try folder.write("f/a.jsonl", jsonl(10))
        try folder.write("f/sub/b.jsonl", jsonl(10, from: 10))
        try folder.write("f/readme.md", "# hello")
        try folder.write("f/.hidden/c.jsonl", jsonl(10, from: 20))
        let summary = try runImport(store, "\(folder.path)/f/")
        #expect(summary.new == 20 && summary.files == 2 && summary.failures == [])
    }

    @Test func theLargestOfManyPostsComesThroughWhole() throws {
        let text = String(repeating: "mot ", count: 1_500_000)
        let summary = try runImport(store, folder.write("big.jsonl", "{\"id\": \"1\", \"text\": \"\(text)\"}\n"))
        #expect(summary.new == 1)
        #expect(try store.post(id: "1")?.text == text)
    }

    @Test func deletedPostsStayDeletedWhenTheirFileComesAgain() throws {
        let file = try folder.write("a.jsonl", jsonl(10))
        _ = try runImport(store, file)
        #expect(try store.delete(id: "t/3"))
        let again = try runImport(store, file)
        #expect(again.new == 0 && again.unchanged == 9 && again.deletedEarlier == 1)
    }

    @Test func exportedPostsImportAsTheSamePosts() throws {
        _ = try runImport(store, fixture("bluesky-jetstream.jsonl"), fixture("x-archive-tweets.js"))
        let encoder = JSONEncoder()
        var text = ""
        try store.forEach { text += String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }
        let copy = try folder.store("copy.sqlite")
        #expect(try runImport(copy, folder.write("export.jsonl", text)).skipped == 0)
        var (left, right): ([Post], [Post]) = ([], [])
        try store.forEach { left.append($0) }
        try copy.forEach { right.append($0) }
        #expect(left == right && left.count == 19)
    }
}
