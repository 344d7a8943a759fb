"""Two entries of one partner: which side each value comes from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.networks.imports.batches import opened
from phakhi.networks.imports.repairs import examine_and_save, locked_rows, settle
from phakhi.networks.imports.sides import Side, both_texts, sides_of_actor, sides_of_row
from phakhi.networks.imports.vocabulary import Decision, RowState
from phakhi.networks.models import Actor, ImportRow

KEEP, TAKE, BOTH = "keep", "take", "both"


@transaction.atomic
def merge_row(
    *, acting: Acting, row: ImportRow, actor: Actor, choices: Mapping[str, str]
) -> ImportRow:
    """Decided now, done when the batch is taken in; the partner is not touched before."""
    batch = opened(acting, row.batch)
    row = locked_rows(batch, [row.pk])[0]
    if str(actor.pk) not in row.twins or actor.province_id != batch.province_id:
        raise BadInput("import_no_twin")
    if row.faults:
        raise BadInput("import_row_faulty")
    row.choices = _sound(choices, sides_of_actor(row, actor))
    row.decision, row.merge_with, row.state = Decision.MERGE, actor.pk, RowState.READY
    row.version += 1
    row.save()
    settle(batch, {row.name_key})
    return row


@transaction.atomic
def fold_row(*, acting: Acting, row: ImportRow, choices: Mapping[str, str]) -> ImportRow:
    """Two rows of the file are one partner: the earlier takes what was chosen, this one goes."""
    batch = opened(acting, row.batch)
    earlier, row = _pair(batch, row)
    sound = _sound(choices, sides_of_row(row, earlier))
    mine, theirs = row.said, earlier.said
    for key, choice in sound.items():
        if choice == TAKE:
            earlier.typed[key] = mine.get(key, "")
        elif choice == BOTH:
            earlier.typed[key] = both_texts(theirs.get(key, ""), mine.get(key, ""))
    row.decision, row.state = Decision.SKIP, RowState.SKIPPED
    examine_and_save(batch, [earlier, row])
    return earlier


def _pair(batch: Any, row: ImportRow) -> tuple[ImportRow, ImportRow]:
    """Both, locked in file order."""
    keys: list[UUID] = [key for key in (row.twin_row, row.pk) if key]
    found = {one.pk: one for one in locked_rows(batch, keys)}
    if row.twin_row not in found or row.pk not in found:
        raise BadInput("import_no_twin")
    return found[row.twin_row], found[row.pk]


def _sound(choices: Mapping[str, str], sides: list[Side]) -> dict[str, str]:
    """Every differing field has a choice; the register stands where none was made."""
    sound = {}
    for side in sides:
        choice = choices.get(side.key, TAKE if not side.theirs else KEEP)
        if choice not in ((KEEP, TAKE, BOTH) if side.can_be_both else (KEEP, TAKE)):
            raise BadInput(field=side.key)
        sound[side.key] = choice
    return sound
