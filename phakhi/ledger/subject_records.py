"""The ledger's answer to a data subject (trust.md §7)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from phakhi.core.models import Province
from phakhi.ledger.models import LedgerEntry, LedgerPseudonym
from phakhi.ledger.services.privacy import forget_person, hide


class LedgerRecords:
    """Which entries were made by this person's hand; nothing else here can be tied to anyone."""

    def export(self, person_id: UUID) -> dict[str, Any]:
        rows = LedgerPseudonym.objects.filter(person_id=person_id).select_related("province")
        return {row.province.slug: self._entries(row.province, row) for row in rows}

    def erase(self, person_id: UUID) -> None:
        forget_person(person_id)

    @staticmethod
    def _entries(province: Province, row: LedgerPseudonym) -> dict[str, Any]:
        name = hide(bytes(row.salt), row.person_id)
        made = LedgerEntry.objects.filter(province=province, body__contains=name)
        entries = made.order_by("index").values_list("index", "act")
        return {"pseudonym": name, "entries": [[index + 1, act] for index, act in entries]}
