"""A meeting opens, is adjourned for want of a quorum, closes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.meetings.invited import ask_members
from phakhi.meetings.models import Meeting, Resolution
from phakhi.meetings.quorum import quorum_of
from phakhi.meetings.services.calling.coming import EARLY
from phakhi.meetings.services.calling.convening import tell
from phakhi.meetings.services.sitting.locking import hold
from phakhi.meetings.states import MEETING_FLOW


@transaction.atomic
def open_meeting(*, acting: Acting, meeting: Meeting, at: datetime | None = None) -> Meeting:
    """May be opened before the quorum is there; whoever has got a seat since the call is asked."""
    at = at or timezone.now()
    meeting = hold(meeting)
    if not may_open_at(meeting, at):
        raise WrongState("too_early_to_open")
    meeting = _move(acting, meeting, "open", opened_at=at)
    ask_members(meeting)
    return meeting


def may_open_at(meeting: Meeting, at: datetime) -> bool:
    """Opened by a slip weeks ahead it could never be closed again as planned."""
    return at >= meeting.starts_at - EARLY


@transaction.atomic
def close_meeting(*, acting: Acting, meeting: Meeting, at: datetime | None = None) -> Meeting:
    """Everything still open ends with it, except a vote: that one must be closed or dropped."""
    meeting = hold(meeting)
    if Resolution.objects.filter(item__meeting=meeting, closed_at=None).exists():
        raise WrongState("vote_still_open")
    return _end(acting, meeting, "close", at or timezone.now())


@transaction.atomic
def lapse_meeting(*, acting: Acting, meeting: Meeting, at: datetime | None = None) -> Meeting:
    """Adjourned for want of a quorum; what was resolved before stands."""
    at = at or timezone.now()
    meeting = hold(meeting)
    if quorum_of(meeting, at).is_met:
        raise WrongState("quorum_is_met")
    Resolution.objects.filter(item__meeting=meeting, closed_at=None).delete()
    return _end(acting, meeting, "lapse", at)


def _end(acting: Acting, meeting: Meeting, act: str, at: datetime) -> Meeting:
    meeting = _move(acting, meeting, act, closed_at=at)
    meeting.items.filter(began_at__isnull=False, ended_at=None).update(ended_at=at)
    return meeting


def _move(acting: Acting, meeting: Meeting, act: str, **values: Any) -> Meeting:
    MEETING_FLOW.move(acting, meeting, act)
    for name, value in {"state_since": timezone.now(), **values}.items():
        setattr(meeting, name, value)
    meeting.save(update_fields=["state", "state_since", *values])
    tell(acting, meeting, act)
    return meeting
