"""What other rooms show on an area's page: its partners, its projects, its indicators."""

from __future__ import annotations

from typing import Protocol

from phakhi.areas.models import Area
from phakhi.core.acting import Acting
from phakhi.core.panels import Panel
from phakhi.core.registry import Registry


class AreaPanel(Protocol):
    """None where there is nothing to show."""

    def __call__(self, acting: Acting, area: Area) -> Panel | None: ...


AREA_PANELS: Registry[AreaPanel] = Registry("area panels")


def panels_of(acting: Acting, area: Area) -> list[Panel]:
    return [shown for panel in AREA_PANELS if (shown := panel(acting, area))]
