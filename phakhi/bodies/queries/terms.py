"""Terms that end soon, and who sat before."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone

from phakhi.bodies.models import Body, SeatTerm
from phakhi.core.acting import Acting

if TYPE_CHECKING:
    from phakhi.bodies.models.seats import SeatTermQuerySet

ENDS_SOON = 90  # days: a new order takes weeks
RELATED = ("seat__body__province", "person", "party", "post__organisation")


def ends_within(
    acting: Acting, days: int = ENDS_SOON, *, today: date | None = None, body: Body | None = None
) -> list[SeatTerm]:
    """Of bodies at work, the soonest first; a term that is over already has its successor to find
    elsewhere (the empty chairs)."""
    today = today or timezone.localdate()
    seen = SeatTerm.objects.visible_to(acting).filter(
        seat__body__state="active",
        seat__ended_on=None,
        until__gt=today,
        until__lte=today + timedelta(days=days),
    )
    if body is not None:
        seen = seen.filter(seat__body=body)
    return list(seen.select_related(*RELATED).order_by("until", "seat__body__name_th"))


def history_of(body: Body) -> SeatTermQuerySet:
    """Every term there ever was on this body, the latest first."""
    terms = SeatTerm.objects.filter(seat__body=body).select_related(*RELATED)
    return terms.order_by("-since", "seat__place")
