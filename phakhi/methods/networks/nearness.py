"""Who is near to all others: one search for many beginnings at once, a bit for each."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from phakhi.methods.networks.graph import Graph
from phakhi.methods.progress import Progress

Values = NDArray[np.float64]
# Words of 64 beginnings gathered along all ties in one step: 32 MB.
_GATHERED = 4_000_000
# Each step costs the whole graph; where paths are longer, searching one by one is quicker.
_LONGEST, _PORTION = 100, 200


def closeness(graph: Graph, progress: Progress) -> Values:
    """((r−1)/Σ d(v,u)) · ((r−1)/(n−1)) over the r nodes that v reaches, itself included.

    Wasserman & Faust 1994 (5.22): a small piece does not look close. Without ties it is 0.
    """
    size, pieces = len(graph.nodes), list(graph.drawn.connected_components())
    if size < 2:
        return np.full(size, np.nan)
    others = np.zeros(size)
    for piece in pieces:
        others[piece] = len(piece) - 1
    across = graph.drawn.eccentricity([piece[0] for piece in pieces])
    search = _one_by_one if 2 * max(across) > _LONGEST else _together
    sums = search(graph, progress)
    return np.divide(others**2, sums * (size - 1), out=np.zeros(size), where=sums > 0)


def efficiency(graph: Graph) -> float | None:
    """The mean of 1/d over all pairs, 0 where there is no way (Latora & Marchiori 2001)."""
    size = len(graph.nodes)
    if size < 2:
        return None
    counts = graph.drawn.path_length_hist(directed=False).bins()
    return float(sum(2 * pairs / steps for steps, _, pairs in counts) / (size * (size - 1)))


def _words(graph: Graph) -> int:
    within_memory = max(_GATHERED // (2 * len(graph.edges) + 1), 1)
    return min(within_memory, -(-len(graph.nodes) // 64))


def _together(graph: Graph, progress: Progress) -> Values:
    """Σ d(v,u): what reached a node in step d are as many nodes at distance d."""
    size = len(graph.nodes)
    sums = np.zeros(size)
    for start in range(0, size, 64 * (words := _words(graph))):
        progress("closeness", start / size)
        for distance, reached in enumerate(_waves(graph, start, words), start=1):
            sums += distance * np.bitwise_count(reached).sum(axis=1)
    return sums


def _waves(graph: Graph, start: int, words: int) -> Iterator[NDArray[np.uint64]]:
    """For each step, the beginnings that get to a node in it: row = node, bit = beginning."""
    tied, ties = graph.degrees > 0, graph.adjacency
    wave = np.zeros((len(tied), words), dtype=np.uint64)
    beginnings = np.arange(start, min(start + 64 * words, len(tied)))
    bits = np.uint64(1) << (beginnings % 64).astype(np.uint64)
    wave[beginnings, (beginnings - start) // 64] = bits
    seen = wave.copy()
    while wave.any():
        wave, before = np.zeros_like(wave), wave
        wave[tied] = np.bitwise_or.reduceat(before[ties.indices], ties.indptr[:-1][tied], axis=0)
        wave &= ~seen
        seen |= wave
        yield wave


def _one_by_one(graph: Graph, progress: Progress) -> Values:
    size, sums = len(graph.nodes), np.zeros(len(graph.nodes))
    for start in range(0, size, _PORTION):
        progress("closeness", start / size)
        places = range(start, min(start + _PORTION, size))
        sums[places] = 1 / np.array(graph.drawn.closeness(places, normalized=False))
    return np.nan_to_num(sums)
