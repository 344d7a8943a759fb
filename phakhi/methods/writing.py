"""Writing a result: all of it or nothing, the same bytes for the same result."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from phakhi.methods.faults import Fault


def output_faults(out: str, inputs: Iterable[str]) -> list[Fault]:
    """Asked before the work begins, so that no hour of it is lost."""
    path = Path(out)
    if any(_is_same(path, Path(given)) for given in inputs):
        return [Fault("out_is_input", out, 0)]
    reason = _obstacle(path)
    return [Fault("out_folder", out, 0, given={"reason": reason})] if reason else []


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


def as_json(value: object) -> str:
    """No NaN, no Infinity; keys in the order given."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def write_text(out: str, text: str) -> None:
    """Beside its place first, then moved there in one step; a pipe is written as it is."""
    if _is_pipe(Path(out)):
        Path(out).write_text(text, "utf-8", newline="")
        return
    path = Path(out).resolve()
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        os.chmod(name, 0o666 & ~_mask())
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
