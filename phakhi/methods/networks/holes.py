"""Structural holes (Burt 1992): does somebody's circle know each other anyway?"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from phakhi.methods.networks.graph import Graph
from phakhi.methods.networks.products import blocks, row_sums


def constraint(graph: Graph) -> NDArray[np.float64]:
    """c_i = Σ_j (p_ij + Σ_q p_iq p_qj)² over neighbours j, p_ij = 1/d_i; nan without ties."""
    tied = np.maximum(graph.degrees, 1)
    shares = sparse.diags_array(1 / tied, format="csr") @ graph.adjacency
    found = np.zeros(len(graph.nodes))
    for rows, indirect in blocks(shares, shares, graph.adjacency):
        found[rows] = (shares[rows] + indirect).power(2).sum(axis=1)
    return _where_tied(graph, found)


def effective_size(graph: Graph) -> NDArray[np.float64]:
    """d − 2t/d, t ties among the d neighbours (Borgatti 1997); nan without ties."""
    twice_the_ties = row_sums(graph.adjacency, graph.adjacency, graph.adjacency)
    return _where_tied(graph, graph.degrees - twice_the_ties / np.maximum(graph.degrees, 1))


def _where_tied(graph: Graph, values: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(graph.degrees > 0, values, np.nan)
