"""Every night: notices that should go out, answers that are missing, as events for later rooms.

Each is said once: what was said is looked up among the events themselves.
"""

from __future__ import annotations

from datetime import timedelta

from django.db.models import F, QuerySet
from django.utils import timezone

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.models import Event
from phakhi.meetings.models import Attendance, Meeting
from phakhi.meetings.models.calling import NOTICE_DAYS
from phakhi.meetings.queries.answers import SILENT

NOTICE_DUE = "meetings.meeting.notice_due"
ANSWERS_MISSING = "meetings.meeting.answers_missing"
WARN_DAYS = 4


def remind_of_meetings(acting: Acting) -> None:
    for meeting in _notice_due(acting):
        _tell(acting, meeting, NOTICE_DUE)
    for meeting in _unanswered(acting):
        _tell(acting, meeting, ANSWERS_MISSING)


def _notice_due(acting: Acting) -> list[Meeting]:
    """Planned, and the last day for the notice is near."""
    now = timezone.now()
    planned = Meeting.objects.filter(province=acting.province, state="planned", starts_at__gt=now)
    rows = planned.annotate(days=F("body__calling_rule__notice_days"))
    near = rows.filter(starts_at__lt=now + timedelta(days=60 + WARN_DAYS))
    return [one for one in near if _days_left(one) <= WARN_DAYS]


def _days_left(meeting: Meeting) -> int:
    days: int | None = getattr(meeting, "days", None)
    notice = NOTICE_DAYS if days is None else days
    return (timezone.localdate(meeting.starts_at) - timezone.localdate()).days - notice


def _unanswered(acting: Acting) -> QuerySet[Meeting]:
    """Called for one of the next three days, and somebody with a vote is silent."""
    now = timezone.now()
    called = Meeting.objects.filter(province=acting.province, state="called", starts_at__gt=now)
    silent = Attendance.objects.filter(SILENT, counts=True).values("meeting")
    return called.filter(starts_at__lt=now + timedelta(days=3), pk__in=silent)


def _tell(acting: Acting, meeting: Meeting, kind: str) -> None:
    told = Event.objects.filter(kind=kind, subject_id=meeting.pk)
    if meeting.moved_at:
        told = told.filter(created_at__gte=meeting.moved_at)
    if not told.exists():
        events.record(acting, kind, meeting, {"body": str(meeting.body_id)})
