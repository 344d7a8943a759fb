"""The body's table as the order would make it, for the check of its composition."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
    return [
        _chair(body, one, coming.get(one.seat.pk), emptied, day) for one in holders_on(body, day)
    ]


def _chair(
    body: Body, one: Holder, line: OrderLine | None, emptied: set[UUID], day: date
) -> Holder:
    if line is not None:
        return _seated(body, one, line, day)
    if one.seat.pk in emptied and one.seat.kind != "ex_officio":
        return replace(one, name="", person=None, term=None)
    return one


def _seated(body: Body, one: Holder, line: OrderLine, day: date) -> Holder:
    term = SeatTerm(seat=one.seat, since=day, until=line.until)
    term.number = term_number(body, line, day)
    party = line.party or one.seat.party or (line.post.organisation if line.post else None)
    person = line.person or (
        one.person if line.post_id and line.post_id == one.seat.post_id else None
    )
    return replace(one, name=line_name(line), person=person, party=party, term=term, post=line.post)


def term_number(body: Body, line: OrderLine, day: date) -> int:
    """One more than the term just before it on this body; a term cut short by the order goes on."""
    if line.person_id is None:
        return 1
    terms = SeatTerm.objects.filter(seat__body=body, person=line.person_id, since__lt=day)
    last = terms.order_by("-since").first()
    if last is None or (last.until is not None and last.until < day - GAP):
        return 1
    runs_on = last.until is None or last.until > day
    return last.number if runs_on else last.number + 1
