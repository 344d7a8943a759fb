"""The meeting in writing that a circulation is, and whom it asks."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Max
from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.bodies.queries import Holder
from phakhi.core.acting import Acting
from phakhi.meetings.models import Attendance, Meeting


def circular_meeting(
    acting: Acting, body: Body, title: str, now: datetime, until: datetime
) -> Meeting:
    Body.objects.select_for_update(of=("self",)).get(pk=body.pk)
    year = timezone.localdate(now).year
    rows = Meeting.objects.filter(body=body, kind="circular", year=year)
    return Meeting.objects.create(
        province=acting.province,
        body=body,
        kind="circular",
        number=(rows.aggregate(last=Max("number"))["last"] or 0) + 1,
        year=year,
        state="open",
        title=title,
        starts_at=now,
        ends_at=until,
        opened_at=now,
        called_at=now,
        is_demo=body.is_demo,
    )


def end_asking(meeting: Meeting, at: datetime) -> None:
    meeting.items.update(ended_at=at)
    meeting.state, meeting.state_since, meeting.closed_at = "closed", at, at
    meeting.save(update_fields=["state", "state_since", "closed_at"])


def asked(acting: Acting, meeting: Meeting, holders: list[Holder]) -> list[Attendance]:
    return [
        Attendance(
            province=acting.province,
            meeting=meeting,
            place=place,
            seat=one.seat,
            person=one.person,
            party=one.party,
            name=one.name,
            post=one.post_title,
            role=one.role,
        )
        for place, one in enumerate(holders, 1)
    ]
