"""May the result be written where it was asked for?"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from phakhi.methods.faults import Fault


def output_faults(out: str, inputs: Iterable[str]) -> list[Fault]:
    """Asked before the work begins, so that no hour of it is lost."""
    path = Path(out)
    if any(_is_same(path, Path(given)) for given in inputs):
        return [Fault("out_is_input", out, 0)]
    reason = _obstacle(path)
    return [Fault("out_folder", out, 0, given={"reason": reason})] if reason else []


def outputs_faults(outs: Sequence[str], inputs: Iterable[str]) -> list[Fault]:
    """Of several at once: no two may be the same file, either."""
    read, seen = tuple(inputs), set[Path]()
    faults = [fault for out in outs for fault in output_faults(out, read)]
    for out in outs:
        path = Path(out).resolve()
        if path in seen and not _is_pipe(path):
            faults.append(Fault("out_twice", out, 0))
        seen.add(path)
    return faults


def _is_pipe(path: Path) -> bool:
    """Or a terminal, or /dev/null."""
    return path.exists() and not path.is_file() and not path.is_dir()


def _is_same(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)


def _obstacle(path: Path) -> str:
    folder = path.resolve().parent
    if _is_pipe(path):
        return ""
    if path.is_dir():
        return os.strerror(21)
    if not folder.is_dir():
        return os.strerror(2)
    return "" if os.access(folder if not path.exists() else path, os.W_OK) else os.strerror(13)
