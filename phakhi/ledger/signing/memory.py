"""What the signer remembers outside the database: the last tree it put its name to."""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from django.conf import settings

from phakhi.core.models import Province
from phakhi.ledger.tree import Frontier


@dataclass(frozen=True, slots=True)
class Memory:
    """Size and peaks of the last signed tree, and the note that was signed."""

    size: int
    peaks: list[str]
    note: str

    @property
    def frontier(self) -> Frontier:
        return Frontier(self.size, tuple(map(bytes.fromhex, self.peaks)))

    @classmethod
    def of(cls, frontier: Frontier, note: str) -> Memory:
        return cls(frontier.size, [peak.hex() for peak in frontier.peaks], note)


def path_of(province: Province) -> Path:
    return Path(settings.VAR) / "ledger" / "signed" / f"{province.slug}.json"


def recall(province: Province) -> Memory | None:
    try:
        return Memory(**json.loads(path_of(province).read_text("utf-8")))
    except FileNotFoundError:
        return None


def remember(province: Province, memory: Memory) -> None:
    """On the disk before anybody sees the note: a crash must not make us forget a signature."""
    path = path_of(province)
    fresh = path.with_suffix(".new")
    with fresh.open("w", encoding="utf-8") as file:
        json.dump(asdict(memory), file, ensure_ascii=False)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


@contextmanager
def alone(province: Province) -> Iterator[None]:
    """Two signers on one machine take turns."""
    path = path_of(province)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.with_suffix(".lock").open("a") as door:
        fcntl.flock(door, fcntl.LOCK_EX)
        yield
