"""Horizontal bars from zero, each with its label above and its number at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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

_HEIGHT = 18
_GAP = 12
_SPACE = 6


@dataclass(frozen=True, slots=True)
class Bar:
    """`text` is the number as people read it; no value draws no bar, only the text."""

    label: str
    value: float | None
    text: str
    kind: str = ""
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class BarChart:
    title: str
    description: str
    bars: Sequence[Bar]
    maximum: float | None = None

    def table(self) -> list[tuple[str, str]]:
        return [(bar.label, bar.text) for bar in self.bars]

    @property
    def top(self) -> float:
        values = [v for bar in self.bars for v in (bar.value, bar.high) if v is not None]
        return self.maximum or max([*values, 0]) or 1


def bars_svg(chart: BarChart) -> Drawing:
    if any((bar.value or 0) < 0 for bar in chart.bars):
        raise ValueError("bars start at zero; show a difference another way")
    room = WIDTH - _SPACE - max([measure(bar.text) for bar in chart.bars] or [0])
    scale, y, body = room / chart.top, 0.0, []
    for bar in chart.bars:
        drawn, y = _row(bar, scale, y)
        body.append(drawn)
    return picture(chart.title, chart.description, (WIDTH, max(y - _GAP, 1) + 4), body)


def _row(bar: Bar, scale: float, y: float) -> tuple[str, float]:
    lines = lines_of(bar.label, WIDTH)
    step = SIZE * LINE
    words = [
        text(line, 0, y + step * i + SIZE, class_="chart__label") for i, line in enumerate(lines)
    ]
    y += step * len(lines) + 2
    length = (bar.value or 0) * scale
    middle = y + _HEIGHT / 2
    shape = tag(
        "rect", class_=kind_class("chart__bar", bar.kind), y=y, width=length, height=_HEIGHT
    )
    end = max(length, (bar.high or 0) * scale)
    number = text(
        bar.text, end + _SPACE if end else 2, middle + SIZE * 0.36, class_="chart__number"
    )
    return tag("g", *words, shape, _whisker(bar, scale, middle), number), y + _HEIGHT + _GAP


def _whisker(bar: Bar, scale: float, middle: float) -> str:
    """How far the true value may lie from the bar's end."""
    if bar.low is None or bar.high is None:
        return ""
    low, high = bar.low * scale, bar.high * scale
    path = f"M{low:.1f} {middle:.1f}H{high:.1f}"
    for x in (low, high):
        path += f"M{x:.1f} {middle - 5:.1f}v10"
    return tag("path", class_="chart__whisker", d=path)
