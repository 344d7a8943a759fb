"""The blocks as a DOCX lays them: clean text, and on one line what the form wants on one line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

from phakhi.documents.blocks import Block, Line, Paper
from phakhi.documents.clean import shown
from phakhi.documents.content import Content, Look
from phakhi.documents.kinds import compose

_PLAIN = {"style", "shape"}


def planned(content: Content, look: Look) -> Paper:
    paper = compose(content)
    blocks = tuple(_clean(block, look.thai_digits) for block in _joined(paper.blocks))
    return replace(paper, title=shown(paper.title, look.thai_digits), blocks=blocks)


def _joined(blocks: tuple[Block, ...]) -> Iterator[Block]:
    waiting: Line | None = None
    for block in blocks:
        if isinstance(block, Line) and block.style in {"sender", "filled_right"} and waiting:
            yield from _side_by_side(waiting, block)
            waiting = None
            continue
        if waiting:
            yield waiting
        waiting = block if isinstance(block, Line) else None
        if not waiting:
            yield block
    if waiting:
        yield waiting


def _side_by_side(left: Line, right: Line) -> Iterator[Block]:
    said = f"{right.label} {right.text}".strip().split("\n")
    where = f"{left.where} {right.where}"
    style = "filled_sides" if right.style == "filled_right" else "sides"
    yield Line(style, f"{left.label} {left.text}".strip() + f"\t{said[0]}", where)
    for line in said[1:]:
        yield Line("sides", f"\t{line}", right.where)


def _clean(block: Block, thai_digits: bool) -> Block:
    changed = {
        field.name: _shown(getattr(block, field.name), thai_digits)
        for field in fields(block)
        if field.name not in _PLAIN
    }
    return replace(block, **changed)


def _shown(value: Any, thai_digits: bool) -> Any:
    if isinstance(value, tuple):
        return tuple(_shown(part, thai_digits) for part in value)
    return "\t".join(shown(part, thai_digits) for part in value.split("\t"))
