"""Bars and shares as tables with drawings in them: a reader without eyes hears the same rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """`start` and `width` in hundredths of the drawing, as text that no locale rewrites."""

    code: str
    label: object
    value: int
    start: str
    width: str


def bars_of(rows: Iterable[tuple[str, object, int]]) -> list[Bar]:
    """(sector code or "", label, value); zero-based, the longest fills the width."""
    known = list(rows)
    most = max((value for *_, value in known), default=0) or 1
    return [
        Bar(code, label, value, "0", f"{100 * value / most:.2f}") for code, label, value in known
    ]


def shares_of(rows: Iterable[tuple[str, object, int]]) -> list[Bar]:
    """Side by side, together the whole width."""
    known, at = list(rows), 0.0
    total = sum(value for *_, value in known) or 1
    parts = []
    for code, label, value in known:
        width = 100 * value / total
        parts.append(Bar(code, label, value, f"{at:.2f}", f"{width:.2f}"))
        at += width
    return parts
