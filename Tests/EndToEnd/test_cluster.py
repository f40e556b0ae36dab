"""Several processes that train one run: by hand, and as tasks of a real Slurm with two node daemons on this machine."""
import os
import re
import secrets
import shutil
import socket
import subprocess
import time

import pytest

from conftest import MYNAH, mynah
from test_xla import PLUGIN, SMALL

pytestmark = pytest.mark.skipif(os.uname().machine != "x86_64", reason="the CPU plugin is built for x86-64")
MET = "all 2 processes met, but this plugin does no collectives between processes (unimplemented)"


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def command(home, *options):
    return [MYNAH, "train", "together", "--corpus", "posts", *map(str, SMALL), "--steps", "2", "--device", "xla",
            "--plugin", PLUGIN, "--home", str(home), *map(str, options)]


def start(home, process, port, *options, **environment):
    return subprocess.Popen(
        command(home, "--coordinator", f"127.0.0.1:{port}", "--process", process, "--processes", 2, *options),
        stderr=subprocess.PIPE, text=True, env={**os.environ, **environment})


def test_two_processes_meet_and_exchange_what_the_plugin_asks_for(home, corpus):
    port = free_port()
    ends = [process.communicate(timeout=60)[1] for process in [start(home, i, port) for i in (0, 1)]]
    assert all(MET in end for end in ends), ends


def test_a_process_that_never_joins_is_named(home, corpus):
    alone = start(home, 0, free_port(), "--join-seconds", 2)
    assert "process 1 did not join within 2 s" in alone.communicate(timeout=60)[1] and alone.returncode == 1
    waiting = start(home, 1, free_port(), "--join-seconds", 2)
    assert "process 0 did not answer at 127.0.0.1:" in waiting.communicate(timeout=60)[1]


def test_the_watch_must_leave_time_to_name_who_does_not_come(home, corpus):
    impatient = start(home, 0, free_port(), "--join-seconds", 30, "--stall-seconds", 20)
    assert "--stall-seconds must be above --join-seconds" in impatient.communicate(timeout=30)[1]
    assert impatient.returncode == 64


def test_a_process_with_another_secret_is_not_let_in(home, corpus):
    port = free_port()
    first = start(home, 0, port, "--join-seconds", 3, MYNAH_CLUSTER_SECRET="a")
    second = start(home, 1, port, "--join-seconds", 3, MYNAH_CLUSTER_SECRET="b")
    assert "has another secret" in second.communicate(timeout=60)[1]
    assert "process 1 did not join" in first.communicate(timeout=60)[1]


def test_the_secret_that_hosts_share_is_nobody_elses(home, corpus):
    assert (home / "cluster.secret").stat().st_mode & 0o777 == 0o600


@pytest.fixture(scope="module")
def slurm(tmp_path_factory):
    """A cluster of two nodes, n1 and n2, which are this machine."""
    if os.geteuid() != 0:
        pytest.skip("Slurm's daemons are started as root")
    folder = tmp_path_factory.mktemp("slurm")
    nodes = "\n".join(
        f"NodeName={name} NodeAddr=127.0.0.1 NodeHostname={socket.gethostname()} Port={free_port()} CPUs=1"
        for name in ("n1", "n2"))
    (folder / "slurm.conf").write_text(f"""ClusterName=test
SlurmctldHost=localhost(127.0.0.1)
SlurmctldPort={free_port()}
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket={folder}/munge.sock
StateSaveLocation={folder}/state
SlurmctldPidFile={folder}/ctld.pid
SlurmdPidFile={folder}/%n.pid
SlurmdSpoolDir={folder}/%n.spool
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
ReturnToService=2
MpiDefault=none
{nodes}
PartitionName=all Nodes=n1,n2 Default=YES State=UP
""")
    for name in ("state", "n1.spool", "n2.spool"):
        (folder / name).mkdir()
    (folder / "munge.key").write_bytes(secrets.token_bytes(1024))
    (folder / "munge.key").chmod(0o400)
    environment = {**os.environ, "SLURM_CONF": str(folder / "slurm.conf")}
    log = open(folder / "log", "w")

    def daemon(*arguments):
        return subprocess.Popen(arguments, env=environment, stdout=log, stderr=log)
    daemons = [daemon("munged", "--foreground", "--force", *(
        f"--{kind}={folder}/munge.{end}" for kind, end in (
            ("key-file", "key"), ("socket", "sock"), ("pid-file", "pid"), ("log-file", "log"), ("seed-file", "seed"))))]
    deadline = time.time() + 30
    while not (folder / "munge.sock").exists() and time.time() < deadline:
        time.sleep(0.1)
    daemons += [daemon("slurmctld", "-D"), daemon("slurmd", "-D", "-N", "n1"), daemon("slurmd", "-D", "-N", "n2")]
    idle = ""
    while idle.strip() != "2" and time.time() < deadline:
        time.sleep(0.3)
        idle = subprocess.run(["sinfo", "-h", "-t", "idle", "-o", "%D"], env=environment, capture_output=True, text=True).stdout
    assert idle.strip() == "2", (folder / "log").read_text()[-2000:]
    yield environment
    for process in reversed(daemons):
        process.terminate()
        process.wait(30)


def srun(slurm, *arguments):
    return subprocess.run(["srun", "-N2", "-n2", "--label", *arguments], env=slurm, capture_output=True, text=True, timeout=90)


def test_the_tasks_of_a_slurm_step_find_each_other(home, corpus, slurm):
    done = srun(slurm, *command(home))
    assert f"0: mynah: the plugin failed while creating its client: {MET}" in done.stderr
    assert f"1: mynah: the plugin failed while creating its client: {MET}" in done.stderr


def test_a_task_of_a_slurm_step_that_does_not_come_is_named_with_its_host(home, corpus, slurm):
    train = " ".join(command(home, "--join-seconds", 2))
    done = srun(slurm, "bash", "-c", f'if [ "$SLURM_PROCID" = 0 ]; then {train}; else sleep 5; fi')
    assert "0: mynah: process 1 (host n2) did not join within 2 s" in done.stderr
