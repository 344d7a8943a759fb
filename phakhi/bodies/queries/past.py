"""Everybody who ever sat on a body, also those whom a post put there (R052)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from phakhi.bodies.keeping import keeps_body
from phakhi.bodies.labels import role_label
from phakhi.bodies.models import Body, Seat, SeatTerm
from phakhi.bodies.queries.terms import history_of
from phakhi.core.acting import Acting
from phakhi.parties.models import Party, Post, PostTerm


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
    rows = [*_by_term(body), *_by_post(body)]
    hidden = _hidden(acting, body, rows)
    rows = [_veiled(row) if row.person and row.person.pk in hidden else row for row in rows]
    return sorted(rows, key=lambda row: (-row.since.toordinal(), row.seat.place))


def _by_term(body: Body) -> Iterable[Past]:
    for term in history_of(body):
        yield Past(
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


def _by_post(body: Body) -> Iterable[Past]:
    """An ex officio chair goes with the post: its holders, as long as the chair was there."""
    seats = body.seats.filter(kind="ex_officio", terms=None).select_related("post__organisation")
    by_post: dict[Any, list[Seat]] = {}
    for seat in seats:
        by_post.setdefault(seat.post_id, []).append(seat)
    held = PostTerm.objects.filter(post__in=by_post).exclude(kind="on_behalf")
    for term in held.select_related("person"):
        for seat in by_post[term.post_id]:
            since, until = _overlap(body, seat, term)
            if until is None or since < until:
                yield Past(
                    since=since,
                    until=until,
                    seat=seat,
                    role=role_label(body.form, seat.role),
                    person=term.person,
                    post=seat.post,
                    standing=term.kind,
                )


def _overlap(body: Body, seat: Seat, term: PostTerm) -> tuple[date, date | None]:
    firsts = [day for day in (term.since, seat.since, body.established_on) if day]
    lasts = [day for day in (term.until, seat.ended_on, body.ended_on) if day]
    return max(firsts), min(lasts, default=None)


def _hidden(acting: Acting, body: Body, rows: Iterable[Past]) -> set[UUID]:
    if body.is_formal or keeps_body(acting, body):
        return set()
    persons = {row.person.pk for row in rows if row.person}
    seen = Party.objects.visible_to(acting).filter(pk__in=persons)
    return persons - set(seen.values_list("pk", flat=True))


def _veiled(row: Past) -> Past:
    return Past(row.since, row.until, row.seat, row.role, party=row.party, is_hidden=True)
