"""A tree of boxes drawn downwards, one under the other, so that Thai names fit on a phone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from phakhi.core.charts.markup import LINE, SIZE, Drawing, lines_of, picture, tag, text

_WIDTH = 440
_INDENT = 28
_PAD = 10
_GAP = 12
_SMALL = 12


@dataclass(frozen=True, slots=True)
class Box:
    """`note` is the kind of body where its name does not say it."""

    name: str
    depth: int
    note: str = ""


def tree_svg(title: str, description: str, boxes: Sequence[Box]) -> Drawing:
    """Boxes in the order of the tree, each after its parent (`pure.tree.in_order`)."""
    parts: list[str] = []
    above: dict[int, float] = {}
    y = 1.0
    for box in boxes:
        drawn, height = _box(box, y)
        if box.depth and box.depth - 1 in above:
            parts.append(_link(box.depth, above[box.depth - 1], y + height / 2))
        parts.append(drawn)
        above[box.depth] = y + height
        y += height + _GAP
    return picture(title, description, (_WIDTH, y - _GAP + 2), parts)


def _box(box: Box, y: float) -> tuple[str, float]:
    x = 1 + box.depth * _INDENT
    width = _WIDTH - 2 - box.depth * _INDENT
    room = width - 2 * _PAD
    lines = [(line, SIZE, "chart__number") for line in lines_of(box.name, room)]
    if box.note:
        lines += [(line, _SMALL, "chart__quiet") for line in lines_of(box.note, room, _SMALL)]
    words, at = [], y + _PAD
    for line, size, kind in lines:
        words.append(text(line, x + _PAD, at + size, size, class_=kind))
        at += size * LINE
    height = at - y + _PAD / 2
    frame = tag("rect", class_="chart__box", x=x, y=y, width=width, height=height, rx=4)
    return tag("g", frame, *words), height


def _link(depth: int, start: float, end: float) -> str:
    x = 1 + (depth - 1) * _INDENT + _INDENT / 2
    return tag(
        "path", class_="chart__branch", d=f"M{x:.1f} {start:.1f}V{end:.1f}H{x + _INDENT / 2:.1f}"
    )
