"""Rows that stand twice: in the file, or in the file and the register."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from phakhi.core.models import Province
from phakhi.networks.imports.sheet.duplicates import Entry, twins
from phakhi.networks.imports.states import Decision, RowState
from phakhi.networks.models import Actor, ImportBatch, ImportRow
from phakhi.networks.states import State
from phakhi.parties.models import PartyName

AT_ONCE = 1000


def find_twins(batch: ImportBatch) -> int:
    """Compare every row that may still go in; returns how many rows changed."""
    rows = list(
        batch.rows.exclude(state=RowState.SKIPPED)
        .only("pk", "name_key", "area_code", "twin_row", "twins", "state", "decision", "faults")
        .order_by("position")
    )
    found = {row: (before, known) for row, before, known in _compare(batch, rows)}
    changed = [row for row in rows if _set(row, *found.get(str(row.pk), ("", [])))]
    ImportRow.objects.bulk_update(changed, ["twin_row", "twins", "state"], batch_size=AT_ONCE)
    return len(changed)


def _compare(batch: ImportBatch, rows: Iterable[ImportRow]) -> Iterable[tuple[str, str, list[str]]]:
    entries = [Entry(str(row.pk), row.name_key, row.area_code) for row in rows]
    return twins(entries, registered(batch.province, {entry.key for entry in entries}))


def registered(province: Province, keys: set[str]) -> list[Entry]:
    """Partners whose name, or a former one, has one of the keys."""
    alive = Actor.objects.filter(province=province).exclude(state=State.MERGED)
    now = alive.values_list("pk", "party__name_key", "area_code")
    known = [Entry(str(pk), key, area) for pk, key, area in now.iterator() if key in keys]
    former = PartyName.objects.filter(province=province, party__actor__in=alive)
    then = former.values_list("party__actor__pk", "name_key", "party__actor__area_code")
    return known + [Entry(str(pk), key, area) for pk, key, area in then if key in keys]


def _set(row: ImportRow, before: str, known: list[str]) -> bool:
    """A decision already taken stands, unless its partner is gone."""
    from phakhi.networks.imports.checks import state_of

    was = (str(row.twin_row or ""), row.twins, row.state)
    row.twin_row, row.twins = before or None, list(dict.fromkeys(known))  # type: ignore[assignment]
    if row.decision != Decision.MERGE:
        row.state = state_of(row)
    return was != (before, row.twins, row.state)


def names_of(actors: Iterable[str]) -> dict[str, Actor]:
    found = Actor.objects.filter(pk__in=list(actors)).select_related("party")
    return defaultdict(Actor, {str(actor.pk): actor for actor in found})
