"""The lines of a draft: who takes which seat, who leaves it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone

from phakhi.appointments.families import family
from phakhi.appointments.models import Act, AppointmentOrder, Nomination, OrderKind, OrderLine
from phakhi.appointments.permissions import takes_orders
from phakhi.appointments.texts import print_line
from phakhi.bodies.lasting import rests_of
from phakhi.bodies.models import Seat, SeatTerm
from phakhi.core.errors import BadInput, WrongState
from phakhi.parties.models import Party, Post


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """As the office asks for it; a nomination brings its nominee along."""

    seat: Seat
    act: str = Act.SEAT
    nomination: Nomination | None = None
    person: Party | None = None
    party: Party | None = None
    post: Post | None = None
    until: date | None = None
    printed_name: str = ""
    printed_post: str = ""


def add_lines(order: AppointmentOrder, lines: Sequence[Line]) -> list[OrderLine]:
    last = order.lines.aggregate(last=Max("place"))["last"] or 0
    ends = _ends(order, lines)
    rows = [_row(order, line, last + n, ends) for n, line in enumerate(lines, 1)]
    try:
        with transaction.atomic():
            return OrderLine.objects.bulk_create(rows)
    except IntegrityError as error:
        if "order_line_seat_once" not in str(error):
            raise
        raise WrongState("seat_on_order_already") from error


def everybody_leaves(order: AppointmentOrder) -> None:
    """A revocation ends what the revoked order seated and is still seated."""
    if order.replaces is None:
        return
    day = order.effective_on or timezone.localdate()
    seated = SeatTerm.objects.filter(order_id__in=family(order.replaces)).on(day)
    terms = seated.select_related("seat__body", "person", "party", "post").order_by("seat__place")
    add_lines(order, [Line(seat=term.seat, act=Act.END) for term in terms])


def _ends(order: AppointmentOrder, lines: Sequence[Line]) -> dict[UUID, date | None]:
    """Whoever joins a table that sits leaves with it; a table that begins anew has a new term."""
    seats = {line.seat.pk: line.seat for line in lines if line.act == Act.SEAT}
    if order.kind == OrderKind.REPLACE or not seats:
        return {}
    anew = [] if order.kind == OrderKind.AMEND else [*seats, *_on(order)]
    return rests_of(list(seats.values()), order.effective_on or timezone.localdate(), anew)


def _on(order: AppointmentOrder) -> Iterable[UUID]:
    return order.lines.values_list("seat", flat=True)


def _row(
    order: AppointmentOrder, line: Line, place: int, ends: Mapping[UUID, date | None]
) -> OrderLine:
    _check(order, line)
    row = OrderLine(province=order.province, order=order, place=place, act=line.act, seat=line.seat)
    row.until, row.nomination = line.until, line.nomination
    if line.act == Act.SEAT and not line.until and not order.expires_on:
        row.until = ends.get(line.seat.pk)
    source = line.nomination or line
    if line.act == Act.END:
        row.term = source = _sitting(order, line.seat)  # type: ignore[assignment]
    row.person, row.party, row.post = source.person, source.party, source.post
    row.printed_name, row.printed_post = line.printed_name, line.printed_post
    return print_line(row)


def _sitting(order: AppointmentOrder, seat: Seat) -> SeatTerm:
    day = order.effective_on or timezone.localdate()
    terms = SeatTerm.objects.filter(seat=seat).on(day)
    found: SeatTerm | None = terms.select_related("person", "party", "post").first()
    if found is None:
        raise WrongState("seat_is_empty")
    return found


def _check(order: AppointmentOrder, line: Line) -> None:
    if line.seat.province_id != order.province_id:
        raise BadInput("seat_unknown", field="seat")
    if order.body_id and line.seat.body_id != order.body_id:
        raise BadInput("seat_of_another_body", field="seat")
    if not order.body_id and not takes_orders(line.seat.body):
        raise WrongState("body_without_orders")
    if line.act == Act.SEAT and not (line.nomination or line.person or line.party or line.post):
        raise BadInput("nominee_needed", field="person")
    if line.nomination and line.nomination.seat_id != line.seat.pk:
        raise BadInput("nomination_for_another_seat", field="nomination")
    if line.nomination and line.nomination.state not in ("accepted", "cleared"):
        raise WrongState("nominee_has_not_agreed")
