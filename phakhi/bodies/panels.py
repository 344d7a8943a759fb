"""What the rooms above show on a body's page and in the list of bodies."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
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


@dataclass(frozen=True, slots=True)
class SeatAct:
    """What another room offers for a seat that needs somebody; its page takes `?seat=`."""

    label: Any
    url_name: str
    is_open: Callable[[Acting, Body], bool]


SEAT_ACTS: Registry[SeatAct] = Registry("what can be done for a seat that needs somebody")
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
