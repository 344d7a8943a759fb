"""A clean clone, one command, a province in the browser; then again, quickly; then nothing left."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from phakhi.setup import places

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def clone() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="phakhi-clone-"))
    folder.chmod(0o755)
    subprocess.run(["git", "clone", "-q", places.ROOT, folder / "it"], check=True)
    yield folder / "it"
    shutil.rmtree(folder)


def test_the_first_run_shows_a_province_within_three_minutes(clone: Path) -> None:
    assert seconds_until_it_shows(clone) < 180


def test_the_second_run_shows_it_within_five_seconds(clone: Path) -> None:
    assert seconds_until_it_shows(clone) < 5


def test_a_killed_run_leaves_nothing_and_the_port_is_free_at_once(clone: Path) -> None:
    port = free_port()
    with started(clone, port) as running:
        running.kill()
    with started(clone, port) as again:
        again.send_signal(signal.SIGINT)
        assert again.wait(20) == 0
    assert processes_of(clone) == []


def seconds_until_it_shows(clone: Path) -> float:
    """Starts `./run`, reads the front page, presses Ctrl-C, and looks for leftovers."""
    port = free_port()
    began = time.monotonic()
    with started(clone, port) as running:
        took = time.monotonic() - began
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/th/", timeout=10) as page:
            assert "นครราชสีมา" in page.read().decode()
        running.send_signal(signal.SIGINT)
        assert running.wait(20) == 0
    assert processes_of(clone) == []
    return took


@contextmanager
def started(clone: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    kept_out = {"DATABASE_URL", "DATABASE_APP_URL", "PHAKHI_VAR", "PHAKHI_DATABASE_ROLE"}
    environ = {name: value for name, value in os.environ.items() if name not in kept_out}
    command = [str(clone / "run"), "--port", str(port)]
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        said = ""
        while f":{port}/" not in said:
            line = running.stdout.readline()
            assert line, said
            said += line
        yield running


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def processes_of(clone: Path) -> list[str]:
    commands = (path.read_bytes() for path in Path("/proc").glob("[0-9]*/cmdline"))
    return [c.decode(errors="replace") for c in commands if os.fsencode(clone) in c]
