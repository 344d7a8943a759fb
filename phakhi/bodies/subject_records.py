"""A data subject and the bodies: the seats a person holds and held."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from phakhi.bodies.models import SeatTerm

VALUES = (
    "seat__body__name_th", "seat__role", "since", "until", "ends_because", "is_woman", "is_young",
)  # fmt: skip


class BodyRecords:
    """That an erased entry sat on a public body stays; what was said of the person goes."""

    def export(self, person_id: UUID) -> dict[str, Any]:
        terms = SeatTerm.objects.filter(person=person_id).order_by("since", "pk")
        return {"seats": list(terms.values(*VALUES))}

    def erase(self, person_id: UUID) -> None:
        terms = SeatTerm.objects.filter(person=person_id)
        terms.update(ends_because="", is_woman=None, is_young=None)
