"""The first room that holds what is demanded; if none does, why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from phakhi.methods.faults import Fault, Unsolvable
from phakhi.methods.seating.contradictions import contradictions, fault
from phakhi.methods.seating.demands import Demand, demands_of
from phakhi.methods.seating.exact import Undecided, fitted
from phakhi.methods.seating.guests import Guests
from phakhi.methods.seating.hall import Whole
from phakhi.methods.seating.packing import packed
from phakhi.methods.seating.rooms import Room
from phakhi.methods.seating.units import Unit, units_of

_MOST_FAILED = 10


@dataclass(frozen=True, eq=False)
class Chosen:
    """table: of each unit where it may sit, -1 of those of whom nothing is demanded."""

    room: Room
    units: tuple[Unit, ...]
    table: Whole


def choose(guests: Guests, rooms: Iterable[Room], chance: Generator) -> Chosen:
    demands = demands_of(guests)
    units = units_of(len(guests.ids), demands)
    reasons: list[list[Fault]] = []
    failed = 0
    for room in rooms:
        told = contradictions(guests, demands, units, room)
        if not told:
            tried = _seated(guests, demands, room, chance)
            if isinstance(tried, np.ndarray):
                return Chosen(room, units, tried)
            told, failed = tried, failed + 1
        reasons.append(told)
        if failed == _MOST_FAILED:
            break
    shortest = min(reasons, key=len)
    raise Unsolvable(shortest)


def _seated(
    guests: Guests, demands: Sequence[Demand], room: Room, chance: Generator
) -> Whole | list[Fault]:
    people = len(guests.ids)
    table = packed(units_of(people, demands), people, room, chance)
    try:
        table = fitted(demands, people, room) if table is None else table
    except Undecided:
        return [_heading(guests, "not_found", room)]
    return _conflict(guests, demands, room, chance) if table is None else table


def _conflict(
    guests: Guests, demands: Sequence[Demand], room: Room, chance: Generator
) -> list[Fault]:
    """A smallest set of demands that cannot be met: without any one of them the others can.

    Junker 2004, QuickXplain.
    """
    people = len(guests.ids)

    def clash(some: Sequence[Demand]) -> bool:
        if packed(units_of(people, some), people, room, chance) is not None:
            return False
        try:
            return fitted(some, people, room) is None
        except Undecided:
            return False

    def needed(kept: list[Demand], asked: list[Demand]) -> list[Demand]:
        if clash(kept):
            return []
        if len(asked) == 1:
            return asked
        one, other = asked[: len(asked) // 2], asked[len(asked) // 2 :]
        second = needed(kept + one, other)
        return needed(kept + second, one) + second

    found = needed([], list(demands))
    return [_heading(guests, "conflict", room), *(_named(guests, demand) for demand in found)]


def _heading(guests: Guests, code: str, room: Room) -> Fault:
    size = str(room.high) if room.low == room.high else f"{room.low}–{room.high}"
    return Fault(code, guests.file, 0, given={"tables": room.tables, "size": size})


def _named(guests: Guests, demand: Demand) -> Fault:
    return fault(guests, f"clash_{demand.mode}", demand, demand.people)
