"""A reserve takes the place of who stands aside or is away; one for one."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.meetings.models import Attendance
from phakhi.meetings.quorum import Table
from phakhi.meetings.services.sitting.locking import hold_sitting
from phakhi.meetings.states import keeps

RESERVE = "reserve"


@transaction.atomic
def step_in(*, acting: Acting, attendance: Attendance, for_: Attendance) -> Attendance:
    """For one item, or while the member is away: the quorum asks at every moment."""
    meeting = hold_sitting(attendance.meeting)
    authorise(keeps(acting, meeting))
    reserve = Attendance.objects.get(pk=attendance.pk)
    _check(reserve, for_, meeting.pk)
    reserve.stands_in_for, reserve.counts = for_, True
    reserve.save(update_fields=["stands_in_for", "counts"])
    events.record(acting, "meetings.reserve.stepped_in", reserve, {"for": str(for_.pk)})
    return reserve


@transaction.atomic
def step_back(*, acting: Acting, attendance: Attendance) -> Attendance:
    """Entered by mistake: who has voted was at the table."""
    meeting = hold_sitting(attendance.meeting)
    authorise(keeps(acting, meeting))
    rows = Attendance.objects.select_for_update(of=("self",))
    reserve: Attendance = rows.get(pk=attendance.pk)
    if reserve.votes.exists():
        raise WrongState("reserve_has_voted")
    reserve.stands_in_for, reserve.counts = None, False
    reserve.save(update_fields=["stands_in_for", "counts"])
    events.record(acting, "meetings.reserve.stepped_back", reserve)
    return reserve


def _check(reserve: Attendance, for_: Attendance, meeting: UUID) -> None:
    if {reserve.meeting_id, for_.meeting_id} != {meeting} or not for_.counts:
        raise BadInput("not_of_this_meeting")
    if reserve.role != RESERVE or reserve.stands_in_for_id is not None:
        raise WrongState("not_a_free_reserve")
    if not reserve.is_present_at(timezone.now()):
        raise WrongState("reserve_not_there")
    if for_.is_present_at(timezone.now()) and not for_.recusals.exists():
        raise WrongState("member_is_there")
    if Attendance.objects.filter(meeting=meeting, stands_in_for=for_).exists():
        raise WrongState("stood_in_for_already")
    if not Table.of(for_.meeting).still_sits(for_):
        raise WrongState("no_longer_a_member")
