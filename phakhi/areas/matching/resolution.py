"""The answer to one cell."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    FOUND = "found"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"
    ELSEWHERE = "elsewhere"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Resolution:
    """`code` only when FOUND; else `candidates` to offer, the likeliest first.

    `former` is the abolished code that led here; `moo` a village number no village list knows.
    """

    outcome: Outcome
    code: str = ""
    candidates: tuple[str, ...] = ()
    former: str = ""
    moo: int | None = None

    def __bool__(self) -> bool:
        return self.outcome is Outcome.FOUND


EMPTY = Resolution(Outcome.EMPTY)
