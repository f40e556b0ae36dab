"""Import, posts and search through the `mynah` program itself. MYNAH names the program; .build/release/mynah without it."""

import gzip
import json
import os
import pathlib
import random
import signal
import subprocess
import time

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
MYNAH = os.environ.get("MYNAH", str(ROOT / ".build/release/mynah"))
FIXTURES = ROOT / "Tests/PostsTests/Fixtures"


def mynah(home, *arguments, code=0, **options):
    """Runs a command; returns its standard output."""
    result = subprocess.run(
        [MYNAH, *map(str, arguments), "--home", str(home)], capture_output=True, text=True, timeout=300, **options
    )
    assert result.returncode == code, result.stdout + result.stderr
    return result.stdout


def posts(count, start=0):
    generator = random.Random(7)
    words = "coffee tea flat white bean water cup café mot jour nuit river stone".split()
    for number in range(start, start + count):
        yield json.dumps(
            {
                "id": f"t/{number}",
                "platform": "test",
                "author": f"a{number % 97}",
                "channel": f"c{number % 31}",
                "created": 1340000000 + number,
                "score": number % 100,
                "title": " ".join(generator.choices(words, k=6)),
                "text": " ".join(generator.choices(words, k=60)),
            }
        )


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "sample.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(posts(120_000)).encode(), 1))
    return path


@pytest.fixture(scope="module")
def whole(sample, tmp_path_factory):
    """The export of a store that was imported without a stop."""
    home = tmp_path_factory.mktemp("whole")
    summary = json.loads(mynah(home, "import", sample, "--json"))
    assert (summary["read"], summary["new"], summary["skipped"]) == (120_000, 120_000, 0)
    return mynah(home, "posts", "export")


@pytest.mark.parametrize("after", [0.05, 0.2, 0.5, 0.9, 1.3, 1.8])
def test_an_import_killed_at_any_moment_is_completed_by_the_next(sample, whole, tmp_path, after):
    process = subprocess.Popen(
        [MYNAH, "import", sample, "--home", tmp_path], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    process.wait()
    summary = json.loads(mynah(tmp_path, "import", sample, "--json"))
    assert summary["updated"] == 0 and summary["new"] + summary["unchanged"] == 120_000
    assert mynah(tmp_path, "posts", "export") == whole
    found = json.loads(mynah(tmp_path, "search", "coffee river", "--json", "--limit", "1"))
    fresh = sum("coffee" in line and "river" in line for line in whole.splitlines())
    assert found["total"] == fresh


def test_ctrl_c_keeps_what_was_read_and_says_how_to_go_on(tmp_path):
    process = subprocess.Popen(
        [MYNAH, "import", "-", "--home", tmp_path, "--json"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )
    process.stdin.write("\n".join(posts(20_000)) + "\n")
    process.stdin.flush()
    time.sleep(2)
    process.send_signal(signal.SIGINT)
    # Standard input stays open, and silent, until the process has ended: it is the signal that ends it.
    process.wait(timeout=30)
    output, errors = process.communicate()
    assert process.returncode == 1
    assert "run the same command again" in errors
    summary = json.loads(output)
    assert summary["interrupted"] and 0 < summary["new"] <= 20_000
    assert json.loads(mynah(tmp_path, "posts", "stats", "--json"))["posts"] == summary["new"]


def test_standard_input_is_read_plain_and_compressed(tmp_path):
    data = "\n".join(posts(100)).encode()
    for name, content in [("plain", data), ("gz", gzip.compress(data))]:
        result = subprocess.run(
            [MYNAH, "import", "-", "--home", tmp_path / name, "--json"], input=content, capture_output=True, timeout=60
        )
        assert result.returncode == 0, result.stderr
        assert json.loads(result.stdout)["new"] == 100


def test_the_formats_of_the_issue_import_with_one_command(tmp_path):
    summary = json.loads(mynah(tmp_path, "import", *sorted(FIXTURES.iterdir()), "--json"))
    assert (summary["read"], summary["new"], summary["skipped"]) == (154, 19, 0)
    again = json.loads(mynah(tmp_path, "import", *sorted(FIXTURES.iterdir()), "--json"))
    assert (again["new"], again["updated"], again["unchanged"]) == (0, 0, 19)


def test_a_post_is_found_deleted_and_stays_out(tmp_path):
    file = tmp_path / "posts.jsonl"
    file.write_text('{"id": "a", "title": "Flat white", "text": "coffee", "author": "ann", "channel": "Coffee"}\n')
    mynah(tmp_path, "import", file)
    found = json.loads(mynah(tmp_path, "search", "coffee in:coffee", "--json"))
    assert found["total"] == 1 and found["hits"][0]["post"]["id"] == "a"
    assert "Flat white" in mynah(tmp_path, "search", "white")
    mynah(tmp_path, "posts", "consent", "ann", "--search", "disallowed")
    assert json.loads(mynah(tmp_path, "search", "coffee", "--json"))["total"] == 0
    mynah(tmp_path, "posts", "consent", "ann", "--search", "unstated")
    assert json.loads(mynah(tmp_path, "posts", "delete", "a", "--json")) == {"id": "a", "deleted": True}
    assert json.loads(mynah(tmp_path, "search", "coffee", "--json"))["total"] == 0
    assert json.loads(mynah(tmp_path, "import", file, "--json"))["deleted_earlier"] == 1
    mynah(tmp_path, "posts", "delete", "a", code=1)


def test_wrong_usage_is_64_and_failure_is_1(tmp_path):
    mynah(tmp_path, "import", code=64)
    mynah(tmp_path, "import", "x", "--format", "nonsense", code=64)
    mynah(tmp_path, "search", "foo:bar", code=64)
    mynah(tmp_path, "import", tmp_path / "missing", code=1)
    mynah(tmp_path / "nowhere", "posts", "stats", code=1)


@pytest.mark.parametrize(
    "command", [["import"], ["posts"], ["posts", "stats"], ["posts", "delete"], ["posts", "export"], ["posts", "consent"],
                ["search"], ["bench", "import"]]
)
def test_help_has_an_example(command):
    result = subprocess.run([MYNAH, *command, "--help"], capture_output=True, text=True, timeout=60)
    assert result.returncode == 0 and "Example: mynah " + command[0] in result.stdout


def test_memory_stays_bounded(tmp_path):
    """A large compressed file, whose posts would take far more than the limit if they were held."""
    line = json.dumps({"id": "@", "text": "word " * 600}) + "\n"
    file = tmp_path / "large.jsonl.gz"
    with gzip.open(file, "wt", compresslevel=1) as out:
        for number in range(120_000):
            out.write(line.replace("@", str(number)))
    script = (
        "import resource, subprocess, sys; code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode; "
        "print(code, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    output = subprocess.run(
        ["python3", "-c", script, MYNAH, "import", str(file), "--home", str(tmp_path)],
        capture_output=True, text=True, timeout=300,
    ).stdout
    code, kilobytes = map(int, output.split())
    assert code == 0 and kilobytes < 250_000
