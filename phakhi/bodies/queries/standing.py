"""What must be known of a day to say who sits: terms, holders of posts, posts of persons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from phakhi.bodies.models import Seat, SeatTerm
from phakhi.parties.models import Post, PostTerm, TermKind

# The holder of the post first; in their absence whoever acts in it, then on their behalf.
ORDER = (TermKind.SUBSTANTIVE, TermKind.ACTING, TermKind.ON_BEHALF)


@dataclass(frozen=True, slots=True)
class Known:
    """`held` are the posts of the persons named by a term: (person, organisation) → post."""

    terms: dict[UUID, SeatTerm]
    in_post: dict[UUID, PostTerm]
    held: dict[tuple[UUID, UUID], Post]

    def post_in(self, person: UUID, organisation: UUID | None) -> Post | None:
        return self.held.get((person, organisation)) if organisation else None


def known_on(seats: Sequence[Seat], day: date) -> Known:
    terms = _terms(seats, day)
    posts = {seat.post_id for seat in seats} | {term.post_id for term in terms.values()}
    persons = {term.person_id for term in terms.values()}
    return Known(terms, _in_post(posts - {None}, day), _held(persons - {None}, day))


def _terms(seats: Sequence[Seat], day: date) -> dict[UUID, SeatTerm]:
    here = {seat.pk: seat for seat in seats}
    found = SeatTerm.objects.filter(seat__in=here).on(day)
    rows = list(found.select_related("person", "party", "post__organisation"))
    for term in rows:
        term.seat = here[term.seat_id]
    return {term.seat_id: term for term in rows}


def _in_post(posts: set[UUID | None], day: date) -> dict[UUID, PostTerm]:
    rows = PostTerm.objects.filter(post__in=posts).on(day).select_related("person")
    ranked = sorted(rows, key=lambda term: (ORDER.index(TermKind(term.kind)), term.since))
    return {term.post_id: term for term in reversed(ranked)}


def _held(persons: set[UUID | None], day: date) -> dict[tuple[UUID, UUID], Post]:
    rows = PostTerm.objects.filter(person__in=persons).on(day).select_related("post")
    return {(term.person_id, term.post.organisation_id): term.post for term in rows}
