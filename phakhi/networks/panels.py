"""What later rooms show on a partner's page and under "My organisation"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from phakhi.core.acting import Acting
from phakhi.core.panels import Panel
from phakhi.core.registry import Registry
from phakhi.networks.models import Actor


class ActorPanel(Protocol):
    """None where there is nothing to show; it shows only what `acting` may see."""

    def __call__(self, acting: Acting, actor: Actor) -> Panel | None: ...


class MinePanel(Protocol):
    """`actors` are those the person speaks for: what waits for their answer, what they owe."""

    def __call__(self, acting: Acting, actors: Sequence[Actor]) -> Panel | None: ...


ACTOR_PANELS: Registry[ActorPanel] = Registry("panels of a partner")
MINE_PANELS: Registry[MinePanel] = Registry("panels of my organisation")


def panels_of(acting: Acting, actor: Actor) -> list[Panel]:
    return [shown for panel in ACTOR_PANELS if (shown := panel(acting, actor))]


def panels_for(acting: Acting, actors: Sequence[Actor]) -> list[Panel]:
    return [shown for panel in MINE_PANELS if (shown := panel(acting, actors))] if actors else []
