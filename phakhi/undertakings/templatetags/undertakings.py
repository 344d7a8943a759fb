"""Tags of this room: states, numbers and clocks."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from phakhi.core.fiscal import fiscal_label
from phakhi.core.look.time_left import due
from phakhi.core.templatetags.look import status
from phakhi.undertakings.codes import number_of
from phakhi.undertakings.saying import SAID

register = template.Library()
TONES = {
    "open": "warning",
    "proposed": "waiting",
    "accepted": "info",
    "working": "info",
    "done": "waiting",
    "confirmed": "success",
    "refused": "danger",
    "withdrawn": "neutral",
    "sent": "waiting",
    "taken_up": "info",
    "replied": "success",
    "noted": "success",
    "draft": "draft",
    "given": "waiting",
    "acknowledged": "info",
    "reported": "waiting",
    "closed": "success",
    "asked": "waiting",
    "allowed": "success",
    "declined": "danger",
    "taken_back": "neutral",
}


@register.simple_tag
def state_of(row: Any) -> SafeString:
    """With its own word, and beside it the mark of what is late."""
    shown = status(TONES[row.state], row.get_state_display())
    if not getattr(row, "is_late", False):
        return shown
    return SafeString(f"{shown} {status('danger', _('Overdue'))}")


@register.filter
def number_in_register(row: Any) -> str:
    return number_of(row)


@register.filter
def step_words(act: str) -> Any:
    return SAID.get(act, act)


@register.inclusion_tag("undertakings/clock.html")
def work_clock(row: Any) -> dict[str, Any]:
    """The day the thing is to be done by; nothing where it waits for nobody."""
    day = getattr(row, "due_on", None)
    runs = row.state in ("open", "accepted", "working", "given", "acknowledged")
    return {"due": due(day) if day and runs else None}


@register.filter
def fiscal(year: int) -> str:
    """The fiscal year as people call it: 2570 on a Thai page."""
    return fiscal_label(year, "en" if get_language() == "en" else "th")
