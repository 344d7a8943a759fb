"""Calls of a library that starts an event loop, which no thread may do where one is running."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


def in_own_thread(work: Callable[[], T]) -> T:
    """What `work` returns or raises; the caller waits. It must not use the database, whose
    connection belongs to the caller's thread."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(work).result()
