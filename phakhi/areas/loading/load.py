"""Brings the areas into the database, or up to date with a newer `geothai`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from django.db import transaction
from django.db.models import Model

from phakhi.areas.loading.rows import abolished_rows, area_rows
from phakhi.areas.models import AbolishedArea, Area
from phakhi.areas.outlines import load_outlines

M = TypeVar("M", bound=Model)
_BATCH = 2000


class Loaded(NamedTuple):
    """How many rows were new or different; a second run finds none."""

    areas: int
    abolished: int
    outlines: int


@transaction.atomic
def load_areas(province: str | None = None) -> Loaded:
    """Idempotent. Villages, boundaries and points of the installation's own stay as they are."""
    return Loaded(
        areas=_write(Area, area_rows(province), kept={"latitude", "longitude"}),
        abolished=_write(AbolishedArea, abolished_rows(province)),
        outlines=load_outlines(),
    )


def _write(model: type[M], rows: Iterable[M], kept: Iterable[str] = ()) -> int:
    fields = [f.attname for f in model._meta.concrete_fields if f.attname not in {"code", *kept}]
    there = {row[0]: row[1:] for row in model._default_manager.values_list("code", *fields)}
    changed = [row for row in rows if there.get(row.pk) != _values(row, fields)]
    model._default_manager.bulk_create(
        changed,
        batch_size=_BATCH,
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=fields,
    )
    return len(changed)


def _values(row: Model, fields: list[str]) -> tuple[object, ...]:
    return tuple(getattr(row, field) for field in fields)
