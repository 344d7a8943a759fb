"""The ledger's part of sequencing: drafts become leaves, full subtrees become rows."""

from __future__ import annotations

from datetime import datetime

from django.db import connection
from django.db.models import Max
from django.utils import timezone

from phakhi.core.models import Event
from phakhi.ledger.models import LedgerDraft, LedgerEntry, LedgerNode
from phakhi.ledger.tree import Frontier, Node, Place, frontier_at
from phakhi.ledger.verify import leaf_hash

COPIED = ("event_id", "province_id", "act", "subject_type", "subject_id", "subject_code", "body")


def grow(province_id: int, events: list[Event]) -> None:
    """A `SequencedHook`: runs in the numbering transaction, under the province's lock."""
    drafts = LedgerDraft.objects.in_bulk([event.pk for event in events])
    if not drafts:
        return
    ordered = [drafts[event.pk] for event in events if event.pk in drafts]
    now, tree = timezone.now(), stored_frontier(province_id)
    nodes = tree.extend(leaf_hash(draft.body.encode()) for draft in ordered)[1]
    leaves = (node for node in nodes if node[0] == 0)
    LedgerEntry.objects.bulk_create(
        _entry(draft, index, leaf, now)
        for draft, (_level, index, leaf) in zip(ordered, leaves, strict=True)
    )
    LedgerNode.objects.bulk_create(_row(province_id, node) for node in nodes if node[0])
    LedgerDraft.objects.filter(pk__in=drafts).delete()


def tree_size(province_id: int) -> int:
    last = LedgerEntry.objects.filter(province_id=province_id).aggregate(last=Max("index"))["last"]
    return 0 if last is None else last + 1


def stored_frontier(province_id: int, size: int | None = None) -> Frontier:
    size = tree_size(province_id) if size is None else size
    return frontier_at(size, StoredNodes(province_id))


class StoredNodes:
    """Fetches nodes of one province's tree: leaves from the entries, the rest from their table."""

    def __init__(self, province_id: int) -> None:
        self.province_id = province_id

    def __call__(self, places: list[Place]) -> dict[Place, bytes]:
        leaves = [index for level, index in places if level == 0]
        found = self._leaves(leaves) if leaves else {}
        upper = [place for place in places if place[0]]
        return found | (self._upper(upper) if upper else {})

    def _leaves(self, wanted: list[int]) -> dict[Place, bytes]:
        rows = LedgerEntry.objects.filter(province_id=self.province_id, index__in=wanted)
        return {(0, i): bytes(hash_) for i, hash_ in rows.values_list("index", "leaf_hash")}

    def _upper(self, wanted: list[Place]) -> dict[Place, bytes]:
        levels, indexes = zip(*wanted, strict=True)
        with connection.cursor() as cursor:
            cursor.execute(_NODES, [list(levels), list(indexes), self.province_id])
            return {(level, index): bytes(hash_) for level, index, hash_ in cursor.fetchall()}


def _entry(draft: LedgerDraft, index: int, leaf: bytes, now: datetime) -> LedgerEntry:
    copied = (
        "event_id",
        "province_id",
        "act",
        "subject_type",
        "subject_id",
        "subject_code",
        "body",
    )
    values = {name: getattr(draft, name) for name in copied}
    return LedgerEntry(index=index, leaf_hash=leaf, recorded_at=now, **values)


def _row(province_id: int, node: Node) -> LedgerNode:
    level, index, hash_ = node
    return LedgerNode(province_id=province_id, level=level, index=index, hash=hash_)


_NODES = (
    "SELECT n.level, n.index, n.hash FROM unnest(%s::int[], %s::bigint[]) AS wanted(level, index)"
    " JOIN ledger_ledgernode n ON n.province_id = %s"
    " AND n.level = wanted.level AND n.index = wanted.index"
)
