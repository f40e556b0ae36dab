"""Runs of `mynah train` that are killed, stopped, or cannot go on."""
import json
import os
import re
import shutil
import signal
import subprocess
import time

import pytest
from conftest import MYNAH, fails, mynah, run

TRAIN = ["--depth", "1", "--batch", "4", "--context", "64", "--steps", "60"]


def start(home, *args):
    return subprocess.Popen([MYNAH, *args, "--home", str(home)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def losses(home, name):
    lines = (home / "runs" / name / "metrics.jsonl").read_text().splitlines()
    rows = [json.loads(line) for line in lines]
    return [(row["step"], row["loss"], row["grad_norm"]) for row in rows if row["type"] == "step"]


def steps_written(home, name):
    path = home / "runs" / name / "metrics.jsonl"
    return path.read_text().count('"type":"step"') if path.exists() else 0


@pytest.fixture(scope="module")
def whole(home, corpus):
    mynah(home, "train", "whole", "--corpus", corpus, *TRAIN)
    return (home / "models" / "whole" / "model.safetensors").read_bytes(), losses(home, "whole")


def test_a_run_killed_again_and_again_ends_with_the_same_bits(home, corpus, whole):
    kills = 0
    for kill_at in [1, 7, 13, 29, 45]:
        process = start(home, "train", "killed", "--corpus", corpus, *TRAIN)
        while process.poll() is None and steps_written(home, "killed") < kill_at:
            time.sleep(0.001)
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
            kills += 1
        process.wait()
    assert kills >= 3
    mynah(home, "train", "killed", "--corpus", corpus, *TRAIN)
    assert "finished already" in mynah(home, "train", "killed", "--corpus", corpus, *TRAIN)
    assert losses(home, "killed") == whole[1]
    assert (home / "models" / "killed" / "model.safetensors").read_bytes() == whole[0]


def test_ctrl_c_saves_and_stops_and_the_same_command_goes_on(home, corpus, whole):
    process = start(home, "train", "stopped", "--corpus", corpus, *TRAIN)
    while process.poll() is None and steps_written(home, "stopped") < 5:
        time.sleep(0.001)
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors
    step = int(re.search(r"stopped after step (\d+)", output).group(1))
    assert json.loads((home / "runs/stopped/status.json").read_text())["state"] == "stopped"
    again = mynah(home, "train", "stopped", "--corpus", corpus, *TRAIN)
    assert f"resumed after step {step}" in again
    assert (home / "models" / "stopped" / "model.safetensors").read_bytes() == whole[0]


def test_a_second_process_on_a_running_run_is_refused(home, corpus):
    first = start(home, "train", "busy", "--corpus", corpus, "--depth", "1", "--steps", "100000")
    try:
        while steps_written(home, "busy") < 1:
            assert first.poll() is None
            time.sleep(0.01)
        message = fails(home, "train", "busy", "--corpus", corpus, "--depth", "1", "--steps", "100000")
        assert "run busy is in use by process" in message and str(first.pid) in message
    finally:
        first.kill()
        first.wait()


def test_other_options_for_a_run_that_exists_are_refused(home, corpus, whole):
    options = [option if option != "4" else "8" for option in TRAIN]
    fewer = [option if option != "60" else "50" for option in TRAIN]
    assert "was started for 60 steps" in fails(home, "train", "whole", "--corpus", corpus, *fewer)
    assert "batch was 4 and is now 8" in fails(home, "train", "whole", "--corpus", corpus, *options)
    assert losses(home, "whole") == whole[1]


def test_a_finished_run_goes_on_when_asked_for_more_steps(home, corpus, whole):
    shutil.copytree(home / "runs" / "whole", home / "runs" / "longer")
    longer = [option if option != "60" else "70" for option in TRAIN]
    assert "resumed after step 60" in mynah(home, "train", "longer", "--corpus", corpus, *longer)
    assert [step for step, _, _ in losses(home, "longer")] == list(range(1, 71))


def test_a_full_disk_is_said_and_the_last_checkpoint_stays(home, corpus, whole, tmp_path):
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", tmp_path]).returncode:
        pytest.skip("needs the right to mount a small file system")
    try:
        (home / "runs").mkdir(exist_ok=True)
        (home / "runs" / "full").symlink_to(tmp_path)
        process = start(home, "train", "full", "--corpus", corpus, *TRAIN)
        while process.poll() is None and steps_written(home, "full") < 14:
            time.sleep(0.001)
        process.send_signal(signal.SIGSTOP)
        with open(tmp_path / "filler", "wb", buffering=0) as filler:
            with pytest.raises(OSError):
                while True:
                    filler.write(bytes(4096))
        process.send_signal(signal.SIGCONT)
        _, errors = process.communicate(timeout=60)
        assert process.returncode == 1 and "is full" in errors, errors
        assert list((tmp_path / "checkpoints").glob("step-*"))
        (tmp_path / "filler").unlink()
        assert "resumed after step" in mynah(home, "train", "full", "--corpus", corpus, *TRAIN)
        assert (home / "models" / "full" / "model.safetensors").read_bytes() == whole[0]
    finally:
        (home / "runs" / "full").unlink()
        subprocess.run(["umount", tmp_path], check=True)


def test_wrong_calls_say_what_to_do(home, corpus):
    assert "there is no corpus" in fails(home, "train", "x", "--corpus", "none", "--steps", "1").lower()
    assert run(home, "train", "x", "--corpus", corpus).returncode == 64
    assert run(home, "train", "../x", "--corpus", corpus, "--steps", "1").returncode == 64
    assert run(home, "train", "x", "--corpus", corpus, "--steps", "-1").returncode == 64
    assert "no corpora" not in run(home, "train", "--help").stdout and "Example:" in run(home, "train", "--help").stdout
