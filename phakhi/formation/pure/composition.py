"""The six-party check (R021): who covers which party, and which party is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

STATE_PARTIES = frozenset({"state_agency", "state_enterprise", "local_government"})


@dataclass(frozen=True, slots=True)
class Line:
    """One party: how many there are, how many it takes."""

    party: str
    count: int
    needed: int

    @property
    def missing(self) -> int:
        return max(self.needed - self.count, 0)

    @property
    def is_covered(self) -> bool:
        return not self.missing


@dataclass(frozen=True, slots=True)
class Composition:
    """`state_percent` is the state's share of those who count for any party."""

    lines: tuple[Line, ...]
    state_percent: int | None
    state_at_most: int | None

    @property
    def needed(self) -> list[Line]:
        return [line for line in self.lines if line.needed]

    @property
    def missing(self) -> list[Line]:
        return [line for line in self.lines if line.missing]

    @property
    def is_state_heavy(self) -> bool:
        limit, share = self.state_at_most, self.state_percent
        return limit is not None and share is not None and share > limit

    @property
    def is_complete(self) -> bool:
        return not self.missing and not self.is_state_heavy

    @property
    def covered(self) -> tuple[int, int]:
        """The limit on the state's seats counts as one more thing to keep."""
        limit = self.state_at_most is not None
        kept = len(self.needed) - len(self.missing) + (limit and not self.is_state_heavy)
        return kept, len(self.needed) + limit


def compose(
    parties: Sequence[Sequence[str]],
    least: Mapping[str, int],
    state_at_most: int | None = None,
) -> Composition:
    """`parties`: for each partner the parties it counts for; `least`: how many of each it takes."""
    lines = tuple(
        Line(party, sum(party in mine for mine in parties), needed)
        for party, needed in least.items()
    )
    counted = [mine for mine in parties if mine]
    state = sum(not STATE_PARTIES.isdisjoint(mine) for mine in counted)
    percent = 100 * state // len(counted) if counted else None
    return Composition(lines, percent, state_at_most)
