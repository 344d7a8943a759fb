"""The bodies somebody sits on or keeps, as subqueries: the database's form of bodies.keeping."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from phakhi.bodies.models import Seat, SeatTerm
from phakhi.bodies.types import SECRETARIES
from phakhi.parties.models import PostTerm

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


def seats_of(acting: Acting) -> QuerySet[Seat]:
    """Held today by oneself, through a post (with or without an order), or for a party."""
    if not acting.is_signed_in:
        return Seat.objects.none()
    today = timezone.localdate()
    terms = SeatTerm.objects.filter(province=acting.province).on(today)
    held = PostTerm.objects.filter(person=acting.person_id, province=acting.province).on(today)
    posts = held.values("post")
    mine = Q(person=acting.person_id) | Q(post__in=posts)
    sent = Q(person=None, post=None, party__in=acting.party_ids)
    named = terms.filter(person__isnull=False).values("seat")
    by_post = Q(kind="ex_officio", post__in=posts) & ~Q(pk__in=named)
    own = Q(pk__in=terms.filter(mine | sent).values("seat"))
    return Seat.objects.filter(by_post | own, province=acting.province).on(today)


def bodies_sat_on(acting: Acting) -> QuerySet[Any, Any]:
    return seats_of(acting).values("body")


def bodies_kept_by(acting: Acting) -> QuerySet[Any, Any]:
    return seats_of(acting).filter(role__in=SECRETARIES).values("body")
