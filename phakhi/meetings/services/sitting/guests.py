"""A guest who is heard on a matter comes in."""

from __future__ import annotations

from django.db import transaction

from phakhi.core.acting import Acting
from phakhi.meetings.models import Attendance, Meeting
from phakhi.meetings.services import calling
from phakhi.meetings.services.sitting.locking import hold_sitting


@transaction.atomic
def add_guest(*, acting: Acting, meeting: Meeting, name: str, post: str = "") -> Attendance:
    """Somebody heard on a matter: in the room from now on, never counted."""
    meeting = hold_sitting(meeting)
    guest = calling.add_guest(acting=acting, meeting=meeting, name=name, post=post)
    return calling.check_in(acting=acting, attendance=guest, by="list")
