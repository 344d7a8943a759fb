"""Every night: who owes an answer or a report soon or already, and which body went quiet."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from django.db.models import Q
from django.utils import timezone

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.models import Event
from phakhi.undertakings.models import BodyReferral, Instruction, Undertaking
from phakhi.undertakings.queries.quiet import QuietBody, idle_bodies
from phakhi.undertakings.vocabulary import INSTRUCTION_WAITS, REFERRAL_WAITS, RUNNING

SOON: Final = timedelta(days=7)
AGAIN: Final = timedelta(days=7)
IDLE: Final = "undertakings.body.idle"


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
    answers = Q(state="proposed", answer_due_on__lte=near)
    working = Q(state__in=RUNNING, due_on__lte=near)
    replies = Q(state__in=REFERRAL_WAITS, reply_due_on__lte=near)
    reports = Q(state__in=INSTRUCTION_WAITS, due_on__lte=near)
    return [
        ("undertaking", Undertaking.objects.visible_to(acting).filter(unheard, answers | working)),
        ("referral", BodyReferral.objects.visible_to(acting).filter(unheard, replies)),
        ("instruction", Instruction.objects.visible_to(acting).filter(unheard, reports)),
    ]


def note_idle_bodies(acting: Acting) -> None:
    """Once per silence."""
    for one in idle_bodies(acting):
        if not _is_told(one):
            events.record(acting, IDLE, one.body, {"days": one.days})


def _is_told(one: QuietBody) -> bool:
    told = Event.objects.filter(kind=IDLE, subject_id=one.body.pk)
    return told.filter(created_at__date__gte=one.silent_since).exists()
