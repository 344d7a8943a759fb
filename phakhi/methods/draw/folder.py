"""A folder as it was published: what is missing, what cannot be read, what is not what it was."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from phakhi.methods.draw import canonical
from phakhi.methods.draw.canonical import Frozen, Malformed
from phakhi.methods.draw.commitment import (
    COMMITMENT,
    UNREADABLE,
    Commitment,
    Draw,
    read_commitment,
    read_draw,
)
from phakhi.methods.faults import Fault

_ANOTHER = re.compile(r"commitment.*\.json")
_Read = TypeVar("_Read")


def hash_of(content: bytes) -> str:
    return sha256(content).hexdigest()


def earlier_name(sequence: int) -> str:
    return f"commitment-{sequence}.json"


@dataclass
class Folder:
    path: Path
    faults: list[Fault] = field(default_factory=list)

    def fault(self, code: str, name: str, row: int = 0, **given: object) -> None:
        self.faults.append(Fault(code, str(self.path / name), row, given=given))

    def content(self, name: str) -> bytes | None:
        try:
            return (self.path / name).read_bytes()
        except OSError:
            self.fault("missing", name)
            return None

    def commitment(self, name: str = COMMITMENT) -> Commitment | None:
        return self._read(name, read_commitment)

    def draw(self, name: str) -> Draw | None:
        return self._read(name, read_draw)

    def _read(self, name: str, read: Callable[[bytes], _Read]) -> _Read | None:
        content = self.content(name)
        if content is None:
            return None
        try:
            return read(content)
        except UNREADABLE:
            self.fault("form", name)
        except Malformed as error:
            self.fault("form", name, error.line)
        return None

    def check_hashes(self, commitment: Commitment) -> None:
        for name, wanted in commitment.hashes.items():
            content = self.content(name)
            if content is not None and hash_of(content) != wanted:
                self.fault("changed", name)

    def check_earlier(self, commitment: Commitment) -> None:
        """All commitments of this selection stand here, each naming the one before; no other."""
        wanted = {earlier_name(number) for number in range(1, commitment.sequence)}
        for name in sorted(self._commitments() - wanted - {COMMITMENT}):
            self.fault("second", name, sequence=commitment.sequence)
        after = commitment
        for number in range(commitment.sequence - 1, 0, -1):
            before = self.commitment(earlier_name(number))
            if before is None:
                return
            content = (self.path / earlier_name(number)).read_bytes()
            if before.sequence != number or hash_of(content) != after.previous_sha256:
                self.fault("rewritten", earlier_name(number), sequence=number)
            after = before

    def _commitments(self) -> set[str]:
        return {path.name for path in self.path.iterdir() if _ANOTHER.fullmatch(path.name)}

    def frozen(self, commitment: Commitment) -> Frozen | None:
        people = self._read(canonical.POOL, canonical.read_pool)
        quotas = self._read(canonical.QUOTAS, canonical.read_quotas)
        panels = self._read(canonical.PANELS, canonical.read_panels)
        households = None
        if commitment.households_sha256:
            households = self._read(canonical.HOUSEHOLDS, canonical.read_households)
        if people is None or quotas is None or panels is None:
            return None
        return Frozen(people, quotas, panels, households)
