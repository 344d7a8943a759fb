"""With people who did not deliberate: what of the change is due to deliberating."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from phakhi.methods.deliberation.estimates import (
    LEAST,
    Estimate,
    against,
    alone_if_none,
    estimate,
)
from phakhi.methods.deliberation.hiding import is_few
from phakhi.methods.deliberation.pairs import Pairs
from phakhi.methods.deliberation.poll import Codes, Numbers


@dataclass(frozen=True)
class Effect:
    """difference: participants' change less controls'; ancova: after, at equal before.

    Nothing but n if either are fewer than ten: from the participants' change the controls' follows.
    """

    n: int
    n_control: int | None
    control_difference: float | None
    difference: float | None
    ci_low: float | None
    ci_high: float | None
    p: float | None
    ancova: float | None
    ancova_ci_low: float | None
    ancova_ci_high: float | None
    ancova_p: float | None


def effect(treated: Pairs, control: Pairs) -> Effect | None:
    """Small groups, where there are, count as clusters; everybody else stands alone."""
    one = estimate(treated.changes, treated.weights, treated.groups)
    other = estimate(control.changes, control.weights)
    if one is None or other is None:
        return None
    if min(one.n, other.n) < LEAST:
        return Effect(one.n, None if is_few(other.n) else other.n, *[None] * 9)
    both = against(one, other)
    line = _ancova(treated, control)
    return Effect(
        n=one.n,
        n_control=other.n,
        control_difference=other.value,
        difference=both.value,
        ci_low=both.interval[0],
        ci_high=both.interval[1],
        p=both.p,
        ancova=line.value if line else None,
        ancova_ci_low=line.interval[0] if line else None,
        ancova_ci_high=line.interval[1] if line else None,
        ancova_p=line.p if line else None,
    )


def _ancova(treated: Pairs, control: Pairs) -> Estimate | None:
    """post = a + b · treated + c · pre, each arm weighing as many as it has people."""
    sides = (treated, control)
    weights = np.concatenate([side.weights / side.weights.mean() for side in sides])
    before = np.concatenate([side.pre for side in sides])
    after = np.concatenate([side.post for side in sides])
    is_treated = np.repeat([1.0, 0.0], [len(side.pre) for side in sides])
    design = np.column_stack([np.ones_like(before), is_treated, before])
    if np.linalg.matrix_rank(design) < design.shape[1] or len(after) <= design.shape[1]:
        return None
    found = _least_squares(design, after, weights, _clusters(treated, control))
    return Estimate(min(len(side.pre) for side in sides), *found)


def _clusters(treated: Pairs, control: Pairs) -> Codes:
    own = np.full(len(treated.pre), -1) if treated.groups is None else treated.groups
    return alone_if_none(np.concatenate([own, np.full(len(control.pre), -1)]))


def _least_squares(
    design: Numbers, after: Numbers, weights: Numbers, clusters: Codes
) -> tuple[float, float, float]:
    """Coefficient of the second column, its robust variance, degrees of freedom (CR1)."""
    bread = np.linalg.inv(design.T @ (weights[:, None] * design))
    slopes = bread @ (design.T @ (weights * after))
    pulls = design * (weights * (after - design @ slopes))[:, None]
    sums = np.column_stack([np.bincount(clusters, column) for column in pulls.T])
    people, columns = design.shape
    groups = len(sums)
    scale = groups / (groups - 1) * (people - 1) / (people - columns)
    spread = bread @ (sums.T @ sums) @ bread * scale
    df = groups - 1 if groups < people else people - columns
    return float(slopes[1]), float(spread[1, 1]), float(df)
