"""Links: one for each who is asked, and one at the door of the hall."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from hashlib import sha256
from typing import Final

from django.db import transaction
from django.utils import timezone

from phakhi.core import links
from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.core.ids import secret_token
from phakhi.core.models import Link
from phakhi.core.permissions import authorise
from phakhi.meetings.models import Attendance, Meeting
from phakhi.meetings.permissions import can_call

INVITATION: Final = "meetings.invitation"
DOOR: Final = "meetings.door"
CHANGES: Final = 50
SCANS_AT_DOOR: Final = 20_000


@transaction.atomic
def invitation_links(
    *, acting: Acting, meeting: Meeting, rows: Iterable[Attendance]
) -> list[tuple[Attendance, str]]:
    """New ones in the place of earlier ones; 300 members take two queries. Tokens shown once."""
    authorise(can_call(acting, meeting.body))
    if meeting.state not in ("called", "open"):
        raise WrongState("meeting_not_called")
    wanted = list(rows)
    _end_earlier(wanted)
    made = [(row, secret_token()) for row in wanted]
    Link.objects.bulk_create([_link(acting, row, token) for row, token in made])
    return made


@transaction.atomic
def door_link(*, acting: Acting, meeting: Meeting) -> str:
    """For the QR at the door; making a new one ends the one before."""
    authorise(can_call(acting, meeting.body))
    if meeting.state not in ("called", "open"):
        raise WrongState("meeting_not_called")
    living = Link.objects.filter(purpose=DOOR, subject_id=meeting.pk, revoked_at=None)
    living.update(revoked_at=timezone.now())
    days = max((meeting.starts_at - timezone.now()).days, 0) + 3
    return links.issue(acting=acting, purpose=DOOR, subject=meeting, days=days, uses=SCANS_AT_DOOR)


@transaction.atomic
def note_reminded(*, acting: Acting, meeting: Meeting, rows: Iterable[Attendance]) -> int:
    """That they were asked again; the message itself is carried by the secretary."""
    authorise(can_call(acting, meeting.body))
    found = Attendance.objects.filter(meeting=meeting, pk__in=[row.pk for row in rows])
    return found.update(reminded_at=timezone.now())


def _end_earlier(rows: list[Attendance]) -> None:
    earlier = Link.objects.filter(
        purpose=INVITATION, subject_id__in=[row.pk for row in rows], revoked_at=None
    )
    earlier.update(revoked_at=timezone.now())


def _link(acting: Acting, row: Attendance, token: str) -> Link:
    """It outlives the start by a day: the code for the door stands behind it."""
    return Link(
        province=acting.province,
        token_hash=sha256(token.encode()).hexdigest(),
        purpose=INVITATION,
        subject_type=Attendance._meta.label,
        subject_id=row.pk,
        expires_at=row.meeting.starts_at + timedelta(days=1),
        uses_left=CHANGES,
        issued_by=acting.person_id,
    )
