"""What is left of a state resource, over everything granted."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count, Sum

from phakhi.exchange.models import StateResource, UseRequest
from phakhi.exchange.states import GRANTED


@dataclass(frozen=True, slots=True)
class Left:
    """None: without a limit."""

    amount: Decimal | None
    slots: int | None


def left_in(entry: StateResource) -> Left:
    granted = UseRequest.objects.filter(entry=entry, state__in=GRANTED)
    taken = granted.aggregate(amount=Sum("granted_amount"), slots=Count("pk"))
    given = taken["amount"] or Decimal(0)
    amount = None if entry.amount is None or entry.by_date else entry.amount - given
    slots = None if entry.slots is None else entry.slots - taken["slots"]
    return Left(amount, slots)
