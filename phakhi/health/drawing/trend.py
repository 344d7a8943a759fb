"""The readings of one dial over time: a line between dots, today's number at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from phakhi.core.charts import Drawing
from phakhi.core.charts.markup import SIZE, measure, picture, tag, text
from phakhi.health.drawing.size import WIDTH


@dataclass(frozen=True, slots=True)
class Point:
    """`label` is the day as people read it; muted points are drawn hollow."""

    day: date
    label: str
    value: float
    text: str
    low: float | None = None
    high: float | None = None
    muted: bool = False


@dataclass(frozen=True, slots=True)
class Trend:
    title: str
    description: str
    points: Sequence[Point]
    height: int = 60

    def table(self) -> list[tuple[str, str]]:
        return [(point.label, point.text) for point in self.points]


def trend_svg(chart: Trend) -> Drawing:
    """Time runs to the right; the scale is always 0 to 100 %, so that charts compare."""
    last = chart.points[-1]
    room = WIDTH - 16 - measure(last.text) - 6
    first, days = chart.points[0].day, max((last.day - chart.points[0].day).days, 1)
    spots = [
        (8 + room * (p.day - first).days / days if len(chart.points) > 1 else 8, _y(chart, p.value))
        for p in chart.points
    ]
    frame = tag("path", class_="chart__scale", d=f"M0 {_y(chart, 0):.1f}H{room + 16:.1f}")
    line = tag("path", class_="chart__trend", d=_path(spots))
    whiskers = [_whisker(chart, p, x) for p, (x, _) in zip(chart.points, spots, strict=True)]
    dots = [_dot(p, spot) for p, spot in zip(chart.points, spots, strict=True)]
    x, y = spots[-1]
    number = text(last.text, x + 10, y + SIZE * 0.36, class_="chart__number")
    words = _days(chart, spots)
    size = (WIDTH, chart.height + 26)
    body = [frame, *whiskers, line, *dots, number, *words]
    return picture(chart.title, chart.description, size, [part for part in body if part])


def _y(chart: Trend, share: float) -> float:
    return 8 + (chart.height - 8) * (1 - min(max(share, 0.0), 1.0))


def _path(spots: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in spots)


def _whisker(chart: Trend, point: Point, x: float) -> str:
    if point.low is None or point.high is None:
        return ""
    top, bottom = _y(chart, point.high), _y(chart, point.low)
    return tag("path", class_="chart__whisker", d=f"M{x:.1f} {top:.1f}V{bottom:.1f}")


def _dot(point: Point, spot: tuple[float, float]) -> str:
    kind = "chart__dot chart__dot--muted" if point.muted else "chart__dot"
    return tag("circle", class_=kind, cx=spot[0], cy=spot[1], r=4.5)


def _days(chart: Trend, spots: Sequence[tuple[float, float]]) -> list[str]:
    """The first and the last day, if both have room."""
    first, last = chart.points[0], chart.points[-1]
    y = chart.height + 20
    words = [text(first.label, 0, y, 12.0, class_="chart__label")]
    end = measure(last.label, 12.0)
    x = min(max(spots[-1][0] - end / 2, 0), WIDTH - end)
    if len(chart.points) > 1 and x > measure(first.label, 12.0) + 8:
        words.append(text(last.label, x, y, 12.0, class_="chart__label"))
    return words
