"""One question before and after: how much changed, and is it more than chance."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np

from phakhi.methods.deliberation.clusters import cluster_p, icc, without_each
from phakhi.methods.deliberation.estimates import LEAST, Estimate, estimate, mean, variance
from phakhi.methods.deliberation.hiding import is_of_two, movers, waves
from phakhi.methods.deliberation.pairs import Pairs, pairs
from phakhi.methods.deliberation.poll import Codes, Numbers
from phakhi.methods.deliberation.signs import mcnemar, pitman_morgan, wilcoxon


@dataclass(frozen=True)
class Change:
    """From 0 to 1; means and variances of all who answered then, all else of complete pairs."""

    n_pre: int
    n_post: int
    n_pairs: int
    mean_pre: float | None
    mean_post: float | None
    difference: float | None
    ci_low: float | None
    ci_high: float | None
    p: float | None
    p_wilcoxon: float | None
    p_cluster: float | None
    d_z: float | None
    d_av: float | None
    up: float | None
    down: float | None
    same: float | None
    variance_pre: float | None
    variance_post: float | None
    icc: float | None
    p_mcnemar: float | None
    p_variance: float | None
    difference_of_means: float | None
    without_one_group: tuple[float, float] | None
    hidden: tuple[str, ...]
    """Numbers not to be shown: of fewer than ten people, or by which these could be told."""


def change(
    pre: Numbers,
    post: Numbers,
    weights: Numbers,
    groups: Codes | None = None,
    *,
    two_answers: bool = False,
) -> Change:
    kept = pairs(pre, post, weights, groups)
    steps, had, has = kept.changes, ~np.isnan(pre), ~np.isnan(post)
    found = estimate(steps, kept.weights)
    low, high = found.interval if found else (None, None)
    p_cluster, likeness, without = _grouped(kept)
    enough, of_two = len(steps) >= LEAST, two_answers and is_of_two(pre) and is_of_two(post)
    return Change(
        n_pre=int(had.sum()),
        n_post=int(has.sum()),
        n_pairs=len(steps),
        mean_pre=mean(pre[had], weights[had]),
        mean_post=mean(post[has], weights[has]),
        difference=found.value if found else None,
        ci_low=low,
        ci_high=high,
        p=found.p if found else None,
        p_wilcoxon=wilcoxon(steps) if enough else None,
        p_cluster=p_cluster,
        d_z=_ratio(found, variance(steps, kept.weights)),
        d_av=_average_effect(found, kept),
        up=mean((steps > 0).astype(float), kept.weights),
        down=mean((steps < 0).astype(float), kept.weights),
        same=mean((steps == 0).astype(float), kept.weights),
        variance_pre=variance(pre[had], weights[had]),
        variance_post=variance(post[has], weights[has]),
        icc=likeness,
        p_mcnemar=mcnemar(steps) if of_two and enough else None,
        p_variance=pitman_morgan(kept) if enough else None,
        difference_of_means=_between(mean(pre[had], weights[had]), mean(post[has], weights[has])),
        without_one_group=without,
        hidden=(*movers(steps, of_two=of_two), *waves(pre, post, of_two=of_two)),
    )


def _grouped(kept: Pairs) -> tuple[float | None, float | None, tuple[float, float] | None]:
    if kept.groups is None:
        return None, None, None
    steps, groups = kept.changes, kept.groups
    without = without_each(steps, kept.weights, groups)
    return cluster_p(steps, kept.weights, groups), icc(steps, groups), without


def _between(before: float | None, after: float | None) -> float | None:
    return None if before is None or after is None else after - before


def _ratio(found: Estimate | None, spread2: float | None) -> float | None:
    if found is None or not spread2 or not found.error2:
        return None
    return found.value / sqrt(spread2)


def _average_effect(found: Estimate | None, kept: Pairs) -> float | None:
    """In units of the average standard deviation, corrected for few people (Hedges 1981)."""
    before, after = variance(kept.pre, kept.weights), variance(kept.post, kept.weights)
    if found is None or before is None or after is None or not before + after:
        return None
    correction = 1 - 3 / (4 * (found.n - 1) - 1)
    return found.value / ((sqrt(before) + sqrt(after)) / 2) * correction
