"""How much of an offer is still free: what is promised or confirmed is not offered again."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from typing import Final
from uuid import UUID

from django.db.models import Case, F, Sum, When
from django.db.models.functions import Coalesce

from phakhi.exchange.models import ResourceExchange
from phakhi.exchange.states import PROMISED, SETTLED
from phakhi.networks.models import ResourceLine

# An open promise binds what is promised; a finished one what really changed hands.
BOUND = Case(
    When(state__in=PROMISED, then=Coalesce(F("committed_amount"), Decimal(0))),
    When(state__in=SETTLED, then=Coalesce(F("confirmed_amount"), Decimal(0))),
    default=Decimal(0),
)


AT_ONCE: Final = 500


def bound_of(lines: Collection[UUID]) -> dict[UUID, Decimal]:
    """Per offer, in one query; over all exchanges, seen or not: a sum names nobody."""
    rows = ResourceExchange.objects.filter(offer__isnull=False, state__in=(*PROMISED, *SETTLED))
    if len(lines) <= AT_ONCE:
        rows = rows.filter(offer__in=lines)
    sums = rows.order_by("offer").values_list("offer").annotate(bound=Sum(BOUND))
    wanted = set(lines)
    return {pk: bound for pk, bound in sums if bound and pk in wanted}


def left_of(offer: ResourceLine) -> Decimal:
    """Only for offers that are counted."""
    amount = offer.amount or Decimal(0)
    return max(Decimal(0), amount - bound_of([offer.pk]).get(offer.pk, Decimal(0)))
