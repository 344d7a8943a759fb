"""Who stands between the others, and how much one alone stands out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from phakhi.methods.networks.graph import Graph
from phakhi.methods.progress import Progress

Values = NDArray[np.float64]
# Steps along ties between two reports of progress: about a tenth of a second.
_STEPS = 4_000_000


def betweenness(graph: Graph, progress: Progress) -> Values:
    """Σ σ_st(v)/σ_st over pairs s, t ≠ v, divided by their number (Freeman 1977)."""
    size = len(graph.nodes)
    if size < 3:
        return np.full(size, np.nan)
    total = np.zeros(size)
    portion = _STEPS // (size + 2 * len(graph.edges)) + 1
    for start in range(0, size, portion):
        progress("betweenness", start / size)
        sources = range(start, min(start + portion, size))
        total += graph.drawn.betweenness(sources=sources)
    found: Values = total / ((size - 1) * (size - 2) / 2)
    return found


def centralisation(values: Values | NDArray[np.int64], most: float) -> float | None:
    """Σ (largest − value) / most, where a star reaches `most` (Freeman 1978)."""
    if len(values) < 3:
        return None
    return float((values.max() - values).sum() / most)
