"""How many must be there. Pure: the rule of a body and a number of members in, a number out."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import Protocol

_NEAR = Fraction(1, 900)


class QuorumRule(Protocol):
    """What `needed` reads of a body."""

    quorum_share: Decimal
    quorum_is_more_than: bool
    quorum_number: int
    second_call_share: Decimal


def needed(body: QuorumRule, members: int, *, second_call: bool = False) -> int:
    """Of `members` who hold a voting seat and may take part (those recused are not counted).

    A rule of share 0 and number 0 asks for nobody (an informal group). Under any other rule at
    least one must come, so that nothing is decided where everybody is recused. The second call
    never asks for more than the first; without a rule of its own the first one's stands.
    """
    first = _first(body, members)
    second = exact(body.second_call_share)
    if not second_call or not second or not first:
        return first
    return min(first, max(ceil(second * members), 1))


def _first(body: QuorumRule, members: int) -> int:
    share = exact(body.quorum_share)
    if not share and not body.quorum_number and not body.quorum_is_more_than:
        return 0
    of_share = share * members
    count = floor(of_share) + 1 if body.quorum_is_more_than else ceil(of_share)
    return max(min(count, members), body.quorum_number, 1)


def exact(share: Decimal | float) -> Fraction:
    """Three places cannot write a third: 0.333 and 0.334 mean one, 0.667 means two."""
    written = Fraction(str(share))
    third = Fraction(round(written * 3), 3)
    return third if abs(written - third) < _NEAR else written
