"""On which bodies somebody sits, and to which a liaison seat looks over (R053)."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from phakhi.bodies.keeping import sits_on
from phakhi.bodies.models import Body
from phakhi.core.acting import Acting
from phakhi.core.permissions import same_province
from phakhi.meetings.sitters import bodies_sat_on, seats_of
from phakhi.parties.models import Party


def own_bodies(acting: Acting) -> QuerySet[Any, Any]:
    return bodies_sat_on(acting).order_by()


def linked_bodies(acting: Acting) -> QuerySet[Any, Any]:
    """Bodies to which one of these seats is the link."""
    return seats_of(acting).filter(liaison__isnull=False).order_by().values("liaison")


def links_to(acting: Acting, body: Body) -> bool:
    return seats_of(acting).filter(liaison=body).exists()


def sits_or_links(acting: Acting, body: Body) -> bool:
    return sits_on(acting, body) or links_to(acting, body)


def answers_for(acting: Acting, row: Any, party: Party | None) -> bool:
    """A representative of the party, or the individual itself."""
    if party is None or not same_province(acting, row):
        return False
    return acting.represents(party.pk) or party.pk == acting.person_id
