import Foundation
import Home
import Testing
import Text

@testable import Training

/// A home folder of its own for one test, removed with it.
final class TemporaryHome {
    let home: HomeDirectory

    init() {
        home = HomeDirectory(
            path: FileManager.default.temporaryDirectory.appendingPathComponent("mynah-\(UUID().uuidString)").path)
    }

    deinit { try? FileManager.default.removeItem(atPath: home.path) }

    /// Every file under the corpus `name`, with its bytes.
    func files(_ name: String) throws -> [String: Data] {
        let folder = home.corpus(name)
        var files: [String: Data] = [:]
        for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
            files[file] = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)"))
        }
        return files
    }
}

/// Posts of different words: `count` of them.
func somePosts(_ count: Int, seed: UInt64 = 1) -> [CorpusPost] {
    let words = [
        "coffee", "bird", "speak", "learn", "river", "mountain", "été", "communauté", "oiseau", "parler", "9", "12345",
    ]
    var state = seed
    func next(_ bound: Int) -> Int {
        state = mixed(state)
        return Int(state % UInt64(bound))
    }
    return (0..<count).map { i in
        let text = (0..<20 + next(30)).map { _ in "\(words[next(words.count)])\(next(1000))" }.joined(separator: " ")
        return CorpusPost(
            id: "r/\(String(i, radix: 36))", community: ["france", "Coffee"][i % 2], language: ["fr", "en"][i % 2],
            reach: i % 10, title: i % 3 == 0 ? "" : "Title \(i)", text: text, created: 1_300_000_000 + Int64(i))
    }
}

@Suite struct CorpusTests {
    private let temporary = TemporaryHome()
    private var home: HomeDirectory { temporary.home }

    private func options(holdout: Double = 10, vocabulary: Int = 500, shardSize: Int = 64 << 20)
        -> CorpusBuilder.Options
    {
        var options = CorpusBuilder.Options()
        options.holdoutPercent = holdout
        options.vocabularySize = vocabulary
        options.shardSize = shardSize
        return options
    }

    @Test func postsOfALanguageThatFewWriteInAreRepeatedForTrainingAlone() throws {
        let posts = somePosts(600).enumerated().map { index, post in
            var post = post
            post.language = index % 10 == 0 ? "fr" : "en"
            return post
        }
        #expect(CorpusBuilder.repetitions(["en": 540, "fr": 60], posts: 600) == ["fr": 3])
        #expect(CorpusBuilder.repetitions(["en": 9960, "xx": 40], posts: 10_000) == [:], "too rare to be sure of")
        func documents(_ name: String, _ split: CorpusSplit) throws -> Int {
            let reader = try CorpusReader(path: home.corpus(name))
            let start = reader.manifest.tokenizer.startOfPost
            return reader.tokens(split, 0..<reader.tokenCount(split)).count { $0 == start }
        }
        let balanced = try CorpusBuilder(PostList(posts), options: options()).build("balanced", in: home)
        var plain = options()
        plain.balancesLanguages = false
        try CorpusBuilder(PostList(posts), options: plain).build("plain", in: home)
        #expect(balanced.options.repetitions == ["fr": 3])
        let french = try documents("balanced", .train) - documents("plain", .train)
        #expect(french > 0 && french % 2 == 0)
        #expect(try documents("balanced", .holdout) == documents("plain", .holdout))
        #expect(balanced.posts.train + french == (try documents("balanced", .train)))
    }

    @Test func theSamePostsGiveTheSameBytesInWhateverOrderTheyCome() throws {
        let posts = somePosts(400)
        try CorpusBuilder(PostList(posts), options: options()).build("one", in: home)
        try CorpusBuilder(PostList(posts.reversed()), options: options()).build("two", in: home)
        let one = try temporary.files("one")
        #expect(try one == temporary.files("two"))
        #expect(
            Set(one.keys) == [
                "manifest.json", "posts.txt", "tokenizer.json", "tokenizer_config.json", "special_tokens_map.json",
                "train-00000.bin", "holdout-00000.bin",
            ])
    }

    @Test func whatIsReadBackIsWhatThePostsSay() throws {
        let posts = somePosts(300)
        let manifest = try CorpusBuilder(PostList(posts), options: options()).build("c", in: home)
        #expect(manifest.posts.read == 300)
        #expect(manifest.posts.train + manifest.posts.holdout == 300)
        #expect((10...60).contains(manifest.posts.holdout))
        let reader = try CorpusReader(path: home.corpus("c"))
        try reader.verify()
        #expect(reader.manifest == manifest)
        let tokenizer = try reader.tokenizer()
        let list = try PostListFile(in: home.corpus("c"))
        for split in CorpusSplit.allCases {
            let text = tokenizer.decode(reader.tokens(split, 0..<reader.tokenCount(split)))
            let members = posts.filter { list.split(of: $0.id) == split }
            #expect(text.components(separatedBy: "<|endoftext|>").dropLast().count == members.count)
            for post in members {
                #expect(text.contains("<|text|>\(post.text)<|endoftext|>"))
            }
            #expect(manifest.textBytes(split) == members.reduce(0) { $0 + $1.title.utf8.count + $1.text.utf8.count })
        }
        #expect(list.split(of: "r/none") == nil)
        #expect(list.split(of: "") == nil)
        #expect(manifest.communities.values.reduce(0, +) == 300)
        #expect(manifest.newestPost == "2011-03-13T07:11:39Z")
    }

    @Test func factsAreLeftOutNowAndThenAndTheSameOnesEveryTime() throws {
        let posts = somePosts(1000)
        try CorpusBuilder(PostList(posts), options: options(holdout: 0.5)).build("c", in: home)
        let reader = try CorpusReader(path: home.corpus("c"))
        let tokenizer = try reader.tokenizer()
        let tokens = reader.tokens(.train, 0..<reader.trainTokens)
        for name in [SpecialToken.community, SpecialToken.language, SpecialToken.reach] {
            let id = tokenizer.id(ofSpecial: name)
            let share = Double(tokens.count { $0 == id }) / Double(reader.manifest.posts.train)
            #expect((0.85...0.95).contains(share))
        }
    }

    @Test func equalAndAlmostEqualPostsAreThereOnce() throws {
        var posts = somePosts(200)
        let original = posts[7]
        for (i, change) in ["%@", "  %@!!! ", "%@ indeed"].enumerated() {
            var copy = original
            copy.id = "z/\(i)"
            copy.title = original.title.uppercased()
            copy.text = change.replacingOccurrences(of: "%@", with: original.text)
            posts.append(copy)
        }
        posts.append(CorpusPost(id: "z/empty", text: " \n "))
        let manifest = try CorpusBuilder(PostList(posts), options: options()).build("c", in: home)
        #expect(manifest.posts.exactDuplicates == 2)
        #expect(manifest.posts.nearDuplicates == 1)
        #expect(manifest.posts.empty == 1)
        #expect(manifest.posts.train + manifest.posts.holdout == 200)
    }

    @Test func nothingAlmostLikeAHoldoutPostIsTrainedOn() throws {
        var posts = somePosts(300)
        for post in posts {
            var copy = post
            copy.id = "a/" + post.id
            copy.text += " and so on"
            posts.append(copy)
        }
        try CorpusBuilder(PostList(posts), options: options()).build("c", in: home)
        let list = try PostListFile(in: home.corpus("c"))
        var checked = 0
        for post in somePosts(300) {
            let splits = [list.split(of: post.id), list.split(of: "a/" + post.id)]
            guard splits.contains(.holdout) else { continue }
            checked += 1
            #expect(!splits.contains(.train))
        }
        #expect(checked > 20)
    }

    @Test func tokensGoIntoSeveralFilesAndAreReadAcrossThem() throws {
        let posts = somePosts(300)
        try CorpusBuilder(PostList(posts), options: options()).build("one", in: home)
        try CorpusBuilder(PostList(posts), options: options(shardSize: 10_000)).build("many", in: home)
        let one = try CorpusReader(path: home.corpus("one"))
        let many = try CorpusReader(path: home.corpus("many"))
        #expect(many.manifest.shards.count > 4)
        #expect(one.tokens(.train, 0..<one.trainTokens) == many.tokens(.train, 0..<many.trainTokens))
        #expect(one.tokens(.train, 4990..<5020) == many.tokens(.train, 4990..<5020))
    }

    @Test func aNamedTokenizerIsUsedAndLiesBesideTheCorpus() throws {
        let tokenizer = try Tokenizer.train(on: somePosts(50).map(\.text), vocabularySize: 70_000, minimumFrequency: 1)
        try tokenizer.save(to: home.tokenizer("mine"))
        let manifest = try CorpusBuilder(PostList(somePosts(50)), options: options())
            .build("c", in: home, tokenizerName: "mine")
        #expect(manifest.tokenizer.name == "mine")
        #expect(try CorpusReader(path: home.corpus("c")).tokenizer().fingerprint == tokenizer.fingerprint)
        #expect(throws: TokenizerError.self) {
            try CorpusBuilder(PostList(somePosts(50))).build("d", in: home, tokenizerName: "none")
        }
        #expect(throws: TokenizerError.self) {
            try CorpusBuilder(PostList(somePosts(50))).build("d", in: home, tokenizerName: "../mine")
        }
    }

    @Test func aCorpusWithoutPostsWithABadNameOrANameThatIsTakenIsRefused() throws {
        #expect(throws: CorpusError.noPosts) { try CorpusBuilder(PostList([])).build("c", in: home) }
        #expect(throws: CorpusError.invalidName("../x")) {
            try CorpusBuilder(PostList(somePosts(9))).build("../x", in: home)
        }
        #expect(home.corpusNames == [])
        try CorpusBuilder(PostList(somePosts(50)), options: options()).build("c", in: home)
        #expect(throws: CorpusError.exists("c")) { try CorpusBuilder(PostList(somePosts(50))).build("c", in: home) }
        try CorpusBuilder(PostList(somePosts(60)), options: options()).build("c", in: home, replacing: true)
        #expect(try CorpusManifest.read(in: home.corpus("c")).posts.read == 60)
    }

    @Test func aBuildThatIsInterruptedLeavesNoCorpusAndTheNextOneWorks() throws {
        struct Failing: CorpusSource {
            struct Stop: Error {}
            let rules: [String: String] = [:]
            func forEachPost(_ body: (CorpusPost) throws -> Void) throws {
                for post in somePosts(100) { try body(post) }
                throw Stop()
            }
        }
        #expect(throws: Failing.Stop.self) { try CorpusBuilder(Failing()).build("c", in: home) }
        #expect(home.corpusNames == [])
        // What a kill leaves behind:
        try FileManager.default.createDirectory(
            atPath: "\(home.corporaPath)/.c.building", withIntermediateDirectories: true)
        try Data("{}".utf8).write(to: URL(fileURLWithPath: "\(home.corporaPath)/.c.building/stray.bin"))
        try CorpusBuilder(PostList(somePosts(50)), options: options()).build("c", in: home)
        #expect(try temporary.files("c")["stray.bin"] == nil)
    }

    @Test func damageIsFoundWhenACorpusIsOpenedOrVerified() throws {
        try CorpusBuilder(PostList(somePosts(100)), options: options()).build("c", in: home)
        let file = "\(home.corpus("c"))/train-00000.bin"
        let good = try Data(contentsOf: URL(fileURLWithPath: file))
        for count in [0, 10, 64, good.count - 1, good.count - 2] {
            try good.prefix(count).write(to: URL(fileURLWithPath: file))
            #expect(throws: CorpusError.self) { try CorpusReader(path: home.corpus("c")) }
        }
        var flipped = good
        flipped[good.count - 5] ^= 1
        try flipped.write(to: URL(fileURLWithPath: file))
        let reader = try CorpusReader(path: home.corpus("c"))
        #expect(throws: CorpusError.self) { try reader.verify() }
        try FileManager.default.removeItem(atPath: file)
        #expect(throws: CorpusError.self) { try CorpusReader(path: home.corpus("c")) }
        for manifest in ["", "{}", "[1", "{\"format\": 99}"] {
            try Data(manifest.utf8).write(to: URL(fileURLWithPath: "\(home.corpus("c"))/manifest.json"))
            #expect(throws: CorpusError.self) { try CorpusReader(path: home.corpus("c")) }
        }
        #expect(throws: CorpusError.notFound(path: "/nonexistent")) { try CorpusReader(path: "/nonexistent") }
    }
}
