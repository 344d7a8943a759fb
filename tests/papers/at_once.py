"""Many hands at the same moment, each with a thread and a connection of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from django.db import connection

from phakhi.core.errors import HouseError


def at_once(acts: Iterable[Callable[[], Any]]) -> Counter[str]:
    """How often each outcome came: "done", or the code of a refusal."""
    acts = list(acts)
    start = Barrier(len(acts))

    def run(act: Callable[[], Any]) -> str:
        try:
            connection.ensure_connection()
            start.wait()
            act()
        except HouseError as error:
            return error.code
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(len(acts)) as pool:
        return Counter(pool.map(run, acts))
