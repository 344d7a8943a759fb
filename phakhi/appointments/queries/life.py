"""Where an order is in its life: what is past, what is now, who has to act."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from phakhi.appointments.models import AppointmentOrder, OrderKind
from phakhi.appointments.states import ISSUED, ORDER_FLOW
from phakhi.core.thai import format_date

STAGES = ("drafted", "circulating", "ready", "in_force", "over")
TONES = {
    "drafted": "draft",
    "signed": "waiting",
    "in_force": "success",
    "amended": "success",
    "replaced": "neutral",
    "revoked": "neutral",
    "expired": "neutral",
    "withdrawn": "neutral",
}


def day(when: date) -> str:
    return format_date(when, get_language() or "th")


def stage_of(order: AppointmentOrder) -> str:
    """A draft is as far as its paper."""
    if order.state == "drafted":
        paper = order.paper.state if order.paper else "draft"
        return paper if paper in ("circulating", "ready") else "drafted"
    if order.state in ("signed", "in_force", "amended"):
        return "in_force"
    return "over"


def phases_of(order: AppointmentOrder) -> list[dict[str, Any]]:
    labels = (
        pgettext("order", "Drafted"),
        pgettext("order", "Up the chain"),
        pgettext("order", "For the signature"),
        str(ORDER_FLOW.states["signed" if order.state == "signed" else "in_force"]),
        _last(order),
    )
    now, notes = STAGES.index(stage_of(order)), _notes(order)
    return [
        {"label": label, "state": _tense(number, now), "note": notes.get(number, "")}
        for number, label in enumerate(labels)
    ]


def _last(order: AppointmentOrder) -> str:
    if stage_of(order) == "over":
        return str(ORDER_FLOW.states[order.state])
    return pgettext("order", "Amended, replaced, revoked or expired")


def _tense(number: int, now: int) -> str:
    return "past" if number < now else "now" if number == now else "next"


def _notes(order: AppointmentOrder) -> dict[int, str]:
    notes = {}
    if order.signed_on:
        notes[2] = _("signed %(day)s") % {"day": day(order.signed_on)}
    if order.effective_on:
        notes[3] = _("from %(day)s") % {"day": day(order.effective_on)}
    if order.expires_on:
        notes[4] = _("ends %(day)s") % {"day": day(order.expires_on)}
    return notes


def facts_of(order: AppointmentOrder) -> list[tuple[Any, Any]]:
    facts = [
        (_("Order no."), order.number_text or _given(order) or _("not given yet")),
        (_("Kind"), OrderKind(order.kind).label),
        (_("Signed on"), day(order.signed_on) if order.signed_on else ""),
        (_("In force from"), _begins(order)),
        (_("Ends on"), day(order.expires_on) if order.expires_on else ""),
        (_("Public"), _("Yes") if order.is_public else _("No")),
    ]
    return [(name, value) for name, value in facts if value]


def _given(order: AppointmentOrder) -> str:
    """A draft may have its number already, on its paper."""
    return order.paper.number.text if order.paper and order.paper.number else ""


def _begins(order: AppointmentOrder) -> str:
    if order.effective_on:
        return day(order.effective_on)
    return _("the day it is signed")


def is_issued(order: AppointmentOrder) -> bool:
    return order.state in ISSUED
