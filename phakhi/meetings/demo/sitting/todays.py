"""The meeting that was called for today, and who came to it."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from phakhi.core.models import Province
from phakhi.meetings.models import Attendance, Meeting

WAIT, STAY_AWAY = 20, 4


def todays(province: Province) -> Meeting | None:
    here = Meeting.objects.filter(province=province, is_demo=True).exclude(kind="circular")
    related = here.select_related("body", "province")
    running = related.filter(state="open").order_by("starts_at").first()
    today = timezone.localdate()
    return running or related.filter(state="called", starts_at__date=today).first()


def come(meeting: Meeting) -> None:
    """Most of the members and everybody else, before it began."""
    if Attendance.objects.filter(meeting=meeting, came_at__isnull=False).exists():
        return
    rows = list(Attendance.objects.filter(meeting=meeting).order_by("place"))
    came = min(meeting.starts_at, timezone.now()) - timedelta(minutes=WAIT)
    for place, row in enumerate(rows, 1):
        if place % STAY_AWAY:
            row.came_at, row.came_by = came + timedelta(minutes=place % 15), "list"
    Attendance.objects.bulk_update(rows, ["came_at", "came_by"])
