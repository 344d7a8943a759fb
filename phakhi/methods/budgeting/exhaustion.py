"""What else could be chosen beside some winners."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from phakhi.methods.budgeting.choosing import Count
from phakhi.methods.budgeting.kernels import Flags


def is_exhaustive(count: Count, winners: Sequence[int]) -> bool:
    """Does nothing more fit the budget, of what is supported or of all?"""
    left = count.election.budget - count.total(winners)
    of_all = count.parameters.exhaustive_over == "all"
    among = range(len(count.support.costs)) if of_all else _wanted(count)
    return not any(
        project not in winners
        and count.support.costs[project] <= left
        and count.fits(project, winners)
        for project in among
    )


def is_enough(count: Count, winners: Sequence[int]) -> bool:
    """No higher share could change these winners, or the rule asks for none."""
    if count.parameters.exhaustive_stop and is_exhaustive(count, winners):
        return True
    return not any(
        project not in winners and count.fits(project, winners) for project in _wanted(count)
    )


def rivals(count: Count, winners: Sequence[int]) -> Flags:
    """One row a round and one for the end: who else could be chosen."""
    found = np.zeros((len(winners) + 1, len(count.support.costs)), dtype=np.bool_)
    for number, row in enumerate(found):
        before = winners[:number]
        row[[p for p in _wanted(count) if p not in before and count.fits(p, before)]] = True
        row[winners[number : number + 1]] = False
    return found


def _wanted(count: Count) -> list[int]:
    return [project for project, votes in enumerate(count.support.votes) if votes > 0]
