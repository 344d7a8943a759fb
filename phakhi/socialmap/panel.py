"""On a partner's page: the way into the map, with the partner in the middle."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.panels import Panel
from phakhi.networks.models import Actor
from phakhi.networks.states import State


def on_the_map(acting: Acting, actor: Actor) -> Panel | None:
    if actor.state != State.VERIFIED:
        return None
    address = reverse("socialmap:home", kwargs={"province": acting.province.slug})
    url = f"{address}?around={actor.public_code}"
    return Panel(_("Social map"), "socialmap/_panel.html", {"url": url})
