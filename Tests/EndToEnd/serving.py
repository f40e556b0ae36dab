"""Starts `mynah serve` for tests that speak to it."""
import contextlib
import json
import os
import pathlib
import re
import signal
import subprocess
import time

from conftest import MYNAH, mynah


class Server:
    """A running server: its address, its home, its process."""

    def __init__(self, home, process, url):
        self.home, self.process, self.url = pathlib.Path(home), process, url

    def stop(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        return self.process.wait(timeout=20)


@contextlib.contextmanager
def serving(home, *arguments, environment=None):
    """Runs the server on a port that is free, and stops it afterwards."""
    process = subprocess.Popen(
        [MYNAH, "serve", "--port", "0", "--json", "--home", str(home), *arguments], stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True, env={**os.environ, **(environment or {})})
    try:
        line = process.stdout.readline()
        assert line, process.stderr.read()
        yield Server(home, process, json.loads(line)["url"])
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=20)
        assert "Fatal" not in process.stderr.read()


def train_small(home, corpus, name="small", steps=20):
    """A model that writes, though not well."""
    if not (pathlib.Path(home) / "models" / name).exists():
        mynah(home, "train", name, "--corpus", corpus, "--depth", "2", "--steps", str(steps), "--batch", "4",
              "--context", "256")
    return name


def eventually(condition, seconds=10):
    """Waits until `condition()` holds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.05)
    return condition()


def metric(text, pattern):
    """The value of the first line of Prometheus text that matches, or None."""
    found = re.search(rf"^{pattern} ([0-9.e+-]+)$", text, re.MULTILINE)
    return float(found.group(1)) if found else None
