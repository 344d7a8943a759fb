"""Whom to introduce to whom, with the reasons that can be said aloud."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from phakhi.methods.networks.graph import Graph

# Effects on the whole are worked out for so many of the best pairs only: each costs n² steps.
SHORTLIST = 100
Pair = tuple[str, str]


@dataclass(frozen=True)
class Weights:
    """All reasons count alike; being busy already counts half against it."""

    shared: float = 1.0
    complement: float = 1.0
    gain: float = 1.0
    load: float = 0.5

    def of(self, shared: float, complement: float, gain: float, load: float) -> float:
        reasons = self.shared * shared + self.complement * complement + self.gain * gain
        return reasons - self.load * load


@dataclass(frozen=True)
class Suggestion:
    """Each reason as a share of the largest in the list; `through` are the acquaintances they
    share, `efficiency_gain` what the mean nearness of all pairs would gain."""

    one: str
    other: str
    score: float
    shared: float
    complement: float
    gain: float
    load: float
    through: tuple[str, ...]
    efficiency_gain: float


def link_suggestions(
    graph: Graph,
    complements: Mapping[Pair, float] | None = None,
    weights: Weights | None = None,
    most: int = 10,
) -> list[Suggestion]:
    """Pairs without a tie, best first; `complements` says how well needs meet offers, 0 to 1.

    score = α·Σ 1/d of shared acquaintances (Zhou, Lü & Zhang 2009) + β·complement
    + γ·gain of efficiency − δ·the larger number of ties of the two.
    """
    wanted = {_sorted(pair): value for pair, value in (complements or {}).items()}
    known = {(graph.nodes[one], graph.nodes[other]) for one, other in graph.edges}
    shared = _shared(graph)
    pairs = sorted((shared.keys() | wanted.keys() | _between_pieces(graph)) - known)
    rank = {pair: shared.get(pair, 0.0) + wanted.get(pair, 0.0) for pair in pairs}
    pairs = sorted(pairs, key=lambda pair: (-rank[pair], pair))[:SHORTLIST]
    found = _scored(graph, pairs, shared, wanted, weights or Weights())
    return sorted(found, key=lambda row: (-row.score, row.one, row.other))[:most]


def _scored(
    graph: Graph,
    pairs: list[Pair],
    shared: Mapping[Pair, float],
    wanted: Mapping[Pair, float],
    weights: Weights,
) -> list[Suggestion]:
    gains = _gains(graph, pairs)
    degree = {name: int(graph.degrees[place]) for name, place in graph.place.items()}
    columns = (
        _shares([shared.get(pair, 0.0) for pair in pairs]),
        _shares([wanted.get(pair, 0.0) for pair in pairs]),
        _shares(gains),
        _shares([max(degree[name] for name in pair) for pair in pairs]),
    )
    return [
        Suggestion(
            one=pair[0],
            other=pair[1],
            score=weights.of(*reasons),
            shared=reasons[0],
            complement=reasons[1],
            gain=reasons[2],
            load=reasons[3],
            through=_through(graph, pair),
            efficiency_gain=gain,
        )
        for pair, gain, reasons in zip(pairs, gains, zip(*columns, strict=True), strict=True)
    ]


def _sorted(pair: Pair) -> Pair:
    return min(pair), max(pair)


def _shares(values: list[float] | list[int]) -> list[float]:
    largest = max(values, default=0)
    return [value / largest if largest > 0 else 0.0 for value in values]


def _shared(graph: Graph) -> dict[Pair, float]:
    """Of a hub's acquaintances each pair gets little: it introduces everybody anyway."""
    found: dict[Pair, float] = {}
    for node, degree in enumerate(graph.degrees.tolist()):
        for one, other in combinations(graph.neighbours(node).tolist(), 2):
            pair = _sorted((graph.nodes[one], graph.nodes[other]))
            found[pair] = found.get(pair, 0.0) + 1 / degree
    return found


def _between_pieces(graph: Graph) -> set[Pair]:
    """The most tied of every piece, beside the most tied of the largest."""
    pieces = sorted(graph.drawn.connected_components(), key=len, reverse=True)
    heads = [graph.nodes[max(piece, key=lambda n: (graph.degrees[n], -n))] for piece in pieces]
    return {_sorted((head, other)) for head in heads[:1] for other in heads[1:]}


def _through(graph: Graph, pair: Pair) -> tuple[str, ...]:
    one, other = (set(graph.neighbours(graph.place[name]).tolist()) for name in pair)
    return tuple(graph.nodes[place] for place in sorted(one & other))


def _gains(graph: Graph, pairs: list[Pair]) -> list[float]:
    """With the tie i–j, d(u,v) becomes min(d(u,v), d(u,i)+1+d(j,v), d(u,j)+1+d(i,v))."""
    if not pairs:
        return []
    distances = np.array(graph.drawn.distances(), dtype=np.float32)
    before = _nearness(distances)
    count = len(graph.nodes) * (len(graph.nodes) - 1)
    return [(_nearness(_with_tie(graph, distances, pair)) - before) / count for pair in pairs]


def _with_tie(graph: Graph, distances: NDArray[np.float32], pair: Pair) -> NDArray[np.float32]:
    one, other = (distances[graph.place[name]] for name in pair)
    there = one[:, None] + 1 + other[None, :]
    shorter: NDArray[np.float32] = np.minimum(distances, np.minimum(there, there.T))
    return shorter


def _nearness(distances: NDArray[np.float32]) -> float:
    near = distances > 0
    return float(np.divide(1, distances, out=np.zeros_like(distances), where=near).sum(dtype=float))
