"""Tests that ask less of the answers than means do."""

from __future__ import annotations

import numpy as np
from scipy import stats

from phakhi.methods.deliberation.pairs import Pairs
from phakhi.methods.deliberation.poll import Numbers


def wilcoxon(steps: Numbers) -> float | None:
    """Who did not move is left out; people count alike, whatever their weight."""
    return float(stats.wilcoxon(steps).pvalue) if steps.any() else None


def mcnemar(steps: Numbers) -> float | None:
    """Exact: of those who changed, as many each way?"""
    up, changed = int((steps > 0).sum()), int((steps != 0).sum())
    return float(stats.binomtest(up, changed).pvalue) if changed else None


def pitman_morgan(kept: Pairs) -> float | None:
    """Do opinions lie further apart, or nearer, than before? Of pairs, unweighted (Pitman 1939)."""
    total, steps = kept.pre + kept.post, kept.changes
    if min(float(np.ptp(total)), float(np.ptp(steps))) < 1e-12:
        return None
    return float(stats.pearsonr(total, steps).pvalue)
