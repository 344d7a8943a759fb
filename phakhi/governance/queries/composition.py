"""Which sectors and which of the six parties a network has: numbers, so hidden members count."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from phakhi.core.labels import label
from phakhi.core.presets import PARTIES, SECTORS
from phakhi.governance.models import GovernanceNetwork, NetworkMember


@dataclass(frozen=True, slots=True)
class Presence:
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Composition:
    """`sectors` for the strip: (code, label, number)."""

    total: int
    sectors: list[tuple[str, Any, int]]
    parties: list[Presence]

    @property
    def missing(self) -> list[str]:
        return [one.label for one in self.parties if not one.count]


def composition(network: GovernanceNetwork) -> Composition:
    rows = list(
        NetworkMember.objects.filter(network=network)
        .active()
        .values_list("actor__sector", "actor__six_parties")
    )
    sectors = Counter(sector for sector, _parties in rows)
    parties = Counter(code for _sector, codes in rows for code in codes)
    return Composition(
        len(rows),
        [(code, label("sectors", code), sectors[code]) for code in SECTORS],
        [Presence(label("parties", code), parties[code]) for code in PARTIES],
    )
