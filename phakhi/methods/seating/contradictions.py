"""Demands that cannot be met whoever sits elsewhere: seen at once and told one by one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from phakhi.methods.faults import Fault
from phakhi.methods.seating.demands import Demand
from phakhi.methods.seating.guests import Guests
from phakhi.methods.seating.rooms import Room
from phakhi.methods.seating.units import Unit

_SHOWN = 12


def contradictions(
    guests: Guests, demands: Sequence[Demand], units: Sequence[Unit], room: Room
) -> list[Fault]:
    found = [
        *_of_units(guests, demands, units, room),
        *_of_tables(guests, demands, units, room),
        *_of_demands(guests, demands, units, room),
    ]
    return sorted(found, key=lambda fault: fault.row)


def fault(
    guests: Guests, code: str, demand: Demand, people: Iterable[int], **given: object
) -> Fault:
    """At the first of these people's rows, in the column of the demand."""
    rows = sorted(guests.rows[person] for person in people)
    shown = ", ".join(map(str, rows[:_SHOWN])) + (" …" if len(rows) > _SHOWN else "")
    told = {"rows": shown, "people": len(rows), "value": demand.value, **given}
    return Fault(code, guests.file, min(rows, default=1), demand.field, told)


def _of_units(
    guests: Guests, demands: Sequence[Demand], units: Sequence[Unit], room: Room
) -> Iterator[Fault]:
    for unit in units:
        if unit.size == 1:
            if len(unit.tables) > 1:
                yield _two_tables(guests, demands, unit)
            continue
        if unit.size > room.high:
            tie = _first(demands, "together", unit)
            yield fault(guests, "together_large", tie, unit.people, high=room.high)
        if len(unit.tables) > 1:
            yield _two_tables(guests, demands, unit)
        for number in sorted({n for n in unit.apart if unit.apart.count(n) > 1}):
            tie = _first(demands, "together", unit)
            both = set(demands[number].people) & set(unit.people)
            yield fault(guests, "together_apart", demands[number], both, tie=tie.field)


def _two_tables(guests: Guests, demands: Sequence[Demand], unit: Unit) -> Fault:
    tables = ", ".join(str(table + 1) for table in sorted(unit.tables))
    return fault(guests, "two_tables", _first(demands, "fixed", unit), unit.people, tables=tables)


def _first(demands: Sequence[Demand], mode: str, unit: Unit) -> Demand:
    members = set(unit.people)
    return next(d for d in demands if d.mode == mode and not members.isdisjoint(d.people))


def _of_tables(
    guests: Guests, demands: Sequence[Demand], units: Sequence[Unit], room: Room
) -> Iterator[Fault]:
    seated = defaultdict[int, list[Unit]](list)
    for unit in units:
        if len(unit.tables) == 1:
            seated[min(unit.tables)].append(unit)
    for table, there in sorted(seated.items()):
        people = [person for unit in there for person in unit.people]
        if table >= room.tables:
            told = {"table": table + 1, "tables": room.tables}
            yield fault(guests, "fixed_beyond", _first(demands, "fixed", there[0]), people, **told)
        if len(people) > room.high:
            told = {"table": table + 1, "high": room.high}
            yield fault(guests, "fixed_many", _first(demands, "fixed", there[0]), people, **told)
        for number in sorted({number for unit in there for number in unit.apart}):
            rivals = set(demands[number].people) & set(people)
            if sum(number in unit.apart for unit in there) > 1:
                yield fault(guests, "fixed_apart", demands[number], rivals, table=table + 1)


def _of_demands(
    guests: Guests, demands: Sequence[Demand], units: Sequence[Unit], room: Room
) -> Iterator[Fault]:
    leading = Counter(number for unit in units for number in unit.leads)
    for number, demand in enumerate(demands):
        if demand.mode == "apart" and len(demand.people) > room.tables:
            yield fault(guests, "apart_many", demand, demand.people, tables=room.tables)
        if demand.mode == "facilitator" and leading[number] < room.tables:
            told = {"tables": room.tables, "leads": leading[number]}
            yield fault(guests, "leads_few", demand, (), **told)
