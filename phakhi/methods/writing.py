"""Writing a result: all of it or nothing, the same bytes for the same result."""

from __future__ import annotations

import csv
import io
import json
import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from phakhi.methods.outputs import _is_pipe


def as_json(value: object) -> str:
    """No NaN, no Infinity; keys in the order given."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def as_csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """RFC 4180 with plain line ends."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def write_text(out: str, text: str) -> None:
    write_bytes(out, text.encode("utf-8"))


def write_bytes(out: str, content: bytes) -> None:
    """Beside its place first, then moved there in one step; a pipe is written as it is."""
    if _is_pipe(Path(out)):
        Path(out).write_bytes(content)
        return
    path = Path(out).resolve()
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        os.chmod(name, 0o666 & ~_mask())
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
