"""Two parties become one: what they were asked to, brought and subscribed to follows."""

from __future__ import annotations

from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.meetings.models import AgendaItem, Attendance, Feed
from phakhi.parties.models import Party


def move_attendances(acting: Acting, gone: Party, kept: Party) -> None:
    """A guest's row that would stand twice in one meeting keeps its name without the link."""
    there = Attendance.objects.filter(person=kept, seat=None).values("meeting")
    twice = Attendance.objects.filter(person=gone, seat=None, meeting__in=there)
    twice.update(person=None)
    Attendance.objects.filter(person=gone).update(person=kept)
    Attendance.objects.filter(party=gone).update(party=kept)
    AgendaItem.objects.filter(brought_by=gone).update(brought_by=kept)
    feeds = Feed.objects.filter(person=gone)
    feeds.filter(revoked_at=None).update(revoked_at=timezone.now())
    feeds.update(person=kept)
