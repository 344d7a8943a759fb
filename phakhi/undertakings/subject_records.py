"""A data subject and what is carried out: what it took on itself, and what it said for others."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Q

from phakhi.undertakings.models import (
    DueChange,
    ProgressNote,
    TopicMessage,
    Undertaking,
    UndertakingStep,
)


class UndertakingRecords:
    """An organisation's undertaking is not personal data; who answered for it is."""

    def export(self, person_id: UUID) -> dict[str, Any]:
        mine = Undertaking.objects.filter(Q(owner=person_id) | Q(answered_by=person_id))
        notes = ProgressNote.objects.filter(Q(by_person=person_id) | Q(entered_for=person_id))
        asked = DueChange.objects.filter(asked_by=person_id)
        values = ("text", "state", "due_on", "reason", "outcome", "speaker", "speaker_post")
        return {
            "undertakings": list(mine.order_by("pk").values(*values)),
            "progress": list(notes.order_by("pk").values("on", "text", "percent")),
            "messages": list(
                TopicMessage.objects.filter(by_person=person_id).values_list("text", flat=True)
            ),
            "changes": list(asked.order_by("pk").values("due_on", "text", "why")),
        }

    def erase(self, person_id: UUID) -> None:
        """That it was taken on and done stays; the name of who said so and free words go."""
        Undertaking.objects.filter(answered_by=person_id).update(speaker="", speaker_post="")
        own = Undertaking.objects.filter(owner=person_id)
        own.update(speaker="", speaker_post="", outcome="")
        own.exclude(reason="").update(reason="–")
        UndertakingStep.objects.filter(undertaking__in=own).update(reason="")
        ProgressNote.objects.filter(entered_for=person_id).update(text="–")
        ProgressNote.objects.filter(undertaking__in=own, by_person=person_id).update(text="–")
        TopicMessage.objects.filter(by_person=person_id).update(text="–", by_name="")
        DueChange.objects.filter(asked_by=person_id).update(why="–")
