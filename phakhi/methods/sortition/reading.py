"""Files into the problem to solve, or all that is wrong with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from phakhi.methods.faults import Fault, Refused
from phakhi.methods.sortition.assembling import assembled
from phakhi.methods.sortition.listed import in_both, read_listed
from phakhi.methods.sortition.people import Person, Pool, read_pool
from phakhi.methods.sortition.problem import Problem
from phakhi.methods.sortition.quotas import Line, read_quotas
from phakhi.methods.sortition.swedish import read_criteria

Unknown = Literal["drop", "error"]


@dataclass(frozen=True)
class Files:
    """What an organiser hands in."""

    quotas: str
    pool: str
    confirmed: str | None = None
    excluded: str | None = None
    id_column: str | None = None
    address_columns: tuple[str, ...] = ()
    unknown: Unknown = "error"

    @property
    def all(self) -> tuple[str, ...]:
        return tuple(filter(None, (self.quotas, self.pool, self.confirmed, self.excluded)))


@dataclass(frozen=True, eq=False)
class Given:
    """`people` and `lines` in the order of the files; `places` of these people in the problem."""

    problem: Problem
    lines: tuple[Line, ...]
    people: tuple[Person, ...]
    places: tuple[int, ...]
    left_out: tuple[tuple[str, str], ...]
    warnings: tuple[Fault, ...]
    by_address: bool

    def ids_at(self, places: Iterable[int]) -> list[str]:
        """Of these places in the problem, in the order of the pool."""
        wanted = set(places)
        pool = zip(self.people, self.places, strict=True)
        return [person.id for person, place in pool if place in wanted]

    def homes(self) -> list[int]:
        """A number for each address, from 1 in the order of the pool; for the confirmed, too."""
        numbers: dict[object, int] = {}
        homes = ((person.home,) if person.home else person.key for person in self.people)
        return [numbers.setdefault(home, len(numbers) + 1) for home in homes]


def read_given(files: Files, seats: int) -> Given:
    faults: list[Fault] = []
    is_json = Path(files.quotas).suffix.lower() == ".json"
    lines = (read_criteria if is_json else read_quotas)(files.quotas, seats, faults)
    sound = not faults
    pool = read_pool(files.pool, lines, files.id_column, files.address_columns, faults)
    confirmed = read_listed(files.confirmed, pool, faults)
    excluded = read_listed(files.excluded, pool, faults)
    faults += (
        Fault(
            "in_both", fault.file, fault.row, fault.column, {**fault.given, "other": files.excluded}
        )
        for fault in in_both(confirmed, excluded)
    )
    unknown = _unknown(pool, excluded) if sound else []
    faults += (f for key, f in unknown if files.unknown == "error" or key in confirmed)
    if faults:
        raise Refused(_in_order(faults, files.all))
    outs = dict(_outs(pool, set(confirmed), set(excluded), {key for key, _fault in unknown}))
    people = tuple(person for person in pool.people if person.key not in outs)
    problem, places = assembled(seats, lines, people, set(confirmed))
    return Given(
        problem,
        tuple(lines),
        people,
        places,
        tuple((person.id, outs[person.key]) for person in pool.people if person.key in outs),
        tuple(_warnings(lines, people, unknown, outs)),
        bool(files.address_columns),
    )


def _unknown(pool: Pool, excluded: Mapping[str, object]) -> list[tuple[str, Fault]]:
    """What is wrong with people who are out anyway troubles nobody.

    Nor is it asked where quotas could not be read: their values would all be unknown.
    """
    return [(key, fault) for key, fault in pool.unknown if key not in excluded]


def _in_order(faults: list[Fault], files: tuple[str, ...]) -> list[Fault]:
    """One a cell, by file and line; what has no line is all told."""
    first: dict[tuple[str, int, str, str], Fault] = {}
    for fault in faults:
        whole = "" if fault.row else repr(fault)
        first.setdefault((fault.file, fault.row, fault.column, whole), fault)
    return sorted(first.values(), key=lambda fault: (files.index(fault.file), fault.row))


def _outs(
    pool: Pool, confirmed: set[str], excluded: set[str], unknown: set[str]
) -> Iterator[tuple[str, str]]:
    taken = {person.home for person in pool.people if person.key in confirmed and person.home}
    for person in pool.people:
        if person.key in excluded:
            yield person.key, "excluded"
        elif person.key in unknown:
            yield person.key, "unknown_value"
        elif person.key not in confirmed and person.home in taken:
            yield person.key, "lives_with_confirmed"


def _warnings(
    lines: list[Line],
    people: Iterable[Person],
    unknown: list[tuple[str, Fault]],
    outs: Mapping[str, str],
) -> Iterator[Fault]:
    counts = Counter(trait for person in people for trait in person.traits)
    for place, line in enumerate(lines):
        if not counts[place] and line.quota.high > 0 and line.quota.low == 0:
            given = {"feature": line.quota.feature, "value": line.quota.value}
            yield Fault("nobody_has", line.place.file, line.place.row, line.place.value, given)
    for _key, fault in unknown:
        yield Fault("dropped", fault.file, fault.row, fault.column)
