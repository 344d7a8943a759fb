"""A meeting opens, is adjourned for want of a quorum, closes; guests come in."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.ledger.services import enter
from phakhi.meetings.addresses import ref_of
from phakhi.meetings.models import Attendance, Meeting, Resolution
from phakhi.meetings.quorum import quorum_of
from phakhi.meetings.services.sitting.locking import hold, hold_sitting
from phakhi.meetings.states import MEETING_FLOW, keeps


@transaction.atomic
def open_meeting(*, acting: Acting, meeting: Meeting, at: datetime | None = None) -> Meeting:
    """May be opened before the quorum is there; nothing is resolved until it is."""
    return _move(acting, meeting, "open", opened_at=at or timezone.now())


@transaction.atomic
def close_meeting(*, acting: Acting, meeting: Meeting, at: datetime | None = None) -> Meeting:
    """Everything still open ends with it, except a vote: that one must be closed or dropped."""
    at = at or timezone.now()
    if Resolution.objects.filter(item__meeting=meeting, closed_at=None).exists():
        raise WrongState("vote_still_open")
    meeting = _move(acting, meeting, "close", closed_at=at)
    meeting.items.filter(began_at__isnull=False, ended_at=None).update(ended_at=at)
    meeting.attendances.filter(came_at__isnull=False, left_at=None).update(left_at=at)
    return meeting


@transaction.atomic
def lapse_meeting(*, acting: Acting, meeting: Meeting, at: datetime | None = None) -> Meeting:
    """Adjourned for want of a quorum; what was resolved before stands."""
    at = at or timezone.now()
    if quorum_of(meeting, at).is_met:
        raise WrongState("quorum_is_met")
    Resolution.objects.filter(item__meeting=meeting, closed_at=None).delete()
    meeting = _move(acting, meeting, "lapse", closed_at=at)
    meeting.items.filter(began_at__isnull=False, ended_at=None).update(ended_at=at)
    return meeting


@transaction.atomic
def add_guest(
    *, acting: Acting, meeting: Meeting, name: str, post: str = "", at: datetime | None = None
) -> Attendance:
    """Somebody heard on a matter: in the room, never counted."""
    meeting = hold_sitting(meeting)
    authorise(keeps(acting, meeting))
    if not name.strip():
        raise BadInput("guest_needs_name")
    last = meeting.attendances.aggregate(last=Max("place"))["last"] or 0
    guest = Attendance.objects.create(
        province=acting.province,
        meeting=meeting,
        place=last + 1,
        name=name.strip(),
        post=post.strip(),
        role="guest",
        counts=False,
        came_at=at or timezone.now(),
        came_by="list",
        entered_by=acting.person_id,
    )
    events.record(acting, "meetings.guest.came", guest)
    return guest


def _move(acting: Acting, meeting: Meeting, act: str, **values: Any) -> Meeting:
    meeting = hold(meeting)
    MEETING_FLOW.move(acting, meeting, act)
    for name, value in {"state_since": timezone.now(), **values}.items():
        setattr(meeting, name, value)
    meeting.save(update_fields=["state", "state_since", *values])
    facts = {"body": meeting.body.public_code, "meeting": ref_of(meeting), "to": meeting.state}
    enter(acting=acting, act=f"meetings.meeting.{act}", subject=meeting, facts=facts)
    return meeting
