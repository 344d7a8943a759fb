"""What a new order begins with: the seats that follow posts, those who said yes, who sits now."""

from __future__ import annotations

from django.utils import timezone

from phakhi.appointments.families import family
from phakhi.appointments.models import AppointmentOrder, Nomination
from phakhi.appointments.services import Line
from phakhi.bodies.models import Body, SeatTerm
from phakhi.bodies.queries import Holder, holders_on


def first_lines(body: Body, with_posts: bool, with_nominees: bool) -> list[Line]:
    """In the order of the table; a seat stands once."""
    lines: dict[object, Line] = {}
    seats = body.seats.standing().select_related("body", "post", "party").order_by("place")
    ready = Nomination.objects.filter(body=body, state__in=("accepted", "cleared"))
    on_orders = ready.filter(lines__order__state="drafted").values("pk")
    # The last one counts: checked before not yet checked, then the latest.
    ready = ready.exclude(pk__in=on_orders).order_by("state", "created_at")
    nominees = {one.seat_id: one for one in ready}
    for seat in seats:
        if with_nominees and seat.pk in nominees:
            lines[seat.pk] = Line(seat=seat, nomination=nominees[seat.pk])
        elif with_posts and seat.kind == "ex_officio" and seat.post is not None:
            lines[seat.pk] = Line(seat=seat, post=seat.post)
    return list(lines.values())


def whole_table(earlier: AppointmentOrder) -> list[Line]:
    """Everybody who sits today on the bodies of the earlier order, to be changed line by line."""
    return [
        line
        for body in _bodies_of(earlier)
        for one in holders_on(body, timezone.localdate())
        if one.seat.ended_on is None and (line := _line(body, one))
    ]


def _line(body: Body, one: Holder) -> Line | None:
    one.seat.body = body
    if one.term is not None:
        term = one.term
        return Line(seat=one.seat, person=term.person, party=term.party, post=term.post)
    return Line(seat=one.seat, post=one.seat.post) if one.seat.kind == "ex_officio" else None


def _bodies_of(order: AppointmentOrder) -> list[Body]:
    if order.body is not None:
        return [order.body]
    seated = SeatTerm.objects.filter(order_id__in=family(order)).on(timezone.localdate())
    return list(Body.objects.filter(pk__in=seated.values("seat__body")).order_by("name_th"))
