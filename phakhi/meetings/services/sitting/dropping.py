"""A vote given up before it was closed, and the slips in one."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.permissions import authorise
from phakhi.meetings.models import Resolution, Vote
from phakhi.meetings.services.sitting.asking import end_asking
from phakhi.meetings.services.sitting.locking import hold_vote
from phakhi.meetings.states import keeps


@transaction.atomic
def drop_vote(*, acting: Acting, resolution: Resolution) -> None:
    """The quorum was lost, or the matter is put otherwise; a circulation is over with it."""
    resolution = hold_vote(resolution)
    meeting = resolution.item.meeting
    authorise(keeps(acting, meeting))
    events.record(acting, "meetings.vote.dropped", resolution.item)
    resolution.votes.all().delete()
    resolution.delete()
    if meeting.kind == "circular":
        end_asking(meeting, timezone.now())


@transaction.atomic
def take_back_vote(*, acting: Acting, vote: Vote) -> None:
    """The secretary's slip, before the vote is closed; what a member gave itself stands."""
    resolution = hold_vote(vote.resolution)
    authorise(keeps(acting, resolution.item.meeting) and vote.via == "entered")
    events.record(acting, "meetings.vote.taken_back", resolution)
    vote.delete()
