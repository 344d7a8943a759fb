"""An order and whatever amended it: what they seated comes and goes together."""

from __future__ import annotations

from uuid import UUID

from phakhi.appointments.models import AppointmentOrder, OrderKind


def family(order: AppointmentOrder) -> list[UUID]:
    """The order first; an amendment of an amendment belongs to it, too."""
    found, fresh = [order.pk], [order.pk]
    while fresh:
        amended = AppointmentOrder.objects.filter(replaces__in=fresh, kind=OrderKind.AMEND)
        fresh = list(amended.values_list("pk", flat=True))
        found += fresh
    return found
