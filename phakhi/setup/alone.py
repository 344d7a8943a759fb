"""Two `./run` at once set up one after the other."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from phakhi.setup.places import VAR


@contextmanager
def alone() -> Iterator[None]:
    VAR.mkdir(parents=True, exist_ok=True)
    with (VAR / "setup.lock").open("a") as door:
        try:
            fcntl.flock(door, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("• รอ ./run อีกหน้าต่างหนึ่ง · waiting for another ./run …", flush=True)
            fcntl.flock(door, fcntl.LOCK_EX)
        yield
