"""Matters between bodies, as the reader may see them; whom a body may ask."""

from __future__ import annotations

from django.db.models import Q

from phakhi.bodies.models import Body
from phakhi.bodies.models.bodies import BodyQuerySet
from phakhi.core.acting import Acting
from phakhi.undertakings.models import BodyReferral
from phakhi.undertakings.models.referrals import ReferralQuerySet


def referrals_of(acting: Acting, body: Body | None = None) -> ReferralQuerySet:
    found = BodyReferral.objects.visible_to(acting)
    if body is not None:
        found = found.filter(Q(source=body) | Q(target=body))
    related = ("source__province", "target__province", "province", "noted_at__body", "item")
    return found.select_related(*related).order_by("-sent_on", "-created_at")


def targets_of(acting: Acting, body: Body) -> BodyQuerySet:
    """At work and in this province; a body that sits elsewhere receives letters, not referrals."""
    working = Body.objects.visible_to(acting).filter(state="active", is_outside=False)
    return working.exclude(pk=body.pk).order_by("name_th")
