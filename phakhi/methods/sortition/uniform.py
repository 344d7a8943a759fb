"""As many equally likely panels as asked for, so that one public number draws one of them.

The lottery's panels, each taken about as often as it is likely, and annealed panels between which
to choose: nobody loses more than a panel or two of the thousand (Flanigan, Kehne, Procaccia 2021).
"""

from __future__ import annotations

import hashlib

import numpy as np

from phakhi.methods.sortition.annealing import Annealer
from phakhi.methods.sortition.mending import mended
from phakhi.methods.sortition.problem import Lottery, Problem, Real, Whole
from phakhi.methods.sortition.region import Region
from phakhi.methods.sortition.rounding import Due, rounded
from phakhi.methods.sortition.sharing import share
from phakhi.methods.sortition.solution import Solution
from phakhi.methods.sortition.types import Types

_MORE = 200


def uniform(problem: Problem, types: Types, solution: Solution, panels: int, seed: str) -> Whole:
    """(panels, seats): places in `problem.people`, each row a legal panel."""
    known, weights = _by_type(solution.lottery, types, len(problem.people))
    average = weights @ known
    number = int.from_bytes(hashlib.sha256(f"uniform {seed}".encode()).digest()[:8], "big")
    face = Region.of(types).face(average)
    more = Annealer(types, number).herd(average, _MORE, face)
    candidates = np.concatenate([known, more])
    chances = np.concatenate([weights, np.zeros(len(more))])
    due = Due.of(panels * average, types.sizes)
    chosen = rounded(candidates, chances, due, panels, number)
    return share(problem, types, mended(chosen, due, face, number))


def _by_type(lottery: Lottery, types: Types, people: int) -> tuple[Whole, Real]:
    """Panels that differ only in who of a type sits there are one."""
    kinds = np.zeros(people, np.int64)
    for kind, members in enumerate(types.members):
        kinds[members] = kind
    rows = np.repeat(np.arange(len(lottery.panels)), lottery.panels.shape[1])
    counts = np.zeros((len(lottery.panels), types.count), np.int64)
    np.add.at(counts, (rows, kinds[lottery.panels.ravel()]), 1)
    different, which = np.unique(counts, axis=0, return_inverse=True)
    weights = np.bincount(which.ravel(), weights=lottery.weights, minlength=len(different))
    return different, weights / weights.sum()
