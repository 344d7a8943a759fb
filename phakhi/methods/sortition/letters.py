"""How many letters go to each area: strata by apportionment, areas by lot in proportion."""

from __future__ import annotations

from collections.abc import Sequence

from phakhi.methods.sortition.apportioning import largest_remainders, systematic
from phakhi.methods.sortition.areas import Area


def letters(areas: Sequence[Area], total: int, seed: str) -> dict[str, int]:
    """By key of the area. Inside a stratum of one response everybody is as likely to get one."""
    strata: dict[str, list[Area]] = {}
    for area in sorted(areas, key=lambda area: (area.stratum, area.key)):
        strata.setdefault(area.stratum, []).append(area)
    weights = {name: sum(area.weight for area in inside) for name, inside in strata.items()}
    room = {name: sum(area.size for area in inside) for name, inside in strata.items()}
    shares = largest_remainders(total, weights, room, seed)
    found: dict[str, int] = {}
    for name, inside in strata.items():
        of_areas = {area.key: area.weight for area in inside}
        sizes = {area.key: area.size for area in inside}
        found |= systematic(shares[name], of_areas, sizes, seed, name)
    return found
