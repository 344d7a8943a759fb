"""One thing the check found, and how much it weighs."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Level(StrEnum):
    """`BLOCKS`: no way on. `GRAVE`: on only with a recorded reason. `NOTE`: to be known."""

    BLOCKS = "blocks"
    GRAVE = "grave"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    code: str
    params: dict[str, Any] = field(default_factory=dict)
    level: Level = Level.GRAVE

    @property
    def key(self) -> str:
        """What a recorded reason covers: this finding about this name, party or body."""
        about = self.params.get("name") or self.params.get("party") or self.params.get("kind")
        return f"{self.code}:{about or ''}"[:40]
