"""A meeting is planned: its number is taken, its six headings stand."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.meetings.headings import add_headings
from phakhi.meetings.models import Meeting
from phakhi.meetings.permissions import can_call


@transaction.atomic
def plan_meeting(
    *,
    acting: Acting,
    body: Body,
    starts_at: datetime,
    ends_at: datetime | None = None,
    kind: str = "regular",
    number: int | None = None,
    **values: Any,
) -> Meeting:
    """`values`: title, place, online_url, allowance, series, second_call_of."""
    authorise(can_call(acting, body))
    locked = Body.objects.select_for_update().get(pk=body.pk)
    if locked.state == "ended" or locked.is_outside:
        raise WrongState("body_does_not_meet")
    check_hours(starts_at, ends_at)
    year = timezone.localtime(starts_at).year
    meeting = Meeting.objects.create(
        province=acting.province,
        body=body,
        kind=kind,
        year=year,
        number=_number(locked, kind, year, number),
        starts_at=starts_at,
        ends_at=ends_at,
        is_demo=body.is_demo,
        **values,
    )
    if kind != "circular":
        add_headings(meeting)
    events.record(acting, "meetings.meeting.planned", meeting, {"body": str(body.pk)})
    return meeting


def check_hours(starts_at: datetime, ends_at: datetime | None) -> None:
    if ends_at is not None and ends_at <= starts_at:
        raise BadInput("meeting_ends_before")


def next_number(body: Body, kind: str, year: int) -> int:
    """The caller holds the body's row, so that two planners do not take one number."""
    used = Meeting.objects.filter(body=body, kind=kind, year=year)
    return int(used.aggregate(last=Max("number"))["last"] or 0) + 1


def _number(body: Body, kind: str, year: int, asked: int | None) -> int:
    if asked is None:
        return next_number(body, kind, year)
    refuse_taken(body, kind, year, asked)
    return asked


def refuse_taken(body: Body, kind: str, year: int, number: int) -> None:
    if Meeting.objects.filter(body=body, kind=kind, year=year, number=number).exists():
        raise BadInput("meeting_number_taken", number=number)
