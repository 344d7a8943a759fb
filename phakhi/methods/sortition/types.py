"""People who differ in nothing that matters are one type: the optimum treats them alike.

All objectives are symmetric and concave, so nothing is lost: averaging a lottery over the swaps
of two such people never makes it worse.
"""

from __future__ import annotations

from dataclasses import dataclass

from phakhi.methods.sortition.problem import Whole


@dataclass(frozen=True, eq=False)
class Types:
    """A panel, here, is how many of each type it has: (types,).

    members: of each type, the places in `Problem.people`;
    traits: (types, features) as in `Problem`; low, high: (quotas,) over the panel;
    floor, ceiling: (types,) how many of a type a panel may have (confirmed people are types with
    floor = ceiling = their number; a smaller box is a face of the polytope);
    classes: (types,) which class of alike households the type lives in; alike_low, alike_high:
    (classes,) how many a panel may take from the class: from 0 to the number of its households,
    since one address gives one member.
    """

    seats: int
    members: tuple[Whole, ...]
    traits: Whole
    low: Whole
    high: Whole
    floor: Whole
    ceiling: Whole
    classes: Whole
    alike_low: Whole
    alike_high: Whole

    @property
    def count(self) -> int:
        return len(self.members)
