"""The same commands on XLA, through the CPU plugin that Tools/pjrt-cpu/build makes."""
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import time

import pytest

from conftest import MYNAH, ROOT, fails, mynah, run

PLUGIN = str(ROOT / ".build/pjrt-cpu/libpjrt_cpu.so")
XLA = ("--device", "xla", "--plugin", PLUGIN)
EIGHT = (*XLA, "--plugin-option", "cpu_device_count=8")
SMALL = ("--depth", 2, "--batch", 8, "--context", 32, "--dtype", "f32")

pytestmark = pytest.mark.skipif(os.uname().machine != "x86_64", reason="the CPU plugin is built for x86-64")


def train(home, name, *options, steps=12, corpus="posts"):
    return mynah(home, "train", name, "--corpus", corpus, *SMALL, "--steps", steps, *options)


def losses(home, name):
    lines = [json.loads(line) for line in open(home / "runs" / name / "metrics.jsonl")]
    return {line["step"]: line["loss"] for line in lines if line["type"] == "step"}


def assert_alike(a, b):
    assert a.keys() == b.keys()
    for step in a:
        assert abs(a[step] - b[step]) <= 1e-4 * a[step], f"step {step}: {a[step]} and {b[step]}"


@pytest.fixture(scope="module")
def on_cpu(home, corpus):
    train(home, "on-cpu", steps=50)
    return "on-cpu"


def test_fifty_steps_give_the_losses_of_the_cpu_and_a_model_that_writes_the_same(home, on_cpu):
    train(home, "on-xla", *XLA, steps=50)
    assert_alike(losses(home, on_cpu), losses(home, "on-xla"))

    def text(model, *options):
        return mynah(home, "generate", "--model", model, "--prompt", "The ", "--temperature", 0, "--max-tokens", 40,
                     "--dtype", "f32", *options)
    assert text("on-xla", *XLA) == text("on-xla") != ""


def test_a_run_goes_on_from_one_device_to_the_other_and_from_mesh_to_mesh(home, on_cpu):
    """The schedule depends on the number of steps, so each part is stopped, not finished."""
    def part(*options, until):
        process = subprocess.Popen(
            [MYNAH, "train", "travels", "--corpus", "posts", *map(str, SMALL), "--steps", "50", "--home", str(home),
             *map(str, options)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        path = home / "runs/travels/metrics.jsonl"
        while process.poll() is None and not (path.exists() and f'"step":{until},' in path.read_text()):
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 0, process.stderr.read()

    part("--threads", 1, until=4)
    part(*XLA, until=12)
    part(*EIGHT, "--mesh", "data=2,fsdp=2,tensor=2", until=20)
    newest = sorted((home / "runs/travels/checkpoints").glob("step-*"))[-1]
    shards = sorted(file.name for file in newest.glob("parameters-*"))
    assert shards == [f"parameters-0000{i}.safetensors" for i in range(1, 5)], "a file for each different part"
    part(*EIGHT, "--mesh", "fsdp=4", until=30)
    train(home, "travels", steps=50)
    assert_alike(losses(home, on_cpu), losses(home, "travels"))


@pytest.mark.parametrize("mesh", ["data=2,fsdp=2,tensor=2", "tensor=2", "fsdp=8"])
def test_a_mesh_gives_the_losses_of_one_device(home, on_cpu, mesh):
    name = mesh.replace(",", "-").replace("=", "")
    train(home, name, *EIGHT, "--mesh", mesh, steps=50)
    assert_alike(losses(home, on_cpu), losses(home, name))


def test_a_checkpoint_without_one_of_its_shards_is_passed_over(home, corpus):
    train(home, "shards", *EIGHT, "--mesh", "fsdp=2", steps=10)
    folders = sorted((home / "runs/shards/checkpoints").glob("step-*"))
    (folders[-1] / "first_moments-00002.safetensors").unlink()
    out = train(home, "shards", steps=10)
    assert "first_moments-00002.safetensors" in out and "is missing" in out
    assert f"resumed after step {int(folders[-2].name[5:])}" in out


def test_train_explains_how_parameters_are_split(home, corpus):
    options = ("train", "explained", "--corpus", "posts", *SMALL, "--mesh", "data=2,fsdp=2,tensor=2", "--explain")
    text = mynah(home, *options)
    assert "model.layers.*.mlp.up_proj.weight [2, 384/tensor, 128/fsdp]: [2, 192, 64] on each device" in text
    explained = json.loads(mynah(home, *options, "--json"))
    assert explained["devices"] == 8
    for parameter in explained["parameters"]:
        if len(parameter["shape"]) > 1 + ("layers" in parameter["name"]):
            assert all(a == b or a == 2 * b for a, b in zip(parameter["shape"], parameter["shard"]))
            assert parameter["shape"] != parameter["shard"], f"{parameter['name']} is whole on a device"
    assert explained["state_bytes_per_device"] * 3 < explained["state_bytes_whole"]


# What goes wrong


@pytest.fixture(scope="module")
def fake(tmp_path_factory):
    folder = tmp_path_factory.mktemp("plugins")

    def build(flag):
        library = folder / f"{flag}.so"
        subprocess.run(["cc", "-shared", "-fPIC", f"-D{flag}", "-w", "-I", ROOT / "Sources/CPJRT/include",
                        ROOT / "Tests/EndToEnd/xla/fake_plugin.c", "-o", library], check=True)
        return library
    return build


def wrong_plugin(home, path):
    return fails(home, "generate", "--model", "on-cpu", "--device", "xla", "--plugin", path)


def test_a_plugin_that_is_none_is_named(home, on_cpu, tmp_path):
    text = tmp_path / "text.so"
    text.write_text("hello")
    assert "cannot be loaded" in wrong_plugin(home, text)
    assert "cannot be loaded" in wrong_plugin(home, tmp_path / "nowhere.so")
    library = tmp_path / "library.so"
    subprocess.run(["cc", "-shared", "-x", "c", "-", "-o", library], input=b"int f;", check=True)
    assert "is not a PJRT plugin: it has no function GetPjrtApi" in wrong_plugin(home, library)


def test_a_plugin_of_another_version_or_without_our_functions_is_refused(home, on_cpu, fake):
    assert "speaks version -1.90" in wrong_plugin(home, fake("OLD"))
    assert "lacks PJRT_Buffer_Destroy, PJRT_Buffer_ToHostBuffer" in wrong_plugin(home, fake("SHORT"))
    assert "lacks PJRT_Client_Compile;" in wrong_plugin(home, fake("HOLE"))


def test_a_client_that_cannot_be_made_says_why_in_the_plugins_words(home, on_cpu, fake):
    assert "failed while creating its client: the driver is asleep (unavailable)" in wrong_plugin(home, fake("REFUSES"))
    assert "unknown option nonsense" in fails(home, "generate", "--model", "on-cpu", *XLA, "--plugin-option", "nonsense=1")
    assert "cpu_device_count must be a number" in fails(
        home, "generate", "--model", "on-cpu", *XLA, "--plugin-option", "cpu_device_count=-3")
    wrong = run(home, "generate", "--model", "on-cpu", *XLA, "--plugin-option", "nonsense")
    assert wrong.returncode == 64 and '"nonsense" is not a plugin option' in wrong.stderr


def test_without_a_plugin_it_is_said_where_one_was_looked_for(home, on_cpu, tmp_path):
    done = subprocess.run([MYNAH, "generate", "--model", "on-cpu", "--device", "xla", "--home", str(home)],
                          env={"PATH": os.environ["PATH"], "HOME": str(tmp_path)}, capture_output=True, text=True)
    assert done.returncode == 1 and "no PJRT plugin was found in" in done.stderr


def test_a_mesh_that_does_not_fit_says_which_axis_and_size(home, corpus):
    def refused(mesh, *options):
        done = run(home, "train", "misfit", "--corpus", "posts", *SMALL, "--steps", 2, *EIGHT, "--mesh", mesh, *options)
        assert done.returncode == 1, done.stderr
        return done.stderr
    assert "takes 16 devices and the plugin for cpu has 8" in refused("data=16", "--batch", 16)
    assert 'splits "vocab" over tensor in 3, which does not divide model.embed_tokens.weight\'s 1024' in refused("tensor=3")
    assert 'splits "batch" over data in 3, which does not divide --batch\'s 8' in refused("data=3")
    wrong = run(home, "train", "misfit", "--corpus", "posts", *SMALL, "--steps", 2, *EIGHT, "--mesh", "rows=2")
    assert wrong.returncode == 64 and '"rows=2" is not a mesh' in wrong.stderr
    assert not list((home / "runs").glob("misfit/metrics.jsonl"))


def test_memory_that_runs_out_is_said_with_what_was_expected(home, corpus):
    done = run(home, "train", "large", "--corpus", "posts", *SMALL, "--steps", 2, *XLA, "--plugin-option",
               "memory_limit_bytes=14000000")
    assert done.returncode == 1
    assert re.search(r"ran out of memory while running training_step: \d+ MiB were expected", done.stderr), done.stderr


@pytest.mark.parametrize("fault", ["abort", "hang"])
def test_a_plugin_that_aborts_or_hangs_ends_in_a_restart_from_the_last_checkpoint(home, on_cpu, fault, monkeypatch):
    # The holdout's 16 batches come first, then 35 steps of which the last checkpoint is at 30.
    monkeypatch.setenv("MYNAH_PJRT_FAULT", f"{fault} 90")
    done = run(home, "train", fault, "--corpus", "posts", *SMALL, "--steps", 50, *XLA)
    assert done.returncode == 0, done.stderr
    reason = "was ended by signal 6 after step" if fault == "abort" else "nothing happened for 10 s after step"
    assert reason in done.stderr and "(restart 1 of 3)" in done.stderr
    assert "resumed after step" in done.stdout
    assert_alike(losses(home, on_cpu), losses(home, fault))


def test_a_plugin_that_always_aborts_is_given_up_after_three_restarts(home, corpus, monkeypatch):
    monkeypatch.setenv("MYNAH_PJRT_FAULT", "abort 3")
    message = run(home, "train", "hopeless", "--corpus", "posts", *SMALL, "--steps", 5, *XLA).stderr
    assert "(restart 3 of 3)" in message and "3 restarts did not help" in message


def test_a_second_interrupt_ends_a_process_that_hangs_with_its_watcher(home, corpus):
    process = subprocess.Popen(
        [MYNAH, "train", "stuck", "--corpus", "posts", *map(str, SMALL), "--steps", "50", "--home", str(home), *XLA],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, "MYNAH_PJRT_FAULT": "hang 30"})
    path = home / "runs/stuck/metrics.jsonl"
    while not (path.exists() and '"step":1,' in path.read_text()):
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=8)
    assert process.returncode == 1 and "another Ctrl-C ends it at once" in errors and "ended at once" in errors
    train(home, "stuck", steps=50)  # the run is nobody's any more


def test_an_error_that_the_command_understands_is_not_tried_again(home, corpus):
    message = fails(home, "train", "misfit", "--corpus", "posts", *SMALL, "--steps", 2, *XLA, "--mesh", "data=2")
    assert "takes 2 devices" in message


def test_a_compiled_program_that_was_damaged_is_compiled_anew(home, on_cpu):
    train(home, "cached", *XLA, steps=2)
    files = list((home / "cache/xla").glob("*.xla"))
    assert files
    for file in files:
        data = bytearray(file.read_bytes())
        data[len(data) // 2] ^= 1
        file.write_bytes(data)
    shutil.rmtree(home / "runs/cached")
    train(home, "cached", *XLA, steps=2)
    assert sorted(losses(home, "cached")) == [1, 2]


def test_the_options_of_one_device_are_not_for_the_other(home, on_cpu):
    assert run(home, "generate", "--plugin", PLUGIN).returncode == 64
    assert run(home, "train", "x", "--corpus", "posts", "--steps", 1, "--mesh", "data=2").returncode == 64
