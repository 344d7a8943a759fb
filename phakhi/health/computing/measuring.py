"""The eight dials from a snapshot and a wave: value, interval, state, and what they rest on."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from phakhi.health.computing.asked import FEWEST, Asked, Figure
from phakhi.health.computing.doubt import (
    NOTHING,
    Range,
    density_range,
    reach_range,
    share_range,
)
from phakhi.health.computing.reach import reach
from phakhi.health.computing.snapshot import Bond, Snapshot
from phakhi.health.computing.structure import Structure, spread, structure
from phakhi.methods.networks.endurance import robustness

METHOD_VERSION = "health/1"
ENOUGH = 0.7
"""Below this response rate a figure is greyed out (networks.md §1)."""

State = Literal["known", "thin", "few", "empty", "waits"]
Parts = dict[str, float | int | None]


@dataclass(frozen=True, slots=True)
class Measured:
    """`thin`: too few answered to rely on it; `few`: not enough to show anything at all."""

    state: State
    value: float | None = None
    low: float | None = None
    high: float | None = None
    response: float | None = None
    parts: Parts = field(default_factory=dict)

    def written(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Given:
    """All that a reading is made of; `answered` None: nobody has been asked yet."""

    snapshot: Snapshot
    asked: Asked | None = None
    answered: frozenset[str] | None = None


def measure(given: Given, found: Structure | None = None) -> dict[str, Measured]:
    found = found or structure(given.snapshot)
    return {
        "trust": _from_survey(given.asked, lambda asked: asked.trust),
        "value": _from_survey(given.asked, lambda asked: asked.value),
        "depth": _depth(given, found),
        "formality": _formality(given, found),
        "density": _density(given, found),
        "bridging": _bridging(given, found),
        "robustness": _robustness(given, found),
        "participation": Measured("waits"),
    }


def _from_survey(asked: Asked | None, of: Callable[[Asked], Figure]) -> Measured:
    if asked is None:
        return Measured("empty")
    parts: Parts = {"invited": asked.invited, "respondents": asked.respondents}
    figure = of(asked)
    if figure.value is None or asked.respondents < FEWEST:
        return Measured("few", response=asked.response_rate, parts=parts)
    state: State = "known" if asked.response_rate >= ENOUGH else "thin"
    parts["dyads"] = asked.dyads
    return Measured(state, figure.value, figure.low, figure.high, asked.response_rate, parts)


def _depth(given: Given, found: Structure) -> Measured:
    bonds = given.snapshot.bonds
    known = sum(bond.depth is not None for bond in bonds)
    parts: Parts = {"ties": len(bonds), "ties_with_depth": known}
    if not known:
        return Measured("empty", parts=parts)
    cover = known / len(bonds)
    low, high = _range(given, share_range, lambda bond: bond.depth)
    state: State = "known" if cover >= ENOUGH else "thin"
    return Measured(state, found.depth, low, high, cover, parts)


def _formality(given: Given, found: Structure) -> Measured:
    bonds = given.snapshot.bonds
    parts: Parts = {"ties": len(bonds), "formal_ties": sum(bond.is_formal for bond in bonds)}
    span = _range(given, share_range, lambda bond: float(bond.is_formal))
    return _structural(given, found.formality, span, parts)


def _density(given: Given, found: Structure) -> Measured:
    parts: Parts = {
        "members": len(given.snapshot.members),
        "ties": len(given.snapshot.bonds),
        "alone": int((given.snapshot.graph.degrees == 0).sum()),
        "centralisation": found.centralisation,
    }
    return _structural(given, found.density, _range(given, density_range), parts)


def _bridging(given: Given, found: Structure) -> Measured:
    sectors = given.snapshot.sectors
    crossing = _crossing(sectors)
    flags = [crossing(bond) for bond in given.snapshot.bonds]
    parts: Parts = {
        "ties_between": sum(flag == 1 for flag in flags),
        "ties_within": sum(flag == 0 for flag in flags),
        "ei_index": None if found.bridging is None else 2 * found.bridging - 1,
        "spread": spread(given.snapshot),
    }
    return _structural(given, found.bridging, _range(given, share_range, crossing), parts)


def _robustness(given: Given, found: Structure) -> Measured:
    graph = given.snapshot.graph
    held, pieces = reach(graph), graph.drawn.connected_components().sizes()
    parts: Parts = {
        "members": len(given.snapshot.members),
        "components": len(pieces),
        "largest": max(pieces, default=0),
        "connected": found.connected,
        "on_average": held.mean,
        "targeted": robustness(graph).targeted,
        "articulation_points": held.cut_points,
        "bridges": len(graph.drawn.bridges()),
    }
    return _structural(given, found.robustness, _range(given, reach_range), parts)


def _crossing(sectors: Any) -> Callable[[Bond], float | None]:
    def crosses(bond: Bond) -> float | None:
        if bond.one not in sectors or bond.other not in sectors:
            return None
        return float(sectors[bond.one] != sectors[bond.other])

    return crosses


def _range(given: Given, of: Callable[..., Range], *more: Any) -> Range:
    """Nobody asked: nothing tells how much is missing, so no interval is pretended."""
    return NOTHING if given.answered is None else of(given.snapshot, given.answered, *more)


def _structural(given: Given, value: float | None, span: Range, parts: Parts) -> Measured:
    if value is None or not given.snapshot.bonds:
        return Measured("empty", parts=parts)
    rate = response_of(given.snapshot.members, given.answered)
    state: State = "thin" if rate is not None and rate < ENOUGH else "known"
    return Measured(state, value, *span, rate, parts)


def response_of(members: Collection[str], answered: Collection[str] | None) -> float | None:
    """Of today's members, those who answered: who joined since has not been asked."""
    if answered is None or not members:
        return None
    return sum(member in answered for member in members) / len(members)
