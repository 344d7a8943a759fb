"""One member's vote: given once, by who is entitled, while the vote is open."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.db import transaction
from django.utils import timezone

from phakhi.core import events, links
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.core.permissions import authorise
from phakhi.meetings.models import Attendance, Resolution, Vote
from phakhi.meetings.models.resolutions import VOTES
from phakhi.meetings.one_link import link_in_place
from phakhi.meetings.permissions_sitting import is_attendee
from phakhi.meetings.quorum import Table, recused_on
from phakhi.meetings.services.sitting.locking import hold_vote
from phakhi.meetings.states import keeps

BALLOT: Final = "meetings.vote"
CHOICES: Final = frozenset(code for code, _label in VOTES)


def vote_link(*, acting: Acting, resolution: Resolution, attendance: Attendance) -> str:
    """A token with which this one member gives this one vote."""
    authorise(keeps(acting, resolution.item.meeting))
    days = 2 if resolution.closes_at is None else _days_until(resolution.closes_at)
    return link_in_place(acting, purpose_of(resolution), attendance, days)


def purpose_of(resolution: Resolution) -> str:
    """Bound to the vote, too: yesterday's link opens nothing of today's."""
    return f"{BALLOT}.{resolution.pk.hex}"


@transaction.atomic
def cast_vote(
    *,
    acting: Acting,
    resolution: Resolution,
    attendance: Attendance,
    choice: str,
    dissent: str = "",
    token: str = "",
) -> Vote:
    """By the member signed in, by the member's link, or entered by the secretary."""
    if choice not in CHOICES:
        raise BadInput("vote_unknown")
    resolution = hold_vote(resolution)
    via = _via(acting, resolution, attendance, token)
    Attendance.objects.select_for_update(of=("self",)).get(pk=attendance.pk)
    need_entitled(resolution, attendance, timezone.now())
    if Vote.objects.filter(resolution=resolution, attendance=attendance).exists():
        raise WrongState("voted_already")
    vote = Vote.objects.create(
        province=acting.province,
        resolution=resolution,
        attendance=attendance,
        choice=choice,
        dissent="" if choice == "for" else dissent.strip(),
        via=via,
        entered_by=acting.person_id if via == "entered" else None,
    )
    events.record(acting, "meetings.vote.cast", resolution)
    return vote


def need_entitled(resolution: Resolution, attendance: Attendance, at: datetime) -> None:
    """Each reason has a sentence of its own: the member at the phone asks why."""
    meeting = resolution.item.meeting
    recused = recused_on(resolution.item)
    table = Table.of(meeting, at)
    row = next((one for one in table.attendances if one.pk == attendance.pk), None)
    if row is None:
        raise BadInput("not_of_this_meeting")
    if row.pk in recused:
        raise WrongState("stands_aside")
    if not table.still_sits(row):
        raise WrongState("no_longer_a_member")
    if row.pk not in {one.pk for one in table.entitled(at, recused)}:
        raise WrongState("may_not_vote")
    if meeting.kind == "circular":
        if resolution.closes_at is not None and resolution.closes_at < at:
            raise WrongState("vote_closed")
    elif not row.is_present_at(at):
        raise WrongState("not_there")


def _via(acting: Acting, resolution: Resolution, attendance: Attendance, token: str) -> str:
    if token:
        link = links.redeem(token, purpose=purpose_of(resolution), province=acting.province)
        if link.subject_id != attendance.pk:
            raise Forbidden
        return "link"
    if is_attendee(acting, attendance):
        return "signed"
    authorise(keeps(acting, resolution.item.meeting))
    return "entered"


def _days_until(moment: datetime) -> int:
    return max((moment - timezone.now()).days + 1, 1)
