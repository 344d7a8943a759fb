"""How figures of pairs and factors are written in a table."""

from __future__ import annotations

from typing import Any

from django import template

from phakhi.health.words.connecting import WARNINGS
from phakhi.health.words.figures import percent

TONES = {
    "found": "warning",
    "proposed": "waiting",
    "taken": "info",
    "done": "success",
    "dismissed": "neutral",
    "lapsed": "neutral",
}
register = template.Library()


@register.filter
def as_percent(share: float | None) -> str:
    return percent(share)


@register.filter
def as_move(share: float | None) -> str:
    """+4, −12: percentage points."""
    return "–" if share is None else f"{round(share * 100):+d}".replace("-", "−")


@register.filter
def as_warning(code: str) -> Any:
    return WARNINGS[code]


@register.filter
def tone_of(state: str) -> str:
    return TONES[state]
