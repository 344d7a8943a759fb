"""The demo meetings of the year and what belongs to them, read once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from django.db.models import QuerySet

from phakhi.core.models import Province
from phakhi.meetings.models import AgendaItem, Attendance, Meeting


@dataclass
class Record:
    """Held meetings in order of time, with their agenda and who was there."""

    province: Province
    chance: Random
    meetings: list[Meeting]
    items: dict[UUID, list[AgendaItem]] = field(default_factory=lambda: defaultdict(list))
    rows: dict[UUID, list[Attendance]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, province: Province) -> Record:
        held: QuerySet[Meeting] = Meeting.objects.filter(
            province=province, is_demo=True, state="closed", items__resolutions=None
        ).exclude(kind="circular")
        ordered = held.distinct().select_related("body", "province").order_by("starts_at", "pk")
        chance = Random(f"{province.code} sitting")  # noqa: S311 - invented data
        found = cls(province, chance, list(ordered))
        found.read()
        return found

    def read(self) -> None:
        for item in AgendaItem.objects.filter(meeting__in=self.meetings).order_by("place", "pk"):
            self.items[item.meeting_id].append(item)
        rows = Attendance.objects.filter(meeting__in=self.meetings, counts=True)
        for row in rows.order_by("place"):
            self.rows[row.meeting_id].append(row)

    def there(self, meeting: Meeting) -> list[Attendance]:
        return [row for row in self.rows[meeting.pk] if row.came_at is not None]


def began(meeting: Meeting) -> datetime:
    return meeting.opened_at or meeting.starts_at


def ended(meeting: Meeting) -> datetime:
    return meeting.closed_at or meeting.ends_at or began(meeting) + timedelta(hours=2)
