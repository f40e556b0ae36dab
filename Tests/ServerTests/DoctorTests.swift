import Foundation
import Home
import Testing

@testable import Server

@Suite struct DoctorTests {
    @Test func anEmptyHomeIsFine() async {
        let doctor = await Doctor(home: HomeDirectory(path: "/tmp/mynah-none-\(UUID().uuidString)"), environment: [:])
        #expect(!doctor.isBroken)
        #expect(doctor.processor.cores > 0)
        #expect(doctor.libraries["sqlite"]?.hasPrefix("3.") == true)
        #expect(doctor.settings.count == Settings.definitions.count)
        #expect(doctor.description.contains("built in"))
    }

    @Test func whatIsBrokenIsNamedWithItsRemedy() async throws {
        let home = HomeDirectory(path: NSTemporaryDirectory() + "mynah-doctor-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(atPath: home.path) }
        try FileManager.default.createDirectory(atPath: home.model("bad"), withIntermediateDirectories: true)
        try "{}".write(toFile: "\(home.model("bad"))/config.json", atomically: true, encoding: .utf8)
        try "not a database, and long enough to be read as one".write(
            toFile: home.storePath, atomically: true, encoding: .utf8)
        try "server:\n  model: gone\n".write(toFile: home.configPath, atomically: true, encoding: .utf8)
        let doctor = await Doctor(home: home, environment: ["MYNAH_SERVER_PROT": "1", "MYNAH_API_KEY": "secret-key"])
        #expect(doctor.isBroken)
        let texts = doctor.problems.map(\.text)
        #expect(texts.contains { $0.contains("model bad") })
        #expect(texts.contains { $0.contains(home.storePath) })
        #expect(texts.contains { $0.contains("server.model is \"gone\"") })
        #expect(texts.contains { $0.contains("MYNAH_SERVER_PROT") })
        let json = String(decoding: try JSONEncoder().encode(doctor), as: UTF8.self)
        #expect(!json.contains("secret-key") && !doctor.description.contains("secret-key"))
    }

    @Test func wrongSettingsAreAProblemNotAStop() async throws {
        let home = HomeDirectory(path: NSTemporaryDirectory() + "mynah-doctor-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(atPath: home.path) }
        try FileManager.default.createDirectory(atPath: home.path, withIntermediateDirectories: true)
        try "server:\n  prot: 1\n".write(toFile: home.configPath, atomically: true, encoding: .utf8)
        let doctor = await Doctor(home: home, environment: [:])
        #expect(doctor.isBroken)
        #expect(doctor.problems.first?.text.contains("line 2: \"server.prot\" is not a setting") == true)
    }
}
