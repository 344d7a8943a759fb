"""What this room holds on a person, and how it forgets."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils import timezone

from phakhi.parties.models import (
    ContactPoint,
    Party,
    PartyName,
    PostTerm,
    Representation,
)

ERASED_NAME = "(ลบข้อมูลแล้ว)"
NAME_COLUMNS = ("name_th", "name_en", "since", "until", "reason")
TERM_COLUMNS = ("post__title_th", "post__organisation__name_th", "kind", "since", "until", "basis")
DELEGATE_COLUMNS = ("party__name_th", "since", "until", "basis")


class PartyRecords:
    def export(self, person_id: UUID) -> dict[str, Any]:
        person = Party.objects.filter(pk=person_id)
        return {
            "person": person.values(
                "id", "title", "name_th", "name_en", "area_code", "national_id_last4", "is_public",
                "consented_to_show", "created_at",
            ).first(),
            "former_names": _rows(PartyName, NAME_COLUMNS, party=person_id),
            "contacts": _rows(
                ContactPoint, ("kind", "value", "purpose", "is_public"), party=person_id
            ),
            "posts": _rows(PostTerm, TERM_COLUMNS, person=person_id),
            "represents": _rows(Representation, DELEGATE_COLUMNS, person=person_id),
        }  # fmt: skip

    def erase(self, person_id: UUID) -> None:
        """The row stays, so that terms, counts and the ledger still have their someone."""
        person = Party.objects.select_for_update().get(pk=person_id)
        PartyName.objects.filter(party=person).delete()
        ContactPoint.objects.filter(party=person).delete()
        person.title = person.name_en = person.short_name = ""
        person.name_th, person.area_code = ERASED_NAME, ""
        person.national_id_hash = person.national_id_last4 = ""
        person.is_public = person.consented_to_show = False
        person.erased_at = timezone.now()
        person.save()


def _rows(model: Any, columns: tuple[str, ...], **of: Any) -> list[dict[str, Any]]:
    return list(model.objects.filter(**of).values(*columns))
