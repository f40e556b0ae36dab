"""Speed of llama.cpp (its Python package) at reading a prompt and writing one stream, with random weights of Mynah's shapes.

    python llama_cpp_bench.py --shape llama110m --depth 128 --folder CACHE

One JSON object. The bf16 GGUF is written to CACHE when it is not there yet. Prompt: 512 tokens into an empty cache in one batch. Writing: the median
time of a token at the depth. Both with and without llama.cpp's flash attention; the better of the two counts.
"""
import argparse
import ctypes
import json
import pathlib
import statistics
import time

import gguf
import llama_cpp
import numpy

SHAPES = {  # architecture, vocabulary, width, MLP, layers, heads, key-value heads, theta, epsilon
    "llama110m": ("llama", 32000, 768, 2048, 12, 12, 12, 1e4, 1e-5),
    "qwen05b": ("llama", 151936, 896, 4864, 24, 14, 2, 1e6, 1e-6),
}


def write_model(path, shape):
    architecture, vocabulary, width, ffn, layers, heads, kv_heads, theta, epsilon = SHAPES[shape]
    writer = gguf.GGUFWriter(path, architecture)
    writer.add_context_length(32768)
    writer.add_embedding_length(width)
    writer.add_block_count(layers)
    writer.add_feed_forward_length(ffn)
    writer.add_head_count(heads)
    writer.add_head_count_kv(kv_heads)
    writer.add_layer_norm_rms_eps(epsilon)
    writer.add_rope_freq_base(theta)
    writer.add_rope_dimension_count(width // heads)
    writer.add_vocab_size(vocabulary)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_BF16)
    writer.add_tokenizer_model("none")
    generator = numpy.random.default_rng(0)

    def matrix(name, rows, columns):
        values = generator.standard_normal((rows, columns), dtype=numpy.float32) * 0.02
        writer.add_tensor(name, gguf.quants.quantize(values, gguf.GGMLQuantizationType.BF16),
                          raw_dtype=gguf.GGMLQuantizationType.BF16)

    kv = width // heads * kv_heads
    matrix("token_embd.weight", vocabulary, width)
    writer.add_tensor("output_norm.weight", numpy.ones(width, numpy.float32))
    for layer in range(layers):
        for norm in ("attn_norm", "ffn_norm"):
            writer.add_tensor(f"blk.{layer}.{norm}.weight", numpy.ones(width, numpy.float32))
        for name, rows, columns in (("attn_q", width, width), ("attn_k", kv, width), ("attn_v", kv, width),
                                    ("attn_output", width, width), ("ffn_gate", ffn, width), ("ffn_up", ffn, width),
                                    ("ffn_down", width, ffn)):
            matrix(f"blk.{layer}.{name}.weight", rows, columns)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def measure(model, arguments, flash):
    vocabulary = SHAPES[arguments.shape][1]
    options = llama_cpp.llama_context_default_params()
    options.n_ctx = max(arguments.prompt, arguments.depth + arguments.tokens + 2)
    options.n_batch, options.n_ubatch = 2048, 512
    options.n_threads = options.n_threads_batch = arguments.threads
    options.flash_attn_type = 1 if flash else 0
    context = llama_cpp.llama_init_from_model(model, options)
    memory = llama_cpp.llama_get_memory(context)

    def read(count, first):
        ids = (ctypes.c_int32 * count)(*(((first + i) * 7919 + 13) % vocabulary for i in range(count)))
        start = time.perf_counter()
        # Tokens go on where the cache ends.
        if llama_cpp.llama_decode(context, llama_cpp.llama_batch_get_one(ids, count)):
            raise SystemExit("llama_decode failed")
        llama_cpp.llama_synchronize(context)
        return time.perf_counter() - start

    prompts = []
    for _ in range(arguments.repetitions + 1):
        llama_cpp.llama_memory_clear(memory, True)
        prompts.append(read(arguments.prompt, 0))
    llama_cpp.llama_memory_clear(memory, True)
    for first in range(0, arguments.depth, 2048):
        read(min(2048, arguments.depth - first), first)
    read(1, arguments.depth)
    tokens = [read(1, arguments.depth + 1 + i) for i in range(arguments.tokens)]
    llama_cpp.llama_free(context)
    return arguments.prompt / statistics.median(prompts[1:]), 1 / statistics.median(tokens)


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--shape", choices=SHAPES, default="llama110m")
parser.add_argument("--depth", type=int, default=128)
parser.add_argument("--prompt", type=int, default=512)
parser.add_argument("--tokens", type=int, default=64)
parser.add_argument("--repetitions", type=int, default=3)
parser.add_argument("--threads", type=int, default=2)
parser.add_argument("--folder", type=pathlib.Path, required=True)
arguments = parser.parse_args()

path = arguments.folder / f"{arguments.shape}-bf16.gguf"
if not path.exists():
    arguments.folder.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    write_model(partial, arguments.shape)
    partial.rename(path)
quiet = llama_cpp.llama_log_callback(lambda level, text, data: None)
llama_cpp.llama_log_set(quiet, ctypes.c_void_p(0))
llama_cpp.llama_backend_init()
model = llama_cpp.llama_model_load_from_file(str(path).encode(), llama_cpp.llama_model_default_params())
if not model:
    raise SystemExit(f"llama.cpp cannot load {path}")
results = [measure(model, arguments, flash) for flash in (False, True)]
print(json.dumps({
    "shape": arguments.shape, "depth": arguments.depth, "prompt_tokens_per_second": max(r[0] for r in results),
    "decode_tokens_per_second": max(r[1] for r in results), "llama_cpp_python": llama_cpp.__version__}))
