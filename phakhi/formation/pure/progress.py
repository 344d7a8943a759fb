"""How much of a step is done: the mean of its checks, each between nothing and all.

percent = ⌊100 · Σ share(check) / number of checks⌋. It is 100 only when every check is whole.
A check that cannot be asked yet (no group to be linked) is left out, not counted as done.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Check:
    """`done` of `of`; `of` 0 means that there is nothing to ask yet."""

    code: str
    done: int
    of: int
    is_ticked_by_hand: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.done <= self.of:
            raise ValueError(f"{self.code}: {self.done} of {self.of}")

    @property
    def is_asked(self) -> bool:
        return self.of > 0

    @property
    def is_met(self) -> bool:
        return self.is_asked and self.done == self.of

    @property
    def share(self) -> Fraction:
        return Fraction(self.done, self.of)


def percent_of(checks: Iterable[Check]) -> int:
    """Rounded down, so that nothing that is open is ever shown as finished."""
    asked = [check for check in checks if check.is_asked]
    if not asked:
        return 0
    return int(100 * sum((check.share for check in asked), Fraction(0)) / len(asked))


def overall(percents: Sequence[int]) -> int:
    return sum(percents) // len(percents) if percents else 0
