"""Which cells of a file are not UTF-8: usually a list of names saved by an older program."""

from __future__ import annotations

from collections.abc import Iterator

from phakhi.methods.faults import Fault

_SECTIONS = (b"META", b"PROJECTS", b"VOTES")


def encoding_faults(file: str, raw: bytes, separator: bytes) -> Iterator[Fault]:
    """One a row, at its first such cell; the row after a section's name has the headers."""
    header, is_header = list[bytes](), False
    for line, text in enumerate(raw.splitlines(), start=1):
        cells = text.split(separator)
        if is_header:
            header = cells
        is_header = text.strip(separator + b" \xef\xbb\xbf").upper() in _SECTIONS
        bad = next((place for place, cell in enumerate(cells) if not _is_text(cell)), None)
        if bad is not None:
            name = header[bad] if bad < len(header) else b""
            yield Fault("encoding", file, line, name.decode("utf-8", "replace").strip())


def _is_text(cell: bytes) -> bool:
    try:
        cell.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
