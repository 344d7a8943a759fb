"""What each later room tells the gates: one module a room, found by its name.

`FAMILIES` {name: (states, found)}, `FITTING` {model label: values of a province}, `plant(province)`
and `fill(province)` (many rows for the query ceilings); each may be left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from phakhi.core.models import Province

Parts = dict[str, Any]
Found = Callable[[Province, str], Parts]
Family = tuple[tuple[str, ...], Found]


def _nothing(_province: Province) -> None:
    return None


@dataclass(frozen=True)
class Room:
    """One module of this folder, with what it leaves out filled in."""

    families: Mapping[str, Family]
    fitting: Mapping[str, Callable[[Province], dict[str, Any]]]
    plant: Callable[[Province], None]
    fill: Callable[[Province], None]

    @classmethod
    def of(cls, module: ModuleType) -> Room:
        return cls(
            getattr(module, "FAMILIES", {}),
            getattr(module, "FITTING", {}),
            getattr(module, "plant", _nothing),
            getattr(module, "fill", _nothing),
        )


def _found() -> Iterator[Room]:
    """In the order of their floors: what a higher room plants may stand on a lower one's."""
    here = Path(__file__).parent
    names = {path.stem for path in here.glob("*.py")} - {"__init__"}
    for name in sorted(names, key=lambda name: (FLOORS.index(name), name)):
        yield Room.of(import_module(f"{__name__}.{name}"))


FLOORS = (
    *("ties", "governance", "surveys", "socialmap", "formation", "exchange", "health"),
    *("papers", "bodies", "appointments", "meetings", "meetings_sitting"),
    *("undertakings", "dialogues"),
)
ROOMS = tuple(_found())
