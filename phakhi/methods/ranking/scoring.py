"""Methods that give every option a number."""

from __future__ import annotations

import numpy as np

from phakhi.methods.ranking.ballots import Exact
from phakhi.methods.ranking.tally import Tally


def approval(tally: Tally) -> Exact:
    return tally.approvals


def score(tally: Tally) -> Exact:
    return tally.scores


def borda(tally: Tally) -> Exact:
    """Options below less options above, over all ballots: the same order as m−1, m−2, …, 0 gives,
    and as fair to ballots with ties or ends left out (Young 1974)."""
    net: Exact = (tally.pairwise - tally.pairwise.T).sum(axis=1)
    return net


def copeland(tally: Tally) -> Exact:
    """Pairs won less pairs lost."""
    wins = np.greater(tally.pairwise, tally.pairwise.T).astype(np.int64)
    net: Exact = (wins.sum(axis=1) - wins.sum(axis=0)).astype(object)
    return net


def condorcet_winner(tally: Tally) -> str | None:
    """Who wins against each other option, if there is such a one."""
    wins = copeland(tally)
    found = [option for option, net in enumerate(wins) if net == len(wins) - 1]
    return tally.options[found[0]] if found else None


def smith_set(tally: Tally) -> list[str]:
    """The fewest options that win against all others; more than one shows a cycle or a tie."""
    order = sorted(range(len(tally.options)), key=lambda option: -copeland(tally)[option])
    wins = np.greater(tally.pairwise, tally.pairwise.T)
    for size in range(1, len(order) + 1):
        if wins[np.ix_(order[:size], order[size:])].all():
            return [tally.options[option] for option in sorted(order[:size])]
    return []
