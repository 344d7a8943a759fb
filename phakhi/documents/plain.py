"""A paper as plain text: to copy into a LINE group, or to read over the village loudspeaker."""

from __future__ import annotations

from collections.abc import Iterator

from phakhi.documents.blocks import Block, Grid, Line, Roll, Signed, Turn, joined
from phakhi.documents.clean import cleared
from phakhi.documents.content import Content
from phakhi.documents.kinds import compose

_APART = {"opening", "agenda", "effect", "given", "closing", "owner", "office", "clock", "date"}


def to_text(content: Content) -> str:
    """Arabic digits, as people type them; what only paper needs is left out."""
    lines = [line for block in compose(content).blocks for line in _lines(block)]
    return cleared("\n".join(lines)).strip() + "\n"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Line():
            yield from [""] * (block.style in _APART)
            yield f"{block.label} {block.text}".strip()
        case Roll():
            yield from ("", block.head, *map(joined, block.rows))
        case Grid():
            yield ""
            yield from (_row(row) for row in block.rows if joined(row[1:]))
            yield joined(block.foot)
        case Signed():
            yield from ("", joined((block.verdict, block.note)), f"({block.name})", *block.lines)
            yield block.role
        case Turn():
            yield from ("", "— — —")


def _row(row: tuple[str, ...]) -> str:
    return f"{row[0]}. {joined(row[1:])}".replace("\n", " ")
