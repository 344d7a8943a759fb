"""The fairest lottery over all panels that keep every quota, and the proof that it is.

1. People become types; 2. the optimum over average panels bounds every lottery; 3. panels are found
whose mixture has that average. Where no mixture has it, a cut takes the average away, and so on.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from phakhi.methods.progress import Progress, silent
from phakhi.methods.sortition.aims import Aim, aim, value
from phakhi.methods.sortition.dealing import deal
from phakhi.methods.sortition.decomposition import herded, mixed, unseen
from phakhi.methods.sortition.exact import Exact
from phakhi.methods.sortition.keeping import Forgetful, Keeper
from phakhi.methods.sortition.master import Mixture
from phakhi.methods.sortition.problem import Problem, Real, Whole
from phakhi.methods.sortition.programs import NoAnswer
from phakhi.methods.sortition.region import Region
from phakhi.methods.sortition.relaxation import unreachable
from phakhi.methods.sortition.searching import Search, named
from phakhi.methods.sortition.solution import Objective, Solution
from phakhi.methods.sortition.types import Types, aggregate


def never() -> bool:
    """For who has all the time."""
    return False


def solve(
    problem: Problem,
    objective: Objective,
    *,
    seed: str,
    progress: Progress = silent,
    is_over: Callable[[], bool] = never,
    state: Keeper | None = None,
) -> Solution:
    """Raises NoAnswer where no panel is legal. When it `is_over`, the best so far, with its gap."""
    name = named(problem, objective, seed)
    search = Search(name, progress, is_over, state or Forgetful())
    region = Region.of(aggregate(problem))
    region, wanted, mixture = _searched(region, objective, search)
    return _solution(problem, objective, region.types, wanted, mixture)


def _searched(region: Region, objective: Objective, search: Search) -> tuple[Region, Aim, Mixture]:
    panels = np.empty((0, region.types.count), np.int64)
    rounds = 0
    while True:
        search.progress("bound", 0.0)
        rounds += 1
        region = region.without(unreachable(region))
        wanted = aim(region, objective)
        found = herded(region, wanted, search, str(rounds))
        panels = np.unique(np.concatenate((panels, found)), axis=0)
        panels = panels if len(panels) else _any(region.types)
        if not search.is_over():
            panels, gone = unseen(region, panels)
            if gone.any():
                region = region.without(gone)
                continue
        mixture, cut = mixed(region, wanted, panels, search, str(rounds))
        if cut is None:
            return region, wanted, mixture
        panels = mixture.panels
        region = region.cut(cut.normal, cut.most)


def _any(types: Types) -> Whole:
    found = Exact(types).best(np.zeros(types.count))
    if not len(found.panels):
        raise NoAnswer
    return found.panels


def _solution(
    problem: Problem, objective: Objective, types: Types, wanted: Aim, mixture: Mixture
) -> Solution:
    average = mixture.average
    lottery = deal(problem, types, mixture.panels, mixture.weights)
    reached = value(objective, types, average)
    return Solution(
        objective,
        lottery,
        lottery.probabilities(len(problem.people)),
        reached,
        wanted.bound,
        _levels_apart(types, wanted.point, average)
        if objective == "leximin"
        else abs(wanted.bound - reached),
        types.count,
        _never_drawn(types),
    )


def _levels_apart(types: Types, point: Real, average: Real) -> float:
    """The greatest difference between the bound's least, next least, … chance and the reached."""
    bound = np.sort(np.repeat(types.per_person(point), types.sizes))
    reached = np.sort(np.repeat(types.per_person(average), types.sizes))
    return float(np.abs(bound - reached).max(initial=0.0))


def _never_drawn(types: Types) -> tuple[int, ...]:
    nobody = [np.empty(0, np.int64)]
    kinds = zip(types.members, types.ceiling.tolist(), strict=True)
    return tuple(sorted(np.concatenate(nobody + [who for who, most in kinds if not most]).tolist()))
