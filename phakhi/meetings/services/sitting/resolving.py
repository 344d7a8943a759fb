"""Resolved at once: nobody objects, or hands are counted (ม.82 [K])."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.meetings.counting import Tally, fault_of_casting, fault_of_hands, passes
from phakhi.meetings.models import AgendaItem, Meeting, Resolution
from phakhi.meetings.quorum import quorum_of
from phakhi.meetings.services.sitting.locking import hold_item
from phakhi.meetings.services.sitting.passing import (
    Outcome,
    begin_resolution,
    close_resolution,
    need_quorum,
)
from phakhi.meetings.states import keeps


@transaction.atomic
def resolve_without_objection(
    *, acting: Acting, item: AgendaItem, kind: str, text: str, **more: Any
) -> Resolution:
    """`more`: `corrects`, the approved minutes this resolution sets right."""
    meeting, item = hold_decision(acting, item)
    quorum = need_quorum(quorum_of(meeting, timezone.now(), item))
    made = begin_resolution(acting, item, kind=kind, way="no_objection", text=text, **more)
    outcome = Outcome(tally=Tally(0, 0), quorum=quorum, passed=True)
    return close_resolution(acting, made, outcome)


@transaction.atomic
def resolve_by_hands(
    *,
    acting: Acting,
    item: AgendaItem,
    kind: str,
    text: str,
    votes_for: int,
    votes_against: int,
    abstained: int,
    casting: str = "",
    **more: Any,
) -> Resolution:
    """The three counts add up to those there who may vote: a miscount is found at once."""
    meeting, item = hold_decision(acting, item)
    quorum = need_quorum(quorum_of(meeting, timezone.now(), item))
    tally = Tally(votes_for, votes_against, abstained)
    if fault := fault_of_hands(tally, quorum.present):
        raise BadInput(fault, counted=tally.cast, entitled=quorum.present)
    if fault := fault_of_casting(tally, casting):
        raise BadInput(fault)
    base = {"present": quorum.present, "members": quorum.members}
    passed = passes(tally, meeting.body.majority_of, casting=casting, **base)
    made = begin_resolution(acting, item, kind=kind, way="show_of_hands", text=text, **more)
    outcome = Outcome(tally=tally, quorum=quorum, passed=passed, casting=casting)
    return close_resolution(acting, made, outcome)


def hold_decision(acting: Acting, item: AgendaItem) -> tuple[Meeting, AgendaItem]:
    """The item is before the body now, and nothing else is being voted on."""
    meeting, item = hold_item(item)
    authorise(keeps(acting, meeting))
    if item.began_at is None:
        raise WrongState("item_not_begun")
    if Resolution.objects.filter(item__meeting=meeting, closed_at=None).exists():
        raise WrongState("vote_still_open")
    return meeting, item
