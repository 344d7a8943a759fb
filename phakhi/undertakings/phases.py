"""Where an undertaking is in its life, for the phase bar."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from phakhi.undertakings.models import Undertaking
from phakhi.undertakings.saying import short
from phakhi.undertakings.states import UNDERTAKING_FLOW

LIFE = ("proposed", "accepted", "working", "done", "confirmed")


AT = {"open": -1, "refused": 0, "withdrawn": 0} | {state: at for at, state in enumerate(LIFE)}


def phases_of(row: Undertaking) -> list[dict[str, Any]]:
    """Asked → taken on → under way → reported → confirmed; or how it ended otherwise."""
    labels = [str(UNDERTAKING_FLOW.states[state]) for state in LIFE]
    labels[0] = pgettext("phase", "Proposed to an owner")
    now = AT[row.state]
    if row.state in ("refused", "withdrawn"):
        now = 2 if row.accepted_at else 1 if row.proposed_at else 0
        labels = [*labels[:now], str(UNDERTAKING_FLOW.states[row.state])]
    notes = _notes(row)
    return [
        {"label": text, "state": _tense(number, now), "note": notes.get(number, "")}
        for number, text in enumerate(labels)
    ]


def _tense(number: int, now: int) -> str:
    return "past" if number < now else "now" if number == now else "next"


def _notes(row: Undertaking) -> dict[int, str]:
    days = {0: row.proposed_at, 1: row.accepted_at, 3: row.done_at, 4: row.ended_at}
    if row.state in ("refused", "withdrawn"):
        days = {0: row.proposed_at, 1: row.accepted_at}
    notes = {at: short(moment) for at, moment in days.items() if moment}
    if row.state == "working":
        notes[2] = _("%(percent)s percent") % {"percent": row.percent}
    return notes
