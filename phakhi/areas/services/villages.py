"""Saves a village list whole, or not at all."""

from __future__ import annotations

from hashlib import sha256

from django.db import transaction

from phakhi.areas.models import Area, Level, VillageList
from phakhi.areas.permissions import can_import_villages
from phakhi.areas.villages import VillageCheck, check_villages
from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.permissions import authorise


@transaction.atomic
def import_villages(
    *, acting: Acting, content: bytes, source: str, file_name: str = "", dry_run: bool = False
) -> VillageCheck:
    """Villages that the list leaves out stay: it may cover one district only."""
    authorise(can_import_villages(acting))
    check = check_villages(acting.province.code, content)
    if check.is_clean and not dry_run:
        _save(check)
        entry = VillageList.objects.create(
            province=acting.province,
            source=source,
            file_name=file_name,
            sha256=sha256(content).hexdigest(),
            new=len(check.new),
            changed=len(check.changed),
            same=check.same,
            imported_by=acting.person_id,
        )
        data = {"new": entry.new, "changed": entry.changed, "source": source}
        events.record(acting, "areas.villages_imported", entry, data)
    return check


def _save(check: VillageCheck) -> None:
    Area.objects.bulk_create(
        [
            Area(
                code=village.code,
                level=Level.VILLAGE,
                parent_id=village.code[:6],
                name_th=village.name_th,
                name_en=village.name_en,
            ).derive()
            for village in (*check.new, *check.changed)
        ],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["name_th", "name_en", "sort_key", "search_text", "bigrams"],
    )
