"""What the rooms above show on a body's page and in the list of bodies."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from phakhi.bodies.models import Body
from phakhi.core.acting import Acting
from phakhi.core.panels import Panel
from phakhi.core.registry import Registry


class BodyPanel(Protocol):
    """None where there is nothing to show; it shows only what `acting` may see."""

    def __call__(self, acting: Acting, body: Body) -> Panel | None: ...


class NextMeetings(Protocol):
    """The beginning of each body's next meeting that `acting` may know of."""

    def __call__(self, acting: Acting, bodies: Sequence[Body]) -> dict[UUID, datetime]: ...


BODY_PANELS: Registry[BodyPanel] = Registry("panels of a body")
NEXT_MEETINGS: Registry[NextMeetings] = Registry("next meetings of bodies")


def panels_of(acting: Acting, body: Body) -> list[Panel]:
    return [shown for panel in BODY_PANELS if (shown := panel(acting, body))]


def next_meetings(acting: Acting, bodies: Sequence[Body]) -> dict[UUID, datetime]:
    soonest: dict[UUID, datetime] = {}
    for source in NEXT_MEETINGS:
        for pk, moment in source(acting, bodies).items():
            soonest[pk] = min(moment, soonest.get(pk, moment))
    return soonest
