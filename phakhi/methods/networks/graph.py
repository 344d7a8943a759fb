"""The graph all methods here take: who is tied to whom; no direction, no weight, one order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import igraph
import numpy as np
from numpy.typing import NDArray
from scipy import sparse


@dataclass(frozen=True)
class Graph:
    """Nodes in the order of their ids and ties `(i, j)`, i < j, in order: rows given in any order
    make the same graph, so that no result depends on it."""

    nodes: tuple[str, ...]
    edges: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, nodes: Iterable[str], pairs: Iterable[tuple[str, str]]) -> Graph:
        """Ties said twice, or from both sides, are one."""
        names = tuple(sorted(set(nodes)))
        place = {name: number for number, name in enumerate(names)}
        ties = ((place[one], place[other]) for one, other in pairs)
        return cls(names, tuple(sorted({(min(tie), max(tie)) for tie in ties})))

    def __post_init__(self) -> None:
        if not (_rises(self.nodes) and _rises(self.edges)):
            raise ValueError("nodes and edges are sorted, each once: use Graph.of")
        if not all(0 <= one < other < len(self.nodes) for one, other in self.edges):
            raise ValueError("an edge joins two different nodes, the smaller number first")

    @cached_property
    def place(self) -> dict[str, int]:
        return {name: number for number, name in enumerate(self.nodes)}

    @cached_property
    def ends(self) -> NDArray[np.int64]:
        return np.array(self.edges, dtype=np.int64).reshape(-1, 2)

    @cached_property
    def adjacency(self) -> sparse.csr_array:
        one, other = self.ends.T
        size = len(self.nodes)
        halves = np.concatenate([one, other]), np.concatenate([other, one])
        return sparse.csr_array((np.ones(2 * len(one)), halves), shape=(size, size))

    @cached_property
    def degrees(self) -> NDArray[np.int64]:
        return np.bincount(self.ends.ravel(), minlength=len(self.nodes))

    @cached_property
    def drawn(self) -> igraph.Graph:
        """The same graph for the routines written in C."""
        return igraph.Graph(n=len(self.nodes), edges=self.ends)

    def neighbours(self, node: int) -> NDArray[np.int32]:
        rows = self.adjacency
        found: NDArray[np.int32] = rows.indices[rows.indptr[node] : rows.indptr[node + 1]]
        return found

    def without(self, node: str) -> Graph:
        gone = self.place[node]
        kept = [tie for tie in self.edges if gone not in tie]
        rest = self.nodes[:gone] + self.nodes[gone + 1 :]
        return Graph(rest, tuple((a - (a > gone), b - (b > gone)) for a, b in kept))


def _rises(rows: Iterable[Any]) -> bool:
    return all(one < other for one, other in pairwise(rows))
