"""Who may see and change what of this room (each view predicate ⇔ its `visible_to`)."""

from __future__ import annotations

from phakhi.core.acting import Acting
from phakhi.core.permissions import same_province, views
from phakhi.networks.permissions import can_view_actor
from phakhi.socialmap.models import MapPosition


@views(MapPosition)
def can_view_position(acting: Acting, position: MapPosition) -> bool:
    return same_province(acting, position) and can_view_actor(acting, position.actor)
