"""One dial as a page shows it: sentence, figure, drawing, trend and what to think of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from phakhi.core.charts import Drawing
from phakhi.core.thai import format_date
from phakhi.health.computing.measuring import ENOUGH
from phakhi.health.dials import Dial
from phakhi.health.drawing.gauge import Gauge, gauge_svg
from phakhi.health.drawing.trend import Point, Trend, trend_svg
from phakhi.health.models import HealthReading
from phakhi.health.words.figures import part, percent, span

SHOWN = frozenset({"known", "thin"})


@dataclass(frozen=True)
class DialView:
    """`readings` newest first, the first of them the one that is shown."""

    dial: Dial
    readings: Sequence[HealthReading]

    @cached_property
    def now(self) -> dict[str, Any]:
        found: dict[str, Any] = self.readings[0].dials[self.dial.code]
        return found

    @property
    def is_shown(self) -> bool:
        return self.now["state"] in SHOWN

    @property
    def is_muted(self) -> bool:
        return bool(self.now["state"] != "known")

    @property
    def value(self) -> str:
        return percent(self.now["value"])

    @property
    def interval(self) -> str:
        return span(self.now["low"], self.now["high"])

    @property
    def sentence(self) -> Any:
        return self.dial.words_for(self.now["value"]) if self.is_shown else self.state_words

    @property
    def state_words(self) -> str:
        return _state_words(self.dial, self.now)

    @property
    def second(self) -> tuple[Any, str] | None:
        if self.dial.second is None or not self.is_shown:
            return None
        name, label = self.dial.second
        return label, percent(self.now["parts"].get(name))

    @cached_property
    def parts(self) -> list[tuple[Any, str]]:
        found = self.now["parts"]
        return [(lbl, part(name, found[name])) for name, lbl in self.dial.parts.items()
                if name in found]  # fmt: skip

    @cached_property
    def gauge(self) -> Drawing | None:
        if not self.is_shown:
            return None
        name = self.dial.second[0] if self.dial.second else ""
        said = " · ".join(word for word in (self.value, self.interval) if word)
        return gauge_svg(
            Gauge(
                str(self.dial.name),
                said,
                self.now["value"],
                self.now["low"],
                self.now["high"],
                self.now["parts"].get(name),
                self.is_muted,
            )
        )

    @cached_property
    def points(self) -> list[Point]:
        """Oldest first; of several readings of one day the last."""
        by_day = {reading.day: reading for reading in reversed(self.readings)}
        found = (_point(reading, self.dial.code) for reading in by_day.values())
        return [point for point in found if point is not None]

    @cached_property
    def trend(self) -> Drawing | None:
        if len(self.points) < 2:
            return None
        title = _("%(dial)s over time") % {"dial": self.dial.name}
        return trend_svg(Trend(title, "", self.points))


def _point(reading: HealthReading, code: str) -> Point | None:
    found = reading.dials.get(code, {})
    if found.get("state") not in SHOWN:
        return None
    label = format_date(reading.day, get_language() or "th", "short")
    muted = found["state"] == "thin"
    value = found["value"]
    return Point(reading.day, label, value, percent(value), found["low"], found["high"], muted)


def _state_words(dial: Dial, now: dict[str, Any]) -> str:
    state, parts = now["state"], now["parts"]
    if state == "waits":
        return _("Not measured yet: waits for %(room)s.") % {"room": dial.waits_for}
    if state == "few":
        text = _("%(count)s of %(asked)s answered: too few to show a figure (5 at least).")
        return text % {"count": parts["respondents"], "asked": parts["invited"]}
    if state == "thin":
        text = _("Only %(rate)s is known: too little to rely on (%(enough)s would be enough).")
        return text % {"rate": percent(now["response"]), "enough": percent(ENOUGH)}
    if state == "empty":
        return _empty_words(dial)
    return ""


def _empty_words(dial: Dial) -> str:
    if dial.code in ("trust", "value"):
        return _("Nobody has been asked yet: open the yearly survey of the network.")
    return _("No ties are entered yet: partners tell them, or the office enters its lists.")
