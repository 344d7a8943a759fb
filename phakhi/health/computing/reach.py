"""How many pairs of members find a path to each other, now and after one has left.

Pairwise connectivity, as in the search for critical nodes (Arulselvan et al. 2009). Of the pairs
of the members who remain, so that a smaller network is not called weaker for being small.
"""

from __future__ import annotations

from collections.abc import Iterable, Sized
from dataclasses import dataclass

from phakhi.health.computing.cuts import cut_pieces
from phakhi.methods.networks import Graph


@dataclass(frozen=True, slots=True)
class Reach:
    """Shares of 1: `worst` if the most connecting member leaves, `mean` if any one does."""

    now: float | None
    worst: float | None
    mean: float | None
    cut_points: int


def reach(graph: Graph) -> Reach:
    size = len(graph.nodes)
    components = graph.drawn.connected_components()
    pairs = sum(map(_pairs, components.sizes()))
    cuts = cut_pieces(graph)
    if size < 3:
        return Reach(pairs / _pairs(size) if size == 2 else None, None, None, len(cuts))
    left = []
    for piece in components:
        whole = pairs - _pairs(len(piece))
        uncut = [range(len(piece) - 1)]
        for node in piece:
            left.append(whole + _pairs_within(cuts.get(node, uncut)))
    most = _pairs(size - 1)
    return Reach(pairs / _pairs(size), min(left) / most, sum(left) / size / most, len(cuts))


def _pairs_within(pieces: Iterable[Sized]) -> int:
    return sum(_pairs(len(piece)) for piece in pieces)


def _pairs(size: int) -> int:
    return size * (size - 1) // 2
