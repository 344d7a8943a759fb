"""What this room tells the rooms below it when the house starts."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

import phakhi.socialmap.tasks
from phakhi.core import events
from phakhi.core.registry import DEMO_LOADERS, NAVIGATION, NavItem
from phakhi.networks.panels import ACTOR_PANELS
from phakhi.socialmap.demo import load_map
from phakhi.socialmap.panel import on_the_map


def register_all() -> None:
    for prefix in ("networks.", "ties.tie."):
        events.subscribe(prefix, phakhi.socialmap.tasks.draw_soon, name=f"socialmap.{prefix}")
    NAVIGATION.register("socialmap", NavItem(_("Social map"), "socialmap:home", 11, group="partners"))
    ACTOR_PANELS.register("socialmap", on_the_map)
    DEMO_LOADERS.register("socialmap", load_map)
