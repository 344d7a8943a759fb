"""Votes counted. Pure: figures in, the result or what is wrong with them out.

With F for, A against, B the base of the body's rule (those voting: F + A; those present; all
members), a motion passes iff F > B/2. Where F = A the chair may add one vote: F + 1 (or A + 1) over
the base, which grows by that vote where it counts those voting.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

MajorityOf = Literal["voting", "present", "all"]
CASTING: Final = ("for", "against")


@dataclass(frozen=True, slots=True)
class Tally:
    votes_for: int
    votes_against: int
    abstained: int = 0

    @property
    def cast(self) -> int:
        return self.votes_for + self.votes_against + self.abstained

    @property
    def is_tie(self) -> bool:
        return self.votes_for == self.votes_against and self.votes_for > 0


def count(choices: list[str]) -> Tally:
    return Tally(choices.count("for"), choices.count("against"), choices.count("abstain"))


def passes(
    tally: Tally, majority_of: str, *, present: int, members: int, casting: str = ""
) -> bool:
    """The base is never smaller than the votes cast: who voted before leaving was there."""
    chair = 1 if casting else 0
    votes_for = tally.votes_for + (1 if casting == "for" else 0)
    return 2 * votes_for > _base(tally, majority_of, present, members, chair)


def _base(tally: Tally, majority_of: str, present: int, members: int, chair: int) -> int:
    if majority_of == "voting":
        return tally.votes_for + tally.votes_against + chair
    return max(present if majority_of == "present" else members, tally.cast)


def fault_of_hands(tally: Tally, entitled: int) -> str | None:
    """Hands are counted of everybody there who may vote: who raised none abstained."""
    if min(tally.votes_for, tally.votes_against, tally.abstained) < 0:
        return "hands_negative"
    return None if tally.cast == entitled else "hands_do_not_add_up"


def fault_of_casting(tally: Tally, casting: str) -> str | None:
    if casting and casting not in CASTING:
        return "casting_unknown"
    if casting and not tally.is_tie:
        return "casting_without_tie"
    return None
