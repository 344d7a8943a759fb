"""The best lottery by writing down every legal panel: slow, short, independent of the engine."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog, minimize_scalar

from phakhi.methods.sortition.problem import Problem

Real = NDArray[np.float64]
_LEVEL = 1e-7


def is_legal(problem: Problem, panel: tuple[int, ...]) -> bool:
    chosen = list(panel)
    counts = np.bincount(problem.traits[chosen].ravel(), minlength=len(problem.quotas))
    kept = all(
        quota.low <= count <= quota.high
        for quota, count in zip(problem.quotas, counts, strict=True)
    )
    homes = problem.households[chosen]
    everybody_confirmed = set(np.flatnonzero(problem.confirmed)) <= set(panel)
    full = len(set(panel)) == problem.seats
    return kept and full and everybody_confirmed and len(set(homes.tolist())) == len(chosen)


def legal_panels(problem: Problem) -> list[tuple[int, ...]]:
    everybody = combinations(range(len(problem.people)), problem.seats)
    return [panel for panel in everybody if is_legal(problem, panel)]


def best(problem: Problem, objective: str) -> Real:
    """How likely each person is under the best lottery; 0 for who is on no legal panel."""
    panels = legal_panels(problem)
    member = np.zeros((len(problem.people), len(panels)))
    for at, panel in enumerate(panels):
        member[list(panel), at] = 1
    asked = np.flatnonzero(member.any(axis=1) & ~problem.confirmed)
    if not len(asked):
        return np.asarray(member @ np.full(len(panels), 1 / len(panels)))
    weights = {
        "leximin": _leximin,
        "maximin": _maximin,
        "minimax": _minimax,
        "nash": _nash,
        "goldilocks": _goldilocks,
    }[objective](member[asked])
    return np.asarray(member @ weights)


def value(probabilities: Real, objective: str, problem: Problem) -> float:
    """What an objective makes of these: the larger the better, for minimax the smaller."""
    asked = probabilities[(probabilities > 0) & ~problem.confirmed]
    if objective == "minimax":
        return float(asked.max())
    if objective == "nash":
        return float(np.log(asked).sum())
    return float(asked.min())


def _solve(cost: Real, less: Real, most: Real, panels: int) -> Real:
    """Weights of panels that sum to 1, then one free number: min cost · x, less · x ≤ most."""
    sums = np.append(np.ones(panels), 0)[None, :]
    bounds = [(0, None)] * panels + [(None, None)]
    found = linprog(cost, A_ub=less, b_ub=most, A_eq=sums, b_eq=[1], bounds=bounds, method="highs")
    assert found.status == 0, found.message
    return np.asarray(found.x)


def _at_least(member: Real, fixed: Real) -> Real:
    """Maximise the least chance of those not fixed (nan) while the others keep theirs."""
    free = np.isnan(fixed)
    cost = np.append(np.zeros(member.shape[1]), -1)
    less = np.hstack([-member, free[:, None].astype(float)])
    return _solve(cost, less, np.where(free, 0, -(fixed - 1e-9)), member.shape[1])


def _maximin(member: Real) -> Real:
    return _at_least(member, np.full(len(member), np.nan))[:-1]


def _leximin(member: Real) -> Real:
    fixed = np.full(len(member), np.nan)
    found = np.zeros(0)
    while np.isnan(fixed).any():
        found = _at_least(member, fixed)
        level, settled = found[-1], False
        for person in np.flatnonzero(np.isnan(fixed)).tolist():
            if _most(member, fixed, level, person) < level + _LEVEL:
                fixed[person], settled = level, True
        assert settled
    return found[:-1]


def _most(member: Real, fixed: Real, level: float, person: int) -> float:
    least = np.where(np.isnan(fixed), level, fixed) - 1e-9
    cost = np.append(-member[person], 0)
    less = np.hstack([-member, np.zeros((len(member), 1))])
    return float(member[person] @ _solve(cost, less, -least, member.shape[1])[:-1])


def _minimax(member: Real) -> Real:
    cost = np.append(np.zeros(member.shape[1]), 1)
    less = np.hstack([member, -np.ones((len(member), 1))])
    return _solve(cost, less, np.zeros(len(member)), member.shape[1])[:-1]


def _nash(member: Real) -> Real:
    """Cover 1984: each panel grows by its mean return; at the optimum no panel returns over 1."""
    people, panels = member.shape
    weights = np.full(panels, 1 / panels)
    for _turn in range(100_000):
        returns = (member / (member @ weights)[:, None]).sum(axis=0) / people
        if returns.max() < 1 + 1e-9:
            break
        weights = weights * returns
    return weights


def _goldilocks(member: Real) -> Real:
    """max p/p̄ + p̄/min p, p̄ the mean (Baharav & Flanigan 2024): convex in the least p."""
    mean = float(member.sum(axis=0)[0]) / len(member)
    least = float((member @ _maximin(member)).min())
    found = minimize_scalar(
        lambda low: _most_under(member, low) / mean + mean / low,
        bounds=(least / 100, least),
        method="bounded",
        options={"xatol": 1e-9},
    )
    return _capped(member, float(found.x))[:-1]


def _most_under(member: Real, low: float) -> float:
    return float(_capped(member, low)[-1])


def _capped(member: Real, low: float) -> Real:
    """The lottery of smallest largest chance under which nobody has less than `low`."""
    people, panels = member.shape
    cost = np.append(np.zeros(panels), 1)
    less = np.vstack(
        [
            np.hstack([member, -np.ones((people, 1))]),
            np.hstack([-member, np.zeros((people, 1))]),
        ]
    )
    most = np.concatenate([np.zeros(people), np.full(people, -(low - 1e-10))])
    return _solve(cost, less, most, panels)
