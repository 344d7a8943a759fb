"""The Merkle tree of RFC 6962 §2.1, over perfect subtrees that never change once they are full.

A node is addressed by (level, index): it covers the leaves [index·2^level, (index+1)·2^level). What
a size-n tree needs beyond its leaves are its peaks, one per set bit of n; every proof is a short
list of leaf ranges, and every range folds from O(log n) stored nodes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from phakhi.ledger.verify import leaf_hash, node_hash

Place = tuple[int, int]
Range = tuple[int, int]
Node = tuple[int, int, bytes]
Fetch = Callable[[list[Place]], dict[Place, bytes]]

EMPTY_ROOT = sha256(b"").digest()


@dataclass(frozen=True, slots=True)
class Frontier:
    """All that an append needs: the size and the peaks, left to right."""

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    def extend(self, leaves: Iterable[bytes]) -> tuple[Frontier, list[Node]]:
        """The next frontier and all nodes that became full on the way, leaves included."""
        peaks, size, full = list(self.peaks), self.size, []
        for leaf in leaves:
            level, index, node = 0, size, leaf
            full.append((level, index, node))
            while index & 1:
                level, index, node = level + 1, index >> 1, node_hash(peaks.pop(), node)
                full.append((level, index, node))
            peaks.append(node)
            size += 1
        return Frontier(size, tuple(peaks)), full

    def root(self) -> bytes:
        return _fold(self.peaks)


def frontier_at(size: int, fetch: Fetch) -> Frontier:
    """Read the frontier of a stored tree as it was at `size`."""
    places = cover(0, size)
    nodes = fetch(places)
    return Frontier(size, tuple(nodes[place] for place in places))


def build(bodies: Iterable[bytes]) -> tuple[Frontier, dict[Place, bytes]]:
    """A whole tree in memory: tests, rebuilds, and small bundles."""
    frontier, full = Frontier().extend(map(leaf_hash, bodies))
    return frontier, by_place(full)


def by_place(nodes: Iterable[Node]) -> dict[Place, bytes]:
    return {(level, index): hash_ for level, index, hash_ in nodes}


def prove_inclusion(index: int, size: int, fetch: Fetch) -> list[bytes]:
    """PATH(index, D[size]) of RFC 6962 §2.1.1."""
    if not 0 <= index < size:
        raise IndexError(f"leaf {index} is not in a tree of {size}")
    return _hashes(_path(index, 0, size), fetch)


def prove_inclusions(indexes: list[int], size: int, fetch: Fetch) -> list[list[bytes]]:
    """Many proofs with one fetch: they share most of their nodes."""
    plans = [[cover(*range_) for range_ in _path(index, 0, size)] for index in indexes]
    nodes = fetch(sorted({place for plan in plans for places in plan for place in places}))
    return [[_fold([nodes[place] for place in places]) for places in plan] for plan in plans]


def prove_consistency(old: int, new: int, fetch: Fetch) -> list[bytes]:
    """PROOF(old, D[new]) of RFC 6962 §2.1.2."""
    if not 0 < old <= new:
        raise IndexError(f"no proof leads from {old} to {new}")
    return _hashes(_subproof(old, 0, new, is_whole=True), fetch)


def cover(start: int, end: int) -> list[Place]:
    """The fewest perfect nodes over [start, end); `start` is aligned, as in every proof."""
    places = []
    while start < end:
        level = (end - start).bit_length() - 1
        places.append((level, start >> level))
        start += 1 << level
    return places


def _path(index: int, start: int, end: int) -> list[Range]:
    if end - start == 1:
        return []
    middle = start + _split(end - start)
    if index < middle:
        return [*_path(index, start, middle), (middle, end)]
    return [*_path(index, middle, end), (start, middle)]


def _subproof(old: int, start: int, end: int, *, is_whole: bool) -> list[Range]:
    if old == end:
        return [] if is_whole else [(start, end)]
    middle = start + _split(end - start)
    if old <= middle:
        return [*_subproof(old, start, middle, is_whole=is_whole), (middle, end)]
    return [*_subproof(old, middle, end, is_whole=False), (start, middle)]


def _split(size: int) -> int:
    """The largest power of two smaller than `size`."""
    return 1 << (size - 1).bit_length() - 1


def _hashes(ranges: list[Range], fetch: Fetch) -> list[bytes]:
    covers = [cover(start, end) for start, end in ranges]
    nodes = fetch([place for places in covers for place in places])
    return [_fold([nodes[place] for place in places]) for places in covers]


def _fold(peaks: Sequence[bytes]) -> bytes:
    """Bag peaks from the right, as MTH does for a tree that is not perfect."""
    right, *rest = reversed(peaks) if peaks else [EMPTY_ROOT]
    for left in rest:
        right = node_hash(left, right)
    return right
