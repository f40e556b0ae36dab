// swift-tools-version: 6.1
import PackageDescription

let swiftSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny")
]

/// Kernels are useless at -O0, which is what SwiftPM gives C in a debug build.
let kernelSettings: [CSetting] = [.unsafeFlags(["-O3", "-fno-math-errno", "-ffp-contract=fast"])]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")

let package = Package(
    name: "mynah",
    products: [
        .executable(name: "mynah", targets: ["mynah"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.81.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.5.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.12.0", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.6.0"),
    ],
    targets: [
        // Libraries of the system
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CJansson", pkgConfig: "jansson", providers: [.apt(["libjansson-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CHTML", dependencies: ["CLibXML2"]),
        .target(name: "CLanguage", linkerSettings: [.linkedLibrary("cld2")]),

        // Layer 0
        .target(
            name: "CKernels", cSettings: kernelSettings,
            linkerSettings: [.linkedLibrary("m"), .linkedLibrary("pthread")]),
        .target(name: "CText"),
        .target(name: "Home", dependencies: ["Yams"], swiftSettings: swiftSettings),
        .target(name: "Tensors", swiftSettings: swiftSettings),

        // Layer 1
        .target(name: "CPJRT"),
        .target(
            name: "XLADevice", dependencies: ["CPJRT", "Home", "Tensors", crypto], swiftSettings: swiftSettings),
        .target(name: "CPUDevice", dependencies: ["CKernels", "Tensors"], swiftSettings: swiftSettings),

        // Layer 2
        .target(
            name: "Posts",
            dependencies: [
                "CArchive", "CHTML", "CJansson", "Home", grdb, .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: swiftSettings),
        .target(name: "Text", dependencies: ["CLanguage", "CText", "Home", crypto], swiftSettings: swiftSettings),
        .target(name: "Models", dependencies: ["Home", "Tensors"], swiftSettings: swiftSettings),

        // Layer 3
        .target(
            name: "Training", dependencies: ["CPUDevice", "Home", "Models", "Posts", "Text", "Yams", crypto],
            swiftSettings: swiftSettings),
        .target(
            name: "Inference", dependencies: ["CPUDevice", "Home", "Models", "Text"], swiftSettings: swiftSettings),

        // Layer 4
        .target(name: "Search", dependencies: ["Posts", grdb], swiftSettings: swiftSettings),

        .target(
            name: "Cluster",
            dependencies: [
                "Home", "Training", "XLADevice", crypto, .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: swiftSettings),

        // Layer 5
        .target(
            name: "Web", path: "Web",
            resources: [.embedInCode("templates"), .embedInCode("static"), .embedInCode("openapi.json")]),
        .target(
            name: "Server",
            dependencies: [
                "CArchive", "CKernels", "CPUDevice", "Home", "Inference", "Models", "Posts", "Search", "Text", "Web",
                hummingbird,
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: swiftSettings),
        .executableTarget(
            name: "mynah",
            dependencies: [
                "CPUDevice", "Cluster", "Home", "Inference", "Models", "Posts", "Search", "Server", "Tensors", "Text",
                "Training", "XLADevice",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: swiftSettings),

        // Tests
        .target(name: "CKernelsReference", dependencies: ["CKernels"], path: "Tests/CKernelsReference"),
        .testTarget(name: "TensorsTests", dependencies: ["Tensors"], swiftSettings: swiftSettings),
        .testTarget(
            name: "CKernelsTests", dependencies: ["CKernels", "CKernelsReference"], swiftSettings: swiftSettings),
        .testTarget(
            name: "CPUDeviceTests", dependencies: ["CPUDevice", "Models", "Tensors"], swiftSettings: swiftSettings),
        .testTarget(name: "ClusterTests", dependencies: ["Cluster", "XLADevice"], swiftSettings: swiftSettings),
        .testTarget(
            name: "XLADeviceTests", dependencies: ["CPUDevice", "Home", "Models", "Tensors", "XLADevice"],
            swiftSettings: swiftSettings),
        .testTarget(name: "HomeTests", dependencies: ["Home"], swiftSettings: swiftSettings),
        .testTarget(
            name: "ModelsTests", dependencies: ["Models", "Tensors"], exclude: ["Golden"], swiftSettings: swiftSettings),
        .testTarget(
            name: "PostsTests", dependencies: ["Posts", grdb], exclude: ["Fixtures"], swiftSettings: swiftSettings),
        .testTarget(name: "SearchTests", dependencies: ["Posts", "Search"], swiftSettings: swiftSettings),
        .testTarget(name: "TextTests", dependencies: ["Text"], exclude: ["Fixtures"], swiftSettings: swiftSettings),
        .testTarget(
            name: "TrainingTests",
            dependencies: ["CPUDevice", "Home", "Models", "Posts", "Tensors", "Text", "Training"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "InferenceTests", dependencies: ["CPUDevice", "Inference", "Models", "Tensors", "Text"],
            exclude: ["Fixtures"], swiftSettings: swiftSettings),
        .testTarget(
            name: "ServerTests", dependencies: ["Home", "Inference", "Posts", "Server", "Web"],
            swiftSettings: swiftSettings),
    ]
)
