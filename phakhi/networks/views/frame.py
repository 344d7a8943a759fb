"""What the pages of this room share: the room, and the partner they are about."""

from __future__ import annotations

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy

from phakhi.core.http import Request
from phakhi.core.pages import Room
from phakhi.networks.models import Actor

ROOM = Room("networks", gettext_lazy("Partners"), door="directory")
address, trail, page = ROOM.address, ROOM.trail, ROOM.page


def find_actor(request: Request, code: str) -> Actor:
    visible = Actor.objects.visible_to(request.acting).select_related("party", "province")
    actor: Actor = get_object_or_404(visible, public_code=code.lower())
    return actor
