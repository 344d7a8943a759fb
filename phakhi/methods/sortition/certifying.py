"""certificate.json: what was reached, what is proven to be the limit, and by which code."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import numpy as np

from phakhi.methods.sortition.problem import Problem, Real, Whole
from phakhi.methods.sortition.reading import Given
from phakhi.methods.sortition.solution import Solution

NEAR_CERTAIN = 0.9
PROVEN = 1e-6
_DIGITS = 12


def certificate(
    given: Given,
    solution: Solution,
    panels: Whole | None,
    seconds: float,
    parameters: Mapping[str, object],
) -> dict[str, object]:
    """Who is confirmed is in no figure."""
    problem = given.problem
    chances = solution.probabilities
    asked = chances[~problem.confirmed]
    has = np.setdiff1d(np.flatnonzero(~problem.confirmed), solution.unselectable)
    possible = chances[has]
    return {
        "objective": solution.objective,
        "seats": problem.seats,
        "pool_size": len(problem.people),
        "types": solution.types,
        "min_probability": _rounded(possible.min()) if len(possible) else None,
        "max_probability": _rounded(possible.max()) if len(possible) else None,
        "gini": _rounded(gini(asked)) if asked.any() else None,
        "geometric_mean": _rounded(geometric_mean(possible)) if len(possible) else None,
        "bound": _rounded(solution.bound),
        "gap": _rounded(max(solution.gap, 0.0)),
        "optimal": bool(solution.gap <= PROVEN),
        "panels": len(solution.lottery.weights),
        **({} if panels is None else {"uniform_loss": _rounded(uniform_loss(chances, panels))}),
        "unselectable": given.ids_at(solution.unselectable),
        "near_certain": given.ids_at(near_certain(problem, chances)),
        "seconds": round(seconds, 3),
        "method_version": method_version(),
        "parameters": dict(parameters),
    }


def uniform_loss(chances: Real, panels: Whole) -> float:
    """The most anybody loses when the panels of the uniform lottery are equally likely."""
    counts = np.bincount(panels.ravel(), minlength=len(chances))
    return float(np.max(chances - counts / len(panels), initial=0.0))


def near_certain(problem: Problem, chances: Real) -> list[int]:
    """Who can count on a seat, besides those who hold one already."""
    high = (chances >= NEAR_CERTAIN) & ~problem.confirmed
    return [int(place) for place in np.flatnonzero(high)]


def gini(chances: Real) -> float:
    """0: all alike; towards 1: few have all (Gini 1912), by ranks."""
    rising = np.sort(chances)
    ranks = np.arange(1, len(rising) + 1)
    spread = (2 * ranks - len(rising) - 1) @ rising / (len(rising) * rising.sum())
    return max(float(spread), 0.0)


def geometric_mean(chances: Real) -> float:
    with np.errstate(divide="ignore"):
        return float(np.exp(np.log(chances).mean()))


def method_version() -> str:
    """Of the code as it stands: the hash of its files."""
    folder = Path(__file__).parent
    lines = (
        f"{path.name} {sha256(path.read_bytes()).hexdigest()}\n"
        for path in sorted(folder.glob("*.py"))
    )
    return "phakhi-sortition/1+" + sha256("".join(lines).encode()).hexdigest()[:12]


def _rounded(number: float) -> float:
    return round(float(number), _DIGITS)
