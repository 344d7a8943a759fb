"""Each line of an order by itself: its nominee, its day, the seat it is about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from phakhi.appointments.checking.findings import Finding, Level
from phakhi.appointments.models import Act, OrderLine
from phakhi.appointments.names import line_name
from phakhi.bodies.models import SeatTerm


def check_line(line: OrderLine, day: date, current: SeatTerm | None) -> Iterator[Finding]:
    name = line_name(line)
    if line.seat.ended_on and line.seat.ended_on <= day:
        yield Finding("seat_gone", {"name": name}, Level.BLOCKS)
    if line.act == Act.END:
        yield from _leaving(line, name, day, current)
    else:
        yield from _coming(line, name, day)
        yield from _nominee(line, name)
        if current is not None:
            yield from _displaced(line, current, day)


def _leaving(line: OrderLine, name: str, day: date, current: SeatTerm | None) -> Iterator[Finding]:
    if current is None:
        yield Finding("nobody_leaves", {"name": name}, Level.BLOCKS)
    elif current.since >= day:
        yield Finding("leaves_too_soon", {"name": name}, Level.BLOCKS)


def _coming(line: OrderLine, name: str, day: date) -> Iterator[Finding]:
    person = line.person
    if person is not None and (person.merged_into_id or person.erased_at):
        yield Finding("person_gone", {"name": name}, Level.BLOCKS)
    if line.until is not None and line.until <= day:
        yield Finding("until_over", {"name": name}, Level.BLOCKS)
    if line.seat.kind == "ex_officio" and (line.person_id or line.post_id != line.seat.post_id):
        yield Finding("seat_by_post", {"name": name})


def _nominee(line: OrderLine, name: str) -> Iterator[Finding]:
    """A nominee who has not said yes is not appointed; a declared conflict needs a reason."""
    one = line.nomination
    if one is None:
        return
    if one.state not in ("accepted", "cleared", "seated"):
        yield Finding("nominee_not_agreed", {"name": name}, Level.BLOCKS)
    elif one.has_conflict and not one.waiver:
        yield Finding("conflict_declared", {"name": name})


def _displaced(line: OrderLine, current: SeatTerm, day: date) -> Iterator[Finding]:
    """Also whoever takes the same seat anew: the term that runs needs a day of its own."""
    name = line_name(current)
    if current.since >= day:
        yield Finding("leaves_too_soon", {"name": name}, Level.BLOCKS)
    elif not _same(line, current):
        yield Finding("displaces", {"name": name}, Level.NOTE)


def _same(line: OrderLine, term: SeatTerm) -> bool:
    return (line.person_id, line.party_id, line.post_id) == (
        term.person_id,
        term.party_id,
        term.post_id,
    )
