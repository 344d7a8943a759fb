"""Everybody who ever sat on a body, also those whom a post put there (R052)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from phakhi.bodies.keeping import keeps_body
from phakhi.bodies.labels import role_label
from phakhi.bodies.models import Body, Seat, SeatTerm
from phakhi.bodies.queries.terms import history_of
from phakhi.core.acting import Acting
from phakhi.parties.models import Party, Post, PostTerm, TermKind

Span = tuple[date, date | None]


@dataclass(frozen=True, slots=True)
class Past:
    """`until` is the first day no longer; `person` is nobody where a party or post sends one."""

    since: date
    until: date | None
    seat: Seat
    role: str
    person: Party | None = None
    party: Party | None = None
    post: Post | None = None
    why: str = ""
    standing: str = ""
    is_hidden: bool = False
    term: SeatTerm | None = None

    @property
    def last_day(self) -> date | None:
        return self.until - timedelta(days=1) if self.until else None


def past_of(acting: Acting, body: Body) -> list[Past]:
    terms = list(history_of(body))
    seats = list(body.seats.filter(kind="ex_officio").select_related("post"))
    posts = {term.post_id for term in terms} | {seat.post_id for seat in seats}
    held = list(PostTerm.objects.filter(post__in=posts - {None}).select_related("person"))
    rows = [row for term in terms for row in _by_term(body, term, held)]
    rows += [row for seat in seats for row in _by_post(body, seat, terms, held)]
    hidden = _hidden(acting, body, rows)
    rows = [_veiled(row) if row.person and row.person.pk in hidden else row for row in rows]
    return sorted(rows, key=lambda row: (-row.since.toordinal(), row.seat.place))


def _by_term(body: Body, term: SeatTerm, held: Sequence[PostTerm]) -> list[Past]:
    """An order that names a post seats whoever holds it, one after the other."""
    row = Past(
        since=term.since,
        until=term.until,
        seat=term.seat,
        role=role_label(body.form, term.seat.role),
        person=term.person,
        party=term.party,
        post=term.post,
        why=term.ends_because,
        term=term,
    )
    if term.person or term.post_id is None:
        return [row]
    span = (term.since, term.until)
    return list(_held_in(row, [one for one in held if one.post_id == term.post_id], span)) or [row]


def _by_post(
    body: Body, seat: Seat, terms: Iterable[SeatTerm], held: Sequence[PostTerm]
) -> Iterable[Past]:
    """A chair by post goes with the post, wherever no order says otherwise."""
    role = role_label(body.form, seat.role)
    own = [one for one in held if one.post_id == seat.post_id]
    for span in _gaps(body, seat, [term for term in terms if term.seat_id == seat.pk]):
        yield from _held_in(Past(*span, seat=seat, role=role, post=seat.post), own, span)


def _held_in(row: Past, held: Iterable[PostTerm], span: Span) -> Iterable[Past]:
    first, last = span
    for one in held:
        since = max(first, one.since)
        until = min((day for day in (last, one.until) if day), default=None)
        if one.kind != TermKind.ON_BEHALF and (until is None or since < until):
            why = row.why if until == last else ""
            yield replace(
                row, since=since, until=until, person=one.person, standing=one.kind, why=why
            )


def _gaps(body: Body, seat: Seat, terms: Iterable[SeatTerm]) -> Iterable[Span]:
    """The times of the chair that no term covers."""
    start = max((day for day in (seat.since, body.established_on) if day), default=date.min)
    end = min((day for day in (seat.ended_on, body.ended_on) if day), default=None)
    for term in sorted(terms, key=lambda term: term.since):
        if start < term.since:
            yield start, term.since
        if term.until is None:
            return
        start = max(start, term.until)
    if end is None or start < end:
        yield start, end


def _hidden(acting: Acting, body: Body, rows: Iterable[Past]) -> set[UUID]:
    if body.is_formal or keeps_body(acting, body):
        return set()
    persons = {row.person.pk for row in rows if row.person}
    seen = Party.objects.visible_to(acting).filter(pk__in=persons)
    return persons - set(seen.values_list("pk", flat=True))


def _veiled(row: Past) -> Past:
    return Past(row.since, row.until, row.seat, row.role, party=row.party, is_hidden=True)
