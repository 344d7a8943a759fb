"""A sparse product of which only the places of another matrix are wanted, never held whole."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

# Multiplications a block: a hub of 10,000 leaves would otherwise ask for 10⁸ numbers at once.
_BLOCK = 2_000_000


def blocks(
    left: sparse.csr_array, right: sparse.csr_array, mask: sparse.csr_array
) -> Iterator[tuple[slice, sparse.csr_array]]:
    """(left @ right) ∘ mask, some rows at a time."""
    for rows in _rows(left, right):
        yield rows, (left[rows] @ right).multiply(mask[rows]).tocsr()


def row_sums(
    left: sparse.csr_array, right: sparse.csr_array, mask: sparse.csr_array
) -> NDArray[np.float64]:
    """Σ_j ((left @ right) ∘ mask)_ij"""
    sums = np.zeros(left.shape[0])
    for rows, block in blocks(left, right, mask):
        sums[rows] = block.sum(axis=1)
    return sums


def _rows(left: sparse.csr_array, right: sparse.csr_array) -> Iterator[slice]:
    per_entry = np.append(0, np.cumsum(np.diff(right.indptr)[left.indices]))
    block = per_entry[left.indptr[1:]] // _BLOCK
    edges = np.flatnonzero(np.diff(block)) + 1
    for start, stop in pairwise([0, *edges.tolist(), left.shape[0]]):
        yield slice(start, stop)
