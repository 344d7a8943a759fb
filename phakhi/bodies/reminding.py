"""Every night the office's desk hears what is new: each thing once, as an event of the body."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.bodies.queries.idle import empty_chairs, idle_bodies
from phakhi.bodies.queries.terms import ends_within
from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.models import Event

ENDING = "bodies.body.terms_end"
IDLE = "bodies.body.idle"
EMPTY = "bodies.body.chair_empty"
AGAIN_AFTER = timedelta(days=30)


def note_bodies(acting: Acting) -> None:
    _note_endings(acting)
    _note_idle(acting)
    _note_empty(acting)


def _note_endings(acting: Acting) -> None:
    """Once for each day on which terms of a body end: a new order needs weeks."""
    for term in ends_within(acting):
        body, until = term.seat.body, str(term.until)
        told = Event.objects.filter(kind=ENDING, subject_id=body.pk, data__until=until)
        if not told.exists():
            events.record(acting, ENDING, body, {"until": until})


def _note_idle(acting: Acting) -> None:
    """Once per silence."""
    for one in idle_bodies(acting):
        since = timezone.localdate() - timedelta(days=one.days)
        if not _told(IDLE, one.body, since):
            events.record(acting, IDLE, one.body, {"days": one.days})


def _note_empty(acting: Acting) -> None:
    """Again every month, as long as the head of the table is missing."""
    for body, chairs in empty_chairs(acting):
        leads = any(one.role == "chair" for one in chairs)
        if leads and not _told(EMPTY, body, timezone.localdate() - AGAIN_AFTER):
            events.record(acting, EMPTY, body)


def _told(kind: str, body: Body, since: date) -> bool:
    told = Event.objects.filter(kind=kind, subject_id=body.pk)
    return told.filter(created_at__date__gte=since).exists()
