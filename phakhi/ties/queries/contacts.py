"""The contacts a person may see, narrowed by what they ask for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Self

from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.exports import Column
from phakhi.core.labels import label
from phakhi.core.presets import CONTACT_CHANNELS
from phakhi.core.thai import normalise
from phakhi.ties.models import Contact

PERIODS = {"month": 31, "year": 365}


@dataclass(frozen=True, slots=True)
class Asked:
    """Out of the address; what makes no sense is not asked."""

    text: str = ""
    channel: str = ""
    period: str = ""
    is_open: bool = False
    is_mine: bool = False

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> Self:
        channel, period = query.get("channel", ""), query.get("period", "")
        return cls(
            text=query.get("q", "").replace("\x00", "").strip()[:100],
            channel=channel if channel in CONTACT_CHANNELS else "",
            period=period if period in PERIODS else "",
            is_open=query.get("open") == "1",
            is_mine=query.get("mine") == "1",
        )


def contacts_seen(acting: Acting, asked: Asked) -> Any:
    found = Contact.objects.visible_to(acting).select_related("actor__party", "other__party")
    if asked.text:
        found = found.filter(_says(normalise(asked.text)))
    if asked.channel:
        found = found.filter(channel=asked.channel)
    if asked.period:
        found = found.filter(on__gt=_ago(asked.period))
    if asked.is_mine:
        found = found.filter(logged_by=acting.person_id)
    if asked.is_open:
        return found.open_steps().order_by(F("next_due").asc(nulls_last=True), "-on", "-pk")
    return found


def _says(text: str) -> Q:
    names = ("about", "next_step", "with_whom", "external_name", "actor__party__name_th",
             "other__party__name_th")  # fmt: skip
    asked = Q()
    for name in names:
        asked |= Q(**{f"{name}__icontains": text})
    return asked


def _ago(period: str) -> date:
    return timezone.localdate() - timedelta(days=PERIODS[period])


def _other_code(contact: Contact) -> str:
    return contact.other.public_code if contact.other else ""


CONTACT_COLUMNS = (
    Column(_("Day"), lambda contact: contact.on),
    Column(_("Whose contact"), lambda contact: contact.actor.party.name),
    Column(_("With which body"), lambda contact: contact.partner_name),
    Column(_("Code"), _other_code),
    Column(_("Person"), lambda contact: contact.with_whom),
    Column(_("How"), lambda contact: label("contact_channels", contact.channel)),
    Column(_("Topic"), lambda contact: label("topics", contact.topic) if contact.topic else ""),
    Column(_("About what"), lambda contact: contact.about),
    Column(_("What comes next"), lambda contact: contact.next_step),
    Column(_("Until when"), lambda contact: contact.next_due),
    Column(_("Who does it"), lambda c: c.get_next_by_display() if c.next_step else ""),
    Column(_("Done on"), lambda contact: contact.done_at),
)
