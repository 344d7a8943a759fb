"""Who comes first among equals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from phakhi.methods.budgeting.changed import Changed
from phakhi.methods.budgeting.criteria import LOT, lot

Key = tuple[int | str, ...]
_REVERSED = str.maketrans("0123456789abcdef", "fedcba9876543210")


@dataclass(frozen=True)
class TieBreak:
    """`keys`: of each project, one part a criterion; the smaller comes first."""

    criteria: tuple[str, ...]
    keys: tuple[Key, ...]

    @classmethod
    def of(
        cls, criteria: tuple[str, ...], ids: Sequence[str], costs: list[int], votes: list[int]
    ) -> TieBreak:
        seed = criteria[-1].removeprefix(LOT)
        parts = {"cost": costs, "votes": [-number for number in votes]}
        columns = [*(parts[name] for name in criteria[:-1]), [lot(seed, name) for name in ids]]
        return cls(criteria, tuple(zip(*columns, strict=True)) if ids else ())

    def first(self, tied: Sequence[int]) -> int:
        return min(tied, key=lambda project: self.keys[project])

    def ranks(self) -> list[int]:
        """Of each project its place among all, by this list alone."""
        order = sorted(range(len(self.keys)), key=lambda project: self.keys[project])
        ranks = [0] * len(order)
        for rank, project in enumerate(order):
            ranks[project] = rank
        return ranks

    def decided_by(self, tied: Sequence[int]) -> int:
        """The number of the criterion that left one alone."""
        left = list(tied)
        for number in range(len(self.criteria)):
            best = min(self.keys[project][number] for project in left)
            left = [project for project in left if self.keys[project][number] == best]
            if len(left) == 1:
                return number
        return len(self.criteria) - 1

    def left_to_lot(self, tied: Sequence[int]) -> list[int]:
        """Those among whom only the lot decides; fewer than two if it was not needed."""
        best = min(self.keys[project][:-1] for project in tied)
        return [project for project in tied if self.keys[project][:-1] == best]

    def favouring(self, project: int) -> TieBreak:
        """The same list under another lot: this project is drawn first."""
        keys = list(self.keys)
        keys[project] = (*keys[project][:-1], "")
        return TieBreak(self.criteria, tuple(keys))

    def reversed(self) -> TieBreak:
        """The same list with the lot from its end."""
        return TieBreak(
            self.criteria,
            tuple((*key[:-1], str(key[-1]).translate(_REVERSED)) for key in self.keys),
        )

    def prefers(self, changed: Changed, rival: int) -> bool:
        parts = {"cost": changed.cost, "votes": -changed.votes}
        drawn = self.keys[changed.project][-1]
        key = (*(parts[name] for name in self.criteria[:-1]), drawn)
        return key < self.keys[rival]
