import Foundation

/// Where the records of a text stand.
enum RecordLayout: Equatable {
    /// One JSON value on each line.
    case lines
    /// Each JSON value of the text, however many lines it takes.
    case values
    /// The objects of the text's top-level array, whatever stands before it (`window.YTD.tweets.part0 = [`).
    case elements
    /// The objects of the array with this key in the top-level object.
    case elementsOfKey(String)
}

/// A record cut out of a stream.
struct RawRecord {
    /// Valid during the call only; empty where `isTooLong`.
    let bytes: UnsafeRawBufferPointer
    /// The line on which it begins, counted from 1.
    let line: Int
    /// Longer than `RecordSplitter.maximumBytes`: read past, not held.
    let isTooLong: Bool
}

/// Cuts a stream of bytes into records, holding no more of it than one record.
struct RecordSplitter {
    /// The longest record that is read: far above any post, small enough to hold.
    static let maximumBytes = 8 << 20

    private let layout: RecordLayout
    private var line = 1

    // A record that began in an earlier block.
    private var carried: [UInt8] = []
    private var recordLine = 1
    private var isTooLong = false

    // The state of the scan for brackets; not used for lines.
    private var depth = 0
    private var recordDepth: Int
    private var isInRecord = false
    private var string = JSONStringScan()
    private var isInContainer: Bool
    private var key: [UInt8] = []
    private var keyDepth = 0
    private let wantedKey: [UInt8]

    init(_ layout: RecordLayout) {
        self.layout = layout
        switch layout {
        case .lines, .values: (recordDepth, isInContainer, wantedKey) = (0, true, [])
        case .elements: (recordDepth, isInContainer, wantedKey) = (1, false, [])
        case .elementsOfKey(let name): (recordDepth, isInContainer, wantedKey) = (2, false, Array(name.utf8))
        }
    }

    /// Takes the next block; calls `emit` with each record that ends in it. `emit` returns false to stop.
    mutating func feed(_ block: UnsafeRawBufferPointer, _ emit: (RawRecord) throws -> Bool) rethrows -> Bool {
        layout == .lines ? try feedLines(block, emit) : try feedValues(block, emit)
    }

    /// Ends the stream: a last line without a line end is a record; a value that has not ended is not.
    ///
    /// - Returns: the line on which an unfinished value began, or nil.
    mutating func finish(_ emit: (RawRecord) throws -> Bool) rethrows -> Int? {
        if layout == .lines {
            if !carried.isEmpty || isTooLong { _ = try emitCarried(emit) }
            return nil
        }
        return isInRecord ? recordLine : nil
    }

    // MARK: Lines

    private mutating func feedLines(_ block: UnsafeRawBufferPointer, _ emit: (RawRecord) throws -> Bool) rethrows
        -> Bool
    {
        var start = 0
        while start < block.count {
            let rest = UnsafeRawBufferPointer(rebasing: block[start...])
            guard let end = rest.firstIndexOfLineEnd else {
                carry(rest)
                return true
            }
            let piece = UnsafeRawBufferPointer(rebasing: rest[..<end])
            var goesOn = true
            if carried.isEmpty, !isTooLong {
                if piece.count > RecordSplitter.maximumBytes {
                    goesOn = try emit(RawRecord(bytes: .init(start: nil, count: 0), line: line, isTooLong: true))
                } else if !piece.isBlank {
                    goesOn = try emit(RawRecord(bytes: piece, line: line, isTooLong: false))
                }
            } else {
                carry(piece)
                goesOn = try emitCarried(emit)
            }
            line += 1
            recordLine = line
            start += end + 1
            if !goesOn { return false }
        }
        return true
    }

    private mutating func carry(_ piece: UnsafeRawBufferPointer) {
        if isTooLong { return }
        if carried.count + piece.count > RecordSplitter.maximumBytes {
            isTooLong = true
            carried = []
        } else {
            carried.append(contentsOf: piece)
        }
    }

    private mutating func emitCarried(_ emit: (RawRecord) throws -> Bool) rethrows -> Bool {
        let wasTooLong = isTooLong
        isTooLong = false
        defer { carried.removeAll(keepingCapacity: carried.capacity <= 1 << 20) }
        return try carried.withUnsafeBytes { bytes in
            if !wasTooLong, bytes.isBlank { return true }
            return try emit(RawRecord(bytes: bytes, line: recordLine, isTooLong: wasTooLong))
        }
    }

    // MARK: Values

    private mutating func feedValues(_ block: UnsafeRawBufferPointer, _ emit: (RawRecord) throws -> Bool) rethrows
        -> Bool
    {
        var start = 0  // of the part of the current record that is in this block
        for (index, byte) in block.enumerated() {
            if byte == UInt8(ascii: "\n") { line += 1 }
            if string.isInString {
                if string.step(byte) == .content, !isInRecord, keyDepth == 1, key.count < 64 { key.append(byte) }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""):
                string.begin()
                if depth == 1, !isInRecord { (key, keyDepth) = ([], 1) }
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                if !isInRecord {
                    if isInContainer, depth == recordDepth, byte == UInt8(ascii: "{") || layout == .values {
                        isInRecord = true
                        recordLine = line
                        start = index
                    } else if !isInContainer, byte == UInt8(ascii: "["), opensContainer {
                        isInContainer = true
                    }
                }
                depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth = max(0, depth - 1)
                if isInRecord, depth == recordDepth {
                    isInRecord = false
                    let piece = UnsafeRawBufferPointer(rebasing: block[start...index])
                    if try !emitValue(piece, emit) { return false }
                } else if !isInRecord, isInContainer, layout != .values, depth < recordDepth {
                    isInContainer = false
                }
            default: break
            }
        }
        if isInRecord { carry(UnsafeRawBufferPointer(rebasing: block[start...])) }
        return true
    }

    private mutating func emitValue(_ piece: UnsafeRawBufferPointer, _ emit: (RawRecord) throws -> Bool) rethrows
        -> Bool
    {
        if carried.isEmpty, !isTooLong, piece.count <= RecordSplitter.maximumBytes {
            return try emit(RawRecord(bytes: piece, line: recordLine, isTooLong: false))
        }
        carry(piece)
        return try emitCarried(emit)
    }

    private var opensContainer: Bool {
        switch layout {
        case .elements: depth == 0
        case .elementsOfKey: depth == 1 && key == wantedKey
        case .lines, .values: false
        }
    }
}

extension UnsafeRawBufferPointer {
    fileprivate var firstIndexOfLineEnd: Int? {
        guard let start = baseAddress, let found = memchr(start, 0x0a, count) else { return nil }
        return UnsafeRawPointer(found) - start
    }

    /// Whether there is nothing but spaces.
    fileprivate var isBlank: Bool {
        allSatisfy { $0 == 0x20 || $0 == 0x0d || $0 == 0x09 }
    }
}
