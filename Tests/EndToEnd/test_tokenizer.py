"""`mynah tokenizer` beside the libraries whose files it writes and reads: tokenizers and transformers.

The binary is named by the environment variable MYNAH; default .build/release/mynah.
"""
import gzip
import json
import os
import pathlib
import random
import subprocess

import pytest
from tokenizers import Tokenizer, models, pre_tokenizers, trainers

ROOT = pathlib.Path(__file__).resolve().parents[2]
MYNAH = os.environ.get("MYNAH", str(ROOT / ".build/release/mynah"))
FIXTURES = ROOT / "Tests/TextTests/Fixtures"
SAMPLE = ROOT / "Samples/sample-small.jsonl.gz"


def mynah(*arguments, input=None, home=None):
    environment = dict(os.environ, **({"MYNAH_HOME": str(home)} if home else {}))
    return subprocess.run([MYNAH, *arguments], input=input, capture_output=True, text=True, env=environment)


def ids_of(tokenizer, strings, *options):
    lines = "".join(json.dumps(string) + "\n" for string in strings)
    result = mynah("tokenizer", "encode", str(tokenizer), "--json", *options, input=lines)
    assert result.returncode == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def hostile():
    generator = random.Random(5)
    parts = [
        " ", "  ", "\n", "\r\n", "\t", "'", "'s", "'S", "'ſ", "'re", "'LL", "a", "Z", "é", "ß", "9", "12345", "٣", "½", "!", "...", "-",
        "\u00a0", "\u3000", "\u200d", "\u0301", "😀", "👩‍👩‍👧", "中", "한글", "\x00", "\x85", "\u2028", "<|endoftext|>", "<|post|>", "_",
    ]

    def character():
        while True:
            code = generator.choice([generator.randrange(0x80), generator.randrange(0x3000), generator.randrange(0x110000)])
            if not 0xD800 <= code < 0xE000:
                return chr(code)

    strings = ["".join(generator.choice(parts) for _ in range(generator.randrange(1, 14))) for _ in range(1500)]
    strings += ["".join(character() for _ in range(generator.randrange(1, 30))) for _ in range(1500)]
    return strings + ["a" * 50_000, "1" * 50_000, "👩\u200d" * 10_000, " " * 50_000, " \n" * 20_000, "<" * 20_000, ""]


def sample_texts(count):
    if not SAMPLE.exists():
        return (FIXTURES / "texts.txt").read_text(encoding="utf-8").split("\n%\n")
    with gzip.open(SAMPLE, "rt", encoding="utf-8") as file:
        posts = [json.loads(line) for line in file]
    random.Random(1).shuffle(posts)
    french = [post for post in posts if post["channel"] in ("france", "Quebec")][: count // 4]
    return [post["title"] + "\n" + post["text"] for post in posts[:count] + french]


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    folder = tmp_path_factory.mktemp("home")
    text = folder / "text.txt"
    text.write_text("\n\n".join(sample_texts(8000)), encoding="utf-8", newline="")
    result = mynah("tokenizer", "train", "mine", "--vocab", "4096", "--input", str(text), "--json", home=folder)
    assert result.returncode == 0, result.stderr
    assert json.loads(result.stdout)["vocabularySize"] <= 4096
    return folder


def test_a_trained_tokenizer_encodes_as_the_library_does(home):
    path = home / "tokenizers/mine/tokenizer.json"
    library = Tokenizer.from_file(str(path))
    strings = sample_texts(3000) + hostile()
    with_special = [encoding.ids for encoding in library.encode_batch(strings, add_special_tokens=False)]
    assert ids_of(path, strings, "--special") == with_special
    library.encode_special_tokens = True
    ordinary = [encoding.ids for encoding in library.encode_batch(strings, add_special_tokens=False)]
    assert ids_of(path, strings) == ordinary
    assert [library.decode(ids, skip_special_tokens=False) for ids in ordinary] == strings


def test_training_gives_the_merges_of_the_library(tmp_path):
    # Words of two letters make tokens in several ways, and tokens that stand beside themselves.
    generator = random.Random(3)
    words = ["".join(generator.choices("ab", k=generator.randrange(3, 40))) for _ in range(2000)]
    text = "\n".join(sample_texts(3000) + hostile()[:3000] + words)
    (tmp_path / "text.txt").write_text(text, encoding="utf-8", newline="")
    result = mynah("tokenizer", "train", "mine", "--vocab", "6000", "--input", str(tmp_path / "text.txt"), "--json", home=tmp_path)
    assert result.returncode == 0, result.stderr
    path = tmp_path / "tokenizers/mine/tokenizer.json"
    special = [token["content"] for token in json.loads(path.read_text())["added_tokens"]]
    library = Tokenizer(models.BPE())
    library.pre_tokenizer = Tokenizer.from_file(str(path)).pre_tokenizer
    library.train_from_iterator([text], trainers.BpeTrainer(
        vocab_size=6000, min_frequency=2, show_progress=False, special_tokens=special,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet()))
    expected = json.loads(library.to_str())["model"]["merges"]
    merges = [merge.split(" ") if isinstance(merge, str) else merge for merge in json.loads(path.read_text())["model"]["merges"]]
    assert merges == [merge.split(" ") if isinstance(merge, str) else merge for merge in expected]


@pytest.mark.parametrize("name", ["gpt2", "llama3", "whole"])
def test_a_tokenizer_of_another_maker_encodes_as_the_library_does(name):
    library = Tokenizer.from_file(str(FIXTURES / f"{name}.json"))
    strings = sample_texts(1000) + hostile()
    expected = [encoding.ids for encoding in library.encode_batch(strings, add_special_tokens=False)]
    assert ids_of(FIXTURES / f"{name}.json", strings, "--special") == expected


def test_transformers_opens_it_and_renders_the_same_conversation(home):
    transformers = pytest.importorskip("transformers")
    tokenizer = transformers.AutoTokenizer.from_pretrained(str(home / "tokenizers/mine"))
    assert tokenizer.eos_token == "<|endoftext|>" and tokenizer.eos_token_id == 0
    assert tokenizer.pad_token == "<|pad|>" and tokenizer.pad_token_id == 1
    text = "C'est l'été, qu'est-ce qu'on fait ?  12345\n\n"
    assert ids_of(home / "tokenizers/mine", [text]) == [tokenizer.encode(text, add_special_tokens=False)]
    messages = [
        {"role": "system", "content": "Be short."}, {"role": "user", "content": " Hi\n"},
        {"role": "assistant", "content": "Hello"}, {"role": "user", "content": "Bye"}]
    rendered = tokenizer.apply_chat_template(messages, add_generation_prompt=True, tokenize=False)
    assert rendered == ("<|post|><|text|>Be short.<|endoftext|><|post|><|title|> Hi\n<|text|>Hello<|endoftext|>"
                        "<|post|><|title|>Bye<|text|>")


@pytest.mark.parametrize("content", ["", "{", "[]", '{"model": {}}', "\x00"])
def test_a_broken_file_is_one_sentence(tmp_path, content):
    (tmp_path / "tokenizer.json").write_text(content)
    result = mynah("tokenizer", "encode", str(tmp_path), "text")
    assert result.returncode == 1
    assert result.stdout == "" and len(result.stderr.strip().splitlines()) == 1


def test_text_that_is_missing_or_empty_is_one_sentence(tmp_path):
    (tmp_path / "empty.txt").write_text("")
    for name in ("empty.txt", "missing.txt"):
        result = mynah("tokenizer", "train", "x", "--input", str(tmp_path / name), home=tmp_path)
        assert result.returncode == 1
        assert len(result.stderr.strip().splitlines()) == 1
    assert not (tmp_path / "tokenizers/x").exists()
