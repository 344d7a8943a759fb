"""A roll call: opened, and closed with the count."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.meetings.counting import Tally, count, fault_of_casting, passes
from phakhi.meetings.models import AgendaItem, Resolution
from phakhi.meetings.quorum import quorum_of
from phakhi.meetings.services.sitting.locking import hold_sitting, hold_vote
from phakhi.meetings.services.sitting.passing import (
    Outcome,
    begin_resolution,
    close_resolution,
    need_quorum,
)
from phakhi.meetings.services.sitting.resolving import hold_decision
from phakhi.meetings.states import keeps


@transaction.atomic
def open_vote(*, acting: Acting, item: AgendaItem, kind: str, text: str, **more: Any) -> Resolution:
    meeting, item = hold_decision(acting, item)
    need_quorum(quorum_of(meeting, timezone.now(), item))
    made = begin_resolution(acting, item, kind=kind, way="roll_call", text=text, **more)
    made.save()
    events.record(acting, "meetings.vote.opened", made)
    return made


@transaction.atomic
def close_vote(*, acting: Acting, resolution: Resolution, casting: str = "") -> Resolution:
    """The quorum is counted again, of those who are members and there now.

    A vote given before its member left or lost the seat counts; it fills no chair for the quorum.
    """
    hold_sitting(resolution.item.meeting)
    resolution = hold_vote(resolution)
    item = resolution.item
    meeting = item.meeting
    authorise(keeps(acting, meeting) and resolution.way == "roll_call")
    quorum = need_quorum(quorum_of(meeting, timezone.now(), item))
    tally = tally_of(resolution)
    if not tally.cast:
        raise WrongState("nobody_voted")
    if fault := fault_of_casting(tally, casting):
        raise BadInput(fault)
    base = {"present": quorum.present, "members": quorum.members}
    passed = passes(tally, meeting.body.majority_of, casting=casting, **base)
    outcome = Outcome(tally=tally, quorum=quorum, passed=passed, casting=casting)
    return close_resolution(acting, resolution, outcome)


def tally_of(resolution: Resolution) -> Tally:
    return count(list(resolution.votes.values_list("choice", flat=True)))
