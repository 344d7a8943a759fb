"""How many groups: the best number of now only after it won four times in a row."""

from __future__ import annotations

from dataclasses import dataclass

WINS_NEEDED = 4


@dataclass(frozen=True)
class Smoother:
    """`wins` in a row of `best`; `kept` is the number that is shown."""

    best: int
    wins: int
    kept: int


def smoothed(past: Smoother | None, best: int) -> Smoother:
    """The first map shows its best at once."""
    if past is None:
        return Smoother(best, 1, best)
    wins = past.wins + 1 if past.best == best else 1
    return Smoother(best, wins, best if wins >= WINS_NEEDED else past.kept)
