"""What people believe and what the records show, on one line each: the gap is the message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from phakhi.core.charts import Drawing
from phakhi.core.charts.markup import LINE, SIZE, WIDTH, lines_of, measure, picture, tag, text

_EDGE = 8
_ROW = 30
_SMALL = 12.0


@dataclass(frozen=True, slots=True)
class Dumbbell:
    """Shares of 1; a missing end is not drawn, and the texts say why."""

    label: str
    belief: float | None
    evidence: float | None
    belief_text: str
    evidence_text: str


@dataclass(frozen=True, slots=True)
class DumbbellChart:
    title: str
    description: str
    rows: Sequence[Dumbbell]

    def table(self) -> list[tuple[str, str, str]]:
        return [(row.label, row.belief_text, row.evidence_text) for row in self.rows]


def dumbbells_svg(chart: DumbbellChart) -> Drawing:
    y, body = 0.0, []
    for row in chart.rows:
        drawn, y = _row(row, y)
        body.append(drawn)
    ends = [
        text("0 %", 0, y, _SMALL, class_="chart__label"),
        text("100 %", WIDTH - measure("100 %", _SMALL), y, _SMALL, class_="chart__label"),
    ]
    return picture(chart.title, chart.description, (WIDTH, y + 4), [*body, *ends])


def _row(row: Dumbbell, y: float) -> tuple[str, float]:
    step, lines = SIZE * LINE, lines_of(row.label, WIDTH)
    words = [
        text(line, 0, y + step * n + SIZE, class_="chart__label") for n, line in enumerate(lines)
    ]
    y += step * len(lines) + 12
    scale = tag("path", class_="chart__scale", d=f"M{_x(0)} {y:.1f}H{_x(1)}")
    ends = [_circle(row.belief, y), _square(row.evidence, y)]
    marks = [mark for mark in (_gap(row, y), *ends) if mark]
    return tag("g", *words, scale, *marks), y + _ROW


def _x(share: float) -> float:
    return _EDGE + min(max(share, 0.0), 1.0) * (WIDTH - 2 * _EDGE)


def _gap(row: Dumbbell, y: float) -> str:
    if row.belief is None or row.evidence is None:
        return ""
    path = f"M{_x(row.belief):.1f} {y:.1f}H{_x(row.evidence):.1f}"
    return tag("path", class_="chart__gap", d=path)


def _circle(share: float | None, y: float) -> str:
    if share is None:
        return ""
    return tag("circle", class_="chart__dot chart__dot--muted", cx=_x(share), cy=y, r=7)


def _square(share: float | None, y: float) -> str:
    if share is None:
        return ""
    return tag("rect", class_="chart__dot", x=_x(share) - 6, y=y - 6, width=12, height=12)
