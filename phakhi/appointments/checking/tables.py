"""The body's table as the order would make it, for the check of its composition."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from phakhi.appointments.models import Act, OrderLine
from phakhi.appointments.names import line_name
from phakhi.bodies.models import Body, SeatTerm
from phakhi.bodies.queries import Holder, holders_on

GAP = timedelta(days=92)


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
    term = SeatTerm(seat=one.seat, since=day, until=line.until, number=numbers[line.pk])
    party = line.party or one.seat.party or (line.post.organisation if line.post else None)
    follows = line.post_id is not None and line.post_id == one.seat.post_id
    person = line.person or (one.person if follows else None)
    return replace(one, name=line_name(line), person=person, party=party, term=term, post=line.post)


def term_numbers(lines: Sequence[OrderLine], day: date) -> dict[UUID, int]:
    """One more than the term just before it on this body; a term cut short by the order goes on."""
    persons = {line.person_id for line in lines if line.person_id}
    bodies = {line.seat.body_id for line in lines}
    before = SeatTerm.objects.filter(seat__body__in=bodies, person__in=persons, since__lt=day)
    last = {
        (t.seat.body_id, t.person_id): t for t in before.select_related("seat").order_by("since")
    }
    return {line.pk: _number(last.get((line.seat.body_id, line.person_id)), day) for line in lines}


def _number(last: SeatTerm | None, day: date) -> int:
    if last is None or (last.until is not None and last.until < day - GAP):
        return 1
    runs_on = last.until is None or last.until > day
    return last.number if runs_on else last.number + 1
