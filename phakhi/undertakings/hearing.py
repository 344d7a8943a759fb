"""What this room hears of meetings: once one is closed, what was reported is noted."""

from __future__ import annotations

from phakhi.core import events
from phakhi.core.models import Event
from phakhi.core.nightly import the_house
from phakhi.meetings.models import Meeting
from phakhi.undertakings.services.following import note_meeting


def hear_meeting(event: Event) -> None:
    """Bears being called twice."""
    found = Meeting.objects.filter(pk=event.subject_id, state="closed")
    meeting = found.select_related("province", "body").first()
    if meeting is not None:
        note_meeting(the_house(meeting.province), meeting)


def listen() -> None:
    events.subscribe("meetings.meeting.close", hear_meeting, name="undertakings.meeting_closed")
