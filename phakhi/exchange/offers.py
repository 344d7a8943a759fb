"""What the page of needs and offers learns from this room (networks.promised)."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse

from phakhi.core.acting import Acting
from phakhi.exchange.permissions import can_propose_exchange
from phakhi.exchange.queries.remaining import bound_of
from phakhi.networks.models import ResourceLine


class PromisedOffers:
    def bound(self, lines: Collection[UUID]) -> dict[UUID, Decimal]:
        return bound_of(lines)

    def propose_url(self, acting: Acting, need: ResourceLine, offer: ResourceLine) -> str:
        """For the two partners and the office."""
        if not can_propose_exchange(acting, offer.actor, need.actor):
            return ""
        address = reverse("exchange:propose", kwargs={"province": acting.province.slug})
        return f"{address}?{urlencode({'offer': offer.pk, 'need': need.pk})}"
