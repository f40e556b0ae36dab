import Crypto
import Foundation
import Home

/// What the processes of a job know and others do not.
public struct ClusterSecret: Sendable {
    private let key: SymmetricKey

    public init(_ bytes: [UInt8]) {
        key = SymmetricKey(data: SHA256.hash(data: bytes))
    }

    /// From MYNAH_CLUSTER_SECRET, or the file `cluster.secret` of a home that the hosts share, which the first process makes.
    ///
    /// - Throws: `ClusterError.noSecret`.
    public init(home: HomeDirectory, environment: [String: String] = ProcessInfo.processInfo.environment) throws {
        if let text = environment["MYNAH_CLUSTER_SECRET"], !text.isEmpty {
            self.init(Array(text.utf8))
            return
        }
        let path = home.clusterSecretPath
        let random = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
        let temporary = "\(path).\(ProcessInfo.processInfo.globallyUniqueString)"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor >= 0 {
            // Whole before it has its name, and the first one that gets the name stays.
            if write(descriptor, random, random.count) == random.count { link(temporary, path) }
            close(descriptor)
            unlink(temporary)
        }
        guard let bytes = FileManager.default.contents(atPath: path), bytes.count >= 32 else {
            throw ClusterError.noSecret(path: path)
        }
        self.init(Array(bytes))
    }

    /// A proof of knowing the secret that holds for one challenge.
    func proof(of challenge: Data, _ role: String) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: challenge + Data(role.utf8), using: key))
    }

    func isProof(_ proof: Data, of challenge: Data, _ role: String) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(proof, authenticating: challenge + Data(role.utf8), using: key)
    }

    static func challenge() -> Data { SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) } }
}
