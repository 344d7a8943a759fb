"""What a later room knows of an offer: how much is promised, and where an exchange is proposed."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from typing import Protocol
from uuid import UUID

from phakhi.core.acting import Acting
from phakhi.core.registry import Registry
from phakhi.networks.models import ResourceLine


class OfferUse(Protocol):
    """`bound` is over everything promised, seen or not: a sum names nobody."""

    def bound(self, lines: Collection[UUID]) -> dict[UUID, Decimal]: ...

    def propose_url(self, acting: Acting, need: ResourceLine, offer: ResourceLine) -> str: ...


OFFER_USES: Registry[OfferUse] = Registry("use of offers")


def bound_of(lines: Collection[UUID]) -> dict[UUID, Decimal]:
    bound: dict[UUID, Decimal] = {}
    for use in OFFER_USES:
        for pk, amount in use.bound(lines).items():
            bound[pk] = bound.get(pk, Decimal(0)) + amount
    return bound


def propose_url(acting: Acting, need: ResourceLine, offer: ResourceLine) -> str:
    """Empty where the reader may not propose."""
    urls = (use.propose_url(acting, need, offer) for use in OFFER_USES)
    return next((url for url in urls if url), "")
