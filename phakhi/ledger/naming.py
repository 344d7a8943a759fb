"""What entries are about, in the reader's language: rooms above say it, nothing hidden is told."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.db import models

from phakhi.core.acting import Acting
from phakhi.core.registry import Registry
from phakhi.ledger.models import LedgerEntry


@dataclass(frozen=True, slots=True)
class Named:
    """`name` is empty where the reader may not see the thing; `kind` and `code` say no secret."""

    kind: Any
    name: str = ""
    url: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Naming:
    """A kind of thing: what it is called, how one is named, and its page.

    Only rows of `model.objects.visible_to` reach `name` and `url`; `related` is fetched with them.
    """

    kind: Any
    model: type[models.Model]
    name: Callable[[Any], str]
    url: Callable[[Any], str]
    related: tuple[str, ...] = ()

    def named(self, acting: Acting, ids: Collection[UUID]) -> Mapping[UUID, Any]:
        seen: Any = self.model._default_manager
        return dict(seen.visible_to(acting).select_related(*self.related).in_bulk(list(ids)))


NAMINGS: Final[Registry[Naming]] = Registry("what ledger entries are about")


def add_naming(naming: Naming) -> None:
    NAMINGS.register(naming.model._meta.label_lower, naming)


def subjects_of(acting: Acting, entries: Iterable[LedgerEntry]) -> dict[UUID, Named]:
    """By entry; one query for each kind of thing, however many entries."""
    rows = list(entries)
    known = dict(NAMINGS.items())
    told: dict[UUID, Named] = {}
    for kind in {row.subject_type for row in rows}:
        ours = [row for row in rows if row.subject_type == kind]
        naming = known.get(kind)
        things = naming.named(acting, {row.subject_id for row in ours}) if naming else {}
        told |= {row.pk: _named(row, naming, things.get(row.subject_id)) for row in ours}
    return told


def _named(entry: LedgerEntry, naming: Naming | None, thing: Any) -> Named:
    code = "" if entry.subject_code == str(entry.subject_id) else entry.subject_code
    if naming is None or thing is None:
        return Named(naming.kind if naming else "", code=code)
    return Named(naming.kind, str(naming.name(thing)), naming.url(thing), code)
