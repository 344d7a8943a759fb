"""One act at a time on a sitting: whatever reads the room and decides on it holds the meeting."""

from __future__ import annotations

from phakhi.core.errors import WrongState
from phakhi.meetings.models import AgendaItem, Meeting, Resolution


def hold(meeting: Meeting) -> Meeting:
    """The row as it stands now, kept from others until the transaction ends."""
    rows = Meeting.objects.select_for_update(of=("self",)).select_related("body", "province")
    held: Meeting = rows.get(pk=meeting.pk)
    return held


def hold_sitting(meeting: Meeting) -> Meeting:
    held = hold(meeting)
    if held.state != "open":
        raise WrongState("meeting_not_sitting")
    return held


def hold_item(item: AgendaItem) -> tuple[Meeting, AgendaItem]:
    meeting = hold_sitting(item.meeting)
    return meeting, AgendaItem.objects.select_related("meeting__body").get(pk=item.pk)


def hold_vote(resolution: Resolution) -> Resolution:
    """Casting and closing wait for each other: a vote is either counted or refused."""
    rows = Resolution.objects.select_for_update(of=("self",))
    rows = rows.select_related("item__meeting__body", "province")
    held: Resolution = rows.get(pk=resolution.pk)
    if not held.is_open:
        raise WrongState("vote_closed")
    return held
