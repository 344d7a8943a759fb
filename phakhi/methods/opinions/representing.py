"""Which statements set a group apart from the others, by agreeing or by disagreeing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np

from phakhi.methods.opinions.arrays import Flags, Numbers, Whole
from phakhi.methods.opinions.chances import SIGNIFICANT, above_half, above_others, share
from phakhi.methods.opinions.tallies import Tallies

MOST = 5


@dataclass(frozen=True)
class Representative:
    """`probability` of the group's own vote, how many times the others' it is, and both tests."""

    id: str
    direction: Literal["agree", "disagree"]
    probability: float
    ratio: float
    probability_test: float
    ratio_test: float


class Side(NamedTuple):
    """One way to vote, for every group and statement."""

    probability: Numbers
    probability_test: Numbers
    ratio: Numbers
    ratio_test: Numbers

    @property
    def metric(self) -> Numbers:
        return self.ratio * self.ratio_test * self.probability * self.probability_test

    @property
    def is_significant(self) -> Flags:
        return (self.probability_test > SIGNIFICANT) & (self.ratio_test > SIGNIFICANT)


def side(here: Whole, seen: Whole, there: Whole, seen_there: Whole) -> Side:
    probability = share(here, seen)
    return Side(
        probability,
        above_half(here, seen),
        probability / share(there, seen_there),
        above_others(here, seen, there, seen_there),
    )


def sides(tallies: Tallies) -> tuple[Side, Side]:
    """Agreeing and disagreeing."""
    others = tallies.others
    return (
        side(tallies.agree, tallies.seen, others.agree, others.seen),
        side(tallies.disagree, tallies.seen, others.disagree, others.seen),
    )


def representative(
    tallies: Tallies, group: int, names: tuple[str, ...], shown: Flags
) -> tuple[Representative, ...]:
    """At most five that pass both tests, the strongest first, but the best agreed before all.

    None that fail: a group that nothing sets apart has no statement of its own. `shown` are the
    statements enough of the group voted on.
    """
    agree, disagree = sides(tallies)
    found: list[tuple[float, int, Representative]] = []
    for place in np.flatnonzero(shown).tolist():
        is_agree = bool(agree.ratio_test[group, place] > disagree.ratio_test[group, place])
        one = agree if is_agree else disagree
        if one.is_significant[group, place]:
            told = _told(names[place], one, (group, place), is_agree=is_agree)
            found.append((-float(one.metric[group, place]), place, told))
    found.sort(key=lambda item: item[:2])
    best_agreed = next((told for *_, told in found if told.direction == "agree"), None)
    ranked = sorted((told for *_, told in found), key=lambda told: told is not best_agreed)
    return tuple(ranked[:MOST])


def _told(name: str, one: Side, place: tuple[int, int], *, is_agree: bool) -> Representative:
    columns = (one.probability, one.ratio, one.probability_test, one.ratio_test)
    numbers = (round(float(column[place]), 12) for column in columns)
    return Representative(name, "agree" if is_agree else "disagree", *numbers)
