"""The body's table as the order would make it, for the check of its composition."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from phakhi.appointments.checking.numbers import term_numbers
from phakhi.appointments.ends import until_of
from phakhi.appointments.models import Act, OrderLine
from phakhi.appointments.names import line_name
from phakhi.bodies.models import Body, SeatTerm
from phakhi.bodies.queries import Holder, holders_on


def table_after(
    body: Body, lines: Sequence[OrderLine], day: date, leaving: Iterable[UUID] = ()
) -> list[Holder]:
    """`leaving`: seats emptied by the order besides its own lines (what it replaces)."""
    coming = {line.seat_id: line for line in lines if line.act == Act.SEAT}
    emptied = {line.seat_id for line in lines if line.act == Act.END} | set(leaving)
    numbers = term_numbers(lines, day)
    return [
        _seated(one, coming[one.seat.pk], day, numbers)
        if one.seat.pk in coming
        else _left(one, one.seat.pk in emptied)
        for one in holders_on(body, day)
    ]


def _left(one: Holder, is_emptied: bool) -> Holder:
    if is_emptied and one.seat.kind != "ex_officio":
        return replace(one, name="", person=None, term=None)
    return one


def _seated(one: Holder, line: OrderLine, day: date, numbers: Mapping[UUID, int]) -> Holder:
    until = until_of(line.order, line, day)
    term = SeatTerm(seat=one.seat, since=day, until=until, number=numbers[line.pk])
    party = line.party or one.seat.party or (line.post.organisation if line.post else None)
    follows = line.post_id is not None and line.post_id == one.seat.post_id
    person = line.person or (one.person if follows else None)
    return replace(one, name=line_name(line), person=person, party=party, term=term, post=line.post)
