"""How a figure of this room is written."""

from __future__ import annotations

from django.utils.translation import gettext as _

from phakhi.core.look.amounts import write_number

SHARES = frozenset({"centralisation", "connected", "on_average"})
PLAIN = frozenset({"ei_index", "spread", "targeted"})


def percent(share: float | None) -> str:
    return "–" if share is None else f"{round(share * 100)}\N{NO-BREAK SPACE}%"


def span(low: float | None, high: float | None) -> str:
    """The 95 % interval in words; nothing where none could be computed."""
    if low is None or high is None:
        return ""
    if round(low * 100) == round(high * 100):
        return ""
    return _("between %(low)s and %(high)s") % {"low": percent(low), "high": percent(high)}


def change(old: float | None, new: float | None) -> str:
    return f"{percent(old)} → {percent(new)}"


def part(name: str, value: float | None) -> str:
    if value is None:
        return "–"
    if name in SHARES:
        return percent(value)
    return f"{value:.2f}".replace("-", "−") if name in PLAIN else write_number(int(value))
