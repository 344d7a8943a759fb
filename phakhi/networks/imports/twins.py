"""Rows that stand twice: in the file, or in the file and the register."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Q

from phakhi.core.models import Province
from phakhi.networks.imports.marks import mark_twins
from phakhi.networks.imports.sheet.duplicates import Entry, twins
from phakhi.networks.imports.vocabulary import Decision, RowState
from phakhi.networks.models import Actor, ImportBatch, ImportRow
from phakhi.networks.states import State
from phakhi.parties.models import PartyName

FEW = 500
_OPEN = (RowState.READY, RowState.TWIN, RowState.FAULTY)
_SEEN = ("pk", "name_key", "area_code", "state", "decision", "twin_row", "twins")


def find_twins(batch: ImportBatch, names: set[str] | None = None) -> int:
    """Compare the rows that may still go in, or those of `names`; returns how many changed."""
    may_go_in = ImportRow.objects.filter(batch=batch, state__in=_OPEN)
    if names is not None:
        may_go_in = may_go_in.filter(name_key__in=names)
    rows: list[Any] = list(may_go_in.order_by("position").values_list(*_SEEN, named=True))
    found = compare(batch.province, rows)
    changed = {}
    for row in rows:
        earlier, known = found.get(row.pk, (None, []))
        state = state_beside(row.state, row.decision, bool(earlier or known))
        if (state, earlier, known) != (row.state, row.twin_row, row.twins):
            changed[row.pk] = (state, earlier, known)
    mark_twins(batch, changed)
    return len(changed)


def compare(
    province: Province, rows: Iterable[ImportRow]
) -> dict[UUID, tuple[UUID | None, list[str]]]:
    """By row: the earlier row of the file, and the partners that exist."""
    entries = [Entry(str(row.pk), row.name_key, row.area_code) for row in rows]
    known = registered(province, {entry.key for entry in entries if entry.key})
    return {
        UUID(row): (UUID(earlier) if earlier else None, list(dict.fromkeys(actors)))
        for row, earlier, actors in twins(entries, known)
    }


def state_beside(state: str, decision: str, is_twin: bool) -> str:
    """A faulty row stays faulty; a decision already taken stands."""
    if state == RowState.FAULTY or decision in (Decision.ADD, Decision.MERGE):
        return state
    return RowState.TWIN if is_twin else RowState.READY


def registered(province: Province, keys: set[str]) -> list[Entry]:
    """Partners whose name, or a former one, has one of the keys."""
    alive = Actor.objects.filter(province=province).exclude(state=State.MERGED).order_by()
    if len(keys) < FEW:
        named = Q(party__name_key__in=keys) | Q(party__former_names__name_key__in=keys)
        alive = alive.filter(pk__in=alive.filter(named).values("pk"))
    now = alive.values_list("pk", "party__name_key", "area_code")
    known = [Entry(str(pk), key, area) for pk, key, area in now.iterator() if key in keys]
    former = PartyName.objects.filter(province=province, party__actor__in=alive)
    then = former.values_list("party__actor__pk", "name_key", "party__actor__area_code")
    return known + [Entry(str(pk), key, area) for pk, key, area in then if key in keys]
