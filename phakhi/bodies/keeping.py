"""Who keeps a body's papers, and who sits on it: asked by every room of this floor."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from phakhi.bodies.types import SECRETARIES, VOTING_ROLES
from phakhi.core.acting import Acting, Role
from phakhi.core.permissions import same_province
from phakhi.parties.models import PostTerm, TermKind

if TYPE_CHECKING:
    from phakhi.bodies.models import Body, Seat, SeatTerm


def is_office(acting: Acting, thing: Any) -> bool:
    """The provincial office's desk."""
    return same_province(acting, thing) and acting.has(*Role.REGISTRARS)


def own_terms(acting: Acting, body: Body, day: date | None = None) -> QuerySet[SeatTerm]:
    """The seats whoever acts holds on that day: oneself, by a post held, or for a party."""
    from phakhi.bodies.models import SeatTerm

    if not acting.is_signed_in or not same_province(acting, body):
        return SeatTerm.objects.none()
    day = day or timezone.localdate()
    mine = Q(person=acting.person_id) | Q(person=None, post__in=own_posts(acting, day))
    sent = Q(person=None, post=None, party__in=acting.party_ids)
    return SeatTerm.objects.filter(mine | sent, seat__body=body).on(day)


def own_posts(acting: Acting, day: date) -> Any:
    """For which whoever acts sits that day: a delegation alone (ปฏิบัติราชการแทน) seats nobody
    while the post is held or somebody acts in it (รักษาราชการแทน)."""
    terms = PostTerm.objects.filter(province=acting.province).on(day)
    before = terms.filter(post=OuterRef("post")).exclude(kind=TermKind.ON_BEHALF)
    own = terms.filter(person=acting.person_id)
    return own.exclude(Q(kind=TermKind.ON_BEHALF) & Exists(before)).values("post")


def own_seats(acting: Acting, body: Body, day: date | None = None) -> QuerySet[Seat]:
    """With the chairs that go with a post by themselves, which no order has filled."""
    from phakhi.bodies.models import Seat, SeatTerm

    day = day or timezone.localdate()
    terms = own_terms(acting, body, day)
    named = SeatTerm.objects.filter(seat__body=body, person__isnull=False).on(day)
    by_post = Q(kind="ex_officio", post__in=own_posts(acting, day))
    by_post &= ~Q(pk__in=named.values("seat"))
    if not acting.is_signed_in or not same_province(acting, body):
        return Seat.objects.none()
    return Seat.objects.filter(by_post | Q(pk__in=terms.values("seat")), body=body).on(day)


def keeps_body(acting: Acting, body: Body) -> bool:
    """The office, or the body's own secretary."""
    if is_office(acting, body):
        return True
    return own_seats(acting, body).filter(role__in=SECRETARIES).exists()


def sits_on(acting: Acting, body: Body) -> bool:
    return own_seats(acting, body).exists()


def votes_on(acting: Acting, body: Body) -> bool:
    return own_seats(acting, body).filter(role__in=VOTING_ROLES).exists()


def chairs(acting: Acting, body: Body) -> bool:
    return own_seats(acting, body).filter(role="chair").exists()
