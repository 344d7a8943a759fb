"""A meeting is moved or cancelled; calendars and members learn of it."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.core import versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.meetings.invited import ask_members
from phakhi.meetings.models import Meeting
from phakhi.meetings.notices import draft_notice, withdraw_notice
from phakhi.meetings.permissions import can_call
from phakhi.meetings.services.calling.convening import lock, refuse_short, tell
from phakhi.meetings.services.calling.planning import check_hours, next_number
from phakhi.meetings.states import MEETING_FLOW

MAY_CHANGE = ("title", "starts_at", "ends_at", "place", "online_url", "allowance")
MOVES = ("starts_at", "ends_at", "place", "online_url")


@transaction.atomic
def change_meeting(
    *,
    acting: Acting,
    meeting: Meeting,
    seen: int | None = None,
    short_because: str = "",
    **values: Any,
) -> Meeting:
    """Of a called one, a new time or place renews the notice and asks everybody again."""
    meeting = lock(meeting)
    authorise(can_call(acting, meeting.body))
    if meeting.state not in ("planned", "called"):
        raise WrongState("meeting_begun")
    versions.claim(meeting, meeting.version if seen is None else seen)
    changed = {name for name in MAY_CHANGE if name in values and _differs(meeting, values, name)}
    for name in changed:
        setattr(meeting, name, values[name])
    check_hours(meeting.starts_at, meeting.ends_at)
    _number_anew(meeting)
    fields = [*changed, "year", "number"]
    if meeting.state == "called" and changed & {*MOVES, "title"}:
        fields += _renew(acting, meeting, changed, short_because)
    meeting.save(update_fields=fields)
    if meeting.state == "called" and changed & set(MOVES):
        ask_members(meeting)
        withdraw_notice(acting, meeting)
        draft_notice(acting, meeting)
        tell(acting, meeting, "move")
    return meeting


@transaction.atomic
def cancel_meeting(
    *, acting: Acting, meeting: Meeting, because: str, seen: int | None = None
) -> Meeting:
    """It stays in the calendars as cancelled, with the reason."""
    if not because.strip():
        raise BadInput("reason_needed")
    meeting = lock(meeting)
    MEETING_FLOW.move(acting, meeting, "cancel")
    versions.claim(meeting, meeting.version if seen is None else seen)
    meeting.cancelled_because, meeting.state_since = because.strip(), timezone.now()
    meeting.sequence += 1
    meeting.save(update_fields=["state", "state_since", "cancelled_because", "sequence"])
    if meeting.called_at:
        withdraw_notice(acting, meeting)
        tell(acting, meeting, "cancel")
    return meeting


def _differs(meeting: Meeting, values: dict[str, Any], name: str) -> bool:
    return bool(getattr(meeting, name) != values[name])


def _number_anew(meeting: Meeting) -> None:
    """Moved into another year it takes that year's next number: nobody has to know which."""
    year = timezone.localdate(meeting.starts_at).year
    if year != meeting.year:
        Body.objects.select_for_update(of=("self",)).get(pk=meeting.body_id)
        meeting.year, meeting.number = year, next_number(meeting.body, meeting.kind, year)


def _renew(acting: Acting, meeting: Meeting, changed: set[str], short_because: str) -> list[str]:
    meeting.sequence += 1
    if not changed & set(MOVES):
        return ["sequence"]
    MEETING_FLOW.move(acting, meeting, "call_anew")
    if "starts_at" in changed:
        refuse_short(meeting, short_because)
        meeting.short_because = short_because.strip()
    meeting.moved_at = timezone.now()
    return ["sequence", "moved_at", "short_because"]
