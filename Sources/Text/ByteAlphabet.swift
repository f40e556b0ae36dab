/// GPT-2's printable letter for every byte, in which `tokenizer.json` spells its tokens.
///
/// Source: Radford et al. 2019. A byte that is printable in Latin-1 stands for itself, the others for U+0100 and up.
enum ByteAlphabet {
    /// The code point of each byte.
    static let codePoints: [UInt32] = {
        var next: UInt32 = 256
        return (0..<256).map { (byte: UInt32) in
            if (33...126).contains(byte) || (161...172).contains(byte) || (174...255).contains(byte) { return byte }
            defer { next += 1 }
            return next
        }
    }()

    /// The bytes in the order of their letters: the order in which a trained tokenizer numbers them.
    static let bytesInOrder: [UInt8] = (0..<256).sorted { codePoints[$0] < codePoints[$1] }.map { UInt8($0) }

    /// The byte of each code point below 512, or -1.
    static let bytes: [Int16] = {
        var bytes = [Int16](repeating: -1, count: 512)
        for byte in 0..<256 { bytes[Int(codePoints[byte])] = Int16(byte) }
        return bytes
    }()

    /// `token` spelt in the alphabet, as UTF-8.
    static func spelling(of token: some Sequence<UInt8>) -> [UInt8] {
        var spelling: [UInt8] = []
        for byte in token {
            let codePoint = codePoints[Int(byte)]
            if codePoint < 0x80 {
                spelling.append(UInt8(codePoint))
            } else {
                spelling.append(UInt8(0xC0 | codePoint >> 6))
                spelling.append(UInt8(0x80 | codePoint & 0x3F))
            }
        }
        return spelling
    }

    /// Appends the bytes that `spelling` (UTF-8) stands for; false, and nothing appended, where a letter is not of the alphabet.
    static func appendBytes(of spelling: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) -> Bool {
        let count = output.count
        var i = 0
        while i < spelling.count {
            var codePoint = Int(spelling[i])
            i += 1
            if codePoint >= 0x80 {
                guard codePoint >= 0xC2, codePoint < 0xC8, i < spelling.count else {
                    codePoint = 0
                    break
                }
                codePoint = (codePoint & 0x1F) << 6 | Int(spelling[i] & 0x3F)
                i += 1
            }
            let byte = bytes[codePoint]
            if byte < 0 {
                i = -1
                break
            }
            output.append(UInt8(byte))
        }
        if i == spelling.count { return true }
        output.removeLast(output.count - count)
        return false
    }
}
