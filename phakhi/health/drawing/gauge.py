"""A dial as a straight scale: where it stands, how sure that is, and a second mark beside it."""

from __future__ import annotations

from dataclasses import dataclass

from phakhi.core.charts import Drawing
from phakhi.core.charts.markup import measure, picture, tag, text
from phakhi.health.drawing.size import WIDTH

_LINE = 30
_EDGE = 8
_SMALL = 12.0


@dataclass(frozen=True, slots=True)
class Gauge:
    """Shares of 1; `muted` draws in grey what too few answered."""

    title: str
    description: str
    value: float | None
    low: float | None = None
    high: float | None = None
    second: float | None = None
    muted: bool = False
    bounds: tuple[str, str] = ("0 %", "100 %")


def gauge_svg(gauge: Gauge) -> Drawing:
    marks = [_scale(), _range(gauge), _second(gauge), _dot(gauge), *_ends(gauge)]
    return picture(gauge.title, gauge.description, (WIDTH, 58), [mark for mark in marks if mark])


def _x(share: float) -> float:
    return _EDGE + min(max(share, 0.0), 1.0) * (WIDTH - 2 * _EDGE)


def _scale() -> str:
    steps = "".join(f"M{_x(step / 4):.1f} {_LINE - 4}v8" for step in range(5))
    return tag("path", class_="chart__scale", d=f"M{_x(0)} {_LINE}H{_x(1)}{steps}")


def _range(gauge: Gauge) -> str:
    if gauge.low is None or gauge.high is None or gauge.value is None:
        return ""
    left, right = _x(gauge.low), _x(gauge.high)
    width = max(right - left, 3)
    return tag("rect", class_="chart__range", x=left, y=_LINE - 6, width=width, height=12, rx=3)


def _dot(gauge: Gauge) -> str:
    if gauge.value is None:
        return ""
    kind = "chart__dot chart__dot--muted" if gauge.muted else "chart__dot"
    return tag("circle", class_=kind, cx=_x(gauge.value), cy=_LINE, r=7)


def _second(gauge: Gauge) -> str:
    """A triangle above the line."""
    if gauge.second is None:
        return ""
    x = _x(gauge.second)
    path = f"M{x:.1f} {_LINE - 9}l-5 -10h10Z"
    return tag("path", class_="chart__second", d=path)


def _ends(gauge: Gauge) -> tuple[str, str]:
    low, high = gauge.bounds
    left = text(low, 0, _LINE + 24, _SMALL, class_="chart__label")
    x = WIDTH - measure(high, _SMALL)
    return left, text(high, x, _LINE + 24, _SMALL, class_="chart__label")
