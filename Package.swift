// swift-tools-version: 6.1
import PackageDescription

let swiftSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny")
]

/// Kernels are useless at -O0, which is what SwiftPM gives C in a debug build.
let kernelSettings: [CSetting] = [.unsafeFlags(["-O3", "-fno-math-errno", "-ffp-contract=fast"])]

let package = Package(
    name: "mynah",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "mynah", targets: ["mynah"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.1.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.81.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.5.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.12.0", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.6.0"),
    ],
    targets: [
        // Layer 0
        .target(name: "CKernels", cSettings: kernelSettings, linkerSettings: [.linkedLibrary("m"), .linkedLibrary("pthread")]),
        .target(name: "Tensors", swiftSettings: swiftSettings),

        // Layer 1
        .target(name: "CPUDevice", dependencies: ["CKernels", "Tensors"], swiftSettings: swiftSettings),
        .target(
            name: "Home",
            dependencies: [.product(name: "Yams", package: "Yams")],
            swiftSettings: swiftSettings),

        // Layer 2
        .target(
            name: "Posts",
            dependencies: ["Home", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: swiftSettings),
        .target(name: "Text", dependencies: ["Home"], swiftSettings: swiftSettings),
        .target(
            name: "Models",
            dependencies: ["Home", "Tensors"],
            swiftSettings: swiftSettings),

        // Layer 3
        .target(
            name: "Training",
            dependencies: [
                "CPUDevice", "Home", "Models", "Posts", "Text", .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: swiftSettings),
        .target(
            name: "Inference",
            dependencies: ["CPUDevice", "Home", "Models", "Text"],
            swiftSettings: swiftSettings),

        // Layer 4
        .target(name: "Search", dependencies: ["Posts"], swiftSettings: swiftSettings),

        // Layer 5
        .target(
            name: "Server",
            dependencies: [
                "Home", "Inference", "Posts", "Search", "Training",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: swiftSettings),
        .executableTarget(
            name: "mynah",
            dependencies: [
                "CPUDevice", "Home", "Inference", "Models", "Posts", "Search", "Server", "Text", "Training",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: swiftSettings),

        // Tests
        .target(name: "CKernelsReference", path: "Tests/CKernelsReference"),
        .testTarget(name: "CKernelsTests", dependencies: ["CKernels", "CKernelsReference"], swiftSettings: swiftSettings),
    ]
)
