"""Seats that change hands: who leaves when, and whether an order is needed at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from phakhi.appointments.permissions import takes_orders
from phakhi.bodies.models import Body, Seat, SeatTerm
from phakhi.bodies.queries import Holder, bodies_of
from phakhi.bodies.queries.holders import holders_of
from phakhi.core.acting import Acting
from phakhi.parties.models import PostTerm

AHEAD = 120
BEHIND = 60


@dataclass(frozen=True, slots=True)
class Change:
    """One seat of the table; `why` is ends, left_post, empty or follows_post; `on` the last day."""

    body: Body
    seat: Seat
    now: str
    post: str
    why: str
    on: date | None
    successor: str = ""

    @property
    def needs_order(self) -> bool:
        return self.why != "follows_post"

    @property
    def field(self) -> str:
        return f"seat-{self.seat.pk}"


def changes_of(acting: Acting, body: str = "") -> list[Change]:
    """Of the bodies at work, in the order of body and seat."""
    today = timezone.localdate()
    bodies = [
        one
        for one in bodies_of(acting).filter(state="active")
        if body in ("", one.public_code) and takes_orders(one)
    ]
    rows = holders_of(bodies, today)
    chairs = [(b, one) for b in bodies for one in rows[b.pk]]
    moves = _moves([one for _b, one in chairs], today)
    return [found for b, one in chairs if (found := _change(b, one, moves, today))]


def _change(body: Body, one: Holder, moves: dict[Any, PostTerm], today: date) -> Change | None:
    if one.seat.kind == "ex_officio" and not (one.term and one.term.person_id):
        return _follows(body, one, moves)
    if one.is_empty:
        return Change(body, one.seat, "", one.post_title, "empty", None)
    term, horizon = one.term, today + timedelta(days=AHEAD)
    if term is not None and term.until is not None and term.until <= horizon:
        return _leaves(body, one, "ends", term.last_day)
    left = moves.get(one.person.pk) if one.person and one.party else None
    if left is not None and one.party and left.post.organisation_id == one.party.pk:
        return _leaves(body, one, "left_post", _last(left))
    return None


def _follows(body: Body, one: Holder, moves: dict[Any, PostTerm]) -> Change | None:
    """The post's holder sits here whoever it is: shown, so that nobody writes an order for it."""
    moved = moves.get(one.post.pk) if one.post else None
    if moved is None:
        return None
    return Change(body, one.seat, one.name, one.post_title, "follows_post", _last(moved), one.name)


def _leaves(body: Body, one: Holder, why: str, on: date | None) -> Change:
    return Change(body, one.seat, one.name, one.post_title, why, on)


def _last(term: PostTerm) -> date | None:
    """As people say it: the last day held."""
    return term.until - timedelta(days=1) if term.until else None


def _moves(chairs: Sequence[Holder], today: date) -> dict[Any, PostTerm]:
    """Terms of posts that ended lately or end soon, by person and by post."""
    window = (today - timedelta(days=BEHIND), today + timedelta(days=AHEAD))
    persons = {one.person.pk for one in chairs if one.person}
    posts = {one.post.pk for one in chairs if one.post}
    ended = PostTerm.objects.filter(until__range=window, kind="substantive").select_related("post")
    found: dict[Any, PostTerm] = {t.post_id: t for t in ended.filter(post__in=posts)}
    follow_on = PostTerm.objects.filter(person__in=persons).on(window[1])
    stays = set(follow_on.values_list("person", "post"))
    for term in ended.filter(person__in=persons):
        if (term.person_id, term.post_id) not in stays:
            found[term.person_id] = term
    return found


def seated_by(terms: Sequence[SeatTerm]) -> dict[Any, Any]:
    """Which order seated whom, of many terms at once."""
    from phakhi.appointments.models import AppointmentOrder

    ids = {term.order_id for term in terms if term.order_id}
    return dict(AppointmentOrder.objects.filter(pk__in=ids).in_bulk())
