"""The bodies whoever acts sits on today, as the database says it (`bodies.keeping.sits_on`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet
from django.utils import timezone

from phakhi.bodies.models import Body, SeatTerm
from phakhi.core.acting import Acting
from phakhi.parties.models import PostTerm

if TYPE_CHECKING:
    from datetime import date


def own_bodies(acting: Acting, day: date | None = None) -> QuerySet[Body]:
    """Oneself, by a post held, ex officio, or for a party that sends somebody."""
    here = Body.objects.filter(province=acting.province)
    if not acting.is_signed_in:
        return here.none()
    day = day or timezone.localdate()
    posts = PostTerm.objects.filter(person=acting.person_id, province=acting.province).on(day)
    mine = Q(person=acting.person_id) | Q(post__in=posts.values("post"))
    sent = Q(person=None, post=None, party__in=acting.party_ids)
    terms = SeatTerm.objects.filter(mine | sent, province=acting.province).on(day)
    return here.filter(pk__in=terms.values("seat__body"))
