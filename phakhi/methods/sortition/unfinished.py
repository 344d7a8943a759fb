"""Where a long selection keeps what it has found, so that a killed one goes on."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from phakhi.methods.sortition.keeping import InFolder

NAME = ".unfinished"


class Kept(InFolder):
    """`proven` says that nothing is left to search."""

    proven = False


@contextmanager
def unfinished(out: str) -> Iterator[Kept]:
    """In the folder of results; gone when the search is over or failed, not when it was stopped."""
    folder = Path(out)
    was_there = folder.exists()
    kept = Kept(folder / NAME)
    try:
        yield kept
    except Exception:
        shutil.rmtree(kept.folder, ignore_errors=True)
        if not was_there and folder.exists() and not any(folder.iterdir()):
            folder.rmdir()
        raise
    if kept.proven:
        shutil.rmtree(kept.folder, ignore_errors=True)
