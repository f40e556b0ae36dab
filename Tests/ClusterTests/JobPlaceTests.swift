import Testing

@testable import Cluster

@Suite struct JobPlaceTests {
    private let step = [
        "SLURM_STEP_ID": "2", "SLURM_JOB_ID": "7", "SLURM_PROCID": "1", "SLURM_STEP_NUM_TASKS": "3",
        "SLURM_STEP_NODELIST": "gpu[01-02],n9",
    ]

    @Test func aTaskOfAStepFindsItsPlace() throws {
        let place = try #require(try JobPlace(slurm: step, resolve: { _ in true }))
        #expect(place.process == 1 && place.processes == 3 && place.host == "gpu01")
        #expect(place.name(of: 2) == "process 2 (host n9)")
        var other = step
        other["SLURM_STEP_ID"] = "3"
        #expect(try JobPlace(slurm: other, resolve: { _ in true })?.port != place.port)
    }

    @Test func aNodeThatTheNetworkDoesNotKnowIsAskedOfSlurm() throws {
        let place = try JobPlace(
            slurm: step, resolve: { _ in false }, nodeAddress: { $0 == "gpu01" ? "10.0.0.4" : nil })
        #expect(place?.host == "10.0.0.4")
    }

    @Test func whatIsNoTaskAmongOthersHasNoPlace() throws {
        #expect(try JobPlace(slurm: [:]) == nil)
        #expect(try JobPlace(slurm: ["SLURM_JOB_ID": "1", "SLURM_NTASKS": "4", "SLURM_PROCID": "0"]) == nil)
        #expect(try JobPlace(slurm: ["SLURM_STEP_ID": "0", "SLURM_NTASKS": "1", "SLURM_PROCID": "0"]) == nil)
    }

    @Test func listsOfNodesAreExpanded() {
        #expect(JobPlace.expanded("n1") == ["n1"])
        #expect(JobPlace.expanded("gpu[01-03,07],login") == ["gpu01", "gpu02", "gpu03", "gpu07", "login"])
        #expect(JobPlace.expanded("a[1-2]-ib,b[9-10]") == ["a1-ib", "a2-ib", "b9", "b10"])
        #expect(JobPlace.expanded("") == [])
        #expect(JobPlace.expanded("n[x-y]") == [])
    }

    @Test func badCoordinatorsAndPlacesAreRefused() {
        for text in ["host", "host:", ":1", "host:99999", "a:b:c"] {
            #expect(throws: ClusterError.badCoordinator(text)) {
                try JobPlace(coordinator: text, process: 0, processes: 1)
            }
        }
        #expect(throws: ClusterError.badPlace(process: 2, processes: 2)) {
            try JobPlace(coordinator: "h:1", process: 2, processes: 2)
        }
    }
}
