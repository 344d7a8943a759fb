"""A resolution is closed: numbered, counted, entered, and told to whoever carries it out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max
from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.core import events, thai
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.fiscal import fiscal_year
from phakhi.ledger.services import enter
from phakhi.meetings.counting import Tally
from phakhi.meetings.followers import RESOLUTION_FOLLOWERS
from phakhi.meetings.models import AgendaItem, Minutes, Resolution
from phakhi.meetings.quorum import Quorum

ACT = "meetings.resolution.{}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    tally: Tally
    quorum: Quorum
    passed: bool
    casting: str = ""


def begin_resolution(
    acting: Acting,
    item: AgendaItem,
    *,
    kind: str,
    way: str,
    text: str,
    corrects: Minutes | None = None,
    closes_at: datetime | None = None,
) -> Resolution:
    """Not saved yet: a decision taken at once is written closed, in one row."""
    text = thai.normalise(text).strip()
    if not text:
        raise BadInput("resolution_needs_text")
    if corrects is not None and (
        corrects.meeting.body_id != item.meeting.body_id or corrects.state != "approved"
    ):
        raise BadInput("corrects_approved_only")
    now = timezone.now()
    return Resolution(
        province=acting.province,
        item=item,
        fiscal_year=fiscal_year(timezone.localdate(now)),
        body_id_kept=item.meeting.body_id,
        kind=kind,
        way=way,
        text=text,
        corrects=corrects,
        opened_at=now,
        closes_at=closes_at,
        recorded_by=acting.person_id,
    )


def close_resolution(acting: Acting, resolution: Resolution, outcome: Outcome) -> Resolution:
    """In the caller's transaction; the body's row is held, so that numbers run without a gap."""
    now = timezone.now()
    year = fiscal_year(timezone.localdate(now))
    body = resolution.item.meeting.body
    resolution.fiscal_year, resolution.number = year, next_number(body, year)
    resolution.votes_for = outcome.tally.votes_for
    resolution.votes_against = outcome.tally.votes_against
    resolution.abstained = outcome.tally.abstained
    resolution.casting = outcome.casting
    resolution.quorum_members = outcome.quorum.members
    resolution.quorum_present = outcome.quorum.present
    resolution.quorum_needed = outcome.quorum.needed
    resolution.passed, resolution.closed_at = outcome.passed, now
    resolution.save()
    _announce(acting, resolution, body)
    if outcome.passed:
        events.record(acting, ACT.format("passed"), resolution, {"body": str(body.pk)})
        for follow in RESOLUTION_FOLLOWERS:
            follow(acting, resolution)
    return resolution


def next_number(body: Body, year: int) -> int:
    Body.objects.select_for_update(of=("self",)).get(pk=body.pk)
    taken = Resolution.objects.filter(body_id_kept=body.pk, fiscal_year=year)
    return (taken.aggregate(last=Max("number"))["last"] or 0) + 1


def need_quorum(quorum: Quorum) -> Quorum:
    """Nothing is resolved without it; the sentence names the three ways out."""
    if not quorum.is_met:
        raise WrongState("quorum_lost", present=quorum.present, needed=quorum.needed)
    return quorum


def _announce(acting: Acting, resolution: Resolution, body: Body) -> None:
    """The text enters as a salted hash: it may name a person, and may be closed to the public."""
    facts = {
        "body": body.public_code,
        "resolution_no": f"{resolution.number}/{resolution.fiscal_year}",
        "kind_of_resolution": resolution.kind,
        "way": resolution.way,
        "votes_for": resolution.votes_for,
        "votes_against": resolution.votes_against,
        "abstained": resolution.abstained,
        "quorum": f"{resolution.quorum_present}/{resolution.quorum_members}",
    }
    act = ACT.format("pass" if resolution.passed else "not_passed")
    enter(
        acting=acting,
        act=act,
        subject=resolution,
        facts=facts,
        private={"resolution": resolution.text},
    )
