"""`mynah bench`: each measurement runs and prints the keys that Benchmarks/compare reads. What they measure is not tested here."""
import json
import os
import subprocess

from conftest import MYNAH


def bench(*arguments):
    done = subprocess.run([MYNAH, "bench", *arguments, "--json"], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_training_step_is_measured_with_and_without_recomputing():
    kept = bench("train", "--config", "a", "--steps", "1")
    assert kept["tokens_per_second"] > 0 and 0 < kept["mfu"] <= 1.2
    assert kept["flops"] == kept["flops_kept"] and kept["arena_bytes"] == kept["arena_bytes_kept"]
    assert {"matmul", "attention", "adamw"} <= set(kept["seconds_by_operation"])
    # What is alive when the arena is fullest fits into it.
    assert 0 < sum(kept["arena_bytes_by_operation"].values()) <= kept["arena_bytes"]
    assert 0 <= kept["waiting"] < 1 and kept["imbalance"] >= 0
    recomputed = bench("train", "--config", "a", "--steps", "1", "--recompute")
    assert recomputed["flops"] > recomputed["flops_kept"]
    assert recomputed["arena_bytes"] < recomputed["arena_bytes_kept"] == kept["arena_bytes"]


def test_an_instruction_set_that_is_not_there_is_refused():
    done = subprocess.run([MYNAH, "bench", "gemm", "--shape", "64,64,64"], capture_output=True, text=True, timeout=60,
                          env={**os.environ, "MYNAH_ISA": "sse9"})
    assert done.returncode == 1 and "this processor has no sse9; set engine.isa (MYNAH_ISA) to" in done.stderr


def test_products_are_measured_in_three_forms():
    result = bench("gemm", "--shape", "64,96,32", "--seconds", "0.01", "--dtype", "f32")
    assert [row["form"] for row in result["rows"]] == ["forward", "input_gradient", "weight_gradient"]
    assert all(row["shape"] == [64, 96, 32] and row["gflops"] > 0 for row in result["rows"])


def test_attention_needs_no_matrix_of_tokens_by_tokens():
    rows = bench("attention", "--length", "512", "--length", "4096", "--seconds", "0.01", "--heads", "2")["rows"]
    forward = [row["arena_bytes"] for row in rows if row["form"] == "forward"]
    backward = [row["arena_bytes"] for row in rows if row["form"] == "backward"]
    assert forward[1] < 9 * forward[0] and backward[1] < 9 * backward[0]


def test_writing_is_measured_at_a_depth():
    result = bench("decode", "--depth", "200", "--prompt", "40", "--tokens", "3", "--repetitions", "1")
    assert result["depth"] == 200 and result["prompt_tokens_per_second"] > 0 and result["decode_tokens_per_second"] > 0


def test_wrong_sizes_are_named():
    for arguments in (["gemm", "--shape", "64,x,32"], ["attention", "--head-size", "3"], ["decode", "--tokens", "0"]):
        done = subprocess.run([MYNAH, "bench", *arguments], capture_output=True, text=True)
        assert done.returncode == 64 and "--" in done.stderr, done.stderr


def test_an_import_says_where_its_time_went():
    result = bench("import", "Samples/sample-small.jsonl.gz")
    parts = result["seconds_by_part"]
    assert all(seconds >= 0 for seconds in parts.values())
    assert all(parts[measured] > 0 for measured in ("read_files", "read_languages", "write_index", "write_commits"))
    for thread in ("read", "write"):
        total = sum(seconds for part, seconds in parts.items() if part.startswith(thread))
        assert 0.7 * result["seconds"] < total < 1.01 * result["seconds"]
