"""Runs each measurement beside its peer, alternating, and writes a dated report. See Benchmarks/compare."""
import datetime
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
MYNAH = str(ROOT / ".build/release/mynah")
PEERS = ROOT / "Benchmarks/peers"
ROUNDS = 3


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, cwd=ROOT)
    if done.returncode:
        sys.exit(f"{command}: {done.stderr}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def processor():
    for line in open("/proc/cpuinfo"):
        if line.startswith("model name"):
            return line.split(":")[1].strip()
    return "unknown"


posts = sys.argv[1]
lines = [
    f"# {datetime.date.today()}", "",
    f"{processor()}, {os.cpu_count()} cores; instruction set {run(MYNAH, 'bench', 'train', '--steps', 1, '--json')['instruction_set']}. "
    f"{ROUNDS} rounds, ours and the peer's in turn; every number of every round, then the ratio of medians.", "",
]

lines += ["## Training step (tokens/s)", "", "| config | dtype | ours | PyTorch, eager | ratio |", "|---|---|---|---|---|"]
for config, dtype in [("a", "bf16"), ("a", "f32")]:
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(run(MYNAH, "bench", "train", "--config", config, "--dtype", dtype, "--json"))
        theirs.append(run(sys.executable, PEERS / "torch_llama.py", "speed", "--config", config, "--dtype", dtype))
    own, their = ([round(x["tokens_per_second"]) for x in side] for side in (ours, theirs))
    ratio = statistics.median(own) / statistics.median(their)
    lines.append(f"| {config} | {dtype} | {', '.join(map(str, own))} | {', '.join(map(str, their))} | {ratio:.2f} |")
    print(lines[-1], flush=True)
    if dtype == "bf16":
        middle = sorted(ours, key=lambda x: x["tokens_per_second"])[ROUNDS // 2]
        detail = (f"Config a, bf16, median round: {middle['gflops']:.0f} GFLOP/s, MFU {100 * middle['mfu']:.0f} %, peak memory "
                  f"{middle['peak_memory_bytes'] >> 20} MiB; seconds by operation: "
                  + ", ".join(f"{k} {v:.3f}" for k, v in sorted(middle["seconds_by_operation"].items(), key=lambda x: -x[1])))
lines += ["", detail, ""]

lines += ["## Import", "", "| file | posts/s | again, changing nothing (s) | peak memory (MB) |", "|---|---|---|---|"]
results = [run(MYNAH, "bench", "import", posts, "--json") for _ in range(ROUNDS)]
lines.append("| {} | {} | {} | {} |".format(
    pathlib.Path(posts).name, *(", ".join(f"{r[k]:.{d}f}" for r in results)
                                for k, d in [("posts_per_second", 0), ("seconds_again", 2), ("peak_memory_mb", 0)])))
print(lines[-1], flush=True)

with tempfile.TemporaryDirectory() as folder:
    home = f"{folder}/home"
    subprocess.run([MYNAH, "import", posts, "--home", home], check=True, capture_output=True)
    with open(f"{folder}/posts.jsonl", "w") as out:
        subprocess.run([MYNAH, "posts", "export", "--home", home], check=True, stdout=out)
    with open(f"{folder}/posts.jsonl") as source, open(f"{folder}/text.txt", "w") as out:
        for line in source:
            post = json.loads(line)
            for text in (post.get("title"), post.get("text")):
                if text:
                    out.write(text.replace("\r", "").replace("\n\n", "\n") + "\n\n")
    lines += ["", "## Tokenizer (MB/s on one core)", "", "| text | vocabulary | what | ours | tokenizers | tiktoken |", "|---|---|---|---|---|---|"]
    for text in [f"{folder}/text.txt", *sys.argv[2:3]]:
        for vocabulary in (8192, 32768):
            ours, theirs = [], []
            for _ in range(ROUNDS):
                ours.append(run(MYNAH, "bench", "tokenizer", "--input", text, "--vocab", vocabulary, "--repetitions", 3, "--json"))
                theirs.append(run(sys.executable, PEERS / "tokenizers_bench.py", text, "--vocab", vocabulary, "--repetitions", 1, "--json"))
            name = f"{'posts' if text.startswith(folder) else 'other'}, {theirs[0]['bytes'] / 1e6:.0f} MB"
            for what, own, hf, tiktoken in [
                ("train", "train_mb_per_second", "tokenizersTrainMBPerSecond", None),
                ("encode", "encode_mb_per_second", "tokenizersEncodeMBPerSecond", "tiktokenEncodeMBPerSecond"),
                ("encode, no word remembered", "encode_first_mb_per_second", None, None),
                ("open (ms)", "open_ms", "tokenizersOpenMilliseconds", None),
            ]:
                cells = [", ".join(f"{r[key]:.1f}" for r in side) if key else "-"
                         for side, key in [(ours, own), (theirs, hf), (theirs, tiktoken)]]
                lines.append(f"| {name} | {vocabulary:,} | {what} | {' | '.join(cells)} |")
                print(lines[-1], flush=True)

report = ROOT / f"Benchmarks/results/{datetime.date.today()}.md"
report.parent.mkdir(exist_ok=True)
report.write_text("\n".join(lines) + "\n")
print(f"written: {report.relative_to(ROOT)}")
