"""Every night: who owes an answer or a report soon or already (silences: bodies.reminding)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from django.db.models import Q
from django.utils import timezone

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.undertakings.models import BodyReferral, Instruction, Undertaking
from phakhi.undertakings.vocabulary import SOON

AGAIN: Final = timedelta(days=7)
KINDS: Final[tuple[tuple[str, type[Any]], ...]] = (
    ("undertaking", Undertaking),
    ("referral", BodyReferral),
    ("instruction", Instruction),
)


def remind_owners(acting: Acting) -> None:
    """A week before the day, and every seventh day from then on; as an event, once each."""
    today = timezone.localdate()
    for kind, rows in to_remind(acting, today):
        for row in rows:
            row.reminded_on = today
            row.save(update_fields=["reminded_on"])
            events.record(acting, f"undertakings.{kind}.reminded", row)


def to_remind(acting: Acting, today: date) -> list[tuple[str, Any]]:
    unheard = Q(reminded_on=None) | Q(reminded_on__lte=today - AGAIN)
    near = today + SOON
    return [
        (kind, model.objects.visible_to(acting).filter(unheard).due_by(near))
        for kind, model in KINDS
    ]
