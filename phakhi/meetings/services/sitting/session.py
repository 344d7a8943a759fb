"""A meeting opens, is adjourned for want of a quorum, closes; guests come in."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.meetings.models import Meeting, Resolution
from phakhi.meetings.quorum import quorum_of
from phakhi.meetings.services.calling.convening import tell
from phakhi.meetings.services.sitting.locking import hold
from phakhi.meetings.states import MEETING_FLOW


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


def _move(acting: Acting, meeting: Meeting, act: str, **values: Any) -> Meeting:
    meeting = hold(meeting)
    MEETING_FLOW.move(acting, meeting, act)
    for name, value in {"state_since": timezone.now(), **values}.items():
        setattr(meeting, name, value)
    meeting.save(update_fields=["state", "state_since", *values])
    tell(acting, meeting, act)
    return meeting
