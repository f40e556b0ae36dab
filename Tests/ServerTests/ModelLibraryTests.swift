import Foundation
import Home
import Synchronization
import Testing

@testable import Server

@Suite struct ModelLibraryTests {
    private func home() -> HomeDirectory {
        HomeDirectory(path: NSTemporaryDirectory() + "mynah-models-\(UUID().uuidString)")
    }

    private func addModel(_ name: String, to home: HomeDirectory, written: Double) throws {
        try FileManager.default.createDirectory(atPath: home.model(name), withIntermediateDirectories: true)
        for file in ["config.json", "model.safetensors"] {
            let path = "\(home.model(name))/\(file)"
            try "{}".write(toFile: path, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: written)], ofItemAtPath: path)
        }
    }

    @Test func modelsAppearAreLoadedOnceAndAgainWhenTheyChange() async throws {
        let home = home()
        defer { try? FileManager.default.removeItem(atPath: home.path) }
        let loads = Mutex<[String]>([])
        let library = ModelLibrary(home: home) { name, _ in
            loads.withLock { $0.append(name) }
            return ServedModel(name: name, engine: FakeEngine(), format: ByteFormat())
        }
        await #expect(throws: ModelProviderError.noModels) { try await library.model(named: nil) }
        try addModel("old", to: home, written: 1000)
        try addModel("new", to: home, written: 2000)
        #expect(library.listings().first(where: \.isDefault)?.name == "new")
        async let one = library.model(named: nil)
        async let two = library.model(named: "new")
        #expect(try await [one.name, two.name] == ["new", "new"])
        #expect(loads.withLock { $0 } == ["new"], "two requests load a model once")
        try addModel("new", to: home, written: 3000)
        _ = try await library.model(named: "new")
        #expect(loads.withLock { $0 } == ["new", "new"], "a model that was trained again is loaded again")
        await #expect(throws: ModelProviderError.unknown(name: "none", known: ["new", "old"])) {
            try await library.model(named: "none")
        }
    }

    @Test func onlySoManyAreKeptAndBusyOnesStay() async throws {
        let home = home()
        defer { try? FileManager.default.removeItem(atPath: home.path) }
        for name in ["a", "b", "c"] { try addModel(name, to: home, written: 1000) }
        let library = ModelLibrary(home: home, capacity: 2) { name, _ in
            ServedModel(name: name, engine: FakeEngine(), format: ByteFormat())
        }
        let a = try await library.model(named: "a")
        (a.engine as? FakeEngine)?.state.withLock { $0.running = 1 }
        _ = try await library.model(named: "b")
        _ = try await library.model(named: "c")
        #expect(await library.loaded().map(\.name) == ["a", "c"])
    }

    @Test func aModelThatCannotBeLoadedSaysWhyAndIsTriedAgain() async throws {
        let home = home()
        defer { try? FileManager.default.removeItem(atPath: home.path) }
        try addModel("a", to: home, written: 1000)
        let attempts = Mutex(0)
        let library = ModelLibrary(home: home) { name, _ in
            let attempt = attempts.withLock { count in
                count += 1
                return count
            }
            guard attempt > 1 else { throw FileError.cannotRead(path: "weights", reason: "cut off") }
            return ServedModel(name: name, engine: FakeEngine(), format: ByteFormat())
        }
        let error = await #expect(throws: ModelProviderError.self) { try await library.model(named: "a") }
        #expect(error?.description.contains("cut off") == true)
        #expect(try await library.model(named: "a").name == "a")
    }
}
