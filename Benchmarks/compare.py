"""Runs each measurement beside its peer, alternating, and writes a dated report. See Benchmarks/compare."""
import argparse
import datetime
import importlib.util
import itertools
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
MYNAH = str(ROOT / ".build/release/mynah")
PEERS = ROOT / "Benchmarks/peers"


def run(*command, environment=None):
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, cwd=ROOT, env={**os.environ, **(environment or {})})
    if done.returncode:
        sys.exit(done.stderr.strip() or f"{command[0]} ended with {done.returncode}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def processor():
    for line in open("/proc/cpuinfo"):
        if line.startswith("model name"):
            return line.split(":")[1].strip()
    return "unknown"


class Report:
    """The lines of the report; each is printed as it comes."""

    def __init__(self):
        self.lines = []

    def add(self, *lines):
        self.lines += lines
        print(*lines, sep="\n", flush=True)

    def table(self, title, *columns):
        self.add("", f"## {title}", "", "| " + " | ".join(columns) + " |", "|---" * len(columns) + "|")

    def row(self, *cells):
        self.add("| " + " | ".join(map(str, cells)) + " |")


def alternate(rounds, ours, theirs):
    """Ours and the peer's in turn: two lists of results."""
    pairs = [(ours(), theirs()) for _ in range(rounds)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def numbers(results, key, digits=0):
    return ", ".join(f"{result[key]:.{digits}f}" for result in results)


def ratio(ours, theirs, key):
    """Ours over theirs, the median of the rounds: a pair is measured within minutes, while the memory's speed changes with the hour."""
    return f"{statistics.median(our[key] / their[key] for our, their in zip(ours, theirs)):.2f}"


def train(report, arguments):
    report.table("Training step (tokens/s)", "config", "dtype", "ours", "PyTorch, compiled", "ratio", "MFU %",
                 "peak memory of the process, ours (MiB)", "PyTorch's, compiling included", "waiting %")
    details = []
    for config, dtype in [("a", "bf16"), ("b", "bf16"), ("c", "bf16"), ("a", "f32"), ("b", "f32")]:
        ours, theirs = alternate(
            arguments.rounds, lambda: run(MYNAH, "bench", "train", "--config", config, "--dtype", dtype, *arguments.use, "--json"),
            lambda: run(sys.executable, PEERS / "torch_llama.py", *arguments.use, "speed", "--config", config, "--dtype", dtype, "--compile"))
        speed = "tokens_per_second"
        middle = sorted(ours, key=lambda x: x[speed])[len(ours) // 2]
        report.row(config, dtype, numbers(ours, speed), numbers(theirs, speed), ratio(ours, theirs, speed),
                   ", ".join(f"{100 * r['mfu']:.0f}" for r in ours),
                   *(int(statistics.median(r["peak_memory_bytes"] for r in side)) >> 20 for side in (ours, theirs)), f"{100 * middle['waiting']:.1f}")
        seconds = sorted(middle["seconds_by_operation"].items(), key=lambda x: -x[1])
        total = sum(s for _, s in seconds)
        products = sum(s for name, s in seconds if name in ("matmul", "cross_entropy"))
        details += ["", f"Config {config}, {dtype}, median round: {middle['gflops']:.0f} GFLOP/s; outside of matmul and cross_entropy "
                    f"{100 * (1 - products / total):.1f} % of the step; milliseconds: "
                    + ", ".join(f"{name} {1e3 * s:.0f}" for name, s in seconds if s > 5e-4)]
    recomputed = run(MYNAH, "bench", "train", "--config", "b", "--recompute", *arguments.use, "--json")
    details += ["", f"Config b with activations computed again: {recomputed['tokens_per_second']:.0f} tokens/s, "
                f"{100 * (recomputed['flops'] / recomputed['flops_kept'] - 1):.0f} % more operations, arena "
                f"{recomputed['arena_bytes'] >> 20} MiB instead of {recomputed['arena_bytes_kept'] >> 20}."]
    report.add(*details)


def gemm(report, arguments):
    for dtype in ("bf16", "f32"):
        measure = [MYNAH, "bench", "gemm", "--dtype", dtype, *arguments.use, "--json"]
        ours = [run(*measure)]
        shapes = [",".join(map(str, row["shape"])) for row in ours[0]["rows"] if row["form"] == "forward"]
        theirs = []
        for index in range(arguments.rounds):
            theirs.append(run(sys.executable, PEERS / "torch_gemm.py", "--dtype", dtype, *arguments.use, "--shapes", *shapes))
            if index + 1 < arguments.rounds:
                ours.append(run(*measure))
        report.table(f"Matrix products, {dtype} (GFLOP/s, {arguments.threads} threads, packing included; our weight gradient is f32, PyTorch's as its operands)", "M x N x K", "form", "ours",
                     "% of peak", "PyTorch", "ratio")
        for index, row in enumerate(ours[0]["rows"]):
            own, their = [r["rows"][index] for r in ours], [r["rows"][index] for r in theirs]
            report.row(" x ".join(map(str, row["shape"])), row["form"].replace("_", " "), numbers(own, "gflops"),
                       ", ".join(f"{100 * r['share_of_peak']:.0f}" for r in own), numbers(their, "gflops"),
                       ratio(own, their, "gflops"))
    one, two = (run(MYNAH, "bench", "gemm", "--shape", "4096,1536,512", "--threads", threads, "--json") for threads in (1, 2))
    report.add("", "Two threads over one, 4096 x 1536 x 512, bf16: " + ", ".join(
        f"{a['form'].replace('_', ' ')} {b['gflops'] / a['gflops']:.2f}" for a, b in zip(one["rows"], two["rows"])))
    for dtype in ("f32", "bf16"):
        avx2 = run(MYNAH, "bench", "gemm", "--shape", "4096,1536,512", "--dtype", dtype, "--json", environment={"MYNAH_ISA": "avx2"})
        report.add("", f"AVX2, {dtype}, 4096 x 1536 x 512: " + ", ".join(
            f"{r['form'].replace('_', ' ')} {r['gflops']:.0f} GFLOP/s ({100 * r['share_of_peak']:.0f} % of its f32 peak)"
            for r in avx2["rows"]))


def attention(report, arguments):
    report.table("Attention of one sequence, 12 heads of 64, bf16", "tokens", "direction", "ms", "GFLOP/s", "% of peak",
                 "results and scratch (KiB)")
    for row in run(MYNAH, "bench", "attention", *arguments.use, "--json")["rows"]:
        report.row(row["shape"][1], row["form"], f"{row['milliseconds']:.2f}", f"{row['gflops']:.0f}",
                   f"{100 * row['share_of_peak']:.0f}", row["arena_bytes"] >> 10)


def decode(report, arguments):
    if not all(map(importlib.util.find_spec, ["llama_cpp", "gguf"])):
        print("installing llama.cpp's Python package from its source: some minutes", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "pip", "install", "-q", "-r", ROOT / "Benchmarks/requirements.txt"], check=True)
    report.table("Prompt of 512 and writing of one stream, bf16 (tokens/s)", "shape", "what", "ours", "llama.cpp", "ratio",
                 "ours (GB/s)", "reading alone (GB/s)")
    for shape in ("llama110m", "qwen05b"):
        for depth in (128, 8192):
            common = ["--shape", shape, "--depth", depth, "--tokens", 32, *arguments.use]
            ours, theirs = alternate(
                arguments.rounds, lambda: run(MYNAH, "bench", "decode", *common, "--json"),
                lambda: run(sys.executable, PEERS / "llama_cpp_bench.py", *common, "--folder", arguments.models))
            if depth == 128:
                key = "prompt_tokens_per_second"
                report.row(shape, "prompt", numbers(ours, key), numbers(theirs, key), ratio(ours, theirs, key), "", "")
            key = "decode_tokens_per_second"
            report.row(shape, f"writing at depth {depth}", numbers(ours, key, 1), numbers(theirs, key, 1),
                       ratio(ours, theirs, key), numbers(ours, "decode_gb_per_second"), numbers(ours, "read_gb_per_second"))


def xla(report, arguments):
    if not importlib.util.find_spec("jax"):
        subprocess.run([sys.executable, "-m", "pip", "install", "-q", "-r", ROOT / "Benchmarks/requirements-jax.txt"], check=True)
    subprocess.run([ROOT / "Tools/pjrt-cpu/build"], check=True)
    use = ["--device", "xla", "--plugin", ROOT / ".build/pjrt-cpu/libpjrt_cpu.so", "--json"]
    report.table("Training step on XLA's CPU backend (s)", "config", "dtype", "ours", "JAX's program on the same plugin", "its time over ours",
                 "JAX on its own backend", "its time over ours", "intermediate values, ours (MiB)", "JAX's", "compiling, ours (s)",
                 "from the cache")
    with tempfile.TemporaryDirectory() as folder:
        for config, dtype in [("a", "f32"), ("a", "bf16"), ("b", "f32"), ("b", "bf16")]:
            jax = [sys.executable, PEERS / "jax_llama.py", "--config", config, "--dtype", dtype]
            run(*jax, "--module", f"{folder}/step.mlir")
            ours, theirs, alone = [], [], []
            for _ in range(arguments.rounds):
                own = run(MYNAH, "bench", "train", "--config", config, "--dtype", dtype, "--home", folder, *use)
                context = {"a": 256, "b": 512}[config]
                ours.append(own | {"seconds_per_step": own["batch"] * context / own["tokens_per_second"]})
                theirs.append(run(MYNAH, "bench", "stablehlo", f"{folder}/step.mlir", "--home", folder, *use))
                other = run(*jax)
                alone.append(other | {"seconds_per_step": own["batch"] * context / other["tokens_per_second"]})
            key = "seconds_per_step"
            report.row(config, dtype, numbers(ours, key, 3), numbers(theirs, key, 3), ratio(theirs, ours, key), numbers(alone, key, 3),
                       ratio(alone, ours, key), ours[0]["arena_bytes"] >> 20, theirs[0]["arena_bytes"] >> 20,
                       f"{ours[0]['compile_seconds']:.2f}", ", ".join(f"{r['compile_seconds']:.2f}" for r in ours[1:]))
    printed = [run(MYNAH, "bench", "stablehlo", "--layers", layers, "--json") for layers in (4, 100)]
    report.add("", *(f"{p['layers']} layers: {p['instructions']} instructions built in {p['build_seconds']:.3f} s and printed as "
                     f"{p['lines']} lines of StableHLO in {p['print_seconds']:.3f} s." for p in printed))


def imports(report, arguments):
    report.table("Import", "file", "posts/s", "again, changing nothing (s)", "peak memory (MB)")
    results = [run(MYNAH, "bench", "import", arguments.posts, "--json") for _ in range(arguments.rounds)]
    report.row(pathlib.Path(arguments.posts).name, numbers(results, "posts_per_second"), numbers(results, "seconds_again", 2),
               numbers(results, "peak_memory_mb"))
    middle = sorted(results, key=lambda result: result["posts_per_second"])[len(results) // 2]
    report.add("", "Median round, seconds on each of two threads: " + ", ".join(
        f"{part.replace('_', ' ')} {seconds:.2f}" for part, seconds in middle["seconds_by_part"].items()))


def tokenizer(report, arguments):
    with tempfile.TemporaryDirectory() as folder:
        home = f"{folder}/home"
        subprocess.run([MYNAH, "import", arguments.posts, "--home", home], check=True, capture_output=True)
        with open(f"{folder}/posts.jsonl", "w") as out:
            subprocess.run([MYNAH, "posts", "export", "--home", home], check=True, stdout=out)
        with open(f"{folder}/posts.jsonl") as source, open(f"{folder}/text.txt", "w") as out:
            for line in source:
                post = json.loads(line)
                for text in (post.get("title"), post.get("text")):
                    if text:
                        out.write(re.sub("\n{2,}", "\n", text.replace("\r", "")) + "\n\n")
        report.table("Tokenizer (MB/s on one core)", "text", "vocabulary", "what", "ours", "tokenizers", "tiktoken")
        for text in [f"{folder}/text.txt", *arguments.text]:
            for vocabulary in (8192, 32768):
                ours, theirs = alternate(
                    arguments.rounds,
                    lambda: run(MYNAH, "bench", "tokenizer", "--input", text, "--vocab", vocabulary, "--repetitions", 3, "--json"),
                    lambda: run(sys.executable, PEERS / "tokenizers_bench.py", text, "--vocab", vocabulary, "--repetitions", 1, "--json"))
                name = f"{'posts' if text.startswith(folder) else 'other'}, {theirs[0]['bytes'] / 1e6:.0f} MB"
                for what, own, hf, tiktoken in [
                    ("train", "train_mb_per_second", "tokenizersTrainMBPerSecond", None),
                    ("encode, once", "encode_first_mb_per_second", "tokenizersEncodeMBPerSecond", "tiktokenEncodeMBPerSecond"),
                    ("encode again, words remembered", "encode_mb_per_second", None, None),
                    ("open (ms)", "open_ms", "tokenizersOpenMilliseconds", None),
                ]:
                    cells = [numbers(side, key, 1) if key else "-" for side, key in [(ours, own), (theirs, hf), (theirs, tiktoken)]]
                    report.row(name, f"{vocabulary:,}", what, *cells)


SECTIONS = {"train": train, "gemm": gemm, "attention": attention, "decode": decode, "xla": xla, "import": imports, "tokenizer": tokenizer}
parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("posts", nargs="?", default="Samples/sample-small.jsonl.gz", help="a file of posts; the sample where not given")
parser.add_argument("text", nargs="*", help="other text for the tokenizer, texts separated by empty lines")
parser.add_argument("--only", nargs="+", choices=SECTIONS, default=list(SECTIONS), help="sections to measure")
parser.add_argument("--rounds", type=int, default=3)
parser.add_argument("--threads", type=int, default=os.cpu_count(), help="of ours and of the peers; the tokenizers use one")
parser.add_argument("--models", default=".build/peer-models", help="where the peers' model files are kept")
arguments = parser.parse_intermixed_args()
if arguments.rounds < 1:
    parser.error("--rounds is at least 1")
for path in [arguments.posts, *arguments.text]:
    if not pathlib.Path(path).is_file():
        parser.error(f"{path} does not exist; check the path")
arguments.use = ["--threads", arguments.threads]

report = Report()
report.add(
    f"# {datetime.date.today()}", "",
    f"{processor()}, {os.cpu_count()} cores; instruction set {run(MYNAH, 'bench', 'gemm', '--shape', '64,64,64', '--json')['instruction_set']}. "
    f"{arguments.rounds} rounds, ours and the peer's in turn; every number of every round, then the median of the rounds' ratios.")
path = ROOT / f"Benchmarks/results/{datetime.date.today()}.md"
for number in itertools.count(2):  # an earlier report of the day stays
    if not path.exists():
        break
    path = path.with_name(f"{datetime.date.today()}-{number}.md")
path.parent.mkdir(exist_ok=True)
for name in arguments.only:
    SECTIONS[name](report, arguments)
    # Kept section by section: a run that is cut off loses only what it was measuring.
    path.write_text("\n".join(report.lines) + "\n")
print(f"written: {path.relative_to(ROOT)}")
