"""What other rooms show on an area's page: its partners, its projects, its indicators."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Protocol

from phakhi.areas.models import Area
from phakhi.core.acting import Acting
from phakhi.core.registry import Registry


@dataclass(frozen=True, slots=True)
class Panel:
    """`template` is included with `panel` set to `context`, under the heading `title`."""

    title: Any
    template: str
    context: dict[str, Any] = field(default_factory=dict)


class AreaPanel(Protocol):
    """None where there is nothing to show."""

    def __call__(self, acting: Acting, area: Area) -> Panel | None: ...


AREA_PANELS: Registry[AreaPanel] = Registry("area panels")


def panels_of(acting: Acting, area: Area) -> list[Panel]:
    return [shown for panel in AREA_PANELS if (shown := panel(acting, area))]
