"""Every night: networks behind with their dialogues (R055), boards and agencies that owe a word."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.fiscal import fiscal_year, quarter, quarter_period
from phakhi.core.models import Event
from phakhi.dialogues.models import Consultation
from phakhi.dialogues.queries.dial import dials

KIND = "dialogues.network.behind"
OWED = "dialogues.consultation.reminded"
WEEK = timedelta(days=7)


def remind_of_dialogues(acting: Acting) -> None:
    """Once in each quarter."""
    today = timezone.localdate()
    begins, _ends = quarter_period(fiscal_year(today), quarter(today))
    for dial in dials(acting):
        if dial.is_behind and not _is_told(KIND, dial.network, begins):
            said = {"held": dial.held, "expected": dial.expected, "year": dial.year}
            events.record(acting, KIND, dial.network, said)


def remind_of_questions(acting: Acting) -> None:
    """A week before the day, and every seventh day from then on."""
    today = timezone.localdate()
    near = today + WEEK
    opinions = Q(state="asked", opinion_due_on__lte=near)
    replies = Q(state="opined", reply_due_on__lte=near)
    for row in Consultation.objects.visible_to(acting).filter(opinions | replies):
        if not _is_told(OWED, row, today - WEEK + timedelta(days=1)):
            events.record(acting, OWED, row, {"waits_for": row.state})


def _is_told(kind: str, subject: Any, since: date) -> bool:
    told = Event.objects.filter(kind=kind, subject_id=subject.pk)
    return told.filter(created_at__date__gte=since).exists()
