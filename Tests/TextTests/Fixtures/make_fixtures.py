"""Makes the tokenizers of this folder and what `tokenizers` does with them.

    python make_fixtures.py

gpt2.json, llama3.json, whole.json: small tokenizers of the kinds that Mynah opens, trained by `tokenizers` on texts.txt.
expected.json: the ids of many strings under each, and the words that the split patterns make.
"""
import json
import pathlib
import random

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

here = pathlib.Path(__file__).parent
GPT2 = r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"
LLAMA3 = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|"
    r"\s+(?!\S)|\s+"
)
texts = (here / "texts.txt").read_text(encoding="utf-8").split("\n%\n")


def make(name, pre_tokenizer, specials, ignore_merges=False):
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizer
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=700, min_frequency=2, show_progress=False, special_tokens=specials,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet())
    tokenizer.train_from_iterator(texts, trainer)
    parts = json.loads(tokenizer.to_str())
    if ignore_merges:
        # A token that no merge makes: only a whole word can become it.
        parts["model"]["ignore_merges"] = True
        parts["model"]["vocab"]["Ġmynah"] = len(parts["model"]["vocab"])
        parts["model"]["vocab"]["zzz"] = len(parts["model"]["vocab"])
    tokenizer = Tokenizer.from_str(json.dumps(parts))
    if name == "llama3":
        tokenizer.add_special_tokens([AddedToken("<|eot|>", special=True), AddedToken("<mask>", special=True, lstrip=True)])
        tokenizer.add_tokens([AddedToken("<fact>", special=False), AddedToken("<fact>s", special=False, rstrip=True)])
    tokenizer.save(str(here / f"{name}.json"), pretty=False)
    return tokenizer


byte_level = pre_tokenizers.ByteLevel
tokenizers = {
    "gpt2": make("gpt2", byte_level(add_prefix_space=True), ["<|endoftext|>"]),
    "llama3": make(
        "llama3",
        pre_tokenizers.Sequence([
            pre_tokenizers.Split(Regex(LLAMA3), "isolated"), byte_level(add_prefix_space=False, use_regex=False)]),
        ["<|begin|>", "<|end|>"], ignore_merges=True),
    "whole": make("whole", byte_level(add_prefix_space=False, use_regex=False), []),
}

random.seed(3)
parts = [
    " ", "  ", "\n", "\r\n", "\t", "'", "'s", "'S", "'ſ", "'re", "'LL", "'l", "'ve", "a", "Z", "é", "ß", "9", "12345", "٣", "½", "Ⅷ",
    "!", "...", "-", "\u00a0", "\u3000", "\u200d", "\u0301", "😀", "👩‍👩‍👧", "中", "한글", "ก", "\x00", "\x85", "\u2028", "<|endoftext|>",
    "<|begin|>", "<|eot|>", "<mask>", " <mask>", "<fact>", "<fact>s  x", "mynah", " mynah", "zzz", "_", "ſ", "İ", "the", " the", " communauté",
]


def character():
    while True:
        code = random.choice([random.randrange(0x80), random.randrange(0x3000), random.randrange(0x110000)])
        if not 0xD800 <= code < 0xE000:
            return chr(code)


strings = texts + [""] + parts
strings += ["".join(random.choice(parts) for _ in range(random.randrange(1, 12))) for _ in range(300)]
strings += ["".join(character() for _ in range(random.randrange(1, 20))) for _ in range(200)]
strings += ["a" * 300, "1" * 300, "👩\u200d" * 100, " " * 300, " \n" * 100, "ab" * 100, "é" * 100, "'" * 100, "x" * 64 + " " + "y" * 65]

expected = {"strings": strings, "words": {}, "ids": {}, "idsWithSpecial": {}}
for name, pattern in (("gpt2", GPT2), ("llama3", LLAMA3)):
    split = pre_tokenizers.Split(Regex(pattern), "isolated")
    expected["words"][name] = [[word for word, _ in split.pre_tokenize_str(s)] for s in strings]
for name, tokenizer in tokenizers.items():
    expected["idsWithSpecial"][name] = [tokenizer.encode(s, add_special_tokens=False).ids for s in strings]
    tokenizer.encode_special_tokens = True
    expected["ids"][name] = [tokenizer.encode(s, add_special_tokens=False).ids for s in strings]
(here / "expected.json").write_text(json.dumps(expected, separators=(",", ":")) + "\n")
