"""One bar that is the whole, cut into shares; each share carries a number that its label repeats,
so that it reads in grey, too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from phakhi.core.charts.markup import (
    LINE,
    SIZE,
    WIDTH,
    Drawing,
    kind_class,
    lines_of,
    measure,
    picture,
    tag,
    text,
)

_HEIGHT = 30
_SWATCH = 18
_SPACE = 8


@dataclass(frozen=True, slots=True)
class Share:
    """`text` stands beside the label: "3 ภาคี (25 %)"."""

    label: str
    value: float
    text: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class ShareChart:
    title: str
    description: str
    shares: Sequence[Share]

    def table(self) -> list[tuple[str, str]]:
        percents = percentages([share.value for share in self.shares])
        return [(s.label, s.text or f"{p} %") for s, p in zip(self.shares, percents, strict=True)]


def percentages(values: Sequence[float]) -> list[int]:
    """Whole percents that add up to 100 (largest remainder); all zero stay zero."""
    whole = sum(Fraction(value) for value in values)
    if not whole:
        return [0] * len(values)
    exact = [Fraction(value) * 100 / whole for value in values]
    percents = [int(part) for part in exact]
    order = sorted(range(len(values)), key=lambda i: percents[i] - exact[i])
    for i in order[: 100 - sum(percents)]:
        percents[i] += 1
    return percents


def shares_svg(chart: ShareChart) -> Drawing:
    if any(share.value < 0 for share in chart.shares):
        raise ValueError("a share cannot be negative")
    segments = _segments(chart.shares)
    y, rows = float(_HEIGHT + _SPACE), []
    for number, (share, row) in enumerate(zip(chart.shares, chart.table(), strict=True), 1):
        drawn, y = _label(number, share, row, y)
        rows.append(drawn)
    return picture(chart.title, chart.description, (WIDTH, y), [*segments, *rows])


def _segments(shares: Sequence[Share]) -> list[str]:
    whole = sum(share.value for share in shares) or 1
    drawn, x = [], 0.0
    for number, share in enumerate(shares, 1):
        length = WIDTH * share.value / whole
        drawn.append(_segment(number, share, x, length))
        x += length
    return drawn


def _segment(number: int, share: Share, x: float, length: float) -> str:
    if not length:
        return ""
    kind = kind_class("chart__bar", share.kind or f"series-{number}")
    shape = tag("rect", class_=kind, x=x, width=max(length - 1.5, 0.5), height=_HEIGHT)
    if length < measure("00"):
        return shape
    middle = {"x": x + length / 2, "y": _HEIGHT / 2 + SIZE * 0.36}
    return shape + text(str(number), **middle, class_="chart__in-bar", text_anchor="middle")


def _label(number: int, share: Share, row: tuple[str, str], y: float) -> tuple[str, float]:
    kind = kind_class("chart__bar", share.kind or f"series-{number}")
    swatch = tag("rect", class_=kind, y=y + 3, width=_SWATCH, height=_SWATCH)
    own = text(
        str(number),
        _SWATCH / 2,
        y + 3 + _SWATCH * 0.74,
        class_="chart__in-bar",
        text_anchor="middle",
    )
    start, step = _SWATCH + _SPACE, SIZE * LINE
    lines = lines_of(f"{row[0]} · {row[1]}", WIDTH - start)
    words = [text(line, start, y + step * i + SIZE + 2) for i, line in enumerate(lines)]
    return tag("g", swatch, own, *words), y + step * len(lines) + 4
