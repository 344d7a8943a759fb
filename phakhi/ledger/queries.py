"""Lists of the ledger; page, bundle and mark start here."""

from __future__ import annotations

from django.db import models
from django.db.models import QuerySet

from phakhi.core.acting import Acting
from phakhi.ledger.models import Checkpoint, LedgerEntry


def entries_between(acting: Acting, first: int, last: int | None) -> QuerySet[LedgerEntry]:
    """By number, as people count: from 1, both ends included."""
    entries = LedgerEntry.objects.visible_to(acting).filter(index__gte=first - 1)
    return entries if last is None else entries.filter(index__lt=last)


def latest_entry_of(subject: models.Model) -> LedgerEntry | None:
    return LedgerEntry.objects.of(subject).order_by("-index").first()


def covering_checkpoint(entry: LedgerEntry) -> Checkpoint | None:
    """The latest signature that stands over this entry; none in the first minute."""
    signed = Checkpoint.objects.filter(province_id=entry.province_id, size__gt=entry.index)
    return signed.order_by("-size").first()
