"""Who sits on a body on a day: every chair in order, resolved to a person where there is one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from phakhi.bodies.models import Body, Seat, SeatTerm
from phakhi.bodies.queries.standing import Known, known_on
from phakhi.bodies.queries.terms import ENDS_SOON
from phakhi.bodies.types import SEAT_ROLES, VOTING_ROLES, seat_words
from phakhi.parties.models import Party, Post


@dataclass(frozen=True, slots=True)
class Holder:
    """One chair. `name` is empty where nobody sits; `counts`: for the quorum and the vote.

    `standing`: whether the person holds the post, acts in it or on behalf of its holder.
    `role_words` is Thai, as an order prints it.
    """

    seat: Seat
    term: SeatTerm | None = None
    name: str = ""
    post_title: str = ""
    party: Party | None = None
    standing: str = ""
    role: str = "member"
    role_words: str = ""
    counts: bool = True
    person: Party | None = None
    post: Post | None = None

    @property
    def is_empty(self) -> bool:
        return not self.name

    @property
    def last_day(self) -> date | None:
        return self.term.last_day if self.term else None

    @property
    def ends_soon(self) -> bool:
        left = self.term.days_left if self.term else None
        return left is not None and left <= ENDS_SOON

    @property
    def needs_somebody(self) -> bool:
        """Empty or soon so; a seat by post is filled by whoever gets the post."""
        return self.seat.kind != "ex_officio" and (self.is_empty or self.ends_soon)

    @property
    def party_class(self) -> str:
        return self.seat.party_class

    @property
    def role_label(self) -> str:
        """In the reader's language."""
        is_english = (get_language() or "th").startswith("en")
        return SEAT_ROLES.label_of(self.role, "en") if is_english else self.role_words


def holders_on(body: Body, day: date) -> list[Holder]:
    return holders_of([body], day)[body.pk]


def voting_members_on(body: Body, day: date) -> list[Holder]:
    """Those who are asked to come, count for the quorum and vote."""
    return [one for one in holders_on(body, day) if one.counts and not one.is_empty]


def holders_of(bodies: Iterable[Body], day: date) -> dict[UUID, list[Holder]]:
    """Of many bodies with the queries of one."""
    by_pk = {body.pk: body for body in bodies}
    found: dict[UUID, list[Holder]] = {pk: [] for pk in by_pk}
    chairs = list(_seats(list(by_pk), day))
    known = known_on(chairs, day)
    for seat in chairs:
        found[seat.body_id].append(_holder(by_pk[seat.body_id], seat, known))
    return found


def _seats(bodies: Sequence[UUID], day: date) -> Iterable[Seat]:
    seats = Seat.objects.filter(body__in=bodies).on(day)
    return seats.select_related("party", "post__organisation", "liaison").order_by("place", "pk")


def _holder(body: Body, seat: Seat, known: Known) -> Holder:
    term = known.terms.get(seat.pk)
    post = (term.post if term else None) or seat.post
    common = {
        "seat": seat,
        "term": term,
        "role": seat.role,
        "role_words": seat_words(body.form, seat.role),
        "counts": seat.role in VOTING_ROLES,
        "post": post,
    }
    if term and term.person:
        return Holder(**common, **_of_person(term, term.person, post, known))  # type: ignore[arg-type]
    if post and (term or seat.kind == "ex_officio"):
        return Holder(**common, **_of_post(post, known))  # type: ignore[arg-type]
    if term and term.party:
        name = _("Representative of %(party)s") % {"party": term.party.name}
        return Holder(**common, name=name, party=term.party)  # type: ignore[arg-type]
    return Holder(**common, party=seat.party)  # type: ignore[arg-type]


def _of_person(term: SeatTerm, person: Party, post: Post | None, known: Known) -> dict[str, object]:
    party = term.party or term.seat.party or (post.organisation if post else None)
    held = post or known.post_in(person.pk, party.pk if party else None)
    title = held.title if held else ""
    return {"name": person.name, "person": person, "party": party, "post_title": title}


def _of_post(post: Post, known: Known) -> dict[str, object]:
    """The holder of the day; else whoever acts in the post, else on its holder's behalf."""
    sits = known.in_post.get(post.pk)
    named: dict[str, object] = {"post_title": post.title, "party": post.organisation}
    if sits is None:
        return named
    standing = "" if sits.kind == "substantive" else sits.kind
    return named | {"name": sits.person.name, "person": sits.person, "standing": standing}


def by_sector_class(holders: Iterable[Holder]) -> dict[str, list[Holder]]:
    """The chairs that are held and vote, by which of the six parties they count for."""
    found: dict[str, list[Holder]] = defaultdict(list)
    for one in holders:
        if one.counts and not one.is_empty:
            found[one.party_class].append(one)
    return found
