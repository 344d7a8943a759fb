"""Would other people have given the same groups? The whole way again, on redrawn people."""

from __future__ import annotations

import numpy as np

from phakhi.methods.chance import Chance, below
from phakhi.methods.compiled import compiled
from phakhi.methods.opinions.agreement import adjusted_rand
from phakhi.methods.opinions.arrays import Whole
from phakhi.methods.opinions.clusters import into
from phakhi.methods.opinions.components import components
from phakhi.methods.opinions.moments import Moments
from phakhi.methods.opinions.places import places_of
from phakhi.methods.opinions.votes import Votes
from phakhi.methods.progress import Progress, silent

REDRAWS = 30
# Of a large conversation each redraw takes so many: groups of it only look less stable by that.
LARGEST = 1_000


def bootstrap_ari(
    votes: Votes, members: Whole, label: Whole, seed: int, progress: Progress = silent
) -> float:
    """The mean agreement (adjusted Rand) of the groups with those of people drawn with return.

    `members` are the rows that were grouped and `label` their groups.
    """
    state = np.array([seed & 0xFFFF_FFFF_FFFF_FFFF], dtype=np.uint64)
    k = int(label.max()) + 1
    found = []
    for turn in range(REDRAWS):
        progress("redraws", turn / REDRAWS)
        drawn = _drawn(state, len(members), min(len(members), LARGEST))
        found.append(_agreement(votes, members, label, drawn, k))
    progress("redraws", 1.0)
    return float(np.mean(found))


def _agreement(votes: Votes, members: Whole, label: Whole, drawn: Whole, k: int) -> float:
    people = members[drawn]
    moments = Moments.sampled(votes, people)
    weights = components(moments, quick=True).weights
    again = into(places_of(people, votes, moments.means, weights), k)
    distinct, first = np.unique(drawn, return_index=True)
    return adjusted_rand(label[distinct], again[first])


@compiled
def _drawn(state: Chance, count: int, size: int) -> Whole:
    """In rising order."""
    drawn = np.empty(size, dtype=np.int64)
    for place in range(size):
        drawn[place] = below(state, count)
    return np.sort(drawn)
