"""What an import keeps of other people's lists is let go once it has served (PDPA s.37)."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from phakhi.networks.imports.batches import forget_file
from phakhi.networks.imports.vocabulary import BatchState
from phakhi.networks.models import ImportBatch, ImportRow, ImportSheet

KEPT = timedelta(days=90)
_NOTHING = {"texts": {}, "typed": {}, "values": {}, "faults": [], "name_key": ""}


@transaction.atomic
def forget_old(now: datetime) -> int:
    """After 90 days: batches nobody took in go; of the others the cells go, undoing still works."""
    old = ImportBatch.objects.filter(created_at__lt=now - KEPT)
    unused = old.filter(state__in=BatchState.BEFORE).select_related("file", "province")
    for batch in unused:
        forget_file(batch)
        batch.delete()
    used = old.filter(state__in=[BatchState.APPLIED, BatchState.UNDONE])
    for batch in used.exclude(file=None).select_related("file", "province"):
        forget_file(batch)
    ImportSheet.objects.filter(batch__in=used).update(cells=[], merged=[])
    return ImportRow.objects.filter(batch__in=used).update(**_NOTHING)
