"""The folder of results: may it be written to, and everything in it at once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from phakhi.methods.faults import Fault
from phakhi.methods.writing import write_text

COMMITMENT = "commitment.json"


def folder_faults(out: str) -> list[Fault]:
    """Asked before the work begins. What the public was promised is never overwritten."""
    path = Path(out)
    if (path / COMMITMENT).exists():
        return [Fault("committed", out, 0)]
    reason = _obstacle(path)
    return [Fault("not_a_folder", out, 0, given={"reason": reason})] if reason else []


def _obstacle(path: Path) -> str:
    if path.exists():
        if not path.is_dir():
            return os.strerror(20)
        return "" if os.access(path, os.W_OK | os.X_OK) else os.strerror(13)
    parent = path.resolve().parent
    if not parent.is_dir():
        return os.strerror(2)
    return "" if os.access(parent, os.W_OK) else os.strerror(13)


def write_folder(out: str, files: Mapping[str, str | None]) -> None:
    """In the order given; None takes away what an earlier run left."""
    folder = Path(out)
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        if text is None:
            (folder / name).unlink(missing_ok=True)
        else:
            write_text(str(folder / name), text)
