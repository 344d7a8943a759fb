"""Resolutions of a body from which nothing follows yet: the secretary may mark any of them."""

from __future__ import annotations

from phakhi.bodies.models import Body
from phakhi.core.acting import Acting
from phakhi.meetings.models import Resolution

MOST = 12


def not_followed(acting: Acting, body: Body) -> list[Resolution]:
    """The latest that passed; what was only taken note of asks nobody to do anything."""
    seen = Resolution.objects.visible_to(acting).filter(item__meeting__body=body, passed=True)
    free = seen.filter(undertakings=None).exclude(kind="acknowledge")
    return list(free.select_related("item__meeting").order_by("-closed_at", "pk")[:MOST])
