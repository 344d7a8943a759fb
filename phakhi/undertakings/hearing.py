"""What this room hears of meetings: closed, what was reported is noted; minuted, as approved."""

from __future__ import annotations

from phakhi.core import events
from phakhi.core.models import Event
from phakhi.core.nightly import the_house
from phakhi.meetings.models import Meeting, Minutes
from phakhi.undertakings.services.following import note_meeting, note_minutes


def hear_meeting(event: Event) -> None:
    """Bears being called twice."""
    found = Meeting.objects.filter(pk=event.subject_id, state="closed")
    meeting = found.select_related("province", "body").first()
    if meeting is not None:
        note_meeting(the_house(meeting.province), meeting)


def hear_minutes(event: Event) -> None:
    minutes = Minutes.objects.filter(pk=event.subject_id, published_at__isnull=False).first()
    if minutes is not None:
        note_minutes(minutes)


def listen() -> None:
    events.subscribe("meetings.minutes.publish", hear_minutes, name="undertakings.minutes_out")
    events.subscribe("meetings.meeting.close", hear_meeting, name="undertakings.meeting_closed")
