"""What a table is made of: sectors, the six parties, what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from phakhi.bodies.composition import required_parties
from phakhi.bodies.models import Body
from phakhi.bodies.queries.holders import Holder
from phakhi.bodies.seat_class import SECTOR_OF_CLASS
from phakhi.core.labels import label
from phakhi.core.presets import PARTIES, SECTORS
from phakhi.networks.models import Actor


@dataclass(frozen=True, slots=True)
class Presence:
    """One of the six parties: how many sit, and whether the body's rules ask for it."""

    code: str
    label: str
    count: int
    is_required: bool

    @property
    def is_missing(self) -> bool:
        return self.is_required and not self.count


@dataclass(frozen=True, slots=True)
class Makeup:
    """Of the voting seats; `sectors` for the strip: (code, label, number)."""

    seats: int
    filled: int
    sectors: list[tuple[str, Any, int]]
    parties: list[Presence]

    @property
    def empty(self) -> int:
        return self.seats - self.filled

    @property
    def missing(self) -> list[str]:
        return [one.label for one in self.parties if one.is_missing]


def sectors_of(holders: Sequence[Holder]) -> dict[UUID, str]:
    """Seat → sector, as the social map knows the party; else by what the seat counts for."""
    parties = {one.party.pk for one in holders if one.party}
    known = dict(Actor.objects.filter(party__in=parties).values_list("party", "sector"))
    return {one.seat.pk: _sector(one, known) for one in holders}


def _sector(one: Holder, known: dict[UUID, str]) -> str:
    by_party = known.get(one.party.pk, "") if one.party else ""
    return by_party or SECTOR_OF_CLASS.get(one.party_class, "")


def makeup_of(body: Body, holders: Sequence[Holder], sectors: dict[UUID, str]) -> Makeup:
    voting = [one for one in holders if one.counts]
    sitting = [one for one in voting if not one.is_empty]
    by_sector = Counter(sectors[one.seat.pk] for one in sitting)
    by_party = Counter(one.party_class for one in sitting)
    required = required_parties(body.seat_rules.all()) if body.checks_six_parties else []
    return Makeup(
        len(voting),
        len(sitting),
        [(code, label("sectors", code), by_sector[code]) for code in SECTORS],
        [Presence(c, label("parties", c), by_party[c], c in required) for c in PARTIES],
    )
