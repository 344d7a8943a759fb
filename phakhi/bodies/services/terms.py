"""Somebody sits down for a term, and rises: by an order, or entered by the office."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from phakhi.bodies.acts import announce_term
from phakhi.bodies.models import Seat, SeatTerm
from phakhi.bodies.permissions import can_seat
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.parties.models import Party, Post


@transaction.atomic
def fill_seat(
    *,
    acting: Acting,
    seat: Seat,
    since: date,
    until: date | None = None,
    person: Party | None = None,
    party: Party | None = None,
    post: Post | None = None,
    order_id: UUID | None = None,
    number: int = 1,
    is_woman: bool | None = None,
    is_young: bool | None = None,
) -> SeatTerm:
    """`until` is the first day no longer held. Without a person, `party` or `post` sends one."""
    _lock(acting, seat)
    _check(seat, since, until, person, party, post)
    term = SeatTerm(province_id=seat.province_id, seat=seat, since=since, until=until)
    term.person, term.party, term.post = person, party, post
    term.order_id, term.number = order_id, number
    term.is_woman, term.is_young = is_woman, is_young
    _refuse_taken(term)
    term.save(force_insert=True)
    announce_term(acting, term, "fill")
    return term


@transaction.atomic
def end_term(
    *, acting: Acting, term: SeatTerm, until: date, why: str, ended_by: UUID | None = None
) -> SeatTerm:
    """`until`: the first day no longer held; the term stays in the body's memory."""
    _lock(acting, term.seat)
    term = SeatTerm.objects.select_for_update().get(pk=term.pk)
    if term.until is not None and term.until <= until:
        raise WrongState("term_over")
    if until <= term.since:
        raise BadInput("term_ends_before_it_began", field="until")
    term.until, term.ends_because, term.ended_by = until, why, ended_by
    term.version += 1
    term.save()
    announce_term(acting, term, "end")
    return term


def cut_short(acting: Acting, terms: QuerySet[SeatTerm], on: date, why: str) -> None:
    """Whoever would sit longer rises that day: each in the ledger, with the seat or body locked."""
    running = terms.filter(Q(until=None) | Q(until__gt=on)).select_for_update(of=("self",))
    for term in running.select_related("seat__body", "person", "party", "post__organisation"):
        term.until, term.ends_because = on, why
        term.version += 1
        term.save(update_fields=["until", "ends_because", "version"])
        announce_term(acting, term, "end")


def _lock(acting: Acting, seat: Seat) -> None:
    """One writer at a chair; the exclusion constraint has the last word."""
    authorise(can_seat(acting, seat.body))
    Seat.objects.select_for_update().get(pk=seat.pk)
    if seat.body.state == "ended":
        raise WrongState("body_over")


def _check(seat: Seat, since: date, until: date | None, *holders: Any) -> None:
    person, _party, _post = holders
    if not any(holders):
        raise BadInput("term_of_nobody", field="person")
    if any(one is not None and one.province_id != seat.province_id for one in holders):
        raise BadInput(field="person")
    if person is not None and not person.is_person:
        raise BadInput("term_needs_person", field="person")
    if until is not None and until <= since:
        raise BadInput("term_ends_before_it_began", field="until")
    if seat.since and since < seat.since:
        raise BadInput("term_before_seat", field="since")
    if seat.ended_on and (until is None or until > seat.ended_on):
        raise WrongState("seat_over")


def _refuse_taken(term: SeatTerm) -> None:
    later = SeatTerm.objects.filter(Q(until=None) | Q(until__gt=term.since), seat=term.seat_id)
    if term.until is not None:
        later = later.filter(since__lt=term.until)
    if later.exists():
        raise WrongState("seat_taken")
