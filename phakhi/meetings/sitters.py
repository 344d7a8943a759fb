"""The bodies somebody sits on or keeps, as subqueries: the database's form of bodies.keeping."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from phakhi.bodies.models import SeatTerm
from phakhi.bodies.types import SECRETARIES
from phakhi.parties.models import PostTerm

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


def terms_of(acting: Acting) -> QuerySet[SeatTerm]:
    """Held today by oneself, through a post, or for a party."""
    if not acting.is_signed_in:
        return SeatTerm.objects.none()
    today = timezone.localdate()
    posts = PostTerm.objects.filter(person=acting.person_id, province=acting.province).on(today)
    mine = Q(person=acting.person_id) | Q(post__in=posts.values("post"))
    sent = Q(person=None, post=None, party__in=acting.party_ids)
    return SeatTerm.objects.filter(mine | sent, province=acting.province).on(today)


def bodies_sat_on(acting: Acting) -> QuerySet[Any, Any]:
    return terms_of(acting).values("seat__body")


def bodies_kept_by(acting: Acting) -> QuerySet[Any, Any]:
    return terms_of(acting).filter(seat__role__in=SECRETARIES).values("seat__body")
