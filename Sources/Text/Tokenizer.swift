import Crypto
import Synchronization

/// A byte-level BPE tokenizer: GPT-2's or Llama-3's kind, kept as a Hugging Face `tokenizer.json`.
///
/// Encodes exactly as `tokenizers` does with the same file and `add_special_tokens=False`. May be shared between threads.
///
/// Sources: Sennrich et al. 2016 (BPE); Radford et al. 2019 (bytes).
public final class Tokenizer: Sendable {
    /// Where the tokenizer was opened, or `nil` where it was trained.
    public let path: String?
    let definition: TokenizerDefinition
    private let pairs: PairTable
    private let byteIDs: [Int32]
    private let wordIDs: TokenTable?
    private let finder: AddedTokenFinder
    private let specials: [String: Int32]
    private let idle = Mutex<[TextEncoder]>([])
    private let cachedFingerprint = Mutex<String?>(nil)

    /// Opens a saved tokenizer.
    ///
    /// - Parameter path: a `tokenizer.json`, or the folder of a tokenizer or model that holds one.
    /// - Throws: `TokenizerError`, where the file is missing, broken, or of another kind than byte-level BPE.
    public convenience init(contentsOf path: String) throws {
        self.init(try TokenizerFile.read(path), path: path)
    }

    init(_ definition: TokenizerDefinition, path: String?) {
        self.definition = definition
        self.path = path
        pairs = PairTable(definition.merges)
        var byteIDs = [Int32](repeating: -1, count: 256)
        for id in 0..<definition.offsets.count - 1 {
            let start = Int(definition.offsets[id])
            guard Int(definition.offsets[id + 1]) == start + 1 else { continue }
            if definition.unspelled.contains(Int32(id)) || definition.outsideModel.contains(Int32(id)) { continue }
            byteIDs[Int(definition.arena[start])] = Int32(id)
        }
        self.byteIDs = byteIDs
        wordIDs =
            definition.ignoresMerges
            ? TokenTable(arena: definition.arena, offsets: definition.offsets) { id in
                !definition.unspelled.contains(Int32(id)) && !definition.outsideModel.contains(Int32(id))
            } : nil
        finder = AddedTokenFinder(definition.added)
        specials = Dictionary(
            definition.added.filter(\.isSpecial).map { ($0.content, $0.id) }, uniquingKeysWith: { $1 })
    }

    /// One more than the largest id.
    public var vocabularySize: Int { definition.offsets.count - 1 }

    /// How text is cut into words.
    public var pattern: SplitPattern { definition.pattern }

    /// The tokens that stand for themselves, special ones among them.
    public var addedTokens: [AddedToken] { definition.added }

    /// The id of a special token, such as `<|endoftext|>`.
    public func id(ofSpecial name: String) -> Int32? { specials[name] }

    /// A hash (SHA-256, hexadecimal) of all that decides how text is encoded: equal for tokenizers that are equal.
    public var fingerprint: String {
        cachedFingerprint.withLock { cached in
            if let cached { return cached }
            var hash = SHA256()
            func add(_ values: [Int32]) {
                values.map(\.littleEndian).withUnsafeBytes { hash.update(bufferPointer: $0) }
            }
            let options = "\(definition.pattern.rawValue) \(definition.addsPrefixSpace) \(definition.ignoresMerges)"
            hash.update(data: Array(options.utf8))
            add(definition.offsets)
            hash.update(data: definition.arena)
            add(definition.unspelled.sorted() + [-1] + definition.outsideModel.sorted() + [-1])
            add(definition.merges.flatMap { [$0.left, $0.right, $0.result] })
            for token in definition.added {
                hash.update(data: Array("\(token)".utf8))
            }
            let text = hash.finalize().map { byte in
                let digits = String(byte, radix: 16)
                return byte < 16 ? "0" + digits : digits
            }.joined()
            cached = text
            return text
        }
    }

    // MARK: Encoding

    /// The tokens of `text`; names of special tokens in it are text like any other.
    public func encode(_ text: String) -> [Int32] { encode(text, allowingSpecial: false) }

    /// The tokens of `text`.
    ///
    /// - Parameter allowingSpecial: whether the name of a special token becomes that token. Only for text that no user wrote.
    public func encode(_ text: String, allowingSpecial: Bool) -> [Int32] {
        var ids: [Int32] = []
        var text = text
        text.withUTF8 { encode($0, allowingSpecial: allowingSpecial, into: &ids) }
        return ids
    }

    /// Appends the tokens of UTF-8 text to `ids`; names of special tokens are text like any other.
    ///
    /// Bytes that are not valid UTF-8 are kept, each as a sign of its own.
    public func encode(_ bytes: UnsafeBufferPointer<UInt8>, into ids: inout [Int32]) {
        encode(bytes, allowingSpecial: false, into: &ids)
    }

    /// Appends the tokens of UTF-8 text to `ids`.
    public func encode(_ bytes: UnsafeBufferPointer<UInt8>, allowingSpecial: Bool, into ids: inout [Int32]) {
        let encoder = borrowEncoder()
        defer { giveBack(encoder) }
        guard allowingSpecial && !finder.isEmpty || finder.hasOrdinary else {
            encodeText(bytes, encoder, into: &ids)
            return
        }
        for piece in finder.pieces(of: bytes, allowingSpecial: allowingSpecial) {
            if let token = piece.token {
                ids.append(token)
            } else {
                encodeText(UnsafeBufferPointer(rebasing: bytes[piece.range]), encoder, into: &ids)
            }
        }
    }

    private func encodeText(_ bytes: UnsafeBufferPointer<UInt8>, _ encoder: TextEncoder, into ids: inout [Int32]) {
        if definition.addsPrefixSpace, let first = bytes.first, first != 0x20 {
            ([0x20] + bytes).withUnsafeBufferPointer { encoder.encode($0, pattern: definition.pattern, into: &ids) }
        } else {
            encoder.encode(bytes, pattern: definition.pattern, into: &ids)
        }
    }

    private func borrowEncoder() -> TextEncoder {
        idle.withLock { $0.popLast() } ?? TextEncoder(pairs: pairs, byteIDs: byteIDs, wordIDs: wordIDs)
    }

    private func giveBack(_ encoder: TextEncoder) {
        idle.withLock { $0.append(encoder) }
    }

    // MARK: Decoding

    /// The text of `ids`, special tokens by their names; bytes that are not UTF-8 become U+FFFD, ids outside the vocabulary nothing.
    public func decode(_ ids: some Sequence<Int32>) -> String {
        decode(ids, skippingSpecial: false)
    }

    /// The text of `ids`, with or without the names of special tokens.
    public func decode(_ ids: some Sequence<Int32>, skippingSpecial: Bool) -> String {
        let skipped = skippingSpecial ? Set(specials.values) : []
        var text: [UInt8] = []
        for id in ids where !skipped.contains(id) { text.append(contentsOf: slice(of: id)) }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes that `id` stands for; none where it is outside the vocabulary.
    public func bytes(of id: Int32) -> [UInt8] { Array(slice(of: id)) }

    private func slice(of id: Int32) -> ArraySlice<UInt8> {
        guard id >= 0, Int(id) < vocabularySize else { return [] }
        return definition.arena[Int(definition.offsets[Int(id)])..<Int(definition.offsets[Int(id) + 1])]
    }
}
