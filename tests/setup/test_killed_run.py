"""A killed `./run` takes what it started with it; one that ends by itself is left alone."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from phakhi.setup import places

PARENT = """
import subprocess, sys, time
from phakhi.setup.keeper import Keeper
keeper = Keeper()
child = subprocess.Popen([sys.executable, "-c", sys.argv[1]], start_new_session=True)
keeper.watch(child)
print(child.pid, flush=True)
if sys.argv[2] == "dismiss":
    keeper.dismiss()
time.sleep(60)
"""
PATIENT = "import time; time.sleep(60)"
WITH_ITS_OWN = (
    "import subprocess, sys, time;"
    "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']);"
    "time.sleep(60)"
)
DEAF = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)"
Start = Callable[..., tuple[subprocess.Popen[str], int]]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """A stand-in for `./run`, and the process group it has under the keeper's eye."""
    begun: list[tuple[subprocess.Popen[str], int]] = []
    apart = {"PHAKHI_VAR": str(tmp_path), "DATABASE_URL": "postgresql://elsewhere/none"}
    environ = {**os.environ, **apart, "PYTHONPATH": str(places.ROOT)}

    def start(child: str, then: str = "wait") -> tuple[subprocess.Popen[str], int]:
        command = [sys.executable, "-c", PARENT, child, then]
        parent = subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, text=True)
        assert parent.stdout is not None
        begun.append((parent, int(parent.stdout.readline())))
        return begun[-1]

    yield start
    for parent, group in begun:
        parent.kill()
        if lives(group):  # it holds the pipe open that is read to its end
            os.killpg(group, signal.SIGKILL)
        parent.communicate()


@pytest.mark.parametrize("child", [PATIENT, WITH_ITS_OWN])
def test_what_it_started_ends_with_it_workers_and_all(child: str, start: Start) -> None:
    parent, group = start(child)
    parent.kill()
    assert ends_within(12, group)


def test_what_does_not_listen_is_killed(start: Start) -> None:
    parent, group = start(DEAF)
    time.sleep(0.5)
    parent.kill()
    assert ends_within(12, group)


def test_once_dismissed_the_keeper_touches_nothing(start: Start) -> None:
    parent, group = start(PATIENT, "dismiss")
    time.sleep(0.5)
    parent.kill()
    assert not ends_within(1, group)


def test_a_port_in_the_way_of_leftovers_is_waited_for(tmp_path: Path) -> None:
    """The lock stands for a keeper at work, the socket for the server it is ending."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        asks = (
            "import sys; from phakhi.setup.serve import require_free;"
            "require_free('127.0.0.1', int(sys.argv[1]))"
        )
        lock = tmp_path / "leftovers.lock"
        with subprocess.Popen(["flock", lock, "sleep", "2"]):
            time.sleep(0.3)
            port = str(server.getsockname()[1])
            asking = subprocess.Popen(
                [sys.executable, "-c", asks, port],
                env={**os.environ, "PHAKHI_VAR": str(tmp_path), "PYTHONPATH": str(places.ROOT)},
            )
            time.sleep(1)
            assert asking.poll() is None
            server.close()
            assert asking.wait(10) == 0


def lives(group: int) -> bool:
    """A zombie that nobody fetches does not count."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _parent, of = stat.read_text().rpartition(")")[2].split()[:3]
        except OSError:
            continue
        if int(of) == group and state != "Z":
            return True
    return False


def ends_within(seconds: float, group: int) -> bool:
    limit = time.monotonic() + seconds
    while lives(group):
        if time.monotonic() > limit:
            return False
        time.sleep(0.05)
    return True
