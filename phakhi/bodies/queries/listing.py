"""Lists of bodies; each starts from what the reader may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404

from phakhi.bodies.models import Body
from phakhi.core.acting import Acting

if TYPE_CHECKING:
    from phakhi.bodies.models.bodies import BodiesQuerySet


def bodies_of(acting: Acting) -> BodiesQuerySet:
    return Body.objects.visible_to(acting).select_related("province")


def body_or_404(acting: Acting, code: str) -> Body:
    """One that may not be seen is not there."""
    related = ("province", "network", "parent", "office")
    found = Body.objects.visible_to(acting).select_related(*related)
    body: Body = get_object_or_404(found, public_code=code)
    return body
