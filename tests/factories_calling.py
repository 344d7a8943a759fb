"""Bodies with people on them, and meetings planned and called, through the room's own doors."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.core.acting import Acting
from phakhi.core.thai import BANGKOK
from phakhi.meetings.models import Attendance, Meeting
from phakhi.meetings.services import calling
from tests.factories import make_acting, make_province
from tests.factories_bodies import make_body, make_member

ROLES = ("chair", "vice_chair", "member", "member", "member_secretary")


def make_sitting_body(*, size: int = 5, **values: Any) -> Body:
    """A chair, a vice-chair, members, and a secretary as the fifth."""
    body = make_body(**values)
    for number in range(size):
        make_member(body, role=ROLES[number] if number < len(ROLES) else "member")
    return body


def secretary(body: Body) -> Acting:
    return make_acting("officer", province=body.province)


def in_days(days: float, hour: int = 9) -> datetime:
    day = timezone.localdate() + timedelta(days=days)
    return datetime(day.year, day.month, day.day, hour, 30, tzinfo=BANGKOK)


def make_planned(body: Body | None = None, **values: Any) -> Meeting:
    body = body or make_sitting_body()
    starts: datetime = values.pop("starts_at", in_days(10))
    values.setdefault("place", "ห้องประชุมตัวอย่าง")
    values.setdefault("ends_at", starts + timedelta(hours=3))
    return calling.plan_meeting(acting=secretary(body), body=body, starts_at=starts, **values)


def make_called(body: Body | None = None, **values: Any) -> Meeting:
    meeting = make_planned(body, **values)
    return calling.call_meeting(
        acting=secretary(meeting.body), meeting=meeting, short_because="เรื่องเร่งด่วน"
    )


def make_running(body: Body | None = None, **values: Any) -> Meeting:
    """Called, and begun a quarter of an hour ago: people come."""
    meeting = make_called(body, **values)
    starts = timezone.now() - timedelta(minutes=15)
    Meeting.objects.filter(pk=meeting.pk).update(
        starts_at=starts, ends_at=starts + timedelta(hours=3)
    )
    meeting.refresh_from_db()
    return meeting


def asked(meeting: Meeting, place: int = 1) -> Attendance:
    rows = Attendance.objects.select_related("meeting__body", "meeting__province")
    return rows.get(meeting=meeting, place=place)


def as_member(row: Attendance) -> Acting:
    """The person itself, signed in, without a role."""
    stranger = Acting.stranger(row.province)
    return replace(stranger, person_id=row.person_id)


def elsewhere(role: str = "officer") -> Acting:
    return make_acting(role, province=make_province("56"))
