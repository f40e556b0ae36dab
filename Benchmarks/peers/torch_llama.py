"""The same Llama model in PyTorch: its speed on random tokens, and how well it learns a Mynah corpus.

    python torch_llama.py speed --config a --dtype bf16 [--compile]
    python torch_llama.py quality RUN_FOLDER CORPUS_FOLDER      (repeats a finished run of `mynah train`)

One JSON object. bf16 means bf16 autocast with f32 weights. `quality` uses the run's options, the same tokens in the same order, the same schedule,
AdamW and clipping, and first weights drawn from the same distributions with another generator.
"""
import argparse
import json
import math
import pathlib
import resource
import statistics
import time

import numpy
import torch
import torch.nn as nn
import torch.nn.functional as F

CONFIGS = {  # width, layers, heads, MLP, vocabulary, tokens a row, rows
    "a": (256, 6, 8, 768, 8192, 256, 16),
    "b": (512, 8, 8, 1536, 16384, 512, 8),
    "c": (768, 12, 12, 2048, 50304, 512, 4),
    "gpt2": (768, 12, 12, 2048, 50304, 1024, 32),
    "1.3b": (2048, 24, 16, 5632, 32000, 2048, 8),
}


class Block(nn.Module):
    def __init__(self, width, heads, kv_heads, head_size, ffn, epsilon):
        super().__init__()
        self.heads, self.kv_heads, self.head_size = heads, kv_heads, head_size
        self.attention_norm, self.mlp_norm = nn.RMSNorm(width, epsilon), nn.RMSNorm(width, epsilon)
        self.q = nn.Linear(width, heads * head_size, bias=False)
        self.k = nn.Linear(width, kv_heads * head_size, bias=False)
        self.v = nn.Linear(width, kv_heads * head_size, bias=False)
        self.o = nn.Linear(heads * head_size, width, bias=False)
        self.gate, self.up = nn.Linear(width, ffn, bias=False), nn.Linear(width, ffn, bias=False)
        self.down = nn.Linear(ffn, width, bias=False)

    def forward(self, x, cos, sin, mask):
        b, t, _ = x.shape
        h = self.attention_norm(x)

        def split(y, heads):
            return y.view(b, t, heads, self.head_size).transpose(1, 2)

        def rotate(y):
            first, second = y.chunk(2, -1)
            return torch.cat((first * cos - second * sin, second * cos + first * sin), -1).to(y.dtype)

        q, k, v = split(self.q(h), self.heads), split(self.k(h), self.kv_heads), split(self.v(h), self.kv_heads)
        y = F.scaled_dot_product_attention(
            rotate(q), rotate(k), v, attn_mask=mask, is_causal=mask is None, enable_gqa=self.heads != self.kv_heads)
        x = x + self.o(y.transpose(1, 2).reshape(b, t, -1))
        h = self.mlp_norm(x)
        return x + self.down(F.silu(self.gate(h)) * self.up(h))


class Llama(nn.Module):
    def __init__(self, width, layers, heads, ffn, vocabulary, kv_heads=None, head_size=None, epsilon=1e-5, tied=False):
        super().__init__()
        head_size = head_size or width // heads
        self.head_size = head_size
        self.embedding = nn.Embedding(vocabulary, width)
        self.blocks = nn.ModuleList(
            Block(width, heads, kv_heads or heads, head_size, ffn, epsilon) for _ in range(layers))
        self.norm = nn.RMSNorm(width, epsilon)
        self.head = nn.Linear(width, vocabulary, bias=False)
        for name, parameter in self.named_parameters():
            if parameter.dim() > 1:
                outer = name.endswith((".o.weight", ".down.weight"))
                nn.init.normal_(parameter, std=0.02 / math.sqrt(2 * layers) if outer else 0.02)
        if tied:
            self.head.weight = self.embedding.weight
        self.register_buffer("frequencies", 10000.0 ** (-torch.arange(0, head_size, 2).float() / head_size))

    def forward(self, tokens, targets, positions=None, mask=None, reduction="mean"):
        if positions is None:
            positions = torch.arange(tokens.shape[1], device=tokens.device)[None]
        angles = positions[:, None, :, None] * self.frequencies
        cos, sin = angles.cos(), angles.sin()
        x = self.embedding(tokens)
        for block in self.blocks:
            x = block(x, cos, sin, mask)
        logits = self.head(self.norm(x)).float()
        return F.cross_entropy(logits.flatten(0, 1), targets.flatten(), ignore_index=-1, reduction=reduction)


def speed(arguments):
    width, layers, heads, ffn, vocabulary, context, rows = CONFIGS[arguments.config]
    rows = arguments.batch or rows
    device = torch.device(arguments.device)
    model = Llama(width, layers, heads, ffn, vocabulary).to(device)
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-4, weight_decay=0.1, fused=True)
    forward = torch.compile(model) if arguments.compile else model

    def step():
        ids = torch.randint(0, vocabulary, (rows, context + 1), device=device)
        start = time.perf_counter()
        with torch.autocast(device.type, torch.bfloat16, enabled=arguments.dtype == "bf16"):
            loss = forward(ids[:, :-1], ids[:, 1:].contiguous())
        loss.backward()
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        if device.type == "cuda":
            torch.cuda.synchronize()
        return time.perf_counter() - start

    for _ in range(2):
        step()
    seconds = statistics.median(step() for _ in range(arguments.steps))
    print(json.dumps({
        "config": arguments.config, "dtype": arguments.dtype, "compile": arguments.compile,
        "tokens_per_second": rows * context / seconds,
        "peak_memory_bytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024, "torch": torch.__version__}))


def mixed(z):
    bits = (1 << 64) - 1
    z = (z + 0x9E3779B97F4A7C15) & bits
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & bits
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & bits
    return z ^ (z >> 31)


def shuffled(place, count, seed):
    """The window at a place of an epoch's order: Mynah's `Permutation`."""
    half = 1
    while 1 << (2 * half) < count:
        half += 1
    keys = [mixed((seed + i * 0x9E3779B97F4A7C15) & ((1 << 64) - 1)) for i in range(4)]
    mask = (1 << half) - 1
    value = place
    while True:
        left, right = value >> half, value & mask
        for key in keys:
            left, right = right, left ^ (mixed(right ^ key) & mask)
        value = left << half | right
        if value < count:
            return value


def shards(folder, split):
    parts = []
    for path in sorted(folder.glob(f"{split}-*.bin")):
        data = path.read_bytes()
        width = int.from_bytes(data[12:16], "little")
        parts.append(numpy.frombuffer(data, numpy.uint16 if width == 2 else numpy.uint32, offset=64).astype(numpy.int64))
    return numpy.concatenate(parts)


def pack(windows, context, end):
    """Rows of tokens, targets (-1: does not count), positions, and the mask of what each token sees."""
    rows = numpy.full((len(windows), context + 1), end)
    for row, window in zip(rows, windows):
        row[: len(window)] = window
    tokens, targets = rows[:, :-1], rows[:, 1:].copy()
    targets[tokens == end] = -1
    for row, window in enumerate(windows):
        targets[row, max(0, len(window) - 1):] = -1
    starts = numpy.zeros_like(tokens)
    for t in range(1, context):
        starts[:, t] = numpy.where(tokens[:, t - 1] == end, t, starts[:, t - 1])
    places = numpy.arange(context)
    mask = (places[None, None] >= starts[:, :, None]) & (places[None, None] <= places[None, :, None])
    return (torch.tensor(tokens), torch.tensor(targets), torch.tensor(places[None] - starts),
            torch.tensor(mask)[:, None])


def quality(arguments):
    import yaml
    options = yaml.safe_load((arguments.run / "config.yaml").read_text())
    manifest = json.loads((arguments.corpus / "manifest.json").read_text())
    config = options["model"]
    batch, context, steps = options["batch"], options["context"], options["steps"]
    assert options["microbatches"] == 1
    # YAML 1.1 takes 3e-03 for text.
    for key in ("learningRate", "finalLearningRate", "clipNorm"):
        options[key] = float(options[key])
    options["optimizer"] = {key: float(value) for key, value in options["optimizer"].items()}
    config["rms_norm_eps"] = float(config["rms_norm_eps"])
    train, holdout = shards(arguments.corpus, "train"), shards(arguments.corpus, "holdout")
    end = manifest["tokenizer"]["endOfText"]
    windows = (len(train) - 1) // context

    tokenizer = json.loads((arguments.corpus / "tokenizer.json").read_text())
    special = {token["id"] for token in tokenizer["added_tokens"] if token["special"]}
    # In a byte-level vocabulary each character of a token's name stands for one byte.
    lengths = numpy.zeros(config["vocab_size"], numpy.int64)
    for text, token in tokenizer["model"]["vocab"].items():
        lengths[token] = 0 if token in special else len(text)

    torch.manual_seed(options["seed"])
    model = Llama(
        config["hidden_size"], config["num_hidden_layers"], config["num_attention_heads"], config["intermediate_size"],
        config["vocab_size"], config["num_key_value_heads"], config["head_dim"], config["rms_norm_eps"],
        config["tie_word_embeddings"]).to(arguments.device)
    matrices = [p for p in model.parameters() if p.dim() > 1]
    vectors = [p for p in model.parameters() if p.dim() == 1]
    adam = options["optimizer"]
    optimizer = torch.optim.AdamW(
        [{"params": matrices, "weight_decay": adam["weightDecay"]}, {"params": vectors, "weight_decay": 0.0}],
        betas=(adam["beta1"], adam["beta2"]), eps=adam["epsilon"])
    autocast = torch.autocast(torch.device(arguments.device).type, torch.bfloat16, enabled=options["compute"] == "bf16")

    start = time.perf_counter()
    for step in range(steps):
        rate = options["learningRate"]
        if step < options["warmupSteps"]:
            rate *= (step + 1) / options["warmupSteps"]
        else:
            done = (step - options["warmupSteps"]) / max(1, steps - options["warmupSteps"])
            rate *= 1 - min(1, done) * (1 - options["finalLearningRate"])
        for group in optimizer.param_groups:
            group["lr"] = rate
        chosen = []
        for row in range(batch):
            epoch, place = divmod(step * batch + row, windows)
            first = shuffled(place, windows, mixed(options["seed"]) ^ epoch) * context
            chosen.append(train[first: first + context + 1])
        tokens, targets, positions, mask = (x.to(arguments.device) for x in pack(chosen, context, end))
        with autocast:
            loss = model(tokens, targets, positions, mask, "sum") / (batch * context)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), options["clipNorm"])
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
    seconds = time.perf_counter() - start

    nats, total_bytes = 0.0, 0
    perBatch = batch * context
    count = min(options["evaluationBatches"], -(-(len(holdout) - 1) // perBatch))
    with torch.no_grad():
        for index in range(count):
            chosen = [holdout[(index * batch + row) * context: (index * batch + row + 1) * context + 1]
                      for row in range(batch)]
            tokens, targets, positions, mask = (x.to(arguments.device) for x in pack(chosen, context, end))
            with autocast:
                nats += model(tokens, targets, positions, mask, "sum").item()
            counted = targets[targets >= 0].cpu().numpy()
            total_bytes += int(lengths[counted].sum())
    print(json.dumps({
        "holdout_bits_per_byte": nats / math.log(2) / total_bytes, "steps": steps,
        "tokens_per_second": steps * perBatch / seconds, "torch": torch.__version__}))


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--threads", type=int, default=2)
parser.add_argument("--device", default="cpu")
modes = parser.add_subparsers(dest="mode", required=True)
mode = modes.add_parser("speed")
mode.add_argument("--config", choices=CONFIGS, default="a")
mode.add_argument("--dtype", choices=["bf16", "f32"], default="bf16")
mode.add_argument("--compile", action="store_true")
mode.add_argument("--batch", type=int)
mode.add_argument("--steps", type=int, default=5)
mode = modes.add_parser("quality")
mode.add_argument("run", type=pathlib.Path)
mode.add_argument("corpus", type=pathlib.Path)
arguments = parser.parse_args()
torch.set_num_threads(arguments.threads)
torch.manual_seed(0)
(speed if arguments.mode == "speed" else quality)(arguments)
