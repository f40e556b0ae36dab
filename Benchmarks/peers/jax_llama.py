"""The same Llama model's training step in JAX: layers in a scan, state donated, AdamW, clipping.

    python jax_llama.py --config a --dtype f32                 (its speed on random tokens, on JAX's own backend)
    python jax_llama.py --config a --dtype f32 --module FILE   (writes its StableHLO instead, for `mynah bench stablehlo`)

One JSON object. bf16 means products in bf16 with f32 weights and sums.
"""
import argparse
import functools
import json
import math
import statistics
import time

import jax
import jax.numpy as jnp
import numpy

CONFIGS = {  # width, layers, heads, MLP, vocabulary, tokens a row, rows
    "a": (256, 6, 8, 768, 8192, 256, 16),
    "b": (512, 8, 8, 1536, 16384, 512, 8),
    "c": (768, 12, 12, 2048, 50304, 512, 4),
    "gpt2": (768, 12, 12, 2048, 50304, 1024, 32),
    "1.3b": (2048, 24, 16, 5632, 32000, 2048, 8),
}


def initial(config, seed=0):
    width, layers, heads, ffn, vocabulary, _, _ = CONFIGS[config]
    generator = numpy.random.default_rng(seed)

    def normal(*shape, scale=0.02):
        return jnp.asarray(generator.normal(0, scale, shape), jnp.float32)

    outer = 0.02 / math.sqrt(2 * layers)
    return {
        "embedding": normal(vocabulary, width), "head": normal(vocabulary, width), "norm": jnp.ones(width),
        "blocks": {
            "norm1": jnp.ones((layers, width)), "norm2": jnp.ones((layers, width)),
            "q": normal(layers, width, width), "k": normal(layers, width, width), "v": normal(layers, width, width),
            "o": normal(layers, width, width, scale=outer), "gate": normal(layers, ffn, width),
            "up": normal(layers, ffn, width), "down": normal(layers, width, ffn, scale=outer)}}


def rms_norm(x, weight):
    return x * jax.lax.rsqrt(jnp.mean(x * x, -1, keepdims=True) + 1e-5) * weight


def loss(parameters, tokens, targets, *, heads, dtype):
    b, t = tokens.shape
    width = parameters["norm"].shape[0]
    size = width // heads
    frequencies = 10000.0 ** (-numpy.arange(0, size, 2) / size)
    angles = numpy.arange(t)[:, None] * frequencies
    cos, sin = (jnp.asarray(f(angles), jnp.float32)[None, :, None] for f in (numpy.cos, numpy.sin))
    mask = jnp.tril(jnp.ones((t, t), bool))

    def product(x, w):
        return jnp.einsum("btd,fd->btf", x.astype(dtype), w.astype(dtype), preferred_element_type=dtype)

    def rotate(x):
        first, second = jnp.split(x.astype(jnp.float32), 2, -1)
        return jnp.concatenate([first * cos - second * sin, second * cos + first * sin], -1).astype(dtype)

    def block(x, w):
        h = rms_norm(x, w["norm1"])
        q, k, v = (product(h, w[name]).reshape(b, t, heads, size) for name in "qkv")
        scores = jnp.einsum("bthd,bshd->bhts", rotate(q), rotate(k), preferred_element_type=jnp.float32)
        weights = jax.nn.softmax(jnp.where(mask, scores / math.sqrt(size), -1e30), -1).astype(dtype)
        y = jnp.einsum("bhts,bshd->bthd", weights, v).reshape(b, t, width)
        x = x + product(y, w["o"]).astype(jnp.float32)
        h = rms_norm(x, w["norm2"])
        y = jax.nn.silu(product(h, w["gate"])) * product(h, w["up"])
        return x + product(y, w["down"]).astype(jnp.float32), None

    x, _ = jax.lax.scan(block, parameters["embedding"][tokens], parameters["blocks"])
    x = rms_norm(x, parameters["norm"])
    logits = jnp.einsum("btd,vd->btv", x.astype(dtype), parameters["head"].astype(dtype),
                        preferred_element_type=jnp.float32)
    return jnp.mean(jax.nn.logsumexp(logits, -1) - jnp.take_along_axis(logits, targets[..., None], -1)[..., 0])


def step(parameters, m, v, count, tokens, targets, *, heads, dtype):
    value, gradients = jax.value_and_grad(functools.partial(loss, heads=heads, dtype=dtype))(parameters, tokens, targets)
    norm = jnp.sqrt(sum(jnp.sum(g * g) for g in jax.tree.leaves(gradients)))
    scale = jnp.minimum(1.0, 1.0 / (norm + 1e-6))
    count = count + 1
    rate, corrected1, corrected2 = 3e-4, 1 - 0.9**count, 1 - 0.95**count

    def update(p, m, v, g):
        g = g * scale
        m, v = 0.9 * m + 0.1 * g, 0.95 * v + 0.05 * g * g
        decay = 0.1 if p.ndim > 2 or p.shape[0] > p.shape[-1] and p.ndim == 2 else 0.0
        return p * (1 - rate * decay) - rate / corrected1 * m / (jnp.sqrt(v / corrected2) + 1e-8), m, v

    updated = jax.tree.map(update, parameters, m, v, gradients)
    parts = [jax.tree.map(lambda u: u[i], updated, is_leaf=lambda u: isinstance(u, tuple)) for i in range(3)]
    return *parts, count, value, norm


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--config", choices=CONFIGS, default="a")
parser.add_argument("--dtype", choices=["bf16", "f32"], default="f32")
parser.add_argument("--batch", type=int)
parser.add_argument("--steps", type=int, default=5)
parser.add_argument("--module")
arguments = parser.parse_args()

_, _, heads, _, vocabulary, context, rows = CONFIGS[arguments.config]
rows = arguments.batch or rows
dtype = jnp.bfloat16 if arguments.dtype == "bf16" else jnp.float32
parameters = initial(arguments.config)
m, v = (jax.tree.map(jnp.zeros_like, parameters) for _ in range(2))
compiled = jax.jit(functools.partial(step, heads=heads, dtype=dtype), donate_argnums=(0, 1, 2, 3))
generator = numpy.random.default_rng(1)


def batch():
    ids = jnp.asarray(generator.integers(0, vocabulary, (rows, context + 1)), jnp.int32)
    return ids[:, :-1], ids[:, 1:]


state = (parameters, m, v, jnp.zeros((), jnp.float32))
if arguments.module:
    with open(arguments.module, "w") as file:
        file.write(compiled.lower(*state, *batch()).as_text())
    print(json.dumps({"config": arguments.config, "dtype": arguments.dtype, "module": arguments.module}))
else:
    start = time.perf_counter()
    times = []
    for index in range(arguments.steps + 2):
        data = batch()
        jax.block_until_ready(data)
        start = time.perf_counter()
        *state, value, _ = compiled(*state, *data)
        value.block_until_ready()
        times.append(time.perf_counter() - start)
    print(json.dumps({
        "config": arguments.config, "dtype": arguments.dtype, "compile_seconds": times[0],
        "tokens_per_second": rows * context / statistics.median(times[2:]), "loss": float(value),
        "device": jax.devices()[0].device_kind, "jax": jax.__version__}))
