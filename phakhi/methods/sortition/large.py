"""Pools too large for an exact lottery in reasonable time: equally likely panels near the bound.

The bound is proven as ever; what is reached is told with its gap, and is not called optimal.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

import numpy as np

from phakhi.methods.progress import Progress
from phakhi.methods.sortition.aims import Aim, aim
from phakhi.methods.sortition.certifying import geometric_mean
from phakhi.methods.sortition.herding import herded_panels
from phakhi.methods.sortition.problem import Flags, Lottery, Problem, Real
from phakhi.methods.sortition.region import Region
from phakhi.methods.sortition.selectable import selectable
from phakhi.methods.sortition.sharing import share
from phakhi.methods.sortition.solution import Objective, Solution
from phakhi.methods.sortition.types import Types

LARGE = 2_000
_PANELS = 1_000
_NEVER = 1e12


def is_large(types: Types) -> bool:
    return int((types.floor < types.ceiling).sum()) > LARGE


@dataclass(frozen=True, eq=False)
class Large:
    problem: Problem
    types: Types
    objective: Objective

    def solve(self, panels: int | None, seed: str, progress: Progress) -> Solution | None:
        """None where no walk finds a panel: then only the exact way is left."""
        count = panels or _PANELS
        progress("bound", 0.0)
        has = selectable(self.types)
        region = Region.of(self.types).without(~has)
        wanted = aim(region, self.objective)
        number = int.from_bytes(sha256(f"large {seed}".encode()).digest()[:8], "big")
        found = herded_panels(region, wanted.point, count, number, progress)
        if len(found) < count:
            return None
        shared = share(self.problem, self.types, found)
        lottery = Lottery(shared, np.full(count, 1 / count))
        return self._solution(lottery, wanted, has)

    def _solution(self, lottery: Lottery, wanted: Aim, has: Flags) -> Solution:
        chances = lottery.probabilities(len(self.problem.people))
        out = [self.types.members[at] for at in np.flatnonzero(~has)]
        never = np.sort(np.concatenate([np.empty(0, np.int64), *out]))
        asked = ~self.problem.confirmed
        asked[never] = False
        reached = worth(self.objective, chances[asked])
        far = self._levels_apart(wanted.point, chances)
        return Solution(
            objective=self.objective,
            lottery=lottery,
            probabilities=chances,
            value=reached,
            bound=wanted.bound,
            gap=far if self.objective == "leximin" else abs(wanted.bound - reached),
            types=self.types.count,
            unselectable=tuple(never.tolist()),
        )

    def _levels_apart(self, point: Real, chances: Real) -> float:
        bound = np.sort(np.repeat(self.types.per_person(point), self.types.sizes))
        return float(np.abs(bound - np.sort(chances)).max(initial=0.0))


def worth(objective: Objective, chances: Real) -> float:
    """What the objective makes of the chances of single people."""
    least, greatest, mean = float(chances.min()), float(chances.max()), float(chances.mean())
    if objective == "minimax":
        return greatest
    if objective == "nash":
        return geometric_mean(chances)
    if objective == "goldilocks":
        return greatest / mean + (mean / least if least else _NEVER)
    return least
