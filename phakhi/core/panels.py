"""A piece that one room shows on another room's page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Panel:
    """`template` is included with `panel` set to `context`, under the heading `title`."""

    title: Any
    template: str
    context: dict[str, Any] = field(default_factory=dict)
