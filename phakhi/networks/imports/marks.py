"""Marks set on many rows at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db import connection

from phakhi.networks.imports.vocabulary import RowState
from phakhi.networks.models import ImportBatch, ImportRow


def mark_applied(rows: Sequence[ImportRow]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE networks_importrow AS r SET actor_id = made.actor, state = %s "
            "FROM unnest(%s::uuid[], %s::uuid[]) AS made(id, actor) WHERE r.id = made.id",
            [RowState.APPLIED, [row.pk for row in rows], [row.actor_id for row in rows]],
        )


def mark_twins(
    batch: ImportBatch, found: Mapping[UUID, tuple[str, UUID | None, list[str]]]
) -> None:
    """State, earlier row and partners that exist, by row."""
    if not found:
        return
    states, earlier, known = zip(*found.values(), strict=True)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE networks_importrow AS r SET state = seen.state, twin_row = seen.earlier, "
            "twins = coalesce(to_jsonb(string_to_array(nullif(seen.known, ''), ' ')), '[]') "
            "FROM unnest(%s::uuid[], %s::text[], %s::uuid[], %s::text[]) "
            "AS seen(id, state, earlier, known) WHERE r.id = seen.id AND r.batch_id = %s",
            [list(found), list(states), list(earlier), [" ".join(k) for k in known], batch.pk],
        )
