"""Clears away what a killed `./run` leaves behind: web server, worker and embedded database.

A process of its own waits for our end of a pipe to close, which the system does for us whatever
we die of; PR_SET_PDEATHSIG would not reach the database, whose parent is long gone.
"""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from phakhi.setup.places import ROOT, VAR
from phakhi.setup.steps import environment

GRACE = 6.0
_DISMISSED = "dismissed"
_NOTICES_WITHIN = 0.3


class Keeper:
    """Our end of the pipe. Children of ours do not inherit it, else it would never close."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "phakhi.setup.keeper"],
            cwd=ROOT,
            env=environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        )

    def watch(self, child: subprocess.Popen[bytes]) -> None:
        """`child` leads a process group of its own."""
        self._tell(str(child.pid))

    def dismiss(self) -> None:
        """We have ended everything ourselves."""
        self._tell(_DISMISSED)
        with suppress(OSError):
            self._process.communicate()

    def _tell(self, word: str) -> None:
        if self._process.stdin:
            with suppress(OSError):
                self._process.stdin.write(f"{word}\n")
                self._process.stdin.flush()


def wait_for_leftovers() -> None:
    """Until the keeper of a killed run, if there is one at work, has cleared up."""
    time.sleep(_NOTICES_WITHIN)
    with _clearing():
        pass


def end_groups(leaders: Iterable[int]) -> None:
    """Asked to end first, the leader ends its own workers; what stays is killed."""
    groups = list(leaders)
    for leader in groups:
        with suppress(OSError):
            os.kill(leader, signal.SIGTERM)
    limit = time.monotonic() + GRACE
    while any(map(_lives, groups)) and time.monotonic() < limit:
        time.sleep(0.05)
    for leader in groups:
        with suppress(OSError):
            os.killpg(leader, signal.SIGKILL)


def _lives(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except OSError:
        return False
    return True


@contextmanager
def _clearing() -> Iterator[None]:
    VAR.mkdir(parents=True, exist_ok=True)
    with (VAR / "leftovers.lock").open("a") as door:
        fcntl.flock(door, fcntl.LOCK_EX)
        yield


def main() -> None:
    words = sys.stdin.read().split()
    if _DISMISSED in words:
        return
    from phakhi import devdb

    with _clearing():
        end_groups(int(word) for word in words)
        if "DATABASE_URL" not in os.environ:
            devdb.release()


if __name__ == "__main__":
    main()
