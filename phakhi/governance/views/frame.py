"""What the views of this room share: the room, and a form about one network."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy

from phakhi.core.http import Request
from phakhi.core.pages import Room
from phakhi.governance.frame import network_trail
from phakhi.governance.models import GovernanceNetwork

ROOM = Room("governance", gettext_lazy("Networks"))
address, trail, page = ROOM.address, ROOM.trail, ROOM.page


def asked(
    request: Request,
    network: GovernanceNetwork,
    form: Any,
    *,
    title: Any,
    submit: Any,
    back: str,
    template: str = "act.html",
    **more: Any,
) -> HttpResponse:
    """A form about one network: what follows from it above, one button that says it below."""
    return page(
        request,
        template,
        **{
            "title": title,
            "kind": network.name,
            "trail": network_trail(network, (title, "")),
            "network": network,
            "form": form,
            "submit": submit,
            "back_url": back,
        }
        | more,
    )
