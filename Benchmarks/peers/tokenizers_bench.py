"""What `tokenizers` and `tiktoken` do on the text and with the vocabulary that `mynah bench tokenizer` measures.

    python tokenizers_bench.py text.txt [--vocab 8192] [--threads 1] [--repetitions 5] [--json]

Texts are separated by empty lines, as `mynah bench tokenizer --input text.txt` takes them. Medians of wall time. Training uses `--threads`, encoding one.
"""
import argparse
import json
import os
import statistics
import tempfile
import time

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("text")
parser.add_argument("--vocab", type=int, default=8192)
parser.add_argument("--threads", type=int, default=1)
parser.add_argument("--repetitions", type=int, default=5)
parser.add_argument("--json", action="store_true")
arguments = parser.parse_args()
os.environ["RAYON_NUM_THREADS"] = str(arguments.threads)
os.environ["TOKENIZERS_PARALLELISM"] = "true"

import tiktoken  # noqa: E402
import tokenizers  # noqa: E402
from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers  # noqa: E402

LLAMA3 = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|"
    r"\s+(?!\S)|\s+"
)
with open(arguments.text, encoding="utf-8", newline="") as file:
    texts = [text for text in file.read().split("\n\n") if text]
size = sum(len(text.encode()) for text in texts)


def median(body):
    times = []
    for _ in range(arguments.repetitions):
        start = time.perf_counter()
        value = body()
        times.append(time.perf_counter() - start)
    return statistics.median(times), value


def train():
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(LLAMA3), "isolated"),
        pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)])
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=arguments.vocab, min_frequency=2, show_progress=False,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet())
    tokenizer.train_from_iterator(texts, trainer, length=len(texts))
    return tokenizer


train_seconds, tokenizer = median(train)
with tempfile.TemporaryDirectory() as folder:
    tokenizer.save(f"{folder}/tokenizer.json")
    open_seconds, tokenizer = median(lambda: Tokenizer.from_file(f"{folder}/tokenizer.json"))
letters = {}
extra = 256
for byte in range(256):
    printable = 33 <= byte <= 126 or 161 <= byte <= 172 or 174 <= byte
    letters[chr(byte if printable else extra)] = byte
    extra += not printable
ranks = {bytes(letters[letter] for letter in token): rank for token, rank in tokenizer.get_vocab().items()}
peer = tiktoken.Encoding("bench", pat_str=LLAMA3, mergeable_ranks=ranks, special_tokens={})
hf_seconds, tokens = median(lambda: sum(len(tokenizer.encode(text).ids) for text in texts))
tiktoken_seconds, _ = median(lambda: sum(len(peer.encode_ordinary(text)) for text in texts))
result = {
    "tokenizers": tokenizers.__version__, "tiktoken": getattr(tiktoken, "__version__", ""), "bytes": size,
    "tokens": tokens, "vocabularySize": tokenizer.get_vocab_size(), "threads": arguments.threads,
    "tokenizersTrainMBPerSecond": size / 1e6 / train_seconds,
    "tokenizersEncodeMBPerSecond": size / 1e6 / hf_seconds,
    "tiktokenEncodeMBPerSecond": size / 1e6 / tiktoken_seconds, "tokenizersOpenMilliseconds": open_seconds * 1000,
}
print(json.dumps(result) if arguments.json else "\n".join(f"{key}: {value}" for key, value in result.items()))
