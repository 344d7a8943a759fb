"""What lies behind, what runs and what comes: phases against the calendar, today as a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

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

State = Literal["past", "now", "next"]
_HEIGHT = 12
_GAP = 14


@dataclass(frozen=True, slots=True)
class Phase:
    """`text` says the days in the language of the page: "1–30 กันยายน 2569"."""

    label: str
    start: date
    end: date
    text: str

    def state(self, today: date) -> State:
        if self.end < today:
            return "past"
        return "now" if self.start <= today else "next"


@dataclass(frozen=True, slots=True)
class Timeline:
    title: str
    description: str
    phases: Sequence[Phase]
    today: date
    today_label: str

    def table(self) -> list[tuple[str, str]]:
        return [(phase.label, phase.text) for phase in self.phases]


def timeline_svg(chart: Timeline) -> Drawing:
    first = min(phase.start for phase in chart.phases)
    days = (max(phase.end for phase in chart.phases) - first).days + 1
    y, rows = SIZE * LINE + 4, []
    for phase in chart.phases:
        drawn, y = _row(phase, first, WIDTH / days, y, chart.today)
        rows.append(drawn)
    marker = _today(chart, (chart.today - first).days + 0.5, days, y - _GAP)
    return picture(chart.title, chart.description, (WIDTH, y - _GAP + 2), [marker, *rows])


def _row(phase: Phase, first: date, scale: float, y: float, today: date) -> tuple[str, float]:
    step = SIZE * LINE
    lines = [*lines_of(phase.label, WIDTH), *lines_of(phase.text, WIDTH)]
    words = [text(line, 0, y + step * i + SIZE) for i, line in enumerate(lines)]
    y += step * len(lines) + 2
    bar = tag(
        "rect",
        class_=kind_class("chart__phase", phase.state(today)),
        x=(phase.start - first).days * scale,
        y=y,
        width=max(((phase.end - phase.start).days + 1) * scale, 2),
        height=_HEIGHT,
    )
    return tag("g", *words, bar), y + _HEIGHT + _GAP


def _today(chart: Timeline, at: float, days: int, bottom: float) -> str:
    if not 0 <= at <= days:
        return ""
    x = WIDTH * at / days
    line = tag("path", class_="chart__today", d=f"M{x:.1f} {SIZE + 6}V{bottom:.1f}")
    half = measure(chart.today_label) / 2
    middle = min(max(x, half), WIDTH - half)
    return line + text(
        chart.today_label, middle, SIZE, text_anchor="middle", class_="chart__today-label"
    )
