"""มติเวียน: a matter put to every member in writing, with a last day (a meeting of its own kind)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import override

from phakhi.bodies.keeping import keeps_body
from phakhi.bodies.models import Body
from phakhi.bodies.queries import voting_members_on
from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.core.thai import format_date
from phakhi.meetings.counting import fault_of_casting, passes
from phakhi.meetings.models import AgendaItem, Attendance, Resolution
from phakhi.meetings.quorum import Quorum, Table, present_and_entitled, quorum_of
from phakhi.meetings.services.sitting.asking import asked, circular_meeting, end_asking
from phakhi.meetings.services.sitting.locking import hold_vote
from phakhi.meetings.services.sitting.passing import Outcome, begin_resolution, close_resolution
from phakhi.meetings.services.sitting.voting import tally_of
from phakhi.meetings.states import keeps


@transaction.atomic
def open_circulation(
    *,
    acting: Acting,
    body: Body,
    title: str,
    text: str,
    kind: str,
    resolution: str,
    until: datetime,
    is_closed_to_public: bool = False,
) -> Resolution:
    """`text` is what the members read; `resolution` what they answer to."""
    authorise(keeps_body(acting, body))
    if body.state != "active":
        raise WrongState("body_not_at_work")
    now = timezone.now()
    if until <= now:
        raise BadInput("circulation_needs_time")
    with override("th"):
        holders = voting_members_on(body, timezone.localdate(now))
    if not holders:
        raise WrongState("body_without_members")
    meeting = circular_meeting(acting, body, title, now, until)
    item = AgendaItem.objects.create(
        province=acting.province,
        meeting=meeting,
        kind="consider",
        place=1,
        title=title,
        text=text,
        began_at=now,
        is_closed_to_public=is_closed_to_public,
    )
    Attendance.objects.bulk_create(asked(acting, meeting, holders))
    made = begin_resolution(
        acting, item, kind=kind, way="circulation", text=resolution, closes_at=until
    )
    made.save()
    events.record(acting, "meetings.circulation.opened", made, {"until": format_date(until, "en")})
    return made


@transaction.atomic
def close_circulation(*, acting: Acting, resolution: Resolution, casting: str = "") -> Resolution:
    """When the day has passed, or as soon as every member has answered.

    Whoever answered counts as present; too few answers, and it has not passed.
    """
    resolution = hold_vote(resolution)
    meeting = resolution.item.meeting
    authorise(keeps(acting, meeting) and resolution.way == "circulation")
    now = timezone.now()
    tally = tally_of(resolution)
    counted = answered_quorum(resolution, now)
    is_due = resolution.closes_at is not None and resolution.closes_at <= now
    if not is_due and counted.present < counted.members:
        raise WrongState("circulation_still_runs")
    if fault := fault_of_casting(tally, casting):
        raise BadInput(fault)
    base = {"present": counted.present, "members": counted.members}
    has_majority = passes(tally, meeting.body.majority_of, casting=casting, **base)
    outcome = Outcome(
        tally=tally, quorum=counted, passed=counted.is_met and has_majority, casting=casting
    )
    closed = close_resolution(acting, resolution, outcome)
    end_asking(meeting, now)
    return closed


def answered_quorum(resolution: Resolution, at: datetime) -> Quorum:
    """An answer given before its member lost the seat counts; it fills no chair for the quorum."""
    meeting = resolution.item.meeting
    table = Table.of(meeting, at)
    all_ = quorum_of(meeting, at, resolution.item, table=table)
    still = present_and_entitled(meeting, at, resolution.item, table)
    answered = resolution.votes.filter(attendance__in=[row.pk for row in still]).count()
    return Quorum(all_.members, answered, all_.needed)
