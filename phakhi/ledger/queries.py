"""Lists of the ledger; page, bundle and mark start here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import QuerySet

from phakhi.core.acting import Acting
from phakhi.ledger.growth import tree_size
from phakhi.ledger.models import Checkpoint, LedgerEntry


def entries_between(acting: Acting, first: int, last: int | None) -> QuerySet[LedgerEntry]:
    """By number, as people count: from 1, both ends included."""
    entries = LedgerEntry.objects.visible_to(acting).filter(index__gte=first - 1)
    return entries if last is None else entries.filter(index__lt=last)


def entries_about(acting: Acting, subject_id: UUID) -> QuerySet[LedgerEntry]:
    return LedgerEntry.objects.visible_to(acting).filter(subject_id=subject_id)


def latest_entry_of(subject: models.Model) -> LedgerEntry | None:
    return LedgerEntry.objects.of(subject).order_by("-index").first()


def covering_checkpoint(entry: LedgerEntry) -> Checkpoint | None:
    """The latest signature that stands over this entry; none in the first minute."""
    signed = Checkpoint.objects.filter(province_id=entry.province_id, size__gt=entry.index)
    return signed.order_by("-size").first()


def last_signed(acting: Acting) -> dict[str, Any] | None:
    """Size and root for the foot of every page: who keeps a print of it can check later."""
    signed = Checkpoint.objects.visible_to(acting).order_by("-size").only("size", "root").first()
    return {"size": signed.size, "root": bytes(signed.root).hex()} if signed else None


class NewestFirst(Sequence[LedgerEntry]):
    """All entries for a `Paginator`, by their gap-free index: no page is slower than the first."""

    def __init__(self, acting: Acting) -> None:
        self.entries = LedgerEntry.objects.visible_to(acting)
        self.size = tree_size(acting.province.pk)

    def __len__(self) -> int:
        return self.size

    def __getitem__(self, wanted: Any) -> Any:
        after, before = self.size - wanted.stop, self.size - wanted.start
        rows = self.entries.filter(index__gte=after, index__lt=before)
        return list(rows.order_by("-index"))
