"""One person's own appointments: seats held, orders that say so, what waits for an answer."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from phakhi.appointments.models import AppointmentOrder, NamesRequest, Nomination
from phakhi.bodies.models import SeatTerm
from phakhi.core.acting import Acting
from phakhi.parties.models import PostTerm


@dataclass(frozen=True, slots=True)
class Own:
    """`terms`: (term, the order that seated it or None), those that run first."""

    terms: list[tuple[SeatTerm, AppointmentOrder | None]]
    asked: list[Nomination]
    proposed: list[Nomination]
    requests: list[NamesRequest]


def own_of(acting: Acting) -> Own:
    mine = Nomination.objects.visible_to(acting).select_related(
        "body__province", "seat__body", "person", "party", "post__organisation"
    )
    requests = NamesRequest.objects.visible_to(acting).filter(party__in=acting.party_ids)
    return Own(
        terms=_terms(acting),
        asked=[one for one in mine.living() if one.person_id == acting.person_id],
        proposed=list(mine.filter(proposed_by=acting.person_id)),
        requests=list(requests.filter(state="sent").select_related("body__province", "party")),
    )


def _terms(acting: Acting) -> list[tuple[SeatTerm, AppointmentOrder | None]]:
    today = timezone.localdate()
    posts = PostTerm.objects.filter(person=acting.person_id, province=acting.province).on(today)
    held = Q(person=acting.person_id) | Q(person=None, post__in=posts.values("post"))
    terms = list(
        SeatTerm.objects.visible_to(acting)
        .filter(held)
        .select_related("seat__body__province", "party", "post")
        .order_by("-since")
    )
    ids = {term.order_id for term in terms if term.order_id}
    orders = AppointmentOrder.objects.visible_to(acting).filter(pk__in=ids).in_bulk()
    return [(term, orders.get(term.order_id)) for term in terms]
