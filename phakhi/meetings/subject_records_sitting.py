"""A data subject at the table: how one voted, stood aside, and what one wrote on the minutes."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from phakhi.meetings.models import MinutesAnswer, Recusal, Vote


class SittingRecords:
    """An open vote in an official body is public record and stands; what was private goes."""

    def export(self, person_id: UUID) -> dict[str, Any]:
        of = {"attendance__person": person_id}
        votes = Vote.objects.filter(**of).order_by("pk")
        return {
            "votes": list(votes.values("resolution__text", "choice", "dissent", "cast_at")),
            "recusals": list(Recusal.objects.filter(**of).values("item__title", "reason")),
            "minutes": list(MinutesAnswer.objects.filter(**of).values("approves", "text")),
        }

    def erase(self, person_id: UUID) -> None:
        """That somebody stood aside stays; why, and what was asked of the minutes, goes."""
        of = {"attendance__person": person_id}
        Recusal.objects.filter(**of).update(reason="-")
        MinutesAnswer.objects.filter(**of, approves=False).update(text="-")
