"""Each step in words, where a matter stands, and whose turn it is."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language, gettext_lazy, pgettext_lazy
from django.utils.translation import gettext as _

from phakhi.core.thai import bangkok_date, format_date
from phakhi.undertakings.models import Undertaking

SAID: dict[str, Any] = {
    "open": gettext_lazy("Entered in the register"),
    "propose": gettext_lazy("Proposed to the owner"),
    "accept": gettext_lazy("The owner took it on"),
    "agree": gettext_lazy("The body agreed to the owner's terms: taken on"),
    "refuse": gettext_lazy("The owner did not take it on"),
    "begin": gettext_lazy("Work began"),
    "ask_change": gettext_lazy("Other terms asked for"),
    "allow_change": gettext_lazy("Other terms agreed"),
    "decline_change": gettext_lazy("Other terms not agreed"),
    "report": gettext_lazy("Reported as done"),
    "send_back": gettext_lazy("Sent back: not done yet"),
    "confirm": gettext_lazy("Confirmed: carried out"),
    "hand_back": gettext_lazy("The owner handed it back"),
    "withdraw": pgettext_lazy("undertaking", "Withdrawn"),
    "heard": gettext_lazy("Stood on the agenda of a meeting"),
    "send": gettext_lazy("Sent to the other body"),
    "take_up": gettext_lazy("Taken up"),
    "reply": gettext_lazy("Replied"),
    "note": gettext_lazy("The body that asked heard the reply"),
    "draft": gettext_lazy("Written"),
    "give": gettext_lazy("Given to the unit"),
    "acknowledge": pgettext_lazy("instruction", "Acknowledged"),
    "close": gettext_lazy("Closed"),
}


def short(moment: Any) -> str:
    return format_date(bangkok_date(moment), get_language() or "th", "short")


def turn_of(row: Undertaking, owner: Any, *, waits_for_terms: bool = False) -> tuple[Any, Any]:
    """Who has to act, and what they do; empty when nobody does."""
    secretary = _("the secretary of the body")
    if waits_for_terms:
        return secretary, _("to answer to the other terms")
    turns = {
        "open": (secretary, _("to name an owner")),
        "proposed": (owner or _("the owner"), _("to take it on or not")),
        "accepted": (owner or _("the owner"), _("to begin and report")),
        "working": (owner or _("the owner"), _("to report")),
        "done": (secretary, _("to confirm it")),
        "refused": (secretary, _("to ask another")),
    }
    return turns.get(row.state, ("", ""))
