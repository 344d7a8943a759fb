"""Shares and tests of few votes, every one as if one more had agreed and one had not.

The formulas of Polis, from their description (Small, Bjorkegren, Erkkilä, Shaw & Megill 2021).
"""

from __future__ import annotations

import numpy as np

from phakhi.methods.opinions.arrays import Numbers, Whole

SIGNIFICANT = 1.2816  # 90 %, one-sided


def share(votes: Whole, seen: Whole) -> Numbers:
    """(votes + 1) / (seen + 2)"""
    return np.asarray((votes + 1) / (seen + 2))


def above_half(votes: Whole, seen: Whole) -> Numbers:
    """z of a share against a half: 2 √(n+1) · ((s+1)/(n+1) − ½)"""
    return np.asarray(2 * np.sqrt(seen + 1) * ((votes + 1) / (seen + 1) - 0.5))


def above_others(votes: Whole, seen: Whole, votes_there: Whole, seen_there: Whole) -> Numbers:
    """z of two shares with one more on all four counts; 0 where everybody voted so."""
    here, there = seen + 1, seen_there + 1
    pooled = (votes + votes_there + 2) / (here + there)
    spread = pooled * (1 - pooled) * (1 / here + 1 / there)
    apart = (votes + 1) / here - (votes_there + 1) / there
    # One more agreed and one more voted: the pooled share may reach 1 and even pass it.
    return np.where(spread > 0, apart / np.sqrt(np.where(spread > 0, spread, 1)), 0.0)
