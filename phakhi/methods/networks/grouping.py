"""Ties within and between given groups; whoever has no group is left out of these numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from phakhi.methods.networks.graph import Graph


@dataclass(frozen=True)
class Grouping:
    graph: Graph
    codes: NDArray[np.int64]
    """The group of each node as a number, −1 for none."""

    @classmethod
    def of(cls, graph: Graph, groups: Mapping[str, str]) -> Grouping:
        names = sorted({groups[node] for node in graph.nodes if node in groups})
        number = {name: place for place, name in enumerate(names)}
        codes = [number[groups[node]] if node in groups else -1 for node in graph.nodes]
        return cls(graph, np.array(codes, dtype=np.int64))

    @cached_property
    def grouped(self) -> NDArray[np.bool_]:
        return self.codes >= 0

    @cached_property
    def counts(self) -> sparse.csr_array:
        """k_is: ties of node i to members of group s."""
        members = np.flatnonzero(self.grouped)
        columns = int(self.codes.max(initial=-1)) + 1
        one_each = np.ones(len(members)), (members, self.codes[members])
        belongs = sparse.csr_array(one_each, shape=(len(self.codes), columns))
        return self.graph.adjacency @ belongs

    @cached_property
    def within(self) -> sparse.csr_array:
        """The adjacency of the ties inside a group."""
        return self._ties(same=True)

    @cached_property
    def between(self) -> sparse.csr_array:
        """The adjacency of the ties that join two groups."""
        return self._ties(same=False)

    def _ties(self, *, same: bool) -> sparse.csr_array:
        ties = self.graph.adjacency.tocoo()
        one, other = ties.coords
        kept = self.grouped[one] & self.grouped[other]
        kept &= (self.codes[one] == self.codes[other]) == same
        return sparse.csr_array((ties.data[kept], (one[kept], other[kept])), shape=ties.shape)
