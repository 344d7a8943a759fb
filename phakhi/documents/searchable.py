"""Makes the text of a finished PDF findable and copyable by every reader.

Typst gives a Thai syllable of several glyphs (กี่) one meaning, in /ActualText, which many readers do
not know; its marks then mean nothing to them. Here each glyph is given its own character, and the
invisible marks of where lines may end are taken out. Nothing that is drawn changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils.reader import PdfFileReader

from phakhi.documents.glyph_runs import Run, runs_of
from phakhi.documents.pdf_objects import Objects

Meanings = dict[int, str]
_INVISIBLE = {0x200B: "", 0x2060: "", 0xA0: " "}
_MEANT = re.compile(r"<([0-9A-F]{4})> <([0-9A-F]+)>")
_LISTS = re.compile(r"\d+ beginbfchar.*endbfchar", re.DOTALL)
# A font sets sara am as nikhahit and aa, the nikhahit before the tone.
_SARA_AM = re.compile("([\u0e48-\u0e4b]?)\u0e33")
_TORN = re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32")


def searchable(pdf: bytes) -> bytes:
    objects = Objects(pdf)
    maps: dict[int, Meanings] = {}
    for contents, fonts in _pages(PdfFileReader(BytesIO(pdf)).root["/Pages"]):
        meanings = {name: maps.setdefault(number, {}) for name, number in fonts.items()}
        objects.put(contents, _said_plainly(objects.stream(contents), meanings))
    for number, known in maps.items():
        objects.put(number, _with(known, objects.stream(number).decode("ascii")).encode("ascii"))
    return objects.written()


def _pages(node: Any) -> Iterator[tuple[int, dict[str, int]]]:
    """Of each page the number of its contents and, by font name, of the fonts' maps to text."""
    if node["/Type"] == "/Pages":
        for child in node["/Kids"]:
            yield from _pages(child.get_object())
        return
    fonts = node["/Resources"]["/Font"].items()
    maps = {n.lstrip("/"): f.get_object().raw_get("/ToUnicode").idnum for n, f in fonts}
    yield node.raw_get("/Contents").idnum, maps


def _said_plainly(stream: bytes, meanings: dict[str, Meanings]) -> bytes:
    """The same page, every run marked with just what it draws; `meanings` learns from it."""
    out, at, left = [], 0, ""
    for run in runs_of(stream):
        if not run.glyphs:
            continue
        text = left or _seen(run.text or "")
        said, left = _shared(run, text, meanings[run.font])
        if run.text is not None:
            out += [stream[at : run.start], _hex(_TORN.sub("\\1\u0e33", said)).encode("ascii")]
            at = run.end
    return b"".join((*out, stream[at:]))


def _seen(text: str) -> str:
    return _SARA_AM.sub("\u0e4d\\1\u0e32", text.translate(_INVISIBLE))


def _shared(run: Run, text: str, meanings: Meanings) -> tuple[str, str]:
    """What this run says, and what is left: a raised tone mark is drawn in a run of its own."""
    count = len(run.glyphs)
    whole = len(text) > count and text.endswith("\u0e32") and count > 1
    parts = [text[0], text[1:-1], text[-1]] if whole and count == 3 else list(text[:count])
    if len(parts) == count:
        for glyph, part in zip(run.glyphs, parts, strict=True):
            meanings.setdefault(glyph, part)
    return (text, "") if whole else (text[:count], text[count:])


def _with(meanings: Meanings, cmap: str) -> str:
    """The map with each glyph's own character, invisible ones left out."""
    said = {int(glyph, 16): _text(meant) for glyph, meant in _MEANT.findall(cmap)} | meanings
    lines = [f"<{glyph:04X}> <{_hex(text)}>" for glyph, text in sorted(said.items()) if _hex(text)]
    blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    text = "\n".join("\n".join((f"{len(b)} beginbfchar", *b, "endbfchar")) for b in blocks)
    return _LISTS.sub(lambda _: text, cmap)


def _text(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be")


def _hex(text: str) -> str:
    return text.translate(_INVISIBLE).encode("utf-16-be").hex().upper()
