"""The glyphs a page draws, run by run, and what each run is marked as saying."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_TOKEN = re.compile(
    rb"/ActualText<FEFF(?P<text>[0-9A-F]*)>"
    rb"|/(?P<font>[A-Za-z0-9]+) [-0-9.]+ Tf"
    rb"|(?P<end>\bEMC\b)"
    rb"|/[A-Za-z]+(?P<property>\()"  # /Lang(th-TH) is not drawn
    rb"|(?P<literal>\()"
    rb"|<(?P<hex>[0-9A-F]+)>"
)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_NAMED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r\n": b""}


@dataclass(slots=True)
class Run:
    """`text` is None where nothing is said; else `start` and `end` are where its digits stand."""

    text: str | None
    start: int = 0
    end: int = 0
    font: str = ""
    glyphs: list[int] = field(default_factory=list)


def runs_of(stream: bytes) -> Iterator[Run]:
    run, font, at = Run(None), "", 0
    while token := _TOKEN.search(stream, at):
        at = token.end()
        if token["font"]:
            font = token["font"].decode("ascii")
        elif token["literal"] or token["property"]:
            drawn, at = _literal(stream, at)
            _draw(run, font, drawn if token["literal"] else b"")
        elif token["hex"]:
            _draw(run, font, bytes.fromhex(token["hex"].decode("ascii")))
        else:
            yield run
            run = Run(None) if token["end"] else _saying(token)
    yield run


def _saying(token: re.Match[bytes]) -> Run:
    text = bytes.fromhex(token["text"].decode("ascii")).decode("utf-16-be")
    return Run(text, token.start("text"), token.end("text"))


def _draw(run: Run, font: str, drawn: bytes) -> None:
    run.font = font
    run.glyphs += [high << 8 | low for high, low in zip(drawn[::2], drawn[1::2], strict=False)]


def _literal(stream: bytes, start: int) -> tuple[bytes, int]:
    """A string in brackets, which may hold balanced brackets and escapes."""
    depth, at = 1, start
    while depth:
        sign = stream[at : at + 1]
        depth += (sign == b"(") - (sign == b")")
        at += 2 if sign == b"\\" else 1
    return _ESCAPE.sub(_unescaped, stream[start : at - 1]), at


def _unescaped(found: re.Match[bytes]) -> bytes:
    sign = found.group(1)
    if sign[:1].isdigit():
        return bytes([int(sign, 8) & 0xFF])
    return _NAMED.get(sign, sign)
