"""Writes Sources/Text/UnicodeClassTable.swift: which code points `tokenizers` takes for \\p{L}, \\p{N} and \\s.

The classes are asked of the library itself, so that its Unicode version is ours too.

    python Tools/unicode_classes.py > Sources/Text/UnicodeClassTable.swift
"""
import tokenizers
from tokenizers import Regex, pre_tokenizers

OTHER, LETTER, NUMBER, SPACE, NEWLINE = range(5)
text = "".join(chr(c) for c in range(0x110000) if not 0xD800 <= c < 0xE000)
classes = [OTHER] * 0x110000
for value, pattern in ((LETTER, r"\p{L}+"), (NUMBER, r"\p{N}+"), (SPACE, r"\s+")):
    split = pre_tokenizers.Split(Regex(pattern), "removed", invert=True)
    for piece, _ in split.pre_tokenize_str(text):
        for c in piece:
            classes[ord(c)] = value
classes[ord("\r")] = classes[ord("\n")] = NEWLINE

changes = [c << 3 | classes[c] for c in range(0x110000) if c == 0 or classes[c] != classes[c - 1]]
print(f"""// Written by Tools/unicode_classes.py from the behaviour of tokenizers {tokenizers.__version__}; do not edit.

extension CharacterClasses {{
    /// Where the class changes: `first code point << 3 | class`, ascending.
    static let changes: [UInt32] = [""")
line = "       "
for value in changes:
    word = f" {value},"
    if len(line) + len(word) > 120:
        print(line)
        line = "       "
    line += word
print(line)
print("    ]\n}")
