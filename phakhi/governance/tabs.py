"""What stands beside a network's own page: each room adds its door (`/networks/<code>/…`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from phakhi.core.acting import Acting
from phakhi.core.registry import Registry


@dataclass(frozen=True, slots=True)
class Tab:
    """`label` is lazy; `roles` None: open to everyone who sees the network."""

    label: Any
    url_name: str
    order: int
    roles: frozenset[str] | None = None

    def is_open_to(self, acting: Acting) -> bool:
        return self.roles is None or acting.has(*self.roles)


NETWORK_TABS: Registry[Tab] = Registry("tabs of a network")


def tabs_for(acting: Acting) -> list[Tab]:
    return sorted((t for t in NETWORK_TABS if t.is_open_to(acting)), key=lambda tab: tab.order)
