"""A paper as a row of blocks: said once, then set in type, written as DOCX, read as plain text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

DOTS = "…" * 16


@dataclass(frozen=True, slots=True)
class Line:
    """`style` says how it stands; `label` is what is set before it (เรื่อง, ๑., มติที่ประชุม)."""

    style: str
    text: str
    where: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Roll:
    """Numbered people without rules: number, name, post, seat; `head` follows them over pages."""

    head: str
    rows: tuple[tuple[str, str, str, str], ...]
    where: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table whose head is repeated on every page; `shape` names its columns' widths."""

    shape: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    where: str
    foot: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Signed:
    """Where somebody signs: dots, or the `mark` of a signature without a pen; name, post's lines,
    `role` in this paper; an endorsement says its verdict beside them."""

    name: str
    lines: tuple[str, ...]
    where: str
    role: str = ""
    verdict: str = ""
    note: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """What follows begins on a new page."""


Block = Line | Roll | Grid | Signed | Turn


@dataclass(frozen=True, slots=True)
class Paper:
    """`title` and `day` are what the file says of itself to an archive."""

    template: str
    title: str
    day: date | None
    blocks: tuple[Block, ...]
    emblem_cm: float = 3.0


def units(block: Block) -> Iterator[tuple[str, str]]:
    """What a person can change on its own, and the place to name it by."""
    match block:
        case Line(text=text, label=label, where=where):
            yield where, f"{label} {text}".strip()
        case Roll(head=head, rows=rows, where=where):
            yield f"หัวข้อ{head}", head
            yield from ((f"{where} ลำดับที่ {row[0]}", joined(row[1:])) for row in rows)
        case Grid():
            yield f"{block.where} หัวตาราง", joined(block.head)
            for row in block.rows:
                yield f"{block.where} ลำดับที่ {row[0]}", joined(row[1:])
            if block.foot:
                yield f"{block.where} รวม", joined(block.foot)
        case Signed():
            parts = (block.verdict, block.note, *signature(block))
            yield from ((block.where, part) for part in parts if part)
        case Turn():
            return


def signature(block: Signed) -> tuple[str, ...]:
    parts = (block.mark or DOTS, f"({block.name or DOTS})", *block.lines, block.role)
    return tuple(part for part in parts if part)


def joined(cells: tuple[str, ...]) -> str:
    return " ".join(cell for cell in cells if cell)
