"""Who must not examine or decide a matter: asked of the rooms that know who carries it out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from phakhi.bodies.models import Body
from phakhi.core.registry import Registry


@dataclass(frozen=True, slots=True)
class Conflict:
    """`party` is a person or an organisation; `why` is a lazy sentence for the page."""

    party: UUID
    why: Any
    source: str = ""


class ConflictSource(Protocol):
    """`item` is what is examined (an agenda item), or None for the body's work as a whole."""

    def __call__(self, body: Body, item: Any, parties: Collection[UUID]) -> list[Conflict]: ...


CONFLICT_SOURCES: Registry[ConflictSource] = Registry("conflicts of interest on a body")


def conflicts_of(body: Body, item: Any, parties: Collection[UUID]) -> list[Conflict]:
    return [one for source in CONFLICT_SOURCES for one in source(body, item, parties)]
