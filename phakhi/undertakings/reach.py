"""On which bodies somebody sits, as the database asks it (R053: liaison seats look over there)."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from phakhi.bodies.keeping import own_terms
from phakhi.bodies.models import Body, SeatTerm
from phakhi.core.acting import Acting
from phakhi.core.permissions import same_province
from phakhi.parties.models import Party, PostTerm


def seats_of(acting: Acting) -> QuerySet[SeatTerm]:
    """Every seat whoever acts holds today: oneself, by a post, or for a party."""
    if not acting.is_signed_in:
        return SeatTerm.objects.none()
    today = timezone.localdate()
    posts = PostTerm.objects.filter(person=acting.person_id, province=acting.province).on(today)
    mine = Q(person=acting.person_id) | Q(post__in=posts.values("post"))
    sent = Q(person=None, post=None, party__in=acting.party_ids)
    return SeatTerm.objects.filter(mine | sent, province=acting.province).on(today)


def own_bodies(acting: Acting) -> QuerySet[SeatTerm, Any]:
    return seats_of(acting).order_by().values("seat__body")


def linked_bodies(acting: Acting) -> QuerySet[SeatTerm, Any]:
    """Bodies to which one of these seats is the link."""
    held = seats_of(acting).filter(seat__liaison__isnull=False)
    return held.order_by().values("seat__liaison")


def links_to(acting: Acting, body: Body) -> bool:
    return seats_of(acting).filter(seat__liaison=body).exists()


def sits_or_links(acting: Acting, body: Body) -> bool:
    return own_terms(acting, body).exists() or links_to(acting, body)


def answers_for(acting: Acting, row: Any, party: Party | None) -> bool:
    """A representative of the party, or the individual itself."""
    if party is None or not same_province(acting, row):
        return False
    return acting.represents(party.pk) or party.pk == acting.person_id
