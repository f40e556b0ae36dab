import Foundation
import Home
import Testing

@testable import Server

@Suite(.timeLimit(.minutes(1))) struct RunsTests {
    /// A home with one run, as training writes it.
    private func home(state: String, pid: Int32, lines: [String]) throws -> HomeDirectory {
        let home = HomeDirectory(path: NSTemporaryDirectory() + "mynah-runs-\(UUID().uuidString)")
        try FileManager.default.createDirectory(atPath: home.run("first"), withIntermediateDirectories: true)
        let status = """
            {"state": "\(state)", "pid": \(pid), "step": 3, "total_steps": 10, "tokens": 9000, "elapsed_seconds": 61, \
            "eta_seconds": 125, "updated": 1.0, "corpus": "reddit", "depth": 4, "parameters": 12300000}
            """
        try status.write(toFile: "\(home.run("first"))/status.json", atomically: true, encoding: .utf8)
        try lines.joined(separator: "\n").write(
            toFile: "\(home.run("first"))/metrics.jsonl", atomically: true, encoding: .utf8)
        return home
    }

    private static let lines = [
        #"{"type":"step","step":1,"loss":9.5,"grad_norm":1.2,"lr":0.0003,"tokens":3000,"tokens_per_second":5210.3,"mfu":0.31,"seconds":1.4}"#,
        #"{"type":"step","step":2,"loss":8.25,"tokens":6000,"tokens_per_second":5300,"mfu":0.32,"seconds":2.8}"#,
        #"{"type":"eval","step":2,"holdout_bits_per_byte":2.75,"holdout_loss":6}"#,
        #"{"type":"sample","step":2,"prompt":{"community":"france","language":"fr"},"text":"Bonjour <b>tous</b>"}"#,
        #"{"type":"skip","step":2,"reason":"the loss is not finite"}"#,
        "this is not a line of metrics",
        #"{"type":"step","step":3,"loss":7.125,"tokens":9000,"tokens_per_second":5400,"mfu":0.33,"seconds":4.2}"#,
        #"{"type":"step","step":4,"lo"#,
    ]

    @Test func aRunShowsItsCurvesSamplesAndProgress() async throws {
        let home = try home(state: "running", pid: getpid(), lines: RunsTests.lines)
        try await TestServer.run(models: FakeModels(none: ()), home: home) { server in
            let page = try await server.get("/runs/first").text
            #expect(page.components(separatedBy: "<svg class=\"chart\"").count == 3)
            #expect(page.contains("it began at 9.50 and is now 7.1"))
            #expect(page.contains("Holdout bits per byte from step 2 to 2: from 2.75 to 2.75"))
            #expect(page.contains("3 of 10"))
            #expect(page.contains("2 min 5 s"), "time left")
            #expect(page.contains("33%"), "MFU")
            #expect(page.contains("Written by AI (run first, step 2, france, French)"))
            #expect(page.contains("Bonjour &lt;b&gt;tous&lt;/b&gt;"))
            #expect(page.contains("Step 2: the loss is not finite"))
            let live = try await server.get("/runs/first/metrics").object
            #expect(live["state"] as? String == "running")
            #expect(live["step"] as? Int == 3)
            #expect(live["progress"] as? Double == 0.3)
            #expect((live["html"] as? String)?.contains("<svg") == true)
            #expect(try await server.get("/runs").text.contains("first"))
            #expect(try await server.get("/", headers: ["Accept-Language": "fr"]).text.contains("en cours"))
        }
    }

    @Test func aRunWhoseProcessIsGoneIsStopped() async throws {
        let home = try home(state: "running", pid: 999_999_99, lines: RunsTests.lines)
        try await TestServer.run(models: FakeModels(none: ()), home: home) { server in
            let live = try await server.get("/runs/first/metrics")
            #expect(live.object["state"] as? String == "stopped")
            let page = try await server.get("/runs/first")
            #expect(page.text.contains("The training process is gone"))
        }
    }

    @Test func addedLinesAreReadAndARewrittenFileIsReadAgain() throws {
        let home = try home(state: "running", pid: 1, lines: RunsTests.lines)
        defer { try? FileManager.default.removeItem(atPath: home.path) }
        let path = "\(home.run("first"))/metrics.jsonl"
        var history = RunHistory()
        history.read(path: path)
        #expect(history.loss.points.map(\.lastStep) == [1, 2, 3])
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.seekToEnd()
        try file.write(contentsOf: Data("ss\":6.5}\n{\"type\":\"step\",\"step\":5,\"loss\":6}\n".utf8))
        history.read(path: path)
        #expect(history.loss.points.map(\.lastStep) == [1, 2, 3, 4, 5], "the half line was completed")
        #expect(history.loss.points[3].mean == 6.5)
        try file.write(contentsOf: Data("{\"type\":\"step\",\"step\":4,\"loss\":3}\n".utf8))
        history.read(path: path)
        #expect(history.loss.points.map(\.lastStep) == [1, 2, 3, 4], "a resumed run does steps again")
        #expect(history.loss.points[3].mean == 3)
        try "{\"type\":\"step\",\"step\":1,\"loss\":1}\n".write(toFile: path, atomically: true, encoding: .utf8)
        history.read(path: path)
        #expect(history.loss.points.map(\.mean) == [1])
    }

    @Test func aLongRunKeepsItsShapeInBoundedMemory() {
        var curve = Curve(capacity: 256)
        for step in 1...100_000 { curve.append(step: step, step == 50_000 ? 100 : 1000 / Double(step)) }
        #expect(curve.points.count <= 256)
        #expect(curve.points.first?.firstStep == 1)
        #expect(curve.points.last?.lastStep == 100_000)
        #expect(curve.points.reduce(0) { $0 + $1.count } == 100_000)
        #expect(curve.points.contains { $0.high == 100 }, "a spike is not smoothed away")
        #expect(curve.points.map(\.firstStep) == curve.points.map(\.firstStep).sorted())
    }

    @Test(arguments: [(0.0, 10.0), (2.31, 2.37), (0, 100_000), (-3, 7), (1e-9, 1e9)])
    func ticksAreRoundAndInside(low: Double, high: Double) {
        let ticks = CurveChart.ticks(low, high, count: 5)
        #expect((2...8).contains(ticks.count), "\(ticks)")
        #expect(ticks.allSatisfy { $0 >= low - 1e-9 && $0 <= high + (high - low) * 1e-6 })
    }

    @Test func aChartOfOneValueAndOfEqualValuesIsDrawn() {
        var curve = Curve()
        curve.append(step: 1, 2)
        func svg() -> String {
            CurveChart(curve: curve, language: .english, description: "a & b", isNoisy: true).svg
        }
        #expect(svg().contains("a &amp; b") && !svg().contains("nan") && !svg().contains("inf"))
        curve.append(step: 2, 2)
        #expect(!svg().contains("nan"))
        curve.append(step: 3, .nan)
        #expect(curve.points.count == 2, "what is not a number is not drawn")
    }
}
