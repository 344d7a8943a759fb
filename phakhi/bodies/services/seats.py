"""Chairs are put to the table, changed and taken away; who sits on them is another matter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from phakhi.bodies.keeping import is_office
from phakhi.bodies.models import Body, Seat
from phakhi.bodies.seat_class import class_of
from phakhi.bodies.services.terms import cut_short
from phakhi.bodies.types import SEAT_KINDS, SEAT_ROLES
from phakhi.core import events, versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.core.presets import PARTIES

FIELDS = frozenset(
    {"place", "role", "kind", "party_class", "post", "party", "liaison", "note", "since"}
)


@transaction.atomic
def add_seat(*, acting: Acting, body: Body, **values: Any) -> Seat:
    """Without a place it stands last."""
    _may(acting, body)
    Body.objects.select_for_update().get(pk=body.pk)
    seat = Seat(province_id=body.province_id, body=body)
    values.setdefault("place", _next_place(body))
    _fill(seat, values)
    seat.save(force_insert=True)
    events.record(acting, "bodies.seat.added", body, {"seat": str(seat.pk)})
    return seat


@transaction.atomic
def change_seat(*, acting: Acting, seat: Seat, seen: int, **values: Any) -> Seat:
    _may(acting, seat.body)
    if seat.ended_on:
        raise WrongState("seat_over")
    versions.claim(seat, seen)
    before = _as_ordered(seat)
    _fill(seat, values)
    if before != _as_ordered(seat) and seat.terms.filter(order_id__isnull=False).exists():
        raise WrongState("seat_as_ordered")
    seat.save()
    events.record(acting, "bodies.seat.changed", seat.body, {"seat": str(seat.pk)})
    return seat


@transaction.atomic
def end_seat(*, acting: Acting, seat: Seat, on: date) -> Seat:
    """`on` is the first day without it; whoever sits there sits until then."""
    _may(acting, seat.body)
    seat = Seat.objects.select_for_update().get(pk=seat.pk)
    if seat.ended_on:
        raise WrongState("seat_over")
    if seat.terms.filter(since__gte=on).exists():
        raise BadInput("seat_filled_later", field="on")
    cut_short(acting, seat.terms.all(), on, _("The seat was taken away"))
    seat.ended_on = on
    seat.version += 1
    seat.save()
    events.record(acting, "bodies.seat.ended", seat.body, {"seat": str(seat.pk)})
    return seat


@transaction.atomic
def order_seats(*, acting: Acting, body: Body, seats: Sequence[UUID]) -> None:
    """The order in which an order, a sign-in list and the minutes name them."""
    _may(acting, body)
    rows = {seat.pk: seat for seat in Seat.objects.select_for_update().filter(body=body).standing()}
    if set(rows) != set(seats) or len(seats) != len(rows):
        raise BadInput("seats_changed_meanwhile")
    far = 10_000  # two chairs may not share a place even for a moment
    for place, pk in enumerate(seats, start=1):
        Seat.objects.filter(pk=pk).update(place=far + place)
    for place, pk in enumerate(seats, start=1):
        Seat.objects.filter(pk=pk).update(place=place)
    events.record(acting, "bodies.seat.ordered", body)


def _may(acting: Acting, body: Body) -> None:
    authorise(is_office(acting, body))
    if body.state == "ended":
        raise WrongState("body_over")


def _as_ordered(seat: Seat) -> tuple[Any, ...]:
    """What a signed order says of a seat: changing it would rewrite who sat as what."""
    return seat.role, seat.kind, seat.post_id


def _next_place(body: Body) -> int:
    last = Seat.objects.filter(body=body, ended_on=None).aggregate(last=Max("place"))["last"]
    return (last or 0) + 1


def _fill(seat: Seat, values: Mapping[str, Any]) -> None:
    if unknown := values.keys() - FIELDS:
        raise BadInput(fields=sorted(unknown))
    for name in values:
        setattr(seat, name, values[name])
    if seat.role not in SEAT_ROLES or seat.kind not in SEAT_KINDS:
        raise BadInput("seat_unknown", field="role")
    if seat.party_class and seat.party_class not in PARTIES:
        raise BadInput("seat_unknown", field="party_class")
    if seat.kind == "ex_officio" and seat.post_id is None:
        raise BadInput("seat_without_post", field="post")
    if seat.liaison_id is not None and seat.liaison_id == seat.body_id:
        raise BadInput("seat_links_to_itself", field="liaison")
    _refuse_second_chair(seat)
    seat.party_class = seat.party_class or class_of(seat.party, seat.post)


def _refuse_second_chair(seat: Seat) -> None:
    """The database has the last word; this gives the sentence."""
    others = Seat.objects.filter(body=seat.body_id, ended_on=None).exclude(pk=seat.pk)
    if seat.role == "chair" and others.filter(role="chair").exists():
        raise BadInput("second_chair", field="role")
    if others.filter(place=seat.place).exists():
        raise BadInput("seat_place_taken", field="place")
