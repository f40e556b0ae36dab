"""What the end-to-end tests share: the real binary, and a home with a few of the sample posts in it."""
import gzip
import itertools
import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
MYNAH = str((ROOT / os.environ.get("MYNAH", ".build/release/mynah")).resolve())
SAMPLE = ROOT / "Samples" / "sample-small.jsonl.gz"


def run(home, *args, stdin=None, timeout=300):
    """Runs mynah and gives the finished process, whatever its exit code."""
    return subprocess.run([MYNAH, *map(str, args), "--home", str(home)], input=stdin, capture_output=True, text=True,
                          timeout=timeout)


def mynah(home, *args, stdin=None, timeout=300):
    """Runs mynah, which must succeed, and gives what it printed."""
    done = run(home, *args, stdin=stdin, timeout=timeout)
    assert done.returncode == 0, f"{args}: {done.stderr}"
    return done.stdout


def fails(home, *args, code=1, stdin=None):
    """Runs mynah, which must fail with one sentence on standard error, and gives that sentence."""
    done = run(home, *args, stdin=stdin)
    assert done.returncode == code, f"{args}: {done.returncode} {done.stdout} {done.stderr}"
    lines = [line for line in done.stderr.splitlines() if line.startswith("mynah: ")]
    assert len(lines) == 1, done.stderr
    return lines[0]


@pytest.fixture(scope="session")
def home(tmp_path_factory):
    """A home with 6,000 posts."""
    folder = tmp_path_factory.mktemp("home")
    posts = folder / "posts.jsonl"
    with gzip.open(SAMPLE, "rt") as sample, open(posts, "w") as out:
        out.writelines(itertools.islice(sample, 6000))
    mynah(folder / "home", "import", posts)
    return folder / "home"


@pytest.fixture(scope="session")
def corpus(home):
    mynah(home, "corpus", "build", "posts", "--vocab", "1024")
    return "posts"
