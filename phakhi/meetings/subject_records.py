"""A data subject and the meetings: where it was asked, what it answered, when it was there."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils import timezone

from phakhi.meetings.models import Attendance, Feed

SAID = ("answer", "answer_note", "delegate_name", "delegate_post", "came_at", "left_at")


class CallingRecords:
    """That a seat was held and came to a meeting stays: minutes and quorum rest on it."""

    def export(self, person_id: UUID) -> dict[str, Any]:
        own = Attendance.objects.filter(person=person_id).order_by("meeting__starts_at", "pk")
        values = ("meeting__body__name_th", "meeting__starts_at", "name", "post", "role", *SAID)
        feeds = Feed.objects.filter(made_by=person_id).order_by("created_at")
        entered = Attendance.objects.filter(entered_by=person_id).count()
        return {
            "meetings": list(own.values(*values)),
            "feeds": list(feeds.values("created_at", "read_at", "revoked_at")),
            "answers_entered_for_others": entered,
        }

    def erase(self, person_id: UUID) -> None:
        own = Attendance.objects.filter(person=person_id)
        own.update(name="", post="", answer_note="", delegate_name="", delegate_post="")
        Feed.objects.filter(made_by=person_id, revoked_at=None).update(revoked_at=timezone.now())
