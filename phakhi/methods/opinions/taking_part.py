"""Who has said enough to be grouped: "in conversation", once in for good."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from phakhi.methods.opinions.arrays import Flags
from phakhi.methods.opinions.votes import Votes

ENOUGH_VOTES = 7
ENOUGH_PEOPLE = 15


def taking_part(votes: Votes, before: Collection[str] = ()) -> Flags:
    """At least 7 votes, or one on every statement; under 15 people those with most fill up."""
    counts = np.diff(votes.offsets)
    known = np.array([person in before for person in votes.people], dtype=bool)
    taking: Flags = (counts >= min(ENOUGH_VOTES, len(votes.statements))) | known
    missing = ENOUGH_PEOPLE - int(taking.sum())
    if missing > 0:
        by_votes = np.argsort(-counts, kind="stable")
        taking[by_votes[~taking[by_votes]][:missing]] = True
    return taking
