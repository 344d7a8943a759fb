"""What a new order begins with: the seats that follow posts, those who said yes, who sits now."""

from __future__ import annotations

from django.utils import timezone

from phakhi.appointments.models import AppointmentOrder, Nomination
from phakhi.appointments.services import Line
from phakhi.bodies.models import Body, SeatTerm


def first_lines(body: Body, with_posts: bool, with_nominees: bool) -> list[Line]:
    """In the order of the table; a seat stands once."""
    lines: dict[object, Line] = {}
    seats = body.seats.standing().select_related("body", "post", "party").order_by("place")
    ready = Nomination.objects.filter(body=body, state__in=("accepted", "cleared"))
    on_orders = ready.filter(lines__order__state="drafted").values("pk")
    nominees = {one.seat_id: one for one in ready.exclude(pk__in=on_orders).order_by("created_at")}
    for seat in seats:
        if with_nominees and seat.pk in nominees:
            lines[seat.pk] = Line(seat=seat, nomination=nominees[seat.pk])
        elif with_posts and seat.kind == "ex_officio" and seat.post is not None:
            lines[seat.pk] = Line(seat=seat, post=seat.post)
    return list(lines.values())


def whole_table(earlier: AppointmentOrder) -> list[Line]:
    """Everybody who sits today on the bodies of the earlier order, to be changed line by line."""
    if earlier.body is None:
        return []
    terms = SeatTerm.objects.filter(seat__body=earlier.body, seat__ended_on=None)
    sitting = terms.on(timezone.localdate()).select_related("seat__body", "person", "party", "post")
    return [
        Line(seat=term.seat, person=term.person, party=term.party, post=term.post)
        for term in sitting.order_by("seat__place")
    ]
